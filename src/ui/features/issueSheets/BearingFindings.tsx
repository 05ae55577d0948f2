import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import type { Finding } from "../../../domain/finding";
import { useUi } from "../../app/catalogues";
import { useGoTo } from "../../app/steps";
import { Disclosure } from "../../components/Disclosure";
import { FindingList } from "../../components/FindingList";
import { useIssueView } from "./IssueContext";

const useStyles = makeStyles({
  box: { margin: `${tokens.spacingVerticalM} 0` },
  list: { padding: `${tokens.spacingVerticalS} 0` },
});

/** Open findings because of which a unit may get a wrong workbook or none; each leads to its cell, all to the check. */
export function BearingFindings({ findings }: { readonly findings: readonly Finding[] }): ReactNode {
  const styles = useStyles();
  const { issue, select: selectWords } = useUi();
  const { preview: words } = issue;
  const { select } = useIssueView();
  const goTo = useGoTo();
  const [open, setOpen] = useState(false);
  return (
    <div className={styles.box}>
      <Disclosure
        level="h4"
        label={words.findings(findings.length)}
        open={open}
        onToggle={setOpen}
        aside={
          <Button size="small" onClick={() => goTo("check")}>
            {words.toCheck}
          </Button>
        }
      >
        <div className={styles.list}>
          <FindingList
            findings={findings}
            targetOf={(place, text) =>
              select && { label: selectWords.action(text), onFollow: () => select(place) }
            }
          />
        </div>
      </Disclosure>
    </div>
  );
}
