import type { Light } from "../domain/schedule/light";
import type { TaskStatus } from "../domain/status";
import type { CellStyle, Rgb } from "./workbookPatch";

/**
 * Fonts of official documents (GB/T 9704). Where one is missing, Office falls back to 宋体 or 黑体 of the same
 * em width, so that wrapping stays as measured.
 */
export const FONTS = {
  title: "方正小标宋简体",
  heading: "黑体",
  body: "仿宋_GB2312",
  kai: "楷体_GB2312",
  screen: "宋体",
} as const;

/**
 * Font of the Normal style; its digits define the unit of column widths. Times New Roman 12 has digits of exactly
 * 8 pixels, on Windows as with the metric-compatible font of LibreOffice, so that printed columns come out alike
 * everywhere; 宋体 is replaced by fonts of other widths where it is missing. No text is set in it.
 */
export const DEFAULT_FONT = { name: "Times New Roman", size: 12 } as const;

/** Size of the text of the working sheets. */
export const SCREEN_SIZE = 11;
const screen = { name: FONTS.screen, size: SCREEN_SIZE } as const;

/** One accent; the rest is black, grey and white. */
export const COLORS = {
  accent: "1F3864",
  link: "1F4E9E",
  headerFill: "E8ECF2",
  generatedFill: "F5F5F5",
  grid: "BFBFBF",
  rule: "000000",
  muted: "595959",
  bad: "9C0006",
  badFill: "FBE3E1",
  warnFill: "FDF3D8",
  doneFill: "E6F1E3",
  pausedFill: "E7E6E6",
  bar: "9DB2D3",
  lockedFill: "EFEFEF",
  inputFill: "FFFDF0",
  requiredFill: "FFE699",
} as const satisfies Readonly<Record<string, Rgb>>;

/** The colours of the lights, laid over a cell that shows one. */
export const LIGHT_STYLES = {
  completed: { fill: COLORS.doneFill },
  onSchedule: { fill: COLORS.doneFill },
  behind: { fill: COLORS.warnFill },
  farBehind: { font: { color: COLORS.bad }, fill: COLORS.badFill },
  notStarted: { fill: COLORS.pausedFill },
  notReported: { fill: COLORS.pausedFill },
  notApplicable: { fill: COLORS.pausedFill },
} as const satisfies Readonly<Record<Light, CellStyle>>;

/** Fonts of charts: the title, and everything else. */
export const CHART_FONTS = {
  title: { name: FONTS.heading, size: 12, color: "000000" },
  text: { name: FONTS.screen, size: 9, color: COLORS.muted },
} as const;

/** A style whose font is fully known, so that text in it can be measured. */
export type PaperStyle = CellStyle & { readonly font: { readonly name: string; readonly size: number } };

const onPaper = (name: string, size: number): PaperStyle => ({
  font: { name, size, color: "000000" },
  vertical: "center",
  wrap: true,
});

/** Styles of the printed annex tables: black on white, as the notice is. */
export const ANNEX_STYLES = {
  mark: { ...onPaper(FONTS.heading, 16), horizontal: "left", wrap: false },
  title: { ...onPaper(FONTS.title, 22), horizontal: "center" },
  heading: { ...onPaper(FONTS.heading, 16), horizontal: "center" },
  header: { ...onPaper(FONTS.heading, 12), horizontal: "center", border: COLORS.rule },
  category: { ...onPaper(FONTS.heading, 12), horizontal: "center", border: COLORS.rule },
  centred: { ...onPaper(FONTS.body, 12), horizontal: "center", border: COLORS.rule },
  text: { ...onPaper(FONTS.body, 12), horizontal: "left", border: COLORS.rule },
} as const satisfies Readonly<Record<string, PaperStyle>>;

/** Styles of the working sheets: the ledger, the rosters, the logs and the findings. */
export const SHEET_STYLES = {
  header: {
    font: { name: FONTS.heading, size: 11, color: COLORS.accent },
    fill: COLORS.headerFill,
    border: COLORS.grid,
    horizontal: "center",
    vertical: "center",
    wrap: true,
  },
  text: { font: screen, border: COLORS.grid, horizontal: "left", vertical: "center", wrap: true },
  centred: { font: screen, border: COLORS.grid, horizontal: "center", vertical: "center", wrap: true },
  link: { font: { ...screen, color: COLORS.link, underline: true } },
} as const satisfies Readonly<Record<string, CellStyle>>;

/** Styles of 填报表: what is locked is grey, what is to be filled in is light yellow. */
export const RETURN_STYLES = {
  title: { ...onPaper(FONTS.title, 20), horizontal: "center" },
  info: { font: { name: FONTS.screen, size: 12 }, vertical: "center", wrap: true },
  help: { font: screen, vertical: "center", wrap: true },
  counter: {
    font: { name: FONTS.heading, size: 14, color: COLORS.bad },
    vertical: "center",
    horizontal: "center",
    wrap: true,
  },
  label: { font: { name: FONTS.heading, size: SCREEN_SIZE }, horizontal: "right", vertical: "center" },
  locked: { fill: COLORS.lockedFill },
  input: { fill: COLORS.inputFill, locked: false },
  /** On top of the others. */
  wrong: { fill: COLORS.badFill },
} as const satisfies Readonly<Record<string, CellStyle>>;

/** Styles of the summary sheets, beside those of the working sheets. */
export const SUMMARY_STYLES = {
  title: { ...onPaper(FONTS.title, 20), horizontal: "center" },
  moment: { font: { name: FONTS.screen, size: SCREEN_SIZE, color: COLORS.muted }, vertical: "center" },
  heading: { font: { name: FONTS.heading, size: 14, color: COLORS.accent }, vertical: "center" },
  count: {
    font: { name: FONTS.screen, size: 12, bold: true },
    border: COLORS.grid,
    horizontal: "center",
    vertical: "center",
  },
  total: { font: { name: FONTS.heading, size: SCREEN_SIZE }, fill: COLORS.generatedFill },
  check: {
    font: { name: FONTS.screen, size: SCREEN_SIZE, color: COLORS.muted },
    vertical: "center",
    wrap: true,
  },
} as const satisfies Readonly<Record<string, CellStyle>>;

/** The colours of lights in charts, where areas have to be told apart. */
export const LIGHT_CHART_COLORS = {
  completed: "2E7D32",
  onSchedule: "8BC34A",
  behind: "F2B134",
  farBehind: "C62828",
  notStarted: "9E9E9E",
  notReported: "616161",
  notApplicable: "CFD8DC",
} as const satisfies Readonly<Record<Light, Rgb>>;

/** The colours of statuses in charts. */
export const STATUS_CHART_COLORS = {
  notStarted: "9E9E9E",
  inProgress: "5B8DB8",
  completed: "2E7D32",
  behind: "F2B134",
  paused: "B0A8B9",
  none: "E0E0E0",
} as const satisfies Readonly<Record<TaskStatus | "none", Rgb>>;

/** Styles of the cover. */
export const COVER_STYLES = {
  title: { ...onPaper(FONTS.title, 22), horizontal: "center" },
  subtitle: { ...onPaper(FONTS.kai, 16), horizontal: "center" },
  heading: { font: { name: FONTS.heading, size: 14, color: COLORS.accent }, vertical: "center" },
  label: { font: { name: FONTS.heading, size: 12 }, vertical: "center" },
  text: { font: { name: FONTS.body, size: 12 }, vertical: "center", wrap: true },
  header: {
    font: { name: FONTS.heading, size: 12 },
    fill: COLORS.headerFill,
    border: COLORS.grid,
    horizontal: "center",
    vertical: "center",
  },
  cell: {
    font: { name: FONTS.body, size: 12 },
    border: COLORS.grid,
    vertical: "center",
    wrap: true,
    horizontal: "left",
    indent: 1,
  },
  number: {
    font: { name: FONTS.body, size: 12 },
    border: COLORS.grid,
    horizontal: "center",
    vertical: "center",
  },
  total: { font: { name: FONTS.heading, size: 12 } },
  link: { font: { name: FONTS.body, size: 12, color: COLORS.link, underline: true } },
} as const satisfies Readonly<Record<string, CellStyle>>;
