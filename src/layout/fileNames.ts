import type { Notice } from "../domain/decomposition";

const EXTENSION = ".xlsx";

/** Longest name without extension; OneDrive and old Windows dialogues stop long before 255. */
const LONGEST = 120;

/** Characters that Windows refuses in a file name, control characters and marks that turn the text direction. */
const FORBIDDEN = /[\p{Cc}<>:"/\\|?*\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

/** Names of devices, which Windows refuses with any extension. */
const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/iu;

/** What is added to the annex's title, and what stands in its place where the notice has none. */
const SUFFIX = "-标准分解工作簿";
const UNTITLED = "目标任务分解方案";

/** `2023年区政府工作报告目标任务分解方案-标准分解工作簿.xlsx` */
export function workbookFileName({ annexTitle, title }: Notice): string {
  const stem = safeStem(annexTitle || title, LONGEST - SUFFIX.length);
  return `${stem === "" ? UNTITLED : stem}${SUFFIX}${EXTENSION}`;
}

/** A name that every system accepts, with extension, from what a person typed; `fallback` where nothing is left. */
export function toWorkbookName(typed: string, fallback: string): string {
  const stem = safeStem(withoutExtension(typed.trim()), LONGEST);
  return stem === "" ? fallback : `${stem}${EXTENSION}`;
}

/** A file name without its `.xlsx`, for editing. */
export function withoutExtension(name: string): string {
  return name.toLowerCase().endsWith(EXTENSION) ? name.slice(0, -EXTENSION.length) : name;
}

/** The text without what a file name may not have; cut by characters, never through one. */
function safeStem(text: string, longest: number): string {
  const stem = Array.from(text.replace(FORBIDDEN, "").trim())
    .slice(0, longest)
    .join("")
    .replace(/^[. ]+|[. ]+$/gu, "");
  return RESERVED.test(stem) ? `_${stem}` : stem;
}
