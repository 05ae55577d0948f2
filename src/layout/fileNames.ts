import type { Notice } from "../domain/decomposition";

/** Characters that Windows, WPS or a zip refuse in a file name, and control characters. */
// eslint-disable-next-line no-control-regex -- control characters are exactly what is meant
const FORBIDDEN = /[\u0000-\u001f<>:"/\\|?*]/gu;

/** Longest name without extension; OneDrive and old Windows dialogues stop long before 255. */
const LONGEST = 80;

/** `2023年区政府工作报告目标任务分解方案-标准分解工作簿.xlsx`; never empty, never with a forbidden character. */
export function workbookFileName(notice: Notice): string {
  const title = (notice.annexTitle || notice.title || "目标任务分解方案").replace(FORBIDDEN, "");
  return `${title.slice(0, LONGEST).trim()}-标准分解工作簿.xlsx`;
}
