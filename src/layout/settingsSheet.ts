import { FINDING_SEVERITY, SWITCHABLE_RULES, type FindingCode } from "../domain/findingCodes";
import { finding, type Finding } from "../domain/finding";
import { DEFAULT_SETTINGS, LEAD_RULES, type Settings } from "../domain/settings";
import { LIST_NAMES } from "./columns";
import { dateText, serialOfDate } from "./excelDates";
import { LEAD_RULE_LABELS, RULE_STATE_LABELS, SEVERITY_LABELS, keyOfLabel } from "./labels";
import { SETTING_COLUMNS, type SettingKey } from "./registerColumns";
import { cellAddress } from "./address";
import { SHEETS } from "./sheetNames";
import { findTable, type ReadRow } from "./sheetReader";
import { TABLE_NAMES } from "./tableNames";
import { FIRST_DATA_ROW, tableSheetOps } from "./tableSheet";
import type { BlockRef, PatchOp, StoredGrid, StoredValue, ValidationRule } from "./workbookPatch";

/** Codes of the settings that are no rules. */
const CODES = { leadRule: "LEAD_RULE", defaultDeadline: "DEFAULT_DEADLINE" } as const;

type SettingRow = Readonly<Record<SettingKey, StoredValue>> & {
  readonly rule: ValidationRule;
  readonly message: string;
};

/** A short name for a rule, from the message catalogue. */
export type NameRule = (code: FindingCode) => string;

const VALUE_COLUMN = SETTING_COLUMNS.findIndex(({ key }) => key === "value");

function settingRows({ leadRule, defaultDeadline, rulesOff }: Settings, nameRule: NameRule): SettingRow[] {
  const off = new Set(rulesOff);
  return [
    {
      setting: "多个牵头单位的责任",
      value: LEAD_RULE_LABELS[leadRule],
      explanation: `一项任务有多个牵头责任单位时由谁负责：${LEAD_RULES.map((rule) => LEAD_RULE_LABELS[rule]).join("，或")}。默认：${LEAD_RULE_LABELS[DEFAULT_SETTINGS.leadRule]}。`,
      code: CODES.leadRule,
      rule: { kind: "list", source: LEAD_RULES.map((rule) => LEAD_RULE_LABELS[rule]) },
      message: "请从下拉列表中选择。",
    },
    {
      setting: "默认完成时限",
      value: defaultDeadline === "" ? null : (serialOfDate(defaultDeadline) ?? defaultDeadline),
      explanation: "台账中没有填写完成时限的任务按此日期计算，如 2023-12-31。默认：不设。",
      code: CODES.defaultDeadline,
      rule: { kind: "date", min: 36526, max: 73050 },
      message: "此处应填日期，如 2023-12-31。",
    },
    ...SWITCHABLE_RULES.map((code): SettingRow => ({
      setting: `校验规则：${nameRule(code)}`,
      value: off.has(code) ? RULE_STATE_LABELS.off : RULE_STATE_LABELS.on,
      explanation: `级别：${SEVERITY_LABELS[FINDING_SEVERITY[code]]}。停用后不再提示此类问题。默认：${RULE_STATE_LABELS.on}。`,
      code,
      rule: { kind: "list", source: { name: LIST_NAMES.ruleState } },
      message: "请从下拉列表中选择：启用、停用。",
    })),
  ];
}

/** 设置: what the office has decided, a row for each setting, each with its own check. */
export function settingsSheetOps(settings: Settings, nameRule: NameRule): PatchOp[] {
  const rows = settingRows(settings, nameRule);
  const sheet = SHEETS.settings;
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
      rows: rows.map((row) => SETTING_COLUMNS.map(({ key }) => row[key])),
      frozenColumns: 1,
      paper: "a4",
    }),
    ...rows.flatMap(({ rule, message, setting, code }, index): PatchOp[] => [
      {
        op: "validate",
        at: at(index),
        rule,
        strictness: "stop",
        error: { title: String(setting).slice(0, 32), message },
      },
      ...(code === CODES.defaultDeadline
        ? [{ op: "style", at: at(index), style: { numberFormat: "yyyy-mm-dd" } } as const]
        : []),
    ]),
  ];
}

/**
 * The settings as the sheet has them. A workbook without the sheet has the defaults; a value that is none of those
 * allowed leaves the default and is a finding.
 */
export function readSettings(sheets: ReadonlyMap<string, StoredGrid>): {
  readonly settings: Settings;
  readonly findings: readonly Finding[];
} {
  const sheet = SHEETS.settings;
  if (!sheets.has(sheet)) return { settings: DEFAULT_SETTINGS, findings: [] };
  const { rows, positions } = findTable(sheets, sheet, SETTING_COLUMNS);
  const findings: Finding[] = [];
  const unreadable = (row: ReadRow<SettingKey>): void => {
    const cell = cellAddress(row.index, positions.get("value") ?? VALUE_COLUMN);
    const params = { setting: row.get("setting"), value: row.get("value") };
    findings.push(finding("SETTING_UNREADABLE", { sheet, cell }, params));
  };
  let { leadRule, defaultDeadline } = DEFAULT_SETTINGS;
  const rulesOff: FindingCode[] = [];
  for (const row of rows) {
    const value = row.get("value").trim();
    const code = row.get("code").trim();
    const rule = SWITCHABLE_RULES.find((candidate) => candidate === code);
    if (value === "") continue;
    if (code === CODES.leadRule) {
      const read = keyOfLabel(LEAD_RULE_LABELS, LEAD_RULES, value);
      if (read === undefined) unreadable(row);
      else leadRule = read;
    } else if (code === CODES.defaultDeadline) {
      const read = dateText(value);
      if (serialOfDate(read) === undefined) unreadable(row);
      else defaultDeadline = read;
    } else if (rule !== undefined) {
      if (value === RULE_STATE_LABELS.off) rulesOff.push(rule);
      else if (value !== RULE_STATE_LABELS.on) unreadable(row);
    }
  }
  return { settings: { ...DEFAULT_SETTINGS, leadRule, defaultDeadline, rulesOff }, findings };
}
