import type { WriteSheet } from "hucre/xlsx";
import type { Json } from "../protocol/wire";
import type { Area } from "./area";

/** What stays allowed on a protected sheet, by the names of Office.js. */
export type ProtectionOptions = {
  readonly allowAutoFilter: boolean;
  readonly allowDeleteColumns: boolean;
  readonly allowDeleteRows: boolean;
  readonly allowEditObjects: boolean;
  readonly allowEditScenarios: boolean;
  readonly allowFormatCells: boolean;
  readonly allowFormatColumns: boolean;
  readonly allowFormatRows: boolean;
  readonly allowInsertColumns: boolean;
  readonly allowInsertHyperlinks: boolean;
  readonly allowInsertRows: boolean;
  readonly allowPivotTables: boolean;
  readonly allowSort: boolean;
  readonly selectionMode: string;
};

export type ProtectionState = { readonly options: ProtectionOptions; readonly password?: string };

/** A data validation, in the words of Office.js. */
export type Validation = {
  areas: Area[];
  readonly rule: { readonly [kind: string]: Json };
  readonly ignoreBlanks: boolean;
  readonly prompt: { readonly [name: string]: Json };
  readonly errorAlert: { readonly [name: string]: Json };
};

export type ConditionalFormatState = {
  readonly id: string;
  readonly type: string;
  areas: Area[];
  stopIfTrue: boolean;
  /** The rule in the words of Office.js, by paths: `formula`, `format.font.bold`, `positive.fillColor`. */
  readonly settings: Map<string, Json>;
  /** A rule of a file that is kept as it is. */
  readonly fromFile?: NonNullable<WriteSheet["conditionalRules"]>[number];
};

export type TableState = {
  readonly id: string;
  name: string;
  area: Area;
  style: string;
  showBandedRows: boolean;
  showBandedColumns: boolean;
  showFilterButton: boolean;
  showTotals: boolean;
  /** A filter hides some of its rows. */
  filtered?: boolean;
};

export type Note = {
  readonly row: number;
  readonly column: number;
  text: string;
  readonly author: string;
  visible: boolean;
};

/** What is kept of a file as hucre reads it. */
export type Extras = Pick<
  WriteSheet,
  | "autoFilter"
  | "splitPane"
  | "images"
  | "backgroundImage"
  | "sparklines"
  | "textBoxes"
  | "colBreaks"
  | "outlineProperties"
>;
