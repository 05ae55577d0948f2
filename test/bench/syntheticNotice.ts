/** A notice with any number of tasks in the style of the seed: its own rows of table 2 again and again, figures varied. */

/** Tasks of one synthetic category. */
const CATEGORY_SIZE = 20;

const DIGITS = "零一二三四五六七八九";

/** 1 to 9,999 in Chinese figures, as headings count: 十, 十一, 二十, 一百零一. */
export function chineseNumber(n: number): string {
  const units = ["", "十", "百", "千"];
  const digits = Array.from(String(n), Number);
  const spoken = digits
    .map((digit, index) =>
      digit === 0 ? "零" : `${DIGITS[digit] ?? ""}${units[digits.length - 1 - index] ?? ""}`,
    )
    .join("")
    .replace(/零+/gu, "零")
    .replace(/零$/u, "");
  return spoken.startsWith("一十") ? spoken.slice(1) : spoken;
}

/**
 * The seed with its table 2 replaced by `tasks` rows; letter, table 1 and table 3 stay, so the document has 13 tasks more.
 */
export function syntheticNotice(seed: string, tasks: number): string {
  const start = seed.indexOf("\n二、2023年主要工作任务");
  const end = seed.indexOf("\n\n三、切实加强政府自身建设");
  const [heading = "", header = "", ...rows] = seed
    .slice(start, end)
    .trimStart()
    .split(/\n\n(?=\t)/u);
  const bodies = rows.map((row) => row.replace(/^\t[^\t]*\t\n\t/u, ""));
  const made: string[] = [];
  for (let index = 0; index < tasks; index += 1) {
    const round = Math.floor(index / bodies.length) + 1;
    const body = `第${round}组${bodies[index % bodies.length] ?? ""}`.replace(
      /\d+(?=[%个家户项])/gu,
      (figure) => String(Number(figure) + (index % 7)),
    );
    const category =
      index % CATEGORY_SIZE === 0
        ? `${chineseNumber(index / CATEGORY_SIZE + 1)}、\n\n推动第${index / CATEGORY_SIZE + 1}方面工作要有新作为`
        : "";
    made.push(`\t${category}\n\t\n\t${body}`);
  }
  return `${seed.slice(0, start)}\n${[heading, header, ...made].join("\n\n")}\n${seed.slice(end)}`;
}
