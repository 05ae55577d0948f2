import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { SummaryReview } from "../../../application/summary/reviewSummary";
import { useUi } from "../../app/catalogues";
import { useLayoutStyles } from "../../components/layoutStyles";

const useStyles = makeStyles({
  lines: { fontSize: tokens.fontSizeBase200, "> p": { margin: `${tokens.spacingVerticalXXS} 0` } },
  wrong: { color: tokens.colorStatusDangerForeground1, fontWeight: tokens.fontWeightSemibold },
});

const GROUPS = ["leaders", "units", "categories"] as const;

/** That the sums over leaders, units and categories agree with the ledger; an error where one does not. */
export function ReconciliationLines({ of }: { readonly of: SummaryReview["reconciliation"] }): ReactNode {
  const layout = useLayoutStyles();
  const styles = useStyles();
  const { reconciled: words } = useUi().summarise;
  return (
    <div className={styles.lines}>
      {GROUPS.map((group) => {
        const reconciliation = of[group];
        return reconciliation.difference === 0 ? (
          <p key={group} className={layout.secondary}>
            {words.fine(words.of[group], reconciliation)}
          </p>
        ) : (
          <p key={group} className={mergeClasses(layout.secondary, styles.wrong)} role="alert">
            {words.wrong(words.of[group], reconciliation)}
          </p>
        );
      })}
    </div>
  );
}
