import type { SheetName } from "../../src/layout/sheetNames";
import type { Grid, WorkbookPatch } from "../../src/layout/workbookPatch";
import { encodeSample, sampleDecomposition } from "./sampleDecomposition";

/** The sample's workbook after somebody changed what is written on some sheets. */
export function changedSample(
  changes: { readonly [S in SheetName]?: (values: Grid) => Grid } = {},
  patch: WorkbookPatch = encodeSample(sampleDecomposition()),
): WorkbookPatch {
  const changeOf: { readonly [sheet: string]: ((values: Grid) => Grid) | undefined } = changes;
  return {
    ...patch,
    ops: patch.ops.flatMap((op) => {
      const sheet = "at" in op ? op.at.sheet : "sheet" in op ? op.sheet : undefined;
      const change = sheet === undefined ? undefined : changeOf[sheet];
      // What is laid out over the cells may not fit any more, and is no matter here.
      if (change === undefined || op.op === "addSheet") return [op];
      if (op.op !== "write") return [];
      const values = change(op.values);
      const columns = Math.max(...values.map((row) => row.length));
      const padded = values.map((row) => [
        ...row,
        ...Array.from({ length: columns - row.length }, () => null),
      ]);
      return [{ ...op, at: { ...op.at, rows: padded.length, columns }, values: padded }];
    }),
  };
}
