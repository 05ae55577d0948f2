import { Checkbox, Field, makeStyles, mergeClasses, Select, tokens } from "@fluentui/react-components";
import { useId, type ReactNode } from "react";
import type { DetectedTables } from "../../../domain/decompose/detectTables";
import type { ChoiceFault } from "../../../domain/decompose/layoutChoice";
import { CONFIDENCE } from "../../../domain/decompose/recogniseColumns";
import { ANNEX_COLUMNS } from "../../../domain/place";
import { useUi } from "../../app/catalogues";
import { useLayoutStyles } from "../../components/layoutStyles";
import { Notice } from "../../components/Notice";
import type { LayoutDraft } from "./layoutDrafts";

const useStyles = makeStyles({
  table: { marginTop: tokens.spacingVerticalL },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  scroll: {
    marginTop: tokens.spacingVerticalS,
    overflowX: "auto",
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  grid: { borderCollapse: "collapse", minWidth: "100%" },
  head: {
    minWidth: "132px",
    padding: tokens.spacingHorizontalS,
    textAlign: "left",
    verticalAlign: "top",
    fontWeight: tokens.fontWeightRegular,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  unsure: { color: tokens.colorPaletteDarkOrangeForeground1 },
  cell: {
    maxWidth: "260px",
    padding: tokens.spacingHorizontalS,
    verticalAlign: "top",
    overflowWrap: "anywhere",
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  text: { display: "block", maxHeight: "4.5em", lineHeight: 1.5, overflow: "hidden", whiteSpace: "pre-line" },
  above: { backgroundColor: tokens.colorNeutralBackground3, fontWeight: tokens.fontWeightSemibold },
  controls: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "end",
    gap: tokens.spacingHorizontalXL,
    marginTop: tokens.spacingVerticalXS,
  },
  fault: { marginTop: tokens.spacingVerticalS },
});

type Props = {
  readonly table: DetectedTables;
  readonly number: number;
  readonly draft: LayoutDraft;
  readonly fault: ChoiceFault | undefined;
  readonly onChange: (draft: LayoutDraft) => void;
};

/** Tables of one make: whether they hold tasks, where their rows begin, what each column holds. */
export function LayoutTable({ table, number, draft, fault, onChange }: Props): ReactNode {
  const styles = useStyles();
  const layout = useLayoutStyles();
  const { layout: words } = useUi();
  const title = useId();
  return (
    <section className={styles.table} aria-labelledby={title}>
      <h3 id={title} className={styles.title}>
        {words.table(number, table.tables, table.rows)}
      </h3>
      <p className={layout.secondary}>{words.state(table.reading, table.chosen)}</p>
      <div className={styles.controls}>
        <Checkbox
          label={words.isRead}
          checked={draft.isRead}
          onChange={(_, { checked }) => onChange({ ...draft, isRead: checked === true })}
        />
        <Field label={words.headerRows}>
          <Select
            value={String(draft.headerRows)}
            disabled={!draft.isRead}
            onChange={(_, { value }) => onChange({ ...draft, headerRows: Number(value) })}
          >
            {table.top.map((_, index) => (
              <option key={index} value={index}>
                {words.rows(index)}
              </option>
            ))}
          </Select>
        </Field>
      </div>
      <div className={styles.scroll} role="region" aria-label={words.region(number)} tabIndex={0}>
        <table className={styles.grid} lang="zh-CN">
          <thead>
            <tr>
              {table.columns.map((_, index) => (
                <th key={index} scope="col" className={styles.head}>
                  <ColumnChoice table={table} index={index} draft={draft} onChange={onChange} />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {table.top.map((row, index) => (
              <tr key={index} className={mergeClasses(index < draft.headerRows && styles.above)}>
                {row.map((text, column) => (
                  <td key={column} className={styles.cell}>
                    <span className={styles.text}>{text}</span>
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {fault && (
        <div className={styles.fault}>
          <Notice intent="warning" title={words.fault(fault)} />
        </div>
      )}
    </section>
  );
}

type ColumnProps = Pick<Props, "table" | "draft" | "onChange"> & { readonly index: number };

function ColumnChoice({ table, index, draft, onChange }: ColumnProps): ReactNode {
  const styles = useStyles();
  const layout = useLayoutStyles();
  const { layout: words } = useUi();
  const found = table.columns[index];
  const chosen = draft.columns[index] ?? "other";
  const recognised = found?.column === chosen ? found.recognised : "chosen";
  const isUnsure = recognised === "form" || recognised === "cells";
  return (
    <>
      <Select
        aria-label={words.column(index + 1, found?.header ?? "")}
        value={chosen}
        disabled={!draft.isRead}
        onChange={(_, { value }) => {
          const column = ANNEX_COLUMNS.find((candidate) => candidate === value);
          if (column)
            onChange({ ...draft, columns: draft.columns.map((c, at) => (at === index ? column : c)) });
        }}
      >
        {ANNEX_COLUMNS.map((column) => (
          <option key={column} value={column}>
            {words.columns[column]}
          </option>
        ))}
      </Select>
      <span className={isUnsure ? styles.unsure : layout.secondary}>
        {words.recognised(recognised, Math.round(CONFIDENCE[recognised] * 100))}
      </span>
    </>
  );
}
