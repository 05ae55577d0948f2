import { cellAddress } from "../../layout/address";
import { quotedSheet } from "../../layout/blockAddress";
import type { RowsWritten } from "../../layout/workbookEdit";
import { contains, formatRange, parseRange } from "./cellRange";
import type { CellRange } from "./cellRange";
import type { SheetElement, SheetSurvey } from "./sheetSurvey";
import { escapeAttribute, withAttributes } from "./xmlEdits";
import type { XmlEdit } from "./xmlEdits";

type Link = {
  readonly range: CellRange;
  /** The element that is there already, or the place in this workbook that a new one leads to. */
  readonly source: SheetElement | string;
};

/** Elements of a sheet that come after its links. */
const AFTER_LINKS = new Set(
  (
    "printOptions pageMargins pageSetup headerFooter rowBreaks colBreaks customProperties cellWatches ignoredErrors " +
    "smartTags drawing legacyDrawing legacyDrawingHF drawingHF picture oleObjects controls webPublishItems tableParts " +
    "extLst AlternateContent"
  ).split(" "),
);

/** The links of a sheet while an edit is planned. */
export class SheetLinks {
  private links: readonly Link[];

  constructor(private readonly survey: SheetSurvey) {
    this.links = survey.elements.flatMap((source) => {
      const range = source.name === "hyperlink" ? parseRange(source.attribute("ref") ?? "") : undefined;
      return range === undefined ? [] : [{ range, source }];
    });
  }

  /** Removes the links that lie in cells that go. */
  removeIn(cells: CellRange): void {
    this.links = this.links.filter(({ range }) => !contains(cells, range));
  }

  /** Takes the older links of the column away, from `firstRow` to `lastRow`, and sets new ones. */
  replace(
    { column, to }: NonNullable<RowsWritten["links"]>,
    { firstRow, lastRow }: { readonly firstRow: number; readonly lastRow: number },
  ): void {
    const kept = this.links.flatMap((link): readonly Link[] => {
      const { range } = link;
      const inColumn = range.firstColumn === column && range.lastColumn === column;
      if (!inColumn || range.lastRow < firstRow || range.firstRow > lastRow) return [link];
      return range.firstRow < firstRow ? [{ ...link, range: { ...range, lastRow: firstRow - 1 } }] : [];
    });
    const added = to.flatMap((target, index): readonly Link[] => {
      if (target === undefined) return [];
      const row = firstRow + index;
      const source = `${quotedSheet(target.sheet)}!${cellAddress(...target.cell)}`;
      return [{ range: { firstRow: row, lastRow: row, firstColumn: column, lastColumn: column }, source }];
    });
    this.links = [...kept, ...added];
  }

  /** The edits of the sheet's text. */
  edits(): readonly XmlEdit[] {
    const { elements, prefix, text } = this.survey;
    const list = elements.find(({ name, depth }) => name === "hyperlinks" && depth === 2);
    const added = this.links.flatMap(({ range, source }) =>
      typeof source === "string"
        ? [`<${prefix}hyperlink ref="${formatRange(range)}" location="${escapeAttribute(source)}"/>`]
        : [],
    );
    if (this.links.length === 0 && list !== undefined) {
      const had = elements.some(({ name }) => name === "hyperlink");
      return had ? [{ start: list.start, end: list.end, text: "" }] : [];
    }
    const kept = new Map(this.links.map(({ source, range }) => [source, range]));
    const edits = elements.flatMap((element): readonly XmlEdit[] => {
      if (element.name !== "hyperlink" || parseRange(element.attribute("ref") ?? "") === undefined) return [];
      const { start, end, tagEnd } = element;
      const range = kept.get(element);
      if (range === undefined) return [{ start, end, text: "" }];
      const ref = formatRange(range);
      const tag = text.slice(start, tagEnd);
      if (formatRange(parseRange(element.attribute("ref") ?? "") ?? range) === ref) return [];
      return [{ start, end: tagEnd, text: withAttributes(tag, { ref }) }];
    });
    if (added.length === 0) return edits;
    return [...edits, this.insertion(list, added.join(""))];
  }

  private insertion(list: SheetElement | undefined, added: string): XmlEdit {
    const { elements, prefix, text } = this.survey;
    const whole = `<${prefix}hyperlinks>${added}</${prefix}hyperlinks>`;
    if (list !== undefined) {
      if (list.end === list.tagEnd) return { start: list.start, end: list.end, text: whole };
      const close = text.lastIndexOf("<", list.end - 1);
      return { start: close, end: close, text: added };
    }
    const data = elements.find(({ name }) => name === "sheetData")?.end ?? 0;
    const next = elements.find(
      ({ name, depth, start }) => depth === 2 && start >= data && AFTER_LINKS.has(name),
    );
    const root = text.lastIndexOf("<", (elements[0]?.end ?? 0) - 1);
    const at = next?.start ?? root;
    return { start: at, end: at, text: whole };
  }
}
