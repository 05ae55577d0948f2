import { contains, formatRange, mapRanges, parseRange } from "./cellRange";
import type { CellRange } from "./cellRange";
import type { CellFormats } from "./cellFormats";
import { packText } from "./packText";
import type { ZipEngine } from "./zipEngine";
import type { PackedPart } from "./zipWriting";
import { fitAll } from "./rangeFit";
import { changedRow, freshRow, parseRow } from "./rowMarkup";
import type { ParsedRow, RowContext, RowDraft } from "./rowMarkup";
import type { RowPlace } from "./rowIndex";
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
  let movesFormulas = false;
  const edits = [
    ...rowsEdit(draft, context, file, () => {
      movesFormulas = true;
    }),
    ...draft.links.edits(),
    ...fittedRanges(draft),
    ...mergeEdits(draft),
    ...dimensionEdits(draft),
  ];
  const part = packText((take) => {
    writeEdits(survey.text, edits, take);
  }, engine);
  return { part, movesFormulas };
}

/**
 * The rows as they will be, in one edit. Each row that changes is taken apart and written when its turn comes: all at once,
 * those of a large ledger would be several times its text.
 * @param onFormula called for rows in which a formula comes or goes, when they are written
 */
function rowsEdit(
  draft: SheetDraft,
  context: RowContext,
  file: string,
  onFormula: () => void,
): readonly LateEdit[] {
  const { text, rows, path, elements, prefix } = draft.survey;
  const data = elements.find(({ name }) => name === "sheetData");
  if (data === undefined) return [];
  const parse = (place: RowPlace | undefined): ParsedRow | undefined =>
    place && parseRow(text.slice(place.start, place.end), path, file);
  const patterns = new Map<number, ParsedRow | undefined>();
  const patternOf = ({ like }: RowDraft): ParsedRow | undefined => {
    if (like === undefined) return undefined;
    if (!patterns.has(like.row)) patterns.set(like.row, parse(rows.find(like.row)));
    return patterns.get(like.row);
  };
  const isEmpty = data.end === data.tagEnd;
  const end = isEmpty ? data.end : text.lastIndexOf("<", data.end - 1);

  const writeRows = (take: (piece: string) => void): void => {
    let at = data.tagEnd;
    for (const [row, rowDraft] of [...draft.rows].sort(([a], [b]) => a - b)) {
      const place = rows.find(row);
      const next = rows.after(row);
      const start = place?.start ?? next?.start ?? end;
      const old = parse(place);
      if (changesFormulas(old, rowDraft)) onFormula();
      const pattern = patternOf(rowDraft);
      text.copy(at, start, take);
      take(
        old === undefined
          ? freshRow(row, rowDraft, pattern, context)
          : changedRow(row, old, rowDraft, pattern, context, next?.implicit === true),
      );
      at = place?.end ?? start;
    }
    text.copy(at, end, take);
  };
  if (!isEmpty) return [{ start: data.tagEnd, end, write: writeRows }];
  const write: LateEdit["write"] = (take) => {
    take(openTag(text.slice(data.start, data.tagEnd)));
    writeRows(take);
    take(`</${prefix}sheetData>`);
  };
  return [{ start: data.start, end, write }];
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
