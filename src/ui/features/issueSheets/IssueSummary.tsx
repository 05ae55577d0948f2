import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ArrowDownload20Regular } from "@fluentui/react-icons/svg/arrow-download";
import { ArrowSync20Regular } from "@fluentui/react-icons/svg/arrow-sync";
import type { ReactNode } from "react";
import { useUi } from "../../app/catalogues";
import { focusOnMount } from "../../components/focusOnMount";
import { useLayoutStyles } from "../../components/layoutStyles";
import { useIssueView } from "./IssueContext";

const useStyles = makeStyles({
  about: {
    display: "flex",
    flexWrap: "wrap",
    gap: `0 ${tokens.spacingHorizontalL}`,
    margin: `${tokens.spacingVerticalXS} 0 ${tokens.spacingVerticalM}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
    overflowWrap: "anywhere",
  },
  unsaved: { margin: `${tokens.spacingVerticalS} 0 0`, fontSize: tokens.fontSizeBase200 },
});

/** Which workbook rounds are issued from, and what can be done with it as a whole. */
export function IssueSummary({ onLeave }: { readonly onLeave: () => void }): ReactNode {
  const layout = useLayoutStyles();
  const styles = useStyles();
  const { issue } = useUi();
  const { ready, commands, busy, inFile } = useIssueView();
  const { summary: words, save } = issue;
  // What was just issued says so itself.
  const unsaved = ready.unsaved && !ready.issued;
  return (
    <section className={layout.card}>
      <h2 className={layout.heading} ref={focusOnMount} tabIndex={-1}>
        {issue.heading}
      </h2>
      <div className={mergeClasses(layout.secondary, styles.about)}>
        {inFile && <span>{words.file(ready.plan.file)}</span>}
        <span>{words.tasks(ready.plan.decoded.rows.length)}</span>
        <span role="status">{ready.rereading && words.rereading}</span>
      </div>
      <div className={layout.actions}>
        {inFile ? (
          <>
            {unsaved && (
              <Button
                appearance="primary"
                icon={<ArrowDownload20Regular />}
                disabledFocusable={busy}
                onClick={commands.save}
              >
                {save.action}
              </Button>
            )}
            <Button disabledFocusable={busy} onClick={onLeave}>
              {words.other}
            </Button>
          </>
        ) : (
          <Button icon={<ArrowSync20Regular />} disabledFocusable={busy} onClick={commands.readAgain}>
            {words.refresh}
          </Button>
        )}
      </div>
      {unsaved && <p className={styles.unsaved}>{save.unsaved}</p>}
    </section>
  );
}
