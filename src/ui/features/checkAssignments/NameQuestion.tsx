import { Button, Field, Input, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { useUi } from "../../app/catalogues";
import { focusOnMount } from "../../components/focusOnMount";
import { useLayoutStyles } from "../../components/layoutStyles";
import { useCheckView } from "./CheckContext";
import { useInsetStyles } from "./insetStyles";
import type { Intent } from "./intents";

const useStyles = makeStyles({
  text: { margin: `0 0 ${tokens.spacingVerticalS}` },
  field: { width: "200px", maxWidth: "100%" },
  input: { minWidth: 0 },
  actions: { alignItems: "flex-end" },
});

/** Asks who marks a finding, once; then goes on with the marking. */
export function NameQuestion({ intent }: { readonly intent: Intent }): ReactNode {
  const layout = useLayoutStyles();
  const inset = useInsetStyles();
  const styles = useStyles();
  const { name: words } = useUi().check;
  const { commands } = useCheckView();
  const [typed, setTyped] = useState("");
  const name = typed.trim();
  return (
    <form
      className={inset.panel}
      aria-label={words.title}
      onSubmit={(event) => {
        event.preventDefault();
        if (name === "") return;
        commands.rename(name);
        commands.closePanel();
        commands.carryOut(intent);
      }}
      onKeyDown={({ key }) => {
        if (key === "Escape") commands.closePanel();
      }}
    >
      <h5 className={inset.title}>{words.title}</h5>
      <p className={mergeClasses(layout.secondary, styles.text)}>{words.message}</p>
      <div className={mergeClasses(layout.actions, styles.actions)}>
        <Field className={styles.field} label={words.label}>
          <Input
            className={styles.input}
            input={{ ref: focusOnMount }}
            value={typed}
            autoComplete="off"
            onChange={(_, { value }) => setTyped(value)}
          />
        </Field>
        <Button appearance="primary" type="submit" disabledFocusable={name === ""}>
          {words.confirm}
        </Button>
        <Button onClick={commands.closePanel}>{words.cancel}</Button>
      </div>
    </form>
  );
}
