import {
  Badge,
  Button,
  Field,
  makeStyles,
  mergeClasses,
  SearchBox,
  Select,
  ToggleButton,
  tokens,
} from "@fluentui/react-components";
import { useMemo, type ReactNode } from "react";
import { cellKey, type MergeReview, type ReviewedCell } from "../../../application/merge/reviewReturns";
import { joinNames } from "../../../domain/assignment/nameCell";
import type { LedgerChange } from "../../../domain/merge/planMerge";
import type { UiMessages } from "../../../i18n/catalogue";
import { useUi } from "../../app/catalogues";
import { useFilterStyles } from "../../components/filterStyles";
import { returnedCell } from "../../../layout/returnedTasks";
import { useLayoutStyles } from "../../components/layoutStyles";
import { Pager } from "../../components/Pager";
import { CellText, ChangedText } from "./CellText";
import { beforeAndAfter, shownValue } from "./cellValues";
import { useListStyles } from "../../components/listStyles";
import { useMergeView } from "./MergeContext";
import { hasWords, wordsOf } from "../../components/searchWords";
import { filterCells, NO_CELL_FILTER } from "./reviewFilters";
import { usePages } from "../../components/usePages";

const PAGE = 40;

const KINDS = [
  "taken",
  "conflict",
  "kept",
  "agreed",
  "cleared",
] as const satisfies readonly ReviewedCell["kind"][];

const useStyles = makeStyles({
  by: { marginBottom: tokens.spacingVerticalS },
  note: { margin: `0 0 ${tokens.spacingVerticalS}` },
  group: {
    margin: `${tokens.spacingVerticalM} 0 ${tokens.spacingVerticalXS}`,
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  rows: { listStyleType: "none", margin: 0, padding: 0 },
  row: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fit, minmax(min(100%, 260px), 1fr))",
    gap: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalL}`,
    padding: `${tokens.spacingVerticalXS} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: "anywhere",
  },
  name: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalS },
});

/** Every cell that changes, or that somebody changed and that stays: by unit as returned, by task as written. */
export function ChangeList({ review }: { readonly review: MergeReview }): ReactNode {
  const layout = useLayoutStyles();
  const styles = useStyles();
  const filters = useFilterStyles();
  const { merge } = useUi();
  const { changes: words, filters: filterWords } = merge;
  const { ready, commands } = useMergeView();
  const { byTask, cellFilter: filter } = ready;
  const units = useMemo(() => [...new Set(review.cells.map(({ unit }) => unit))], [review]);
  const isFiltered = Object.values(filter).some(Boolean);
  return (
    <>
      <div className={mergeClasses(layout.actions, styles.by)} role="group" aria-label={words.by}>
        <ToggleButton size="small" checked={!byTask} onClick={() => commands.arrange(false)}>
          {words.byUnit}
        </ToggleButton>
        <ToggleButton size="small" checked={byTask} onClick={() => commands.arrange(true)}>
          {words.byTask}
        </ToggleButton>
      </div>
      <p className={mergeClasses(layout.secondary, styles.note)}>
        {byTask ? words.taskNote : words.unitNote}
      </p>
      <fieldset className={filters.filters} aria-label={filterWords.label}>
        <Field className={filters.field} label={filterWords.search}>
          <SearchBox
            className={filters.control}
            value={filter.search}
            placeholder={filterWords.searchCells}
            onChange={(_, { value }) => commands.filterCells({ search: value })}
          />
        </Field>
        <Field className={filters.field} label={filterWords.unit}>
          <Select
            className={filters.control}
            value={filter.unit}
            onChange={(_, { value }) => commands.filterCells({ unit: value })}
          >
            <option value="">{filterWords.all}</option>
            {units.map((unit) => (
              <option key={unit} value={unit} lang="zh-CN">
                {unit}
              </option>
            ))}
          </Select>
        </Field>
        {!byTask && (
          <Field className={filters.field} label={words.kind}>
            <Select
              className={filters.control}
              value={filter.kind}
              onChange={(_, { value }) =>
                commands.filterCells({ kind: KINDS.find((kind) => kind === value) ?? "" })
              }
            >
              <option value="">{filterWords.all}</option>
              {KINDS.map((kind) => (
                <option key={kind} value={kind}>
                  {words.kinds[kind]}
                </option>
              ))}
            </Select>
          </Field>
        )}
      </fieldset>
      {isFiltered && (
        <div className={filters.count}>
          <Button size="small" onClick={() => commands.filterCells(NO_CELL_FILTER)}>
            {filterWords.clear}
          </Button>
        </div>
      )}
      {byTask ? <LedgerChanges review={review} /> : <ReturnedCells review={review} />}
    </>
  );
}

function ReturnedCells({ review }: { readonly review: MergeReview }): ReactNode {
  const { merge } = useUi();
  const { ready } = useMergeView();
  const { decisions } = ready.answers;
  const cells = useMemo(
    () =>
      filterCells(review.cells, ready.cellFilter, (cell) => textOfCell(cell, merge)).map((cell) => {
        const decision = decisions.get(cellKey(cell));
        return decision === undefined || cell.kind !== "conflict" ? cell : { ...cell, decision };
      }),
    [review, ready.cellFilter, decisions, merge],
  );
  return (
    <Paged
      list={cells}
      total={review.cells.length}
      groupOf={({ unit, round }) => `${unit} ${round}`}
      keyOf={cellKey}
      row={(cell) => <ReturnedCellRow cell={cell} />}
    />
  );
}

function ReturnedCellRow({ cell }: { readonly cell: ReviewedCell }): ReactNode {
  const layout = useLayoutStyles();
  const styles = useStyles();
  const lists = useListStyles();
  const { changes: words, fields } = useUi().merge;
  const { task, field, kind, into, decision } = cell;
  const { before, after } = beforeAndAfter(cell);
  const [from, to] = [shownValue(field, before), shownValue(field, after)];
  return (
    <>
      <div>
        <div className={styles.name}>
          <span>
            {task} {fields[field]}
          </span>
          {(kind !== "taken" || decision !== undefined) && (
            <Badge
              appearance="tint"
              color={kind === "conflict" || kind === "cleared" ? "warning" : "informative"}
            >
              {decision ? words.decided[decision.kind] : words.kinds[kind]}
            </Badge>
          )}
          {into === "record" && (
            <Badge appearance="outline" color="informative">
              {words.record}
            </Badge>
          )}
        </div>
        <div className={mergeClasses(layout.secondary, lists.facts)}>
          {words.source(cell.returned.file.name, returnedCell(cell.returned, cell.field))}
        </div>
      </div>
      <div>{from === to ? <CellText text={to} /> : <ChangedText before={from} after={to} />}</div>
    </>
  );
}

function LedgerChanges({ review }: { readonly review: MergeReview }): ReactNode {
  const styles = useStyles();
  const { merge } = useUi();
  const { ready } = useMergeView();
  const { search, unit } = ready.cellFilter;
  const units = useMemo(() => {
    const found = new Map<string, readonly string[]>();
    for (const report of review.plan.reports) {
      found.set(report.task, [...new Set([...(found.get(report.task) ?? []), report.unit])]);
    }
    return found;
  }, [review]);
  const { changes } = review.plan;
  const words = wordsOf(search);
  const listed = changes.filter(
    (change) =>
      (unit === "" || units.get(change.task)?.includes(unit) === true) &&
      hasWords(words, () =>
        [
          change.task,
          merge.fields[change.field],
          ...(units.get(change.task) ?? []),
          ...valuesOf(change),
        ].join(" "),
      ),
  );
  return (
    <Paged
      list={listed}
      total={changes.length}
      groupOf={({ task }) => `${task} ${merge.changes.reported(joinNames(units.get(task) ?? []))}`}
      keyOf={({ task, field }) => `${task} ${field}`}
      row={({ field, from, to }) => (
        <>
          <div className={styles.name}>{merge.fields[field]}</div>
          <div>
            <ChangedText before={shownValue(field, from)} after={shownValue(field, to)} />
          </div>
        </>
      )}
    />
  );
}

type PagedProps<T> = {
  readonly list: readonly T[];
  readonly total: number;
  readonly groupOf: (item: T) => string;
  readonly keyOf: (item: T) => string;
  readonly row: (item: T) => ReactNode;
};

/** A page of a long list, under the headings of its groups. */
function Paged<T>({ list, total, groupOf, keyOf, row }: PagedProps<T>): ReactNode {
  const layout = useLayoutStyles();
  const styles = useStyles();
  const filters = useFilterStyles();
  const { filters: words, changes } = useUi().merge;
  const { shown, page, pages, turn } = usePages(list, PAGE);
  if (total === 0) return <p className={layout.secondary}>{changes.none}</p>;
  const groups = new Map<string, T[]>();
  for (const item of shown) groups.set(groupOf(item), [...(groups.get(groupOf(item)) ?? []), item]);
  return (
    <>
      <div className={filters.count}>
        <span className={layout.secondary} role="status">
          {words.shown(list.length, total)}
        </span>
      </div>
      {list.length === 0 && <p className={layout.secondary}>{words.empty}</p>}
      {[...groups].map(([group, items]) => (
        <section key={group} aria-label={group}>
          <h4 className={styles.group}>{group}</h4>
          <ul className={styles.rows}>
            {items.map((item) => (
              <li key={keyOf(item)} className={styles.row}>
                {row(item)}
              </li>
            ))}
          </ul>
        </section>
      ))}
      {pages > 1 && <Pager page={page} pages={pages} onTurn={turn} />}
    </>
  );
}

function textOfCell(cell: ReviewedCell, { fields }: UiMessages["merge"]): string {
  const { task, unit, field, ours, theirs, returned } = cell;
  const values = [shownValue(field, ours), shownValue(field, theirs)];
  return [task, unit, fields[field], ...values, returned.file.name].join(" ");
}

function valuesOf({ field, from, to }: LedgerChange): readonly string[] {
  return [shownValue(field, from), shownValue(field, to)];
}
