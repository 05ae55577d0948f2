/**
 * Writes returned files: filled in progress workbooks of 60 tasks each, as this program issues them. A few different
 * contents, copied under as many names as asked for.
 */
import { createHash } from "node:crypto";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { renderWorkbook } from "../../src/adapters/xlsx/renderWorkbook";
import type { IssuedRow } from "../../src/domain/round/roundRecords";
import { parseRoundId } from "../../src/domain/round/round";
import { taskId } from "../../src/domain/task";
import { returnWorkbook } from "../../src/layout/returnSheet";
import { RETURN_COLUMNS } from "../../src/layout/returnColumns";

const CONTENTS = 5;
const TASKS = 60;

const [folder = "", count = "100"] = process.argv.slice(2);

/** 14 of the 16 columns are filled in; texts differ from cell to cell. */
function row(content: number, index: number): IssuedRow {
  const task = taskId(2023, 2, content + 1, index + 1);
  const cells = RETURN_COLUMNS.slice(0, 14).map(({ key, header, type }) => {
    const text = `${header}：第${content + 1}组第${index + 1}项，推进重点项目建设，完成投资${index * 37 + content}亿元，同比增长${index % 17}.${content}%。`;
    const value =
      key === "id" ? task : type === "percent" ? index / TASKS : type === "date" ? 45107 + index : text;
    return [key, value] as const;
  });
  return {
    task,
    role: "lead",
    lockedHash: createHash("md5").update(task).digest("hex"),
    cells: Object.fromEntries(cells),
  };
}

async function workbook(content: number): Promise<Uint8Array> {
  const id = parseRoundId("2023-Q1");
  if (id === undefined) throw new Error("no round");
  const round = { id, title: "2023年第一季度", cutoff: "2023-03-31", due: "2023-04-10" };
  const unit = `区第${content + 1}局`;
  const rows = Array.from({ length: TASKS }, (_, index) => row(content, index));
  const issue = { round, unit, file: "填报表.xlsx", at: "2023-04-01 09:30", by: "王敏", rows };
  return renderWorkbook(returnWorkbook({ planId: "2023-0123456789ab", issuer: "区政府" }, issue));
}

async function main(): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const workbooks = await Promise.all(Array.from({ length: CONTENTS }, (_, content) => workbook(content)));
  for (let index = 0; index < Number(count); index++) {
    const bytes = workbooks[index % CONTENTS];
    if (bytes) writeFileSync(join(folder, `${String(index).padStart(4, "0")}.xlsx`), bytes);
  }
}

void main();
