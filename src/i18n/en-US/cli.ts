import type { Severity } from "../../domain/finding";
import type { Place } from "../../domain/place";
import type { CliMessages } from "../catalogue";
import { coverage } from "./coverage";
import { COLUMNS } from "./terms";

const SEVERITY: { readonly [S in Severity]: string } = { error: "error", warning: "warning", info: "info" };

const OUTCOMES = {
  merged: "merged",
  needsLook: "to be looked at",
  returned: "to be sent back",
  superseded: "replaced by a later file",
  repeated: "known already",
} as const;

export const cli: CliMessages = {
  usage: {
    general: `Usage: fenjie <command> [options]

Commands:
  build <notice> [-o workbook.xlsx]   make the standard decomposition workbook from a notice
  inspect <workbook.xlsx>             read tasks, rosters and findings back from a workbook
  validate <workbook.xlsx> [--fix]    check the assignments, and correct how names are written
  coverage <report> <workbook.xlsx>   compare the work report's own text with the tasks: gaps, figures, wording
  undo <workbook.xlsx>                take back the last change
  issue <workbook.xlsx> --round id …  make a progress workbook for each unit
  rounds <workbook.xlsx>              list rounds, close one or open it again
  merge <workbook.xlsx> <returns …>   merge what units have returned into the ledger
  status <workbook.xlsx>              list units that have not returned, are late or left something out
  summarise <workbook.xlsx>           judge the schedule; make the leaders' and units' summaries and the dashboard

Options of all commands:
  --json        write JSON to standard output
  --lang zh|en  language of the output, Chinese by default
  -h, --help    show this help
  -V, --version show the version

Exit codes: 0 ok, 1 findings of severity error, 2 usage, 3 file, 4 unresolved conflicts, 70 fault in the program`,
    build: `Usage: fenjie build <notice> [-o workbook.xlsx] [--roster workbook.xlsx] [--force] [--json] [--lang zh|en]

Makes the standard decomposition workbook from a notice with its annex tables: a Word document (.docx), a sheet
(.xlsx, .xls, .et, .csv), a web page (.html) or plain text (.txt).
  --roster      go on with the rosters of this workbook: its names win over what the notice suggests
  -o, --output  file or folder to write to; by default a name is chosen in the current folder
  --force       overwrite an existing file
  --json        write tasks, categories, leaders, units and findings as JSON to standard output`,
    inspect: `Usage: fenjie inspect <workbook.xlsx> [--json] [--lang zh|en]

Read only: tasks, rosters and findings of a standard decomposition workbook.
  --json        write JSON to standard output, in the form that build has`,
    validate: `Usage: fenjie validate <workbook.xlsx> [--json] [--lang zh|en]
       fenjie validate <workbook.xlsx> --fix [--by name] [-o copy.xlsx] [--force] [--json] [--lang zh|en]

Checks the assignments of a standard decomposition workbook. Read only without --fix. Ends with 1 where a finding is an error.
  --fix         correct what does not change its meaning: names written otherwise than in the rosters, confirmed
                aliases, repeated names, mixed separators; everything else is for a person to decide
  --by          who makes the change, for the log; by default the operating system's user name
  -o, --output  file or folder to write to; by default the workbook itself is changed
  --force       overwrite an existing file given with -o
  --json        write JSON to standard output: findings, remedies, load, corrected cells`,
    coverage: `Usage: fenjie coverage <report> <workbook.xlsx> [--json] [--lang zh|en]

Reads only: compares the government work report sentence by sentence with the tasks of the workbook. Lists figures that
differ, targets in no task or only in part, changed wording, tasks that say more than the report, and tasks without a
sentence in it. What the report tells of earlier years is left aside. Ends with 1 where a figure differs or a target is
in no task.
  --json        write JSON to standard output: each sentence with its tasks, changes, figures`,
    undo: `Usage: fenjie undo <workbook.xlsx> [--by name] [-o copy.xlsx] [--force] [--json] [--lang zh|en]

Takes back the last change made through this program that still stands. Cells that were changed again since then stay as
they are and are listed.
  --by          who takes it back, for the log; by default the operating system's user name
  -o, --output  file or folder to write to; by default the workbook itself is changed
  --force       overwrite an existing file given with -o
  --json        write JSON to standard output`,
    issue: `Usage: fenjie issue <workbook.xlsx> --round id --cutoff date --due date -o <folder|file.zip>
                    [--title text] [--units unit,unit] [--with-supporting] [--by name] [--force] [--json] [--lang zh|en]

Makes a progress workbook for each unit, filled in from the ledger, and records what was issued. Issuing the same again
records nothing.
  --round       2023-Q1 (quarter), 2023-06 (month), 2023-H1 (half a year), 2023-Y (year)
  --cutoff      last day that is reported on, 2023-03-31
  --due         last day for returning, 2023-04-10, not before the cut-off
  --title       what the round is called; by default as before, or after its id
  --units       only these units, divided by commas; what others were given stays as it is
  --with-supporting
                also the tasks that a unit supports; by default only those that it leads
  -o, --output  a folder, made where it is missing, or a zip archive, which gets a list of its files
  --by          who issues, for the workbooks and the log; by default the operating system's user name
  --force       overwrite existing files; change title or dates of a round that was issued
  --json        write JSON to standard output`,
    rounds: `Usage: fenjie rounds <workbook.xlsx> [--json] [--lang zh|en]
       fenjie rounds <workbook.xlsx> --close id | --reopen id [--by name] [--json] [--lang zh|en]

Lists the rounds that were issued. A closed round is not issued any more until it is opened again.
  --close       close this round in the workbook itself
  --reopen      open this round again in the workbook itself
  --by          who does it, for the log; by default the operating system's user name
  --json        write JSON to standard output`,
    merge: `Usage: fenjie merge <workbook.xlsx> <file|folder|archive.zip …> [--dry-run] [--take theirs|ours]
                    [--as-unit unit] [--as-round id] [--columns header=column,header=]
                    [--password-file passwords.txt]
                    [--receipts <folder>] [--by name] [-o other.xlsx] [--force] [--json] [--lang zh|en]

Reads returned forms and merges them cell by cell, compared with what was issued and with the ledger as it is now. What the
unit left alone stays; what the ledger has changed too is a conflict. A file with conflicts, or that cannot be told, is left
out as a whole; all others are merged. Merging the same file again changes nothing.
  --dry-run     show what would be merged, write nothing
  --take        decide all conflicts for the return (theirs) or for the ledger (ours)
  --as-unit     the unit that these files are from
  --as-round    the round that these files belong to
  --columns     what headers mean, “目前进展=进展情况”; nothing after the sign leaves a column alone
  --password-file
                passwords of encrypted files, in a text file (UTF-8, one a line, 20 at most); they are tried in turn
                and kept nowhere
  --receipts    a folder for the list of receipts, the workbooks to be corrected and the messages to units
  --by          who does it, for the log; by default the operating system's user name
  -o, --output  another file or folder; by default the workbook itself
  --force       overwrite existing files of -o and --receipts
  --json        write JSON to standard output (each file, each cell, each conflict)`,
    status: `Usage: fenjie status <workbook.xlsx> [--json] [--lang zh|en]

Reads only: lists for each round the units that have not returned, are late or left something out.
  --json        write JSON to standard output`,
    summarise: `Usage: fenjie summarise <workbook.xlsx> [--round id] [--as-of date] [--dry-run]
                        [--bulletin file-or-folder [--draft]]
                        [--by name] [-o file.xlsx] [--force] [--json] [--lang zh|en]

Judges each task against the schedule, writes its light into the ledger, and makes the dashboard, a sheet for each
leader, the sheets of units, schedule, reminders and problems, and the scores. Sheets of the last summary are
replaced; sheets of your own stay as they are.
  --round       sums up this round; the last one where it is left out
  --as-of       the day up to which; the cut-off of the round where it is left out
  --dry-run     only shows the result and writes nothing
  --bulletin    also writes the bulletin as a Word document
  --draft       the bulletin is a draft: footnotes name the tasks that each figure rests on
  --by          your name for the log; the account's where it is left out
  -o, --output  writes to this file or folder; into the workbook itself where it is left out
  --force       overwrites the files of -o and --bulletin
  --json        writes JSON to standard output (counts, the light of each task and why, scores)`,
  },
  problem: {
    unknownCommand: (word) => `There is no command “${word}”.`,
    unknownOption: (word) => `Option “${word}” does not exist or is used in the wrong way.`,
    missingArgument: (command) => `“${command}” needs a file name.`,
    tooManyArguments: (word) => `“${word}” is one argument too many; quote file names with blanks.`,
    onlyWithFix: (option) => `“${option}” says nothing without --fix.`,
    missingOption: (option) => `Option “${option}” is missing.`,
    badRound: (word) =>
      `“${word}” is no round: write 2023-Q1 (quarter), 2023-06 (month), 2023-H1 (half a year) or 2023-Y (year).`,
    badDate: (word) => `“${word}” is no date of the calendar: write 2023-04-10.`,
    dueBeforeCutoff: (date) => `The due date ${date} is before the cut-off date.`,
    onlyWithClose: (option) => `“${option}” says nothing without --close or --reopen.`,
    closeOrReopen: () => "--close and --reopen exclude each other.",
    badTake: (word) => `--take is theirs (the return) or ours (the ledger), not “${word}”.`,
    badColumn: (entry) => `“${entry}” in --columns is wrong: write header=column, with a column of the form.`,
    missingReturns: () => "Files, folders or archives to merge are missing after the workbook.",
    missingPlan: (report) => `The workbook is missing after “${report}”.`,
    notWithDryRun: (option) => `“${option}” says nothing with --dry-run.`,
    badLanguage: (word) => `Language “${word}” is not supported; use zh or en.`,
  },
  seeHelp: "Run fenjie --help for help.",
  notice: (title, issuer, year) =>
    `${title || "(no title found)"}\n${[issuer || "(no issuer found)", year > 0 ? String(year) : ""].filter(Boolean).join(", ")}`,
  counts: (tables, total) =>
    `${total} tasks: ${tables.map(({ number, heading, tasks }) => `${heading || `table ${number}`} ${tasks}`).join("; ")}`,
  people: (categories, leaders, leadUnits) =>
    `${categories} categories, ${leaders} leaders, ${leadUnits} lead units`,
  findings: (counts) =>
    `Findings: ${counts.error} errors, ${counts.warning} warnings, ${counts.info} of information`,
  severity: SEVERITY,
  times: (count) => (count > 1 ? ` (${count} of this kind)` : ""),
  place: ({ line, table, row, column, taskId, sheet, cell, paragraph }: Place) =>
    [
      sheet === undefined ? "" : `${sheet}${cell === undefined ? "" : `!${cell}`}`,
      table === undefined ? "" : `table ${table}`,
      row === undefined ? "" : `row ${row}`,
      taskId === undefined || table !== undefined ? "" : `(task ${taskId})`,
      column === undefined ? "" : COLUMNS[column],
      line === undefined ? "" : `(line ${line} of the source)`,
      paragraph === undefined ? "" : `(paragraph ${paragraph} of the source)`,
    ]
      .filter(Boolean)
      .join(" "),
  written: (file, kilobytes) => `Wrote ${file} (${kilobytes} KB)`,
  dismissed: (count) => `${count} marked as no problem and not listed`,
  fixable: (count) => `${count} of these can be corrected with --fix`,
  load: (whose, outlier, loads) =>
    `${whose === "leaders" ? "Leaders" : "Lead units"} with far ${outlier === "high" ? "more" : "fewer"} tasks than the others: ${loads.map(({ name, leads }) => `${name} ${leads}`).join(", ")}`,
  corrected: (count) => `Corrected ${count} ${count === 1 ? "cell" : "cells"}:`,
  nothingToFix: "There is nothing to correct without asking; the file is unchanged.",
  longText: (length) => `(a text of ${length} characters)`,
  change: (place, header, from, to) => `  ${place} “${header}”: ${from || "(empty)"} → ${to || "(empty)"}`,
  skipped: (count) => `${count} changed again since then and left as they are:`,
  nothingToUndo: "There is no change to take back; the file is unchanged.",
  round: (title, id, cutoff, due) => `${title} (${id}), cut-off ${cutoff}, due ${due}`,
  issued: (units, leads, supports) =>
    `${units} workbooks with ${leads} tasks as lead unit${supports === 0 ? "" : ` and ${supports} as supporting unit`}`,
  issueKinds: (fresh, again, same) =>
    `${fresh} issued for the first time, ${again} issued again, ${same} the same as before`,
  nothingNew: "All of it was issued just so before; the workbook is unchanged.",
  groupsLeftOut: (groups) =>
    `Collective units without confirmed members got no workbook (confirm them on the sheet 单位分组): ${groups.map(({ group, tasks }) => `${group} (${tasks})`).join(", ")}`,
  filesWritten: (target, written, unchanged) =>
    `Wrote ${target} (${written} ${written === 1 ? "file" : "files"}${unchanged === 0 ? "" : `; ${unchanged} were there with the same content`})`,
  recorded: (workbook) => `Recorded in ${workbook}`,
  noRounds: "No round was issued yet.",
  roundState: (closed, units, at, by) =>
    `  ${closed ? "closed" : "open"}, issued to ${units} ${units === 1 ? "unit" : "units"}; ${at} ${by}`,
  roundUnchanged: (closed) => `The round is ${closed ? "closed" : "open"} already; the file is unchanged.`,
  roundChanged: (closed, title) => `${closed ? "Closed" : "Opened again"}: ${title}`,
  bulletinWritten: (file) => `Bulletin written to ${file}`,
  coverage,
  listSeparator: ", ",
  summaryOf: (round, asOf, tasks, lights) =>
    `As of ${asOf}${round === "" ? "" : ` (${round})`}, ${tasks} tasks: ${lights}`,
  summaryOfLeader: (name, tasks, shared, lights) =>
    `  ${name || "no leader"}: ${tasks}${shared === 0 ? "" : ` (${shared} of them shared)`}: ${lights}`,
  reconciled: ({ total, sum, repeated, difference }) =>
    `Reconciliation: leaders ${sum}, counted again ${repeated}, ledger ${total}: ${difference === 0 ? "equal" : `${difference} apart`}`,
  lateTasks: (tasks) => `Tasks behind schedule: ${tasks}`,
  lateTask: (id, light, reason) => `  ${id} ${light}: ${reason}`,
  passwordFile:
    "Files with a password: write the passwords into a text file, one a line, and merge again with --password-file passwords.txt.",
  mergeCounts: (counts, cells) =>
    `${counts.merged} files merged, ${cells} cells of the ledger changed; ${counts.needsLook} to be looked at, ${counts.returned} to be sent back, ${counts.superseded} replaced by later ones, ${counts.repeated} known already`,
  receipt: (file, outcome, unit, round, { tasks, changed, late, corrections }) =>
    [
      `  ${OUTCOMES[outcome]}  ${file}`,
      [unit, round].filter(Boolean).join(" "),
      ...(tasks === 0 ? [] : [`${tasks} tasks, ${changed} cells changed`]),
      ...(late ? ["late"] : []),
      ...(corrections === 0 ? [] : [`${corrections} to be corrected`]),
    ]
      .filter(Boolean)
      .join("; "),
  conflict: (task, column, ours, theirs) =>
    `    conflict: ${task} ${column}: the ledger has “${ours || "(nothing)"}”, the return “${theirs || "(nothing)"}”`,
  returnFinding: (severity, { cell, taskId }, message, remedy) =>
    `    ${SEVERITY[severity]}: ${[cell, taskId].filter(Boolean).join(" ")} ${message} ${remedy}`,
  more: (lines) => `    … ${lines} more, see --json or --receipts`,
  progress: (counts) =>
    `  issued to ${counts.issued} units: ${counts.returned} returned, ${counts.missing} not, ${counts.late} late, ${counts.incomplete} incomplete`,
  unitLists: ({ missing, late, incomplete }) =>
    (
      [
        ["not returned", missing],
        ["late", late],
        ["incomplete", incomplete],
      ] as const
    ).flatMap(([name, units]) => (units.length === 0 ? [] : [`  ${name}: ${units.join(", ")}`])),
  dryRun: "This was a preview; the workbook was not changed.",
  nothingToMerge: "There is nothing new to merge; the workbook was not changed.",
  receiptsWritten: (folder, files) => `Receipts written to ${folder} (${files} files)`,
  nobody: "(unnamed)",
  allFindings: "All findings are on the sheet 校验结果 of the workbook.",
};
