import { fullAddress } from "../../excel-host/model/workbook";
import { codeOf, useExcel } from "../../excel-host/jsdom/useExcel";

const excel = useExcel();

const active = (context: Excel.RequestContext): Excel.Worksheet =>
  context.workbook.worksheets.getItem("Sheet1");

async function addChart(): Promise<void> {
  await Excel.run(async (context) => {
    const sheet = active(context);
    sheet.getRange("A1:B3").values = [
      ["甲", 1],
      ["乙", 2],
      ["丙", 3],
    ];
    const chart = sheet.charts.add("ColumnClustered", sheet.getRange("B1:B3"), "Columns");
    chart.name = "图一";
    chart.setPosition("D2", "H10");
    chart.series.getItemAt(0).setXAxisValues(sheet.getRange("A1:A3"));
    await context.sync();
  });
}

test("a chart of one column has one series; its place is from cell to cell, both included", async () => {
  await addChart();
  await Excel.run(async (context) => {
    const chart = active(context).charts.getItem("图一");
    chart.load("name,chartType");
    chart.series.load("count");
    await context.sync();
    expect([chart.name, chart.chartType, chart.series.count]).toEqual(["图一", "ColumnClustered", 1]);
  });
  const [chart] = excel().book.sheets[0]?.charts ?? [];
  expect(chart?.at).toEqual({ row: 1, column: 3, rows: 9, columns: 5 });
});

test("series follow the name of their sheet, and a chart goes when it is deleted", async () => {
  await addChart();
  const [sheet] = excel().book.sheets;
  await Excel.run(async (context) => {
    active(context).name = "数据";
    await context.sync();
  });
  const [series] = sheet?.charts[0]?.series ?? [];
  expect(series && fullAddress(series.values)).toBe("数据!B1:B3");
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem("数据").charts.getItem("图一").delete();
    await context.sync();
  });
  expect(sheet?.charts).toEqual([]);
});

test("a protected sheet takes no chart, a doughnut has no axis, and a point that is not there is refused", async () => {
  const add = (context: Excel.RequestContext, type: Excel.ChartType): Excel.Chart =>
    active(context).charts.add(type, active(context).getRange("B1:B3"), "Columns");
  const codes = [
    await codeOf((context) => {
      add(context, Excel.ChartType.doughnut).axes.valueAxis.minimum = 0;
      return context.sync();
    }),
    await codeOf((context) => {
      const series = add(context, Excel.ChartType.doughnut).series.getItemAt(0);
      series.points.getItemAt(3).format.fill.setSolidColor("#000000");
      return context.sync();
    }),
    await codeOf((context) => {
      active(context).protection.protect();
      add(context, Excel.ChartType.line);
      return context.sync();
    }),
  ];
  expect(codes).toEqual(["InvalidOperation", "InvalidArgument", "AccessDenied"]);
});
