/**
 * Writes what is needed to measure merging: the workbook of a plan of `tasks` tasks after a round was issued to `units`
 * units with `ROWS` tasks each, and the workbooks that all of them return, filled in.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { textDigest } from "../../src/layout/textDigest";
import { editWorkbook } from "../../src/adapters/xlsx/editWorkbook";
import { renderWorkbook } from "../../src/adapters/xlsx/renderWorkbook";
import { planIssue } from "../../src/application/issueSheets";
import { decodePlan } from "../../src/application/openPlan";
import { parseRoundId } from "../../src/domain/round/round";
import type { IssuedCells } from "../../src/domain/round/roundRecords";
import { issuedCells } from "../../src/layout/returnRows";
import { returnWorkbook } from "../../src/layout/returnSheet";
import { foldWrites } from "../support/foldWrites";
import { encodeSample, sampleDecomposition, sampleTask } from "../support/sampleDecomposition";

const ROWS = 60;

async function main(tasks: number, units: number, workbook: string, folder: string): Promise<void> {
  const names = Array.from({ length: units }, (_, number) => `第${number + 1}局`);
  const leads = Array.from({ length: tasks }, () => new Set<string>());
  names.forEach((name, number) => {
    for (let row = 0; row < ROWS; row++) leads[(number * ROWS + row) % tasks]?.add(name);
  });
  const sample = sampleDecomposition(
    leads.map((lead, index) =>
      sampleTask(index + 1, {
        text: `推进第 ${index + 1} 个重点项目，完成年度投资 ${index * 7 + 3} 万元。`,
        leadUnits: [...lead].map((name) => ({ name, text: name })),
        supportingUnits: [],
      }),
    ),
  );
  const roster = {
    ...sample.roster,
    units: names.map((name) => ({ name, kind: "department" as const, aliases: [] })),
  };
  const patch = encodeSample({ ...sample, roster });
  const bytes = await renderWorkbook(patch);
  const id = parseRoundId("2023-Q1");
  if (id === undefined) throw new Error("no round");
  const planned = planIssue(
    decodePlan(foldWrites(patch), workbook),
    {
      round: { id, cutoff: "2023-03-31", due: "2023-04-10" },
      units: names,
      withSupporting: false,
      force: false,
    },
    { by: "bench", now: "2023-04-01 09:30" },
    textDigest,
  );
  if (planned.edit === undefined) throw new Error("nothing was issued");
  writeFileSync(workbook, await editWorkbook(bytes, planned.edit, workbook));
  mkdirSync(folder, { recursive: true });
  for (const { issue } of planned.files) {
    const rows = issue.rows.map((row, index) => ({
      cells: filledIn(issuedCells(issue, row), issue.unit, index),
    }));
    const form = returnWorkbook(planned.plan, issue, { rows, remark: "", marks: [] });
    writeFileSync(join(folder, issue.file), await renderWorkbook(form));
  }
}

function filledIn(cells: IssuedCells, unit: string, index: number): IssuedCells {
  return {
    ...cells,
    measures: `由${unit}按月调度，落实到具体项目。`,
    deadline: 45_107 + index,
    owner: "王敏",
    phone: "02372221234",
    status: index % 3 === 0 ? "已完成" : "推进中",
    completion: index / ROWS,
    progress: `截至三月底，${unit}已完成投资 ${index * 37} 万元，办结手续 ${index} 项，其余按计划推进。`,
    problems: "无",
    nextSteps: "加快办理施工许可，六月底前开工。",
  };
}

const [tasks = "0", units = "0", workbook = "", folder = ""] = process.argv.slice(2);
void main(Number(tasks), Number(units), workbook, folder);
