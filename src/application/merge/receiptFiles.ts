import { describeFailure, describeReturnFinding, type Message } from "../../i18n/messages";
import type { FailureMessages, ReturnFindingMessages } from "../../i18n/messages";
import type { RecordedValue } from "../../domain/audit/recordedChange";
import type { ReturnFinding } from "../../domain/merge/returnFindings";
import { UNIT_FIELDS } from "../../domain/merge/unitFields";
import type { RecordedIssue } from "../../domain/round/roundRecords";
import type { TaskId } from "../../domain/task";
import {
  CORRECTION_MARK,
  correctionLetter,
  correctionText,
  LETTERS_FILE,
  type CorrectionPoint,
} from "../../layout/correctionLetter";
import { baseName, withoutExtension } from "../../layout/fileNames";
import { RECEIPT_LIST_FILE, receiptListWorkbook, type ReceiptLine } from "../../layout/receiptSheet";
import type { ReturnKey } from "../../layout/returnColumns";
import { CORRECTION_REMARK } from "../../layout/returnLabels";
import { issuedCells } from "../../layout/returnRows";
import { returnWorkbook, type CellMark } from "../../layout/returnSheet";
import type { WorkbookPatch } from "../../layout/workbookPatch";
import type { OpenPlan } from "../openPlan";
import { roundsOf } from "../rounds";
import { returnedCell, type PlacedTask } from "../../layout/returnedTasks";
import { correctionsOf, outcomeText, type Receipt } from "./receipts";
import type { MergeReview } from "./reviewReturns";

/** A file of the receipts: a workbook, as its description, or a text. */
export type ReceiptFile = { readonly name: string } & (
  { readonly patch: WorkbookPatch } | { readonly text: string }
);

/** The sentences that receipts are written in. */
export type ReceiptSpeech = {
  readonly returnFindings: ReturnFindingMessages;
  readonly failures: FailureMessages;
};

/**
 * The receipts of a merge (回执): a list of all files, for each unit that should correct something its workbook with what it
 * has filled in and the cells marked, and the messages to these units.
 * @param today the day of the receipts, `2023-04-08`
 */
export function receiptFiles(
  plan: OpenPlan,
  review: Pick<MergeReview, "receipts" | "returns">,
  speech: ReceiptSpeech,
  today: string,
): readonly ReceiptFile[] {
  const wanting = review.receipts.filter((receipt) => correctionsOf(receipt).length > 0);
  const letters = wanting.flatMap((receipt) => letterTo(plan, receipt, today) ?? []);
  return [
    {
      name: RECEIPT_LIST_FILE,
      patch: receiptListWorkbook(review.receipts.map((each) => lineOf(each, speech))),
    },
    ...corrections(plan, review, wanting),
    ...(letters.length === 0 ? [] : [{ name: LETTERS_FILE, text: `${letters.join("\n\n")}\n` }]),
  ];
}

/** The message to the unit of a receipt; `undefined` where unit or round are not known or nothing has to be corrected. */
export function letterTo(plan: OpenPlan, receipt: Receipt, today: string): string | undefined {
  const { unit, round, file } = receipt;
  const points = correctionsOf(receipt).map((found): CorrectionPoint => {
    const task = found.where.taskId ?? "";
    return {
      task,
      text: plan.decoded.rows.find((row) => row.task.id === task)?.task.text ?? "",
      wanted: correctionText(found) ?? "",
    };
  });
  const known = round === undefined ? undefined : roundsOf(plan).get(round)?.round;
  if (unit === undefined || known === undefined || points.length === 0) return undefined;
  return correctionLetter(unit, known, baseName(file.name), points, today);
}

function lineOf(receipt: Receipt, { returnFindings, failures }: ReceiptSpeech): ReceiptLine {
  const { file, unit, round, tasks, changed, conflicts, incomplete, findings, refusal } = receipt;
  const said: readonly (Message & { readonly at: string })[] = [
    ...(refusal === undefined
      ? []
      : [{ at: "", ...describeFailure(failures, refusal.code, refusal.params) }]),
    ...findings
      .filter(({ severity }) => severity !== "info")
      .map((found) => ({ at: placeOf(found), ...describeReturnFinding(returnFindings, found) })),
  ];
  return {
    file: file.name,
    unit: unit ?? null,
    round: round ?? null,
    outcome: outcomeText(receipt),
    tasks,
    changed,
    conflicts,
    incomplete,
    findings: said.map(({ at, message, remedy }) => `${at}${message}${remedy}`).join("\n"),
  };
}

function placeOf({ where: { sheet, cell, taskId } }: ReturnFinding): string {
  const place = [sheet, cell].filter((part) => part !== undefined).join("!");
  const about = [place, taskId].filter((part) => part !== undefined && part !== "").join(" ");
  return about === "" ? "" : `[${about}] `;
}

/** The workbook that each unit gets back: one for all files of the unit in the round. */
function corrections(
  plan: OpenPlan,
  { returns }: Pick<MergeReview, "returns">,
  wanting: readonly Receipt[],
): readonly ReceiptFile[] {
  const { planId, decomposition } = plan.decoded;
  const rounds = roundsOf(plan);
  const found = new Map<RecordedIssue, ReturnFinding[]>();
  for (const receipt of wanting) {
    const { unit = "", round } = receipt;
    const issue = round === undefined ? undefined : rounds.get(round)?.issues.get(unit);
    if (issue !== undefined) found.set(issue, [...(found.get(issue) ?? []), ...correctionsOf(receipt)]);
  }
  return [...found].map(([issue, findings]): ReceiptFile => {
    const own = returns.find(({ unit, round }) => unit === issue.unit && round === issue.round.id);
    const tasks = new Map((own?.tasks ?? []).map((task) => [task.task, task]));
    return {
      name: `${withoutExtension(issue.file)}${CORRECTION_MARK}.xlsx`,
      patch: returnWorkbook({ planId, issuer: decomposition.notice.issuer }, issue, {
        rows: issue.rows.map((row) => ({ cells: filledIn(issuedCells(issue, row), tasks.get(row.task)) })),
        remark: CORRECTION_REMARK,
        marks: marksOf(issue, findings, tasks),
      }),
    };
  });
}

/** The cells of a row with what the unit has filled in, to the letter where it could not be understood. */
function filledIn(
  issued: Readonly<Record<string, RecordedValue>>,
  task: PlacedTask | undefined,
): Readonly<Record<string, RecordedValue>> {
  if (task === undefined) return issued;
  const cells: Record<string, RecordedValue> = { ...issued };
  for (const field of UNIT_FIELDS) {
    const value = task.theirs[field];
    if (value !== undefined) cells[field] = value;
  }
  return cells;
}

/** The cells to correct; what is about a row as a whole marks its task id. */
function marksOf(
  { rows }: RecordedIssue,
  findings: readonly ReturnFinding[],
  tasks: ReadonlyMap<TaskId, PlacedTask>,
): readonly CellMark[] {
  const marks = new Map<string, { row: number; key: ReturnKey; texts: string[] }>();
  for (const found of findings) {
    const row = rows.findIndex(({ task }) => task === found.where.taskId);
    if (row === -1) continue;
    const task = rows[row]?.task;
    const taken = task === undefined ? undefined : tasks.get(task);
    const key =
      UNIT_FIELDS.find((field) => taken !== undefined && returnedCell(taken, field) === found.where.cell) ??
      "id";
    const mark = marks.get(`${row}|${key}`) ?? { row, key, texts: [] };
    mark.texts.push(correctionText(found) ?? "");
    marks.set(`${row}|${key}`, mark);
  }
  return [...marks.values()].map(({ row, key, texts }) => ({ row, key, text: texts.join("\n") }));
}
