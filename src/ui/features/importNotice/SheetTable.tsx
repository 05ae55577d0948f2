import { makeStyles, mergeClasses } from "@fluentui/react-components";
import type { CSSProperties, ReactNode } from "react";
import type { PreviewCell, PreviewLook, PreviewRow, PreviewSheet } from "../../../application/previewSheets";
import { useUi } from "../../app/catalogues";
import { useLayoutStyles } from "../../components/layoutStyles";

/** Width of a digit of the workbook's font at 100 %, and the room beside the text, in pixels. */
const DIGIT = 7;
const PADDING = 5;
const HEADER_WIDTH = 44;

// A sheet is paper: dark on white in every colour scheme, as it will be printed.
const PAPER = "#ffffff";
const INK = "#1a1a1a";
const RULER = "#f0f0f0";
const RULER_TEXT = "#555555";
const GRID = "#d9d9d9";

const useStyles = makeStyles({
  sheet: {
    tableLayout: "fixed",
    borderCollapse: "collapse",
    backgroundColor: PAPER,
    color: INK,
    fontSize: "13px",
    lineHeight: "18px",
  },
  ruler: {
    position: "sticky",
    padding: "1px 4px",
    fontWeight: 400,
    fontSize: "12px",
    textAlign: "center",
    color: RULER_TEXT,
    backgroundColor: RULER,
    border: `1px solid ${GRID}`,
  },
  letter: { top: 0, zIndex: 2 },
  number: { left: 0, zIndex: 1, verticalAlign: "top" },
  corner: { top: 0, left: 0, zIndex: 3 },
  cell: {
    padding: "2px 4px",
    border: `1px solid ${GRID}`,
    overflow: "hidden",
    overflowWrap: "anywhere",
    whiteSpace: "pre-wrap",
  },
  line: { whiteSpace: "pre" },
});

type Props = { readonly sheet: PreviewSheet; readonly rows: readonly PreviewRow[] };

/** Rows of a sheet with column letters and row numbers, merges, widths, fills and bold type. */
export function SheetTable({ sheet, rows }: Props): ReactNode {
  const styles = useStyles();
  const layout = useLayoutStyles();
  const { preview } = useUi();
  const widths = sheet.columns.map(({ width }) => Math.round(width * DIGIT) + PADDING);
  return (
    <table
      className={styles.sheet}
      lang="zh-CN"
      aria-label={sheet.name}
      style={{ width: widths.reduce((sum, width) => sum + width, HEADER_WIDTH) }}
    >
      <colgroup>
        <col style={{ width: HEADER_WIDTH }} />
        {widths.map((width, index) => (
          <col key={index} style={{ width }} />
        ))}
      </colgroup>
      <thead>
        <tr>
          <th className={mergeClasses(styles.ruler, styles.corner)} scope="col">
            <span className={layout.visuallyHidden}>{preview.corner}</span>
          </th>
          {sheet.columns.map(({ letter }) => (
            <th key={letter} className={mergeClasses(styles.ruler, styles.letter)} scope="col">
              {letter}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.number}>
            <th className={mergeClasses(styles.ruler, styles.number)} scope="row">
              {row.number}
            </th>
            {row.cells.map((cell) => (
              <Cell key={cell.column} cell={cell} rowsLeft={rows.length - row.number + 1} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

type CellProps = {
  readonly cell: PreviewCell;
  /** A merge may reach below the rows that are shown. */
  readonly rowsLeft: number;
};

function Cell({ cell, rowsLeft }: CellProps): ReactNode {
  const styles = useStyles();
  return (
    <td
      className={mergeClasses(styles.cell, !cell.look.wrap && cell.text !== "" && styles.line)}
      rowSpan={Math.min(cell.rowSpan, rowsLeft)}
      colSpan={cell.columnSpan}
      style={cellStyle(cell.look)}
    >
      {cell.text}
    </td>
  );
}

function cellStyle({ fill, color, bold, horizontal, vertical, border }: PreviewLook): CSSProperties {
  return {
    backgroundColor: fill && `#${fill}`,
    color: color && `#${color}`,
    fontWeight: bold ? 600 : undefined,
    textAlign: horizontal === "distributed" ? "justify" : horizontal,
    verticalAlign: vertical === "center" ? "middle" : (vertical ?? "bottom"),
    borderColor: border ? "#8a8a8a" : undefined,
  };
}
