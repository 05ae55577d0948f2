import type { Json } from "../protocol/wire";
import type { Area } from "./area";
import type { Place } from "./workbook";

export type ChartSeriesState = {
  name: string;
  /** Cells follow their sheet when it gets another name. */
  values: Place;
  categories: Place | undefined;
  /** `fill.color`, `line.color`, `point0.fill.color` … */
  readonly settings: Map<string, Json>;
};

export type ChartState = {
  readonly id: string;
  name: string;
  readonly type: string;
  at: Area;
  plotVisibleOnly: boolean;
  series: ChartSeriesState[];
  /** Everything else, by its path in Office.js: `title.text`, `legend.position`. */
  readonly settings: Map<string, Json>;
};

/** Where Excel puts a chart is its own matter; here it begins at the first cell. */
export function newChart(
  id: string,
  name: string,
  { type, series }: Pick<ChartState, "type" | "series">,
): ChartState {
  const at = { row: 0, column: 0, rows: 15, columns: 8 };
  return { id, name, type, at, plotVisibleOnly: true, series, settings: new Map() };
}

export function newSeries(name: string, values: Place): ChartSeriesState {
  return { name, values, categories: undefined, settings: new Map() };
}
