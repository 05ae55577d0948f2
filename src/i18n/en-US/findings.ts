import type { FindingMessages } from "../messages";
import { checkFindings } from "./checkFindings";
import { readerFindings } from "./readerFindings";
import { COLUMNS } from "./terms";

export const findings: FindingMessages = {
  ...checkFindings,
  ...readerFindings,
  NOTICE_ROW_CUT_OFF: ({ missing }) => ({
    message: `The source ends inside this row; “${missing}” is missing.`,
    remedy: "Check the original document and fill it in. It does not mean “none”.",
  }),
  NOTICE_ROW_SHORT: ({ cells, expected }) => ({
    message: `This row has ${cells} cells where the header has ${expected}, so its cells may stand in the wrong columns.`,
    remedy: "Add the missing cell in the source and import it again, or correct the row in the ledger.",
  }),
  NOTICE_ROW_SHIFTED: ({ cells, expected }) => ({
    message: `The row has ${cells} cells under ${expected} headers; its cells show that only the category is missing, and it was read so.`,
    remedy: "Nothing; compare with the original if in doubt.",
  }),
  NOTICE_CELL_AS_ABOVE: ({ written, value }) => ({
    message: `“${written}” was read as “${value}” of the row above.`,
    remedy: "Nothing; compare with the original if in doubt.",
  }),
  NOTICE_TEXT_SPANS_ROWS: ({ rows }) => ({
    message: `The cell of the task is merged over several rows, and ${rows} more rows have the same text; what each row is about may stand in another column.`,
    remedy:
      "If it does, say on the tab “Layout” that this column holds the tasks and the merged one the categories; else compare the rows with the original.",
  }),
  NOTICE_OFFICES_LISTED: ({ text }) => ({
    message: `“${text}” lists several offices, each read as a leader; one person may hold them all.`,
    remedy: "If one person does, make them one leader in the ledger.",
  }),
  NOTICE_ROW_LONG: ({ cells, expected }) => ({
    message: `This row has ${cells} cells where the header has ${expected}; the surplus was not taken over.`,
    remedy: "Remove the surplus cell in the source and import it again, or correct the row in the ledger.",
  }),
  NOTICE_HEADER_REPEATED: () => ({
    message: "The header row stands here again and was left out.",
    remedy: "Nothing to do.",
  }),
  NOTICE_HEADER_CHANGED: ({ header }) => ({
    message: `The header changes here to “${header}”; the rows below are read by it.`,
    remedy: "Check that the cells of the rows below stand in their columns.",
  }),
  NOTICE_HEADER_CONTRADICTED: ({ header }) => ({
    message: `Below the header stands another one, “${header}”; they contradict each other, and the lower one was used.`,
    remedy: "Keep one header in the source and import again, or check every row in the ledger.",
  }),
  NOTICE_TABLE_CONTINUED: ({ between }) => ({
    message:
      between === ""
        ? "This table has no header and was taken as the rest of the table before it."
        : `This table has no header and was taken as the rest of the table before it; the text between them, “${between}”, was not taken over.`,
    remedy: "Check that its rows belong there.",
  }),
  NOTICE_TABLE_UNREAD: ({ header, rows, guessed }) => ({
    message: `The table that begins with “${header}” (${rows} rows) was not recognised as a decomposition and was left out.`,
    remedy:
      guessed > 0
        ? "If it is one, say on the tab “Layout” what its columns are."
        : "If it is one, say on the tab “Layout” what its columns are, or give them the usual headers and import again.",
  }),
  NOTICE_TABLE_HEADING_MISSING: () => ({
    message: "This table has no heading.",
    remedy: "Fill in the heading on the annex sheet.",
  }),
  NOTICE_COLUMN_KEPT: ({ header }) => ({
    message: `The column “${header || "(no header)"}” has no place in the ledger; it is kept as it is, in the annex and at the end of the ledger.`,
    remedy: "Nothing; if it belongs to another column, say so on the tab “Layout”.",
  }),
  NOTICE_COLUMN_LIKELY: ({ header, column, confidence }) => ({
    message: `The column “${header}” was read as ${COLUMNS[column]} (confidence ${confidence}%).`,
    remedy: "If that is wrong, correct it on the tab “Layout”.",
  }),
  NOTICE_COLUMN_UNSURE: ({ header, column, confidence }) => ({
    message: `The cells of the column “${header || "(no header)"}” look like ${COLUMNS[column]}, which is not certain (${confidence}%); it is kept as it is for now.`,
    remedy: "Say on the tab “Layout” what the column holds.",
  }),
  NOTICE_COLUMN_DOUBTFUL: ({ header, column }) => ({
    message: `The column “${header}” was read as ${COLUMNS[column]}, but most of its cells look like something else.`,
    remedy: "Compare with the original; correct the column on the tab “Layout” if it is wrong.",
  }),
  NOTICE_COLUMN_MISSING: ({ column }) => ({
    message: `This table has no column for ${COLUMNS[column]}.`,
    remedy: "Fill the column in the ledger where it is needed.",
  }),
  NOTICE_CATEGORY_REPEATED: ({ category }) => ({
    message: `The label “${category}” stands here again after a page break; it is the same category.`,
    remedy: "Nothing to do.",
  }),
  NOTICE_CATEGORY_SCATTERED: ({ category }) => ({
    message: `The rows of “${category}” do not stand together; another category lies between them.`,
    remedy: "Check that the label is right.",
  }),
  NOTICE_CATEGORY_EMPTY: ({ category }) => ({
    message: `Right below “${category}” stands a lower heading, which is taken as the category.`,
    remedy: "If the upper heading should be the category, fill it in in the ledger.",
  }),
  NOTICE_CATEGORY_MISSING: ({ rows }) => ({
    message: `${rows} rows from here on have no category.`,
    remedy: "Fill in the category in the ledger.",
  }),
  NOTICE_SEQUENCE_LOST: ({ rows }) => ({
    message: `The source has lost the numbers of ${rows} rows in this table; they were numbered again from 1.`,
    remedy: "Nothing to do unless the original document is numbered differently.",
  }),
  NOTICE_SEQUENCE_GAP: ({ from, to }) => ({
    message: `The number jumps from ${from} to ${to}; a row may be missing.`,
    remedy: "Compare with the original document.",
  }),
  NOTICE_SEQUENCE_REPEATED: ({ number }) => ({
    message: `The number ${number} is repeated or runs backwards.`,
    remedy: "Check that no row stands twice.",
  }),
  NOTICE_SEQUENCE_UNREADABLE: ({ text }) => ({
    message: `“${text}” is no number; the row was numbered by its position.`,
    remedy: "Check that the cells of this row stand in the right columns.",
  }),
  NOTICE_LINE_BREAK: ({ text }) => ({
    message: `A single line break divides “${text}”; it was read like a new paragraph.`,
    remedy: "Nothing to do if these are separate entries.",
  }),
  NOTICE_TEXT_UNPLACED: ({ text }) => ({
    message: `The text “${text}” stands outside the tables and was not taken over.`,
    remedy: "If it is needed, copy it to the cover or the ledger.",
  }),
  NOTICE_NO_DEADLINE: () => ({
    message: "No task in the document has a deadline.",
    remedy: "Fill in the deadlines in the ledger.",
  }),
  NOTICE_PARAGRAPH_UNASSIGNED: ({ text }) => ({
    message: `This paragraph stands among the tasks but names no unit, so it became no task: “${text}”`,
    remedy: "If it is a task, name its units in the document and import it again, or add it to the ledger.",
  }),
  NOTICE_ASSIGNMENT_UNCLEAR: ({ text }) => ({
    message: `Who leads and who supports could not be told for certain, so nobody was entered: “${text}”`,
    remedy: "Compare with the document and fill in the units in the ledger.",
  }),
  NOTICE_LEAD_NOT_NAMED: ({ tasks }) => ({
    message: `For ${tasks} task(s) several units are responsible and the text does not say which of them leads; all were entered as leading.`,
    remedy: "Check them and move the supporting units to the column 责任（配合）单位.",
  }),
  NOTICE_PROSE_LEFT_OUT: ({ paragraphs }) => ({
    message: `${paragraphs} paragraph(s) outside the tables name responsible units; they did not become tasks.`,
    remedy: "Move them into the tables and import the document again, or add them to the ledger.",
  }),
  NOTICE_TITLE_MISSING: () => ({
    message: "The title of the notice was not found.",
    remedy: "Fill it in on the cover.",
  }),
  NOTICE_ISSUER_MISSING: () => ({
    message: "The issuing authority was not found.",
    remedy: "Fill it in on the cover.",
  }),
  NOTICE_YEAR_GUESSED: ({ year }) => ({
    message: `No title has a year; ${year} was taken from elsewhere in the document or from the file name.`,
    remedy: "Check the year: all task ids begin with it. If it is wrong, correct the title and import again.",
  }),
  NOTICE_YEAR_MISSING: () => ({
    message: "The document has no year, so no valid task ids can be given.",
    remedy: "Write the year into the title, for example “2023年…”, and import the document again.",
  }),
  TASK_TEXT_MISSING: () => ({
    message: "This row has no target.",
    remedy: "Check the original document and fill it in.",
  }),
  TASK_TEXT_REPEATED: ({ first }) => ({
    message: `The text is the same as that of ${first}.`,
    remedy: "Check whether one of the two rows is superfluous.",
  }),
  TASK_LEADER_MISSING: () => ({
    message: "No leader is named.",
    remedy: "Check the original document and fill it in.",
  }),
  TASK_LEAD_UNIT_MISSING: () => ({
    message: "No lead unit is named.",
    remedy: "Check the original document and fill it in.",
  }),
  TASK_NAME_REPEATED: ({ name }) => ({
    message: `“${name}” stands twice in one cell.`,
    remedy: "Delete one; correct it if another name was meant.",
  }),
  TASK_UNIT_IN_BOTH_ROLES: ({ unit }) => ({
    message: `“${unit}” leads and supports the same task.`,
    remedy: "Delete one of the two if it is a slip.",
  }),
  TASK_PUNCTUATION_STRAY: ({ excerpt }) => ({
    message: `Punctuation or a blank out of place: “${excerpt}”. The text was kept as it is.`,
    remedy: "Correct it in the ledger if it is a slip.",
  }),
  TASK_MARKS_UNBALANCED: ({ mark }) => ({
    message: `The marks “${mark}” do not come in pairs.`,
    remedy: "Check whether text is missing, and correct it in the ledger.",
  }),
  TASK_QUOTES_INNER: ({ excerpt }) => ({
    message: `Single quotation marks stand where double ones belong: “${excerpt}”. The text was kept as it is.`,
    remedy: "Correct them in the ledger if one style is wanted.",
  }),
  TASK_FIGURE_UNREAD: ({ text }) => ({
    message: `“${text}” was not read as an indicator.`,
    remedy: "If it is a target, add it to the indicators in the ledger.",
  }),
  TASK_DEADLINE_UNREAD: ({ text }) => ({
    message: `The deadline “${text}” could not be read as a date; it was kept as text.`,
    remedy: "Check it and fill in a date in the column 完成时限 of the ledger.",
  }),
  LEADER_NAME_UNUSUAL: ({ name }) => ({
    message: `“${name}” does not look like a person's name.`,
    remedy: "Check the name; titles and remarks do not belong in this column.",
  }),
  LEADER_ORDER_CONTRADICTED: ({ leaders }) => ({
    message: `Rows disagree on the order of ${leaders}; the roster follows first appearance.`,
    remedy: "Set the order in the roster of leaders.",
  }),
  UNIT_SEPARATORS_MIXED: ({ text }) => ({
    message: `“、” joins units of different kinds: “${text}”.`,
    remedy: "Check that the units were divided as meant.",
  }),
  UNIT_CLASS_SPLIT: ({ first, second }) => ({
    message: `“${first}” and “${second}” have the same prefix but are divided by a comma.`,
    remedy: "Nothing to do; both were read as written.",
  }),
  UNIT_LIST_OPEN: ({ text }) => ({
    message: `The list ends with “and others”: “${text}”. Only the units it names were taken over.`,
    remedy: "Add the other units in the ledger.",
  }),
  UNIT_SUFFIX_SHARED: ({ written, name }) => ({
    message: `The place “${written}” was completed to “${name}”, as the unit after it is written.`,
    remedy: "Check it; if it is wrong, correct the ledger and the roster of units.",
  }),
  UNIT_ALIAS_PROPOSED: ({ alias, name }) => ({
    message: `“${alias}” and “${name}” seem to be one unit; it was entered as “${name}”.`,
    remedy: "Confirm it in the roster of units, or separate the two.",
  }),
  UNIT_BESIDE_COMMITTEE: ({ unit, committee }) => ({
    message: `The document speaks both of “${unit}” and of “${committee}”; they were not merged.`,
    remedy: "If they are one unit, add the other name as an alias in the roster of units.",
  }),
  UNIT_KIND_UNKNOWN: ({ unit }) => ({
    message: `The name “${unit}” does not tell what kind of unit it is.`,
    remedy: "Choose the kind in the roster of units.",
  }),
  GROUP_SYNONYM: ({ alias, group }) => ({
    message: `“${alias}” was taken as another wording of “${group}”.`,
    remedy: "Confirm it in the groups, or separate the two.",
  }),
  GROUP_AMBIGUOUS: ({ group, tasks }) => ({
    message: `“${group}” does not say which units are meant (${tasks} tasks).`,
    remedy: "Ask the lead unit which ones, and name them before issuing.",
  }),
  GROUP_MEMBERS_PROPOSED: ({ group, members }) => ({
    message: `The document has no member list of “${group}”; the ${members} units it names elsewhere were proposed.`,
    remedy: "Complete and confirm the members in the groups.",
  }),
  GROUP_WITHOUT_MEMBERS: ({ group }) => ({
    message: `The document does not name the members of “${group}”.`,
    remedy: "Fill in the members in the groups.",
  }),
  LEDGER_ID_MISSING: ({ text }) => ({
    message: `This row of the ledger has no valid task id and was left out: ${text}`,
    remedy: "Fill in the id; a new task needs one that was never used.",
  }),
  LEDGER_ID_REPEATED: ({ text }) => ({
    message: `This row of the ledger has the id of an earlier row and was left out: ${text}`,
    remedy: "Keep one of the rows, or give the other an id that was never used.",
  }),
  LEDGER_TASK_GONE: ({ id }) => ({
    message: `The ledger has no row for task ${id} any more.`,
    remedy: "Restore the row from a backup if it was deleted by mistake.",
  }),
};
