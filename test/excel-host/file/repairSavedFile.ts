import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { repairStyleSheet } from "../../../src/adapters/xlsx/styleSheetRepair";

/** Excel hides the buttons of an outline that the sheet does not announce. */
function announceOutline(xml: string): string {
  const levels = [...xml.matchAll(/<col [^>]*outlineLevel="(\d)"/g)].map(([, level]) => Number(level));
  const deepest = Math.max(0, ...levels);
  if (deepest === 0) return xml;
  return xml.replace(
    /<sheetFormatPr ((?:(?!outlineLevelCol)[^>])*?)\/>/,
    `<sheetFormatPr $1 outlineLevelCol="${deepest}"/>`,
  );
}

/** What Excel would write and hucre does not. */
export function repairSavedFile(bytes: Uint8Array): Uint8Array {
  const parts = unzipSync(bytes);
  for (const [path, part] of Object.entries(parts)) {
    if (path === "xl/styles.xml") parts[path] = strToU8(repairStyleSheet(strFromU8(part), []));
    if (/^xl\/worksheets\/sheet\d+\.xml$/.test(path)) parts[path] = strToU8(announceOutline(strFromU8(part)));
  }
  return zipSync(parts, { mtime: new Date(1980, 0, 1) });
}
