import { Link, makeStyles, tokens } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import type { SummaryReview } from "../../../application/summary/reviewSummary";
import { LIGHTS, type Light } from "../../../domain/schedule/light";
import { useCatalogue } from "../../app/catalogues";
import { Disclosure } from "../../components/Disclosure";
import { useLayoutStyles } from "../../components/layoutStyles";
import { useSummariseView } from "./SummariseContext";

const useStyles = makeStyles({
  scroll: {
    overflowX: "auto",
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "2px" },
  },
  table: {
    width: "100%",
    borderCollapse: "collapse",
    fontVariantNumeric: "tabular-nums",
    "& th, & td": {
      padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalS}`,
      textAlign: "start",
      whiteSpace: "nowrap",
      fontWeight: tokens.fontWeightRegular,
      borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    },
    "& [data-number]": { textAlign: "end" },
    "& thead th": { color: tokens.colorNeutralForeground2 },
    "& tfoot th, & tfoot td": { fontWeight: tokens.fontWeightSemibold },
  },
});

/** The tasks of each leader by light, in rank order; a leader's name shows the tasks. The sums reconcile with the ledger. */
export function LeadersTable({ review }: { readonly review: SummaryReview }): ReactNode {
  const layout = useLayoutStyles();
  const styles = useStyles();
  const { schedule, ui } = useCatalogue();
  const { leaders: words } = ui.summarise;
  const { commands } = useSummariseView();
  const [open, setOpen] = useState(true);
  const { summary, reconciliation } = review;
  const { leaders, whole } = summary;
  const shared = leaders.reduce((sum, group) => sum + group.shared, 0);
  const sumOf = (light: Light): number => leaders.reduce((sum, { counts }) => sum + counts.byLight[light], 0);
  return (
    <section className={layout.card} aria-label={words.heading}>
      <Disclosure level="h3" size="large" label={words.heading} open={open} onToggle={setOpen}>
        <div className={styles.scroll} role="region" aria-label={words.region} tabIndex={0}>
          <table className={styles.table}>
            <thead>
              <tr>
                <th scope="col">{words.leader}</th>
                <th scope="col" data-number>
                  {words.tasks}
                </th>
                <th scope="col" data-number>
                  {words.shared}
                </th>
                {LIGHTS.map((light) => (
                  <th key={light} scope="col" data-number>
                    {schedule.lights[light]}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {leaders.map(({ name, counts, shared: own }) => (
                <tr key={name ?? ""}>
                  <th scope="row" lang={name === undefined ? undefined : "zh-CN"}>
                    {name === undefined ? (
                      words.none
                    ) : (
                      <Link
                        as="button"
                        aria-label={words.show(name)}
                        onClick={() => commands.filter({ leader: name, light: "" })}
                      >
                        {name}
                      </Link>
                    )}
                  </th>
                  <td data-number>{counts.tasks}</td>
                  <td data-number>{own}</td>
                  {LIGHTS.map((light) => (
                    <td key={light} data-number>
                      {counts.byLight[light]}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
            <tfoot>
              <Sums name={words.sum} tasks={reconciliation.leaders.sum} shared={shared} of={sumOf} />
              <Sums
                name={words.repeated}
                tasks={reconciliation.leaders.repeated}
                of={(light) => sumOf(light) - whole.byLight[light]}
              />
              <Sums name={words.ledger} tasks={whole.tasks} of={(light) => whole.byLight[light]} />
            </tfoot>
          </table>
        </div>
      </Disclosure>
    </section>
  );
}

type SumsProps = {
  readonly name: string;
  readonly tasks: number;
  readonly shared?: number;
  readonly of: (light: Light) => number;
};

function Sums({ name, tasks, shared, of }: SumsProps): ReactNode {
  return (
    <tr>
      <th scope="row">{name}</th>
      <td data-number>{tasks}</td>
      <td data-number>{shared}</td>
      {LIGHTS.map((light) => (
        <td key={light} data-number>
          {of(light)}
        </td>
      ))}
    </tr>
  );
}
