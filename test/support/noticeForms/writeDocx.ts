import {
  AlignmentType,
  Document,
  LevelFormat,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
  type FileChild,
  type INumberingOptions,
} from "docx";
import type { Model, ModelCell, ModelTable } from "./documentModel";

export type DocxHabits = {
  /** The header row is marked to be repeated on each page. */
  readonly repeatedHeader?: boolean;
  /** A text is cut into runs of so many characters, as editing leaves it. */
  readonly runsOf?: number;
  /** Paragraphs that begin with this number are counted by Word: the number is not in the text. */
  readonly countedHeadings?: RegExp;
};

type NumberedList = INumberingOptions["config"][number];

/** The document as a .docx of npm docx. */
export async function writeDocx(model: Model, habits: DocxHabits = {}): Promise<Uint8Array> {
  const list = (reference: string, format: keyof typeof LevelFormat, text: string): NumberedList => ({
    reference,
    levels: [{ level: 0, format: LevelFormat[format], text, alignment: AlignmentType.LEFT }],
  });
  const document = new Document({
    numbering: {
      config: [list("numbers", "DECIMAL", "%1"), list("headings", "CHINESE_COUNTING", "%1、")],
    },
    sections: [{ children: model.map((block) => toChild(block, habits)) }],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}

function toChild(block: Model[number], habits: DocxHabits): FileChild {
  if (block.kind === "table") return toTable(block, habits);
  const number = habits.countedHeadings?.exec(block.text)?.[0];
  if (number === undefined) return toParagraph(block.text, habits);
  return new Paragraph({
    numbering: { reference: "headings", level: 0 },
    children: toRuns(block.text.slice(number.length), habits),
  });
}

function toTable({ rows, width }: ModelTable, habits: DocxHabits): Table {
  return new Table({
    width: { size: 9000, type: WidthType.DXA },
    columnWidths: Array.from({ length: width }, () => Math.floor(9000 / width)),
    rows: rows.map(
      (cells, index) =>
        new TableRow({
          tableHeader: habits.repeatedHeader === true && index === 0,
          children: cells.map((cell) => toCell(cell, habits)),
        }),
    ),
  });
}

function toCell({ paragraphs, columns, rows, counted }: ModelCell, habits: DocxHabits): TableCell {
  const children =
    counted === true
      ? [new Paragraph({ numbering: { reference: "numbers", level: 0 } })]
      : paragraphs.map((text) => toParagraph(text, habits));
  return new TableCell({
    columnSpan: columns,
    rowSpan: rows,
    children: children.length === 0 ? [new Paragraph("")] : children,
  });
}

function toParagraph(text: string, habits: DocxHabits): Paragraph {
  return new Paragraph({ children: toRuns(text, habits) });
}

function toRuns(text: string, { runsOf }: DocxHabits): TextRun[] {
  if (runsOf === undefined) return [new TextRun(text)];
  const parts: TextRun[] = [];
  for (let at = 0; at < text.length; at += runsOf) parts.push(new TextRun(text.slice(at, at + runsOf)));
  return parts;
}
