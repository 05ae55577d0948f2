import { blockAddress } from "../../layout/blockAddress";
import { cellAddress } from "../../layout/address";
import { CHART_FONTS } from "../../layout/styles";
import type { BlockRef, Chart } from "../../layout/workbookPatch";
import { step } from "./requests";
import type { SheetHandle, Step } from "./requests";

const TYPES = {
  columnClustered: "ColumnClustered",
  columnStacked: "ColumnStacked",
  barClustered: "BarClustered",
  barStacked: "BarStacked",
  line: "Line",
  doughnut: "Doughnut",
} as const satisfies Readonly<Record<Chart["kind"], string>>;

const LEGENDS = { top: "Top", bottom: "Bottom", left: "Left", right: "Right" } as const;

/** Percent of the width of a column or bar, and of a doughnut, as in the file. */
const GAP = 60;
const HOLE = 55;

/** Most actions of a chart without its series, and of a series without its points. */
const CHART_ACTIONS = 45;
const SERIES_ACTIONS = 20;
const POINT_ACTIONS = 4;

/**
 * The charts of a sheet, linked to their cells. Once all cells are written: what Excel makes of the first series
 * depends on them.
 * @param sheetOf the sheet that is called so in the patch
 */
export function chartSteps(sheetOf: (name: string) => SheetHandle, charts: readonly Chart[]): Step[] {
  return charts.map((chart) => {
    const actions = chart.series.reduce(
      (sum, { pointColors = [] }) => sum + SERIES_ACTIONS + pointColors.length * POINT_ACTIONS,
      CHART_ACTIONS,
    );
    return step(actions, chart, () => {
      addChart((at) => sheetOf(at.sheet)().getRange(blockAddress(at)), sheetOf(chart.at.sheet)(), chart);
    });
  });
}

type RangeOf = (at: BlockRef) => Excel.Range;

function addChart(rangeOf: RangeOf, sheet: Excel.Worksheet, chart: Chart): void {
  const { at, kind, legend } = chart;
  const first = chart.series[0];
  if (first === undefined) return;
  const made = sheet.charts.add(
    TYPES[kind],
    rangeOf(first.values),
    first.values.rows > 1 ? "Columns" : "Rows",
  );
  made.setPosition(
    cellAddress(at.row, at.column),
    cellAddress(at.row + at.rows - 1, at.column + at.columns - 1),
  );
  made.plotVisibleOnly = false;
  made.title.visible = true;
  made.title.text = chart.title;
  setFont(made.format.font, CHART_FONTS.text);
  setFont(made.title.format.font, CHART_FONTS.title);
  made.legend.visible = legend !== "none";
  if (legend !== "none") made.legend.position = LEGENDS[legend];
  chart.series.forEach((series, index) => {
    const target = index === 0 ? made.series.getItemAt(0) : made.series.add(series.name);
    target.name = series.name;
    target.setValues(rangeOf(series.values));
    target.setXAxisValues(rangeOf(chart.categories));
    colourSeries(target, kind, series);
  });
  setAxes(made, chart);
  setLabels(made, chart);
}

function setFont(
  font: Excel.ChartFont,
  { name, size, color }: { name: string; size: number; color: string },
): void {
  font.name = name;
  font.size = size;
  font.color = `#${color}`;
  font.bold = false;
}

function colourSeries(target: Excel.ChartSeries, kind: Chart["kind"], series: Chart["series"][number]): void {
  const color = `#${series.color}`;
  if (kind === "line") {
    target.format.line.color = color;
    target.markerStyle = "Circle";
    target.markerBackgroundColor = color;
    target.markerForegroundColor = color;
  } else target.format.fill.setSolidColor(color);
  if (kind === "doughnut") target.doughnutHoleSize = HOLE;
  else if (kind !== "line") target.gapWidth = GAP;
  series.pointColors?.forEach((pointColor, point) => {
    target.points.getItemAt(point).format.fill.setSolidColor(`#${pointColor}`);
  });
}

function setAxes({ axes }: Excel.Chart, { kind, axis = {} }: Chart): void {
  if (kind === "doughnut") return;
  const { min, max, numberFormat } = axis;
  if (min !== undefined) axes.valueAxis.minimum = min;
  if (max !== undefined) axes.valueAxis.maximum = max;
  if (numberFormat !== undefined) axes.valueAxis.numberFormat = numberFormat;
  if (kind === "barClustered" || kind === "barStacked") {
    // The categories run from the top down, and the numbers stay at the bottom.
    axes.categoryAxis.reversePlotOrder = true;
    axes.categoryAxis.position = "Maximum";
  }
}

function setLabels({ dataLabels }: Excel.Chart, { kind, labels }: Chart): void {
  if (labels === undefined) return;
  dataLabels.showValue = true;
  dataLabels.numberFormat = labels.numberFormat;
  if (kind === "line") dataLabels.position = "Top";
}
