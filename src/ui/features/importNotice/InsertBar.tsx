import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { TableAdd20Regular } from "@fluentui/react-icons/svg/table-add";
import type { ReactNode } from "react";
import { useUi } from "../../app/catalogues";
import { useServices } from "../../app/services";
import { FailureNotice } from "../../components/FailureNotice";
import { Notice } from "../../components/Notice";
import type { Insertion } from "./importState";
import { useLayoutStyles } from "../../components/layoutStyles";
import { Question } from "../../components/Question";
import { WorkProgress } from "../../components/WorkProgress";
import type { ImportCommands } from "./useImportNotice";

const useStyles = makeStyles({
  intro: { margin: `0 0 ${tokens.spacingVerticalM}` },
  notice: { marginTop: tokens.spacingVerticalL },
});

type Props = { readonly insertion: Insertion; readonly commands: ImportCommands };

/** Inside Excel: writes the sheets into the open workbook, and asks before sheets of ours are replaced. */
export function InsertBar({ insertion, commands }: Props): ReactNode {
  const layout = useLayoutStyles();
  const styles = useStyles();
  const { insert } = useUi();
  const { openWorkbook } = useServices();
  if (!openWorkbook) return null;
  const running = insertion.kind === "running";
  return (
    <section className={layout.card} aria-label={insert.action} aria-busy={running}>
      <p className={styles.intro}>{insert.intro}</p>
      <Button
        appearance="primary"
        icon={<TableAdd20Regular />}
        disabledFocusable={running}
        onClick={() => commands.insert(false)}
      >
        {running ? insert.running : insertion.kind === "done" ? insert.again : insert.action}
      </Button>
      <div className={styles.notice} aria-live="polite">
        <Answer insertion={insertion} commands={commands} />
      </div>
    </section>
  );
}

function Answer({ insertion, commands }: Props): ReactNode {
  const layout = useLayoutStyles();
  const { insert, save, failure: words } = useUi();
  switch (insertion.kind) {
    case "none":
      return null;
    case "running": {
      const { done, total, cancelling } = insertion;
      return (
        <WorkProgress
          bar={insert.bar}
          text={total > 0 ? insert.batch(done + 1, total) : insert.looking}
          share={total > 0 ? done / total : undefined}
          cancelling={cancelling}
          onCancel={commands.cancelInsert}
        />
      );
    }
    case "failed":
      return (
        <FailureNotice
          failure={insertion.failure}
          heading={words.notInserted}
          note={insertion.failure.code === "CANCELLED" ? insert.unchanged : undefined}
        />
      );
    case "asks":
      return (
        <Question
          title={insert.askTitle}
          message={insert.ask(insertion.sheets)}
          stay={{ label: insert.keep, onChoose: commands.keepSheets }}
          goOn={{ label: insert.replace, onChoose: () => commands.insert(true) }}
        />
      );
    case "done":
      return (
        <Notice intent="success" title={insert.doneTitle}>
          <p>{save.nextTitle}</p>
          <ol className={layout.list}>
            {insert.next.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
        </Notice>
      );
  }
}
