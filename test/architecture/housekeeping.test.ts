import { ROOT } from "../support/projectRoot";
import { sourceFiles } from "../support/sourceFiles";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { FINDING_SEVERITY } from "../../src/domain/findingCodes";
import { RETURN_FINDING_SEVERITY } from "../../src/domain/merge/returnFindings";
import { enUS } from "../../src/i18n/en-US";
import { cli as englishCli } from "../../src/i18n/en-US/cli";
import { zhCN } from "../../src/i18n/zh-CN";
import { cli as chineseCli } from "../../src/i18n/zh-CN/cli";

const LONGEST_FILE = 400;

/** Where Chinese may stand in code: messages, the layout's headers and fixed labels, the parser's vocabulary. */
const MAY_BE_CHINESE = [/^src\/i18n\//, /^src\/layout\//, /[vV]ocabulary\.ts$/, /^src\/domain\/status\.ts$/];

const HAN = /\p{Script=Han}/u;

/** Strings and templates of a file that hold a Chinese character; comments are not looked at. */
function chineseLiterals(path: string, text: string): readonly string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    const literal =
      ts.isStringLiteralLike(node) ||
      ts.isTemplateHead(node) ||
      ts.isTemplateMiddleOrTemplateTail(node) ||
      ts.isJsxText(node);
    if (literal && HAN.test(node.text)) found.push(`${path}: ${node.text.slice(0, 30)}`);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, true));
  return found;
}

test("no source or test file is longer than 400 lines", () => {
  const long = [...sourceFiles("src"), ...sourceFiles("test")]
    .map(({ path, text }) => ({ path, lines: text.split("\n").length }))
    .filter(({ lines }) => lines > LONGEST_FILE);
  expect(long).toEqual([]);
});

test("no test looks at the clock: time is measured by the bench", () => {
  const CLOCK = /\bperformance\.now\b|\bDate\.now\b|\bhrtime\b/;
  const timed = sourceFiles("test").filter(
    ({ path, text }) =>
      !path.startsWith("test/bench/") && !path.endsWith("housekeeping.test.ts") && CLOCK.test(text),
  );
  expect(timed.map(({ path }) => path)).toEqual([]);
});

test("Chinese words stand only in the catalogue, the layout and the parser's vocabulary", () => {
  const strays = sourceFiles("src")
    .filter(({ path }) => !MAY_BE_CHINESE.some((allowed) => allowed.test(path)))
    .flatMap(({ path, text }) => chineseLiterals(path, text));
  expect(strays).toEqual([]);
});

test("both languages have the same messages, functions where the other has functions", () => {
  expect(shapeOf(enUS)).toEqual(shapeOf(zhCN));
  expect(shapeOf(englishCli)).toEqual(shapeOf(chineseCli));
});

test("the English catalogue holds no Chinese sentence", () => {
  const strays = sourceFiles("src/i18n/en-US")
    .flatMap(({ path, text }) => chineseLiterals(path, text))
    .filter((literal) => /[。，；：？！]/u.test(literal));
  expect(strays).toEqual([]);
});

test("every finding and failure code is documented, and no code is documented that does not exist", () => {
  const documented = [
    ...readFileSync(join(ROOT, "docs/findings.md"), "utf8").matchAll(/^\| `([A-Z_]+)`/gmu),
  ].map((match) => match[1]);
  const codes = [
    ...Object.keys(FINDING_SEVERITY),
    ...Object.keys(RETURN_FINDING_SEVERITY),
    ...Object.keys(zhCN.failures),
  ];
  expect([...documented].sort()).toEqual([...codes].sort());
});

/** The keys of a catalogue, with `function` or `text` at the leaves. */
function shapeOf(value: unknown): unknown {
  if (typeof value === "function") return "function";
  if (typeof value !== "object" || value === null) return "text";
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, key === "locale" ? "" : shapeOf(inner)]),
  );
}
