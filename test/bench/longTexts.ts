/**
 * Prints how the time of everything that reads the text of a cell or a paragraph grows with its length: of texts made to be
 * read again and again from each of their characters, the one that takes a reader longest, at two lengths. A reader whose time
 * is linear takes `LONGER` times as long for the longer one; a quadratic one the square of it.
 */
import { extractIndicators } from "../../src/domain/decompose/indicators";
import { readNoticeDeadline } from "../../src/domain/decompose/noticeDeadline";
import { takeApart } from "../../src/domain/decompose/prose/paragraphAssignments";
import { readSentence } from "../../src/domain/decompose/prose/sentenceAssignment";
import { parseUnitList } from "../../src/domain/decompose/unitList";
import { readCompletion } from "../../src/domain/merge/completionValue";
import { readDeadline } from "../../src/domain/merge/deadlineValue";
import { readStatus } from "../../src/domain/merge/statusValue";
import { substanceHints } from "../../src/domain/merge/substanceHints";
import type { TaskId } from "../../src/domain/task";
import { leastSeconds } from "./leastSeconds";

const REPEATS = 3;
const LENGTH = 8_000;
const LONGER = 4;

type Reader = {
  readonly reader: string;
  readonly read: (text: string) => unknown;
  /** Words separated by blanks; each fills a text of its own, and blanks do too. */
  readonly words: string;
};

function judge(text: string): unknown {
  return substanceHints({
    taskId: "2023-1-00-001" as TaskId,
    where: (column) => ({ cell: column }),
    status: "inProgress",
    completion: 0.5,
    progress: text,
    problems: text,
    nextSteps: text,
    deadline: "2023-01-01",
    indicators: [],
    earlier: { progress: `${text}x` },
    cutoff: "2023-06-30",
  });
}

const READERS: readonly Reader[] = [
  { reader: "status", read: (text) => readStatus(`完成${text}x`), words: "已 √ 目标任务 正在" },
  { reader: "deadline", read: (text) => readDeadline(text, 2023), words: "一 6 2023年 6月 十" },
  { reader: "completion", read: readCompletion, words: "一 6 50% 完成 百分之" },
  { reader: "hints about a report", read: judge, words: "。 十 无 一成" },
  {
    reader: "notice deadline",
    read: (text) => readNoticeDeadline(text, 2023),
    words: "6月、 长期 2023年 至 6月底前；",
  },
  {
    reader: "indicators",
    read: extractIndicators,
    words: "5个 新增企业5个、 应保尽保、 其中甲3户、 1,111 由5% “ 6%— 前三 共",
  },
  {
    reader: "units",
    read: (text) => parseUnitList([text]),
    words: "区财政局、 涪陵、 区 和 市发展改革委（ 等 、 按职责分工",
  },
  {
    reader: "assignments in a paragraph",
    read: takeApart,
    words: "（ （牵头单位： （区教委牵头） 牵头单位： ， 由区教委 区教委牵头， （a：）",
  },
  {
    reader: "assignment of a sentence",
    read: readSentence,
    words: "（ 牵头单位： ， 由区教委 区教委牵头， （a：）",
  },
];

function seconds(read: Reader["read"], word: string, length: number): number {
  const text = word.repeat(Math.ceil(length / word.length));
  return leastSeconds(REPEATS, () => read(text));
}

const results = READERS.map(({ reader, read, words }) => {
  const measured = [...words.split(" "), " "].map((word) => ({
    word,
    short: seconds(read, word, LENGTH),
    long: seconds(read, word, LENGTH * LONGER),
  }));
  const worst = measured.reduce((most, one) => (one.long > most.long ? one : most));
  return {
    reader,
    "longest with": worst.word,
    [`${LENGTH} characters ms`]: (worst.short * 1000).toFixed(2),
    [`${LENGTH * LONGER} characters ms`]: (worst.long * 1000).toFixed(2),
    [`growth (linear: ${LONGER})`]: (worst.long / worst.short).toFixed(1),
  };
});
process.stdout.write(JSON.stringify(results));
