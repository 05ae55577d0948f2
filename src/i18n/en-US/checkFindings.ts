import type { FindingMessages } from "../messages";

const like = (closest: string, confidence: number): string =>
  closest === "" ? "" : ` The roster has ${closest} (likeness ${confidence}%).`;

/** What checking the ledger against the rosters finds. */
export const checkFindings = {
  NOTICE_NAME_REPEATED: ({ name }) => ({
    message: `“${name}” stands twice in one cell of the source and was taken once.`,
    remedy: "Check whether another name was meant.",
  }),
  TASK_TEXT_SIMILAR: ({ first, percent }) => ({
    message: `The text is nearly that of ${first} (likeness ${percent}%).`,
    remedy:
      "Check whether a row stands twice or a figure is wrong; if both are meant, mark it as no problem.",
  }),
  TASK_INDICATOR_MISSING: () => ({
    message: "The notice demands targets in figures, and this task has none.",
    remedy: "Let the unit work it out and fill in the ledger's column 量化指标.",
  }),
  TASK_FIGURE_CONTRADICTS: ({ metric, figure, other, first }) => ({
    message: `“${metric}” is “${figure}” here and “${other}” in ${first}.`,
    remedy:
      "Compare with the work report and correct the wrong one; if both are meant, mark it as no problem.",
  }),
  TASK_DEADLINE_MISSING: ({ tasks }) => ({
    message: `${tasks} tasks have no deadline.`,
    remedy: "Fill in the ledger's column 完成时限, or a default deadline on the sheet 设置.",
  }),
  TASK_NAMES_DIVIDED_OTHERWISE: ({ marks }) => ({
    message: `The names of the cell are divided by “${marks}”.`,
    remedy: "Use 、 throughout.",
  }),
  TASK_SUPPORTING_CUT_OFF: () => ({
    message: "The source breaks off before the supporting units: they are not known.",
    remedy: "Fill them in from the original; if there are none, empty the cell.",
  }),
  LEADER_UNKNOWN: ({ name, closest, confidence }) => ({
    message: `The roster of leaders has no “${name}”.${like(closest, confidence)}`,
    remedy: "Correct the name if it is a slip; enter a new leader in 领导名册.",
  }),
  LEADER_WRITTEN_DIFFERENTLY: ({ written, name }) => ({
    message: `The leader is written “${written}”; the roster has “${name}”.`,
    remedy: "Write it as the roster does.",
  }),
  LEADER_ALIAS_USED: ({ written, name }) => ({
    message: `The leader is written “${written}”, which the roster has as another name of “${name}”.`,
    remedy: `Change it to “${name}”.`,
  }),
  LEADER_OUT_OF_ORDER: ({ leaders, expected }) => ({
    message: `The leaders are not in the order of rank: ${leaders} instead of ${expected}.`,
    remedy: "Put them in the roster's order; if this order is meant, mark it as no problem.",
  }),
  LEADER_LEFT_OFFICE: ({ name, on, successor }) => ({
    message: `${name} left office on ${on}; ${successor === "" ? "the roster names no successor" : `the successor is ${successor}`}.`,
    remedy:
      successor === ""
        ? "Enter the successor in 领导名册, and change this task."
        : `Change it to ${successor}.`,
  }),
  UNIT_UNKNOWN: ({ unit, closest, confidence }) => ({
    message: `The roster of units has no “${unit}”.${like(closest, confidence)}`,
    remedy: "Correct the name if it is a slip; enter a new unit in 单位名册.",
  }),
  UNIT_WRITTEN_DIFFERENTLY: ({ written, name }) => ({
    message: `The unit is written “${written}”; the roster has “${name}”.`,
    remedy: "Write it as the roster does.",
  }),
  UNIT_ALIAS_USED: ({ written, name }) => ({
    message: `The unit is written “${written}”; its canonical name is “${name}”.`,
    remedy: `Change it to “${name}”.`,
  }),
  GROUP_UNKNOWN: ({ group, closest, confidence }) => ({
    message: `单位分组 has no “${group}”.${like(closest, confidence)}`,
    remedy: "Correct the name if it is a slip; enter a new collective unit with its members in 单位分组.",
  }),
  GROUP_MEMBER_UNKNOWN: ({ group, unit }) => ({
    message: `“${unit}”, a member of “${group}”, is not in the roster of units.`,
    remedy: "Enter it in 单位名册, or correct 单位分组.",
  }),
  PORTFOLIO_LEADER_ABSENT: ({ unit, leader, rows }) => ({
    message: `${leader} is in charge of the lead unit “${unit}” but is not among the task's leaders.`,
    remedy:
      rows === ""
        ? "Check the leaders of the task, or the roster."
        : `Check the leaders of the task; the roster's entry rests on ${rows}.`,
  }),
  PORTFOLIO_LEADER_WITHOUT_UNIT: ({ leader, units }) => ({
    message: `No unit that ${leader} is in charge of leads or supports this task.`,
    remedy: `Check leaders and units; the roster has ${units}.`,
  }),
  PORTFOLIO_UNIT_SHARED: ({ unit, leaders, rows }) => ({
    message: `“${unit}” works under several leaders: ${leaders}.`,
    remedy:
      rows === ""
        ? "Settle in 领导名册 who is in charge."
        : `Check the leaders of ${rows}, and settle in 领导名册 who is in charge.`,
  }),
  ROSTER_ENTRY_GONE: ({ entry, tasks, rows }) => ({
    message: `“${entry}” is no longer in the roster, but ${tasks} tasks still use it: ${rows}.`,
    remedy: "Restore the entry, or change these tasks.",
  }),
  ROSTER_SUCCESSOR_UNKNOWN: ({ leader, successor }) => ({
    message: `“${successor}”, the successor of ${leader}, is not in the roster of leaders.`,
    remedy: "Enter the successor in 领导名册, or correct the name.",
  }),
  ROSTER_NAME_SHARED: ({ name, first, second }) => ({
    message: `In the roster “${name}” stands for “${first}” and for “${second}”, so it names neither.`,
    remedy: "Delete one of the two entries.",
  }),
  SETTING_UNREADABLE: ({ setting, value }) => ({
    message: `The setting “${setting}” has the value “${value}”, which is not known; the default holds.`,
    remedy: "Correct it as the sheet 设置 explains.",
  }),
  SETTING_CONTRADICTORY: ({ setting, value, other, otherValue }) => ({
    message: `The settings “${setting}” (${value}) and “${other}” (${otherValue}) exclude each other; the defaults of both hold.`,
    remedy: "Correct one of them as the sheet 设置 explains.",
  }),
} as const satisfies Partial<FindingMessages>;
