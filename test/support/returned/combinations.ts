import fc from "fast-check";
import { UNIT_FIELDS, type UnitField } from "../../../src/domain/merge/unitFields";
import { columnLetters } from "../../../src/layout/address";
import { RETURN_COLUMNS } from "../../../src/layout/returnColumns";
import { RETURN_SHEETS } from "../../../src/layout/sheetNames";
import { fill, HEADER, rowOf, set, setRow, TASKS_OF, type Edit, type Sent } from "./edits";
import { Q1, taskOf, UNITS, type UnitName } from "./office";
import { nameOf } from "./returnCase";

/** A text that stands nowhere else, so that it can be followed to where it ends. */
export type Marker = {
  readonly text: string;
  /** Where it was written; absent where that is no cell of a task, without a task where it may be any. */
  readonly origin?: { readonly task?: number; readonly field: UnitField };
};

/** A file after many things were done to it, and what was written into it. */
export type MarkedFile = { readonly sent: Sent; readonly markers: readonly Marker[] };

type Cell = readonly [task: number, field: UnitField];

/** What is done to a row, after the cells were filled in. */
type RowEdit = readonly [
  task: number,
  kind:
    "delete" | "equal" | "different" | "noId" | "fullWidth" | "otherId" | "reword" | "otherText" | "rowAbove",
];

const SYNONYMS: Partial<Record<UnitField, string>> = {
  progress: "工作进展",
  completion: "完成比例",
  owner: "经办人",
  problems: "困难问题",
};

const fields = fc.constantFrom(...UNIT_FIELDS);

type Draft = {
  readonly cells: readonly Cell[];
  readonly cleared: readonly Cell[];
  readonly rows: readonly RowEdit[];
  readonly shuffled: boolean;
  readonly foreign: "none" | "others" | "strange";
  readonly column: readonly [
    field: UnitField,
    kind: "none" | "synonym" | "unsure" | "unknown" | "delete" | "repeat" | "move",
  ];
  readonly note: boolean;
  readonly above: number;
  readonly sheet: "none" | "noStamp" | "damagedStamp" | "bare" | "renamed" | "copied";
  readonly named: "issued" | "other" | "plain";
  readonly minute: number;
};

function draft(unit: UnitName): fc.Arbitrary<Draft> {
  const tasks = fc.constantFrom(...TASKS_OF[unit]);
  const cell = fc.tuple(tasks, fields);
  const rowKinds: readonly RowEdit[1][] = [
    ...(["delete", "equal", "different", "noId", "fullWidth"] as const),
    ...(["otherId", "reword", "otherText", "rowAbove"] as const),
  ];
  return fc.record({
    cells: fc.uniqueArray(cell, { minLength: 1, maxLength: 8, selector: String }),
    cleared: fc.uniqueArray(cell, { maxLength: 2, selector: String }),
    rows: fc.uniqueArray(fc.tuple(tasks, fc.constantFrom(...rowKinds)), {
      maxLength: 3,
      selector: ([task]) => task,
    }),
    shuffled: fc.boolean(),
    foreign: fc.constantFrom("none", "none", "others", "strange"),
    column: fc.tuple(
      fields,
      fc.constantFrom("none", "none", "none", "synonym", "unsure", "unknown", "delete", "repeat", "move"),
    ),
    note: fc.boolean(),
    above: fc.nat({ max: 2 }),
    sheet: fc.constantFrom("none", "none", "noStamp", "damagedStamp", "bare", "renamed", "copied"),
    named: fc.constantFrom("issued", "issued", "plain", "other"),
    minute: fc.nat({ max: 59 }),
  });
}

/** One file to three of them, of any units. */
export const markedFiles: fc.Arbitrary<readonly MarkedFile[]> = fc
  .array(
    fc
      .constantFrom<UnitName>("reform", "reform", "finance", "tax")
      .chain((unit) => draft(unit).map((drafted) => ({ unit, drafted }))),
    { minLength: 1, maxLength: 3 },
  )
  .map((all) => all.map(({ unit, drafted }, index) => markedFile(unit, drafted, index)));

function markedFile(unit: UnitName, drafted: Draft, index: number): MarkedFile {
  const markers: Marker[] = [];
  const mark = (origin?: Marker["origin"]): string => {
    const text = `标记${index}之${markers.length}号`;
    markers.push({ text, ...(origin && { origin }) });
    return text;
  };
  const edits: readonly Edit[] = [
    ...drafted.cells.map(([task, field]) => fill(task, field, mark({ task, field }), unit)),
    ...drafted.cleared
      .filter((cell) => !drafted.cells.some((other) => String(other) === String(cell)))
      .map(([task, field]) => fill(task, field, null, unit)),
    ...foreignEdits(unit, drafted, mark),
    ...rowEdits(unit, drafted, mark),
    ...columnEdits(unit, drafted, mark),
    ...(drafted.above === 0 ? [] : [{ op: "insertRows", before: HEADER, count: drafted.above } as const]),
    ...sheetEdits(unit, drafted),
  ];
  const name = { issued: nameOf(unit), other: nameOf(unit === "tax" ? "finance" : "tax"), plain: "表.xlsx" };
  const minute = String(drafted.minute).padStart(2, "0");
  return {
    sent: {
      unit,
      round: Q1,
      name: `${index}/${name[drafted.named]}`,
      edits,
      savedAt: `2023-04-05T08:${minute}:0${index}Z`,
    },
    markers,
  };
}

/** Rows below those of the unit's tasks. */
function foreignEdits(unit: UnitName, { foreign }: Draft, mark: () => string): readonly Edit[] {
  if (foreign === "none") return [];
  const below = HEADER + 1 + TASKS_OF[unit].length;
  const own = { progress: mark(), problems: mark() };
  return [
    { op: "insertRows", before: below, count: 1 },
    ...setRow(
      below,
      foreign === "strange"
        ? { text: "另行增加的重点项目，尚未列入方案。", ...own }
        : { id: taskOf(unit === "tax" ? 4 : 7), text: "其他单位的任务", ...own },
    ),
  ];
}

/** From the last row to the first, so that no row has moved before it is edited. */
function rowEdits(unit: UnitName, { rows, shuffled }: Draft, mark: () => string): readonly Edit[] {
  const first = HEADER + 1;
  let count = TASKS_OF[unit].length;
  const edits = [...rows]
    .sort(([a], [b]) => rowOf(b, unit) - rowOf(a, unit))
    .flatMap(([task, kind]): readonly Edit[] => {
      const row = rowOf(task, unit);
      switch (kind) {
        case "delete":
          count--;
          return [{ op: "deleteRows", from: row, count: 1 }];
        case "equal":
          count++;
          return duplicateRow(row);
        case "different":
          count++;
          return [...duplicateRow(row), set(`N${row + 1}`, mark())];
        case "noId":
          return [set(`A${row}`, null)];
        case "fullWidth":
          return [
            set(
              `A${row}`,
              taskOf(task).replace(/\d/gu, (digit) => "０１２３４５６７８９".charAt(Number(digit))),
            ),
          ];
        case "otherId":
          return [set(`A${row}`, taskOf(TASKS_OF[unit][0] ?? 1))];
        case "reword":
          return [set(`B${row}`, "（略有改动）加大助企纾困力度，落实减税降费政策，新增减税8.5亿元。")];
        case "otherText":
          return [set(`B${row}`, "完善应急体系，开展安全生产大检查。")];
        case "rowAbove":
          count++;
          return [{ op: "insertRows", before: row, count: 1 }, set(`M${row}`, mark())];
      }
    });
  const order = Array.from({ length: count }, (_, index) => count - 1 - index);
  return shuffled ? [...edits, { op: "orderRows", from: first, order }] : edits;
}

function duplicateRow(row: number): readonly Edit[] {
  return [
    { op: "insertRows", before: row + 1, count: 1 },
    { op: "copyRow", from: row, to: row + 1 },
  ];
}

function columnEdits(
  unit: UnitName,
  { column: [field, kind], note }: Draft,
  mark: (origin: Marker["origin"] | undefined) => string,
): readonly Edit[] {
  const index = RETURN_COLUMNS.findIndex(({ key }) => key === field);
  const letters = columnLetters(index);
  const header = RETURN_COLUMNS[index]?.header ?? "";
  const beside = columnLetters(RETURN_COLUMNS.length + 2);
  const ofColumn = (): readonly Edit[] => {
    switch (kind) {
      case "none":
        return [];
      case "synonym":
        return [set(`${letters}${HEADER}`, SYNONYMS[field] ?? header)];
      case "unsure":
        return [set(`${letters}${HEADER}`, `一季度${header}说明`)];
      case "unknown":
        return [set(`${letters}${HEADER}`, "甲乙丙丁")];
      case "delete":
        return [{ op: "deleteColumn", column: letters }];
      case "move":
        return [{ op: "moveColumn", column: letters, before: "C" }];
      case "repeat":
        return [
          { op: "insertColumn", before: letters },
          set(`${letters}${HEADER}`, header),
          set(`${letters}${HEADER + 1}`, mark({ field })),
        ];
    }
  };
  const first = rowOf(TASKS_OF[unit][0] ?? 1, unit);
  return [...(note ? [set(`${beside}${first}`, mark(undefined))] : []), ...ofColumn()];
}

function sheetEdits(unit: UnitName, { sheet }: Draft): readonly Edit[] {
  const stamp = RETURN_SHEETS.stamp;
  switch (sheet) {
    case "none":
      return [];
    case "noStamp":
      return [{ op: "removeSheet", sheet: stamp }];
    case "damagedStamp":
      return [set("D2", "{", stamp)];
    case "bare":
      return [
        { op: "removeSheet", sheet: stamp },
        { op: "removeProperties" },
        set("A2", `填报单位：${UNITS[unit]}`),
      ];
    case "renamed":
      return [{ op: "renameSheet", to: "Sheet1" }];
    case "copied":
      return [{ op: "copySheet", to: "填报表 (2)" }];
  }
}
