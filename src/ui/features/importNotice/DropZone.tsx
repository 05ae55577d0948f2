import { Button, Checkbox, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useUi } from "../../app/catalogues";
import { usePlanAccess } from "../../app/PlanFileProvider";
import { DropArea } from "../../components/DropArea";
import { useLayoutStyles } from "../../components/layoutStyles";
import type { ImportCommands, RosterUse } from "./useImportNotice";

const useStyles = makeStyles({
  intro: { margin: `${tokens.spacingVerticalS} 0 ${tokens.spacingVerticalL}`, maxWidth: "46em" },
  results: {
    display: "flex",
    flexWrap: "wrap",
    gap: `${tokens.spacingVerticalXS} 40px`,
    margin: `${tokens.spacingVerticalS} 0 0`,
    paddingLeft: "1.2em",
  },
  resultsTitle: {
    margin: `${tokens.spacingVerticalXL} 0 0`,
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
});

/** What the file dialog offers. */
const ACCEPTED = ".docx,.xlsx,.xlsm,.xls,.et,.csv,.html,.htm,.txt,.md";

type Props = {
  readonly commands: ImportCommands;
  readonly rosterUse: RosterUse;
  readonly takeFocus: boolean;
};

/** Takes the notice: dropped anywhere on the page, pasted, chosen, or the sample. */
export function DropZone({ commands, rosterUse, takeFocus }: Props): ReactNode {
  const layout = useLayoutStyles();
  const styles = useStyles();
  const { drop } = useUi();
  const { inFile } = usePlanAccess();
  const rosterHint = inFile && rosterUse === "noWorkbook" ? [drop.rosterHint] : [];
  return (
    <section className={layout.card}>
      <h2 className={layout.heading}>{drop.heading}</h2>
      <p className={mergeClasses(layout.secondary, styles.intro)}>{drop.intro}</p>
      <DropArea
        accept={ACCEPTED}
        choose={drop.choose}
        release={drop.release}
        hints={[drop.kinds, drop.sampleHint, ...rosterHint]}
        takeFocus={takeFocus}
        onFile={commands.importFile}
        pasted={drop.pasted}
      >
        <Button size="large" onClick={commands.importSample}>
          {drop.sample}
        </Button>
      </DropArea>
      {rosterUse !== "noWorkbook" && (
        <Checkbox
          label={drop.keepRoster}
          checked={rosterUse === "kept"}
          onChange={(_, { checked }) => commands.keepRoster(checked === true)}
        />
      )}
      <h3 className={styles.resultsTitle}>{drop.resultsTitle}</h3>
      <ul className={mergeClasses(layout.secondary, styles.results)}>
        {drop.results.map((result) => (
          <li key={result}>{result}</li>
        ))}
      </ul>
    </section>
  );
}
