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

/** What stands between the round's title and the unit in the name of a workbook to fill in. */
const RETURN_MARK = "-进展填报表-";

/**
 * `2023年第一季度-进展填报表-区发展改革委.xlsx` for each unit, in their order. No two are the same for any system: capital and
 * small letters, and letters composed in two ways, count as one. A unit that has got a file of this title keeps its name,
 * whoever comes before it by now.
 * @param given the files that units have got already
 */
export function returnFileNames(
  title: string,
  units: readonly string[],
  given: ReadonlyMap<string, string> = new Map(),
): readonly string[] {
  const fold = (name: string): string => name.normalize("NFKC").toLowerCase();
  const stemOf = (unit: string): string =>
    `${safeStem(title, LONGEST / 3)}${RETURN_MARK}${safeStem(unit, LONGEST / 2)}`;
  const isOf = (unit: string, file: string): boolean =>
    [withoutExtension(file), withoutNumber(file)].includes(stemOf(unit));
  const kept = new Map([...given].filter(([unit, file]) => isOf(unit, file)));
  const taken = new Set([...kept.values()].map(fold));
  return units.map((unit) => {
    const known = kept.get(unit);
    if (known !== undefined) return known;
    const stem = stemOf(unit);
    let name = `${stem}${EXTENSION}`;
    for (let number = 2; taken.has(fold(name)); number++) name = `${stem}（${number}）${EXTENSION}`;
    taken.add(fold(name));
    return name;
  });
}

/** The name without extension and without the number by which it differs from another one. */
function withoutNumber(file: string): string {
  return withoutExtension(file).replace(/（\d+）$/u, "");
}

/** `2023年第一季度-进展填报表.zip`: the workbooks of all units of a round, packed. */
export function returnArchiveName(title: string): string {
  return `${safeStem(title, LONGEST / 3)}${RETURN_MARK.replace(/-$/u, "")}.zip`;
}

/** `2023年第一季度重点工作推进情况通报.docx`. @param period what it reports on, `2023年第一季度` */
export function bulletinFileName(period: string): string {
  return `${safeStem(period, LONGEST / 3)}重点工作推进情况通报.docx`;
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

/** The name of a file without the archive or folder that it came in. */
export function baseName(name: string): string {
  return name.slice(Math.max(name.lastIndexOf("/"), name.lastIndexOf("\\")) + 1);
}
