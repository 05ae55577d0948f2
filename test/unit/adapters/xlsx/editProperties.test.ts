import fc from "fast-check";
import { editCells } from "../../../../src/adapters/xlsx/editCells";
import { openWorkbook } from "../../../../src/adapters/xlsx/openWorkbook";
import { renderWorkbook } from "../../../../src/adapters/xlsx/renderWorkbook";
import type { EditOp } from "../../../../src/layout/workbookEdit";
import type { PatchOp, StoredGrid, StoredValue } from "../../../../src/layout/workbookPatch";
import { changedParts } from "../../../support/packedParts";
import { editOf, setCells, thrownBy, writeRows } from "../../../support/sampleEdit";
import { patchOf, sheetOf } from "../../../support/samplePatch";

const COLUMNS = 5;
const ALL = Array.from({ length: COLUMNS }, (_, column) => column);
const HEADER = ALL.map((column) => `列${column}`);

const anyText = fc
  .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 8 })
  .map((units) => String.fromCharCode(...units));
const value = fc.oneof(
  fc.constant(null),
  anyText,
  fc.constantFrom("=1+1", "+86", "_x0041_", " 空 ", "#N/A"),
  fc.integer(),
  fc.boolean(),
);
const row = fc.array(value, { minLength: COLUMNS, maxLength: COLUMNS });

type Model = (StoredValue | undefined)[][];

/** An edit as numbers, which are made an operation for the sheet as it is. */
type Step = {
  readonly kind: "set" | "append" | "replace";
  readonly columns: readonly number[];
  readonly rows: readonly (readonly StoredValue[])[];
  readonly places: readonly (readonly [number, number])[];
};
const step: fc.Arbitrary<Step> = fc.record({
  kind: fc.constantFrom("set", "append", "replace"),
  columns: fc.subarray(ALL, { minLength: 1 }),
  rows: fc.array(row, { maxLength: 4 }),
  places: fc.array(fc.tuple(fc.nat(1000), fc.nat(COLUMNS - 1)), { maxLength: 5 }),
});

const stored = (cell: StoredValue | undefined): StoredValue =>
  cell === undefined || cell === "" ? null : cell;
const isEmpty = (cells: readonly (StoredValue | undefined)[] | undefined): boolean =>
  cells?.every((cell) => stored(cell) === null) !== false;

/** The operation of a step for a table of these rows, and the rows after it. */
function apply(model: Model, { kind, columns, rows, places }: Step): readonly [EditOp, Model] {
  const next = model.map((cells) => [...cells]);
  const picked = rows.map((cells) => columns.map((column) => stored(cells[column])));
  if (kind === "set") {
    const changes = places.map(([at, column], index) => {
      const place = 1 + (at % Math.max(1, model.length - 1));
      const to = rows[index % Math.max(1, rows.length)]?.[column] ?? null;
      const from = stored(model[place]?.[column]);
      (next[place] ??= [])[column] = to;
      return { row: place, column, from, to };
    });
    return [setCells(...changes), next];
  }
  const last = model.findLastIndex((cells) => columns.some((column) => stored(cells[column]) !== null));
  const firstRow = kind === "append" ? last + 1 : 1;
  if (kind === "replace") {
    next.length = Math.min(next.length, 1 + Math.max(1, picked.length));
    if (picked.length === 0) next[1] = [];
  }
  picked.forEach((cells, index) => {
    const target = (next[firstRow + index] ??= []);
    columns.forEach((column, position) => (target[column] = cells[position] ?? null));
  });
  return [writeRows({ mode: kind, firstRow, columns, rows: picked }), next];
}

const asGrid = (model: Model): StoredGrid => {
  const cells = model.map((cells) => ALL.map((column) => stored(cells[column])));
  return cells.slice(0, cells.findLastIndex((row) => !isEmpty(row)) + 1);
};

async function read(bytes: Uint8Array): Promise<StoredGrid> {
  const reader = await openWorkbook(bytes, "x");
  const [grid] = await reader.read([{ sheet: "表", row: 0, column: 0, rows: 40, columns: COLUMNS }]);
  return asGrid([...(grid ?? [])].map((cells) => [...cells]));
}

function sample(rows: readonly (readonly StoredValue[])[]): Promise<Uint8Array> {
  const values = [HEADER, ...(rows.length === 0 ? [ALL.map(() => null)] : rows)];
  const at = { sheet: "表", row: 0, column: 0, rows: values.length, columns: COLUMNS };
  const table: PatchOp = { op: "table", at, name: "tbl", style: "TableStyleLight1" };
  return renderWorkbook(patchOf(...sheetOf("表", values), table, ...sheetOf("别的", [["=不动", 1, true]])));
}

/** Milliseconds: many workbooks are made and read. */
const TIMEOUT = 60_000;

describe("whatever the edits", () => {
  it(
    "the sheet holds what a plain grid holds after the same steps, and only its own parts change",
    async () => {
      await fc.assert(
        fc.asyncProperty(
          fc.array(row, { maxLength: 5 }),
          fc.array(step, { maxLength: 4 }),
          async (rows, steps) => {
            const first = await sample(rows);
            let bytes = first;
            let model: Model = [HEADER, ...(rows.length === 0 ? [[]] : rows.map((cells) => [...cells]))];
            for (const each of steps) {
              const [op, next] = apply(model, each);
              bytes = editCells(bytes, editOf(op), "x");
              model = next;
              expect(await read(bytes)).toEqual(asGrid(model));
            }
            const own = ["xl/styles.xml", "xl/tables/table1.xml", "xl/worksheets/sheet1.xml"];
            expect(own).toEqual(expect.arrayContaining([...changedParts(first, bytes)]));
          },
        ),
        { numRuns: 150 },
      );
    },
    TIMEOUT,
  );

  it(
    "a change that was checked against a value is stale when it is made again, unless it changed nothing",
    async () => {
      await fc.assert(
        fc.asyncProperty(row, row, async (before, after) => {
          const bytes = await sample([before]);
          const changes = ALL.map((column) => ({
            row: 1,
            column,
            from: stored(before[column]),
            to: after[column] ?? null,
          }));
          const once = editCells(bytes, editOf(setCells(...changes)), "x");
          const differ = (await read(bytes))[1] ?? [];
          const now = (await read(once))[1] ?? [];
          const same = ALL.every((column) => lines(differ[column]) === lines(now[column]));
          const thrown = thrownBy(() => editCells(once, editOf(setCells(...changes)), "x"));
          expect(thrown).toEqual(
            same ? "nothing was thrown" : expect.objectContaining({ code: "PLAN_STALE" }),
          );
        }),
        { numRuns: 60 },
      );
    },
    TIMEOUT,
  );
});

const lines = (cell: StoredValue | undefined): StoredValue =>
  typeof cell === "string" ? cell.replace(/\r\n?/g, "\n") : stored(cell);
