import type { UiMessages } from "../catalogue";

const plural = (count: number, one: string, many = `${one}s`): string =>
  `${count} ${count === 1 ? one : many}`;

const tasks = (leads: number, supports: number): string =>
  supports > 0 ? `leads ${leads}, supports ${supports}` : `leads ${leads}`;

/** Units for the first time, again and as before; none of which there are none. */
const counts = (parts: readonly (readonly [count: number, text: string])[]): string =>
  parts.flatMap(([count, text]) => (count > 0 ? [`${plural(count, "unit")} ${text}`] : [])).join(", ");

/** The words of the step that issues progress workbooks. */
export const issue: UiMessages["issue"] = {
  heading: "Issue progress workbooks",
  start: {
    intro:
      "Choose a decomposition workbook: each unit gets a progress workbook, and what was issued is recorded. The file itself stays as it is; the workbook with the records is downloaded.",
    choose: "Choose a workbook",
    release: "Release to read",
    kinds: "Decomposition workbooks made by this program (.xlsx).",
    built: (name) => `Use the workbook just made: ${name}`,
    reading: "Reading…",
    failed: "The workbook could not be read",
    again: "Read again",
    foreignTitle: "This is not a decomposition workbook",
    foreign:
      "Open one that was made earlier, or import a notice in the step Import and write it into this workbook.",
    emptyTitle: "This workbook is empty",
    empty: "Import a notice in the step Import and write it into this workbook first.",
    toImport: "Go to Import",
  },
  noDownload: {
    title: "This Excel cannot download files",
    message:
      "The panes of Excel for Mac and iPad do not support downloads. Save the workbook, open the web page in a browser and issue there; what was recorded here gives the very same files when the round is issued there again.",
  },
  summary: {
    file: (name) => `File: ${name}`,
    tasks: (count) => plural(count, "task"),
    rereading: "Reading the latest content…",
    other: "Another workbook",
    refresh: "Read again",
  },
  leave: {
    title: "The workbook with the records is not downloaded",
    message:
      "Taking another workbook discards the records of this issue, and returned workbooks could not be compared. Download it first to keep them.",
    stay: "Back",
    goOn: "Discard and change",
  },
  save: {
    action: "Download the workbook with the records",
    unsaved: "The workbook with the records is not downloaded yet; it takes the place of the original file.",
    saved: (name) => `Downloaded: ${name}. It takes the place of the original file.`,
    failed: "The workbook could not be downloaded",
  },
  rounds: {
    heading: "Rounds",
    none: "Nothing was issued yet. Fill in a round, preview it and issue the first workbooks.",
    create: "New round",
    title: (title, id) => `${title} (${id})`,
    open: "Open",
    closed: "Closed",
    dates: (cutoff, due) => `Cut-off ${cutoff}, due ${due}`,
    issued: (units, at, by) => `Issued to ${plural(units, "unit")}; ${at}${by && ` ${by}`}`,
    closedHint: "Closed: not issued any more. Open it again to issue to a unit once more.",
    again: "Issue again",
    close: "Close",
    reopen: "Open again",
    of: (action, round) => `${action}: ${round}`,
    units: (units) => `Issued to (${units})`,
    unit: (leads, supports, at) => `${tasks(leads, supports)}; issued ${at}`,
    reissue: "Issue once more",
    closing: {
      title: (round) => `Close "${round}"?`,
      message:
        "Nothing is issued for it any more. Workbooks that units have got are not affected and can still be merged. It can be opened again.",
      stay: "Back",
      goOn: "Close",
    },
    changed: (round, closed) =>
      closed
        ? `"${round}" is closed; nothing is issued for it any more.`
        : `"${round}" is open again and can be issued.`,
    notChanged: "The round could not be changed",
  },
  form: {
    heading: "The round",
    kind: "Cycle",
    kinds: { month: "Monthly", quarter: "Quarterly", half: "Half-yearly", year: "Yearly" },
    year: "Year",
    number: "Period",
    numbers: {
      month: (number) => `Month ${number}`,
      quarter: (number) => `Quarter ${number}`,
      half: (number) => (number === 1 ? "First half" : "Second half"),
      year: () => "Whole year",
    },
    title: "Title",
    titleHint: "In the heading and the file names, in Chinese",
    cutoff: "Cut-off date",
    due: "Due date",
    by: "Issued by",
    byHint: "Printed in the workbooks and kept in the log",
    supporting: "Also to supporting units",
    supportingHint: "Units that support a task get a workbook with it too, not only those that lead one.",
    known: (round, units) =>
      `"${round}" was issued to ${plural(units, "unit")}. Units whose content is the same get the same file again, without another record.`,
    id: (id) => `Id: ${id}`,
    hints: {
      outsidePeriod: "The cut-off date lies outside the period.",
      dueOnWeekend: "The due date is on a weekend.",
    },
    problems: {
      yearInvalid: "Enter a year of four digits, such as 2023.",
      roundClosed: "This round is closed. Open it again first.",
      titleMissing: "Enter a title.",
      titleTooLong: "Use at most 40 characters.",
      cutoffInvalid: "Enter a date.",
      dueInvalid: "Enter a date.",
      dueBeforeCutoff: "The due date cannot be before the cut-off date.",
      nameMissing: "Enter who issues.",
    },
    preview: "Preview",
    planning: "Preparing…",
    cancel: "Cancel",
    notPlanned: "The workbooks could not be prepared",
    differs: {
      title: (round) => `"${round}" was issued with another title or other dates`,
      message: (title, cutoff, due) =>
        `So far: ${title}, cut-off ${cutoff}, due ${due}. After a change, units that have their workbooks need new ones; tell them to use those.`,
      stay: "Back to the form",
      goOn: "Change and preview",
    },
  },
  preview: {
    heading: (round) => `Preview: ${round}`,
    dates: (cutoff, due) => `Cut-off ${cutoff}, due ${due}. Nothing is written yet.`,
    edit: "Change the round",
    counts: (units, leads, supports) => `${plural(units, "unit")} chosen: ${tasks(leads, supports)}`,
    kindCounts: (fresh, again, same) =>
      counts([
        [fresh, "for the first time"],
        [again, "again"],
        [same, "as before"],
      ]),
    kinds: { new: "first time", again: "changed", same: "as before" },
    same: "Units with the same content get the same file again, without another record.",
    units: "Choose units",
    search: "Search units",
    all: "All",
    none: "None",
    onlyNew: "Only those without one",
    shown: (shown, total) =>
      shown === total ? plural(total, "unit") : `${shown} of ${plural(total, "unit")} found`,
    empty: "No unit matches.",
    tasks,
    groupsTitle: (groups) => `Nobody is given the tasks of ${plural(groups, "collective unit")}`,
    groups: "Their members are not confirmed. Settle the members in the step Check, then preview again.",
    group: (group, count) => `${group} (${plural(count, "task")})`,
    toCheck: "Go to Check",
    findings: (findings) => `Findings that bear on this (${findings})`,
    noOne: (units) => `These units have no task to report on now: ${units}.`,
    action: (units) => `Issue to ${plural(units, "unit")}`,
    cancel: "Cancel",
    movedTitle: "The workbook has changed meanwhile; nothing was issued",
    moved: "The preview shows the latest content. Look it over and issue again.",
  },
  work: {
    bar: "Progress of issuing",
    preparing: "Looking at the workbook…",
    making: (done, total) => `Making workbook ${done} of ${total}…`,
    recording: "Recording…",
    changing: "Changing the round…",
  },
  outcome: {
    failed: "Nothing was issued and nothing recorded",
    close: "OK",
    notReread: "The latest content could not be read; this is what was read before",
  },
  issued: {
    title: (round, units) => `Issued: ${round}, ${plural(units, "unit")}`,
    file: (name) => `File: ${name}`,
    recorded: (fresh, again) =>
      `Recorded: ${counts([
        [fresh, "for the first time"],
        [again, "again"],
      ])}.`,
    nothingNew: "All of it was issued just so before; nothing new was recorded.",
    nextTitle: "What to do next:",
    unpack: "Unpack it and send each unit its workbook, by the list 下发清单.",
    send: "Send the unit its workbook.",
    keepFile: "Download the workbook with the records in place of the original file.",
    keepOpen: "Save this workbook.",
    collect: (due) => `Collect the returned workbooks in one place by ${due}, to be merged.`,
    downloadAgain: "Download the workbooks again",
    openInExcel: "Open in Excel",
    downloadHint:
      "If no download appears, download again; if none appears then, save the workbook and issue the round again on the web page: the files are the very same.",
    notDownloaded: "The download failed; everything is recorded and can be downloaded again",
    notOpened: "The workbook could not be opened",
    close: "Done",
  },
};
