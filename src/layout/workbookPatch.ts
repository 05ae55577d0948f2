/**
 * The declarative description of a workbook, or of a change to one. It names no library and no host:
 * `adapters/xlsx` renders it to bytes, `adapters/excel` to one Office.js batch. Rows and columns count from 0.
 */

/** A formula with the value it has now, so that viewers that do not calculate show the right thing. */
export type FormulaCell = { readonly formula: string; readonly result: string | number | boolean };

/** `null` is an empty cell. A string is always text, also where it begins with `=`. Dates are serial numbers. */
export type CellInput = string | number | boolean | null | FormulaCell;

export type Grid = readonly (readonly CellInput[])[];

/** A value as a workbook stores it. `null` is an empty cell; dates are serial numbers; errors are their text, `#N/A`. */
export type StoredValue = string | number | boolean | null;

/** What is read back from a sheet, from A1; rows may be of different lengths. */
export type StoredGrid = readonly (readonly StoredValue[])[];

/** A rectangle of cells. */
export type BlockRef = {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
};

/** `RRGGBB`, no `#`. */
export type Rgb = string;

export type CellStyle = {
  readonly font?: {
    readonly name?: string;
    /** Points. */
    readonly size?: number;
    readonly bold?: boolean;
    readonly italic?: boolean;
    readonly underline?: boolean;
    readonly color?: Rgb;
  };
  readonly fill?: Rgb;
  /** Thin lines on all four sides of every cell, in this colour. */
  readonly border?: Rgb;
  readonly horizontal?: "left" | "center" | "right" | "justify" | "distributed";
  readonly vertical?: "top" | "center" | "bottom";
  readonly wrap?: boolean;
  /** Indent in characters. */
  readonly indent?: number;
  /** `@` text, `0%`, `yyyy-mm-dd` … */
  readonly numberFormat?: string;
  /** False lets the cell be edited while its sheet is protected. Cells are locked unless said otherwise. */
  readonly locked?: boolean;
};

export type ValidationRule =
  /** `source` is a defined name, or a literal list of at most 255 characters when joined by commas. */
  | { readonly kind: "list"; readonly source: { readonly name: string } | readonly string[] }
  | { readonly kind: "decimal" | "whole"; readonly min: number; readonly max: number }
  /** Serial day numbers. */
  | { readonly kind: "date"; readonly min: number; readonly max: number }
  | { readonly kind: "textLength"; readonly max: number };

export type ColumnLayout = {
  /** Width in characters of the default font's digit, as Excel shows it. */
  readonly width: number;
  readonly hidden?: boolean;
  /** Outline depth, 1 to 7. */
  readonly outlineLevel?: number;
  /** The outline group that this column closes is folded. */
  readonly collapsed?: boolean;
};

/** Millimetres. */
export type PageMargins = {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
  readonly header: number;
  readonly footer: number;
};

export type PageSetup = {
  readonly paper: "a4" | "a3";
  readonly orientation: "portrait" | "landscape";
  readonly margins: PageMargins;
  /** Percent; exclusive with `fitToWidth`. */
  readonly scale?: number;
  /** Shrink to this many pages across, any number down. Excel then ignores `rowBreaks`. */
  readonly fitToWidth?: number;
  readonly centerHorizontally?: boolean;
  /** Printed range. */
  readonly area?: Omit<BlockRef, "sheet">;
  /** Rows repeated on each page: first and last. */
  readonly titleRows?: readonly [number, number];
  /** A new page begins at each of these rows. */
  readonly rowBreaks?: readonly number[];
  /** Excel's header and footer codes: `&P`, `&N`, `&C`. */
  readonly header?: string;
  readonly footer?: string;
  /** Footer of even pages where it differs from the odd ones. */
  readonly evenFooter?: string;
};

/** What stays allowed on a protected sheet. Selecting cells always is. There is never a password. */
export type ProtectionOptions = {
  readonly formatCells?: boolean;
  readonly formatColumns?: boolean;
  readonly formatRows?: boolean;
  readonly sort?: boolean;
  readonly autoFilter?: boolean;
};

export type DocumentProperties = {
  readonly title?: string;
  readonly subject?: string;
  readonly author?: string;
  readonly company?: string;
  readonly keywords?: string;
  readonly description?: string;
  /** ISO 8601 instant; the caller's clock, never the renderer's. */
  readonly created?: string;
  /** Custom properties; they survive every program that rewrites the file. */
  readonly custom?: Readonly<Record<string, string | number | boolean>>;
};

export type ChartKind =
  "columnClustered" | "columnStacked" | "barClustered" | "barStacked" | "line" | "doughnut";

/** One row or column of numbers; as many as there are categories. */
export type ChartSeries = {
  readonly name: string;
  readonly values: BlockRef;
  readonly color: Rgb;
  /** Colours of the single points, in their order: a doughnut needs them. */
  readonly pointColors?: readonly Rgb[];
};

/** A chart that stays linked to cells of sheets of the same patch, hidden ones too. */
export type Chart = {
  /** The cells that it covers. */
  readonly at: BlockRef;
  readonly kind: ChartKind;
  readonly title: string;
  /** One row or column of texts. Bars stand in their order from the top. */
  readonly categories: BlockRef;
  /** At least one; a doughnut has exactly one. */
  readonly series: readonly ChartSeries[];
  readonly legend: "top" | "bottom" | "left" | "right" | "none";
  /** The axis of the values; a doughnut has none. What is left out is Excel's choice. */
  readonly axis?: { readonly numberFormat?: string; readonly min?: number; readonly max?: number };
  /** The values written at their points: `0;;;` shows no zeros. */
  readonly labels?: { readonly numberFormat: string };
};

export type PatchOp =
  | {
      readonly op: "addSheet";
      readonly sheet: string;
      readonly visibility?: "visible" | "hidden" | "veryHidden";
      readonly tabColor?: Rgb;
      readonly gridlines?: boolean;
      /** Percent. */
      readonly zoom?: number;
    }
  | { readonly op: "write"; readonly at: BlockRef; readonly values: Grid }
  /** Later ops win property by property. */
  | { readonly op: "style"; readonly at: BlockRef; readonly style: CellStyle }
  | { readonly op: "merge"; readonly at: BlockRef }
  | { readonly op: "columns"; readonly sheet: string; readonly columns: readonly ColumnLayout[] }
  /**
   * Heights in points, one for each row from `from`. With `grow` they are first heights only: a row becomes higher when
   * somebody types more into it. (In the open workbook heights are always set.)
   */
  | {
      readonly op: "rowHeights";
      readonly sheet: string;
      readonly from: number;
      readonly heights: readonly number[];
      readonly grow?: true;
    }
  | { readonly op: "freeze"; readonly sheet: string; readonly rows: number; readonly columns: number }
  | {
      readonly op: "table";
      /** Header row included; at least one data row. */
      readonly at: BlockRef;
      readonly name: string;
      readonly style: string;
      readonly stripes?: boolean;
    }
  | {
      readonly op: "validate";
      readonly at: BlockRef;
      readonly rule: ValidationRule;
      /** `stop` refuses other values, `warn` asks. */
      readonly strictness: "stop" | "warn";
      readonly prompt?: { readonly title: string; readonly message: string };
      readonly error: { readonly title: string; readonly message: string };
    }
  | {
      readonly op: "conditionalFormat";
      readonly at: BlockRef;
      /** Formula without `=`, relative to the block's first cell. */
      readonly formula: string;
      readonly style: Pick<CellStyle, "font" | "fill">;
      readonly stopIfTrue?: boolean;
    }
  | { readonly op: "dataBar"; readonly at: BlockRef; readonly color: Rgb; readonly max: number }
  /** A defined name of the whole workbook; `refersTo` without `=`, with absolute addresses. */
  | { readonly op: "name"; readonly name: string; readonly refersTo: string }
  | {
      readonly op: "note";
      readonly sheet: string;
      readonly cell: readonly [row: number, column: number];
      readonly text: string;
    }
  /** A link to a cell of this workbook; the cell's text is written separately. */
  | {
      readonly op: "link";
      readonly sheet: string;
      readonly cell: readonly [row: number, column: number];
      readonly to: { readonly sheet: string; readonly cell: readonly [row: number, column: number] };
      readonly tip?: string;
    }
  | ({ readonly op: "chart" } & Chart)
  | { readonly op: "pageSetup"; readonly sheet: string; readonly setup: PageSetup }
  | { readonly op: "protect"; readonly sheet: string; readonly allow: ProtectionOptions }
  | { readonly op: "properties"; readonly properties: DocumentProperties }
  /** The sheet shown when the workbook is opened. */
  | { readonly op: "activate"; readonly sheet: string };

/** An ordered list of operations. Applying it twice to the same start gives the same workbook. */
export type WorkbookPatch = {
  /** What the change is, for the undo record and progress: a message key of the catalogue. */
  readonly label: string;
  /** Font of the workbook's Normal style; it defines the unit of column widths. */
  readonly defaultFont: { readonly name: string; readonly size: number };
  readonly ops: readonly PatchOp[];
};
