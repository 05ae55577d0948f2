import { strFromU8, unzipSync } from "fflate";
import { renderIssue } from "../../../../src/adapters/archive/issueFiles";
import { FrameCache } from "../../../../src/adapters/xlsx/frameCache";
import { renderWorkbook } from "../../../../src/adapters/xlsx/renderWorkbook";
import { ANY_ENGINE, type Deflate } from "../../../../src/adapters/xlsx/zipEngine";
import type { BlockRef, PatchOp, WorkbookPatch } from "../../../../src/layout/workbookPatch";
import { issueFirstQuarter, issueWorkspace } from "../../../support/issueSample";
import { EVERY_OPERATION, patchOf, sheetOf } from "../../../support/samplePatch";

/** Operations that another one may rest on: sheets, their cells, and the tables and names that formulas mention. */
const RESTED_ON: readonly PatchOp["op"][] = ["addSheet", "write", "table", "name"];

/** The sample with each of its other operations left out, once each. */
const REDUCED: readonly WorkbookPatch[] = EVERY_OPERATION.ops.flatMap((left) =>
  RESTED_ON.includes(left.op)
    ? []
    : [{ ...EVERY_OPERATION, ops: EVERY_OPERATION.ops.filter((op) => op !== left) }],
);

/** A table of so many rows with checks, formats, merged cells below and a footer. */
function tableOf(rows: number, footer: string): WorkbookPatch {
  const sheet = "表";
  const block = (row: number, column: number, count: number, columns: number): BlockRef => ({
    sheet,
    row,
    column,
    rows: count,
    columns,
  });
  const filled = Array.from({ length: rows }, (_, row) => [`第${row}项`, row]);
  return patchOf(
    ...sheetOf(sheet, [["任务", "完成率"], ...filled]),
    { op: "table", at: block(0, 0, rows + 1, 2), name: "任务表", style: "TableStyleLight1" },
    {
      op: "validate",
      at: block(1, 1, rows, 1),
      rule: { kind: "decimal", min: 0, max: 1 },
      strictness: "stop",
      error: { title: "完成率", message: ' sqref="room-0"' },
    },
    { op: "conditionalFormat", at: block(1, 1, rows, 1), formula: "B2=1", style: { fill: "FFFFFF" } },
    { op: "dataBar", at: block(1, 0, rows, 2), max: 1, color: "112233" },
    { op: "merge", at: block(rows + 1, 0, 1, 2) },
    ...(rows > 2 ? [{ op: "merge", at: block(rows + 2, 0, 1, 2) } as const] : []),
    {
      op: "pageSetup",
      sheet,
      setup: {
        paper: "a4",
        orientation: "portrait",
        margins: { top: 20, right: 20, bottom: 20, left: 20, header: 10, footer: 10 },
        footer,
      },
    },
  );
}

/** Counts what is packed. */
function counting(): { readonly deflate: Deflate; readonly packed: string[] } {
  const packed: string[] = [];
  return {
    packed,
    deflate: (bytes) => {
      packed.push(strFromU8(bytes));
      return ANY_ENGINE.deflate(bytes);
    },
  };
}

test("a workbook made with the frame of others is the same, to the byte, as one made alone", async () => {
  const frames = new FrameCache();
  for (const patch of [EVERY_OPERATION, ...REDUCED, tableOf(1, "甲"), tableOf(9, "乙"), tableOf(3, "")]) {
    const shared = await renderWorkbook(patch, { frames });
    expect(Buffer.compare(shared, await renderWorkbook(patch))).toBe(0);
  }
});

test("workbooks that differ in the number of their rows and in their footers share everything but what says so", async () => {
  const frames = new FrameCache();
  const { deflate, packed } = counting();
  await renderWorkbook(tableOf(2, "甲"), { frames, deflate });
  const first = packed.length;
  const second = unzipSync(await renderWorkbook(tableOf(5, "乙"), { frames, deflate }));
  const anew = packed.slice(first);
  expect(anew).toHaveLength(3);
  const named = ["xl/worksheets/sheet1.xml", "xl/tables/table1.xml", "xl/sharedStrings.xml"];
  expect(new Set(anew)).toEqual(new Set(named.map((path) => strFromU8(second[path] ?? new Uint8Array()))));
});

test("no two workbooks of an issue have a part packed for each of them that they have alike", async () => {
  const { plan, files } = issueFirstQuarter(issueWorkspace().sheets);
  const { deflate, packed } = counting();
  const written = await renderIssue(
    plan,
    files.map(({ issue }) => issue),
    { deflate },
  );
  expect(written).toHaveLength(3);
  expect(new Set(packed).size).toBe(packed.length);
});
