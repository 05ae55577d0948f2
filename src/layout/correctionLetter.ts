import type { ReturnFinding, ReturnFindingCode, ReturnFindingParams } from "../domain/merge/returnFindings";
import type { Round } from "../domain/round/round";
import { dateInWords } from "./roundNames";

/** Something that a unit should correct: which task, and what. */
export type CorrectionPoint = {
  readonly task: string;
  /** How the task begins; empty where the point is about the whole file. */
  readonly text: string;
  /** What to do, as `correctionText` says it. */
  readonly wanted: string;
};

/** What a unit is asked to do about findings that it can settle itself. */
const WANTED = {
  RETURN_ROW_MISSING: () => "报送的表中没有这项任务，请补报。",
  RETURN_ROW_CONTRADICTS: ({ rows }) => `表中第 ${rows} 行是同一项任务而填写的内容不同，请核定后只保留一行。`,
  RETURN_ROW_ID_DIFFERS: () => "这一行的任务编号与目标任务不符，请按下发的表格填在对应的行内。",
  RETURN_DATE_UNREAD: ({ text }) => `完成时限“${text}”不是日期，请填写具体日期，如 2023-06-30。`,
  RETURN_PERCENT_UNREAD: ({ text }) =>
    `完成率“${text}”不是百分数，请填 0% 至 100%，如 45%；无法量化的可不填。`,
  RETURN_PERCENT_ABOVE: ({ text }) =>
    `完成率“${text}”不在 0% 至 100% 之间，请改正；超额完成的填 100%，并在进展情况中说明。`,
  RETURN_STATUS_UNREAD: ({ text }) =>
    `状态“${text}”不在选项之内，请从下拉列表中选择：未启动、推进中、已完成、滞后、暂缓。`,
  RETURN_ERROR_VALUE: ({ column, value }) => `“${column}”显示为公式错误 ${value}，请直接填写内容。`,
  RETURN_CELL_EMPTY: ({ column }) => `“${column}”为必填，请补填。`,
  RETURN_CELL_CLEARED: ({ column }) => `“${column}”为必填，请补填。`,
  RETURN_COMPLETED_BELOW: ({ percent }) => `状态为“已完成”，完成率为 ${percent}，请核对并改为一致。`,
  RETURN_FIGURE_MISSING: ({ indicator }) => `任务有量化指标“${indicator}”，请在进展情况中写明数据。`,
  RETURN_DEADLINE_PASSED: ({ deadline }) =>
    `完成时限 ${deadline} 已过而任务未完成，请在“存在问题”“下一步措施”中说明原因和安排。`,
} as const satisfies { readonly [C in ReturnFindingCode]?: (params: ReturnFindingParams[C]) => string };

/** What a unit is asked to do about a finding; `undefined` for what it cannot or need not settle. */
export function correctionText({ code, params }: ReturnFinding): string | undefined {
  const say = (WANTED as Partial<Record<ReturnFindingCode, (params: ReturnFinding["params"]) => string>>)[
    code
  ];
  return say?.(params);
}

/** Characters of a task's text that a letter quotes. */
const EXCERPT = 24;

/**
 * A message to a unit that can be pasted into a mail or a chat: what of its return has to be corrected, and until when.
 * @param today the day of the message; after the last day for returning it asks for haste instead
 */
export function correctionLetter(
  unit: string,
  { title, due }: Round,
  file: string,
  points: readonly CorrectionPoint[],
  today: string,
): string {
  const until = today <= due ? `请于${dateInWords(due)}前` : "请尽快";
  return [
    `${unit}：`,
    `你单位报送的${title}目标任务进展填报表（${file}）收悉。经核对，有以下 ${points.length} 处需要补正，${until}更正后重新报送。`,
    ...points.map(({ task, text, wanted }, index) => {
      const about = task === "" ? "" : `任务 ${task}${text === "" ? "" : `（${excerpt(text)}）`}：`;
      return `${index + 1}. ${about}${wanted}`;
    }),
  ].join("\n");
}

/** Name of the file with the messages to all units. */
export const LETTERS_FILE = "退回说明.txt";

/** What is added to the name of a unit's workbook that it gets back. */
export const CORRECTION_MARK = "（退回更正）";

function excerpt(text: string): string {
  const line = text.replace(/\s+/gu, " ").trim();
  return line.length <= EXCERPT ? line : `${line.slice(0, EXCERPT)}…`;
}
