import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { version } from "../../package.json";
import { PROGRAM, runFenjie, type Ended } from "../support/fenjie";
import { SEED_FILE as SEED } from "../support/seed";
import { useTemporaryFolder } from "../support/temporaryFolder";

const inFolder = useTemporaryFolder();

const fenjie = (...words: string[]): Ended => runFenjie(inFolder(), words);

type Report = {
  plan: unknown;
  leaders: unknown[];
  tasks: { id: string; leaders: string[]; leadUnits: string[]; supportingUnits: string[] }[];
  findings: { code: string; severity: string; message: string }[];
};

const json = (text: string): Report => JSON.parse(text) as Report;

test("build writes the workbook, and inspect reads all of it back from the workbook alone", () => {
  const built = fenjie("build", SEED, "-o", "out.xlsx", "--json");
  expect([built.code, built.error]).toEqual([0, ""]);
  const inspected = fenjie("inspect", "out.xlsx", "--json");
  expect([inspected.code, inspected.error]).toEqual([0, ""]);
  expect(json(inspected.out)).toEqual(json(built.out));
  expect(json(built.out).plan).toEqual({
    title: "关于分解落实2023年区政府工作报告目标任务的通知",
    issuer: "重庆市涪陵区人民政府办公室",
    year: 2023,
  });
  expect(json(built.out).tasks).toHaveLength(193);
});

test("the rosters of an earlier workbook decide what units are called, and stay whole", () => {
  writeFileSync(
    inFolder("notice.txt"),
    "2024年重点工作任务分解表\n\n\t目标任务\n\t牵头领导\n\t牵头单位\n\t配合单位\n\n\t1、建设园区。\n\t钟涛\n\t物流办\n\t区档案馆\n",
  );
  const leadUnits = (...words: string[]): unknown =>
    json(fenjie("build", "notice.txt", "--json", "-o", "2024.xlsx", "--force", ...words).out).tasks[0]
      ?.leadUnits;
  fenjie("build", SEED, "-o", "2023.xlsx");
  expect(leadUnits()).toEqual(["物流办"]);
  expect(leadUnits("--roster", "2023.xlsx")).toEqual(["区物流办"]);
  const { leaders } = json(fenjie("inspect", "2024.xlsx", "--json").out);
  expect(leaders).toHaveLength(11);
  expect(leaders).toContainEqual({ name: "卢政", tasks: 0 });
  expect(fenjie("build", "notice.txt", "--roster", "notice.txt", "-o", "x.xlsx").code).toBe(3);
});

test("building the same notice twice gives the same bytes", () => {
  fenjie("build", SEED, "-o", "one.xlsx");
  fenjie("build", SEED, "-o", "two.xlsx");
  expect(Buffer.compare(readFileSync(inFolder("one.xlsx")), readFileSync(inFolder("two.xlsx")))).toBe(0);
});

test("without --json a person reads Chinese, or English when asked for", () => {
  const chinese = fenjie("build", SEED, "-o", "zh.xlsx");
  expect(chinese.out).toContain("任务 193 项");
  expect(chinese.out).toContain("已写入 zh.xlsx");
  const english = fenjie("build", SEED, "-o", "en.xlsx", "--lang", "en");
  expect(english.out).toContain("193 tasks");
});

test("without an output the workbook gets a sensible name in the current folder; a folder is filled", () => {
  const name = "2023年区政府工作报告目标任务分解方案-标准分解工作簿.xlsx";
  expect(fenjie("build", SEED).code).toBe(0);
  expect(readdirSync(inFolder())).toEqual([name]);
  expect(fenjie("build", SEED, "-o", inFolder(), "--force").out).toContain(join(inFolder(), name));
});

test("an existing file is kept unless --force is given", () => {
  writeFileSync(inFolder("out.xlsx"), "old");
  const refused = fenjie("build", SEED, "-o", "out.xlsx");
  expect([refused.code, refused.out]).toEqual([3, ""]);
  expect(refused.error).toContain("已经存在");
  expect(readFileSync(inFolder("out.xlsx"), "utf8")).toBe("old");
  expect(fenjie("build", SEED, "-o", "out.xlsx", "--force").code).toBe(0);
});

test.each([
  [["build"], 2],
  [["nonsense"], 2],
  [["build", "none.txt"], 3],
  [["inspect", "none.xlsx"], 3],
  [["inspect", SEED], 3],
  [["build", PROGRAM], 3],
])("%j ends with code %i, says why on the error stream and writes nothing", (words, code) => {
  const result = fenjie(...words);
  expect([result.code, result.out]).toEqual([code, ""]);
  expect(result.error).toMatch(/[。.]\n/);
  expect(result.error).not.toMatch(/\n\s+at /);
  expect(readdirSync(inFolder())).toEqual([]);
});

test("with --json a failure is data as well", () => {
  const { code, out } = fenjie("inspect", "none.xlsx", "--json");
  expect(code).toBe(3);
  expect(JSON.parse(out)).toMatchObject({
    failure: { code: "FILE_NOT_FOUND", params: { file: "none.xlsx" } },
  });
});

test("help and version go to standard output with code 0", () => {
  expect(fenjie("--version")).toEqual({ code: 0, out: `${version}\n`, error: "" });
  expect(fenjie("--help").out).toContain("用法");
  expect(fenjie("build", "--help", "--lang", "en").out).toContain("Usage: fenjie build");
  expect(existsSync(PROGRAM)).toBe(true);
});
