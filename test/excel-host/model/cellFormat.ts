export type LineStyle = "Continuous" | "Dash" | "DashDot" | "DashDotDot" | "Dot" | "Double" | "SlantDashDot";

export type LineWeight = "Hairline" | "Thin" | "Medium" | "Thick";

/** Colours are `#RRGGBB`. */
export type Line = { readonly style: LineStyle; readonly weight: LineWeight; readonly color: string };

export type Side = "top" | "bottom" | "left" | "right";

/** What a cell's format says; what it does not say is the default. Words are those of Office.js. */
export type CellFormat = {
  readonly numberFormat?: string;
  readonly fontName?: string;
  readonly fontSize?: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: string;
  readonly strikethrough?: boolean;
  readonly fontColor?: string;
  readonly fill?: string;
  readonly horizontal?: string;
  readonly vertical?: string;
  readonly wrap?: boolean;
  readonly indent?: number;
  readonly shrink?: boolean;
  readonly rotation?: number;
  readonly locked?: boolean;
  readonly formulaHidden?: boolean;
} & { readonly [S in Side]?: Line };

export type FormatKey = keyof CellFormat;

/** Changes to a format; `undefined` takes a property away. */
export type FormatChange = { readonly [K in FormatKey]?: CellFormat[K] | undefined };

/** Returns the same object for the same format, so that cells of one style share it. */
export function formatChanger(change: FormatChange): (format: CellFormat) => CellFormat {
  const known = new Map<CellFormat, CellFormat>();
  return (format) => {
    const seen = known.get(format);
    if (seen !== undefined) return seen;
    const changed = Object.fromEntries(
      Object.entries({ ...format, ...change }).filter(([, value]) => value !== undefined),
    ) as CellFormat;
    known.set(format, changed);
    return changed;
  };
}
