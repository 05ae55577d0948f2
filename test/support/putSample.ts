import { unzipSync } from "fflate";
import { editWorkbook } from "../../src/adapters/xlsx/editWorkbook";
import { openWorkbook } from "../../src/adapters/xlsx/openWorkbook";
import type { SheetsPut } from "../../src/layout/workbookEdit";
import type { Grid, StoredGrid } from "../../src/layout/workbookPatch";
import { partText } from "./packageText";

/** The workbook with these sheets put in. */
export const put = (bytes: Uint8Array, sheets: SheetsPut): Promise<Uint8Array> =>
  editWorkbook(bytes, { label: "test", ops: [], sheets }, "台账.xlsx");

/** Rows of a tab. */
export const rowsOf = (count: number, word: string): Grid =>
  Array.from({ length: count }, (_, index) => [`${word}${index}`, "=文本", index]);

/** The names of all parts, sorted. */
export const partsOf = (bytes: Uint8Array): readonly string[] => Object.keys(unzipSync(bytes)).sort();

/** How many entries each list of the styles has. */
export function styleCounts(bytes: Uint8Array): Readonly<Record<string, number>> {
  const xml = partText(bytes, "xl/styles.xml");
  return Object.fromEntries(
    ["numFmts", "fonts", "fills", "borders", "cellXfs", "dxfs"].map((name) => {
      const [, inside = ""] = new RegExp(`<${name} [^>]*>(.*)</${name}>`, "s").exec(xml) ?? [];
      const declared = new RegExp(`<${name} count="(\\d+)"`).exec(xml)?.[1];
      const entry =
        { numFmts: "numFmt", fonts: "font", fills: "fill", borders: "border", dxfs: "dxf" }[name] ?? "xf";
      const found = inside.match(new RegExp(`<${entry}[ />]`, "g"))?.length ?? 0;
      if (name !== "dxfs") expect(found).toBe(Number(declared ?? 0));
      return [name, Number(declared ?? 0)];
    }),
  );
}

/** The values of all sheets as our reader finds them. */
export async function valuesOf(bytes: Uint8Array): Promise<ReadonlyMap<string, StoredGrid>> {
  const reader = await openWorkbook(bytes, "x");
  return reader.readSheets((await reader.listSheets()).map(({ name }) => name));
}
