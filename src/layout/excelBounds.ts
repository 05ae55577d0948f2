/** What Excel can store. These are properties of the file format, not choices of this program. */
export const EXCEL = {
  rows: 1_048_576,
  columns: 16_384,
  /** UTF-16 code units of the text of one cell. */
  cellText: 32_767,
  formula: 8_192,
  sheetName: 31,
  /** Items of an inline list, joined by commas. */
  listSource: 255,
  validationTitle: 32,
  validationText: 255,
  headerFooter: 255,
  tip: 255,
  /** Title of a chart, name of a series. */
  chartText: 255,
  /** Points. Higher rows are cut to this height. */
  rowHeight: 409.5,
  /** Characters. */
  columnWidth: 255,
  outlineLevel: 7,
} as const;
