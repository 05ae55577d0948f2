/** The digits and signs that automatic numbers of paragraphs are written with. */

export const HAN_DIGITS = "〇一二三四五六七八九";
export const HAN_LEGAL_DIGITS = "零壹贰叁肆伍陆柒捌玖";

/** Places within four digits, from the right. */
export const HAN_PLACES = ["", "十", "百", "千"] as const;
export const HAN_LEGAL_PLACES = ["", "拾", "佰", "仟"] as const;

/** Groups of four digits, from the right. */
export const HAN_GROUPS = ["", "万", "亿"] as const;

/** Zero between two places. */
export const HAN_ZERO = "零";
export const HAN_ROUND_ZERO = "〇";

export const HEAVENLY_STEMS = "甲乙丙丁戊己庚辛壬癸";
export const EARTHLY_BRANCHES = "子丑寅卯辰巳午未申酉戌亥";
