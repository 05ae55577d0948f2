import { checkText } from "../decompose/checkText";
import { DEADLINE } from "../decompose/vocabulary";
import { finding, type Finding } from "../finding";
import type { Indicator } from "../indicator";
import type { Place } from "../place";
import { placeOf, type LedgerRow } from "./ledgerRow";
import type { Rule } from "./ruleContext";
import { similarTexts } from "./similarTexts";
import { NO_MEANING, SENTENCE_BREAK, WHOLE_DISTRICT } from "./vocabulary";

/** The text of each task: missing, punctuation out of place, the same or nearly the same as an earlier one. */
export const checkTexts: Rule = ({ rows }) => [
  ...rows.flatMap((row): readonly Finding[] => {
    const where = (): Place => placeOf(row, "text");
    return row.task.text === ""
      ? [finding("TASK_TEXT_MISSING", where(), {})]
      : checkText(row.task.text, where);
  }),
  ...repeatedTexts(rows),
  ...nearlyRepeatedTexts(rows),
];

function repeatedTexts(rows: readonly LedgerRow[]): readonly Finding[] {
  const firsts = new Map<string, string>();
  return rows.flatMap((row): readonly Finding[] => {
    const { text, id } = row.task;
    const first = firsts.get(text);
    if (first === undefined) firsts.set(text, id);
    return first === undefined || text === ""
      ? []
      : [finding("TASK_TEXT_REPEATED", placeOf(row, "text"), { first })];
  });
}

function nearlyRepeatedTexts(rows: readonly LedgerRow[]): readonly Finding[] {
  return similarTexts(rows.map(({ task }) => task.text)).flatMap(({ later, earlier, likeness }) => {
    const row = rows[later];
    const first = rows[earlier]?.task.id;
    return row === undefined || first === undefined
      ? []
      : [
          finding("TASK_TEXT_SIMILAR", placeOf(row, "text"), {
            first,
            percent: Math.round(likeness * 100),
          }),
        ];
  });
}

/** Tasks without a target in figures, where the notice demands them. */
export const checkIndicators: Rule = ({ rows, demandsFigures }) =>
  demandsFigures
    ? rows
        .filter(({ task }) => task.indicators.length === 0 && task.text !== "")
        .map((row) => finding("TASK_INDICATOR_MISSING", placeOf(row, "text"), {}))
    : [];

/**
 * Different figures for the same metric of the whole district. A metric behind other words of its sentence may be that of
 * a part of the district or of one trade, so it is compared with none.
 */
export const checkFigures: Rule = ({ rows }) => {
  const firsts = new Map<string, { readonly indicator: Indicator; readonly id: string }>();
  return rows.flatMap((row): readonly Finding[] =>
    row.task.indicators.flatMap((indicator): readonly Finding[] => {
      if (indicator.value === null || !isWholeDistrict(row.task.text, indicator)) return [];
      const { kind, unit, metric } = indicator;
      const key = [kind, unit, metric.replace(NO_MEANING, "")].join("\n");
      const first = firsts.get(key);
      if (first === undefined) {
        firsts.set(key, { indicator, id: row.task.id });
        return [];
      }
      const sameFigure =
        first.indicator.value === indicator.value && first.indicator.comparator === indicator.comparator;
      if (sameFigure || first.id === row.task.id) return [];
      return [
        finding("TASK_FIGURE_CONTRADICTS", placeOf(row, "text"), {
          metric,
          figure: indicator.text,
          other: first.indicator.text,
          first: first.id,
        }),
      ];
    }),
  );
};

function isWholeDistrict(text: string, { metric }: Indicator): boolean {
  const at = text.indexOf(metric);
  if (metric === "" || at === -1) return false;
  const before = text.slice(0, at).split(SENTENCE_BREAK).at(-1) ?? "";
  return WHOLE_DISTRICT.test(before);
}

/** Tasks without a deadline: one finding for the document, unless the office has set one for all. */
export const checkDeadlines: Rule = ({ rows, settings }) => {
  if (settings.defaultDeadline !== "") return [];
  const without = rows.filter(({ deadline, task }) => deadline === "" && !DEADLINE.test(task.text));
  const [first] = without;
  if (first === undefined) return [];
  return without.length === rows.length
    ? [finding("NOTICE_NO_DEADLINE", {}, {})]
    : [finding("TASK_DEADLINE_MISSING", placeOf(first, "text"), { tasks: without.length })];
};
