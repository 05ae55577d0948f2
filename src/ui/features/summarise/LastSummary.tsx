import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { roundsOf } from "../../../application/rounds";
import { useUi } from "../../app/catalogues";
import { Disclosure } from "../../components/Disclosure";
import { useLayoutStyles } from "../../components/layoutStyles";
import { Notice } from "../../components/Notice";
import { useSummariseView } from "./SummariseContext";

const useStyles = makeStyles({
  line: {
    margin: `${tokens.spacingVerticalM} 0 ${tokens.spacingVerticalXS}`,
    fontSize: tokens.fontSizeBase200,
    overflowWrap: "anywhere",
  },
  sheets: { gap: tokens.spacingHorizontalXS, paddingTop: tokens.spacingVerticalXS },
  sheet: { minWidth: 0 },
});

/** The summary that the workbook has: when it was made, whether it is out of date, and its sheets. */
export function LastSummary(): ReactNode {
  const layout = useLayoutStyles();
  const styles = useStyles();
  const { last: words } = useUi().summarise;
  const { ready, last: state, select } = useSummariseView();
  const [open, setOpen] = useState(false);
  if (!state) return <p className={mergeClasses(layout.secondary, styles.line)}>{words.none}</p>;
  const { last, outdated } = state;
  const round = last.round === undefined ? undefined : roundsOf(ready.plan).get(last.round)?.round.title;
  return (
    <>
      <p className={mergeClasses(layout.secondary, styles.line)}>
        {words.made(last.at, last.by, round ?? last.round ?? "", last.asOf, last.sheets.length)}
      </p>
      {outdated && (
        <Notice intent="warning" title={words.outdated}>
          <p>{words.outdatedDetail}</p>
        </Notice>
      )}
      {select ? (
        <Disclosure level="h3" label={words.sheets} open={open} onToggle={setOpen}>
          <div className={mergeClasses(layout.actions, styles.sheets)} lang="zh-CN">
            {last.sheets.map((sheet) => (
              <Button
                key={sheet}
                size="small"
                className={styles.sheet}
                aria-label={words.sheet(sheet)}
                onClick={() => select({ sheet, cell: "A1" })}
              >
                {sheet}
              </Button>
            ))}
          </div>
        </Disclosure>
      ) : (
        <p className={mergeClasses(layout.secondary, styles.line)}>{words.names(last.sheets)}</p>
      )}
    </>
  );
}
