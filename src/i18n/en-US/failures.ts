import type { CellObstacle, FileKind, WorkbookLimit } from "../../domain/failure";
import type { FailureMessages } from "../messages";

const KIND: { readonly [K in FileKind]: string } = {
  empty: "an empty file",
  text: "a text file",
  word: "a Word document (.docx)",
  excel: "an Excel workbook (.xlsx)",
  oldOffice: "an old Office or WPS document (.doc, .xls, .wps, .et) or an encrypted one",
  pdf: "a PDF file",
  image: "an image",
  zip: "a zip archive",
  archive: "an archive (.rar, .7z or the like)",
  openDocument: "an OpenDocument file (.ods, .odt)",
  oldWord: "an old Word or WPS document (.doc, .wps)",
  richText: "an RTF document (.rtf)",
  webArchive: "a web page in a single file (.mht)",
  xml: "an XML file",
  binaryWorkbook: "a binary workbook (.xlsb)",
  unknown: "a binary file of unknown kind",
};

const LIMIT: { readonly [L in WorkbookLimit]: string } = {
  bytes: "file size in bytes",
  entries: "number of package parts",
  expandedBytes: "expanded size in bytes",
  expansionRatio: "compression ratio",
  cells: "number of cells",
  characters: "number of characters in all cells",
  paragraphs: "number of paragraphs",
  depth: "XML nesting depth",
  passwordRounds: "rounds of hashing passwords",
  time: "reading time in seconds",
  memory: "memory for reading in MB",
};

const OBSTACLE: { readonly [O in CellObstacle]: string } = {
  merged: "lies inside merged cells",
  array: "belongs to an array formula or a data table",
  shared: "holds a formula that other cells share",
  header: "is a column header of the table",
  totals: "is in the totals row of the table",
};

/** Rounded up, so that what is above a limit never looks equal to it. */
const megabytes = (bytes: number): string => (Math.ceil((bytes * 10) / 1024 ** 2) / 10).toFixed(1);

const SAVE_AS_WORD =
  "Open it in Word or WPS, choose “Save as” and the type “Word document (.docx)”, and import that.";
const SAVE_AS_EXCEL = "Open it in Excel or WPS, save it as “Excel workbook (.xlsx)”, and import that.";
const UNPACK = "Unpack it, and import the file in it.";

const DOCUMENT_REMEDY: { readonly [K in FileKind]?: string } = {
  openDocument:
    "Open it in Word or Excel or WPS, save a text as “Word document (.docx)” and a table as “Excel workbook (.xlsx)”, and import that.",
  pdf: "Use the original in Word; without it, open the PDF in WPS or Word, convert it to “Word document (.docx)”, and check words and figures. A scan has no text: it needs the original or text recognition, and every figure checked.",
  image:
    "A picture has no text: use the original in Word or Excel, or recognise its text, save it as .docx and check every figure.",
  binaryWorkbook: SAVE_AS_EXCEL,
  zip: UNPACK,
  archive: UNPACK,
  unknown:
    "Check the file; Word documents (.docx), workbooks (.xlsx, .xls, .et, .csv), web pages and text can be imported.",
};

export const failures: FailureMessages = {
  DOCUMENT_EMPTY: ({ file }) => ({
    message: `There is no text in “${file}”.`,
    remedy:
      "Check the file; if a program shows something, it may be pictures or text boxes: use an original with text.",
  }),
  DOCUMENT_TOO_LARGE: ({ file, bytes, limit }) => ({
    message: `“${file}” has ${megabytes(bytes)} MB; the limit is ${megabytes(limit)} MB.`,
    remedy: "Keep only the notice and its tables, save, and import again.",
  }),
  DOCUMENT_KIND_UNSUPPORTED: ({ file, kind }) => ({
    message: `“${file}” is ${KIND[kind]} and cannot be imported as it is.`,
    remedy: DOCUMENT_REMEDY[kind] ?? SAVE_AS_WORD,
  }),
  DOCUMENT_DAMAGED: ({ file, part }) => ({
    message: `The document “${file}” is damaged: “${part}” cannot be read.`,
    remedy: "Open and repair it in Word or WPS, save it, and import that. The file was not changed.",
  }),
  DOCUMENT_ENCRYPTED: ({ file }) => ({
    message: `“${file}” needs a password to open.`,
    remedy: "Remove the password in Word, Excel or WPS, save it, and import that.",
  }),
  DOCUMENT_LIMIT: ({ file, limit, value }) => ({
    message: `“${file}” passes a safety limit: ${LIMIT[limit]} may be at most ${value}.`,
    remedy: "Keep only the notice and its tables, remove blank rows and columns, save, and import again.",
  }),
  DOCUMENT_IS_OURS: ({ file }) => ({
    message: `“${file}” is a workbook that this program has made; it need not be imported.`,
    remedy:
      "Open a decomposition workbook in the step “Check”, forms that units returned in the step “Merge”.",
  }),
  DOCUMENT_CELLS_UNCLEAR: ({ file, line, text }) => ({
    message: `“${file}” seems to have a table from line ${line} on, but its cells cannot be told apart: “${text}”.`,
    remedy:
      "Use the original in Word or Excel; if there is only text, put a TAB between cells and import again.",
  }),
  DOCUMENT_ENCODING_UNKNOWN: ({ file }) => ({
    message: `The text encoding of “${file}” is not known.`,
    remedy: "Open it in a text editor and save it as UTF-8.",
  }),
  DOCUMENT_NO_TABLE: ({ file }) => ({
    message: `No decomposition table was found in “${file}”.`,
    remedy: "The tables need headers such as 目标任务, 牵头领导, 牵头责任单位, and must not be pictures.",
  }),
  WORKBOOK_KIND_UNSUPPORTED: ({ file, kind }) => ({
    message: `“${file}” is ${KIND[kind]}, not an .xlsx workbook.`,
    remedy:
      kind === "zip" || kind === "archive"
        ? "Unpack it and choose the workbooks in it; a zip archive may be chosen as it is, but is opened one level only."
        : "Open it in Excel or WPS, choose “Save as” and the type “Excel workbook (.xlsx)”.",
  }),
  WORKBOOK_DAMAGED: ({ file, part }) => ({
    message: `The workbook “${file}” is damaged: “${part}” cannot be read.`,
    remedy: "Open and repair it in Excel or WPS, then save it. The file was not changed.",
  }),
  WORKBOOK_ENCRYPTED: ({ file }) => ({
    message: `The workbook “${file}” needs a password to open.`,
    remedy: "Remove the password in Excel or WPS, then save it.",
  }),
  WORKBOOK_PASSWORD_NEEDED: ({ file }) => ({
    message: `The workbook “${file}” has a password.`,
    remedy: "Enter the password, or ask the unit to return the file without one.",
  }),
  WORKBOOK_PASSWORD_WRONG: ({ file }) => ({
    message: `The workbook “${file}” has a password, and the one that was given is wrong.`,
    remedy:
      "Ask the unit for the password; capital letters and full-width signs matter. Or ask for the file without one.",
  }),
  PASSWORD_FILE_UNUSABLE: ({ file, most }) => ({
    message: `The file of passwords “${file}” cannot be used.`,
    remedy: `It has to be text in UTF-8 with one password a line, one at least and ${most} at most.`,
  }),
  WORKBOOK_LIMIT: ({ file, limit, value }) => ({
    message: `“${file}” is beyond a safety limit: ${LIMIT[limit]} may be ${value} at most.`,
    remedy: "Delete surplus sheets, pictures or blank areas, then save it; divide an archive into several.",
  }),
  WORKBOOK_NOT_OURS: ({ file }) => ({
    message: `“${file}” was not made by this program, or its hidden sheet “_fenjie” is gone.`,
    remedy: "Choose a workbook made by this program; if the sheet was deleted, use a backup.",
  }),
  WORKBOOK_NEWER: ({ file, found, known }) => ({
    message: `“${file}” was made by a newer version (format ${found}; this program knows ${known}).`,
    remedy: "Update this program.",
  }),
  CELL_TEXT_TOO_LONG: ({ sheet, cell, length, limit }) => ({
    message: `Cell ${cell} of the sheet “${sheet}” would hold ${length} characters; Excel allows ${limit}.`,
    remedy: "The source may lack TABs or line breaks there, so that a whole text became one cell. Check it.",
  }),
  SHEET_MISSING: ({ sheet }) => ({
    message: `The sheet “${sheet}” is missing.`,
    remedy: "Give it its old name back, or restore it from a backup.",
  }),
  COLUMN_MISSING: ({ sheet, columns }) => ({
    message: `The sheet “${sheet}” lacks the columns: ${columns}.`,
    remedy: "Give the headers their old wording back, or restore the columns. They may be moved.",
  }),
  STAMP_DAMAGED: ({ sheet, cell }) => ({
    message: `Cell ${cell} of the hidden sheet “${sheet}” is damaged.`,
    remedy: "Use a backup, and do not edit the hidden sheet by hand.",
  }),
  FILE_NOT_FOUND: ({ file }) => ({ message: `There is no file “${file}”.`, remedy: "Check the path." }),
  FILE_UNREADABLE: ({ file }) => ({
    message: `“${file}” cannot be read.`,
    remedy: "Check its permissions and whether another program holds it.",
  }),
  FILE_EXISTS: ({ file }) => ({
    message: `“${file}” exists already and was not overwritten.`,
    remedy: "Choose another name, or add --force.",
  }),
  FILE_NOT_WRITTEN: ({ file }) => ({
    message: `“${file}” cannot be written.`,
    remedy:
      "Check that the folder exists, that you may write to it, and that Excel does not have the file open.",
  }),
  CANCELLED: () => ({ message: "Cancelled; nothing was written.", remedy: "Start again when you like." }),
  PLAN_STALE: ({ sheet, cells }) => ({
    message: `The sheet "${sheet}" has changed in the meantime (${cells}); nothing was written.`,
    remedy: "Check again and repeat the step: it then starts from the current content.",
  }),
  CELL_NOT_WRITABLE: ({ sheet, cell, reason }) => ({
    message: `The cell ${cell} of the sheet "${sheet}" ${OBSTACLE[reason]}; nothing was written.`,
    remedy: "Unmerge the cells, remove the totals row, or paste the formula as values; then repeat the step.",
  }),
  ROUND_CLOSED: ({ round, title }) => ({
    message: `The round "${title}" (${round}) is closed and is not issued any more.`,
    remedy: `Open it again first; on the command line: fenjie rounds <workbook> --reopen ${round}.`,
  }),
  ROUND_DIFFERS: ({ round, title, cutoff, due }) => ({
    message: `The round ${round} was issued as "${title}", cut-off ${cutoff}, due ${due}, which is not what is asked for now.`,
    remedy:
      "Issue it as it was, or change it (on the command line with --force) and tell the units that have their workbooks.",
  }),
  ROUND_UNKNOWN: ({ round, known }) => ({
    message: `The workbook has no round ${round}.`,
    remedy: known === "" ? "No round was issued yet." : `It has these rounds: ${known}.`,
  }),
  UNITS_WITHOUT_TASKS: ({ units }) => ({
    message: `These units have no task to report on: ${units}.`,
    remedy:
      "Compare the names with the roster of units; units that only support tasks are issued to on request (on the command line with --with-supporting).",
  }),
  UNIT_NOT_KNOWN: ({ unit }) => ({
    message: `The roster has no unit “${unit}”.`,
    remedy: "Check its name.",
  }),
  NOTHING_TO_ISSUE: () => ({
    message: "No unit has anything to report on; no file was made.",
    remedy: "Fill in the lead units of the ledger; of collective units, confirm the members first.",
  }),
  SHEETS_EXIST: ({ sheets }) => ({
    message: `This workbook already has sheets made by this program: ${sheets}.`,
    remedy: "Confirm that they may be replaced; save a copy first, since their content is lost.",
  }),
  SHEETS_TAKEN: ({ sheets }) => ({
    message: `This workbook has sheets of the same names that this program did not make: ${sheets}.`,
    remedy:
      "Rename them and try again; this program does not change them. A notice can be imported into a new workbook as well.",
  }),
  NAMES_TAKEN: ({ names }) => ({
    message: `This workbook already has tables or names called: ${names}.`,
    remedy:
      "Rename them in Formulas > Name Manager and try again. A notice can be imported into a new workbook as well.",
  }),
  WORKBOOK_PROTECTED: () => ({
    message: "The structure of this workbook is protected: no sheet can be added or removed.",
    remedy:
      "Switch it off in Review > Protect Workbook and try again. A notice can be imported into a new workbook as well.",
  }),
  HOST_TOO_OLD: ({ needed }) => ({
    message: `This version of Excel is too old; it lacks ${needed}.`,
    remedy: "Use Excel 2021 or newer, or open this program's page in a browser and work with files.",
  }),
  HOST_EDITING: () => ({
    message: "A cell is being edited, so Excel can do nothing else.",
    remedy: "Press Enter or Esc, then try again.",
  }),
  HOST_REFUSED: () => ({
    message: "Excel refused: a sheet is protected, or the workbook is open for reading only.",
    remedy: "Switch the protection off or save an editable copy, then try again.",
  }),
  HOST_TOO_LARGE: () => ({
    message: "That is more data than Excel handles at once.",
    remedy: "Close other workbooks and try again, or generate a file.",
  }),
  HOST_UNREACHABLE: ({ officeCode }) => ({
    message: `Excel does not answer for now (${officeCode}).`,
    remedy: "Check the network and try again a little later; else save and reopen the workbook.",
  }),
  HOST_FAILED: ({ officeCode }) => ({
    message: `Excel could not do it (${officeCode}).`,
    remedy: "Try again; else save and reopen the workbook.",
  }),
  INTERNAL: () => ({
    message: "A fault in the program; the work was not finished.",
    remedy: "No file was changed. Please note the steps and report them.",
  }),
};
