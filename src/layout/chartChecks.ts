import { checkBlock } from "./blockAddress";
import { EXCEL } from "./excelBounds";
import type { BlockRef, Chart } from "./workbookPatch";

/** The number of cells of a block that is one row or one column. */
function lengthOf(at: BlockRef, sheets: ReadonlySet<string>): number {
  checkBlock(at, "chart");
  if (!sheets.has(at.sheet.toLowerCase())) throw new Error(`chart: the patch has no sheet ${at.sheet}`);
  if (at.rows > 1 && at.columns > 1)
    throw new Error(`chart: neither a row nor a column: ${JSON.stringify(at)}`);
  return at.rows * at.columns;
}

/**
 * @param sheets names in lower case
 * @throws Error where Excel would refuse the chart or could not show what it is meant to.
 */
export function checkChart(chart: Chart, sheets: ReadonlySet<string>): void {
  const { at, title, kind, categories, series, axis } = chart;
  const fault = (what: string): Error => new Error(`chart ${title}: ${what}`);
  checkBlock(at, "chart");
  const points = lengthOf(categories, sheets);
  for (const { name, values, pointColors } of series) {
    if (lengthOf(values, sheets) !== points) throw fault(`${name} has not a value for each category`);
    if (pointColors !== undefined && pointColors.length !== points)
      throw fault(`${name}: a colour for each point`);
    if (name === "" || name.length > EXCEL.chartText) throw fault(`the name ${JSON.stringify(name)}`);
  }
  if (title === "" || title.length > EXCEL.chartText) throw fault("needs a title that Excel can hold");
  if (kind === "doughnut" ? series.length !== 1 : series.length === 0) {
    throw fault(`${series.length} series in a chart of the kind ${kind}`);
  }
  if (kind === "doughnut" && axis !== undefined) throw fault("a doughnut has no axis");
  const { min = -Infinity, max = Infinity } = axis ?? {};
  if (!(min < max)) throw fault(`an axis from ${min} to ${max}`);
}
