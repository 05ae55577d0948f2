import type { ReportProgress } from "../../application/ports/progress";
import type { RecordedIssue } from "../../domain/round/roundRecords";
import { returnArchiveName } from "../../layout/fileNames";
import { ISSUE_LIST_FILE, issueListWorkbook } from "../../layout/issueListSheet";
import { returnWorkbook, type IssuingPlan } from "../../layout/returnSheet";
import { FrameCache } from "../xlsx/frameCache";
import { renderWorkbook } from "../xlsx/renderWorkbook";
import { zipFiles, type NamedFile } from "./zipFiles";

/** A workbook for each unit. @param progress told `writing`, one step a workbook */
export async function renderIssue(
  plan: IssuingPlan,
  issues: readonly RecordedIssue[],
  progress: ReportProgress = () => undefined,
): Promise<readonly NamedFile[]> {
  const files: NamedFile[] = [];
  const frames = new FrameCache();
  for (const issue of issues) {
    progress("writing", files.length, issues.length);
    files.push({ name: issue.file, bytes: await renderWorkbook(returnWorkbook(plan, issue), { frames }) });
  }
  progress("writing", issues.length, issues.length);
  return files;
}

/** The workbooks of all units as one zip archive, with 下发清单 before them. */
export async function archiveIssue(
  issues: readonly RecordedIssue[],
  files: readonly NamedFile[],
): Promise<Uint8Array> {
  const list = await renderWorkbook(issueListWorkbook(issues));
  return zipFiles([{ name: ISSUE_LIST_FILE, bytes: list }, ...files]);
}

/** What is handed over in one piece: the workbook of a single unit as it is, those of several as an archive. */
export async function packIssue(
  plan: IssuingPlan,
  issues: readonly RecordedIssue[],
  progress?: ReportProgress,
): Promise<NamedFile> {
  const files = await renderIssue(plan, issues, progress);
  const [first, ...others] = files;
  if (first !== undefined && others.length === 0) return first;
  const title = issues[0]?.round.title ?? "";
  return { name: returnArchiveName(title), bytes: await archiveIssue(issues, files) };
}
