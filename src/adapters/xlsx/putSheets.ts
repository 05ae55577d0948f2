import { Failure } from "../../domain/failure";
import { leadsInto } from "../../layout/formulaTargets";
import type { WorkbookModel } from "../../layout/sheetModel";
import { checkSheetsPut, foldSheetsPut, shownAfterwards } from "../../layout/sheetsPut";
import type { SheetsPut } from "../../layout/workbookEdit";
import { INLINE_TEXTS } from "./cellTexts";
import { readDateFormats } from "./dateFormats";
import { isStrict, relationType } from "./dialect";
import { LIMITS } from "./limits";
import { openPackage } from "./openPackage";
import type { WorkbookPackage } from "./openPackage";
import { readRelations, relationsOf } from "./packageRelations";
import { toPrintNames } from "./pageLayout";
import { changedRelations, changedTypes, CONTENT_TYPES } from "./partLists";
import type { NewRelation } from "./partLists";
import { partsBehind } from "./partReach";
import { firstFreeBlock, readTableNames, withoutTitles, withoutSelection } from "./putSurroundings";
import type { TableNames } from "./putSurroundings";
import { renderParts } from "./renderParts";
import { relativePath, SheetGraft } from "./sheetGraft";
import { StyleGraft } from "./styleGraft";
import { readStyleSheet } from "./styleLists";
import { hasFormulas, workbookEdits } from "./workbookMarkup";
import { listEdits, readWorkbookList } from "./workbookList";
import type { ListChange, WorkbookList } from "./workbookList";
import { sheetPath, STYLES } from "./workbookFrame";
import { applyEdits, readEditable } from "./xmlEdits";
import { ZipPackage } from "./zipPackage";
import { rewriteZip } from "./zipRewrite";
import { ANY_ENGINE, type ZipEngine } from "./zipEngine";

type Target = WorkbookPackage & { readonly file: string; readonly list: WorkbookList };

/** What goes and where the new sheets come. */
type Placement = {
  /** Places of the sheets that go. */
  readonly removed: ReadonlySet<number>;
  readonly place: number;
  /** Names of sheets and of the workbook that go, in lower case. */
  readonly namesRemoved: ReadonlySet<string>;
  /** The sheet that is shown afterwards, where another one than before. */
  readonly shown: string | undefined;
  readonly tables: TableNames;
};

/**
 * Puts whole sheets into an untrusted workbook. They are rendered as for a new workbook and then taken over: their
 * formats into its styles, their other parts under free names. Of the parts that were there only those change that
 * list sheets, parts and styles, and sheets that stop being selected; parts of removed sheets that nothing else needs go.
 * @throws Failure as `openWorkbook` does; `SHEETS_TAKEN`, `NAMES_TAKEN`, `WORKBOOK_PROTECTED`, `CELL_TEXT_TOO_LONG`.
 * Then nothing is written.
 * @throws Error where the patch asks for what Excel cannot store: a fault of the layout.
 */
export async function putSheets(
  bytes: Uint8Array,
  put: SheetsPut,
  file: string,
  engine: ZipEngine = ANY_ENGINE,
): Promise<Uint8Array> {
  const model = foldSheetsPut(put);
  const opened = openPackage(bytes, file, LIMITS, engine);
  const workbook = readEditable(opened.zip, opened.parts.workbook, file);
  const target: Target = { ...opened, file, list: readWorkbookList(workbook, opened.parts.workbook, file) };
  if (target.list.structureLocked) throw new Failure("WORKBOOK_PROTECTED", {});
  checkSheetsPut(
    model,
    put,
    target.list.sheets.map(({ name }) => name),
  );
  const placement = placeSheets(target, model, put);
  const { parts, formulas } = await renderParts(model, put.patch.defaultFont, {
    texts: INLINE_TEXTS,
    selected: placement.shown,
    firstNoteBlock: firstFreeBlock(target.zip, file),
    deflate: engine.deflate,
    step: () => undefined,
  });
  const source = new ZipPackage(parts.zip(), file, LIMITS, engine);
  return rewriteZip(
    bytes,
    file,
    changedParts(target, { model, placement, source, formulas }),
    engine.deflate,
  );
}

function placeSheets({ zip, parts, list, file }: Target, model: WorkbookModel, put: SheetsPut): Placement {
  const { sheets, names, views } = list;
  const going = new Set(put.replaces.map((name) => name.toLowerCase()));
  const removed = new Set(
    sheets.flatMap(({ name }, index) => (going.has(name.toLowerCase()) ? [index] : [])),
  );
  const behind = sheets.findIndex(({ name }) => name.toLowerCase() === put.after?.toLowerCase());
  const [first = behind < 0 ? sheets.length : behind + 1] = removed;
  const goingNames = new Set(
    sheets.flatMap(({ name }, index) => (removed.has(index) ? [name.toLowerCase()] : [])),
  );
  const kept = parts.sheets.flatMap(({ path }, index) =>
    path === undefined || removed.has(index) ? [] : [path],
  );
  const tables = readTableNames(zip, kept, file);
  const wantedNames = new Set(model.names.map(({ name }) => name.toLowerCase()));
  const wantedTables = model.sheets.flatMap((sheet) => sheet.tables.map(({ name }) => name));
  const ofWorkbook = names.filter(({ sheet }) => sheet === undefined);
  const present = new Set(ofWorkbook.map(({ name }) => name.toLowerCase()));
  const taken = [
    ...wantedTables.filter((name) => tables.names.has(name.toLowerCase()) || present.has(name.toLowerCase())),
    ...model.names.flatMap(({ name }) => (tables.names.has(name.toLowerCase()) ? [name] : [])),
    ...ofWorkbook.flatMap(({ name, formula }) =>
      wantedNames.has(name.toLowerCase()) && !leadsInto(formula, goingNames) ? [name] : [],
    ),
  ];
  if (taken.length > 0) throw new Failure("NAMES_TAKEN", { names: taken.join("、") });
  const active = views[0]?.activeTab ?? 0;
  const outgoing = removed.has(active) ? sheets[active]?.name : undefined;
  return {
    removed,
    place: first,
    namesRemoved: wantedNames,
    shown: shownAfterwards(model, outgoing),
    tables,
  };
}

type Graft = {
  readonly model: WorkbookModel;
  readonly placement: Placement;
  /** The new sheets as a workbook of their own. */
  readonly source: ZipPackage;
  readonly formulas: number;
};

function changedParts(target: Target, graft: Graft): Map<string, Uint8Array | null> {
  const { zip, parts, list, file, relations } = target;
  const { model, placement, source } = graft;
  const { removed, shown } = placement;
  const changes = new Map<string, Uint8Array | null>();
  const set = (path: string, part: Uint8Array | undefined): void => {
    if (part !== undefined) changes.set(path, part);
  };
  const going = new Set(list.sheets.flatMap(({ relation }, index) => (removed.has(index) ? [relation] : [])));
  const isGone = ({ id, type }: { readonly id: string; readonly type: string }): boolean =>
    going.has(id) || type === "calcChain";
  const gone = partsBehind(zip, parts.workbook, file, isGone);
  for (const path of gone) changes.set(path, null);

  const styles =
    parts.styles === undefined
      ? undefined
      : new StyleGraft(readStyleSheet(source, STYLES, file), readStyleSheet(zip, parts.styles, file));
  const copies = new SheetGraft(source, zip, file, {
    styles,
    datesFrom1904: parts.from1904 ? readDateFormats(source, STYLES, file) : new Set(),
    firstTableId: placement.tables.lastId + 1,
    strict: isStrict(list.text),
  });
  const paths = model.sheets.map((_, index) => copies.copy(sheetPath(index)));
  const stylePath = styles === undefined ? copies.copy(STYLES) : undefined;
  for (const [path, part] of copies.parts) changes.set(path, part);
  if (parts.styles !== undefined) set(parts.styles, styles?.toPart());

  const added = newRelations(target, paths, stylePath);
  const ofWorkbook = relationsOf(parts.workbook);
  set(ofWorkbook, changedRelations(zip, ofWorkbook, file, { removed: isGone, added }));
  set(CONTENT_TYPES, changedTypes(zip, file, { removed: gone, added: copies.types }));
  set(parts.workbook, changedWorkbook(target, graft, added));
  const properties = relations.find(({ type }) => type === "extended-properties")?.target;
  if (properties !== undefined && zip.has(properties)) set(properties, withoutTitles(zip, properties, file));
  if (shown !== undefined) {
    parts.sheets.forEach(({ path }, index) => {
      if (path !== undefined && !removed.has(index)) set(path, withoutSelection(zip, path, file));
    });
  }
  return changes;
}

/** Relations of the workbook to the new sheets, in their order, and to new styles. */
function newRelations(
  { zip, parts, list, file }: Target,
  sheets: readonly string[],
  styles: string | undefined,
): readonly NewRelation[] {
  const used = new Set(readRelations(zip, parts.workbook, file).map(({ id }) => id.toLowerCase()));
  const typeOf = (kind: string): string => relationType(kind, isStrict(list.text));
  let number = 0;
  const freeId = (): string => {
    do number++;
    while (used.has(`rid${number}`));
    return `rId${number}`;
  };
  return [
    ...sheets.map((path) => ({
      id: freeId(),
      type: typeOf("worksheet"),
      target: relativePath(parts.workbook, path),
    })),
    ...(styles === undefined
      ? []
      : [{ id: freeId(), type: typeOf("styles"), target: relativePath(parts.workbook, styles) }]),
  ];
}

function changedWorkbook(
  { zip, parts, list, file }: Target,
  { model, placement, formulas }: Graft,
  relations: readonly NewRelation[],
): Uint8Array {
  const { removed, place, namesRemoved, shown } = placement;
  const ids = freeIds(list, model.sheets.length);
  const shownIndex = model.sheets.findIndex(({ name }) => name === shown);
  const change: ListChange = {
    removed,
    place,
    namesRemoved,
    shown: shownIndex < 0 ? undefined : shownIndex,
    added: model.sheets.map(({ name, head }, index) => ({
      name,
      sheetId: ids[index] ?? 0,
      relation: relations[index]?.id ?? "",
      visibility: head.visibility ?? "visible",
    })),
    names: [
      ...model.names.map(({ name, refersTo }) => ({
        name,
        formula: refersTo.replace(/^=/, ""),
        sheet: undefined,
      })),
      ...model.sheets.flatMap((sheet, index) =>
        toPrintNames(sheet).map(({ name, range }) => ({ name, formula: range, sheet: index })),
      ),
    ],
  };
  const calculate =
    formulas > 0 ||
    parts.sheets.some(
      ({ path }, index) => path !== undefined && !removed.has(index) && hasFormulas(zip, path, file),
    );
  return applyEdits(list.text, [
    ...listEdits(list, change),
    ...workbookEdits(list.text, parts.workbook, file, { fits: new Map(), calculate }),
  ]);
}

/** Ids that no sheet has, not even one that goes; the smallest, because they end at 65,534. */
function freeIds({ sheets }: WorkbookList, count: number): readonly number[] {
  const used = new Set(sheets.map(({ sheetId }) => sheetId));
  const candidates = Array.from({ length: used.size + count }, (_, index) => index + 1);
  return candidates.filter((id) => !used.has(id)).slice(0, count);
}
