import type { Category } from "../decomposition";
import { finding, type Finding } from "../finding";
import type { AnnexColumn, Place } from "../place";
import type { KnownNames } from "../rosters/knownNames";
import { NAMES_JOINED_BY } from "../rosters/vocabulary";
import { taskId, type Task } from "../task";
import { CategoryTracker, readHeadingRow, totalRow } from "./categories";
import { CellsAbove, isNoValue, type NamedCells } from "./cellsAbove";
import type { BlockCell } from "./documentBlock";
import { readNoticeDeadline } from "./noticeDeadline";
import { joinParagraphs } from "./paragraphs";
import { parsePersonNames } from "./personNames";
import type { RawPart, RawTable } from "./readAnnexTables";
import { readTargets } from "./readTargets";
import { checkSequence, splitLeadingNumber, type SourceNumber } from "./sequence";
import { layShiftedRow } from "./shiftedRow";
import { otherHeaders } from "./tableColumns";
import type { GridRow } from "./tableGrid";
import { parseUnitList } from "./unitList";

/** The tasks of one table. Units have their full names, but aliases and group names are still the row's own. */
export type TaskRows = {
  readonly tasks: readonly Task[];
  readonly categories: readonly Category[];
  readonly findings: readonly Finding[];
};

/**
 * Reads the rows of a table: every row that is no category label is a task, whatever is wrong with it. Names that the
 * `known` rosters have win over what the lists of units suggest.
 */
export function readTaskRows(table: RawTable, year: number, known?: KnownNames): TaskRows {
  const findings: Finding[] = [];
  const tasks: Task[] = [];
  const numbers: SourceNumber[] = [];
  const running = new Map<number, number>();
  const tracker = new CategoryTracker(table.number);
  const cellsAbove = new CellsAbove();
  const others = otherHeaders(table);
  let row = 0;
  let textAbove: BlockCell | undefined;
  let numberAbove: BlockCell | undefined;
  const spanned: Place[] = [];
  for (const part of table.parts) {
    let heading = part.category;
    if (!part.isRest) tracker.leave();
    let afterHeading = false;
    for (const gridRow of part.rows) {
      row++;
      const rowPlace: Place = { line: gridRow.row.line, table: table.number, row };
      const total = totalRow(gridRow);
      if (total !== undefined) {
        findings.push(finding("NOTICE_TEXT_UNPLACED", rowPlace, { text: total }));
        continue;
      }
      const above = readHeadingRow(gridRow, part.columns.length);
      if (above !== undefined) {
        if (above.isRemark) findings.push(unplaced(above.cell, rowPlace));
        else {
          if (heading !== undefined) findings.push(emptyCategory(heading, rowPlace));
          heading = above.cell;
        }
        continue;
      }
      if (heading !== undefined) {
        afterHeading = tracker.enter(heading, rowPlace).starts;
        heading = undefined;
      }
      const laid = layShiftedRow(part, gridRow);
      const { cells, findings: repeated } = cellsAbove.resolve(nameCells(part, laid), rowPlace);
      const { category, starts } = tracker.enter(cells.get("category"), rowPlace);
      const categoryNo = category?.number ?? 0;
      const count = (running.get(categoryNo) ?? 0) + 1;
      running.set(categoryNo, count);
      const id = taskId(year, table.number, categoryNo, count);
      const where: Place = { ...rowPlace, taskId: id };
      const read = readTask(
        cells,
        {
          id,
          table: table.number,
          categoryNo,
          category: category?.label ?? "",
          sequenceNo: tasks.length + 1,
          place: where,
          others: otherTexts(part, laid, others),
        },
        { year, known, firstLeads: part.firstLeads?.has(gridRow) === true },
      );
      const textCell = cells.get("text");
      if (textCell !== undefined && textCell === textAbove) spanned.push(where);
      textAbove = textCell;
      tasks.push(read.task);
      // A number over several rows is that of their category.
      const numberCell = cells.get("sequenceNo");
      if (numberCell === undefined || numberCell !== numberAbove) {
        numbers.push({ text: read.number, where, startsCategory: starts || afterHeading });
      }
      numberAbove = numberCell;
      afterHeading = false;
      findings.push(
        ...rowFindings(part, gridRow, laid, where),
        ...repeated.map((found) => ({ ...found, where: { ...found.where, taskId: id } })),
        ...lineBreaks(cells, where),
        ...read.findings,
      );
    }
    if (heading !== undefined) findings.push(unplaced(heading, { table: table.number }));
  }
  const [firstSpanned] = spanned;
  if (firstSpanned !== undefined) {
    const place = { ...firstSpanned, column: "text" } as const;
    findings.push(finding("NOTICE_TEXT_SPANS_ROWS", place, { rows: spanned.length }));
  }
  const unlabelled = tasks.filter(({ categoryNo }) => categoryNo === 0);
  const [first] = unlabelled;
  if (tracker.categories.length > 0 && first !== undefined) {
    findings.push(finding("NOTICE_CATEGORY_MISSING", first.place, { rows: unlabelled.length }));
  }
  return {
    tasks,
    categories: tracker.categories,
    findings: [...findings, ...tracker.findings, ...sequenceFindings(table, numbers)],
  };
}

function unplaced(cell: BlockCell, where: Place): Finding {
  const text = joinParagraphs(cell.paragraphs);
  return finding("NOTICE_TEXT_UNPLACED", { ...where, line: cell.line }, { text });
}

/** A heading with another one right below it: the lower one is the category. */
function emptyCategory(cell: BlockCell, where: Place): Finding {
  const category = joinParagraphs(cell.paragraphs);
  return finding("NOTICE_CATEGORY_EMPTY", { ...where, line: cell.line, column: "category" }, { category });
}

/** A table that never had numbers has lost none. */
function sequenceFindings(table: RawTable, numbers: readonly SourceNumber[]): readonly Finding[] {
  const hasColumn = table.parts.some(({ columns }) => columns.some(({ column }) => column === "sequenceNo"));
  return hasColumn || numbers.some(({ text }) => text !== "") ? checkSequence(numbers) : [];
}

function nameCells({ columns }: RawPart, { cells }: GridRow): NamedCells {
  const named = new Map<AnnexColumn, BlockCell | undefined>();
  for (const [index, { column }] of columns.entries()) {
    if (column !== "other") named.set(column, cells[index]);
  }
  return named;
}

type Identity = Pick<Task, "id" | "table" | "categoryNo" | "category" | "sequenceNo" | "place" | "others">;

/** What must be known to read a row; `firstLeads` where only the first of its lead units leads. */
type RowReading = {
  readonly year: number;
  readonly known: KnownNames | undefined;
  readonly firstLeads: boolean;
};

function readTask(
  cells: NamedCells,
  identity: Identity,
  { year, known, firstLeads }: RowReading,
): { readonly number: string; readonly task: Task; readonly findings: readonly Finding[] } {
  const whole = joinParagraphs(paragraphsOf(cells, "text"));
  const split = cells.has("sequenceNo")
    ? { number: joinParagraphs(paragraphsOf(cells, "sequenceNo")), text: whole }
    : splitLeadingNumber(whole);
  const { text } = split;
  const target = joinParagraphs(paragraphsOf(cells, "target"));
  const { indicators, unread } = readTargets(text, target);
  const { persons, wording, offices } = parsePersonNames(valuesOf(cells, "leaders"));
  const lead = parseUnitList(valuesOf(cells, "leadUnits"), known);
  const supporting = parseUnitList(valuesOf(cells, "supportingUnits"), known);
  const leading = firstLeads ? 1 : lead.units.length;
  const task: Task = {
    ...identity,
    text,
    leaders: persons,
    leadUnits: lead.units.slice(0, leading),
    supportingUnits: [...lead.units.slice(leading), ...supporting.units],
    supportingCutOff: isMissing(cells, "supportingUnits"),
    target,
    deadline: joinParagraphs(valuesOf(cells, "deadline")),
    owner: joinParagraphs(valuesOf(cells, "owner")),
    indicators,
    wording: {
      leaders: wording,
      leadUnits: trimmed(paragraphsOf(cells, "leadUnits")),
      supportingUnits: trimmed(paragraphsOf(cells, "supportingUnits")),
    },
  };
  const at = (column: AnnexColumn): Place => placeOf(cells, identity.place, column);
  const deadline = readNoticeDeadline(task.deadline, year);
  const findings: Finding[] = unread.map((figure) =>
    finding("TASK_FIGURE_UNREAD", at("text"), { text: figure.text }),
  );
  for (const each of offices) findings.push(finding("NOTICE_OFFICES_LISTED", at("leaders"), { text: each }));
  if (deadline.kind === "unclear")
    findings.push(finding("TASK_DEADLINE_UNREAD", at("deadline"), { text: deadline.text }));
  for (const [column, list] of [
    ["leadUnits", lead],
    ["supportingUnits", supporting],
  ] as const) {
    for (const mixed of list.mixed)
      findings.push(finding("UNIT_SEPARATORS_MIXED", at(column), { text: mixed }));
    for (const [first, second] of list.split) {
      findings.push(finding("UNIT_CLASS_SPLIT", at(column), { first, second }));
    }
    for (const open of list.open) findings.push(finding("UNIT_LIST_OPEN", at(column), { text: open }));
    for (const { name, text: written } of list.guessed)
      findings.push(finding("UNIT_SUFFIX_SHARED", at(column), { written, name }));
  }
  return { number: split.number, task, findings };
}

/** Cells that the row has too few or too many of, or has at other places. */
function rowFindings(
  { columns }: RawPart,
  gridRow: GridRow,
  laid: GridRow,
  where: Place,
): readonly Finding[] {
  const { row, found } = gridRow;
  const expected = columns.length;
  if (laid !== gridRow) return [finding("NOTICE_ROW_SHIFTED", where, { cells: found, expected })];
  if (found > expected) return [finding("NOTICE_ROW_LONG", where, { cells: found, expected })];
  if (found === expected) return [];
  if (!row.cutOff) return [finding("NOTICE_ROW_SHORT", where, { cells: found, expected })];
  const missing = columns.filter((_, index) => laid.cells[index] === undefined);
  const column = missing[0]?.column;
  // The check of the ledger says it as long as the units are not filled in.
  if (missing.length === 1 && column === "supportingUnits") return [];
  return [
    finding("NOTICE_ROW_CUT_OFF", column === undefined ? where : { ...where, column }, {
      missing: missing.map(({ header }) => header).join(NAMES_JOINED_BY),
    }),
  ];
}

function lineBreaks(cells: NamedCells, where: Place): readonly Finding[] {
  const findings: Finding[] = [];
  for (const [column, cell] of cells) {
    for (const index of cell?.softBreaks ?? []) {
      const text = [cell?.paragraphs[index - 1], cell?.paragraphs[index]].join(" / ");
      findings.push(finding("NOTICE_LINE_BREAK", placeOf(cells, where, column), { text }));
    }
  }
  return findings;
}

/** The table has the column, but the row has no cell for it: not known, which is not the same as empty. */
function isMissing(cells: NamedCells, column: AnnexColumn): boolean {
  return cells.has(column) && cells.get(column) === undefined;
}

/** The cells of the columns that only the office has a use for, in the order of the table's such columns. */
function otherTexts({ columns }: RawPart, { cells }: GridRow, headers: readonly string[]): readonly string[] {
  const texts = headers.map(() => "");
  const free = [...headers.keys()];
  for (const [index, { column, header }] of columns.entries()) {
    if (column !== "other") continue;
    const at = free.findIndex((place) => headers[place] === header);
    const place = free.splice(at, 1)[0];
    if (place !== undefined) texts[place] = joinParagraphs(cells[index]?.paragraphs ?? []);
  }
  return texts;
}

function paragraphsOf(cells: NamedCells, column: AnnexColumn): readonly string[] {
  return cells.get(column)?.paragraphs ?? [];
}

/** The paragraphs of a cell, none where it says that there is nothing. */
function valuesOf(cells: NamedCells, column: AnnexColumn): readonly string[] {
  const paragraphs = paragraphsOf(cells, column);
  return isNoValue(joinParagraphs(paragraphs)) ? [] : paragraphs;
}

function placeOf(cells: NamedCells, where: Place, column: AnnexColumn): Place {
  const line = cells.get(column)?.line;
  return line === undefined ? { ...where, column } : { ...where, line, column };
}

function trimmed(paragraphs: readonly string[]): readonly string[] {
  return paragraphs.map((paragraph) => paragraph.trim()).filter((paragraph) => paragraph !== "");
}
