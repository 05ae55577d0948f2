import { mapRanges } from "./cellRange";
import { fitAll } from "./rangeFit";
import type { RangeFit } from "./rangeFit";
import type { SheetTable } from "./sheetTables";
import { applyEdits, tagPrefix, tagStart, withAttributes } from "./xmlEdits";
import type { XmlEdit } from "./xmlEdits";
import { readPartPieces, readXmlText } from "./xmlStream";
import type { ZipPackage } from "./zipPackage";

/** Names that Excel keeps for the filtered and the printed range of a sheet. */
const FITTED_NAMES = new Set(["_xlnm._FilterDatabase", "_xlnm.Print_Area"]);

/** Elements of a workbook that come before its calculation settings. */
const BEFORE_CALCULATION = new Set(
  (
    "fileVersion fileSharing workbookPr AlternateContent revisionPtr absPath workbookProtection bookViews sheets " +
    "functionGroups externalReferences definedNames"
  ).split(" "),
);

const RANGE = /'(?:[^']|'')*'|!(\$?[A-Z]{1,3}\$?\d+:\$?[A-Z]{1,3}\$?\d+)/gi;

/** The formula of a name with its ranges fitted; `$` stay where they are. */
function fitFormula(formula: string, fits: readonly RangeFit[]): string {
  return formula.replace(RANGE, (token, range: string | undefined) => {
    if (range === undefined) return token;
    const last = /\d+$/.exec(mapRanges(range, (cells) => fitAll(cells, fits)))?.[0];
    return last === undefined ? token : `!${range.replace(/\d+$/, last)}`;
  });
}

/** The start of a formula's element in the XML of a sheet. */
const FORMULA = /<(?:[^\s<>/!?]+:)?f[\s/>]/;

/** The start of a tag whose name may go on; longer ones are no prefix that anybody writes. */
const OPEN_NAME = /<[^\s<>/!?]{0,200}$/;

/** Whether a cell of the sheet has a formula. Throws as `readPartText` does. */
export function hasFormulas(zip: ZipPackage, sheet: string, file: string): boolean {
  let found = false;
  let rest = "";
  readPartPieces(zip, sheet, file, (piece) => {
    if (found) return;
    const text = rest + piece;
    found = FORMULA.test(text);
    rest = OPEN_NAME.exec(text)?.[0] ?? "";
  });
  return found;
}

/**
 * Edits of the workbook's own part that fit the names of printed and filtered ranges, and wish that everything be
 * calculated when the file is opened.
 * @param text of the part
 * @param fits of each changed sheet, by its place among the tabs
 */
export function workbookEdits(
  text: string,
  path: string,
  file: string,
  {
    fits,
    calculate,
  }: { readonly fits: ReadonlyMap<number, readonly RangeFit[]>; readonly calculate: boolean },
): readonly XmlEdit[] {
  const edits: XmlEdit[] = [];
  let depth = 0;
  let named: { readonly start: number; readonly fits: readonly RangeFit[] } | undefined;
  let settings: { readonly start: number; readonly end: number; readonly on: boolean } | undefined;
  let place = 0;
  let prefix = "";
  readXmlText(text, path, file, {
    open(name, attributes, end) {
      depth++;
      if (depth === 1) {
        prefix = tagPrefix(text.slice(tagStart(text, end), end));
        place = end;
      }
      if (name === "calcPr" && depth === 2) {
        const on = /^(1|true)$/.test(attributes.get("fullCalcOnLoad") ?? "");
        settings = { start: tagStart(text, end), end, on };
      } else if (name === "definedName" && FITTED_NAMES.has(attributes.get("name") ?? "")) {
        named = { start: end, fits: fits.get(Number(attributes.get("localSheetId") ?? -1)) ?? [] };
      }
    },
    close(name, end) {
      if (depth === 2 && BEFORE_CALCULATION.has(name)) place = end;
      if (name === "definedName" && named !== undefined) {
        const close = Math.max(named.start, tagStart(text, end));
        const formula = text.slice(named.start, close);
        const fitted = fitFormula(formula, named.fits);
        if (fitted !== formula) edits.push({ start: named.start, end: close, text: fitted });
        named = undefined;
      }
      depth--;
    },
  });
  if (calculate && settings === undefined) {
    edits.push({ start: place, end: place, text: `<${prefix}calcPr fullCalcOnLoad="1"/>` });
  } else if (calculate && settings?.on === false) {
    const { start, end } = settings;
    edits.push({ start, end, text: withAttributes(text.slice(start, end), { fullCalcOnLoad: 1 }) });
  }
  return edits;
}

/** The part of a table that has grown or shrunk, its filter with it; `undefined` where it has done neither. */
export function tableMarkup({ text, path, range, before }: SheetTable, file: string): Uint8Array | undefined {
  if (range.lastRow === before.lastRow) return undefined;
  const edits: XmlEdit[] = [];
  readXmlText(text, path, file, {
    open(name, attributes, end) {
      const ref = attributes.get("ref");
      if (ref === undefined || !/^(table|autoFilter|sortState|sortCondition)$/.test(name)) return;
      const fitted = mapRanges(ref, (cells) =>
        cells.lastRow === before.lastRow ? { ...cells, lastRow: range.lastRow } : cells,
      );
      const start = tagStart(text, end);
      edits.push({ start, end, text: withAttributes(text.slice(start, end), { ref: fitted }) });
    },
  });
  return applyEdits(text, edits);
}
