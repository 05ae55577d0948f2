import { Button, Field, Input, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useId, type ReactNode } from "react";
import { focusOnMount } from "./focusOnMount";
import { useLayoutStyles } from "./layoutStyles";

const useStyles = makeStyles({
  title: {
    margin: `0 0 ${tokens.spacingVerticalXS}`,
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
    outlineStyle: "none",
  },
  text: { margin: 0 },
  actions: { alignItems: "flex-end", marginTop: tokens.spacingVerticalS },
  name: { width: "180px", maxWidth: "100%" },
  input: { minWidth: 0 },
});

type Props = {
  readonly title: string;
  /** What will happen; sentences that do not hold are left out. */
  readonly sentences: readonly (string | false)[];
  readonly words: {
    readonly by: string;
    readonly byHint: string;
    readonly goOn: string;
    readonly stay: string;
  };
  readonly name: string;
  readonly onRename: (name: string) => void;
  /** Nothing can be begun at the moment. */
  readonly busy: boolean;
  readonly onConfirm: () => void;
  readonly onStay: () => void;
};

/** The last question before something is written: what, how much, and by whom. Takes the focus; Escape goes back. */
export function ConfirmForm(props: Props): ReactNode {
  const { title, sentences, words, name, onRename, busy, onConfirm, onStay } = props;
  const layout = useLayoutStyles();
  const styles = useStyles();
  const heading = useId();
  const ready = name.trim() !== "" && !busy;
  return (
    <form
      aria-labelledby={heading}
      onSubmit={(event) => {
        event.preventDefault();
        if (ready) onConfirm();
      }}
      onKeyDown={({ key }) => {
        if (key === "Escape") onStay();
      }}
    >
      <h4 id={heading} className={styles.title} ref={focusOnMount} tabIndex={-1}>
        {title}
      </h4>
      {sentences.map(
        (sentence) =>
          sentence !== false && (
            <p key={sentence} className={styles.text}>
              {sentence}
            </p>
          ),
      )}
      <div className={mergeClasses(layout.actions, styles.actions)}>
        <Field className={styles.name} label={words.by} required>
          <Input
            className={styles.input}
            value={name}
            placeholder={words.byHint}
            autoComplete="off"
            onChange={(_, { value }) => onRename(value)}
          />
        </Field>
        <Button appearance="primary" type="submit" disabledFocusable={!ready}>
          {words.goOn}
        </Button>
        <Button onClick={onStay}>{words.stay}</Button>
      </div>
    </form>
  );
}
