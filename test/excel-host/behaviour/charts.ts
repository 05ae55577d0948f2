import type { Area } from "../model/area";
import type { ChartSeriesState, ChartState } from "../model/chart";
import { newChart, newSeries } from "../model/chart";
import { asText, optional, toFlag, toNumber, toOneOf, toText } from "../protocol/arguments";
import { ExcelClass } from "../protocol/excelClass";
import type { Argument, Property } from "../protocol/excelClass";
import { fail, notEmulated } from "../protocol/hostError";
import type { Json } from "../protocol/wire";
import { toRange } from "./range";
import { toColor } from "./rangeFormat";
import { checkStructure } from "./rangeState";
import type { SheetRef } from "./rangeState";

type ChartRef = SheetRef & { readonly chart: ChartState };
type SeriesRef = ChartRef & { readonly series: ChartSeriesState };

/** A part of a chart, or of a series: what is set of it is kept by its path, `title.font.size`. */
type PartRef = { readonly settings: Map<string, Json>; readonly path: string };

const TYPES = ["ColumnClustered", "ColumnStacked", "BarClustered", "BarStacked", "Line", "Doughnut"] as const;
const SIDES = ["Top", "Bottom", "Left", "Right", "Corner"] as const;

function setting(name: string, read: (argument: Argument) => Json, standard: Json): Property<PartRef> {
  return {
    get: ({ settings, path }) => settings.get(`${path}${name}`) ?? standard,
    set: ({ settings, path }, value) => {
      settings.set(`${path}${name}`, read(value));
    },
  };
}

const within = ({ settings, path }: PartRef, name: string): PartRef => ({
  settings,
  path: `${path}${name}.`,
});

const font = new ExcelClass<PartRef>("ChartFont", {
  properties: {
    Name: setting("name", toText, "Calibri"),
    Size: setting("size", toNumber, 10),
    Color: setting("color", toColor, "#000000"),
    Bold: setting("bold", toFlag, false),
    Italic: setting("italic", toFlag, false),
  },
});

const fill = new ExcelClass<PartRef>("ChartFill", {
  methods: {
    SetSolidColor: ({ settings, path }, color) => {
      settings.set(`${path}color`, toColor(color));
      return null;
    },
    Clear: ({ settings, path }) => {
      settings.delete(`${path}color`);
      return null;
    },
  },
});

const line = new ExcelClass<PartRef>("ChartLineFormat", {
  properties: { Color: setting("color", toColor, "") },
});

const areaFormat = new ExcelClass<PartRef>("ChartAreaFormat", {
  links: {
    Fill: (self) => fill.of(within(self, "fill")),
    Font: (self) => font.of(within(self, "font")),
  },
});

const titleFormat = new ExcelClass<PartRef>("ChartTitleFormat", {
  links: { Font: (self) => font.of(within(self, "font")) },
});

const title = new ExcelClass<PartRef>("ChartTitle", {
  properties: {
    Text: setting("text", toText, ""),
    Visible: setting("visible", toFlag, true),
  },
  links: { Format: (self) => titleFormat.of(self) },
});

const legend = new ExcelClass<PartRef>("ChartLegend", {
  properties: {
    Position: setting("position", (word) => toOneOf(SIDES, word), "Right"),
    Visible: setting("visible", toFlag, true),
  },
});

const dataLabels = new ExcelClass<PartRef>("ChartDataLabels", {
  properties: {
    ShowValue: setting("showValue", toFlag, false),
    NumberFormat: setting("numberFormat", toText, "General"),
    Position: setting("position", toText, ""),
  },
});

const bound = (argument: Argument): Json => (argument === "" ? "" : toNumber(argument));

const axis = new ExcelClass<PartRef>("ChartAxis", {
  properties: {
    Minimum: setting("minimum", bound, ""),
    Maximum: setting("maximum", bound, ""),
    NumberFormat: setting("numberFormat", toText, "General"),
    ReversePlotOrder: setting("reversed", toFlag, false),
    Position: setting("position", (word) => toOneOf(["Automatic", "Maximum", "Minimum"], word), "Automatic"),
  },
});

/** A doughnut has none. */
const axes = new ExcelClass<ChartRef>("ChartAxes", {
  links: {
    ValueAxis: ({ chart }) => axisOf(chart, "valueAxis."),
    CategoryAxis: ({ chart }) => axisOf(chart, "categoryAxis."),
  },
});

function axisOf({ type, settings }: ChartState, path: string) {
  return type === "Doughnut" ? fail("InvalidOperation") : axis.of({ settings, path });
}

const seriesFormat = new ExcelClass<PartRef>("ChartSeriesFormat", {
  links: {
    Fill: (self) => fill.of(within(self, "fill")),
    Line: (self) => line.of(within(self, "line")),
  },
});

const pointFormat = new ExcelClass<PartRef>("ChartPointFormat", {
  links: { Fill: (self) => fill.of(within(self, "fill")) },
});

const point = new ExcelClass<PartRef>("ChartPoint", {
  links: { Format: (self) => pointFormat.of(self) },
});

const points = new ExcelClass<SeriesRef>("ChartPointsCollection", {
  items: ({ series }) => pointsOf(series).map((part) => point.of(part)),
  methods: {
    GetItemAt: ({ series }, index) => {
      const part = pointsOf(series)[toNumber(index)];
      return part === undefined ? fail("InvalidArgument") : point.of(part);
    },
  },
});

function pointsOf({ values, settings }: ChartSeriesState): readonly PartRef[] {
  const count = values.area.rows * values.area.columns;
  return Array.from({ length: count }, (_, index) => ({ settings, path: `point${index}.` }));
}

const ofSeries = (name: string, read: (argument: Argument) => Json, standard: Json): Property<SeriesRef> => ({
  get: ({ series }) => series.settings.get(name) ?? standard,
  set: ({ series }, value) => {
    series.settings.set(name, read(value));
  },
});

const chartSeries = new ExcelClass<SeriesRef>("ChartSeries", {
  properties: {
    Name: {
      get: ({ series }) => series.name,
      set: ({ series }, name) => {
        series.name = toText(name);
      },
    },
    MarkerStyle: ofSeries("markerStyle", toText, "Automatic"),
    MarkerBackgroundColor: ofSeries("markerBackground", toColor, ""),
    MarkerForegroundColor: ofSeries("markerForeground", toColor, ""),
    GapWidth: ofSeries("gapWidth", toNumber, 150),
    DoughnutHoleSize: ofSeries("hole", toNumber, 75),
  },
  links: {
    Format: ({ series: { settings } }) => seriesFormat.of({ settings, path: "" }),
    Points: (self) => points.of(self),
  },
  methods: {
    SetValues: (self, argument) => {
      self.series.values = lineOf(self, argument);
      return null;
    },
    SetXAxisValues: (self, argument) => {
      self.series.categories = lineOf(self, argument);
      return null;
    },
    Delete: ({ chart, series }) => {
      chart.series = chart.series.filter((each) => each !== series);
      return null;
    },
  },
});

/** One row or one column of cells. */
function lineOf(self: SheetRef, argument: Argument): ChartSeriesState["values"] {
  const { sheet, area } = toRange(self, argument);
  return area.rows > 1 && area.columns > 1 ? notEmulated("a series of a block of cells") : { sheet, area };
}

const seriesCollection = new ExcelClass<ChartRef>("ChartSeriesCollection", {
  properties: { Count: ({ chart }) => chart.series.length },
  items: (self) => self.chart.series.map((series) => chartSeries.of({ ...self, series })),
  methods: {
    GetCount: ({ chart }) => chart.series.length,
    GetItemAt: (self, index) => {
      const series = self.chart.series[toNumber(index)];
      return series === undefined ? fail("InvalidArgument") : chartSeries.of({ ...self, series });
    },
    Add: (self, name, index) => {
      if (optional(index, toNumber) !== undefined) notEmulated("series.add at an index");
      const [model] = self.chart.series;
      const series = newSeries(
        optional(name, toText) ?? "",
        model?.values ?? { sheet: self.sheet, area: FIRST_CELL },
      );
      self.chart.series.push(series);
      return chartSeries.of({ ...self, series });
    },
  },
});

const FIRST_CELL: Area = { row: 0, column: 0, rows: 1, columns: 1 };

const part = ({ chart: { settings } }: ChartRef, name: string): PartRef => ({ settings, path: `${name}.` });

const chart = new ExcelClass<ChartRef>("Chart", {
  id: (self) => self.chart.id,
  properties: {
    Id: (self) => self.chart.id,
    Name: {
      get: (self) => self.chart.name,
      set: (self, name) => {
        self.chart.name = toText(name);
      },
    },
    ChartType: (self) => self.chart.type,
    PlotVisibleOnly: {
      get: (self) => self.chart.plotVisibleOnly,
      set: (self, flag) => {
        self.chart.plotVisibleOnly = toFlag(flag);
      },
    },
  },
  links: {
    Axes: (self) => axes.of(self),
    DataLabels: (self) => dataLabels.of(part(self, "labels")),
    Format: ({ chart: { settings } }) => areaFormat.of({ settings, path: "" }),
    Legend: (self) => legend.of(part(self, "legend")),
    Series: (self) => seriesCollection.of(self),
    Title: (self) => title.of(part(self, "title")),
  },
  methods: {
    SetPosition: (self, start, end) => {
      const { area: first } = toRange(self, start);
      const { area: last } = optional(end, (cell) => toRange(self, cell)) ?? { area: first };
      const rows = last.row + last.rows - first.row;
      const columns = last.column + last.columns - first.column;
      if (rows < 1 || columns < 1) fail("InvalidArgument");
      self.chart.at = { row: first.row, column: first.column, rows, columns };
      return null;
    },
    Delete: (self) => {
      checkStructure(self);
      self.sheet.charts = self.sheet.charts.filter((each) => each !== self.chart);
      return null;
    },
  },
});

export const charts = new ExcelClass<SheetRef>("ChartCollection", {
  properties: { Count: ({ sheet }) => sheet.charts.length },
  items: (self) => self.sheet.charts.map((each) => chart.of({ ...self, chart: each })),
  find: (self, key) => {
    const wanted = asText(key);
    const found = self.sheet.charts.find(({ id, name }) => id === wanted || name === wanted);
    return found === undefined ? undefined : chart.of({ ...self, chart: found });
  },
  methods: {
    GetCount: ({ sheet }) => sheet.charts.length,
    Add: (self, type, source, seriesBy) => {
      checkStructure(self);
      const values = lineOf(self, source);
      const by = optional(seriesBy, (word) => toOneOf(["Auto", "Columns", "Rows"], word)) ?? "Auto";
      const isColumn = values.area.rows > 1;
      // By the other direction each cell is a series of its own.
      if (by !== "Auto" && (by === "Columns") !== isColumn && values.area.rows * values.area.columns > 1) {
        notEmulated("charts.add with a series for each cell");
      }
      const known = TYPES.find((word) => word.toLowerCase() === toText(type).toLowerCase());
      const added = newChart(self.book.nextId(), `Chart ${self.sheet.charts.length + 1}`, {
        type: known ?? notEmulated(`charts.add(${toText(type)})`),
        series: [newSeries("", values)],
      });
      self.sheet.charts.push(added);
      return chart.of({ ...self, chart: added });
    },
  },
});
