import { dayOf } from "../../../domain/dayOf";
import {
  Badge,
  Field,
  makeStyles,
  mergeClasses,
  Select,
  ToggleButton,
  tokens,
} from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import {
  countProgress,
  type RoundProgress,
  type UnitProgress,
} from "../../../application/merge/roundProgress";
import { joinNames } from "../../../domain/assignment/nameCell";
import type { UiMessages } from "../../../i18n/catalogue";
import { zhCN } from "../../../i18n/zh-CN";
import { useUi } from "../../app/catalogues";
import { CopyButton } from "../../components/CopyButton";
import { useLayoutStyles } from "../../components/layoutStyles";
import { useMergeView } from "./MergeContext";

const LISTS = ["missing", "late", "incomplete", "returned"] as const;
type List = (typeof LISTS)[number];

const useStyles = makeStyles({
  head: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "baseline",
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalL}`,
    marginBottom: tokens.spacingVerticalS,
  },
  heading: { margin: 0, fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold },
  facts: { fontSize: tokens.fontSizeBase200, overflowWrap: "anywhere" },
  field: { minWidth: 0, maxWidth: "420px", marginBottom: tokens.spacingVerticalS },
  select: { minWidth: 0, "> select": { minWidth: 0, width: "100%" } },
  lists: { gap: tokens.spacingHorizontalS },
  button: { minWidth: 0 },
  names: { margin: `${tokens.spacingVerticalS} 0`, lineHeight: tokens.lineHeightBase400 },
  copy: { gap: tokens.spacingHorizontalS },
});

/** Who has not returned, who was late, who left tasks out, round by round; always in sight. */
export function RoundsOverview({ rounds }: { readonly rounds: readonly RoundProgress[] }): ReactNode {
  const layout = useLayoutStyles();
  const styles = useStyles();
  const { rounds: words } = useUi().merge;
  const { ready } = useMergeView();
  const [chosen, setChosen] = useState<string>();
  const [list, setList] = useState<List | undefined>("missing");
  const progress =
    rounds.find(({ round }) => round.id === chosen) ??
    rounds.findLast(({ closed }) => !closed) ??
    rounds.at(-1);
  if (!progress) return null;
  const { round, units } = progress;
  const counts = countProgress(units);
  const overdue = dayOf(ready.at) > round.due;
  return (
    <section className={layout.card} aria-label={words.heading}>
      <div className={styles.head}>
        <h3 className={styles.heading}>{words.heading}</h3>
        <span className={mergeClasses(layout.secondary, styles.facts)}>
          {words.due(round.cutoff, round.due)}
        </span>
        {overdue && counts.missing > 0 && (
          <Badge appearance="tint" color="danger">
            {words.overdue}
          </Badge>
        )}
      </div>
      <Field className={styles.field} label={words.round}>
        <Select
          className={styles.select}
          value={round.id}
          onChange={(_, { value }) => setChosen(value)}
          lang="zh-CN"
        >
          {rounds.map((each) => (
            <option key={each.round.id} value={each.round.id}>
              {words.title(each.round.title, each.round.id, each.closed)}
            </option>
          ))}
        </Select>
      </Field>
      <p className={styles.names} role="status">
        {words.counts(counts.issued, counts.returned)}
      </p>
      <div className={mergeClasses(layout.actions, styles.lists)} role="group" aria-label={words.show}>
        {LISTS.map((each) => (
          <ToggleButton
            key={each}
            size="small"
            className={styles.button}
            checked={list === each}
            onClick={() => setList(list === each ? undefined : each)}
          >
            {words.kinds[each](counts[each])}
          </ToggleButton>
        ))}
      </div>
      {list !== undefined && <Units list={list} progress={progress} overdue={overdue} />}
    </section>
  );
}

type UnitsProps = { readonly list: List; readonly progress: RoundProgress; readonly overdue: boolean };

/** The units of one list, to be read and to be copied. */
function Units({ list, progress, overdue }: UnitsProps): ReactNode {
  const layout = useLayoutStyles();
  const styles = useStyles();
  const { rounds: words } = useUi().merge;
  const units = progress.units.filter((unit) => isIn(unit, list));
  const names = units.map(({ unit }) => unit);
  if (units.length === 0) return <p className={styles.names}>{words.none[list]}</p>;
  const said = units.map(({ unit, incomplete }) =>
    list === "incomplete" ? words.incompleteTasks(unit, incomplete) : unit,
  );
  return (
    <>
      <p className={styles.names} lang="zh-CN" aria-label={words.lists[list]}>
        {joinNames(said)}
      </p>
      <div className={mergeClasses(layout.actions, styles.copy)}>
        <CopyButton
          key={list}
          label={words.copyNames}
          name={`${words.copyNames}: ${words.lists[list]}`}
          text={() => names.join("\n")}
        />
        {list !== "returned" && (
          <CopyButton
            key={`${list}-reminder`}
            label={words.copyReminder}
            name={`${words.copyReminder}: ${words.lists[list]}`}
            // What goes to units is Chinese, whatever language the interface is in.
            text={() => reminder(list, progress, names, overdue, zhCN.ui.merge.reminder)}
          />
        )}
      </div>
    </>
  );
}

function isIn({ returnedOn, late, incomplete }: UnitProgress, list: List): boolean {
  const returned = returnedOn !== undefined;
  switch (list) {
    case "missing":
      return !returned;
    case "late":
      return returned && late;
    case "incomplete":
      return returned && incomplete > 0;
    case "returned":
      return returned;
  }
}

function reminder(
  list: Exclude<List, "returned">,
  { round: { title, due } }: RoundProgress,
  units: readonly string[],
  overdue: boolean,
  words: UiMessages["merge"]["reminder"],
): string {
  switch (list) {
    case "missing":
      return words.missing(title, due, overdue, units);
    case "late":
      return words.late(title, due, units);
    case "incomplete":
      return words.incomplete(title, units);
  }
}
