import type { LeftOutPart } from "../../domain/findingCodes";
import type { ReaderFindingMessages } from "../messages";

const PART: { readonly [P in LeftOutPart]: string } = {
  textBoxes: "text box(es)",
  notes: "footnote(s) or endnote(s)",
  comments: "comment(s)",
  headers: "page header(s) or footer(s)",
  hiddenTexts: "hidden text(s)",
  objects: "embedded object(s)",
  numbers: "automatic number(s) of an unknown kind",
  symbols: "unknown symbol(s)",
  hiddenSheets: "hidden sheet(s)",
  hiddenRows: "hidden or filtered row(s)",
  hiddenColumns: "hidden column(s)",
};

const HIDDEN: readonly LeftOutPart[] = ["hiddenTexts", "hiddenSheets", "hiddenRows", "hiddenColumns"];

export const readerFindings: ReaderFindingMessages = {
  NOTICE_PART_LEFT_OUT: ({ part, count, words }) => ({
    message: `${count} ${PART[part]} in the document were not read${words === "" ? "" : `: “${words}”`}.`,
    remedy: HIDDEN.includes(part)
      ? "If they belong to the decomposition, show them or clear the filter and import again."
      : "If they belong to the decomposition, move them into the text or the table and import again.",
  }),
  NOTICE_PICTURES_LEFT_OUT: ({ count }) => ({
    message: `${count} picture(s) in the document were not read.`,
    remedy: "If a table or the text is a picture, use an original with text; otherwise nothing to do.",
  }),
  NOTICE_CHANGES_OPEN: ({ inserted, deleted }) => ({
    message: `The document has changes that are not accepted (${inserted} inserted, ${deleted} deleted); it was read as if they were.`,
    remedy: "Accept or reject all changes in Word or WPS, check the text, and import again.",
  }),
  NOTICE_TABLE_NESTED: ({ text }) => ({
    message: `A table inside a cell was read as the text of the cell: “${text}”.`,
    remedy:
      "Check the row; if the inner table has tasks of its own, give them rows in the source and import again.",
  }),
  NOTICE_CELL_ERROR: ({ sheet, cell, text }) => ({
    message: `Cell ${cell} of the sheet “${sheet}” shows the error “${text}”.`,
    remedy: "Correct the formula and import again, or correct the ledger.",
  }),
  NOTICE_CELLS_UNCLEAR: ({ text }) => ({
    message: `This looks like rows of a table, but the cells cannot be told apart; it was not taken over: “${text}”.`,
    remedy: "Use the original in Word or Excel, or put a TAB between cells and import again.",
  }),
};
