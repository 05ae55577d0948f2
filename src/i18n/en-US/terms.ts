import type { AnnexColumn } from "../../domain/place";

/** The columns as they stand inside a sentence. */
export const COLUMNS: Readonly<Record<AnnexColumn, string>> = {
  category: "category",
  sequenceNo: "number",
  text: "task",
  leaders: "leaders",
  leadUnits: "lead units",
  supportingUnits: "supporting units",
  target: "annual target",
  deadline: "deadline",
  owner: "responsible person",
  other: "further column",
};

/** The columns as headings. */
export const COLUMN_HEADINGS: Readonly<Record<AnnexColumn, string>> = {
  category: "Category",
  sequenceNo: "No.",
  text: "Task",
  leaders: "Leaders",
  leadUnits: "Lead units",
  supportingUnits: "Supporting units",
  target: "Annual target",
  deadline: "Deadline",
  owner: "Responsible person",
  other: "Further column",
};
