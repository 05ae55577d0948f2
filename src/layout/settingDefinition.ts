import { foldedText } from "../domain/merge/cellText";
import type { Settings } from "../domain/settings";
import { keyOfLabel } from "./labels";
import type { StoredValue, ValidationRule } from "./workbookPatch";

/** A setting as a row of 设置 shows it. */
export type SettingDefinition = {
  /** Known by it wherever the row stands; never changed. */
  readonly code: string;
  readonly label: string;
  readonly explanation: string;
  /** What Excel accepts, and what it says to anything else. */
  readonly rule: ValidationRule;
  readonly message: string;
  readonly numberFormat?: string;
  readonly show: (settings: Settings) => StoredValue;
  /** The settings with the value of a cell that is not blank; `undefined` where it is none of those allowed. */
  readonly read: (value: string, settings: Settings) => Settings | undefined;
};

/** `12.5%`: a threshold is not rounded to whole points. */
const PERCENT = "0.0%";

type Words = Pick<SettingDefinition, "code" | "label" | "explanation">;

/** How a value is taken from the settings and put into them. */
type Access<T> = {
  readonly get: (settings: Settings) => T;
  readonly set: (settings: Settings, value: T) => Settings;
};

/** One of several words. */
export function choiceSetting<K extends string>(
  words: Words,
  labels: Readonly<Record<K, string>>,
  keys: readonly K[],
  { get, set }: Access<K>,
): SettingDefinition {
  return {
    ...words,
    rule: { kind: "list", source: keys.map((key) => labels[key]) },
    message: "请从下拉列表中选择。",
    show: (settings) => labels[get(settings)],
    read: (value, settings) => {
      const key = keyOfLabel(labels, keys, value);
      return key === undefined ? undefined : set(settings, key);
    },
  };
}

/** A share, shown as percent; `max` is one too. */
export function percentSetting(words: Words, max: number, { get, set }: Access<number>): SettingDefinition {
  return {
    ...words,
    rule: { kind: "decimal", min: 0, max },
    message: `此处应填 0% 至 ${max * 100}% 之间的百分数。`,
    numberFormat: PERCENT,
    show: get,
    read: (value, settings) => {
      const share = figureOf(value);
      return share === undefined || share > max ? undefined : set(settings, share);
    },
  };
}

/** A number of points. */
export function pointsSetting(words: Words, max: number, { get, set }: Access<number>): SettingDefinition {
  return {
    ...words,
    rule: { kind: "decimal", min: 0, max },
    message: `此处应填 0 至 ${max} 之间的数。`,
    numberFormat: "General",
    show: get,
    read: (value, settings) => {
      const points = value.includes("%") ? undefined : figureOf(value);
      return points === undefined || points > max ? undefined : set(settings, points);
    },
  };
}

/** A number that is not below zero, in any width, with or without a percent sign. */
function figureOf(value: string): number | undefined {
  const text = foldedText(value);
  const number = /^\d{1,9}(?:\.\d{1,15})?(?=%?$)/u.exec(text)?.[0];
  if (number === undefined) return undefined;
  return text.endsWith("%") ? Number((Number(number) / 100).toFixed(9)) : Number(number);
}

/** The value of a setting as a person sees it in its cell; empty without one. */
export function shownSetting(definition: SettingDefinition | undefined, settings: Settings): string {
  const value = definition?.show(settings) ?? "";
  if (definition?.numberFormat !== PERCENT || typeof value !== "number") return String(value);
  return `${Number((value * 100).toFixed(2))}%`;
}
