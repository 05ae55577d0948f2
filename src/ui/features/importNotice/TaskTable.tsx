import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useDeferredValue, useMemo, useRef, type ReactNode } from "react";
import type { Decomposition } from "../../../domain/decomposition";
import type { Task } from "../../../domain/task";
import { useUi } from "../../app/catalogues";
import { categoryKey, filterTasks, searchableTasks } from "./filterTasks";
import { useLayoutStyles } from "../../components/layoutStyles";
import { Pager } from "../../components/Pager";
import { PAGE_SIZE, type ResultAction, type ResultView } from "./resultView";
import { TaskFilters } from "./TaskFilters";
import { TaskRow } from "./TaskRow";

/** Below this width each task is a block of labelled lines instead of a table row. */
const NARROW = "@media (max-width: 899px)";

const useStyles = makeStyles({
  table: {
    width: "100%",
    tableLayout: "fixed",
    borderCollapse: "collapse",
    [NARROW]: { display: "block" },
  },
  head: { [NARROW]: { display: "none" } },
  header: {
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalS}`,
    textAlign: "left",
    fontWeight: tokens.fontWeightSemibold,
    backgroundColor: tokens.colorNeutralBackground3,
    borderBottom: `1px solid ${tokens.colorNeutralStroke1}`,
  },
  number: { width: "3.2em" },
  text: { width: "32%" },
  indicators: { width: "19%" },
  leaders: { width: "9%" },
  body: { [NARROW]: { display: "block" } },
  block: { [NARROW]: { display: "block" } },
  category: {
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalS}`,
    textAlign: "left",
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorBrandForeground1,
    backgroundColor: tokens.colorNeutralBackground2,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    [NARROW]: { display: "block" },
  },
  empty: { padding: `${tokens.spacingVerticalXXL} 0`, textAlign: "center" },
});

type Props = {
  readonly decomposition: Decomposition;
  readonly view: ResultView;
  readonly dispatch: (action: ResultAction) => void;
};

/** All tasks with filters, a page at a time, under the headings of their categories. */
export function TaskTable({ decomposition, view, dispatch }: Props): ReactNode {
  const layout = useLayoutStyles();
  const styles = useStyles();
  const { tasks: words } = useUi();
  const { tasks } = decomposition;
  const table = useRef<HTMLTableElement>(null);
  const searchable = useMemo(() => searchableTasks(tasks), [tasks]);
  const filter = useDeferredValue(view.filter);
  const found = useMemo(() => filterTasks(searchable, filter), [searchable, filter]);
  const pages = Math.max(1, Math.ceil(found.length / PAGE_SIZE));
  const page = Math.min(view.page, pages - 1);
  const shown = found.slice(page * PAGE_SIZE, (page + 1) * PAGE_SIZE);
  const headers = [
    [words.columns.sequenceNo, styles.number],
    [words.columns.text, styles.text],
    [words.indicators, styles.indicators],
    [words.columns.leaders, styles.leaders],
    [words.columns.leadUnits, undefined],
    [words.columns.supportingUnits, undefined],
  ] as const;
  const turn = (to: number): void => {
    dispatch({ type: "pageTurned", page: to });
    table.current?.scrollIntoView({ block: "start" });
  };
  return (
    <>
      <TaskFilters
        decomposition={decomposition}
        filter={view.filter}
        shown={found.length}
        onChange={(change) => dispatch({ type: "filtered", filter: change })}
      />
      {found.length === 0 ? (
        <p className={mergeClasses(layout.secondary, styles.empty)}>{words.empty}</p>
      ) : (
        <>
          {/* The roles are written out because `display: block` on a narrow screen takes them away. */}
          <table
            ref={table}
            className={styles.table}
            role="table"
            aria-label={words.caption}
            aria-rowcount={found.length}
          >
            <thead className={styles.head} role="rowgroup">
              <tr role="row">
                {headers.map(([header, width]) => (
                  <th
                    key={header}
                    className={mergeClasses(styles.header, width)}
                    role="columnheader"
                    scope="col"
                  >
                    {header}
                  </th>
                ))}
              </tr>
            </thead>
            {byCategory(shown).map(({ key, first, members }) => (
              <tbody key={key} className={styles.body} role="rowgroup" lang="zh-CN">
                <tr className={styles.block} role="row">
                  <th className={styles.category} role="rowheader" colSpan={headers.length} scope="rowgroup">
                    {[words.tables[first.table], first.category].filter(Boolean).join(" · ")}
                  </th>
                </tr>
                {members.map((task) => (
                  <TaskRow
                    key={task.id}
                    task={task}
                    jump={view.target?.id === task.id ? view.target.jump : undefined}
                  />
                ))}
              </tbody>
            ))}
          </table>
          {pages > 1 && <Pager page={page} pages={pages} onTurn={turn} />}
        </>
      )}
    </>
  );
}

type Group = { readonly key: string; readonly first: Task; readonly members: Task[] };

/** Runs of tasks of the same category, in order. */
function byCategory(tasks: readonly Task[]): readonly Group[] {
  const groups: Group[] = [];
  for (const task of tasks) {
    const key = categoryKey(task);
    const last = groups.at(-1);
    if (last?.key === key) last.members.push(task);
    else groups.push({ key, first: task, members: [task] });
  }
  return groups;
}
