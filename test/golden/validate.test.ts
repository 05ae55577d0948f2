import { copyFileSync, existsSync, readFileSync, writeFileSync } from "node:fs";
import { editCells } from "../../src/adapters/xlsx/editCells";
import { openWorkbook } from "../../src/adapters/xlsx/openWorkbook";
import { readPlan } from "../../src/application/openPlan";
import type { CheckReport } from "../../src/application/reportCheck";
import { LEDGER_COLUMNS, type LedgerKey } from "../../src/layout/columns";
import { SHEETS } from "../../src/layout/sheetNames";
import type { StoredGrid } from "../../src/layout/workbookPatch";
import { runFenjie, runFenjieHere, type Ended } from "../support/fenjie";
import { expectValidForEveryOffice } from "../support/ooxmlValidator";
import { SEED_FILE } from "../support/seed";
import { useTemporaryFolder } from "../support/temporaryFolder";

const inFolder = useTemporaryFolder();
const fenjie = (...words: string[]): Promise<Ended> => runFenjieHere(inFolder(), words);
const builtFenjie = (...words: string[]): Ended => runFenjie(inFolder(), words);
const FILE = "台账.xlsx";

let seedWorkbook: Buffer | undefined;
beforeEach(async () => {
  if (seedWorkbook === undefined) {
    await fenjie("build", SEED_FILE, "-o", FILE);
    seedWorkbook = readFileSync(inFolder(FILE));
  } else {
    writeFileSync(inFolder(FILE), seedWorkbook);
  }
});

const columnOf = (key: LedgerKey): number => LEDGER_COLUMNS.findIndex((column) => column.key === key);

/** Every sheet's values. */
async function valuesOf(file: string): Promise<ReadonlyMap<string, StoredGrid>> {
  const reader = await openWorkbook(readFileSync(inFolder(file)), file);
  const sheets = await reader.listSheets();
  return reader.readSheets(sheets.map(({ name }) => name));
}

/** All but the log, the record of changes, and what a check writes. */
async function lastingValuesOf(file: string): Promise<ReadonlyMap<string, StoredGrid>> {
  const written: readonly string[] = [SHEETS.mergeLog, SHEETS.stamp, SHEETS.findings];
  return new Map([...(await valuesOf(file))].filter(([name]) => !written.includes(name)));
}

type Edit = { readonly row: number; readonly key: LedgerKey; readonly to: (before: string) => string };

/** Somebody edits the ledger: rows counted from 0, the header is row 0. */
async function edit(...edits: readonly Edit[]): Promise<void> {
  const ledger = (await valuesOf(FILE)).get(SHEETS.ledger) ?? [];
  const cells = edits.map(({ row, key, to }) => {
    const column = columnOf(key);
    const from = ledger[row]?.[column] ?? null;
    return { sheet: SHEETS.ledger, row, column, from, to: to(String(from ?? "")) };
  });
  const bytes = readFileSync(inFolder(FILE));
  writeFileSync(inFolder(FILE), editCells(bytes, { label: "test", ops: [{ op: "setCells", cells }] }, FILE));
}

const REPEATED: Edit = { row: 5, key: "leadUnits", to: (unit) => `${unit}、${unit}` };
const SPACED: Edit = { row: 9, key: "leaders", to: (leader) => Array.from(leader).join(" ") };
const UNKNOWN: Edit = { row: 20, key: "leadUnits", to: () => "区不存在局" };

/** The report that ends with a code. */
function report({ code, out, error }: Ended): CheckReport & { readonly code: number | null } {
  expect(error).toBe("");
  return { ...(JSON.parse(out) as CheckReport), code };
}
const codesOf = ({ findings }: CheckReport): readonly string[] => findings.map(({ code }) => code);

test("a workbook just built has no errors; validate says so and leaves the file as it is", () => {
  const checked = report(builtFenjie("validate", FILE, "--json"));
  expect(checked.code).toBe(0);
  expect(checked.counts.error).toBe(0);
  expect(checked.plan.title).toBe("关于分解落实2023年区政府工作报告目标任务的通知");
  expect(checked.load.leaders.length).toBeGreaterThan(0);
  expect([checked.dismissed, checked.changed]).toEqual([[], []]);
  expect(readFileSync(inFolder(FILE))).toEqual(seedWorkbook);
});

test("a name that no roster has is an error with its cell and a remedy, and no correction is made up for it", async () => {
  await edit(UNKNOWN);
  const checked = report(await fenjie("validate", FILE, "--json"));
  expect([checked.code, checked.counts.error]).toEqual([1, 1]);
  const [found] = checked.findings.filter(({ severity }) => severity === "error");
  expect(found).toMatchObject({
    code: "UNIT_UNKNOWN",
    at: { sheet: SHEETS.ledger, cell: "H21" },
    params: { unit: "区不存在局" },
  });
  expect(found?.message).not.toBe("");
  expect(found?.fix).toBeUndefined();
});

test("what is written differently is corrected, each cell before and after; what has to be decided stays", async () => {
  const before = await lastingValuesOf(FILE);
  await edit(REPEATED, SPACED, UNKNOWN);
  const broken = report(await fenjie("validate", FILE, "--json"));
  const safe = broken.findings.filter(({ fix }) => fix?.safe === true);
  expect(safe.map(({ code }) => code).sort()).toEqual(["LEADER_WRITTEN_DIFFERENTLY", "TASK_NAME_REPEATED"]);

  const fixed = report(builtFenjie("validate", FILE, "--fix", "--by", "王敏", "--json"));
  expect(fixed.code).toBe(1);
  expect(codesOf(fixed)).toEqual(
    codesOf(broken).filter((code) => !safe.some((found) => found.code === code)),
  );
  expect(fixed.changed).toHaveLength(2);
  for (const { row, key, to } of [REPEATED, SPACED]) {
    const value = String(before.get(SHEETS.ledger)?.[row]?.[columnOf(key)]);
    expect(fixed.changed).toContainEqual(
      expect.objectContaining({ list: "ledger", column: key, from: to(value), to: value }),
    );
  }
  expect(codesOf(report(await fenjie("validate", FILE, "--json")))).toEqual(codesOf(fixed));
  const log = (await valuesOf(FILE)).get(SHEETS.mergeLog) ?? [];
  expect(log.at(-1)).toContain("王敏");
  await expectValidForEveryOffice(readFileSync(inFolder(FILE)));
}, 60_000);

test("undo gives back exactly the values from before, and there is nothing more to take back", async () => {
  await edit(REPEATED, SPACED);
  const before = await lastingValuesOf(FILE);
  await fenjie("validate", FILE, "--fix");
  expect(await lastingValuesOf(FILE)).not.toEqual(before);
  const undone = await fenjie("undo", FILE, "--json");
  expect([undone.code, undone.error]).toEqual([0, ""]);
  expect(JSON.parse(undone.out)).toMatchObject({ skipped: [], changed: [{}, {}] });
  expect(await lastingValuesOf(FILE)).toEqual(before);

  const bytes = readFileSync(inFolder(FILE));
  expect((await fenjie("undo", FILE)).out).toBe("没有可以撤销的更改，未改动文件。\n");
  expect(readFileSync(inFolder(FILE))).toEqual(bytes);
}, 60_000);

test("undo leaves a cell that somebody has changed since, and says which", async () => {
  await edit(REPEATED, SPACED);
  await fenjie("validate", FILE, "--fix");
  await edit({ row: 5, key: "leadUnits", to: () => "区财政局、区审计局" });
  const { out } = await fenjie("undo", FILE);
  expect(out).toContain("以下 1 处此后又被改过，保持不变：");
  const ledger = (await valuesOf(FILE)).get(SHEETS.ledger) ?? [];
  expect(ledger[5]?.[columnOf("leadUnits")]).toBe("区财政局、区审计局");
}, 60_000);

test("where there is nothing to correct, that is said and nothing is written", async () => {
  const { code, out } = await fenjie("validate", FILE, "--fix", "-o", "改.xlsx");
  expect(code).toBe(0);
  expect(out).toContain("没有可以自动更正的问题");
  expect(existsSync(inFolder("改.xlsx"))).toBe(false);
  expect(readFileSync(inFolder(FILE))).toEqual(seedWorkbook);
});

test("the correction goes to another file where one is named, which is not overwritten unless forced", async () => {
  await edit(REPEATED);
  const broken = readFileSync(inFolder(FILE));
  writeFileSync(inFolder("改.xlsx"), "old");
  const refused = await fenjie("validate", FILE, "--fix", "-o", "改.xlsx");
  expect([refused.code, refused.out]).toEqual([3, ""]);
  expect(readFileSync(inFolder("改.xlsx"), "utf8")).toBe("old");
  expect((await fenjie("validate", FILE, "--fix", "-o", "改.xlsx", "--force")).out).toContain(
    "已写入 改.xlsx",
  );
  expect(readFileSync(inFolder(FILE))).toEqual(broken);
  const { decoded } = await readPlan(await openWorkbook(readFileSync(inFolder("改.xlsx")), ""), "");
  expect(decoded.changes).toHaveLength(1);
}, 60_000);

test("a person reads Chinese, or English when asked for", async () => {
  await edit(REPEATED, UNKNOWN);
  copyFileSync(inFolder(FILE), inFolder("second.xlsx"));
  const chinese = await fenjie("validate", FILE, "--fix");
  expect(chinese.code).toBe(1);
  expect(chinese.out).toContain("已自动更正 1 处：");
  expect(chinese.out).toMatch(/工作台账 2023-\S+“牵头责任单位”：(\S+)、\1 → \1\n/u);
  expect(chinese.out).toContain("错误 1 条");
  const english = await fenjie("validate", "second.xlsx", "--fix", "--lang", "en");
  expect(english.out).toContain("Corrected 1 cell:");
  expect(english.out).toContain("1 errors");
}, 60_000);

test("a workbook that is not ours is a failure, also as data", async () => {
  writeFileSync(inFolder("别的.txt"), "别的");
  expect((await fenjie("validate", "别的.txt")).code).toBe(3);
  expect(JSON.parse((await fenjie("undo", "别的.txt", "--json")).out)).toMatchObject({
    failure: { code: "WORKBOOK_KIND_UNSUPPORTED" },
  });
});
