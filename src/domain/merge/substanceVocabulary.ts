/** The words by which the substance of a report is judged. Patterns are for texts folded to ordinary width. */

/** Says that there is nothing, in a text without blanks and without punctuation at its ends. */
export const NOTHING_SAID =
  /^(?:|(?:目前|现)?(?:暂时?)?(?:无|没有|没|不存在|未发现)(?:任何|明显)?(?:存在)?(?:问题|困难|此类情况|相关情况)?|不适用|none|na|n\/a)$/iu;

/**
 * A figure anywhere in a text: digits, `五成`, `百分之五十`, `一半`, `两个项目`, `二十一户`. A bare 一 is none (`下一个阶段`, `第一项`),
 * and neither is one that only looks like it (`统一成立`).
 */
export const ANY_FIGURE =
  /\d|百分之|分之[一二三四五六七八九]|[一二三四五六七八九]成(?![立为员功果效本长])|一半|过半|(?<!第)[二两三四五六七八九十百千万亿][一二三四五六七八九]?(?:个|家|户|项|条|座|人|名|次|件|所|处|批|场|台|套|公里|千米|米|亩|吨|元|万|亿|倍)/u;
