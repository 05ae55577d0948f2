import { Button, Field, Input, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useId, type ReactNode } from "react";
import { useUi } from "../../app/catalogues";
import { focusOnMount } from "../../components/focusOnMount";
import { useLayoutStyles } from "../../components/layoutStyles";
import type { MergeCounts } from "./mergeCounts";
import { useMergeView } from "./MergeContext";

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

/** The last question before the ledger is written: what, how much, what stays out, and by whom. */
export function ConfirmMerge({ counts }: { readonly counts: MergeCounts }): ReactNode {
  const layout = useLayoutStyles();
  const styles = useStyles();
  const title = useId();
  const { apply: words } = useUi().merge;
  const { ready, commands, name, busy } = useMergeView();
  const { files, tasks, cells, reports, needsLook, returned, unchanged } = counts;
  return (
    <form
      aria-labelledby={title}
      onSubmit={(event) => {
        event.preventDefault();
        if (name.trim() !== "" && !busy && !ready.reviewing) commands.carryOut("merge");
      }}
      onKeyDown={({ key }) => {
        if (key === "Escape") commands.ask(false);
      }}
    >
      <h4 id={title} className={styles.title} ref={focusOnMount} tabIndex={-1}>
        {words.confirmTitle(files)}
      </h4>
      <p className={styles.text}>{words.confirm(tasks, cells, reports)}</p>
      {needsLook > 0 && <p className={styles.text}>{words.needsLook(needsLook)}</p>}
      {returned > 0 && <p className={styles.text}>{words.returned(returned)}</p>}
      {unchanged > 0 && <p className={styles.text}>{words.unchanged(unchanged)}</p>}
      <div className={mergeClasses(layout.actions, styles.actions)}>
        <Field className={styles.name} label={words.by} required>
          <Input
            className={styles.input}
            value={name}
            placeholder={words.byHint}
            autoComplete="off"
            onChange={(_, { value }) => commands.rename(value)}
          />
        </Field>
        <Button
          appearance="primary"
          type="submit"
          disabledFocusable={name.trim() === "" || busy || ready.reviewing}
        >
          {words.goOn}
        </Button>
        <Button onClick={() => commands.ask(false)}>{words.stay}</Button>
      </div>
    </form>
  );
}
