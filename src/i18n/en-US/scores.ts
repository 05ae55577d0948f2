import type { ScoreMessages } from "../messages";
import { schedule } from "./schedule";

/** Evidence of the scores. */
export const scores: ScoreMessages = {
  rules: {
    missingReport: "Not reported",
    lateReport: "Reported late",
    returnedForCorrection: "Returned for correction",
    behind: "Task behind",
    farBehind: "Task far behind",
    completedEarly: "Completed early",
  },
  evidence: {
    missingReport: ({ round, due }) => `${round}: not reported, due on ${due}`,
    lateReport: ({ round, due, returnedOn }) => `${round}: reported on ${returnedOn}, due on ${due}`,
    returnedForCorrection: ({ round, files }) =>
      `${round}: ${files} ${files === 1 ? "file" : "files"} returned for correction`,
    behind: ({ round, task, light }) => `${round}: task ${task} ${schedule.lights[light].toLowerCase()}`,
    farBehind: ({ round, task }) => `${round}: task ${task} ${schedule.lights.farBehind.toLowerCase()}`,
    completedEarly: ({ task, completedOn, deadline }) =>
      `task ${task} completed by ${completedOn}, due on ${deadline}`,
  },
};
