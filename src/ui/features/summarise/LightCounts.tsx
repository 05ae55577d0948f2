import { makeStyles, mergeClasses, ToggleButton, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { SummaryReview } from "../../../application/summary/reviewSummary";
import { LIGHTS } from "../../../domain/schedule/light";
import { useCatalogue } from "../../app/catalogues";
import { useLayoutStyles } from "../../components/layoutStyles";
import { NO_TASK_FILTER } from "./filterEntries";
import { ReconciliationLines } from "./ReconciliationLines";
import { useSummariseView } from "./SummariseContext";

const useStyles = makeStyles({
  group: { gap: tokens.spacingHorizontalS, margin: `${tokens.spacingVerticalS} 0` },
  button: { minWidth: 0, fontVariantNumeric: "tabular-nums" },
  mark: {
    width: "10px",
    height: "10px",
    borderRadius: "50%",
    // High contrast takes the fill away.
    border: "1px solid transparent",
  },
  completed: { backgroundColor: tokens.colorPaletteGreenForeground3 },
  onSchedule: { backgroundColor: tokens.colorPaletteLightGreenForeground3 },
  behind: { backgroundColor: tokens.colorPaletteMarigoldBackground3 },
  farBehind: { backgroundColor: tokens.colorPaletteRedBackground3 },
  notStarted: { backgroundColor: tokens.colorPaletteDarkOrangeBackground3 },
  notReported: { backgroundColor: tokens.colorPaletteBerryBackground3 },
  notApplicable: { backgroundColor: tokens.colorNeutralForeground3 },
});

/** How many tasks have each light; a press shows these in the list, another one those that need attention. */
export function LightCounts({ review }: { readonly review: SummaryReview }): ReactNode {
  const layout = useLayoutStyles();
  const styles = useStyles();
  const { schedule, ui } = useCatalogue();
  const { counts: words } = ui.summarise;
  const { ready, commands } = useSummariseView();
  const { whole } = review.summary;
  const chosen = ready.filter.light;
  return (
    <section className={layout.card} aria-label={words.heading}>
      <h3 className={layout.heading}>{words.heading}</h3>
      <div className={mergeClasses(layout.actions, styles.group)} role="group" aria-label={words.group}>
        {LIGHTS.map((light) => (
          <ToggleButton
            key={light}
            size="small"
            className={styles.button}
            checked={light === chosen}
            icon={<span className={mergeClasses(styles.mark, styles[light])} />}
            onClick={() => commands.filter({ light: light === chosen ? NO_TASK_FILTER.light : light })}
          >
            {words.light(schedule.lights[light], whole.byLight[light])}
          </ToggleButton>
        ))}
        <span className={layout.secondary}>{words.total(whole.tasks)}</span>
      </div>
      <ReconciliationLines of={review.reconciliation} />
    </section>
  );
}
