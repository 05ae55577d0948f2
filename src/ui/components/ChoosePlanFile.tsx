import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { SourceDocument } from "../../application/ports/noticeBuilder";
import type { Failure } from "../../domain/failure";
import { useHandOver } from "../app/HandOver";
import { DropArea } from "./DropArea";
import { FailureNotice } from "./FailureNotice";
import { useLayoutStyles } from "./layoutStyles";
import type { StartWords } from "./startWords";

const XLSX = ".xlsx,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

const useStyles = makeStyles({
  intro: { margin: `${tokens.spacingVerticalS} 0 ${tokens.spacingVerticalL}`, maxWidth: "46em" },
  built: { maxWidth: "100%", overflowWrap: "anywhere" },
});

type Props = {
  readonly heading: string;
  readonly words: StartWords;
  readonly failure: Failure | undefined;
  readonly onFile: (file: File) => void;
  readonly onDocument: (document: SourceDocument) => void;
};

/** Takes the workbook on the page that works on files; one that was just made here needs no choosing. */
export function ChoosePlanFile({ heading, words, failure, onFile, onDocument }: Props): ReactNode {
  const layout = useLayoutStyles();
  const styles = useStyles();
  const { workbook } = useHandOver();
  return (
    <>
      {failure && <FailureNotice failure={failure} heading={words.failed} />}
      <section className={layout.card}>
        <h2 className={layout.heading}>{heading}</h2>
        <p className={mergeClasses(layout.secondary, styles.intro)}>{words.intro}</p>
        <DropArea
          accept={XLSX}
          choose={words.choose}
          release={words.release}
          hints={[words.kinds]}
          takeFocus={false}
          onFile={onFile}
        >
          {workbook && (
            <Button className={styles.built} size="large" onClick={() => onDocument(workbook)}>
              {words.built(workbook.name)}
            </Button>
          )}
        </DropArea>
      </section>
    </>
  );
}
