import { LEDGER_COLUMNS, type SheetColumn } from "../../../src/layout/columns";
import {
  FINDING_COLUMNS,
  GROUP_COLUMNS,
  LEADER_COLUMNS,
  MERGE_LOG_COLUMNS,
  REPORT_LOG_COLUMNS,
  UNIT_COLUMNS,
} from "../../../src/layout/registerColumns";
import { isForUnit, RETURN_COLUMNS } from "../../../src/layout/returnColumns";

const LEDGER_HEADERS =
  "任务编号 · 板块 · 分类 · 序号 · 目标任务 · 量化指标 · 牵头领导 · 牵头责任单位 · 责任（配合）单位 · 工作措施 · 完成时限 · 责任人 · 联系电话 · 状态 · 完成率 · 是否达序时 · 进展情况 · 存在问题 · 需协调事项 · 下一步措施 · 填报单位 · 填报期 · 更新时间 · 来源文件".split(
    " · ",
  );

const REGISTRIES: readonly (readonly [string, readonly SheetColumn[]])[] = [
  ["工作台账", LEDGER_COLUMNS],
  ["填报记录", REPORT_LOG_COLUMNS],
  ["合并日志", MERGE_LOG_COLUMNS],
  ["领导名册", LEADER_COLUMNS],
  ["单位名册", UNIT_COLUMNS],
  ["单位分组", GROUP_COLUMNS],
  ["校验结果", FINDING_COLUMNS],
  ["填报表", RETURN_COLUMNS],
];

describe("the column registry", () => {
  it("has the ledger's 24 columns in the order of the product description", () => {
    expect(LEDGER_COLUMNS.map((column) => column.header)).toEqual(LEDGER_HEADERS);
  });

  it.each(REGISTRIES)("gives every column of %s a key and a header of its own", (_, columns) => {
    expect(new Set(columns.map((column) => column.key)).size).toBe(columns.length);
    expect(new Set(columns.map((column) => column.header)).size).toBe(columns.length);
  });

  it.each(REGISTRIES)("explains every column of %s in a note that ends as a sentence does", (_, columns) => {
    for (const { note } of columns) expect(note).toMatch(/.{3,}。$/u);
  });

  it.each(REGISTRIES)("keeps the messages of %s within what Excel shows", (_, columns) => {
    for (const { header, check } of columns) {
      expect(header.length).toBeLessThanOrEqual(32);
      expect((check?.message ?? "").length).toBeLessThanOrEqual(255);
    }
  });

  it("never lets two outline groups touch, because spreadsheets would join them", () => {
    const groups = LEDGER_COLUMNS.map((column) => (column.outline === undefined ? undefined : column.group));
    groups.forEach((group, index) => {
      const next = groups[index + 1];
      if (group !== undefined && next !== undefined) expect(next).toBe(group);
    });
    expect(new Set(groups)).toEqual(new Set([undefined, "plan", "progress", "trace"]));
  });

  it("gives units exactly the ledger's columns of theirs to fill in, under the ledger's headers", () => {
    const ofUnits = (columns: readonly SheetColumn[]): readonly string[] =>
      columns.filter(isForUnit).map(({ header }) => header);
    expect(ofUnits(RETURN_COLUMNS)).toEqual(ofUnits(LEDGER_COLUMNS));
    for (const { key, header } of RETURN_COLUMNS) {
      const inLedger = LEDGER_COLUMNS.find((column) => column.key === key);
      if (inLedger !== undefined) expect(header).toBe(inLedger.header);
    }
  });
});
