import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";

/** The workbook without the results that its formulas have been stored with: whoever opens it has to calculate. */
export function withoutResults(workbook: Uint8Array): Uint8Array {
  const parts = unzipSync(workbook);
  return zipSync(
    Object.fromEntries(
      Object.entries(parts).map(([path, part]) => [
        path,
        path.startsWith("xl/worksheets/")
          ? strToU8(strFromU8(part).replace(/(<f>[^<]*<\/f>)<v>[^<]*<\/v>/gu, "$1"))
          : part,
      ]),
    ),
  );
}
