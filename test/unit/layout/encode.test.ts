import fc from "fast-check";
import { LEDGER_COLUMNS, ledgerColumnIndex } from "../../../src/layout/columns";
import { serialOfDate } from "../../../src/layout/excelDates";
import { SHEETS } from "../../../src/layout/sheetNames";
import type { BlockRef, PatchOp, WorkbookPatch } from "../../../src/layout/workbookPatch";
import { decompositionArbitrary } from "../../support/decompositionArbitrary";
import { foldWrites } from "../../support/foldWrites";
import { encodeSample, sampleDecomposition, sampleTask } from "../../support/sampleDecomposition";

const sample = encodeSample(sampleDecomposition());

function only<O extends PatchOp["op"]>(patch: WorkbookPatch, op: O): Extract<PatchOp, { op: O }>[] {
  return patch.ops.filter((candidate): candidate is Extract<PatchOp, { op: O }> => candidate.op === op);
}

function overlap(a: BlockRef, b: BlockRef): boolean {
  return (
    a.sheet === b.sheet &&
    a.row < b.row + b.rows &&
    b.row < a.row + a.rows &&
    a.column < b.column + b.columns &&
    b.column < a.column + a.columns
  );
}

describe("the standard decomposition workbook", () => {
  it("has its sheets in the order of the product description", () => {
    expect(only(sample, "addSheet").map((op) => op.sheet)).toEqual([
      "封面",
      "主要预期目标",
      "主要工作任务",
      "政府自身建设",
      "工作台账",
      "填报记录",
      "合并日志",
      "领导名册",
      "单位名册",
      "单位分组",
      "校验结果",
      "设置",
      "选项",
      "_fenjie",
    ]);
    expect(only(sample, "activate")).toEqual([{ op: "activate", sheet: SHEETS.cover }]);
  });

  it("hides the lists, and the stamp where the menu does not offer it", () => {
    const visibility = new Map(only(sample, "addSheet").map((op) => [op.sheet, op.visibility ?? "visible"]));
    expect(visibility.get(SHEETS.options)).toBe("hidden");
    expect(visibility.get(SHEETS.stamp)).toBe("veryHidden");
    expect([...visibility.values()].filter((value) => value === "visible")).toHaveLength(12);
  });

  it("leaves the year of the cover empty where the notice has none", () => {
    const decomposition = sampleDecomposition();
    const texts = (year: number) => {
      const notice = { ...decomposition.notice, year };
      const cover = foldWrites(encodeSample({ ...decomposition, notice })).get(SHEETS.cover);
      return cover?.flat().map(String) ?? [];
    };
    expect(texts(2023)).toContain("2023年");
    expect(texts(0)).not.toContain("0年");
  });

  it("never merges one cell twice, and never in a table", () => {
    fc.assert(
      fc.property(decompositionArbitrary, (decomposition) => {
        const patch = encodeSample(decomposition);
        const merges = only(patch, "merge").map((op) => op.at);
        const tables = only(patch, "table").map((op) => op.at);
        merges.forEach((merge, index) => {
          for (const other of [...merges.slice(index + 1), ...tables])
            expect(overlap(merge, other)).toBe(false);
        });
      }),
      { numRuns: 20 },
    );
  });

  it("has no two tables of one name, and headers that equal the cells", () => {
    const tables = only(sample, "table");
    expect(new Set(tables.map((table) => table.name)).size).toBe(tables.length);
    const grids = foldWrites(sample);
    for (const { at } of tables) {
      const header = grids.get(at.sheet)?.[at.row]?.slice(at.column, at.column + at.columns) ?? [];
      expect(header).toHaveLength(at.columns);
      expect(new Set(header).size).toBe(at.columns);
      for (const title of header) expect(typeof title).toBe("string");
      expect(at.rows).toBeGreaterThanOrEqual(2);
    }
  });

  it("feeds every list from a defined name whose cells hold the entries", () => {
    const names = new Map(only(sample, "name").map((op) => [op.name, op.refersTo]));
    const grids = foldWrites(sample);
    const used = only(sample, "validate").flatMap(({ rule }) =>
      rule.kind === "list" && "name" in rule.source ? [rule.source.name] : [],
    );
    expect(new Set(used)).toEqual(new Set(names.keys()));
    for (const refersTo of names.values()) {
      const [, sheet = "", column = "", from = "", to = ""] =
        /^'(.+)'!\$([A-Z])\$(\d+):\$[A-Z]\$(\d+)$/.exec(refersTo) ?? [];
      const entries = (grids.get(sheet) ?? [])
        .slice(Number(from) - 1, Number(to))
        .map((row) => row[column.charCodeAt(0) - 65]);
      expect(entries.length).toBeGreaterThan(1);
      for (const entry of entries) expect(entry).toEqual(expect.any(String));
    }
  });

  it("never turns text from outside into a formula", () => {
    const evil = sampleTask(1, {
      text: '=HYPERLINK("http://x")',
      leadUnits: [{ name: "+cmd", text: "+cmd" }],
      wording: { leaders: ["@a"], leadUnits: ["+cmd"], supportingUnits: ["-1"] },
    });
    const values = only(encodeSample(sampleDecomposition([evil])), "write").flatMap((op) => op.values.flat());
    expect(values).toContain('=HYPERLINK("http://x")');
    expect(values.filter((value) => typeof value === "object" && value !== null)).toEqual([]);
  });

  it("keeps what the notice says in further columns: dates as dates, columns of its own at the ledger's end", () => {
    const decomposition = sampleDecomposition([
      sampleTask(1, { deadline: "6月底前", owner: "张三" }),
      sampleTask(2, { deadline: "长期坚持" }),
    ]);
    const [first, second, third] = decomposition.tables;
    if (!first || !second || !third) throw new Error("three tables");
    const columns = [
      ...second.columns,
      { column: "other" as const, header: "状态" },
      { column: "other" as const, header: "" },
    ];
    const tasks = decomposition.tasks.map((task) =>
      task.table === 2 ? { ...task, others: ["省级", "重点"] } : task,
    );
    const encoded = encodeSample({ ...decomposition, tables: [first, { ...second, columns }, third], tasks });
    const ledger = foldWrites(encoded).get(SHEETS.ledger);
    const [header, , row, next] = ledger ?? [];
    expect(header?.slice(LEDGER_COLUMNS.length)).toEqual(["状态（通知）", "其他栏", "备注", "备注2"]);
    expect(row?.slice(LEDGER_COLUMNS.length)).toEqual(["省级", "重点", null, null]);
    expect(row?.[ledgerColumnIndex("deadline")]).toBe(serialOfDate("2023-06-30"));
    expect(row?.[ledgerColumnIndex("owner")]).toBe("张三");
    expect(next?.[ledgerColumnIndex("deadline")]).toBe("长期坚持");
  });

  it("explains every ledger column in a note on its header", () => {
    const notes = only(sample, "note").filter((op) => op.sheet === SHEETS.ledger);
    const further = 2; // the sample's notice has two columns of its own
    const columns = Array.from({ length: LEDGER_COLUMNS.length + further }, (_, column) => [0, column]);
    expect(notes.map((op) => op.cell)).toEqual(columns);
  });

  it("links only to cells that exist, from cells that say something", () => {
    const grids = foldWrites(sample);
    const links = only(sample, "link");
    expect(links.filter((op) => op.sheet === SHEETS.cover).map((op) => op.to.sheet)).toEqual(
      only(sample, "addSheet")
        .slice(1, 12)
        .map((op) => op.sheet),
    );
    for (const { sheet, cell, to } of links) {
      expect(grids.get(sheet)?.[cell[0]]?.[cell[1]]).toEqual(expect.any(String));
      expect(grids.get(to.sheet)?.[to.cell[0]]).toBeDefined();
    }
  });

  it("leads from a finding to the cell of its task in the ledger, or to the column of its table in the annex", () => {
    const grids = foldWrites(sample);
    const [task, table] = only(sample, "link").filter((op) => op.sheet === SHEETS.findings);
    expect(task?.to).toEqual({ sheet: SHEETS.ledger, cell: [4, 8] });
    expect(grids.get(SHEETS.ledger)?.[4]?.[8]).toBe("〔原件此处缺失，待补〕");
    expect(table?.to).toEqual({ sheet: SHEETS.annex3, cell: [2, 4] });
    expect(grids.get(SHEETS.annex3)?.[2]?.[4]).toBe("牵头责任单位");
    expect(grids.get(SHEETS.findings)?.[1]?.[2]).toBe("工作台账!I5");
  });

  it("counts the tasks of each table and category on the cover", () => {
    const cover = (foldWrites(sample).get(SHEETS.cover) ?? []).map((row) => row.join("|"));
    expect(cover).toContain("主要预期目标|（不分类）|1");
    expect(cover).toContain("主要工作任务|一、推动高质量发展要有新作为|2");
    expect(cover).toContain("合计||4");
    expect(cover).toContain("编制日期|2023年3月1日|");
  });

  it("shows canonical names in the ledger and the indicators one a line", () => {
    const ledger = foldWrites(sample).get(SHEETS.ledger) ?? [];
    expect(ledger[1]?.[5]).toBe("地区生产总值：增长6.5%");
    expect(ledger[2]?.slice(6, 9)).toEqual(["钟涛", "区发展改革委", "区财政局、区税务局"]);
  });

  it("marks in the rosters what nobody has confirmed", () => {
    const grids = foldWrites(sample);
    expect(grids.get(SHEETS.leaders)?.[1]).toEqual([
      1,
      "钟涛",
      null,
      "区发展改革委、区财政局",
      6,
      "推断",
      null,
      null,
      null,
    ]);
    expect(grids.get(SHEETS.units)?.[2]?.slice(0, 4)).toEqual(["区物流办", "部门", "物流办", "待确认"]);
  });

  it("folds plan and progress into outline groups and keeps the task in view", () => {
    const [columns] = only(sample, "columns").filter((op) => op.sheet === SHEETS.ledger);
    const levels = columns?.columns.map((column) => column.outlineLevel ?? 0).join("");
    expect(levels).toBe("00000000011110001111011100");
    // The first column after the folded ones carries their button.
    expect(columns?.columns.at(LEDGER_COLUMNS.length)?.collapsed).toBe(true);
    expect(only(sample, "freeze").find((op) => op.sheet === SHEETS.ledger)).toMatchObject({
      rows: 1,
      columns: 5,
    });
  });

  it("keeps every text within what a cell holds", () => {
    const long = encodeSample(sampleDecomposition([sampleTask(1, { text: "长".repeat(40_000) })]));
    for (const value of only(long, "write").flatMap((op) => op.values.flat())) {
      if (typeof value === "string") expect(value.length).toBeLessThanOrEqual(32_767);
    }
  });

  it("needs a fixed number of operations for any number of tasks in the ledger and the stamp", () => {
    const count = (tasks: number): number =>
      encodeSample(
        sampleDecomposition(Array.from({ length: tasks }, (_, index) => sampleTask(index + 1))),
      ).ops.filter((op) => {
        const sheet = "sheet" in op ? op.sheet : "at" in op ? op.at.sheet : "";
        return sheet === SHEETS.ledger || sheet === SHEETS.stamp;
      }).length;
    expect(count(300)).toBe(count(2));
  });
});
