/** Metrics that are only known once the year is over; the office may edit the list. */
export const YEARLY_METRICS: readonly string[] = [
  "研发投入强度",
  "研发经费投入强度",
  "研发经费支出占地区生产总值比重",
  "全社会研发投入占",
  "城镇化率",
  "森林覆盖率",
  "林木绿化率",
  "单位GDP能耗",
  "单位地区生产总值能耗",
  "单位GDP二氧化碳排放",
  "碳排放强度",
  "人均预期寿命",
];
