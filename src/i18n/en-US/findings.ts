import type { FindingMessages } from "../messages";

export const findings: FindingMessages = {
  NOTICE_ROW_CUT_OFF: ({ missing }) => ({
    message: `The source ends inside this row; “${missing}” is missing.`,
    remedy: "Check the original document and fill it in. It does not mean “none”.",
  }),
};
