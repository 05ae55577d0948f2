import { periodOf, type Period, type RoundId } from "../domain/round/round";

const ORDINALS = ["一", "二", "三", "四"] as const;

const TITLES: Readonly<Record<Period["kind"], (number: number) => string>> = {
  month: (number) => `${number}月`,
  quarter: (number) => `第${ORDINALS[number - 1] ?? number}季度`,
  half: (number) => (number === 1 ? "上半年" : "下半年"),
  year: () => "度",
};

/** What a round is called unless the office says otherwise: `2023年第一季度`, `2023年6月`, `2023年上半年`, `2023年度`. */
export function roundTitle(id: RoundId): string {
  const { year, kind, number } = periodOf(id);
  return `${year}年${TITLES[kind](number)}`;
}

/** A calendar date as official papers write it: `2023年4月10日`. */
export function dateInWords(date: string): string {
  const [year, month, day] = date.split("-").map(Number);
  return `${year}年${month}月${day}日`;
}
