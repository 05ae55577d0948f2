import type { AnnexColumn } from "../../domain/place";

/** The columns as they stand inside a sentence. */
export const COLUMNS: Readonly<Record<AnnexColumn, string>> = {
  category: "category",
  sequenceNo: "number",
  text: "task",
  leaders: "leaders",
  leadUnits: "lead units",
  supportingUnits: "supporting units",
};
