import fc from "fast-check";
import { STAMP_HEADER, readRecords, recordRows, withoutRecordTexts } from "../../../src/layout/stampRecords";
import type { CellInput, StoredGrid, StoredValue } from "../../../src/layout/workbookPatch";

const text = (cell: CellInput | undefined): string => (typeof cell === "string" ? cell : "");

const gridOf = (rows: readonly (readonly CellInput[])[]): StoredGrid =>
  [[...STAMP_HEADER], ...rows].map((row) =>
    row.map((cell): StoredValue => (typeof cell === "number" ? cell : text(cell))),
  );

describe("stamp records", () => {
  it("come back as they went in, whatever characters they hold", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), fc.jsonValue(), (word, value) => {
        const written: unknown = JSON.parse(JSON.stringify({ word, value }));
        expect(readRecords(gridOf(recordRows("task", "k", written)))).toEqual([
          { kind: "task", key: "k", json: written, row: 1 },
        ]);
      }),
    );
  });

  it("are cut into chunks below 30,000 characters, never inside a character", () => {
    const value = "😀长".repeat(40_000);
    const rows = recordRows("task", "k", value);
    expect(rows.length).toBeGreaterThan(3);
    for (const [, , , json] of rows) {
      expect(text(json).length).toBeLessThanOrEqual(30_000);
      expect(() => encodeURIComponent(text(json))).not.toThrow();
    }
    expect(readRecords(gridOf(rows))).toEqual([{ kind: "task", key: "k", json: value, row: 1 }]);
  });

  it("are put together in the order of their numbers, not of their rows", () => {
    const rows = recordRows("task", "k", "长".repeat(70_000));
    expect(readRecords(gridOf([...rows].reverse()))[0]?.json).toBe("长".repeat(70_000));
  });

  it("hold nothing that XML forbids or that spreadsheets take for an escape", () => {
    const [row] = recordRows("task", "_x0041_", "a_x0041_\uffff\u0000\u0085");
    expect(row?.[3]).toBe('"a_\\u00780041_\\uffff\\u0000\\u0085"');
  });

  it("are parsed once for the same rows of a sheet, and equal texts in them are one text", () => {
    const value = { cells: ["推进重点项目建设，完成年度投资"], deep: [[[[[[[[[["推进"]]]]]]]]]] };
    const grid = gridOf([...recordRows("task", "a", value), ...recordRows("task", "b", value)]);
    const [first] = readRecords(grid);
    const again = readRecords([...grid, ...gridOf(recordRows("task", "c", value)).slice(1)]);
    expect(again.map(({ json }) => json)).toEqual([value, value, value]);
    expect(again[0]?.json).toBe(first?.json);
  });

  it("are parsed anew where a chunk was replaced", () => {
    const grid = gridOf(recordRows("task", "a", "长".repeat(40_000)));
    const other = gridOf(recordRows("task", "a", "短".repeat(40_000)));
    readRecords(grid);
    expect(readRecords([...grid.slice(0, 2), ...other.slice(2)])[0]?.json).toMatch(/^长+短+$/u);
  });

  it("say the same where the sheet keeps none of their texts, each in its row, also below new ones and a second time", () => {
    const value = { text: "长".repeat(40_000) };
    const grid = gridOf([...recordRows("task", "a", value), ...recordRows("task", "b", ["乙"])]);
    const records = readRecords(grid);
    const bare = withoutRecordTexts(withoutRecordTexts(grid));
    expect(bare.map((row) => row.slice(0, 3))).toEqual(grid.map((row) => row.slice(0, 3)));
    expect(bare.slice(1).map((row) => row[3])).toEqual(["", "", ""]);
    const added = gridOf(recordRows("task", "c", 3)).slice(1);
    expect(readRecords([...bare, ...added])).toEqual([
      ...records,
      { kind: "task", key: "c", json: 3, row: 4 },
    ]);
  });
});
