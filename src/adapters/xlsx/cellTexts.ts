import { NEEDS_PRESERVE } from "./sharedStringTable";
import { toXmlText } from "./textSafety";

/** Where the texts of cells go: into a table for the whole workbook, or into the cells. */
export type CellTexts = {
  /** The type of a cell with this text and the cell's content. */
  cell(text: string): { readonly type: string; readonly content: string };
};

/** Texts in the cells themselves: no other part of a workbook has to change for them. */
export const INLINE_TEXTS: CellTexts = {
  cell(text) {
    const preserve = NEEDS_PRESERVE.test(text) ? ' xml:space="preserve"' : "";
    return { type: "inlineStr", content: `<is><t${preserve}>${toXmlText(text)}</t></is>` };
  },
};
