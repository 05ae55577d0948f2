import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { encryptAgile, encryptStandard } from "../support/encryptWorkbook";
import { runFenjie, type Ended } from "../support/fenjie";
import { fillForm, tasksOfForm } from "../support/fillForm";
import { allTexts } from "../support/packageText";
import { SEED_FILE } from "../support/seed";
import { useTemporaryFolder } from "../support/temporaryFolder";

const inFolder = useTemporaryFolder();
const fenjie = (...words: string[]): Ended => runFenjie(inFolder(), words);
const FILE = "台账.xlsx";
const ROUND = ["--round", "2023-Q1", "--cutoff", "2023-03-31", "--due", "2023-04-10", "--by", "王敏"];
const UNITS = ["区财政局", "区商务委", "区农业农村委"] as const;
/** Rounds as Excel asks for. */
const ROUNDS = 100_000;

/** Three returns: one as it is, one encrypted as Excel does it, one as Office 2007 did. */
async function giveBack(): Promise<void> {
  fenjie("build", SEED_FILE, "-o", FILE);
  fenjie("issue", FILE, ...ROUND, "-o", "下发");
  mkdirSync(inFolder("回收"));
  const names = readdirSync(inFolder("下发"));
  const lock = [
    (bytes: Uint8Array) => bytes,
    (bytes: Uint8Array) => encryptAgile(bytes, "Zhenxing#2023", { rounds: ROUNDS }),
    (bytes: Uint8Array) => encryptStandard(bytes, "农业农村委专用"),
  ];
  for (const [index, unit] of UNITS.entries()) {
    const name = names.find((each) => each.includes(unit)) ?? "";
    const form = readFileSync(inFolder("下发", name));
    const cells = { status: "推进中", progress: `${unit}：按计划推进。` };
    const filled = await fillForm(
      form,
      Object.fromEntries((await tasksOfForm(form)).map((task) => [task, cells])),
    );
    writeFileSync(inFolder("回收", `${unit}.xlsx`), lock[index]?.(filled) ?? filled);
  }
}

test("merge asks for a password where one is needed, says when it is wrong, and merges with the right ones", async () => {
  await giveBack();
  const ledger = readFileSync(inFolder(FILE));
  writeFileSync(inFolder("一.txt"), "绝密甲\r\n\r\n绝密乙\r\n");
  writeFileSync(inFolder("二.txt"), "\uFEFF绝密甲\nZhenxing#2023\n农业农村委专用");

  const without = fenjie("merge", FILE, "回收", "--dry-run");
  expect([without.code, without.error]).toEqual([1, ""]);
  expect(without.out).toContain("合并 1 个文件");
  expect(without.out).toContain("工作簿“回收/区商务委.xlsx”有打开密码。请输入密码，或请单位取消打开密码");
  expect(without.out).toContain("加 --password-file 密码.txt 再次合并");

  const wrong = fenjie("merge", FILE, "回收", "--dry-run", "--json", "--password-file", "一.txt");
  expect(wrong.code).toBe(1);
  expect(wrong.out).toContain('"WORKBOOK_PASSWORD_WRONG"');
  expect(`${wrong.out}${wrong.error}`).not.toContain("绝密");

  const words = ["merge", FILE, "回收", "--password-file", "二.txt", "--receipts", "回执", "--by", "王敏"];
  const { code, out, error } = fenjie(...words, "--json", "-o", "新.xlsx");
  expect([code, error]).toEqual([0, ""]);
  expect(readFileSync(inFolder(FILE)).equals(ledger)).toBe(true);
  const said = [
    out,
    ...["新.xlsx", ...readdirSync(inFolder("回执")).map((name) => `回执/${name}`)].map(textOf),
  ];
  for (const text of said) expect(text).not.toMatch(/绝密甲|Zhenxing#2023|农业农村委专用/u);
  expect(fenjie("status", "新.xlsx").out).toContain("已报 3 个");
});

/** All that a workbook, or a text, says. */
function textOf(name: string): string {
  const bytes = readFileSync(inFolder(name));
  return name.endsWith(".xlsx") ? allTexts(bytes) : bytes.toString();
}

test("merge refuses a file of passwords that it cannot use, and does not tell what it holds", () => {
  mkdirSync(inFolder("回收"));
  const run = (name: string, content?: string | Uint8Array): Ended => {
    if (content !== undefined) writeFileSync(inFolder(name), content);
    return fenjie("merge", FILE, "回收", "--dry-run", "--password-file", name);
  };
  expect(run("没有.txt")).toMatchObject({ code: 3, error: expect.stringContaining("没有.txt") as string });
  const contents = ["", "\r\n\n", "绝密\n".repeat(21), Buffer.from("绝密", "utf16le"), "绝密".repeat(20_000)];
  for (const content of contents) {
    const { code, error } = run("密码.txt", content);
    expect([code, error.trim()]).toEqual([
      3,
      "密码文件“密码.txt”无法使用。\n请用 UTF-8 编码的文本文件，每行一个密码，至少 1 个，最多 20 个。",
    ]);
  }
});
