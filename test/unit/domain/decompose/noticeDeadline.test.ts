import fc from "fast-check";
import { dueDay, readNoticeDeadline } from "../../../../src/domain/decompose/noticeDeadline";
import { isCalendarDate } from "../../../../src/domain/round/round";
import type { BlockCell } from "../../../../src/domain/decompose/documentBlock";
import type { GridRow } from "../../../../src/domain/decompose/tableGrid";
import { readTaskRows } from "../../../../src/domain/decompose/taskRows";

/** 完成时限 as notices for 2023 have it, labelled by hand. */
const DAYS: readonly (readonly [text: string, date: string])[] = [
  ["2023年12月底前", "2023-12-31"],
  ["2023年12月31日前", "2023-12-31"],
  ["2023年12月", "2023-12-31"],
  ["6月底前", "2023-06-30"],
  ["6月底前完成", "2023-06-30"],
  ["2023年6月底前建成投用", "2023-06-30"],
  ["2023年9月30日前全面完成。", "2023-09-30"],
  ["12月31日", "2023-12-31"],
  ["１２月３１日", "2023-12-31"],
  ["十二月底", "2023-12-31"],
  ["二〇二三年六月底前", "2023-06-30"],
  ["上半年", "2023-06-30"],
  ["2023年上半年", "2023-06-30"],
  ["下半年", "2023-12-31"],
  ["三季度末", "2023-09-30"],
  ["第三季度", "2023-09-30"],
  ["2023年第一季度", "2023-03-31"],
  ["10月中旬", "2023-10-20"],
  ["全年", "2023-12-31"],
  ["全年推进", "2023-12-31"],
  ["2023年全年持续推进", "2023-12-31"],
  ["年内", "2023-12-31"],
  ["年底前", "2023-12-31"],
  ["2023年", "2023-12-31"],
  ["2023年底前完成任务", "2023-12-31"],
  ["2024年6月", "2024-06-30"],
  ["2025年", "2025-12-31"],
  ["2023.06.30", "2023-06-30"],
  ["2023-06", "2023-06-30"],
  ["力争11月底前完成", "2023-11-30"],
  ["明年3月底前", "2024-03-31"],
];

const RANGES: readonly (readonly [text: string, last: string])[] = [
  ["2023—2025年", "2025-12-31"],
  ["2023-2025年", "2025-12-31"],
  ["2023年至2025年", "2025-12-31"],
  ["2023年－2025年", "2025-12-31"],
  ["3月至6月", "2023-06-30"],
  ["3-6月", "2023-06-30"],
  ["4月—10月底", "2023-10-31"],
  ["2023年1—12月", "2023-12-31"],
  ["2023年3月至2024年6月", "2024-06-30"],
  ["2024年3月至6月", "2024-06-30"],
  ["1—3季度", "2023-09-30"],
  ["一季度至三季度", "2023-09-30"],
  ["1月1日至12月31日", "2023-12-31"],
  ["2023年11月至次年3月", "2024-03-31"],
  ["自3月至6月", "2023-06-30"],
];

const PHASED: readonly (readonly [text: string, phases: readonly (readonly [string, string])[]])[] = [
  [
    "一季度完成方案编制；二季度启动建设；年底前完工",
    [
      ["一季度完成方案编制", "2023-03-31"],
      ["二季度启动建设", "2023-06-30"],
      ["年底前完工", "2023-12-31"],
    ],
  ],
  [
    "6月底前完成招标，签订合同；12月底前完工。",
    [
      ["6月底前完成招标，签订合同", "2023-06-30"],
      ["12月底前完工", "2023-12-31"],
    ],
  ],
  [
    "2023年6月底、2023年12月底",
    [
      ["2023年6月底", "2023-06-30"],
      ["2023年12月底", "2023-12-31"],
    ],
  ],
  [
    "分阶段推进：\n3月底前：完成摸底\n9月底前：完成整改",
    [
      ["3月底前：完成摸底", "2023-03-31"],
      ["9月底前：完成整改", "2023-09-30"],
    ],
  ],
  [
    "2024年3月底前开工；10月底前完工",
    [
      ["2024年3月底前开工", "2024-03-31"],
      ["10月底前完工", "2024-10-31"],
    ],
  ],
  [
    "9月开工、12月完工",
    [
      ["9月开工", "2023-09-30"],
      ["12月完工", "2023-12-31"],
    ],
  ],
];

const ONGOING = [
  "长期",
  "长期坚持",
  "持续推进",
  "长期持续",
  "长期坚持持续推进",
  "常态化",
  "常态化推进",
  "长期任务",
  "持续实施",
  " 长 期 ",
];

const UNCLEAR = [
  "6月前",
  "2025年前",
  "6-9",
  "2023-2025",
  "6月启动",
  "6月底前启动",
  "9月开工建设",
  "6月底前完成，长期坚持",
  "2023年12月底前并持续推进",
  "3月底前完成摸底；6月底前完成整改；长期坚持",
  "6月底前取得阶段性成效",
  "每月底",
  "每季度",
  "按时间节点推进",
  "立行立改",
  "国庆节前",
  "6月底前完成招标12月底前完工",
  "按照上级要求于6月底前完成",
  "3月底前完成摸底；整改于9月底前完成",
  "11月至3月",
  "2023年6月31日",
  "持续推进城乡融合发展",
  "坚持长期主义",
  "12月底（力争10月底）",
  "6月前；12月底",
  "十四五期间",
  "/",
];

test.each(DAYS)("%s is the day %s", (text, date) => {
  expect(readNoticeDeadline(text, 2023)).toEqual({ kind: "day", date });
});

test.each(RANGES)("%s lasts until %s", (text, last) => {
  expect(readNoticeDeadline(text, 2023)).toEqual({ kind: "range", last });
});

test.each(PHASED)(
  "%j has steps with days, in the source's words; the last of them is its day",
  (text, phases) => {
    const read = readNoticeDeadline(text, 2023);
    expect(read).toEqual({
      kind: "phased",
      phases: phases.map(([words, date]) => ({ text: words, date })),
      last: phases.at(-1)?.[1],
    });
    expect(dueDay(read)).toBe(phases.at(-1)?.[1]);
  },
);

test.each(ONGOING)("%j has no end", (text) => {
  expect(readNoticeDeadline(text, 2023)).toEqual({ kind: "ongoing" });
});

test.each(UNCLEAR)("%s is kept as text", (text) => {
  expect(readNoticeDeadline(text, 2023)).toEqual({ kind: "unclear", text });
});

test("the latest day counts, whatever the order of the steps", () => {
  expect(dueDay(readNoticeDeadline("12月底前完工；6月底前完成招标", 2023))).toBe("2023-12-31");
});

test("nothing and blanks are no deadline", () => {
  for (const text of ["", " ", "\u3000\n"]) expect(readNoticeDeadline(text, 2023)).toEqual({ kind: "none" });
});

test("only a day, a range and steps have a day for the ledger", () => {
  expect(
    ["6月底", "3-6月", "长期", "尽快", ""].map((text) => dueDay(readNoticeDeadline(text, 2023))),
  ).toEqual(["2023-06-30", "2023-06-30", undefined, undefined, undefined]);
});

test("a deadline of the notice that cannot be read is a finding and stays as it is written", () => {
  const cell = (text: string): BlockCell => ({ paragraphs: [text], line: 1, columnSpan: 1, rowSpan: 1 });
  const rows = ["6月前", "6月底前", "长期坚持", ""].map((deadline): GridRow => {
    const cells = [cell("甲。"), cell(deadline)];
    return { row: { cells, line: 1, cutOff: false }, cells, found: 2 };
  });
  const columns = [
    { column: "text", header: "目标任务", recognised: "word" },
    { column: "deadline", header: "完成时限", recognised: "word" },
  ] as const;
  const parts = [{ columns, rows, category: undefined, line: 1, isRest: false }];
  const { tasks, findings } = readTaskRows({ number: 1, heading: "", parts }, 2023);
  expect(findings.filter(({ code }) => code === "TASK_DEADLINE_UNREAD")).toMatchObject([
    {
      severity: "warning",
      where: { taskId: "2023-1-00-001", column: "deadline" },
      params: { text: "6月前" },
    },
  ]);
  expect(tasks.map(({ deadline }) => deadline)).toEqual(["6月前", "6月底前", "长期坚持", ""]);
});

const piece = fc.constantFrom(
  ..."2023 2024 年 6 12 月 日 底 末 前 季度 一 三 上半年 全年 至 — - ； ， 、 。 完成 启动 长期 持续 推进 年底 年内 31".split(
    " ",
  ),
);
const anything = fc.oneof(
  fc.array(piece, { maxLength: 10 }).map((pieces) => pieces.join("")),
  fc.string({ unit: "binary" }),
);

test("any text gives an answer: days are of the calendar, an unclear text comes back to the character", () => {
  fc.assert(
    fc.property(anything, (text) => {
      const read = readNoticeDeadline(text, 2023);
      const due = dueDay(read);
      if (due !== undefined) expect([due, isCalendarDate(due)]).toEqual([due, true]);
      if (read.kind === "unclear") expect(read.text).toBe(text);
      if (read.kind === "phased") {
        let rest = text;
        for (const phase of read.phases) {
          expect(rest).toContain(phase.text);
          rest = rest.slice(rest.indexOf(phase.text) + phase.text.length);
        }
      }
    }),
    { numRuns: 3_000 },
  );
});

test("a long text is no deadline, whatever it repeats", () => {
  for (const part of ["6月、", "长期", "2023年", "至", "6月底前；"])
    expect(readNoticeDeadline(part.repeat(100_000 / part.length), 2023).kind).toBe("unclear");
  expect(readNoticeDeadline(" ".repeat(100_000), 2023).kind).toBe("none");
});
