import { Paragraph, Table, TableCell, TableRow, TextRun, type FileChild } from "docx";
import type { BulletinAnnex, BulletinColumn, BulletinRun } from "../../layout/bulletinDocument";
import { toPlainText } from "../xlsx/textSafety";
import { paragraph, plain, titleParagraph } from "./bulletinParagraphs";
import type { DraftNotes } from "./draftNotes";
import { STYLES, textWidth } from "./officialForm";

/** Twips between the border of a cell and its text. */
const CELL_MARGINS = { top: 40, bottom: 40, left: 40, right: 40 } as const;

/** An annex: its label, its title, the table, the notes. */
export function annexChildren(annex: BulletinAnnex, notes: DraftNotes): readonly FileChild[] {
  return [
    plain(STYLES.label, annex.label),
    titleParagraph([annex.title]),
    tableOf(annex, notes),
    ...annex.notes.map((note) => paragraph(STYLES.cell, note, notes)),
  ];
}

function tableOf({ columns, rows, wide }: BulletinAnnex, notes: DraftNotes): Table {
  const widths = columnWidths(columns, textWidth(wide));
  const cells = (of: (column: BulletinColumn, index: number) => readonly Paragraph[]): readonly TableCell[] =>
    columns.map(
      (column, index) =>
        new TableCell({
          width: { size: widths[index] ?? 0, type: "dxa" },
          verticalAlign: "center",
          children: of(column, index),
        }),
    );
  const header = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: cells(({ header: text }) => [
      new Paragraph({ style: STYLES.cellHead, alignment: "center", children: [new TextRun({ text })] }),
    ]),
  });
  const body = rows.map((row) => {
    const mark = notes.markOfRow(row, columns);
    const marked = row.findIndex(({ tasks }) => tasks.length > 0);
    return new TableRow({
      cantSplit: true,
      children: cells(({ align }, index) => cellParagraphs(row[index], align, index === marked ? mark : [])),
    });
  });
  return new Table({
    rows: [header, ...body],
    columnWidths: widths,
    width: { size: textWidth(wide), type: "dxa" },
    layout: "fixed",
    margins: CELL_MARGINS,
  });
}

/** A paragraph for each line of the cell; the mark stands behind the last. */
function cellParagraphs(
  run: BulletinRun | undefined,
  alignment: BulletinColumn["align"],
  mark: ReturnType<DraftNotes["markOf"]>,
): readonly Paragraph[] {
  const lines = toPlainText(run?.text ?? "").split(/\r?\n/u);
  return lines.map(
    (text, index) =>
      new Paragraph({
        style: STYLES.cell,
        alignment,
        children: [new TextRun({ text }), ...(index === lines.length - 1 ? mark : [])],
      }),
  );
}

/** The parts of the whole as whole twips that add up to it. */
function columnWidths(columns: readonly BulletinColumn[], whole: number): number[] {
  const sum = columns.reduce((total, { width }) => total + width, 0);
  let before = 0;
  return columns.map(({ width }) => {
    const from = Math.round((before / sum) * whole);
    before += width;
    return Math.round((before / sum) * whole) - from;
  });
}
