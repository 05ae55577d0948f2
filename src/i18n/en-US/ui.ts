import type { UiMessages } from "../catalogue";
import { check } from "./check";
import { issue } from "./issue";
import { layout } from "./layout";
import { merge } from "./merge";
import { summarise } from "./summarise";
import { COLUMN_HEADINGS } from "./terms";

const STAGES = {
  reading: "Read the file",
  decomposing: "Recognise the tasks",
  "laying-out": "Lay out the sheets",
  writing: "Write the workbook",
};

const SEVERITIES = { error: "Errors", warning: "Warnings", info: "Notes" };

const plural = (count: number, one: string, many = `${one}s`): string =>
  `${count} ${count === 1 ? one : many}`;

export const ui: UiMessages = {
  appName: "Fenjie",
  app: {
    title: "Fenjie: make the decomposition workbook",
    tagline: "Targets of the government work report",
    otherLanguage: "中文",
    otherLanguageTag: "zh-CN",
    privacy: "Files are processed on this computer only. Nothing is uploaded.",
    version: (version) => `Version ${version}`,
  },
  steps: {
    label: "Steps",
    names: { import: "Import", check: "Check", issue: "Issue", merge: "Merge", summarise: "Summary" },
    missing: "This version does not have this step yet",
    asked: (step) => `${step}: this version does not have this step yet.`,
  },
  workbook: {
    name: "This workbook",
    reading: "Reading…",
    unread: "This workbook could not be read",
    readAgain: "Read again",
    states: {
      ours: "Decomposition workbook",
      empty: "Empty workbook",
      foreign: "Not made by this program",
      unusable: "Cannot be used as it is",
    },
    next: {
      ours: "Its ledger is ready for use. Save a copy before you import the notice again to make it anew.",
      empty: "Import the notice and write it into this workbook.",
      foreign:
        "Open a decomposition workbook made earlier, or import the notice and write it in here: the sheets that are here stay as they are.",
    },
    year: "Year",
    tasks: "Tasks",
    madeOn: "Made on",
    round: "Round",
    noRound: "no reports yet",
    lastEntry: "Last entry of the log",
    noEntry: "none yet",
    entry: (time, action, file, outcome) => {
      if (file !== "") return `${time} ${action} “${file}”`;
      // What came of it mostly begins with the word for what was done.
      const said = outcome.startsWith(action) ? [outcome] : [action, outcome].filter((words) => words !== "");
      return `${time} ${said.join(": ")}`;
    },
  },
  select: {
    action: (place) => `Select in Excel: ${place}`,
    visible: (sheet, cell) => `Selected ${cell} on the sheet “${sheet}”.`,
    concealed: (sheet, cell) =>
      `Selected ${cell} on the sheet “${sheet}”, but its row or column is filtered out or hidden: show it to see the cell.`,
    rowGone: (id) =>
      `The ledger has no row of the task ${id} any more. Restore it from a copy if it was deleted.`,
    sheetGone: (sheet) => `This workbook has no sheet “${sheet}”. If it was renamed, give it its name back.`,
    sheetHidden: (sheet) => `The sheet “${sheet}” is hidden. Unhide it and try again.`,
    otherPlan:
      "This workbook does not hold this plan; nothing was selected. Open the workbook that does, or write into this one first.",
    nowhere: "There is no cell for this place.",
    failed: "Nothing was selected in Excel",
  },
  crash: {
    title: "The page has failed",
    message: "The page cannot go on. Your file was not changed.",
    remedy:
      "Reload the page and try again. If it happens again, send the report below to the maintainers; it holds nothing of your file.",
    reload: "Reload",
    report: "Fault report",
  },
  drop: {
    heading: "Import the notice",
    intro:
      "Choose the notice that breaks the government work report down into assigned targets. The decomposition workbook is made from it.",
    here: "Drop the file here",
    release: "Release to import",
    or: "or copy a file and press Ctrl+V on this page",
    paste: "Paste",
    pasted: { page: "pasted.html", text: "pasted.txt" },
    nothingToPaste: "There is no text or table on the clipboard.",
    pasteRefused: "The browser does not let the page read the clipboard. Press Ctrl+V instead.",
    choose: "Choose a file",
    sample: "Use the sample",
    kinds:
      "Word (.docx), workbooks (.xlsx, .xls, .et, .csv), web pages (.html) and text (.txt); or copy a table in Word, Excel, WPS or a web page and paste it.",
    sampleHint: "The sample is the 2023 notice of Fuling District, Chongqing.",
    rosterHint: "To keep the rosters of a workbook that you have, open it under Check first.",
    keepRoster: "Keep the rosters of the current workbook: its names count",
    onlyOne: "One file at a time, please.",
    results: [
      "all tasks with who is responsible",
      "what looks doubtful in the source",
      "a workbook with printable annexes and the ledger",
    ],
    resultsTitle: "You get",
  },
  progress: {
    heading: "Making the decomposition workbook",
    file: (name) => `File: ${name}`,
    stages: STAGES,
    done: "done",
    current: "in progress",
    waiting: "waiting",
    bar: "Progress",
    cancel: "Cancel",
    cancelling: "Cancelling…",
  },
  failure: {
    notBuilt: "The workbook was not made",
    notSaved: { download: "The workbook was not downloaded", newWorkbook: "The new workbook was not opened" },
    notInserted: "The sheets were not written",
    cancelled: "Cancelled",
    chosen: (name) => `Chosen file: ${name}`,
    retry: "Try again",
  },
  summary: {
    issuer: "Issuer",
    year: "Year",
    unknown: "not stated",
    source: "Source",
    roster: "Rosters",
    rosterOf: (title) => `those of the open workbook, “${title}”`,
    tasks: "Tasks",
    categories: "Categories",
    leaders: "Leaders",
    leadUnits: "Lead units",
    findings: "Findings",
    none: "none",
    severityCount: (severity, count) => `${SEVERITIES[severity]}: ${count}`,
  },
  tabs: {
    label: "View",
    tasks: (count) => `Tasks (${count})`,
    findings: (count) => `Findings (${count})`,
    layout: "Layout",
    preview: "Sheets",
    loadingPreview: "Opening the preview…",
  },
  tasks: {
    caption: "Tasks and who is responsible",
    filters: "Filters",
    table: "Table",
    tables: { 1: "1 Main expected targets", 2: "2 Main tasks", 3: "3 Government conduct" },
    category: "Category",
    leader: "Leader",
    unit: "Unit (lead or supporting)",
    search: "Search",
    searchPlaceholder: "Task, unit, leader, id",
    all: "All",
    clear: "Clear filters",
    shown: (shown, total) =>
      shown === total ? plural(total, "task") : `${shown} of ${plural(total, "task")}`,
    empty: "No task matches. Change the filters.",
    columns: COLUMN_HEADINGS,
    indicators: "Indicators",
    cutOff: "missing in source",
    cutOffHint: "The source ends here. It does not mean “none”: check the original and fill it in.",
    blank: "—",
    blankHint: "none",
  },
  pager: {
    label: "Pages",
    previous: "Previous",
    next: "Next",
    page: (page, pages) => `Page ${page} of ${pages}`,
  },
  findings: {
    caption: "Findings",
    none: "Nothing needs checking.",
    group: (severity, count) => `${SEVERITIES[severity]} (${count})`,
    explain: {
      error: "Correct these before the workbook is used.",
      warning: "Compare these with the original.",
      info: "Already dealt with; for your information.",
    },
    remedy: (remedy) => `What to do: ${remedy}`,
    jump: (place) => `Show the task: ${place}`,
    more: (rest) => `Show ${rest} more`,
    document: "whole document",
  },
  place: {
    table: (table) => `table ${table}`,
    row: (row) => `row ${row}`,
    columns: COLUMN_HEADINGS,
    line: (line) => `source line ${line}`,
    paragraph: (paragraph) => `source paragraph ${paragraph}`,
    sheet: (sheet) => `sheet “${sheet}”`,
    separator: " · ",
  },
  layout,
  preview: {
    sheets: "Sheets",
    region: (sheet) => `Preview of the sheet “${sheet}”`,
    note: "The preview shows content and main formats; print from the workbook.",
    corner: "Row",
    shown: (shown, total) => `First ${shown} of ${total} rows`,
    more: (count) => `Show ${count} more rows`,
    rest: "See the workbook for the rest.",
    empty: "This sheet is empty.",
  },
  insert: {
    intro:
      "Write the sheets of the standard workbook into the workbook that is open. Other sheets stay as they are.",
    action: "Write into this workbook",
    again: "Write again",
    running: "Writing…",
    bar: "Writing progress",
    looking: "Looking at this workbook…",
    batch: (batch, total) => `Writing batch ${batch} of ${total}…`,
    unchanged: "This workbook is as it was before.",
    askTitle: "This workbook has sheets of this program already",
    ask: (sheets) =>
      `Replacing them clears what was filled in on: ${sheets}; formulas elsewhere that point to them will break. Save a copy first.`,
    keep: "Keep them",
    replace: "Replace",
    doneTitle: "Written into this workbook",
    next: [
      "Check the cover and the counts, and go through the sheet 校验结果 (findings);",
      "check the rosters;",
      "save the workbook and print the three annex tables.",
    ],
  },
  save: {
    name: "File name",
    adjusted: (name) => `Some characters are not allowed in file names. Will be saved as: ${name}`,
    actions: { download: "Download the workbook", newWorkbook: "Open as a new workbook" },
    again: { download: "Download again", newWorkbook: "Open again" },
    doneTitle: { download: "Workbook downloaded", newWorkbook: "Workbook opened" },
    doneFile: (name) => `File: ${name}`,
    nextTitle: "What to do next:",
    next: [
      "Open the workbook in Excel or WPS and check the cover's counts.",
      "Go through the sheet 校验结果 (findings) and check the rosters of units and leaders.",
      "Print the three annex tables; after approval, work in the ledger 工作台账.",
    ],
  },
  restart: {
    action: "Start over",
    title: "The workbook is not saved",
    message: "Starting over discards this result. Download the workbook first to keep it.",
    confirm: "Discard and start over",
    cancel: "Back",
  },
  check,
  issue,
  merge,
  summarise,
};
