import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { unzipSync } from "fflate";
import { readDocumentProperties } from "../../src/adapters/xlsx/documentProperties";
import { openWorkbook } from "../../src/adapters/xlsx/openWorkbook";
import { readPlan, type OpenPlan } from "../../src/application/openPlan";
import { roundsOf } from "../../src/application/rounds";
import type { RecordedIssue } from "../../src/domain/round/roundRecords";
import { RETURN_SHEETS, SHEETS } from "../../src/layout/sheetNames";
import type { StoredGrid } from "../../src/layout/workbookPatch";
import { PROGRAM, runFenjie, runFenjieHere, type Ended } from "../support/fenjie";
import { digestsIn, digestsOf, headOf, tableIn, tableOf } from "../support/issuedForm";
import { convertWithLibreOffice, describeWithLibreOffice, LIBREOFFICE_TIMEOUT } from "../support/libreOffice";
import { expectValidForEveryOffice, expectValidXlsx } from "../support/ooxmlValidator";
import { askOpenpyxl, describeWithOpenpyxl } from "../support/openpyxl";
import { SEED_FILE } from "../support/seed";
import { useTemporaryFolder } from "../support/temporaryFolder";

const inFolder = useTemporaryFolder();
const fenjie = (...words: string[]): Promise<Ended> => runFenjieHere(inFolder(), words);
const builtFenjie = (...words: string[]): Ended => runFenjie(inFolder(), words);
const FILE = "台账.xlsx";
const ROUND = ["--round", "2023-Q1", "--cutoff", "2023-03-31", "--due", "2023-04-10", "--by", "王敏"];
const issue = (...more: string[]): Promise<Ended> => fenjie("issue", FILE, ...ROUND, ...more);
const nameOf = (unit: string): string => `2023年第一季度-进展填报表-${unit}.xlsx`;

let seedWorkbook: Buffer | undefined;
beforeEach(async () => {
  if (seedWorkbook === undefined) {
    await fenjie("build", SEED_FILE, "-o", FILE);
    seedWorkbook = readFileSync(inFolder(FILE));
  } else {
    writeFileSync(inFolder(FILE), seedWorkbook);
  }
});

async function sheetsOf(bytes: Uint8Array): Promise<ReadonlyMap<string, StoredGrid>> {
  const reader = await openWorkbook(bytes, "a.xlsx");
  return reader.readSheets((await reader.listSheets()).map(({ name }) => name));
}

async function planNow(): Promise<OpenPlan> {
  return readPlan(await openWorkbook(readFileSync(inFolder(FILE)), FILE), FILE);
}

/** What each unit was given, by the records of the ledger's workbook. */
async function recordedIssues(): Promise<ReadonlyMap<string, RecordedIssue>> {
  const [round] = roundsOf(await planNow()).values();
  return round?.issues ?? new Map();
}

/** The rows that each unit was given. */
async function recordedRows(): Promise<ReadonlyMap<string, readonly unknown[]>> {
  return new Map([...(await recordedIssues())].map(([unit, { rows }]) => [unit, rows]));
}

test("each of the seed's 43 lead units gets the tasks that it leads, and the ledger keeps the rows as issued", async () => {
  const { code, out, error } = builtFenjie("issue", FILE, ...ROUND, "-o", "下发");
  expect([code, error]).toEqual([0, ""]);
  expect(out).toContain("填报表 43 个，牵头任务 245 项次");
  const files = readdirSync(inFolder("下发"));
  expect(files).toHaveLength(43);
  const plan = await planNow();
  const { tasks } = plan.decoded.decomposition;
  const recorded = await recordedIssues();
  const seen = new Map<string, string[]>();
  for (const file of files) {
    const bytes = readFileSync(inFolder("下发", file));
    const sheets = await sheetsOf(bytes);
    const { unit, planId } = headOf(sheets);
    expect(file).toBe(nameOf(unit));
    expect(readDocumentProperties(bytes, file).custom).toMatchObject({
      FenjiePlanId: planId,
      FenjieUnit: unit,
      FenjieRound: "2023-Q1",
    });
    expect(planId).toBe(plan.decoded.planId);
    const issued = recorded.get(unit);
    if (issued === undefined) throw new Error(`nothing was recorded of ${unit}`);
    expect(digestsIn(sheets)).toEqual(digestsOf(issued));
    expect(tableIn(sheets, issued)).toEqual(tableOf(issued));
    for (const { task } of issued.rows) seen.set(task, [...(seen.get(task) ?? []), unit]);
  }
  for (const { id, leadUnits } of tasks) {
    expect(seen.get(id)?.sort()).toEqual(leadUnits.map(({ name }) => name).sort());
  }
  const log = plan.sheets.get(SHEETS.mergeLog)?.at(-1);
  expect(log).toEqual(expect.arrayContaining(["下发", "2023-Q1", "王敏"]));
});

test("issuing the same again writes nothing, and to a zip gives the same workbooks with a list", async () => {
  await issue("-o", "下发");
  const ledger = readFileSync(inFolder(FILE));
  const again = await issue("-o", "下发");
  expect(again.code).toBe(0);
  expect(again.out).toContain("工作簿未改动");
  expect((await issue("-o", "全部.zip")).code).toBe(0);
  expect(readFileSync(inFolder(FILE)).equals(ledger)).toBe(true);
  const { "下发清单.xlsx": list, ...zipped } = unzipSync(readFileSync(inFolder("全部.zip")));
  const names = readdirSync(inFolder("下发"));
  expect(Object.keys(zipped).sort()).toEqual([...names].sort());
  for (const name of names) {
    expect(Buffer.compare(readFileSync(inFolder("下发", name)), zipped[name] ?? Buffer.of())).toBe(0);
  }
  const rows = (await sheetsOf(list ?? Buffer.of())).get("下发清单") ?? [];
  expect(rows).toHaveLength(44);
  const first = readFileSync(inFolder("全部.zip"));
  await issue("-o", "另存.zip");
  expect(Buffer.compare(first, readFileSync(inFolder("另存.zip")))).toBe(0);
  await expectValidXlsx(list ?? Buffer.of());
});

test("issuing to one unit again leaves what the others were given as it is", async () => {
  await issue("-o", "下发");
  const before = await recordedRows();
  expect((await issue("--units", "区财政局", "-o", "又")).out).toContain("与上次相同 1 个");
  expect(readdirSync(inFolder("又"))).toEqual([nameOf("区财政局")]);
  const more = await issue("--units", "区财政局", "--with-supporting", "-o", "再");
  expect(more.out).toContain("重新下发 1 个");
  const after = await recordedRows();
  expect([...after.keys()]).toEqual([...before.keys()]);
  for (const [unit, rows] of before) {
    if (unit === "区财政局") expect(after.get(unit)?.length).toBeGreaterThan(rows.length);
    else expect(after.get(unit)).toEqual(rows);
  }
  await expectValidXlsx(readFileSync(inFolder(FILE)));
});

test("a round with other dates needs --force, a closed one has to be opened again, and nothing is written before", async () => {
  await issue("-o", "下发");
  const later = ["issue", FILE, "--round", "2023-Q1", "--cutoff", "2023-03-31", "--due", "2023-04-20"];
  const refused = await fenjie(...later, "-o", "新");
  expect([refused.code, existsSync(inFolder("新"))]).toEqual([3, false]);
  expect(refused.error).toContain("2023-04-10");
  expect((await fenjie(...later, "-o", "新", "--force")).out).toContain("重新下发 43 个");
  expect(builtFenjie("rounds", FILE, "--close", "2023-Q1").out).toContain("已关闭");
  const closed = await fenjie(...later, "-o", "新");
  expect([closed.code, closed.out]).toEqual([3, ""]);
  expect(closed.error).toContain("--reopen 2023-Q1");
  expect((await fenjie("rounds", FILE, "--reopen", "2023-Q1")).out).toContain("进行中，已下发 43 个单位");
  expect((await fenjie(...later, "-o", "新")).code).toBe(0);
  expect((await fenjie("rounds", FILE, "--close", "2023-06")).error).toContain("2023-Q1");
});

test("a file in the way is kept, and the ledger with it; no other file is left behind", async () => {
  await issue("--units", "区财政局", "-o", "下发");
  const ledger = readFileSync(inFolder(FILE));
  writeFileSync(inFolder("下发", nameOf("区财政局")), "filled in");
  const { code, error } = await issue("-o", "下发");
  expect(code).toBe(3);
  expect(error).toContain("已经存在");
  expect(readdirSync(inFolder("下发"))).toEqual([nameOf("区财政局")]);
  expect(readFileSync(inFolder(FILE)).equals(ledger)).toBe(true);
});

test("units without tasks are refused by name, and what was issued can be read as data", async () => {
  expect((await issue("--units", "区某局", "-o", "下发")).error).toContain("区某局");
  const { round, files } = JSON.parse((await issue("-o", "下发", "--json")).out) as {
    round: unknown;
    files: readonly { unit: string; kind: string; leads: number }[];
  };
  expect(round).toMatchObject({ id: "2023-Q1", title: "2023年第一季度" });
  expect(files.find(({ unit }) => unit === "区发展改革委")).toMatchObject({ kind: "new", leads: 33 });
});

test("workbooks of units are what Microsoft's validator accepts", async () => {
  await issue("--units", "区发展改革委、区乡村振兴局", "--with-supporting", "-o", "下发");
  for (const name of readdirSync(inFolder("下发"))) {
    await expectValidForEveryOffice(readFileSync(inFolder("下发", name)));
  }
});

describeWithLibreOffice("a unit's workbook in LibreOffice", () => {
  test(
    "the counter of rows to fill in comes out as it was stored, and the stamp survives",
    async () => {
      await issue("--units", "区发展改革委", "-o", "下发");
      const bytes = readFileSync(inFolder("下发", nameOf("区发展改革委")));
      const saved = convertWithLibreOffice(bytes, "xlsx");
      const text = (await sheetsOf(saved))
        .get(RETURN_SHEETS.form)?.[1]
        ?.find((cell) => String(cell).includes("还有"));
      expect(text).toBe("还有 33 项未填");
      const [before, after] = [await sheetsOf(bytes), await sheetsOf(saved)];
      expect([headOf(after), digestsIn(after)]).toEqual([headOf(before), digestsIn(before)]);
      expect(readDocumentProperties(saved, "a.xlsx").custom).toMatchObject({ FenjieUnit: "区发展改革委" });
    },
    LIBREOFFICE_TIMEOUT,
  );
});

describeWithOpenpyxl("a unit's workbook in openpyxl", () => {
  test("only what the unit fills in is unlocked, with lists and checks; columns, rows and filters stay usable", async () => {
    await issue("--units", "区乡村振兴局", "-o", "下发");
    const script = `
wb = openpyxl.load_workbook(path)
ws = wb["填报表"]
p = ws.protection
print(json.dumps({
  "protected": [p.sheet, p.password is None, p.formatColumns, p.formatRows, p.autoFilter, p.insertRows],
  "unlocked": [c.column for c in ws[5] if not c.protection.locked],
  "locked": all(c.protection.locked for row in ws["A1:P4"] for c in row),
  "checks": sorted(v.type for v in ws.data_validations.dataValidation),
  "list": [v.formula1 for v in ws.data_validations.dataValidation if v.type == "list"],
  "prompts": all(v.prompt for v in ws.data_validations.dataValidation if v.sqref.ranges[0].min_row == 5),
  "stamp": wb["_fenjie_return"].sheet_state,
  "print": [ws.page_setup.orientation, ws.page_setup.paperSize, ws.page_setup.fitToWidth, ws.print_title_rows],
}))`;
    expect(askOpenpyxl(readFileSync(inFolder("下发", nameOf("区乡村振兴局"))), script)).toEqual({
      // openpyxl has the file's meaning: true is forbidden.
      protected: [true, true, false, false, false, true],
      unlocked: [7, 8, 9, 10, 11, 12, 13, 14, 15, 16],
      locked: true,
      checks: ["date", "date", "decimal", "list", ...Array<string>(7).fill("textLength")],
      list: ['"未启动,推进中,已完成,滞后,暂缓"'],
      prompts: true,
      stamp: "veryHidden",
      print: ["landscape", 8, 1, "$4:$4"],
    });
  });
});

test("the command line does not load Node's client for the web in order to write workbooks", () => {
  const preloaded = inFolder("loaded.cjs");
  const list = 'require("node:fs").writeFileSync("loaded.txt", process.moduleLoadList.join("\\n"))';
  writeFileSync(preloaded, `process.on("exit", () => ${list});`);
  const words = ["issue", FILE, ...ROUND, "-o", "下发"];
  const { status } = spawnSync(process.execPath, ["-r", preloaded, PROGRAM, ...words], { cwd: inFolder() });
  expect(status).toBe(0);
  const loaded = readFileSync(inFolder("loaded.txt"), "utf8");
  expect(loaded).toContain("NativeModule zlib");
  expect(loaded).not.toContain("undici");
});
