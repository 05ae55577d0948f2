import type { WriteOptions, WriteSheet } from "hucre/xlsx";
import type { PageSetup } from "../../layout/workbookPatch";
import { absoluteAddress, quotedSheet } from "../../layout/blockAddress";
import type { SheetModel } from "../../layout/sheetModel";
import { toXmlText } from "./textSafety";

type NamedRange = NonNullable<WriteOptions["namedRanges"]>[number];

const MILLIMETRES_PER_INCH = 25.4;

/** Inches to the hundredth of a millimetre. */
function inches(millimetres: number): number {
  return Math.round((millimetres / MILLIMETRES_PER_INCH) * 1e5) / 1e5;
}

/** Headers and footers by the names of their elements. */
export function headersOf({ header, footer, evenFooter }: PageSetup): Readonly<Record<string, string>> {
  const odd = {
    ...(header === undefined ? {} : { oddHeader: header }),
    ...(footer === undefined ? {} : { oddFooter: footer }),
  };
  if (evenFooter === undefined) return odd;
  // Even pages then take nothing from the odd ones.
  return { ...odd, ...(header === undefined ? {} : { evenHeader: header }), evenFooter };
}

/** Room for headers and footers: the texts are no part of a frame, so that workbooks which differ in them can share it. */
function roomForHeaders(setup: PageSetup): WriteSheet["headerFooter"] {
  const room = Object.fromEntries(
    Object.entries(headersOf(setup)).map(([name, text]) => [name, text && "-"]),
  );
  return setup.evenFooter === undefined ? room : { ...room, differentOddEven: true };
}

/** The end of a sheet's part with its headers and footers. */
export function fillHeaders(xml: string, setup: PageSetup | undefined): string {
  if (setup === undefined) return xml;
  return Object.entries(headersOf(setup)).reduce(
    (filled, [name, text]) =>
      filled.replace(`<${name}>-</${name}>`, () => `<${name}>${toXmlText(text)}</${name}>`),
    xml,
  );
}

/** Paper, margins, scaling, header and footer, and forced page breaks. */
export function toPageLayout(setup: PageSetup): Pick<WriteSheet, "pageSetup" | "headerFooter" | "rowBreaks"> {
  const { margins, scale, fitToWidth, centerHorizontally, rowBreaks } = setup;
  const headerFooter = roomForHeaders(setup);
  return {
    pageSetup: {
      paperSize: setup.paper,
      orientation: setup.orientation,
      margins: {
        top: inches(margins.top),
        right: inches(margins.right),
        bottom: inches(margins.bottom),
        left: inches(margins.left),
        header: inches(margins.header),
        footer: inches(margins.footer),
      },
      ...(scale === undefined ? {} : { scale }),
      ...(fitToWidth === undefined ? {} : { fitToPage: true, fitToWidth, fitToHeight: 0 }),
      ...(centerHorizontally === true ? { horizontalCentered: true } : {}),
    },
    ...(headerFooter === undefined ? {} : { headerFooter }),
    // hucre counts the last row before the break, this description the first one after it.
    ...(rowBreaks === undefined
      ? {}
      : { rowBreaks: rowBreaks.filter((row) => row > 0).map((row) => row - 1) }),
  };
}

/** Print area and repeated rows, as the reserved names Excel keeps them in. */
export function toPrintNames({ name, pageSetup }: SheetModel): NamedRange[] {
  const names: NamedRange[] = [];
  const { area, titleRows } = pageSetup ?? {};
  if (area !== undefined) {
    names.push({
      name: "_xlnm.Print_Area",
      range: `${quotedSheet(name)}!${absoluteAddress(area)}`,
      scope: name,
    });
  }
  if (titleRows !== undefined) {
    names.push({
      name: "_xlnm.Print_Titles",
      range: `${quotedSheet(name)}!$${titleRows[0] + 1}:$${titleRows[1] + 1}`,
      scope: name,
    });
  }
  return names;
}
