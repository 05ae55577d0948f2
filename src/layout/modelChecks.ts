import type { BlockRef, ValidationRule } from "./workbookPatch";
import { cellAddress } from "./address";
import { blockAddress, checkBlock, overlap } from "./blockAddress";
import { checkChart } from "./chartChecks";
import { EXCEL } from "./excelBounds";
import type { SheetModel, WorkbookModel } from "./sheetModel";

/** A defined name or the name of a table: a letter or `_` first, no blanks, and not the address of a cell. */
function checkName(name: string, taken: Set<string>): void {
  const shaped = /^[\p{L}_\\][\p{L}\p{N}_.\\]*$/u.test(name) && name.length <= 255;
  const address = /^([A-Za-z]{1,3}\d{1,7}|[RrCc]|[Rr]\d*[Cc]\d*)$/.test(name);
  if (!shaped || address) throw new Error(`Excel allows no such name: ${name}`);
  const key = name.toLowerCase();
  if (taken.has(key)) throw new Error(`The name ${name} is defined twice`);
  taken.add(key);
}

function checkSheetName(name: string, taken: Set<string>): void {
  const allowed =
    name.length >= 1 &&
    name.length <= EXCEL.sheetName &&
    !/[[\]:*?/\\\0-\x1F\uFFFE\uFFFF\uD800-\uDFFF]|^'|'$|_x[0-9A-Fa-f]{4}_/u.test(name) &&
    name.toLowerCase() !== "history";
  if (!allowed) throw new Error(`Excel allows no such sheet name: ${JSON.stringify(name)}`);
  const key = name.toLowerCase();
  if (taken.has(key)) throw new Error(`Two sheets are called ${name}`);
  taken.add(key);
}

/** Excel repairs a workbook whose merged blocks overlap, which loses them. */
function checkMerges(sheet: SheetModel): void {
  const sorted = [...sheet.merges].sort((a, b) => a.row - b.row);
  let open: BlockRef[] = [];
  for (const merge of sorted) {
    open = open.filter((other) => other.row + other.rows > merge.row);
    const clash = open.find((other) => overlap(other, merge));
    if (clash) throw new Error(`merge: ${blockAddress(merge)} overlaps ${blockAddress(clash)}`);
    open.push(merge);
    for (let row = merge.row; row < merge.row + merge.rows; row++) {
      for (let column = merge.column; column < merge.column + merge.columns; column++) {
        const covered = row !== merge.row || column !== merge.column;
        const value = covered ? sheet.values[row]?.[column] : undefined;
        if (value !== undefined && value !== null && value !== "") {
          throw new Error(`merge: ${cellAddress(row, column)} would be covered and holds a value`);
        }
      }
    }
  }
}

/** Column names of a table, in order: the texts of its header cells. */
export function tableHeaders(sheet: SheetModel, at: BlockRef): readonly string[] {
  const seen = new Set<string>();
  return Array.from({ length: at.columns }, (_, offset) => {
    const cell = sheet.values[at.row]?.[at.column + offset];
    if (typeof cell !== "string" || cell === "") {
      throw new Error(`table: the header cell ${cellAddress(at.row, at.column + offset)} is no text`);
    }
    const key = cell.toLowerCase();
    if (seen.has(key)) throw new Error(`table: two columns are called ${cell}`);
    seen.add(key);
    return cell;
  });
}

function checkTables(sheet: SheetModel, names: Set<string>): void {
  sheet.tables.forEach(({ at, name }, index) => {
    checkBlock(at, "table");
    checkName(name, names);
    if (at.rows < 2) throw new Error(`table: ${name} has no data row`);
    const merged = sheet.merges.find((merge) => overlap(merge, at));
    if (merged) throw new Error(`table: ${name} lies over the merged cells ${blockAddress(merged)}`);
    if (sheet.tables.slice(0, index).some((other) => overlap(other.at, at))) {
      throw new Error(`table: ${name} overlaps another table`);
    }
    tableHeaders(sheet, at);
  });
}

function checkRule(rule: ValidationRule): void {
  if (rule.kind !== "list" || "name" in rule.source) return;
  const source = rule.source.join(",");
  if (source.length > EXCEL.listSource) {
    throw new Error(`validate: a list of ${source.length} characters; use a defined name`);
  }
  if (rule.source.length === 0 || rule.source.some((item) => item.includes(",") || item.trim() !== item)) {
    throw new Error("validate: a list needs entries, without commas and without blanks around them");
  }
}

function checkLength(text: string, longest: number, what: string): void {
  if (text.length > longest) throw new Error(`${what}: ${text.length} of ${longest} characters: ${text}`);
}

function checkTexts(sheet: SheetModel): void {
  for (const { at, rule, prompt, error } of sheet.validations) {
    checkBlock(at, "validate");
    checkRule(rule);
    for (const message of [prompt, error]) {
      checkLength(message?.title ?? "", EXCEL.validationTitle, "validate, title");
      checkLength(message?.message ?? "", EXCEL.validationText, "validate, message");
    }
  }
  const setup = sheet.pageSetup;
  for (const text of [setup?.header, setup?.footer, setup?.evenFooter]) {
    checkLength(text ?? "", EXCEL.headerFooter, "pageSetup, header or footer");
  }
  for (const { tip } of sheet.links) checkLength(tip ?? "", EXCEL.tip, "link, tip");
}

function checkLayout(sheet: SheetModel): void {
  for (const { width, outlineLevel = 0 } of sheet.columns) {
    if (!(width >= 0 && width <= EXCEL.columnWidth)) throw new Error(`columns: a width of ${width}`);
    if (!(outlineLevel >= 0 && outlineLevel <= EXCEL.outlineLevel)) {
      throw new Error(`columns: an outline level of ${outlineLevel}`);
    }
  }
  for (const { at } of sheet.rules) checkBlock(at, "conditionalFormat");
  const setup = sheet.pageSetup;
  if (setup?.scale !== undefined && setup.fitToWidth !== undefined) {
    throw new Error("pageSetup: scale and fitToWidth exclude each other");
  }
  const noted = new Set(sheet.notes.map(({ cell }) => cell.join()));
  if (noted.size !== sheet.notes.length) throw new Error(`note: two notes on one cell of ${sheet.name}`);
}

/**
 * Everything that Excel would refuse or silently repair and that only the layout can be at fault for.
 * @param others sheets that stand beside those of the model, which links may lead to
 * @throws Error that names the operation and what is wrong with it.
 */
export function checkModel({ sheets, names, active }: WorkbookModel, others: readonly string[] = []): void {
  if (!sheets.some(({ head }) => (head.visibility ?? "visible") === "visible")) {
    throw new Error("A workbook needs a visible sheet");
  }
  const sheetNames = new Set<string>();
  const definedNames = new Set<string>();
  for (const { name } of names) checkName(name, definedNames);
  for (const sheet of sheets) {
    checkSheetName(sheet.name, sheetNames);
    checkMerges(sheet);
    checkTables(sheet, definedNames);
    checkTexts(sheet);
    checkLayout(sheet);
  }
  for (const chart of sheets.flatMap(({ charts }) => charts)) checkChart(chart, sheetNames);
  const targets = new Set([...sheetNames, ...others.map((name) => name.toLowerCase())]);
  for (const { to } of sheets.flatMap(({ links }) => links)) {
    if (!targets.has(to.sheet.toLowerCase())) throw new Error(`link: there is no sheet ${to.sheet}`);
  }
  const shown = sheets.find(({ name }) => name === active);
  if (active !== undefined && (shown?.head.visibility ?? "visible") !== "visible") {
    throw new Error(`activate: the sheet ${active} is hidden`);
  }
  if (active !== undefined && shown === undefined) throw new Error(`activate: there is no sheet ${active}`);
}
