import fc from "fast-check";
import { SCHEDULE_RULES } from "../../../src/domain/schedule/scheduleSettings";
import { DEFAULT_SETTINGS, settingsAgree, SETTING_PAIRS, type Settings } from "../../../src/domain/settings";
import { readSettings, settingsSheetOps } from "../../../src/layout/settingsSheet";
import { SHEETS } from "../../../src/layout/sheetNames";
import { zhCN } from "../../../src/i18n/zh-CN";
import { DEFAULT_FONT } from "../../../src/layout/styles";
import type { PatchOp, StoredGrid, StoredValue } from "../../../src/layout/workbookPatch";
import { foldWrites } from "../../support/foldWrites";

const ops = (settings: Settings): PatchOp[] => settingsSheetOps(settings, (code) => zhCN.ruleNames[code]);

const gridOf = (settings: Settings): StoredGrid =>
  foldWrites({ label: "", defaultFont: DEFAULT_FONT, ops: ops(settings) }).get(SHEETS.settings) ?? [];

const read = (grid: StoredGrid): ReturnType<typeof readSettings> =>
  readSettings(new Map([[SHEETS.settings, grid]]));

/** The sheet with other values in the rows of these codes. */
function withValues(values: Readonly<Record<string, StoredValue>>): StoredGrid {
  return gridOf(DEFAULT_SETTINGS).map((row) => {
    const [setting = null, , explanation = null, code = null] = row;
    const value = values[String(code)];
    return value === undefined ? row : [setting, value, explanation, code];
  });
}

const { schedule, scores } = DEFAULT_SETTINGS;

describe("settings of the schedule and the scores", () => {
  test("come back from the sheet as they were written, whatever they are", () => {
    const share = fc.integer({ min: 0, max: 1000 }).map((thousandth) => thousandth / 1000);
    const pair = fc.tuple(share, share).map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const);
    const points = fc.integer({ min: 0, max: 10_000 }).map((tenths) => tenths / 10);
    const bounds = fc.tuple(points, points).map(([a, b]) => ({ floor: Math.min(a, b), cap: Math.max(a, b) }));
    const any = fc.record({
      rule: fc.constantFrom(...SCHEDULE_RULES),
      points: pair.map(([behind, farBehind]) => ({ behind, farBehind })),
      ratio: pair.map(([behind, onSchedule]) => ({ behind, onSchedule })),
      yearlyMetrics: fc.uniqueArray(fc.constantFrom("城镇化率", "单位GDP能耗", "研发投入（强度）")),
      start: points,
      missingReport: points,
      farBehind: points,
      completedEarly: points,
      bounds,
    });
    fc.assert(
      fc.property(any, ({ rule, points: byPoints, ratio, yearlyMetrics, bounds: limits, ...rest }) => {
        const settings: Settings = {
          ...DEFAULT_SETTINGS,
          leadRule: "firstLeads",
          defaultDeadline: "2023-12-31",
          rulesOff: ["TASK_PUNCTUATION_STRAY"],
          schedule: { rule, points: byPoints, ratio, yearlyMetrics },
          scores: { ...scores, ...rest, ...limits },
        };
        expect(read(gridOf(settings))).toEqual({ settings, findings: [] });
      }),
      { numRuns: 50 },
    );
  });

  test("have the defaults in a workbook that has no rows for them, without a word", () => {
    const grid = gridOf(DEFAULT_SETTINGS).filter((row) => !/^SC(?:HEDULE|ORE)_/u.test(String(row[3])));
    expect(read(grid)).toEqual({ settings: DEFAULT_SETTINGS, findings: [] });
  });

  test("have the defaults where their cells are blank", () => {
    const grid = withValues({ SCHEDULE_RULE: null, SCHEDULE_YEARLY_METRICS: " ", SCORE_CAP: null });
    expect(read(grid)).toEqual({ settings: DEFAULT_SETTINGS, findings: [] });
  });

  test("are understood as people type them", () => {
    const grid = withValues({
      SCHEDULE_RULE: " 按比例 ",
      SCHEDULE_POINTS_BEHIND: "５％",
      SCHEDULE_RATIO_ON_SCHEDULE: "97.5%",
      SCHEDULE_YEARLY_METRICS: "城镇化率，森林 覆盖率；",
      SCORE_CAP: "120",
    });
    const { settings, findings } = read(grid);
    expect(findings).toEqual([]);
    expect(settings.schedule).toMatchObject({
      rule: "ratio",
      points: { behind: 0.05, farBehind: 0.3 },
      ratio: { onSchedule: 0.975, behind: 0.85 },
    });
    expect(settings.schedule.yearlyMetrics).toEqual(["城镇化率", "森林覆盖率"]);
    expect(settings.scores.cap).toBe(120);
  });

  test("无 is an empty list", () => {
    expect(read(withValues({ SCHEDULE_YEARLY_METRICS: "无" })).settings.schedule.yearlyMetrics).toEqual([]);
  });

  test.each([
    ["SCHEDULE_RULE", "随便"],
    ["SCHEDULE_POINTS_BEHIND", "很少"],
    ["SCHEDULE_POINTS_BEHIND", 10],
    ["SCHEDULE_POINTS_BEHIND", "-5%"],
    ["SCHEDULE_RATIO_BEHIND", "185%"],
    ["SCORE_START", "100%"],
    ["SCORE_MISSING_REPORT", -10],
    ["SCORE_CAP", 1001],
    ["SCORE_FLOOR", "零"],
  ])("%s takes no %p: the default holds, and the cell is named", (code, value) => {
    const grid = withValues({ [code]: value });
    const index = grid.findIndex((row) => row[3] === code);
    expect(read(grid)).toEqual({
      settings: DEFAULT_SETTINGS,
      findings: [
        expect.objectContaining({
          code: "SETTING_UNREADABLE",
          where: { sheet: SHEETS.settings, cell: `B${index + 1}` },
          params: { setting: grid[index]?.[0], value: String(value) },
        }),
      ],
    });
  });

  test.each([
    [
      { SCHEDULE_POINTS_BEHIND: 0.4, SCHEDULE_POINTS_FAR_BEHIND: 0.2 },
      { setting: "按百分点：滞后起点", value: "40%", other: "按百分点：严重滞后起点", otherValue: "20%" },
    ],
    [
      { SCHEDULE_RATIO_ON_SCHEDULE: "80%" },
      { setting: "按比例：滞后线", value: "85%", other: "按比例：达序时线", otherValue: "80%" },
    ],
    [
      { SCORE_FLOOR: 110 },
      { setting: "考核得分：最低分", value: "110", other: "考核得分：最高分", otherValue: "100" },
    ],
  ])("%p exclude each other: the defaults of both hold", (values, params) => {
    const grid = withValues(values);
    const { settings, findings } = read(grid);
    expect(settings).toEqual(DEFAULT_SETTINGS);
    expect(findings).toMatchObject([{ code: "SETTING_CONTRADICTORY", params }]);
    const [, row] = /^B(\d+)$/u.exec(String(findings[0]?.where.cell)) ?? [];
    expect(grid[Number(row) - 1]?.[0]).toBe(params.setting);
  });

  test("a contradiction of one pair leaves the others as they are", () => {
    const { settings } = read(
      withValues({ SCORE_FLOOR: 110, SCORE_BEHIND: 3, SCHEDULE_POINTS_BEHIND: 0.05 }),
    );
    expect(settings).toEqual({
      ...DEFAULT_SETTINGS,
      schedule: { ...schedule, points: { ...schedule.points, behind: 0.05 } },
      scores: { ...scores, behind: 3 },
    });
  });

  test("the defaults agree with each other", () => {
    for (const pair of SETTING_PAIRS) expect(settingsAgree(DEFAULT_SETTINGS, pair)).toBe(true);
  });

  test("each row has a check and a code of its own, and says what the default is", () => {
    const rows = gridOf(DEFAULT_SETTINGS).slice(1);
    expect(new Set(rows.map((row) => row[3])).size).toBe(rows.length);
    for (const row of rows) expect(row[2]).toMatch(/默认：|没有的填“无”/u);
    const checks = ops(DEFAULT_SETTINGS).filter(({ op }) => op === "validate");
    expect(checks).toHaveLength(rows.length);
  });
});
