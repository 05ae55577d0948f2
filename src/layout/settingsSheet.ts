import { FINDING_SEVERITY, SWITCHABLE_RULES, type FindingCode } from "../domain/findingCodes";
import { finding, type Finding } from "../domain/finding";
import {
  DEFAULT_SETTINGS,
  LEAD_RULES,
  SETTING_PAIRS,
  settingsAgree,
  type Settings,
} from "../domain/settings";
import type { ScheduleSettings } from "../domain/schedule/scheduleSettings";
import { LIST_NAMES } from "./columns";
import { dateText, serialOfDate } from "./excelDates";
import { LEAD_RULE_LABELS, RULE_STATE_LABELS, SEVERITY_LABELS } from "./labels";
import { SETTING_COLUMNS, type SettingKey } from "./registerColumns";
import { cellAddress } from "./address";
import { SCHEDULE_SETTINGS } from "./scheduleSettings";
import { SCORE_SETTINGS } from "./scoreSettings";
import { choiceSetting, shownSetting, type SettingDefinition } from "./settingDefinition";
import { PAIRS, pairParams } from "./settingPairs";
import { SHEETS } from "./sheetNames";
import { findTable, type ReadRow } from "./sheetReader";
import { TABLE_NAMES } from "./tableNames";
import { FIRST_DATA_ROW, tableSheetOps } from "./tableSheet";
import type { BlockRef, PatchOp, StoredGrid, StoredValue } from "./workbookPatch";

/** A short name for a rule, from the message catalogue. */
export type NameRule = (code: FindingCode) => string;

const VALUE_COLUMN = SETTING_COLUMNS.findIndex(({ key }) => key === "value");

const GENERAL_SETTINGS: readonly SettingDefinition[] = [
  choiceSetting(
    {
      code: "LEAD_RULE",
      label: "多个牵头单位的责任",
      explanation: `一项任务有多个牵头责任单位时由谁负责：${LEAD_RULES.map((rule) => LEAD_RULE_LABELS[rule]).join("，或")}。默认：${LEAD_RULE_LABELS[DEFAULT_SETTINGS.leadRule]}。`,
    },
    LEAD_RULE_LABELS,
    LEAD_RULES,
    { get: ({ leadRule }) => leadRule, set: (settings, leadRule) => ({ ...settings, leadRule }) },
  ),
  {
    code: "DEFAULT_DEADLINE",
    label: "默认完成时限",
    explanation: "台账中没有填写完成时限的任务按此日期计算，如 2023-12-31。默认：不设。",
    rule: { kind: "date", min: 36526, max: 73050 },
    message: "此处应填日期，如 2023-12-31。",
    numberFormat: "yyyy-mm-dd",
    show: ({ defaultDeadline }) =>
      defaultDeadline === "" ? null : (serialOfDate(defaultDeadline) ?? defaultDeadline),
    read: (value, settings) => {
      const defaultDeadline = dateText(value);
      return serialOfDate(defaultDeadline) === undefined ? undefined : { ...settings, defaultDeadline };
    },
  },
];

/** All settings that are no rules of the check, in the order of their rows. */
const DEFINITIONS: readonly SettingDefinition[] = [
  ...GENERAL_SETTINGS,
  ...SCHEDULE_SETTINGS,
  ...SCORE_SETTINGS,
];

function ruleDefinition(code: FindingCode, nameRule: NameRule): Omit<SettingDefinition, "read"> {
  return {
    code,
    label: `校验规则：${nameRule(code)}`,
    explanation: `级别：${SEVERITY_LABELS[FINDING_SEVERITY[code]]}。停用后不再提示此类问题。默认：${RULE_STATE_LABELS.on}。`,
    rule: { kind: "list", source: { name: LIST_NAMES.ruleState } },
    message: "请从下拉列表中选择：启用、停用。",
    show: ({ rulesOff }) => (rulesOff.includes(code) ? RULE_STATE_LABELS.off : RULE_STATE_LABELS.on),
  };
}

/** 设置: what the office has decided, a row for each setting, each with its own check. */
export function settingsSheetOps(settings: Settings, nameRule: NameRule): PatchOp[] {
  const sheet = SHEETS.settings;
  const definitions = [...DEFINITIONS, ...SWITCHABLE_RULES.map((code) => ruleDefinition(code, nameRule))];
  const at = (index: number): BlockRef => ({
    sheet,
    row: FIRST_DATA_ROW + index,
    column: VALUE_COLUMN,
    rows: 1,
    columns: 1,
  });
  return [
    ...tableSheetOps({
      sheet,
      table: TABLE_NAMES[sheet],
      columns: SETTING_COLUMNS,
      rows: definitions.map(({ label, show, explanation, code }) => {
        const cells = { setting: label, value: show(settings), explanation, code };
        return SETTING_COLUMNS.map(({ key }) => cells[key]);
      }),
      frozenColumns: 1,
      paper: "a4",
    }),
    ...definitions.flatMap(({ rule, message, label, numberFormat }, index): PatchOp[] => [
      {
        op: "validate",
        at: at(index),
        rule,
        strictness: "stop",
        error: { title: label.slice(0, 32), message },
      },
      ...(numberFormat === undefined
        ? []
        : [{ op: "style", at: at(index), style: { numberFormat } } as const]),
    ]),
  ];
}

/**
 * The settings as the sheet has them. A workbook without the sheet has the defaults, and so has a setting without a row. A
 * value that is none of those allowed leaves the default and is a finding; so are two that exclude each other.
 */
export function readSettings(sheets: ReadonlyMap<string, StoredGrid>): {
  readonly settings: Settings;
  readonly findings: readonly Finding[];
} {
  const sheet = SHEETS.settings;
  if (!sheets.has(sheet)) return { settings: DEFAULT_SETTINGS, findings: [] };
  const { rows, positions } = findTable(sheets, sheet, SETTING_COLUMNS);
  const cellOf = ({ index }: ReadRow<SettingKey>): string =>
    cellAddress(index, positions.get("value") ?? VALUE_COLUMN);
  const findings: Finding[] = [];
  let settings = DEFAULT_SETTINGS;
  const rowOf = new Map<string, ReadRow<SettingKey>>();
  for (const row of rows) {
    const value = row.get("value").trim();
    const code = row.get("code").trim();
    rowOf.set(code, row);
    if (value === "") continue;
    const read = readValue(code, value, settings);
    if (read === undefined) {
      const params = { setting: row.get("setting"), value: row.get("value") };
      findings.push(finding("SETTING_UNREADABLE", { sheet, cell: cellOf(row) }, params));
    } else settings = read;
  }
  for (const pair of SETTING_PAIRS) {
    if (settingsAgree(settings, pair)) continue;
    const row = PAIRS[pair].codes.map((code) => rowOf.get(code)).find((found) => found !== undefined);
    const place = row === undefined ? { sheet } : { sheet, cell: cellOf(row) };
    findings.push(finding("SETTING_CONTRADICTORY", place, pairParams(PAIRS[pair], DEFINITIONS, settings)));
    settings = PAIRS[pair].withDefaults(settings);
  }
  return { settings, findings };
}

/** A setting with another value: its cell, and both in words. */
export type ChangedSetting = {
  readonly code: string;
  readonly label: string;
  readonly value: StoredValue;
  readonly shown: string;
};

/** The rows of 设置 that other settings of the schedule change, in their order. */
export function changedSchedule(settings: Settings, schedule: ScheduleSettings): readonly ChangedSetting[] {
  const changed = { ...settings, schedule };
  return SCHEDULE_SETTINGS.filter(({ show }) => show(changed) !== show(settings)).map((definition) => ({
    code: definition.code,
    label: definition.label,
    value: definition.show(changed),
    shown: shownSetting(definition, changed),
  }));
}

/** Rows with codes that are not known are left alone. */
function readValue(code: string, value: string, settings: Settings): Settings | undefined {
  const definition = DEFINITIONS.find((candidate) => candidate.code === code);
  if (definition !== undefined) return definition.read(value, settings);
  const rule = SWITCHABLE_RULES.find((candidate) => candidate === code);
  if (rule === undefined || value === RULE_STATE_LABELS.on) return settings;
  if (value !== RULE_STATE_LABELS.off) return undefined;
  return { ...settings, rulesOff: [...settings.rulesOff, rule] };
}
