import { contains, formatRange, mapRanges, parseRange } from "./cellRange";
import type { CellRange } from "./cellRange";
import type { CellFormats } from "./cellFormats";
import { packText } from "./packText";
import type { ZipEngine } from "./zipEngine";
import type { PackedPart } from "./zipWriting";
import { fitAll } from "./rangeFit";
import { changedRow, freshRow, parseRow } from "./rowMarkup";
import type { ParsedRow, RowContext, RowDraft } from "./rowMarkup";
import type { SheetDraft } from "./sheetDraft";
import type { SheetElement, SheetSurvey } from "./sheetSurvey";
import { openTag, withAttributes, writeEdits } from "./xmlEdits";
import type { LateEdit, XmlEdit } from "./xmlEdits";

export type ChangedSheet = {
  readonly part: PackedPart;
  /** Some cell has a formula that had none, or the other way round. */
  readonly movesFormulas: boolean;
};

/** The part of a sheet with the draft carried out. Throws as the writers of its cells do. */
export function sheetMarkup(
  draft: SheetDraft,
  formats: CellFormats,
  file: string,
  engine: ZipEngine,
): ChangedSheet {
  const { survey } = draft;
  const context: RowContext = {
    sheet: draft.name,
    prefix: survey.prefix,
    formats,
    columnFormat: columnFormats(survey),
  };
  const rows = rowEdits(draft, context, file);
  const edits = [
    ...rows.edits,
    ...draft.links.edits(),
    ...fittedRanges(draft),
    ...mergeEdits(draft),
    ...dimensionEdits(draft),
  ];
  const part = packText((take) => {
    writeEdits(survey.text, edits, take);
  }, engine);
  return { part, movesFormulas: rows.movesFormulas };
}

function rowEdits(
  draft: SheetDraft,
  context: RowContext,
  file: string,
): { readonly edits: readonly LateEdit[]; readonly movesFormulas: boolean } {
  const { text, rows, path, elements, prefix } = draft.survey;
  const parsed = new Map<number, ParsedRow | undefined>();
  const parse = (row: number): ParsedRow | undefined => {
    if (!parsed.has(row)) {
      const place = rows.find(row);
      parsed.set(row, place && parseRow(text.slice(place.start, place.end), path, file));
    }
    return parsed.get(row);
  };
  const data = elements.find(({ name }) => name === "sheetData");
  if (data === undefined) return { edits: [], movesFormulas: false };
  const isEmpty = data.end === data.tagEnd;
  const end = isEmpty ? data.end : text.lastIndexOf("<", data.end - 1);

  const edits: LateEdit[] = [];
  let movesFormulas = false;
  for (const [row, rowDraft] of [...draft.rows].sort(([a], [b]) => a - b)) {
    const place = rows.find(row);
    const old = place === undefined ? undefined : parse(row);
    const pattern = rowDraft.like === undefined ? undefined : parse(rowDraft.like.row);
    movesFormulas ||= changesFormulas(old, rowDraft);
    const next = rows.after(row);
    if (place === undefined || old === undefined) {
      const at = next?.start ?? end;
      edits.push({ start: at, end: at, text: () => freshRow(row, rowDraft, pattern, context) });
    } else {
      const changed = changedRow(row, old, rowDraft, pattern, context, next?.implicit === true);
      edits.push({ start: place.start, end: place.end, text: changed });
    }
  }
  if (!isEmpty) return { edits, movesFormulas };
  const tag = openTag(text.slice(data.start, data.tagEnd));
  // Nothing stands between the tags: what is added takes the place of the element, in its order.
  const rest = { start: data.end, end: data.end };
  return {
    edits: [
      { start: data.start, end: data.end, text: tag },
      ...edits,
      { ...rest, text: `</${prefix}sheetData>` },
    ],
    movesFormulas,
  };
}

function changesFormulas(old: ParsedRow | undefined, { cells, removed }: RowDraft): boolean {
  if (cells.some((value) => typeof value === "object" && value !== null)) return true;
  const gone = (column: number): boolean =>
    cells.has(column) ||
    (removed !== undefined && removed.firstColumn <= column && column <= removed.lastColumn);
  return old?.cells.some(({ column, hasFormula }) => hasFormula && gone(column)) === true;
}

/** The format that each column gives to cells that nobody has touched. */
function columnFormats({ elements }: SheetSurvey): (column: number) => number {
  const columns = elements
    .filter(({ name, depth }) => name === "col" && depth === 3)
    .map(({ attribute }) => ({
      first: Number(attribute("min")) - 1,
      last: Number(attribute("max")) - 1,
      format: Number(attribute("style") ?? 0),
    }));
  return (column) => columns.find(({ first, last }) => first <= column && column <= last)?.format ?? 0;
}

/** Elements whose ranges follow the rows, and the attribute that says the ranges. */
const FITTED: Readonly<Record<string, string>> = {
  conditionalFormatting: "sqref",
  dataValidation: "sqref",
  autoFilter: "ref",
  sortState: "ref",
  sortCondition: "ref",
};

function fittedRanges({ fits, survey }: SheetDraft): readonly XmlEdit[] {
  if (fits.length === 0) return [];
  const fit = (range: CellRange): CellRange => fitAll(range, fits);
  return survey.elements.flatMap((element): readonly XmlEdit[] => {
    const { name, start, tagEnd } = element;
    // Newer kinds of checks and formats say their range in an element of its own.
    if (name === "sqref") return fittedText(survey, element, fit);
    const attribute = FITTED[name];
    const ranges = attribute === undefined ? undefined : element.attribute(attribute);
    if (attribute === undefined || ranges === undefined) return [];
    const changed = mapRanges(ranges, fit);
    if (changed === ranges) return [];
    const tag = withAttributes(survey.text.slice(start, tagEnd), { [attribute]: changed });
    return [{ start, end: tagEnd, text: tag }];
  });
}

function fittedText(
  { text }: SheetSurvey,
  { tagEnd, end }: SheetElement,
  fit: (range: CellRange) => CellRange,
): readonly XmlEdit[] {
  if (end === tagEnd) return [];
  const close = text.lastIndexOf("<", end - 1);
  const ranges = text.slice(tagEnd, close);
  const changed = mapRanges(ranges, fit);
  return changed === ranges ? [] : [{ start: tagEnd, end: close, text: changed }];
}

/** Merged cells that lie in removed rows go with them. */
function mergeEdits({ survey, removals }: SheetDraft): readonly XmlEdit[] {
  const { elements, text } = survey;
  const list = elements.find(({ name, depth }) => name === "mergeCells" && depth === 2);
  const merges = elements.filter(({ name }) => name === "mergeCell");
  const gone = merges.filter(({ attribute }) => {
    const range = parseRange(attribute("ref") ?? "");
    return range !== undefined && removals.some((removal) => contains(removal, range));
  });
  if (list === undefined || gone.length === 0) return [];
  if (gone.length === merges.length) return [{ start: list.start, end: list.end, text: "" }];
  const count = merges.length - gone.length;
  const tag = withAttributes(text.slice(list.start, list.tagEnd), { count });
  return [
    { start: list.start, end: list.tagEnd, text: tag },
    ...gone.map(({ start, end }) => ({ start, end, text: "" })),
  ];
}

/** The extent that the sheet states grows with its values; it never shrinks, since it may count formats. */
function dimensionEdits({ survey, rows }: SheetDraft): readonly XmlEdit[] {
  const element = survey.elements.find(({ name, depth }) => name === "dimension" && depth === 2);
  const stated = parseRange(element?.attribute("ref") ?? "");
  if (element === undefined || stated === undefined) return [];
  let extent = stated;
  for (const [row, { cells }] of rows) {
    cells.forEach((value, column) => {
      if (value === null || value === "") return;
      if (row < extent.firstRow) extent = { ...extent, firstRow: row };
      if (row > extent.lastRow) extent = { ...extent, lastRow: row };
      if (column < extent.firstColumn) extent = { ...extent, firstColumn: column };
      if (column > extent.lastColumn) extent = { ...extent, lastColumn: column };
    });
  }
  if (extent === stated) return [];
  const { start, tagEnd } = element;
  const tag = withAttributes(survey.text.slice(start, tagEnd), { ref: formatRange(extent) });
  return [{ start, end: tagEnd, text: tag }];
}
