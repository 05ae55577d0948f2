import { absoluteAddress, quotedSheet } from "../../layout/blockAddress";
import type { SheetModel, WorkbookModel } from "../../layout/sheetModel";
import { CHART_FONTS } from "../../layout/styles";
import type { BlockRef, Chart, Rgb } from "../../layout/workbookPatch";
import { argb } from "./hucreStyles";
import { toPlainText } from "./textSafety";
import { escapeAttribute } from "./xmlEdits";

const DRAWING = "http://schemas.openxmlformats.org/drawingml/2006";
const HEAD =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
  `<c:chartSpace xmlns:c="${DRAWING}/chart" xmlns:a="${DRAWING}/main">` +
  '<c:date1904 val="0"/><c:roundedCorners val="0"/>';

const CATEGORY_AXIS = 1;
const VALUE_AXIS = 2;

const GRID = "D9D9D9";

/** What a kind of chart is in the format's words. */
const KINDS = {
  columnClustered: { group: "barChart", direction: "col", grouping: "clustered" },
  columnStacked: { group: "barChart", direction: "col", grouping: "stacked" },
  barClustered: { group: "barChart", direction: "bar", grouping: "clustered" },
  barStacked: { group: "barChart", direction: "bar", grouping: "stacked" },
  line: { group: "lineChart", direction: "", grouping: "standard" },
  doughnut: { group: "doughnutChart", direction: "", grouping: "" },
} as const satisfies Readonly<Record<Chart["kind"], object>>;

const LEGENDS = { top: "t", bottom: "b", left: "l", right: "r" } as const;

type ChartFont = { readonly name: string; readonly size: number; readonly color: Rgb };

/**
 * The part of a chart, linked to its cells and with the values that they have now, so that viewers which do not
 * calculate show it. Cells that are hidden are shown all the same.
 */
export function drawChart(chart: Chart, { sheets }: Pick<WorkbookModel, "sheets">): string {
  const cells = new ChartCells(sheets);
  const { legend } = chart;
  const place =
    legend === "none"
      ? ""
      : `<c:legend><c:legendPos val="${LEGENDS[legend]}"/><c:overlay val="0"/></c:legend>`;
  return (
    `${HEAD}<c:chart><c:title><c:tx><c:rich><a:bodyPr/><a:lstStyle/><a:p>` +
    `<a:pPr>${fontXml("a:defRPr", CHART_FONTS.title)}</a:pPr>` +
    `<a:r>${fontXml("a:rPr", CHART_FONTS.title)}<a:t>${escapeText(chart.title)}</a:t></a:r></a:p></c:rich></c:tx>` +
    '<c:overlay val="0"/></c:title><c:autoTitleDeleted val="0"/>' +
    `<c:plotArea><c:layout/>${plotXml(chart, cells)}${axesXml(chart)}</c:plotArea>${place}` +
    '<c:plotVisOnly val="0"/><c:dispBlanksAs val="gap"/></c:chart>' +
    `<c:spPr>${fillXml("FFFFFF")}<a:ln w="9525">${fillXml(GRID)}</a:ln></c:spPr>` +
    `${textXml(CHART_FONTS.text)}</c:chartSpace>`
  );
}

/** The values that the cells of the patch have. */
class ChartCells {
  private readonly sheets: ReadonlyMap<string, SheetModel>;

  constructor(sheets: readonly SheetModel[]) {
    this.sheets = new Map(sheets.map((sheet) => [sheet.name.toLowerCase(), sheet]));
  }

  /** In the order of the row or column; `null` for an empty cell. */
  of({ sheet, row, column, rows, columns }: BlockRef): readonly (string | number | boolean | null)[] {
    const values = this.sheets.get(sheet.toLowerCase())?.values;
    return Array.from({ length: rows * columns }, (_, index) => {
      const value = values?.[row + Math.floor(index / columns)]?.[column + (index % columns)] ?? null;
      return typeof value === "object" && value !== null ? value.result : value;
    });
  }
}

function plotXml(chart: Chart, cells: ChartCells): string {
  const { group, direction, grouping } = KINDS[chart.kind];
  const series = chart.series.map((_, index) => seriesXml(chart, index, cells)).join("");
  const axes = `<c:axId val="${CATEGORY_AXIS}"/><c:axId val="${VALUE_AXIS}"/>`;
  switch (group) {
    case "barChart":
      return (
        `<c:barChart><c:barDir val="${direction}"/><c:grouping val="${grouping}"/><c:varyColors val="0"/>${series}` +
        `<c:gapWidth val="60"/>${grouping === "stacked" ? '<c:overlap val="100"/>' : ""}${axes}</c:barChart>`
      );
    case "lineChart":
      return (
        `<c:lineChart><c:grouping val="${grouping}"/><c:varyColors val="0"/>${series}` +
        `<c:marker val="1"/>${axes}</c:lineChart>`
      );
    case "doughnutChart":
      return (
        `<c:doughnutChart><c:varyColors val="1"/>${series}<c:firstSliceAng val="0"/><c:holeSize val="55"/>` +
        "</c:doughnutChart>"
      );
  }
}

function seriesXml(chart: Chart, index: number, cells: ChartCells): string {
  const series = chart.series[index];
  if (series === undefined) return "";
  const { name, values, color, pointColors = [] } = series;
  const isLine = chart.kind === "line";
  const fill = fillXml(color);
  const look = isLine ? `<a:ln w="28575" cap="rnd">${fill}<a:round/></a:ln>` : fill;
  const marker = `<c:marker><c:symbol val="circle"/><c:size val="6"/><c:spPr>${fill}<a:ln>${fill}</a:ln></c:spPr></c:marker>`;
  const isBar = KINDS[chart.kind].group === "barChart";
  const points = pointColors.map(
    (pointColor, point) =>
      `<c:dPt><c:idx val="${point}"/>${isBar ? '<c:invertIfNegative val="0"/>' : ""}` +
      `${isLine ? "" : '<c:bubble3D val="0"/>'}<c:spPr>${fillXml(pointColor)}</c:spPr></c:dPt>`,
  );
  return (
    `<c:ser><c:idx val="${index}"/><c:order val="${index}"/><c:tx><c:v>${escapeText(name)}</c:v></c:tx>` +
    `<c:spPr>${look}</c:spPr>${isBar ? '<c:invertIfNegative val="0"/>' : ""}${isLine ? marker : ""}` +
    points.join("") +
    labelsXml(chart) +
    `<c:cat><c:strRef><c:f>${reference(chart.categories)}</c:f>${textCache(cells.of(chart.categories))}</c:strRef></c:cat>` +
    `<c:val><c:numRef><c:f>${reference(values)}</c:f>${numberCache(cells.of(values))}</c:numRef></c:val>` +
    `${isLine ? '<c:smooth val="0"/>' : ""}</c:ser>`
  );
}

function labelsXml({ labels, kind }: Chart): string {
  if (labels === undefined) return "";
  return (
    `<c:dLbls><c:numFmt formatCode="${escapeAttribute(labels.numberFormat)}" sourceLinked="0"/>` +
    `<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>` +
    (kind === "line" ? '<c:dLblPos val="t"/>' : "") +
    '<c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/><c:showSerName val="0"/>' +
    '<c:showPercent val="0"/><c:showBubbleSize val="0"/></c:dLbls>'
  );
}

function axesXml({ kind, axis = {} }: Chart): string {
  if (kind === "doughnut") return "";
  const { min, max, numberFormat } = axis;
  const isBar = KINDS[kind].direction === "bar";
  const line = `<c:spPr><a:ln w="9525">${fillXml(GRID)}</a:ln></c:spPr>`;
  const bound = (name: string, value: number | undefined): string =>
    value === undefined ? "" : `<c:${name} val="${value}"/>`;
  return (
    `<c:catAx><c:axId val="${CATEGORY_AXIS}"/><c:scaling><c:orientation val="${isBar ? "maxMin" : "minMax"}"/></c:scaling>` +
    `<c:delete val="0"/><c:axPos val="${isBar ? "l" : "b"}"/><c:numFmt formatCode="General" sourceLinked="0"/>` +
    `<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/>${line}` +
    `<c:crossAx val="${VALUE_AXIS}"/><c:crosses val="autoZero"/><c:auto val="0"/><c:lblAlgn val="ctr"/>` +
    '<c:lblOffset val="100"/><c:noMultiLvlLbl val="1"/></c:catAx>' +
    `<c:valAx><c:axId val="${VALUE_AXIS}"/><c:scaling><c:orientation val="minMax"/>${bound("max", max)}${bound("min", min)}` +
    `</c:scaling><c:delete val="0"/><c:axPos val="${isBar ? "b" : "l"}"/><c:majorGridlines>${line}</c:majorGridlines>` +
    `<c:numFmt formatCode="${escapeAttribute(numberFormat ?? "General")}" sourceLinked="0"/>` +
    '<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>' +
    `<c:spPr><a:ln><a:noFill/></a:ln></c:spPr><c:crossAx val="${CATEGORY_AXIS}"/>` +
    // The categories run from the top down, and the numbers stay at the bottom.
    `<c:crosses val="${isBar ? "max" : "autoZero"}"/><c:crossBetween val="between"/></c:valAx>`
  );
}

function reference(at: BlockRef): string {
  return escapeText(`${quotedSheet(at.sheet)}!${absoluteAddress(at)}`);
}

function textCache(values: readonly (string | number | boolean | null)[]): string {
  return `<c:strCache>${pointsXml(values, (value) => (value === null ? undefined : escapeText(String(value))))}</c:strCache>`;
}

function numberCache(values: readonly (string | number | boolean | null)[]): string {
  const points = pointsXml(values, (value) => (typeof value === "number" ? String(value) : undefined));
  return `<c:numCache><c:formatCode>General</c:formatCode>${points}</c:numCache>`;
}

function pointsXml<T>(values: readonly T[], show: (value: T) => string | undefined): string {
  const points = values.map((value, index) => {
    const shown = show(value);
    return shown === undefined ? "" : `<c:pt idx="${index}"><c:v>${shown}</c:v></c:pt>`;
  });
  return `<c:ptCount val="${values.length}"/>${points.join("")}`;
}

function fillXml(color: Rgb): string {
  return `<a:solidFill><a:srgbClr val="${argb(color).slice(2)}"/></a:solidFill>`;
}

function fontXml(element: string, { name, size, color }: ChartFont): string {
  const face = escapeAttribute(name);
  return (
    `<${element} lang="zh-CN" altLang="en-US" sz="${size * 100}" b="0">${fillXml(color)}` +
    `<a:latin typeface="${face}"/><a:ea typeface="${face}"/></${element}>`
  );
}

function textXml(font: ChartFont): string {
  return (
    `<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr>${fontXml("a:defRPr", font)}</a:pPr>` +
    '<a:endParaRPr lang="zh-CN"/></a:p></c:txPr>'
  );
}

function escapeText(text: string): string {
  return escapeAttribute(toPlainText(text));
}
