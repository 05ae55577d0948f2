import fc from "fast-check";
import { DraftCells } from "../../../../src/adapters/xlsx/draftCells";

const column = fc.nat(4);
const value = fc.constantFrom<string | number | null>("甲", 1, "", null);
const block = fc.uniqueArray(column).map((columns) => columns.sort((a, b) => a - b));
const step = fc.oneof(
  fc.record({ kind: fc.constant("set" as const), column, value }),
  fc.record({ kind: fc.constant("delete" as const), column }),
  fc.record({ kind: fc.constant("clear" as const) }),
  fc.record({ kind: fc.constant("setAll" as const), columns: block, value }),
);

test("a row that was emptied can be written as a whole, and again", () => {
  const cells = new DraftCells();
  cells.set(0, "甲");
  cells.delete(0);
  cells.setAll([0, 1], ["乙", 1]);
  cells.setAll([0], ["丙"]);
  expect([cells.get(0), cells.get(1), cells.size]).toEqual(["丙", 1, 2]);
});

test("the cells of a row are those of a map, whether it shares its columns or not", () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 8 }), (steps) => {
      const cells = new DraftCells();
      const expected = new Map<number, string | number | null>();
      for (const each of steps) {
        if (each.kind === "set") {
          cells.set(each.column, each.value);
          expected.set(each.column, each.value);
        } else if (each.kind === "delete") {
          cells.delete(each.column);
          expected.delete(each.column);
        } else if (each.kind === "clear") {
          cells.clear();
          expected.clear();
        } else {
          cells.setAll(
            each.columns,
            each.columns.map(() => each.value),
          );
          for (const at of each.columns) expected.set(at, each.value);
        }
      }
      const found = new Map<number, unknown>();
      cells.forEach((item, at) => found.set(at, item));
      expect(found).toEqual(expected);
      expect(new Set(cells.columns())).toEqual(new Set(expected.keys()));
      expect(cells.size).toBe(expected.size);
      for (let at = 0; at < 6; at++) {
        expect(cells.get(at)).toEqual(expected.get(at));
        expect(cells.has(at)).toBe(expected.has(at));
      }
      expect(cells.some((item) => item === "甲")).toBe([...expected.values()].includes("甲"));
    }),
    { numRuns: 1000 },
  );
});
