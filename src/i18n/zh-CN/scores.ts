import { LIGHT_LABELS } from "../../layout/labels";
import type { ScoreMessages } from "../messages";

/** 考核得分的依据。 */
export const scores: ScoreMessages = {
  rules: {
    missingReport: "未报",
    lateReport: "迟报",
    returnedForCorrection: "退回补正",
    behind: "任务滞后",
    farBehind: "任务严重滞后",
    completedEarly: "提前完成",
  },
  evidence: {
    missingReport: ({ round, due }) => `${round} 未报，报送截止 ${due}`,
    lateReport: ({ round, due, returnedOn }) => `${round} 于 ${returnedOn} 报送，报送截止 ${due}`,
    returnedForCorrection: ({ round, files }) => `${round} 有 ${files} 份填报表被退回补正`,
    behind: ({ round, task, light }) => `${round} 任务 ${task} ${LIGHT_LABELS[light]}`,
    farBehind: ({ round, task }) => `${round} 任务 ${task} ${LIGHT_LABELS.farBehind}`,
    completedEarly: ({ task, completedOn, deadline }) =>
      `任务 ${task} 截至 ${completedOn} 已完成，完成时限 ${deadline}`,
  },
};
