import { textDigest } from "../../src/layout/textDigest";
import { editWorkbook } from "../../src/adapters/xlsx/editWorkbook";
import { renderWorkbook } from "../../src/adapters/xlsx/renderWorkbook";
import { planIssue } from "../../src/application/issueSheets";
import { composeMerge } from "../../src/application/merge/composeMerge";
import { NO_ANSWERS, reviewReturns } from "../../src/application/merge/reviewReturns";
import { readLedger } from "./issuedSeed";
import { CHANGE } from "./planFile";
import { returnedForm, ROUND } from "./returnedForms";
import { planSeedWorkbook } from "./seed";

const FILE = "台账.xlsx";

/** Units that have not returned their forms. */
export const MISSING_UNITS = 3;

/** What units report of their tasks, in turn. */
const REPORTS = [
  { status: "推进中", progress: "一季度按计划推进。", completion: 0.3, problems: "无" },
  { status: "推进中", progress: "一季度完成投资1.2亿元。", completion: 0.12, problems: "用地手续尚未办结。" },
  { status: "未启动", progress: "正在编制方案。", requests: "请区财政局落实经费。" },
  { status: "已完成", progress: "已全部完成。", completion: 1 },
] as const;

/** The seed's workbook after its first round was issued, and all units but the last three have returned their forms. */
export async function reportedSeed(): Promise<Uint8Array> {
  const bytes = await renderWorkbook(planSeedWorkbook().patch);
  const issued = planIssue(
    await readLedger(bytes),
    { round: ROUND, withSupporting: false, force: false },
    { by: "李明", now: "2023-04-01 09:00" },
    textDigest,
  );
  if (issued.edit === undefined) throw new Error("nothing was issued");
  const workbook = await editWorkbook(bytes, issued.edit, FILE);
  const forms = issued.files
    .slice(0, -MISSING_UNITS)
    .map(({ issue: { unit, rows } }) =>
      returnedForm(issued, unit, { cells: rows.map((_, index) => REPORTS[index % REPORTS.length] ?? {}) }),
    );
  const plan = await readLedger(workbook);
  const merged = composeMerge(plan, reviewReturns(plan, forms, NO_ANSWERS, "2023-04-08"), NO_ANSWERS, {
    ...CHANGE,
    now: "2023-04-08 10:00",
  });
  if (merged === undefined) throw new Error("nothing was merged");
  return editWorkbook(workbook, merged.edit, FILE);
}
