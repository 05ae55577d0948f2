import fc from "fast-check";
import { readStatus } from "../../../../src/domain/merge/statusValue";
import { STATUS_WORDS } from "../../../../src/domain/merge/valueVocabulary";
import { TASK_STATUSES, type TaskStatus } from "../../../../src/domain/status";
import { fullWidth } from "../../../support/fullWidth";

const WAYS: readonly (readonly [TaskStatus, string])[] = [
  [
    "completed",
    "完成 办结 已办结 已经完成 完成了 全面完成 全部完成 已全部完成 完成任务 完成年度目标任务 超额完成 提前完成 按期完成 均已完成 已完成√ √已完成 已完成。 已完工 已竣工 已销号 目前已完成",
  ],
  [
    "inProgress",
    "正在推进 正常推进 有序推进 序时推进 按序时推进 按序时进度推进 稳步推进中 加快推进 持续推进 进行中 正在进行中 实施中 正在实施 办理中 建设中 在建 已启动 已开工 进展顺利 达到序时进度 达序时 正常 仍在推进",
  ],
  [
    "notStarted",
    "未开展 尚未启动 未开始 没开始 没有启动 尚未开工 暂未启动 还没开始 目前尚未启动 待启动 未开工建设",
  ],
  [
    "behind",
    "进度滞后 已滞后 严重滞后 略有滞后 工作滞后 推进缓慢 进展较慢 滞后序时 滞后于序时进度 未达序时 未达序时进度 未达到序时进度要求 未完成序时进度 慢于序时进度 落后 逾期 已逾期 超期",
  ],
  ["paused", "暂停 已暂停 缓建 停工 已停工 项目暂停 暂缓实施 暂停推进 已经暂停"],
];

test.each(WAYS)(
  "%s can be said in many ways, none of them as sure as the word of the list",
  (status, texts) => {
    for (const text of texts.split(" ")) {
      expect([text, readStatus(text)]).toEqual([text, { kind: "status", status, certain: false }]);
    }
  },
);

test("the words of the list are sure, also with blanks around them", () => {
  for (const status of TASK_STATUSES) {
    for (const text of [
      STATUS_WORDS[status],
      ` ${STATUS_WORDS[status]}\u3000`,
      `${STATUS_WORDS[status]}\n`,
    ]) {
      expect(readStatus(text)).toEqual({ kind: "status", status, certain: true });
    }
  }
});

test("a word of the list with blanks in it or a mark after it is read, but not as sure", () => {
  for (const text of ["已 完成", "推进 中。", "未启动；", "滞后！"]) {
    expect(readStatus(text)).toMatchObject({ kind: "status", certain: false });
  }
});

test.each([
  "未完成",
  "尚未完成",
  "基本完成",
  "即将完成",
  "部分完成",
  "计划完成",
  "已完成50%",
  "完成50%左右",
  "没有滞后",
  "不滞后",
  "未逾期",
  "未停工",
  "推进中/滞后",
  "已完成 推进中",
  "□已完成 ☑推进中",
  "已实施",
  "落实",
  "终止",
  "√",
  "是",
  "/",
  "无",
  "#N/A",
  0,
  0.5,
  true,
])("%j is no status and comes back as it is", (value) => {
  expect(readStatus(value)).toEqual({ kind: "unread", text: value === true ? "TRUE" : String(value) });
});

test("an empty cell and blanks are no text", () => {
  for (const value of [null, "", " ", "\u3000\n\u200b"]) expect(readStatus(value)).toEqual({ kind: "empty" });
});

test("an unread text comes back to the character", () => {
  expect(readStatus(" 未完成 ")).toEqual({ kind: "unread", text: " 未完成 " });
});

const NEGATIONS =
  "未 不 没 没有 无 非 并未 并非 尚未 还未 仍未 暂未 均未 从未 不再 不会 未能 未曾 未见 没能 不是 不存在 无法 避免 防止 杜绝".split(
    " ",
  );
const words = [...WAYS, ...Object.entries(STATUS_WORDS)].flatMap(([, texts]) => texts.split(" "));

test("a status with a negation before it is never read as that status", () => {
  for (const word of words) {
    const plain = readStatus(word);
    if (plain.kind !== "status") throw new Error(`${word} is no status`);
    for (const negation of NEGATIONS) {
      for (const text of [
        `${negation}${word}`,
        `${negation} ${word}`,
        `目前${negation}${word}`,
        `任务${negation}${word}`,
      ]) {
        const read = readStatus(text);
        expect([text, read.kind === "status" && read.status === plain.status]).toEqual([text, false]);
        expect([text, read.kind === "status" && read.status === "completed"]).toEqual([text, false]);
      }
    }
  }
});

test("full-width forms and blanks around a text change nothing", () => {
  const text = fc.oneof(
    fc.constantFrom(...words),
    fc
      .array(fc.constantFrom(...words, "未", "1", "%", ",", "."), { maxLength: 4 })
      .map((parts) => parts.join("")),
  );
  const blanks = fc.constantFrom("", " ", "\u3000", "\n\t", "\ufeff");
  const said = (read: ReturnType<typeof readStatus>): unknown => (read.kind === "unread" ? read.kind : read);
  fc.assert(
    fc.property(text, blanks, (plain, blank) => {
      expect(said(readStatus(blank + fullWidth(plain) + blank))).toEqual(said(readStatus(plain)));
    }),
  );
});

test("whatever a cell holds gives an answer; long texts are no status", () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: "binary" }), fc.double(), fc.boolean()), (value) => {
      expect(["empty", "status", "unread"]).toContain(readStatus(value).kind);
    }),
  );
  for (const part of [" ", "已", "√", "目标任务", "正在"])
    expect(readStatus(`完成${part.repeat(32_000 / part.length)}x`).kind).toBe("unread");
});
