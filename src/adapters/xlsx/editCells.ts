import { Failure } from "../../domain/failure";
import { groupBy } from "../../domain/groupBy";
import { EXCEL } from "../../layout/excelBounds";
import type { EditOp, WorkbookEdit } from "../../layout/workbookEdit";
import { CellBudget } from "./cellBudget";
import { readDecoding } from "./cellDecoding";
import { CellFormats } from "./cellFormats";
import type { CellDecoding } from "./cellValue";
import { checkObstacles } from "./editObstacles";
import { LIMITS } from "./limits";
import { openPackage } from "./openPackage";
import type { RangeFit } from "./rangeFit";
import { SheetDraft } from "./sheetDraft";
import { sheetMarkup } from "./sheetMarkup";
import { surveySheet } from "./sheetSurvey";
import { readSheetTables } from "./sheetTables";
import { checkNotStale } from "./staleCells";
import { CONTENT_TYPES, changedRelations, changedTypes } from "./partLists";
import { hasFormulas, tableMarkup, workbookEdits } from "./workbookMarkup";
import type { WorkbookParts } from "./workbookParts";
import { relationsOf } from "./packageRelations";
import { applyEdits, readEditable } from "./xmlEdits";
import type { ZipPackage } from "./zipPackage";
import { rewriteZip } from "./zipRewrite";
import { ANY_ENGINE, type ZipEngine } from "./zipEngine";
import type { NewPart, PartChanges } from "./zipRewrite";

/**
 * Carries the operations of an edit out on the bytes of an untrusted workbook; whole sheets are `putSheets`'. Only the parts that have to change are written again: the
 * sheets that are named, tables that grow or shrink, the styles where a text has to be kept from becoming a formula,
 * and the workbook's own part where ranges follow the rows or formulas have to be calculated anew. All other parts
 * keep their packed bytes, and within a changed part everything that the edit does not name keeps its text.
 *
 * Notes of removed rows stay. Sheets that are protected without a password are edited all the same. An edit without
 * effect gives the same bytes.
 * @throws Failure as `openWorkbook` does; `SHEET_MISSING`; `PLAN_STALE`; `CELL_NOT_WRITABLE`; `CELL_TEXT_TOO_LONG`.
 * Then nothing is written.
 * @throws Error where the edit asks for what no sheet can hold: a fault of the layout.
 */
export function editCells(
  bytes: Uint8Array,
  edit: WorkbookEdit,
  file: string,
  engine: ZipEngine = ANY_ENGINE,
): Uint8Array {
  edit.ops.forEach(checkOperation);
  const { zip, parts } = openPackage(bytes, file, LIMITS, engine);
  const drafts = new SheetDrafts(zip, parts, file);
  const formats = new CellFormats(zip, parts.styles, file, drafts.decoding.datesFrom1904);
  const changes = changedParts({ zip, parts, file, drafts: drafts.inTurn(edit.ops), formats, engine });
  return changes.size === 0 ? bytes : rewriteZip(bytes, file, changes, engine.deflate);
}

type PlacedDraft = { readonly draft: SheetDraft; readonly tab: number };

/**
 * The drafts of the sheets that an edit names, each made when its turn comes and kept by nobody: those of a large ledger
 * are most of the memory that an edit takes.
 */
class SheetDrafts {
  readonly decoding: CellDecoding;
  private readonly budget: CellBudget;

  constructor(
    private readonly zip: ZipPackage,
    private readonly parts: WorkbookParts,
    private readonly file: string,
  ) {
    this.budget = new CellBudget(zip.limits, file);
    this.decoding = readDecoding(zip, parts, file);
  }

  /**
   * The drafts that get something to do, with all of it done.
   * @throws Failure `SHEET_MISSING`, `PLAN_STALE`, `CELL_NOT_WRITABLE`; `WORKBOOK_LIMIT` where the workbook would get too many cells
   */
  *inTurn(ops: readonly EditOp[]): Iterable<PlacedDraft> {
    let written = 0;
    for (const [tab, { name, own }] of this.bySheet(ops)) {
      const draft = this.draftOf(tab, name, own);
      checkNotStale(own, name, draft.survey.grid);
      for (const op of own) {
        if (op.op === "writeRows") draft.writeRows(op);
        else for (const change of op.cells) draft.setCell(change);
      }
      if (draft.rows.size === 0) continue;
      for (const { cells } of draft.rows.values()) written += cells.size;
      if (this.budget.cells + written > LIMITS.cells) {
        throw new Failure("WORKBOOK_LIMIT", { file: this.file, limit: "cells", value: LIMITS.cells });
      }
      checkObstacles(draft);
      yield { draft, tab };
    }
  }

  /** @throws Failure `SHEET_MISSING`, also for a sheet without cells. */
  private draftOf(tab: number, name: string, own: readonly EditOp[]): SheetDraft {
    const path = this.parts.sheets[tab]?.path;
    if (path === undefined) throw new Failure("SHEET_MISSING", { sheet: name });
    const { zip, file, decoding, budget } = this;
    // Where whole rows are written, all that counts is whether something stands there.
    const wanted = new Set(own.flatMap((op) => (op.op === "setCells" ? op.cells.map(({ row }) => row) : [])));
    const survey = surveySheet({ zip, path, file, decoding, budget, wanted });
    return new SheetDraft(name, survey, readSheetTables(zip, path, file));
  }

  /** What operations do to each sheet, by its place among the tabs, in the order in which they name the sheets. */
  private bySheet(
    ops: readonly EditOp[],
  ): ReadonlyMap<number, { readonly name: string; readonly own: readonly EditOp[] }> {
    const sheets = new Map<number, { readonly name: string; readonly own: EditOp[] }>();
    const add = (name: string, op: EditOp): void => {
      const tab = this.tabOf(name);
      const known = sheets.get(tab);
      if (known === undefined) sheets.set(tab, { name, own: [op] });
      else known.own.push(op);
    };
    for (const op of ops) {
      if (op.op === "writeRows") add(op.sheet, op);
      else for (const [name, cells] of groupBy(op.cells, ({ sheet }) => sheet)) add(name, { ...op, cells });
    }
    return sheets;
  }

  /** The place of a sheet among the tabs; -1 where there is none of the name. */
  private tabOf(name: string): number {
    return this.parts.sheets.findIndex((sheet) => sheet.name.toLowerCase() === name.toLowerCase());
  }
}

type PackageEdit = {
  readonly zip: ZipPackage;
  readonly parts: WorkbookParts;
  readonly file: string;
  readonly drafts: Iterable<PlacedDraft>;
  readonly formats: CellFormats;
  readonly engine: ZipEngine;
};

/** None where no draft has anything to do. */
function changedParts({ zip, parts, file, drafts, formats, engine }: PackageEdit): PartChanges {
  const changes = new Map<string, NewPart | null>();
  const set = (path: string, part: NewPart | undefined): void => {
    if (part !== undefined) changes.set(path, part);
  };
  const surveyed = new Map<string, boolean>();
  const fits = new Map<number, readonly RangeFit[]>();
  let movesFormulas = false;
  for (const { draft, tab } of drafts) {
    const { path, hasFormulas: calculates } = draft.survey;
    const sheet = sheetMarkup(draft, formats, file, engine);
    movesFormulas ||= sheet.movesFormulas;
    set(path, sheet.part);
    for (const table of draft.tables) set(table.path, tableMarkup(table, file));
    surveyed.set(path, calculates);
    fits.set(tab, draft.fits);
  }
  if (changes.size === 0) return changes;
  if (formats.path !== undefined) set(formats.path, formats.toPart());

  const calculate =
    movesFormulas ||
    parts.sheets.some(
      ({ path }) => path !== undefined && (surveyed.get(path) ?? hasFormulas(zip, path, file)),
    );
  const workbook = readEditable(zip, parts.workbook, file);
  const edits = workbookEdits(workbook, parts.workbook, file, { fits, calculate });
  if (edits.length > 0) set(parts.workbook, applyEdits(workbook, edits));
  if (movesFormulas && parts.calcChain !== undefined) {
    const { calcChain, workbook } = parts;
    // Excel makes a new one; an old one with a gap it calls damaged.
    changes.set(calcChain, null);
    const relations = relationsOf(workbook);
    set(relations, changedRelations(zip, relations, file, { removed: ({ type }) => type === "calcChain" }));
    set(CONTENT_TYPES, changedTypes(zip, file, { removed: [calcChain] }));
  }
  return changes;
}

/** @throws Error where the operation leaves the sheet or contradicts itself: a fault of the layout. */
function checkOperation(op: EditOp): void {
  const isCell = (row: number, column: number): boolean =>
    Number.isInteger(row) &&
    row >= 0 &&
    row < EXCEL.rows &&
    Number.isInteger(column) &&
    column >= 0 &&
    column < EXCEL.columns;
  if (op.op === "setCells") {
    const outside = op.cells.find(({ row, column }) => !isCell(row, column));
    if (outside !== undefined) throw new Error(`setCells: not a cell: ${JSON.stringify(outside)}`);
    return;
  }
  const { firstRow, columns, rows, links } = op;
  const [first = -1] = columns;
  const ascending = columns.every((column, index) => index === 0 || column > (columns[index - 1] ?? column));
  const inside =
    isCell(firstRow, first) && isCell(firstRow + Math.max(1, rows.length) - 1, columns.at(-1) ?? -1);
  if (!ascending || !inside)
    throw new Error(`writeRows: not a block of ${op.sheet}: row ${firstRow}, columns ${columns.join()}`);
  if (rows.some((row) => row.length !== columns.length))
    throw new Error(`writeRows: a row of ${op.sheet} has not a value for each column`);
  if ((links?.to.length ?? 0) > rows.length) throw new Error(`writeRows: ${op.sheet} has links without rows`);
}
