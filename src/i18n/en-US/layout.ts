import type { UiMessages } from "../catalogue";
import { COLUMN_HEADINGS, COLUMNS } from "./terms";

export const layout: UiMessages["layout"] = {
  heading: "No decomposition table was recognised",
  explain:
    "The document has tables, but not with the usual headers. Say which one is the decomposition and what its columns are.",
  intro:
    "Columns are recognised by their headers. What is not certain is not used, only kept; correct it in the lists and recognise again. Tables with the same headers follow your choice from then on.",
  prose: "The document has no tables; tasks and assignments were read from its paragraphs.",
  table: (number, tables, rows) =>
    tables > 1
      ? `Layout ${number}: ${tables} tables, ${rows} rows`
      : `Layout ${number}: 1 table, ${rows} rows`,
  state: (reading, chosen) =>
    ({
      columns: chosen ? "Read as you have said." : "Read as a decomposition.",
      text: `${chosen ? "Read as you have said" : "Read as a decomposition"}, the units from the text of the tasks.`,
      none: chosen ? "Left out as you have said." : "Not recognised as a decomposition; left out.",
    })[reading],
  isRead: "Read as a decomposition",
  headerRows: "Header (with titles)",
  rows: (count) => (count === 0 ? "none" : count === 1 ? "first row" : `first ${count} rows`),
  region: (number) => `Columns and first rows of layout ${number}`,
  column: (number, header) => (header === "" ? `Column ${number}` : `Column ${number} “${header}”`),
  columns: { ...COLUMN_HEADINGS, other: "Further column (kept)" },
  recognised: (by, confidence) =>
    ({
      chosen: "your choice",
      word: "usual header",
      form: `similar header, ${confidence}% sure`,
      cells: `by its cells only, ${confidence}% sure`,
      none: "not recognised",
    })[by],
  fault: (fault) => {
    switch (fault.kind) {
      case "textMissing":
        return "Say which column holds the tasks.";
      case "nobodyInCharge":
        return "Say which column holds the leaders or the lead units: one of them is needed.";
      case "chosenTwice":
        return `More than one column is chosen for ${COLUMNS[fault.column]}. Keep one.`;
    }
  },
  apply: "Recognise again",
  automatic: "Back to automatic",
  nothingChanged: "Nothing changed.",
  remembered: "Only the headers are kept, on this computer.",
  lookTitle: "Some tables or columns are not certain",
  look: "What is not certain was not used, and is among the findings. Look at the layout, say what it is, and recognise again.",
  lookAction: "Look at the layout",
};
