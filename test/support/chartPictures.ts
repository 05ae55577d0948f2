import type { readXlsx } from "hucre/xlsx";
import { blockAddress } from "../../src/layout/blockAddress";
import type { ChartSeriesState, ChartState } from "../excel-host/model/chart";
import { fullAddress } from "../excel-host/model/workbook";
import type { Place } from "../excel-host/model/workbook";

/** A chart in words that do not depend on where it was read from. */
export type ChartPicture = {
  /** The cells that it covers. */
  readonly at: string;
  /** The family; columns are bars. */
  readonly group: string;
  readonly stacked: boolean;
  readonly title: unknown;
  readonly titleFont: unknown;
  readonly legend: unknown;
  readonly showsHiddenCells: boolean;
  readonly series: readonly SeriesPicture[];
  readonly axis: unknown;
  /** The categories of bars run from the top down, with the numbers at the bottom. */
  readonly topDown: boolean;
};

type SeriesPicture = {
  readonly name: string | undefined;
  readonly values: string;
  readonly categories: string;
  readonly color: unknown;
  readonly pointColors: readonly unknown[];
  readonly labels: unknown;
};

type FileChart = NonNullable<Awaited<ReturnType<typeof readXlsx>>["sheets"][number]["charts"]>[number];

const plain = (reference: string | undefined): string => reference?.replace(/[$']/g, "") ?? "";

export function pictureOfFileChart(chart: FileChart): ChartPicture {
  const { from, to = from } = chart.anchor ?? { from: { row: 0, col: 0 } };
  const area = { row: from.row, column: from.col, rows: to.row - from.row, columns: to.col - from.col };
  const { scale, numberFormat } = chart.axes?.y ?? {};
  const format = numberFormat?.formatCode;
  return {
    at: blockAddress(area),
    group: chart.kinds.join(),
    stacked: chart.barGrouping === "stacked",
    title: chart.title,
    titleFont: [chart.titleFontFamily, chart.titleFontSize, chart.titleColor],
    legend: chart.legend ?? false,
    showsHiddenCells: chart.plotVisOnly === false,
    series: (chart.series ?? []).map((series) => ({
      name: series.name,
      values: plain(series.valuesRef),
      categories: plain(series.categoriesRef),
      color: series.color ?? series.marker?.fill,
      pointColors: series.dataPoints?.map(({ fillColor }) => fillColor) ?? [],
      labels: series.dataLabels?.numberFormat?.formatCode,
    })),
    axis: [scale?.min, scale?.max, format === "General" ? undefined : format],
    topDown: chart.axes?.x?.reverse === true && chart.axes.y?.crosses === "max",
  };
}

const GROUPS: Readonly<Record<string, string>> = {
  ColumnClustered: "bar",
  ColumnStacked: "bar",
  BarClustered: "bar",
  BarStacked: "bar",
  Line: "line",
  Doughnut: "doughnut",
};

export function pictureOfExcelChart(chart: ChartState): ChartPicture {
  const { settings } = chart;
  const side = settings.get("legend.position");
  return {
    at: blockAddress(chart.at),
    group: GROUPS[chart.type] ?? chart.type,
    stacked: chart.type.endsWith("Stacked"),
    title: settings.get("title.text"),
    titleFont: [
      settings.get("title.font.name"),
      settings.get("title.font.size"),
      color(settings.get("title.font.color")),
    ],
    legend: settings.get("legend.visible") === true && typeof side === "string" && side.toLowerCase(),
    showsHiddenCells: !chart.plotVisibleOnly,
    series: chart.series.map((series) => pictureOfSeries(series, settings.get("labels.numberFormat"))),
    axis: ["minimum", "maximum", "numberFormat"].map((name) => settings.get(`valueAxis.${name}`)),
    topDown:
      settings.get("categoryAxis.reversed") === true && settings.get("categoryAxis.position") === "Maximum",
  };
}

function pictureOfSeries(
  { name, values, categories, settings }: ChartSeriesState,
  labels: unknown,
): SeriesPicture {
  const show = (place: Place | undefined): string => (place === undefined ? "" : plain(fullAddress(place)));
  const points = [...settings].filter(([path]) => /^point\d+\.fill\.color$/.test(path));
  return {
    name,
    values: show(values),
    categories: show(categories),
    color: color(settings.get("fill.color") ?? settings.get("line.color")),
    pointColors: points.map(([, value]) => color(value)),
    labels,
  };
}

/** `RRGGBB` of `#RRGGBB`. */
function color(value: unknown): unknown {
  return typeof value === "string" ? value.slice(1) : undefined;
}
