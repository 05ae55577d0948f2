import { extractIndicators } from "../../src/domain/decompose/indicators";
import type { Indicator } from "../../src/domain/indicator";
import labelled from "./indicators.json";

/** The values reached, rounded down to 0.005. A change that lowers them needs a reason in the commit. */
const PRECISION_FLOOR = 1;
const RECALL_FLOOR = 1;

/** Figures of the seed that README rule 1 says are no targets, with the words in which they stand. */
const NAMES: readonly { readonly words: string; readonly figures: readonly number[] }[] = [
  { words: "“1153”", figures: [1153] },
  { words: "816景区", figures: [816] },
  { words: "816工程", figures: [816] },
  { words: "432三线", figures: [432] },
  { words: "尼龙66", figures: [66] },
  { words: "G319", figures: [319] },
  { words: "G351", figures: [351] },
  { words: "5G网络", figures: [5] },
  { words: "创5A", figures: [5] },
  { words: "6英寸", figures: [6] },
  { words: "12和13号泊位", figures: [12, 13] },
  { words: "65岁以上", figures: [65] },
  { words: "2+4+X", figures: [2, 4] },
  { words: "2+3+X", figures: [2, 3] },
  { words: "“1+5”", figures: [1, 5] },
  { words: "“3+1”", figures: [3, 1] },
  { words: "“3+2”", figures: [3, 2] },
  { words: "特色产业10条", figures: [10] },
  { words: "13条政策", figures: [13] },
];

/** What has to agree: everything but the run of text. */
function keyOf(indicator: { readonly [Part in keyof Indicator]: string | number | null }): string {
  const { metric, comparator, value, unit, kind } = indicator;
  return JSON.stringify([metric, comparator, value, unit, kind]);
}

/** What of `found` is also in `expected`; an item that is there twice must be found twice. */
function shared(found: readonly string[], expected: readonly string[]): number {
  const open = [...expected];
  return found.filter((key) => {
    const at = open.indexOf(key);
    if (at >= 0) open.splice(at, 1);
    return at >= 0;
  }).length;
}

const tasks = labelled.map(({ table, sequenceNo, text, indicators }) => ({
  task: `${table}-${sequenceNo}`,
  text,
  expected: indicators.map(keyOf),
  found: extractIndicators(text).indicators.map(keyOf),
}));

test("all 193 tasks of the seed are labelled", () => {
  expect(tasks).toHaveLength(193);
});

test("the targets of the seed are read as a person labelled them", () => {
  const count = (of: (task: (typeof tasks)[number]) => number): number =>
    tasks.reduce((sum, task) => sum + of(task), 0);
  const right = count(({ found, expected }) => shared(found, expected));
  const precision = right / count(({ found }) => found.length);
  const recall = right / count(({ expected }) => expected.length);
  process.stdout.write(
    `indicators: precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}, ${right} right\n`,
  );
  expect(precision).toBeGreaterThanOrEqual(PRECISION_FLOOR);
  expect(recall).toBeGreaterThanOrEqual(RECALL_FLOOR);
});

test("no task without a labelled target is given one", () => {
  expect(tasks.filter(({ expected, found }) => expected.length === 0 && found.length > 0)).toEqual([]);
});

test.each(NAMES)("the figure of the name $words is never a value and never unread", ({ words, figures }) => {
  const holding = tasks.filter(({ text }) => text.includes(words));
  expect(holding).not.toEqual([]);
  for (const { text } of holding) {
    const { indicators, unread } = extractIndicators(text);
    expect(indicators.filter(({ value }) => value !== null && figures.includes(value))).toEqual([]);
    expect(unread).toEqual([]);
  }
});
