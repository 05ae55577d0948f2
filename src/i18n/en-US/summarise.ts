import type { UiMessages } from "../catalogue";

const plural = (count: number, one: string, many = `${one}s`): string =>
  `${count} ${count === 1 ? one : many}`;

/** The words of the step that sums up. */
export const summarise: UiMessages["summarise"] = {
  heading: "Summarise",
  start: {
    intro:
      "Choose the decomposition workbook: tasks are compared with the schedule of a round, and once you say so their lights are written into the ledger and summary sheets are made. The file itself stays as it is; the workbook is downloaded.",
    choose: "Choose a workbook",
    release: "Release to read",
    kinds: "Decomposition workbooks made by this program (.xlsx).",
    built: (name) => `Use the workbook just made: ${name}`,
    reading: "Reading…",
    failed: "The workbook was not read",
    again: "Read again",
    foreignTitle: "This is not a decomposition workbook",
    foreign: "Open one that this program made. If there is none yet, import the notice first.",
    emptyTitle: "This workbook is empty",
    empty: "Open a workbook that this program made. If there is none yet, import the notice first.",
    toImport: "Go to Import",
  },
  summary: {
    file: (name) => `File: ${name}`,
    tasks: (tasks) => plural(tasks, "task"),
    at: (time) => `Read at ${time}`,
    rereading: "Reading the latest content…",
    other: "Choose another workbook",
    undo: "Undo last change",
    undoOf: (title, at) => `Last change (${at}): ${title}`,
    undoKeepsSheets: "Undoing puts back the lights in the ledger; the summary sheets stay.",
  },
  leave: {
    title: "The workbook is not downloaded yet",
    message: "With another workbook what was written is lost. Download first to keep it.",
    stay: "Back",
    goOn: "Go on without downloading",
  },
  save: {
    action: "Download the workbook",
    unsaved: "The workbook is not downloaded yet. Download it and put it in place of the file.",
    saved: (name) => `Downloaded: ${name}. Put it in place of the file.`,
    failed: "The workbook was not downloaded",
  },
  last: {
    none: "No summary sheets were made yet.",
    made: (at, by, round, asOf, sheets) =>
      `Last summary: ${at}${by && `, ${by}`}; ${round && `${round}, `}as of ${asOf}; ${plural(sheets, "sheet")}.`,
    outdated: "The summary sheets are older than the ledger: summarise again",
    outdatedDetail:
      "The ledger, a roster, a setting or a report has changed since; the summary sheets do not show it yet.",
    sheets: "Look at a summary sheet",
    sheet: (sheet) => `${sheet}: look at the sheet`,
    names: (names) => `Summary sheets: ${names.join(", ")}`,
  },
  moment: {
    heading: "What is summed up",
    round: "Round",
    roundTitle: (title, id, closed) => `${title} (${id})${closed ? ", closed" : ""}`,
    asOf: "As of",
    notCutoff: (cutoff) => `The round reports until ${cutoff}.`,
    outsideYear: (year) => `The day is not in ${year}: please check.`,
    invalid: "Enter a day of the calendar.",
    notLast:
      "This is not the last round: tasks are judged by the reports up to it, and so are the lights that are written into the ledger.",
    noRounds: "No forms were issued yet",
    noRoundsDetail:
      "Without reports, tasks are summed up by the status, completion and deadline that the ledger has.",
    toIssue: "Go to Issue",
    reviewing: "Summing up…",
  },
  counts: {
    heading: "Schedule",
    group: "Show the tasks with a light",
    light: (light, tasks) => `${light} ${tasks}`,
    total: (tasks) => plural(tasks, "task"),
  },
  leaders: {
    heading: "Leaders",
    region: "Tasks of the leaders by light; scrolls sideways",
    leader: "Leader",
    tasks: "Tasks",
    shared: "Shared",
    none: "No leader named",
    sum: "Sum",
    repeated: "Less: shared tasks counted again",
    ledger: "Ledger",
    show: (leader) => `${leader}: show the tasks`,
  },
  reconciled: {
    of: { leaders: "leaders", units: "lead units", categories: "categories" },
    fine: (of, { sum, repeated, total }) =>
      `By ${of}: ${sum} in all, less ${repeated} counted again, are the ${total} of the ledger.`,
    wrong: (of, { sum, repeated, total, difference }) =>
      `By ${of}: ${sum} in all, less ${repeated} counted again, differ from the ${total} of the ledger by ${Math.abs(difference)}. Do not use this summary, and tell whoever maintains the program.`,
  },
  tasks: {
    heading: "Tasks",
    filters: "Filter the tasks",
    search: "Search",
    searchHint: "id, task, leader, unit, reason",
    light: "Light",
    attention: "Need attention (behind, far behind, not started, not reported)",
    leader: "Leader",
    unit: "Lead unit",
    all: "All",
    clear: "Clear filters",
    shown: (shown, total) =>
      shown === total ? plural(total, "task") : `${shown} of ${plural(total, "task")}`,
    empty: "No task passes.",
    behindInARow: "Behind two rounds in a row",
    sharedBy: (leaders) => `Shared by ${leaders} leaders`,
    leaders: (names) => `Leaders: ${names}`,
    units: (names) => `Lead units: ${names}`,
    none: "none named",
  },
  changed: {
    heading: (tasks) => `Lights that change in the ledger (${tasks})`,
    none: "All lights in the ledger are up to date.",
    blank: "(blank)",
    fromTo: (from, to) => `${from} becomes ${to}`,
  },
  bulletin: {
    heading: "Bulletin",
    intro:
      "Makes a Word document of what is shown, in the form of an official paper, to be edited further. The draft has footnotes with the tasks that each figure rests on.",
    onPage: "Download the bulletin on the page for files: this Excel drops what an add-in saves.",
    final: "Download bulletin",
    draft: "Download draft",
    printing: "Making it…",
    saved: (name) => `Downloaded: ${name}`,
    failed: "The bulletin could not be made",
  },
  reminders: {
    heading: (units) => `Reminders (${units})`,
    none: "No unit has to be reminded.",
    intro: "The text for each unit can be copied and sent; it is on the sheet 催报清单 as well.",
    states: { missing: "Not returned", incomplete: "Incomplete", late: "Late" },
    overdue: "Overdue",
    tasks: (tasks, incomplete) =>
      incomplete > 0 && incomplete < tasks
        ? `${plural(tasks, "task")}, ${incomplete} incomplete`
        : plural(tasks, "task"),
    contact: (contact, phone) => `Contact: ${[contact, phone].filter(Boolean).join(" ")}`,
    copy: "Copy",
    copyOf: (unit) => `Copy the reminder: ${unit}`,
    copyAll: "Copy all reminders",
  },
  whatIf: {
    heading: "Try other thresholds",
    intro:
      "What you change here is only tried: the tasks that would change are listed, and nothing is written. Once kept in the settings, all summaries go by it.",
    rule: "Rule",
    rules: { points: "Percentage points", ratio: "Share of the schedule", missedPeriod: "Missed period" },
    explanations: {
      points:
        "How many percentage points a task is short of the schedule: behind from the first threshold on, far behind above the second.",
      ratio:
        "What part of the schedule is done: on schedule from the first threshold on, behind from the second on, far behind below it.",
      missedPeriod:
        "Short of the schedule at all is far behind; what is made up in the next round is behind for that round, and on schedule after it.",
    },
    fields: {
      pointsBehind: "Behind from (points)",
      pointsFarBehind: "Far behind above (points)",
      ratioOnSchedule: "On schedule from (%)",
      ratioBehind: "Behind from (%)",
    },
    problems: {
      notPercent: "Enter a number from 0 to 100.",
      pointsContradictory: "Far behind must not be less than behind.",
      ratioContradictory: "Behind must not be more than on schedule.",
    },
    unchanged: "Same as the settings.",
    none: "No task changes by it.",
    changed: (tasks) => `${plural(tasks, "task")} would change:`,
    group: (from, to, tasks) => `${from} becomes ${to}: ${tasks}`,
    reset: "Back to the settings",
    keep: "Keep in the settings",
    noRows:
      "The sheet 设置 of this workbook has no rows for these thresholds, so that they cannot be kept. Trying them works all the same.",
  },
  apply: {
    changes: (tasks) =>
      tasks === 0 ? "No light in the ledger changes" : `${plural(tasks, "light")} in the ledger will change`,
    action: "Make the summary sheets",
    lights: (tasks) =>
      tasks === 0
        ? "No light in the ledger changes."
        : `${plural(tasks, "light")} in the ledger will change.`,
    confirmTitle: (asOf) => `Make the summary sheets as of ${asOf}?`,
    confirm: (leaders) =>
      `The workbook gets a dashboard, ${plural(leaders, "sheet")} for leaders, and sheets for units, schedule, reminders, problems and scores.`,
    replaces: (sheets) =>
      `They take the place of the ${plural(sheets, "sheet")} of the last summary; sheets of your own stay as they are.`,
    undo: "This can be undone: the lights in the ledger go back, the summary sheets stay.",
    keepTitle: "Keep the tried thresholds on the sheet 设置?",
    keep: "All summaries go by them from now on; the ledger follows when the summary sheets are made again. This can be undone.",
    by: "Your name",
    byHint: "for the log",
    goOn: "Write now",
    stay: "Back",
  },
  work: {
    bar: "Writing",
    text: "Writing…",
    batch: (done, total) => `Writing batch ${done} of ${total}…`,
  },
  outcome: {
    summarised: (asOf, sheets) => `${plural(sheets, "summary sheet")} made as of ${asOf}`,
    lights: (tasks) =>
      tasks === 0
        ? "No light in the ledger had to change."
        : `${plural(tasks, "light")} in the ledger changed.`,
    nextFile: "Download the workbook and put it in place of the file.",
    nextOpen: "Save the workbook.",
    kept: (title) => `Done: ${title}`,
    keptNext: "All tasks are judged by it now; make the summary sheets again.",
    undone: (title) => `Done: ${title}`,
    sheetsStay:
      "The lights in the ledger are back; the summary sheets stay. Summarise again to make them agree.",
    undo: "Undo",
    close: "Close",
    skipped: "These cells were changed since and stay as they are:",
    cell: (entry, column) => `${entry} ${column}`,
    rest: (count) => `${count} more`,
    nothing: "There is nothing to write.",
    failed: "Nothing was written",
    staleTitle: "The workbook has changed meanwhile; nothing was written",
    stale: "Everything is summed up anew from the latest content. Look at it and write again.",
    notReread: "The latest content was not read; this is what was read before",
    notReviewed: "Not summed up",
  },
};
