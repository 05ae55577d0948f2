import { serialOfDate } from "../excelDates";
import { dateInWords } from "../roundNames";
import type { SummaryData } from "./summaryData";

/** Names of the summary sheets; the leaders' sheets are called by their names. */
export const SUMMARY_SHEETS = {
  dashboard: "汇总看板",
  units: "单位汇总",
  detail: "序时明细",
  reminders: "催报清单",
  problems: "问题清单",
  scores: "考核得分",
  evidence: "得分依据",
  /** Tasks that name no leader. */
  noLeader: "未明确领导",
} as const;

export const MADE_FROM_LEDGER = "本表由工作台账生成，再次汇总时整表替换，请勿在本表填写。";

/** `截至2023年3月31日（2023年第一季度），2023年4月12日编制。` */
export function asOfLine({ asOf, round, madeOn }: Pick<SummaryData, "asOf" | "round" | "madeOn">): string {
  const about = round === undefined ? "" : `（${round.title}）`;
  return `截至${dateInWords(asOf)}${about}，${dateInWords(madeOn)}编制。`;
}

/** The serial number of a day, for formulas. */
export function dayNumber(date: string): number {
  return serialOfDate(date) ?? 0;
}

/** How many words of a task a reminder quotes. */
const QUOTED = 18;

/**
 * A message that reminds a unit of its report, to be pasted into a mail or a chat (催报).
 * @param tasks texts of the tasks that it has not reported on
 */
export function reminderText(
  unit: string,
  round: { readonly title: string; readonly due: string },
  state: { readonly returned: boolean; readonly tasks: number; readonly incomplete: number },
  tasks: readonly { readonly id: string; readonly text: string }[],
  today: string,
): string {
  const until =
    today <= round.due
      ? `请于${dateInWords(round.due)}前报送`
      : `报送截止日期为${dateInWords(round.due)}，现已逾期，请立即报送`;
  if (!state.returned) {
    return `${unit}：${round.title}目标任务进展填报表尚未收到你单位报送（共 ${state.tasks} 项任务）。${until}。`;
  }
  const quoted = tasks.map(({ id, text }) => `${id}（${shortened(text)}）`).join("、");
  const which = quoted === "" ? "" : `：${quoted}`;
  return `${unit}：你单位报送的${round.title}目标任务进展填报表有 ${state.incomplete} 项任务未报全${which}。${today <= round.due ? `请于${dateInWords(round.due)}前补报` : "请立即补报"}。`;
}

function shortened(text: string): string {
  const line = Array.from(text.replace(/\s+/gu, " ").trim());
  return line.length <= QUOTED ? line.join("") : `${line.slice(0, QUOTED).join("")}…`;
}
