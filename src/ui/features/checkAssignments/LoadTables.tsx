import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import type { AssignmentLoad, Load } from "../../../domain/assignment/assignmentLoad";
import { useUi } from "../../app/catalogues";
import { Disclosure } from "../../components/Disclosure";
import { useLayoutStyles } from "../../components/layoutStyles";
import { Pager } from "../../components/Pager";
import { useCheckView } from "./CheckContext";

const GROUP = "load";
const PAGE_SIZE = 20;

const useStyles = makeStyles({
  intro: { margin: `${tokens.spacingVerticalXS} 0 ${tokens.spacingVerticalM}` },
  tables: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fit, minmax(min(100%, 320px), 1fr))",
    alignItems: "start",
    gap: tokens.spacingHorizontalXXL,
  },
  table: {
    width: "100%",
    borderCollapse: "collapse",
    fontVariantNumeric: "tabular-nums",
    "& caption": {
      textAlign: "start",
      fontWeight: tokens.fontWeightSemibold,
      padding: `${tokens.spacingVerticalXS} 0`,
    },
    "& th, & td": {
      padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalS}`,
      textAlign: "start",
      fontWeight: tokens.fontWeightRegular,
      borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    },
    "& [data-number]": { textAlign: "end", whiteSpace: "nowrap" },
    "& thead th": { color: tokens.colorNeutralForeground2 },
  },
  outlier: { fontWeight: tokens.fontWeightSemibold },
});

/** How many tasks each leader and unit has; what is far from the others is said, not judged. */
export function LoadTables({ load }: { readonly load: AssignmentLoad }): ReactNode {
  const layout = useLayoutStyles();
  const styles = useStyles();
  const { load: words } = useUi().check;
  const { ready, commands } = useCheckView();
  const [page, setPage] = useState(0);
  const pages = Math.ceil(load.units.length / PAGE_SIZE);
  const current = Math.min(page, Math.max(0, pages - 1));
  const units = load.units.slice(current * PAGE_SIZE, (current + 1) * PAGE_SIZE);
  return (
    <section className={layout.card}>
      <Disclosure
        level="h3"
        size="large"
        label={words.heading}
        open={ready.groups[GROUP] ?? false}
        onToggle={(open) => commands.toggleGroup(GROUP, open)}
      >
        <p className={mergeClasses(layout.secondary, styles.intro)}>{words.intro}</p>
        <div className={styles.tables}>
          <LoadTable caption={words.leaders} name={words.leader} entries={load.leaders} />
          <div>
            <LoadTable caption={words.units} name={words.unit} entries={units} withSupports />
            {pages > 1 && <Pager page={current} pages={pages} onTurn={setPage} />}
          </div>
        </div>
      </Disclosure>
    </section>
  );
}

type TableProps = {
  readonly caption: string;
  readonly name: string;
  readonly entries: readonly Load[];
  readonly withSupports?: boolean;
};

function LoadTable({ caption, name, entries, withSupports = false }: TableProps): ReactNode {
  const styles = useStyles();
  const { load: words } = useUi().check;
  return (
    <table className={styles.table}>
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{name}</th>
          <th scope="col" data-number>
            {words.leads}
          </th>
          {withSupports && (
            <th scope="col" data-number>
              {words.supports}
            </th>
          )}
          <th scope="col">{words.note}</th>
        </tr>
      </thead>
      <tbody>
        {entries.map((entry) => (
          <tr key={entry.name}>
            <th scope="row" lang="zh-CN">
              {entry.name}
            </th>
            <td data-number>{entry.leads}</td>
            {withSupports && <td data-number>{entry.supports}</td>}
            <td className={styles.outlier}>{entry.outlier && words[entry.outlier]}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
