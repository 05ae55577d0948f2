import { LAST } from "../model/area";
import type { Area } from "../model/area";
import type { Line, LineStyle, LineWeight, Side } from "../model/cellFormat";
import { toOneOf } from "../protocol/arguments";
import { ExcelClass } from "../protocol/excelClass";
import type { Property } from "../protocol/excelClass";
import { fail } from "../protocol/hostError";
import { toColor } from "./rangeFormat";
import { checkFormat, clip } from "./rangeState";
import type { RangeState } from "./rangeState";

const EDGES = [
  "EdgeTop",
  "EdgeBottom",
  "EdgeLeft",
  "EdgeRight",
  "InsideVertical",
  "InsideHorizontal",
] as const;
type Edge = (typeof EDGES)[number];

const STYLES: readonly (LineStyle | "None")[] = [
  "None",
  "Continuous",
  "Dash",
  "DashDot",
  "DashDotDot",
  "Dot",
  "Double",
  "SlantDashDot",
];
const WEIGHTS: readonly LineWeight[] = ["Hairline", "Thin", "Medium", "Thick"];
const BLACK = "#000000";

type BorderState = RangeState & { readonly edge: Edge };

/** Strips of cells that have the line, with the side of the cells where it is. A line between cells belongs to both. */
function strips({ sheet, area: whole, edge }: BorderState): readonly (readonly [Area, Side])[] {
  const area = whole.rows === LAST.row || whole.columns === LAST.column ? clip(sheet, whole) : whole;
  const { row, column, rows, columns } = area;
  switch (edge) {
    case "EdgeTop":
      return [[{ ...area, rows: 1 }, "top"]];
    case "EdgeBottom":
      return [[{ ...area, row: row + rows - 1, rows: 1 }, "bottom"]];
    case "EdgeLeft":
      return [[{ ...area, columns: 1 }, "left"]];
    case "EdgeRight":
      return [[{ ...area, column: column + columns - 1, columns: 1 }, "right"]];
    case "InsideVertical":
      if (columns === 1) return [];
      return [
        [{ ...area, columns: columns - 1 }, "right"],
        [{ ...area, column: column + 1, columns: columns - 1 }, "left"],
      ];
    case "InsideHorizontal":
      if (rows === 1) return [];
      return [
        [{ ...area, rows: rows - 1 }, "bottom"],
        [{ ...area, row: row + 1, rows: rows - 1 }, "top"],
      ];
  }
}

/** The line that all cells share, `undefined` for none, `null` where they differ. */
function read(border: BorderState): Line | undefined | null {
  const lines = strips(border).flatMap(([strip, side]) =>
    [...border.sheet.formatsIn(strip)].map((format) => format[side]),
  );
  const [first] = lines;
  return lines.every((line) => JSON.stringify(line) === JSON.stringify(first)) ? first : null;
}

function write(border: BorderState, change: (line: Line) => Line | undefined): void {
  checkFormat(border);
  const line = change(read(border) ?? { style: "Continuous", weight: "Thin", color: BLACK });
  for (const [strip, side] of strips(border)) border.sheet.changeFormat(strip, { [side]: line });
}

const lineProperty = (
  shown: (line: Line | undefined) => string,
  change: (line: Line, argument: Parameters<typeof toColor>[0]) => Line | undefined,
): Property<BorderState> => ({
  get: (border) => {
    const line = read(border);
    return line === null ? null : shown(line);
  },
  set: (border, argument) => write(border, (line) => change(line, argument)),
});

const rangeBorder = new ExcelClass<BorderState>("RangeBorder", {
  id: ({ edge }) => edge,
  properties: {
    SideIndex: ({ edge }) => edge,
    Style: lineProperty(
      (line) => line?.style ?? "None",
      (line, word) => {
        const style = toOneOf(STYLES, word);
        return style === "None" ? undefined : { ...line, style };
      },
    ),
    Weight: lineProperty(
      (line) => line?.weight ?? "Thin",
      (line, word) => ({ ...line, weight: toOneOf(WEIGHTS, word) }),
    ),
    Color: lineProperty(
      (line) => line?.color ?? BLACK,
      (line, color) => ({ ...line, color: toColor(color) }),
    ),
  },
});

export const rangeBorders = new ExcelClass<RangeState>("RangeBorderCollection", {
  items: (range) => EDGES.map((edge) => rangeBorder.of({ ...range, edge })),
  find: (range, key) => {
    const edge = EDGES.find((each) => each === key);
    // DiagonalDown and DiagonalUp
    return edge === undefined
      ? fail("InvalidArgument", `No border ${JSON.stringify(key)}.`)
      : rangeBorder.of({ ...range, edge });
  },
});
