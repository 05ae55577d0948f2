import { distance } from "fastest-levenshtein";
import { RETURN_COLUMNS, type ReturnKey } from "./returnColumns";

/**
 * Other headers under which units send the columns of 填报表 back; each names one column. Left out on purpose: 进度, under
 * which some write a share and others a text.
 */
const OTHER_HEADERS: Readonly<Record<ReturnKey, readonly string[]>> = {
  id: ["编号", "任务号", "任务ID", "任务代码"],
  text: ["任务", "任务内容", "目标任务内容", "工作任务", "重点任务", "任务名称"],
  role: ["承担角色", "责任类别", "单位角色"],
  indicators: ["指标", "量化目标", "目标值", "考核指标"],
  leaders: ["领导", "牵头区领导", "分管领导", "责任领导"],
  otherUnits: ["其他单位", "配合单位", "其他牵头单位", "责任单位"],
  measures: ["措施", "主要措施", "具体措施", "推进措施", "工作举措"],
  deadline: ["时限", "完成时间", "完成日期", "办结时限", "完成期限"],
  owner: ["责任人姓名", "具体责任人", "经办人", "负责人"],
  phone: ["电话", "联系方式", "手机", "手机号", "责任人电话", "联系人电话"],
  status: ["完成状态", "任务状态", "进度状态", "推进状态", "当前状态"],
  completion: ["完成比例", "完成进度", "完成百分比", "完成度"],
  progress: ["进展", "工作进展", "进展成效", "完成情况", "工作进展情况", "推进情况", "工作开展情况"],
  problems: ["问题", "存在的问题", "困难问题", "存在困难", "问题和困难", "存在的困难和问题"],
  requests: ["协调事项", "需要协调事项", "需协调解决事项", "需协调解决的问题", "请求事项"],
  nextSteps: ["下一步", "下步措施", "下一步工作", "下步打算", "下一步打算", "下步工作", "下一步工作措施"],
};

/** From this likeness on a header is taken for that of a column without asking; from the other on it is asked about. */
const SURE = 0.9;
const LIKELY = 0.5;

/** What a header means: `ignored` a column that somebody has said to leave alone. */
export type HeaderMeaning = ReturnKey | "ignored";

/** A header with the column that it may mean. */
export type HeaderGuess = {
  readonly key: ReturnKey;
  readonly header: string;
  readonly column: number;
  /** From 0 to 1. */
  readonly confidence: number;
};

export type MatchedHeaders = {
  /** Positions of the columns that are known, counted from 0. */
  readonly positions: ReadonlyMap<ReturnKey, number>;
  /** Those among them that have another header than 填报表. */
  readonly renamed: readonly { readonly key: ReturnKey; readonly header: string }[];
  /** Columns whose header stands several times, with all positions. */
  readonly repeated: ReadonlyMap<ReturnKey, readonly number[]>;
  /** To be confirmed by a person. */
  readonly guesses: readonly HeaderGuess[];
  /** Positions with a header that means no column. */
  readonly extra: readonly { readonly header: string; readonly column: number }[];
};

/** A header as it is compared: without blanks, marks and what stands in brackets. */
export function bareHeader(text: string): string {
  return text
    .normalize("NFKC")
    .replace(/\([^)]*\)|\[[^\]]*\]|【[^】]*】/gu, "")
    .replace(/[\s*※:,、。]/gu, "");
}

const EXACT = new Map(RETURN_COLUMNS.map(({ key, header }) => [bareHeader(header), key]));
const KNOWN = new Map<string, ReturnKey>([
  ...RETURN_COLUMNS.flatMap(({ key }) =>
    OTHER_HEADERS[key].map((header) => [bareHeader(header), key] as const),
  ),
  ...EXACT,
]);

/** Longer texts are no headers, even with an explanation in brackets: what people report is not searched for any. */
const LONGEST_HEADER = 200;

/** The column that a header names, by its own or another known name. */
export function knownHeader(text: string): ReturnKey | undefined {
  return text.length > LONGEST_HEADER ? undefined : KNOWN.get(bareHeader(text));
}

/**
 * Finds the columns by their headers, surest first: by 填报表's own header, by what a person has said of this unit's
 * files, by another known header, by likeness. A column is claimed once and a header means one column.
 * @param headers by position; positions without a header are left out
 * @param remembered what was said of headers before, by `bareHeader`
 */
export function matchHeaders(
  headers: ReadonlyMap<number, string>,
  remembered: ReadonlyMap<string, HeaderMeaning>,
): MatchedHeaders {
  const positions = new Map<ReturnKey, number>();
  const renamed: { key: ReturnKey; header: string }[] = [];
  const repeated = new Map<ReturnKey, number[]>();
  const open = new Map(headers);
  const claim = (key: ReturnKey, column: number, header: string, isRenamed: boolean): void => {
    open.delete(column);
    const first = positions.get(key);
    if (first !== undefined) {
      repeated.set(key, [...(repeated.get(key) ?? [first]), column]);
      return;
    }
    positions.set(key, column);
    if (isRenamed) renamed.push({ key, header });
  };
  for (const [column, header] of headers) {
    const key = EXACT.get(bareHeader(header));
    if (key !== undefined) claim(key, column, header, false);
  }
  for (const [column, header] of [...open]) {
    const said = remembered.get(bareHeader(header));
    if (said === "ignored") open.delete(column);
    else if (said !== undefined && !positions.has(said)) claim(said, column, header, true);
  }
  for (const [column, header] of [...open]) {
    const key = KNOWN.get(bareHeader(header));
    if (key !== undefined && !positions.has(key)) claim(key, column, header, true);
  }
  const guesses: HeaderGuess[] = [];
  for (const guess of likeliest(open, (key) => !positions.has(key))) {
    if (guess.confidence >= SURE) claim(guess.key, guess.column, guess.header, true);
    else {
      guesses.push(guess);
      open.delete(guess.column);
    }
  }
  const extra = [...open].map(([column, header]) => ({ column, header }));
  return { positions, renamed, repeated, guesses, extra };
}

/** The likeliest column of each header and the likeliest header of each column, likeliest pairs first. */
function likeliest(
  headers: ReadonlyMap<number, string>,
  isFree: (key: ReturnKey) => boolean,
): readonly HeaderGuess[] {
  const pairs = [...headers].flatMap(([column, header]) =>
    RETURN_COLUMNS.filter(({ key }) => isFree(key)).map(({ key }) => ({
      key,
      header,
      column,
      confidence: likeness(key, bareHeader(header)),
    })),
  );
  const taken = new Set<ReturnKey | number>();
  return pairs
    .filter(({ confidence }) => confidence >= LIKELY)
    .sort((a, b) => b.confidence - a.confidence || a.column - b.column)
    .filter(({ key, column }) => {
      if (taken.has(key) || taken.has(column)) return false;
      taken.add(key);
      taken.add(column);
      return true;
    });
}

/** How much a header is like one of a column's known ones: edits apart, or as a part of it. */
function likeness(key: ReturnKey, header: string): number {
  const names = [...KNOWN].flatMap(([name, of]) => (of === key ? [name] : []));
  return Math.max(
    ...names.map((name) => {
      const longest = Math.max(name.length, header.length);
      if (longest === 0) return 0;
      const apart = 1 - distance(name, header) / longest;
      const within = name.length > 1 && header.includes(name) ? (1 + name.length / header.length) / 2 : 0;
      // A part is never sure: 存在问题及进展情况 holds two of them.
      return Math.max(apart, Math.min(within, SURE - 0.01));
    }),
  );
}
