import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { editCells } from "../../src/adapters/xlsx/editCells";
import { openWorkbook } from "../../src/adapters/xlsx/openWorkbook";
import { LEDGER_COLUMNS, type LedgerKey } from "../../src/layout/columns";
import { SHEETS } from "../../src/layout/sheetNames";
import { findTable } from "../../src/layout/sheetReader";
import { runFenjie, runFenjieHere, type Ended } from "../support/fenjie";
import { fillForm, tasksOfForm, type Filling } from "../support/fillForm";
import { convertWithLibreOffice, describeWithLibreOffice, LIBREOFFICE_TIMEOUT } from "../support/libreOffice";
import { expectValidXlsx } from "../support/ooxmlValidator";
import { SEED_FILE } from "../support/seed";
import { useTemporaryFolder } from "../support/temporaryFolder";

const inFolder = useTemporaryFolder();
const fenjie = (...words: string[]): Promise<Ended> => runFenjieHere(inFolder(), words);
const builtFenjie = (...words: string[]): Ended => runFenjie(inFolder(), words);
const FILE = "台账.xlsx";
const FINANCE = "区财政局";
/** The last day for returning is long past: every return is late, whatever the day. */
const ROUND = ["--round", "2023-Q1", "--cutoff", "2023-03-31", "--due", "2023-04-10", "--by", "王敏"];
const nameOf = (unit: string): string => `2023年第一季度-进展填报表-${unit}.xlsx`;

let issued: { readonly ledger: Buffer; readonly forms: ReadonlyMap<string, Buffer> } | undefined;
beforeEach(async () => {
  if (issued === undefined) {
    await fenjie("build", SEED_FILE, "-o", FILE);
    await fenjie("issue", FILE, ...ROUND, "-o", "下发");
    const forms = readdirSync(inFolder("下发")).map(
      (name) => [name, readFileSync(inFolder("下发", name))] as const,
    );
    issued = { ledger: readFileSync(inFolder(FILE)), forms: new Map(forms) };
  }
  writeFileSync(inFolder(FILE), issued.ledger);
  mkdirSync(inFolder("回收"));
});

function formOf(unit: string): Buffer {
  const form = issued?.forms.get(nameOf(unit));
  if (form === undefined) throw new Error(`${unit} was given no form`);
  return form;
}

/** Writes a returned file: the form of a unit as it was filled in. */
async function giveBack(unit: string, filling: Filling, name = nameOf(unit)): Promise<void> {
  writeFileSync(inFolder("回收", name), await fillForm(formOf(unit), filling));
}

/** Every task of the unit filled in alike. */
async function filledIn(unit: string): Promise<Filling> {
  const tasks = await tasksOfForm(formOf(unit));
  const cells = { status: "推进中", progress: `${unit}：已完成投资 3 亿元。`, completion: 0.25 };
  return Object.fromEntries(tasks.map((task) => [task, cells]));
}

type Row = Readonly<Partial<Record<LedgerKey, unknown>>>;

/** The ledger's rows by task id. */
async function ledgerNow(): Promise<ReadonlyMap<string, Row>> {
  const reader = await openWorkbook(readFileSync(inFolder(FILE)), FILE);
  const sheets = await reader.readSheets([SHEETS.ledger]);
  const { rows, positions } = findTable(sheets, SHEETS.ledger, LEDGER_COLUMNS);
  const grid = sheets.get(SHEETS.ledger) ?? [];
  return new Map(
    rows.map((row) => [
      row.get("id"),
      Object.fromEntries([...positions].map(([key, column]) => [key, grid[row.index]?.[column] ?? null])),
    ]),
  );
}

async function rowOf(task: string): Promise<Row> {
  return (await ledgerNow()).get(task) ?? {};
}

/** Somebody in the office changes a cell of the ledger. */
async function editLedger(task: string, key: LedgerKey, to: string): Promise<void> {
  const bytes = readFileSync(inFolder(FILE));
  const reader = await openWorkbook(bytes, FILE);
  const sheets = await reader.readSheets([SHEETS.ledger]);
  const { rows, positions } = findTable(sheets, SHEETS.ledger, LEDGER_COLUMNS);
  const row = rows.find((each) => each.get("id") === task)?.index ?? -1;
  const column = positions.get(key) ?? -1;
  const from = sheets.get(SHEETS.ledger)?.[row]?.[column] ?? null;
  const cells = [{ sheet: SHEETS.ledger, row, column, from, to }];
  writeFileSync(inFolder(FILE), editCells(bytes, { label: "edit", ops: [{ op: "setCells", cells }] }, FILE));
}

test("all 43 units' returns are merged, traced and logged, and merging them again changes nothing", async () => {
  for (const name of issued?.forms.keys() ?? []) {
    const unit = name.replace(/^.*-|\.xlsx$/gu, "");
    await giveBack(unit, await filledIn(unit));
  }
  const { code, out, error } = builtFenjie("merge", FILE, "回收", "--by", "王敏");
  expect([code, error]).toEqual([0, ""]);
  expect(out).toContain("合并 43 个文件");
  const ledger = await ledgerNow();
  expect(ledger.size).toBe(193);
  for (const [id, row] of ledger) {
    const units = String(row.leadUnits).split("、");
    expect([id, row.status, row.completion]).toEqual([id, "推进中", 0.25]);
    expect(row.reportingUnits).toBe(row.leadUnits);
    expect(row.round).toBe("2023-Q1");
    for (const unit of units) expect(row.progress).toContain(`${unit}：已完成投资 3 亿元。`);
  }
  await expectValidXlsx(readFileSync(inFolder(FILE)));
  const merged = readFileSync(inFolder(FILE));
  const again = await fenjie("merge", FILE, "回收");
  expect(again.code).toBe(0);
  expect(again.out).toContain("重复 43 个");
  expect(readFileSync(inFolder(FILE)).equals(merged)).toBe(true);
  expect(builtFenjie("status", FILE).out).toContain("已报 43 个，未报 0 个，迟报 43 个，漏项 0 个");
});

test("undo takes a whole merge back, and the files can then be merged again", async () => {
  const before = await ledgerNow();
  await giveBack(FINANCE, await filledIn(FINANCE));
  await fenjie("merge", FILE, "回收");
  const merged = await ledgerNow();
  expect(merged).not.toEqual(before);
  const undone = await fenjie("undo", FILE);
  expect(undone.out).toContain("撤销");
  expect(await ledgerNow()).toEqual(before);
  expect((await fenjie("status", FILE)).out).toContain("已报 0 个，未报 43 个");
  const again = await fenjie("merge", FILE, "回收");
  expect(again.out).toContain("合并 1 个文件");
  expect(await ledgerNow()).toEqual(merged);
});

test("undo names each cell as people read it, and leaves a long text that the office has corrected since", async () => {
  const [task = "", other = ""] = await tasksOfForm(formOf(FINANCE));
  const progress = `完成投资 3 亿元，占年度计划的两成五；${"各项目均按月调度。".repeat(10)}`;
  const corrected = progress.replace("3 亿元", "2 亿元");
  await giveBack(FINANCE, {
    [task]: { status: "推进中", deadline: 45107, completion: 0.25, progress },
    [other]: { status: "推进中", progress },
  });
  await fenjie("merge", FILE, "回收");
  await editLedger(task, "progress", corrected);
  const { out } = await fenjie("undo", FILE);
  expect(out).toContain(`${task}“完成时限”：2023-06-30 → （空）`);
  expect(out).toContain(`${task}“完成率”：25% → （空）`);
  expect(out).toContain(
    `以下 1 处此后又被改过，保持不变：\n  工作台账 ${task}“进展情况”：（空） → （${progress.length} 字）`,
  );
  expect([(await rowOf(task)).progress, (await rowOf(other)).progress]).toEqual([corrected, null]);
});

test("a preview writes nothing", async () => {
  await giveBack(FINANCE, await filledIn(FINANCE));
  const before = readFileSync(inFolder(FILE));
  const { code, out } = await fenjie("merge", FILE, "回收", "--dry-run");
  expect(code).toBe(0);
  expect(out).toContain("合并 1 个文件");
  expect(out).toContain("工作簿未改动");
  expect(readFileSync(inFolder(FILE)).equals(before)).toBe(true);
});

describe("what the office has changed since issuing and the unit changes otherwise", () => {
  /** The first task of the unit, with 责任人 changed by both. */
  async function makeConflict(): Promise<string> {
    const [task = ""] = await tasksOfForm(formOf(FINANCE));
    await editLedger(task, "owner", "张三");
    await giveBack(FINANCE, {
      ...(await filledIn(FINANCE)),
      [task]: { owner: "李四", progress: "完成 3 项" },
    });
    return task;
  }

  test("keeps the file out until somebody decides, with exit code 4", async () => {
    const task = await makeConflict();
    const { code, out } = await fenjie("merge", FILE, "回收");
    expect(code).toBe(4);
    expect(out).toContain(`冲突：${task}“责任人”台账为“张三”，回收为“李四”`);
    expect(await rowOf(task)).toMatchObject({ owner: "张三", progress: null });
  });

  test("is taken or kept as asked, and neither is asked again", async () => {
    const task = await makeConflict();
    expect((await fenjie("merge", FILE, "回收", "--take", "ours")).code).toBe(0);
    expect(await rowOf(task)).toMatchObject({ owner: "张三", progress: "完成 3 项" });
    expect((await fenjie("undo", FILE)).code).toBe(0);
    expect((await fenjie("merge", FILE, "回收", "--take", "theirs")).code).toBe(0);
    expect(await rowOf(task)).toMatchObject({ owner: "李四", progress: "完成 3 项" });
    expect((await fenjie("merge", FILE, "回收")).code).toBe(0);
  });
});

test("a second file of the unit replaces the first without a conflict", async () => {
  const [task = ""] = await tasksOfForm(formOf(FINANCE));
  await giveBack(FINANCE, { [task]: { owner: "李四", status: "推进中", progress: "一稿" } });
  await fenjie("merge", FILE, "回收");
  const second = { [task]: { owner: "王五", status: "推进中", progress: "二稿" } };
  writeFileSync(inFolder("第二次.xlsx"), await fillForm(formOf(FINANCE), second));
  expect((await fenjie("merge", FILE, "第二次.xlsx")).code).toBe(0);
  expect(await rowOf(task)).toMatchObject({ owner: "王五", progress: "二稿" });
});

test("what cannot be merged says why, keeps the rest going and gives exit code 1", async () => {
  await giveBack(FINANCE, await filledIn(FINANCE));
  writeFileSync(inFolder("回收", "照片.xlsx"), Buffer.from([0x89, 0x50, 0x4e, 0x47, 1, 2, 3]));
  writeFileSync(inFolder("回收", "空.xlsx"), "");
  const { code, out } = await fenjie("merge", FILE, "回收");
  expect(code).toBe(1);
  expect(out).toContain("合并 1 个文件");
  expect(out).toContain("退回 2 个");
  const { out: json } = await fenjie("merge", FILE, "回收", "--json", "--dry-run");
  const { files } = JSON.parse(json) as {
    files: { file: string; outcome: string; refusal?: { code: string } }[];
  };
  expect(files.map(({ file, outcome, refusal }) => [file, outcome, refusal?.code])).toEqual([
    [`回收/${nameOf(FINANCE)}`, "repeated", undefined],
    ["回收/照片.xlsx", "returned", "WORKBOOK_KIND_UNSUPPORTED"],
    ["回收/空.xlsx", "returned", "WORKBOOK_KIND_UNSUPPORTED"],
  ]);
});

test("receipts: a list of all files, the workbook to be corrected with marks, and the message to the unit", async () => {
  const tasks = await tasksOfForm(formOf(FINANCE));
  const [first = "", second = ""] = tasks;
  const filling: Record<string, Filling[string]> = { ...(await filledIn(FINANCE)) };
  filling[first] = { status: "差不多了", progress: "完成 3 项", completion: "大半" };
  filling[second] = { status: "已完成", progress: null };
  await giveBack(FINANCE, filling);
  const { code, out } = await fenjie("merge", FILE, "回收", "--receipts", "回执");
  expect([code, out.includes("回执已写入")]).toEqual([0, true]);
  expect(readdirSync(inFolder("回执")).sort()).toEqual([
    `2023年第一季度-进展填报表-${FINANCE}（退回更正）.xlsx`,
    "回执清单.xlsx",
    "退回说明.txt",
  ]);
  const letter = readFileSync(inFolder("回执", "退回说明.txt"), "utf8");
  expect(letter).toContain(`${FINANCE}：\n你单位报送的2023年第一季度目标任务进展填报表`);
  expect(letter).toContain("状态“差不多了”不在选项之内");
  expect(letter).toContain("“进展情况”为必填");
  for (const name of readdirSync(inFolder("回执")).filter((file) => file.endsWith(".xlsx"))) {
    await expectValidXlsx(readFileSync(inFolder("回执", name)));
  }
  // The ledger has what the unit wrote, to the letter, and never a 0.
  expect(await rowOf(first)).toMatchObject({ status: "差不多了", completion: "大半" });
});

test("a workbook to be corrected is merged like any other when it comes back", async () => {
  const [first = ""] = await tasksOfForm(formOf(FINANCE));
  await giveBack(FINANCE, {
    ...(await filledIn(FINANCE)),
    [first]: { status: "差不多了", progress: "完成 3 项" },
  });
  await fenjie("merge", FILE, "回收", "--receipts", "回执");
  const corrected = readFileSync(inFolder("回执", `2023年第一季度-进展填报表-${FINANCE}（退回更正）.xlsx`));
  writeFileSync(inFolder("更正.xlsx"), await fillForm(corrected, { [first]: { status: "推进中" } }));
  const { code } = await fenjie("merge", FILE, "更正.xlsx");
  expect(code).toBe(0);
  expect((await rowOf(first)).status).toBe("推进中");
});

test("a file without any sign of its unit is asked about, and merged when it is said", async () => {
  await giveBack(FINANCE, await filledIn(FINANCE));
  const other = await fenjie("merge", FILE, "回收", "--as-unit", "没有的局");
  expect(other.code).toBe(3);
  expect(other.error).toContain("单位名册中没有“没有的局”");
  expect((await fenjie("merge", FILE, "回收", "--as-unit", FINANCE, "--as-round", "2023-Q1")).code).toBe(0);
});

describeWithLibreOffice("with LibreOffice", () => {
  test(
    "forms that LibreOffice has saved are merged as they are",
    async () => {
      await giveBack(FINANCE, await filledIn(FINANCE));
      const saved = convertWithLibreOffice(readFileSync(inFolder("回收", nameOf(FINANCE))), "xlsx");
      writeFileSync(inFolder("改名.xlsx"), saved);
      const { code, out } = await fenjie("merge", FILE, "改名.xlsx");
      expect(code).toBe(0);
      expect(out).toContain("合并 1 个文件");
      const [task = ""] = await tasksOfForm(formOf(FINANCE));
      expect(await rowOf(task)).toMatchObject({ status: "推进中", completion: 0.25 });
    },
    LIBREOFFICE_TIMEOUT,
  );
});
