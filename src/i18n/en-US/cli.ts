import type { Severity } from "../../domain/finding";
import type { Place } from "../../domain/place";
import type { CliMessages } from "../catalogue";
import { COLUMNS } from "./terms";

const SEVERITY: { readonly [S in Severity]: string } = { error: "error", warning: "warning", info: "info" };

export const cli: CliMessages = {
  usage: {
    general: `Usage: fenjie <command> [options]

Commands:
  build <notice> [-o workbook.xlsx]   make the standard decomposition workbook from a notice
  inspect <workbook.xlsx>             read tasks, rosters and findings back from a workbook

Options of all commands:
  --json        write JSON to standard output
  --lang zh|en  language of the output, Chinese by default
  -h, --help    show this help
  -V, --version show the version

Exit codes: 0 ok, 1 findings of severity error, 2 usage, 3 file, 4 unresolved conflicts, 70 fault in the program`,
    build: `Usage: fenjie build <notice.txt> [-o workbook.xlsx] [--force] [--json] [--lang zh|en]

Makes the standard decomposition workbook from a notice with its annex tables.
  -o, --output  file or folder to write to; by default a name is chosen in the current folder
  --force       overwrite an existing file
  --json        write tasks, categories, leaders, units and findings as JSON to standard output`,
    inspect: `Usage: fenjie inspect <workbook.xlsx> [--json] [--lang zh|en]

Read only: tasks, rosters and findings of a standard decomposition workbook.
  --json        write JSON to standard output, in the form that build has`,
  },
  problem: {
    unknownCommand: (word) => `There is no command “${word}”.`,
    unknownOption: (word) => `Option “${word}” does not exist or is used in the wrong way.`,
    missingArgument: (command) => `“${command}” needs a file name.`,
    tooManyArguments: (word) => `“${word}” is one argument too many; quote file names with blanks.`,
    badLanguage: (word) => `Language “${word}” is not supported; use zh or en.`,
  },
  seeHelp: "Run fenjie --help for help.",
  notice: (title, issuer, year) =>
    `${title || "(no title found)"}\n${[issuer || "(no issuer found)", year > 0 ? String(year) : ""].filter(Boolean).join(", ")}`,
  counts: (tables, total) =>
    `${total} tasks: ${tables.map(({ heading, tasks }) => `${heading} ${tasks}`).join("; ")}`,
  people: (categories, leaders, leadUnits) =>
    `${categories} categories, ${leaders} leaders, ${leadUnits} lead units`,
  findings: (counts) =>
    `Findings: ${counts.error} errors, ${counts.warning} warnings, ${counts.info} of information`,
  severity: SEVERITY,
  times: (count) => (count > 1 ? ` (${count} of this kind)` : ""),
  place: ({ line, table, row, column, sheet, cell }: Place) =>
    [
      sheet === undefined ? "" : `${sheet}${cell === undefined ? "" : `!${cell}`}`,
      table === undefined ? "" : `table ${table}`,
      row === undefined ? "" : `row ${row}`,
      column === undefined ? "" : COLUMNS[column],
      line === undefined ? "" : `(line ${line} of the source)`,
    ]
      .filter(Boolean)
      .join(" "),
  written: (file, kilobytes) => `Wrote ${file} (${kilobytes} KB)`,
  allFindings: "All findings are on the sheet 校验结果 of the workbook.",
};
