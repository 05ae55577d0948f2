import {
  Badge,
  Button,
  Field,
  makeStyles,
  mergeClasses,
  SearchBox,
  Select,
  tokens,
} from "@fluentui/react-components";
import { useMemo, type ReactNode } from "react";
import type { SummaryEntry, SummaryReview } from "../../../application/summary/reviewSummary";
import { joinNames } from "../../../domain/assignment/nameCell";
import { LIGHTS } from "../../../domain/schedule/light";
import { describeJudgement } from "../../../i18n/messages";
import { useCatalogue } from "../../app/catalogues";
import { useFilterStyles } from "../../components/filterStyles";
import { useLayoutStyles } from "../../components/layoutStyles";
import { useListStyles } from "../../components/listStyles";
import { Pager } from "../../components/Pager";
import { usePages } from "../../components/usePages";
import { filterEntries, lightChoice, NO_TASK_FILTER, type TaskFilter } from "./filterEntries";
import { LightBadge } from "./LightBadge";
import { useSummariseView } from "./SummariseContext";
import { TaskName } from "./TaskName";

const PAGE = 20;

const useStyles = makeStyles({
  filters: { marginTop: tokens.spacingVerticalS },
  head: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalS },
  text: { margin: `${tokens.spacingVerticalXXS} 0` },
  reason: { margin: `${tokens.spacingVerticalXXS} 0`, fontWeight: tokens.fontWeightSemibold },
});

/** The tasks with their light and the reason for it; at first those that need attention. */
export function TaskList({ review }: { readonly review: SummaryReview }): ReactNode {
  const layout = useLayoutStyles();
  const styles = useStyles();
  const filters = useFilterStyles();
  const lists = useListStyles();
  const { schedule, ui } = useCatalogue();
  const { tasks: words } = ui.summarise;
  const { ready, commands } = useSummariseView();
  const { filter } = ready;
  const { entries, summary } = review;
  const found = useMemo(
    () =>
      filterEntries(entries, filter, ({ task, leaders, facts, judgement }) =>
        [
          task.id,
          task.text,
          ...leaders,
          ...facts.leadUnits,
          schedule.lights[judgement.light],
          describeJudgement(schedule, judgement),
        ].join("\n"),
      ),
    [entries, filter, schedule],
  );
  const { shown, page, pages, turn } = usePages(found, PAGE);
  const isFiltered = FILTERS.some((key) => filter[key] !== NO_TASK_FILTER[key]);
  return (
    <section className={layout.card} aria-label={words.heading}>
      <h3 className={layout.heading}>{words.heading}</h3>
      <fieldset className={mergeClasses(filters.filters, styles.filters)} aria-label={words.filters}>
        <Field className={filters.field} label={words.search}>
          <SearchBox
            className={filters.control}
            value={filter.search}
            placeholder={words.searchHint}
            onChange={(_, { value }) => commands.filter({ search: value })}
          />
        </Field>
        <Field className={filters.field} label={words.light}>
          <Select
            className={filters.control}
            value={filter.light}
            onChange={(_, { value }) => commands.filter({ light: lightChoice(value) })}
          >
            <option value="attention">{words.attention}</option>
            <option value="">{words.all}</option>
            {LIGHTS.map((light) => (
              <option key={light} value={light}>
                {schedule.lights[light]}
              </option>
            ))}
          </Select>
        </Field>
        <NameFilter
          label={words.leader}
          names={summary.leaders.flatMap(({ name }) => name ?? [])}
          value={filter.leader}
          onChoose={(leader) => commands.filter({ leader })}
        />
        <NameFilter
          label={words.unit}
          names={summary.units.flatMap(({ name }) => name ?? [])}
          value={filter.unit}
          onChoose={(unit) => commands.filter({ unit })}
        />
      </fieldset>
      <div className={filters.count}>
        <span className={layout.secondary} role="status">
          {words.shown(found.length, entries.length)}
        </span>
        {isFiltered && (
          <Button size="small" onClick={() => commands.filter(NO_TASK_FILTER)}>
            {words.clear}
          </Button>
        )}
      </div>
      {found.length === 0 && <p className={layout.secondary}>{words.empty}</p>}
      <ul className={lists.list}>
        {shown.map((entry) => (
          <li key={entry.task.id} className={lists.item}>
            <Entry entry={entry} />
          </li>
        ))}
      </ul>
      {pages > 1 && <Pager page={page} pages={pages} onTurn={turn} />}
    </section>
  );
}

const FILTERS: readonly (keyof TaskFilter)[] = ["light", "leader", "unit", "search"];

function Entry({ entry }: { readonly entry: SummaryEntry }): ReactNode {
  const layout = useLayoutStyles();
  const styles = useStyles();
  const lists = useListStyles();
  const { schedule, ui } = useCatalogue();
  const { tasks: words } = ui.summarise;
  const { task, leaders, facts, judgement, trend } = entry;
  const named = (names: readonly string[]): string => joinNames(names) || words.none;
  return (
    <>
      <div className={styles.head}>
        <TaskName id={task.id} />
        <LightBadge light={judgement.light} />
        {trend?.behindInARow === true && (
          <Badge appearance="tint" color="danger">
            {words.behindInARow}
          </Badge>
        )}
        {leaders.length > 1 && (
          <Badge appearance="outline" color="informative">
            {words.sharedBy(leaders.length)}
          </Badge>
        )}
      </div>
      <p className={styles.reason}>{describeJudgement(schedule, judgement)}</p>
      <p className={styles.text} lang="zh-CN">
        {task.text}
      </p>
      <div className={mergeClasses(layout.secondary, lists.facts)}>
        <span>{words.leaders(named(leaders))}</span>
        <span>{words.units(named(facts.leadUnits))}</span>
      </div>
    </>
  );
}

type NameFilterProps = {
  readonly label: string;
  readonly names: readonly string[];
  readonly value: string;
  readonly onChoose: (name: string) => void;
};

function NameFilter({ label, names, value, onChoose }: NameFilterProps): ReactNode {
  const filters = useFilterStyles();
  const { tasks: words } = useCatalogue().ui.summarise;
  return (
    <Field className={filters.field} label={label}>
      <Select className={filters.control} value={value} onChange={(_, chosen) => onChoose(chosen.value)}>
        <option value="">{words.all}</option>
        {names.map((name) => (
          <option key={name} value={name} lang="zh-CN">
            {name}
          </option>
        ))}
      </Select>
    </Field>
  );
}
