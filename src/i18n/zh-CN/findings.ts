import type { FindingMessages } from "../messages";

/** 校验提示：说清什么问题、在哪里、怎么办。 */
export const findings: FindingMessages = {
  NOTICE_ROW_CUT_OFF: ({ missing }) => ({
    message: `原件在此行中断，缺少“${missing}”。`,
    remedy: "请核对原件后补填；不得视为“无”。",
  }),
};
