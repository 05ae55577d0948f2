/**
 * How a target figure binds (比较关系).
 * `=` the figure itself, `≥` at least (以上、突破、超过、不低于), `≤` at most (以下、以内、不超过、控制在),
 * `growth` a growth rate stated without a bound (`增长6.5%`).
 */
export type Comparator = "=" | "≥" | "≤" | "growth";

/** What kind of quantity an indicator (量化指标) is; the schedule rules differ by kind. */
export type IndicatorKind =
  /** a ratio of a whole, in percent: 占比, 覆盖率, 优良率 */
  | "share"
  /** a growth rate against the year before, in percent */
  | "growth"
  /** a measured quantity: money, length, area, weight, volume */
  | "amount"
  /** a number of things or people: 个、户、人、家、座、口、天 … */
  | "count"
  /** a place in an order: 全市前三 */
  | "ranking"
  /** a stated target without a figure: 快于经济增长, 动态清零, 双下降 */
  | "qualitative";

/** One quantitative target read from the text of a task. */
export type Indicator = {
  /** What is measured, in the source's words, without the verb and the figure: `地区生产总值`. */
  readonly metric: string;
  readonly comparator: Comparator;
  /** The figure as written, in `unit`; `null` for a qualitative target. Never scaled: 2万人 is `2` `万人`. */
  readonly value: number | null;
  /** The unit as written: `%`, `亿元`, `万亩`, `个`; empty for a qualitative target. */
  readonly unit: string;
  readonly kind: IndicatorKind;
  /** The words of the task from which the figure was read: `增长6.5%`. */
  readonly text: string;
};
