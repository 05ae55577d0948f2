import type { RecognisedBy } from "../../domain/merge/returnFindings";
import type { ReturnFindingMessages } from "../messages";

const BY: Readonly<Record<RecognisedBy, string>> = {
  properties: "the file's properties",
  title: "the title block",
  fileName: "the file's name",
  rows: "the task ids",
  person: "your answer",
};

/** What is said of returned files. */
export const returnFindings: ReturnFindingMessages = {
  RETURN_UNIT_UNKNOWN: () => ({
    message: "Nothing says which unit the file is from.",
    remedy: "Name the unit.",
  }),
  RETURN_UNIT_INFERRED: ({ unit, source }) => ({
    message: `The file's stamp is gone; by ${BY[source]} it is from ${unit}.`,
    remedy: "Check the unit.",
  }),
  RETURN_UNIT_DIFFERS: ({ unit, other }) => ({
    message: `The file was issued to ${unit}, but its title block names ${other}.`,
    remedy: "Find out which unit it is from, and name it.",
  }),
  RETURN_ROUND_UNKNOWN: () => ({
    message: "Nothing says which round the file belongs to.",
    remedy: "Name the round.",
  }),
  RETURN_ROUND_INFERRED: ({ round, source }) => ({
    message: `The file's stamp is gone; by ${BY[source]} it belongs to round ${round}.`,
    remedy: "Check the round.",
  }),
  RETURN_ROUND_DIFFERS: ({ round, other }) => ({
    message: `The file was issued for round ${round}, but its title block is that of ${other}.`,
    remedy: "Find out which round it reports on, and name it.",
  }),
  RETURN_ROUND_OLDER: ({ round, latest }) => ({
    message: `The form is that of round ${round}, and the unit has been given that of ${latest}.`,
    remedy: `Name ${latest} if the old form was used by mistake, ${round} if it is a late return.`,
  }),
  RETURN_NOT_ISSUED: ({ unit, round }) => ({
    message: `The ledger has no record that ${unit} was given a form for round ${round}.`,
    remedy: "Check unit and round; issue the form first if the unit has to report.",
  }),
  RETURN_OTHER_PLAN: () => ({
    message: "The form belongs to another plan.",
    remedy: "Merge it into its own ledger, or ask the unit to fill in the form that this one issued.",
  }),
  RETURN_STAMP_DAMAGED: () => ({
    message: "The file's stamp is damaged; the file was recognised by the rest of its content.",
    remedy: "Check unit and round.",
  }),
  RETURN_NO_FORM: () => ({
    message: "The file has no form in it.",
    remedy: "Ask the unit to fill in the form that was issued.",
  }),
  RETURN_FORMS_SEVERAL: ({ sheet, others }) => ({
    message: `Several sheets look like the form; only “${sheet}” was read, not ${others}.`,
    remedy: "Find out which one the unit filled in.",
  }),
  RETURN_COLUMN_RENAMED: ({ column, header }) => ({
    message: `The header of ${column} was changed to “${header}”; it was read as ${column}.`,
    remedy: "Nothing needs to be done.",
  }),
  RETURN_COLUMN_GUESSED: ({ column, header, confidence }) => ({
    message: `The column “${header}” may be ${column} (likeness ${confidence}%).`,
    remedy: "Say what it means; later files of the unit are then read in the same way.",
  }),
  RETURN_COLUMN_MISSING: ({ column }) => ({
    message: `The column ${column} is missing; the ledger keeps what it has.`,
    remedy: "Ask the unit if it has something to report there.",
  }),
  RETURN_COLUMN_REPEATED: ({ column }) => ({
    message: `The column ${column} stands twice; the fullest one was read.`,
    remedy: "Look at the other one.",
  }),
  RETURN_COLUMN_EXTRA: ({ header, cells }) => ({
    message: `There is an additional column “${header}” with ${cells} cells; it was not taken into the ledger.`,
    remedy: "See whether something in it belongs into another column.",
  }),
  RETURN_ROW_MISSING: () => ({
    message: "The file does not have this task; the ledger keeps what it has.",
    remedy: "Ask the unit to report on it.",
  }),
  RETURN_ROW_UNKNOWN: ({ text, cells }) => ({
    message: `A row belongs to no task that is known (${text === "" ? "no text" : `“${text}”`}); its ${cells} cells were not taken.`,
    remedy: "Look at it; tasks are added by the office, in the ledger.",
  }),
  RETURN_ROW_OTHERS: ({ id, cells }) => ({
    message: `${id} is not a task of this unit; its ${cells} cells were not taken.`,
    remedy: "See whether another unit's rows were pasted.",
  }),
  RETURN_ROW_REPEATED: ({ rows }) => ({
    message: `The task stands in rows ${rows} with the same content; it was taken once.`,
    remedy: "Nothing needs to be done.",
  }),
  RETURN_ROW_CONTRADICTS: ({ rows }) => ({
    message: `The task stands in rows ${rows} with different content; none was taken.`,
    remedy: "Ask the unit to keep one row and return the file again.",
  }),
  RETURN_ROW_ID_DIFFERS: ({ id, text }) => ({
    message: `The row has the id ${id} and the text of another task, “${text}”; it was not taken.`,
    remedy: "Ask the unit to check whether id and text stand in the wrong row, and to return the file again.",
  }),
  RETURN_ROW_BY_TEXT: ({ confidence }) => ({
    message: `The task id is missing or wrong; the row was matched by its text (likeness ${confidence}%).`,
    remedy: "Check that it is the right task.",
  }),
  RETURN_TASK_GONE: () => ({
    message: "The ledger does not have this task any more; nothing was taken.",
    remedy: "See whether it was removed by mistake.",
  }),
  RETURN_LOCKED_CHANGED: ({ column, from, to }) => ({
    message: `${column} was changed from “${from}” to “${to}”; this was not taken.`,
    remedy: "Objections to a task or its units have to be settled separately.",
  }),
  RETURN_TEXT_OUTSIDE: ({ text }) => ({
    message: `Outside the table stands: “${text}”. It was not taken into the ledger.`,
    remedy: "See whether something has to be done about it.",
  }),
  RETURN_MACROS: () => ({
    message: "The file has macros; they were not run.",
    remedy: "Nothing needs to be done.",
  }),
  RETURN_LINKS: () => ({
    message: "The file refers to other workbooks; the results stored in it were taken.",
    remedy: "Check the cells that refer to them.",
  }),
  RETURN_DATE_UNREAD: ({ text }) => ({
    message: `“${text}” names no day; it stands in the ledger as it was written.`,
    remedy: "Change it to a date such as 2023-06-30.",
  }),
  RETURN_DATE_INFERRED: ({ text, date }) => ({
    message: `“${text}” was taken as ${date}.`,
    remedy: "Check the date.",
  }),
  RETURN_PERCENT_UNREAD: ({ text }) => ({
    message: `“${text}” gives no completion rate; it stands in the ledger as it was written.`,
    remedy: "Change it to a percentage such as 45%.",
  }),
  RETURN_PERCENT_INFERRED: ({ text, percent }) => ({
    message: `“${text}” was taken as ${percent}.`,
    remedy: "Check the completion rate.",
  }),
  RETURN_PERCENT_ABOVE: ({ text }) => ({
    message: `The completion rate “${text}” is not between 0% and 100%; it stands in the ledger as it was written.`,
    remedy: "Enter 100% for a target that was exceeded, and say so in the progress.",
  }),
  RETURN_STATUS_UNREAD: ({ text }) => ({
    message: `“${text}” is no known status; it stands in the ledger as it was written.`,
    remedy: "Change it to 未启动, 推进中, 已完成, 滞后 or 暂缓.",
  }),
  RETURN_STATUS_INFERRED: ({ text, status }) => ({
    message: `The status “${text}” was taken as ${status}.`,
    remedy: "Nothing needs to be done.",
  }),
  RETURN_ERROR_VALUE: ({ column, value }) => ({
    message: `${column} holds the error value ${value}; it was not taken.`,
    remedy: "Ask the unit to correct the formula or to enter the text.",
  }),
  RETURN_TEXT_FULL: ({ column, length }) => ({
    message: `${column} has ${length} characters, as many as a cell can hold; the rest may be lost.`,
    remedy: "Ask the unit.",
  }),
  RETURN_CELL_EMPTY: ({ column }) => ({
    message: `${column} has to be filled in and is empty.`,
    remedy: "Ask the unit to fill it in.",
  }),
  RETURN_CELL_CLEARED: ({ column }) => ({
    message: `${column} has to be filled in and was emptied; the ledger keeps what it has.`,
    remedy: "Ask the unit to fill it in.",
  }),
  RETURN_SUPERSEDED: ({ file, tasks }) => ({
    message: `A later file of the unit, “${file}”, has ${tasks} of the tasks as well and was taken instead.`,
    remedy: "Nothing needs to be done.",
  }),
  RETURN_ROW_UNTOUCHED: ({ file }) => ({
    message: `The row is as it was issued; “${file}”, saved before, reports on the task and still stands.`,
    remedy: "Correct the ledger if the unit meant to go back to what was issued.",
  }),
  RETURN_MERGED_BEFORE: ({ file, on }) => ({
    message: `A file with the same content, “${file}”, was merged on ${on}.`,
    remedy: "Nothing needs to be done.",
  }),
  RETURN_SAME_FILE: ({ file }) => ({
    message: `It has the same content as “${file}” and was read once.`,
    remedy: "Nothing needs to be done.",
  }),
  RETURN_PROGRESS_UNCHANGED: () => ({
    message: "The progress is that of the round before, to the letter.",
    remedy: "Find out whether nothing has been done.",
  }),
  RETURN_FIGURE_MISSING: ({ indicator }) => ({
    message: `The task has the target “${indicator}”, and the progress has no figure.`,
    remedy: "Ask the unit for figures.",
  }),
  RETURN_COMPLETED_BELOW: ({ percent }) => ({
    message: `The status is completed, the completion rate ${percent}.`,
    remedy: "Check both.",
  }),
  RETURN_COMPLETION_FELL: ({ from, to }) => ({
    message: `The completion rate fell from ${from} to ${to}.`,
    remedy: "Find out why.",
  }),
  RETURN_DEADLINE_PASSED: ({ deadline }) => ({
    message: `The deadline ${deadline} has passed, the task is not completed and no problem is named.`,
    remedy: "Ask the unit for the reason and the next steps.",
  }),
};
