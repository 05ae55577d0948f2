/**
 * The words by which assignments are judged. Every Chinese word that these rules know stands here; units have their own
 * list in `rosters/vocabulary.ts`.
 */

/** Joins the names of one cell. */
export const NAME_SEPARATOR = "、";

/** Divides the names of one cell, whoever wrote it. */
export const ANY_NAME_SEPARATOR = /[、，,；;/\n]/u;

/** Parts of a unit's name that say the same in a longer form; applied in order to tell two names of one unit. */
export const LONGER_FORMS: readonly (readonly [long: RegExp, short: string])[] = [
  [/管理委员会$/u, "管委会"],
  [/委员会$/u, "委"],
  [/(?:人民政府|政府)(?=办公室|$)/u, ""],
  [/街道办事处$/u, "街道"],
  [/办公室$/u, "办"],
  [/管理局$/u, "局"],
  [/和(?=\p{Script=Han})/u, ""],
];

/** The full name of the district or city before the level: `涪陵区财政局` is `区财政局`. */
export const PLACE_BEFORE_LEVEL = /^\p{Script=Han}{2,4}?(?=[区县市州旗]\p{Script=Han}{2})/u;

/** The demand that targets be stated in figures. */
export const DEMANDS_FIGURES = /定量化|量化(?:指标|目标|任务)|可量化|予以量化/u;

/** Words before a metric that leave open whose metric it is: then it is the whole district's. */
export const WHOLE_DISTRICT =
  /^(?:全[区县市州旗年]|今年|年内|预计|预期|确保|力争|努力|实现|推动|促进|保持|完成|主要|目标|[，、：\s])*$/u;

/** A sentence or a part of one that stands by itself ends here. */
export const SENTENCE_BREAK = /[。；;！!？?]/u;

/** What two texts may differ in and still say the same. */
export const NO_MEANING = /[\s\p{P}\p{S}]/gu;
