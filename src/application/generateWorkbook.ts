import { checkDecomposition } from "../domain/assignment/checkPlan";
import type { Decomposition } from "../domain/decomposition";
import type { DocumentContent } from "../domain/decompose/documentBlock";
import { decompose } from "../domain/decompose/decompose";
import type { LayoutChoices } from "../domain/decompose/tableLayout";
import type { Finding } from "../domain/finding";
import type { FindingCode } from "../domain/findingCodes";
import type { Roster } from "../domain/roster";
import type { Message } from "../i18n/messages";
import { encodeWorkbook } from "../layout/encode";
import type { WorkbookPatch } from "../layout/workbookPatch";
import { workbookFileName } from "../layout/fileNames";
import type { ReportProgress } from "./ports/progress";

export type GenerateInput = {
  /** Name of the document, for messages; its folder is not needed. */
  readonly file: string;
  /** What the document says. */
  readonly content: DocumentContent;
  /** SHA-256 of the document's bytes, 64 hexadecimal digits. */
  readonly digest: string;
  /** What the user has said of the document's tables. */
  readonly layouts?: LayoutChoices;
  /** The rosters whose names win over what the document suggests. */
  readonly roster?: Roster;
  /** Version of the program, for the cover and the stamp. */
  readonly version: string;
  /** Calendar date of the run, `2023-02-01`. */
  readonly madeOn: string;
  /** The sentences of the sheet 校验结果. */
  readonly describe: (finding: Finding) => Message;
  /** The short names of rules on the sheet 设置. */
  readonly nameRule: (code: FindingCode) => string;
};

/** A workbook as planned: nothing is written yet. */
export type WorkbookPlan = {
  /** Identity of the plan: the year and 12 digits of the document's SHA-256, so the same notice gives the same plan. */
  readonly planId: string;
  readonly decomposition: Decomposition;
  readonly patch: WorkbookPatch;
  /** A sensible name for the workbook's file, with extension. */
  readonly fileName: string;
};

/**
 * Plans the standard decomposition workbook (标准分解工作簿) from a notice. `report` is told of each stage as it begins.
 * @throws Failure `DOCUMENT_NO_TABLE` where the document assigns no tasks in a form that is known
 */
export function planWorkbook(
  { content, digest, version, madeOn, describe, nameRule, ...options }: GenerateInput,
  report: ReportProgress,
): WorkbookPlan {
  report("decomposing", 0, 1);
  const decomposition = checkDecomposition(decompose(content, options), madeOn);
  const planId = `${decomposition.notice.year}-${digest.slice(0, 12)}`;
  report("laying-out", 0, 1);
  const patch = encodeWorkbook({ decomposition, planId, version, madeOn, describe, nameRule });
  return { planId, decomposition, patch, fileName: workbookFileName(decomposition.notice) };
}
