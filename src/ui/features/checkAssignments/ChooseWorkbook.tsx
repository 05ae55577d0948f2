import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { Failure } from "../../../domain/failure";
import { useUi } from "../../app/catalogues";
import { useHandOver } from "../../app/HandOver";
import { DropArea } from "../../components/DropArea";
import { FailureNotice } from "../../components/FailureNotice";
import { useLayoutStyles } from "../../components/layoutStyles";
import type { CheckCommands } from "./useCheckAssignments";

const XLSX = ".xlsx,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

const useStyles = makeStyles({
  intro: { margin: `${tokens.spacingVerticalS} 0 ${tokens.spacingVerticalL}`, maxWidth: "46em" },
  built: { maxWidth: "100%", overflowWrap: "anywhere" },
});

type Props = { readonly failure: Failure | undefined; readonly commands: CheckCommands };

/** Takes the workbook on the page that works on files; one that was just made here needs no choosing. */
export function ChooseWorkbook({ failure, commands }: Props): ReactNode {
  const layout = useLayoutStyles();
  const styles = useStyles();
  const { check } = useUi();
  const { workbook } = useHandOver();
  const { start: words } = check;
  return (
    <>
      {failure && <FailureNotice failure={failure} heading={words.failed} />}
      <section className={layout.card}>
        <h2 className={layout.heading}>{check.heading}</h2>
        <p className={mergeClasses(layout.secondary, styles.intro)}>{words.intro}</p>
        <DropArea
          accept={XLSX}
          choose={words.choose}
          release={words.release}
          hints={[words.kinds]}
          takeFocus={false}
          onFile={commands.openFile}
        >
          {workbook && (
            <Button className={styles.built} size="large" onClick={() => commands.openDocument(workbook)}>
              {words.built(workbook.name)}
            </Button>
          )}
        </DropArea>
      </section>
    </>
  );
}
