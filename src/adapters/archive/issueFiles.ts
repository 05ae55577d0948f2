import type { ReportProgress } from "../../application/ports/progress";
import type { RecordedIssue } from "../../domain/round/roundRecords";
import { returnArchiveName } from "../../layout/fileNames";
import { ISSUE_LIST_FILE, issueListWorkbook } from "../../layout/issueListSheet";
import { returnWorkbook, type IssuingPlan } from "../../layout/returnSheet";
import { FrameCache } from "../xlsx/frameCache";
import { renderWorkbook, type RenderOptions } from "../xlsx/renderWorkbook";
import { zipFiles, type NamedFile } from "./zipFiles";

export type IssueOptions = Pick<RenderOptions, "deflate"> & {
  /** Told `writing`, one step a workbook. */
  readonly progress?: ReportProgress;
};

/** A workbook for each unit. */
export async function renderIssue(
  plan: IssuingPlan,
  issues: readonly RecordedIssue[],
  { progress, ...options }: IssueOptions = {},
): Promise<readonly NamedFile[]> {
  const files: NamedFile[] = [];
  const frames = new FrameCache();
  for (const issue of issues) {
    progress?.("writing", files.length, issues.length);
    const bytes = await renderWorkbook(returnWorkbook(plan, issue), { ...options, frames });
    files.push({ name: issue.file, bytes });
  }
  progress?.("writing", issues.length, issues.length);
  return files;
}

/** The workbooks of all units as one zip archive, with 下发清单 before them. */
export async function archiveIssue(
  issues: readonly RecordedIssue[],
  files: readonly NamedFile[],
  { deflate }: IssueOptions = {},
): Promise<Uint8Array> {
  const list = await renderWorkbook(issueListWorkbook(issues), deflate === undefined ? {} : { deflate });
  return zipFiles([{ name: ISSUE_LIST_FILE, bytes: list }, ...files]);
}

/** What is handed over in one piece: the workbook of a single unit as it is, those of several as an archive. */
export async function packIssue(
  plan: IssuingPlan,
  issues: readonly RecordedIssue[],
  options: IssueOptions = {},
): Promise<NamedFile> {
  const files = await renderIssue(plan, issues, options);
  const [first, ...others] = files;
  if (first !== undefined && others.length === 0) return first;
  const title = issues[0]?.round.title ?? "";
  return { name: returnArchiveName(title), bytes: await archiveIssue(issues, files, options) };
}
