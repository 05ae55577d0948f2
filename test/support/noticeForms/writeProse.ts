import type { NameCell, SourceNotice, SourceRow } from "./sourceNotice";

/** A row as paragraphs of prose; `number` runs within its category. */
export type ProseForm = (row: SourceRow, number: number) => readonly string[];

/** The notice without any table: its headings and rows as paragraphs. */
export function writeProse(notice: SourceNotice, form: ProseForm): string {
  const tables = notice.tables.flatMap((table) => [
    table.heading,
    ...table.categories.flatMap(({ label, rows }) => [
      ...(label === "" ? [] : [label]),
      ...rows.flatMap((row, index) => form(row, index + 1)),
    ]),
  ]);
  return [
    notice.title,
    "",
    `${notice.addressees}：`,
    notice.preamble,
    `附件：${notice.annexTitle}`,
    notice.issuer,
    "附件",
    notice.annexTitle,
    ...tables,
    "",
  ].join("\n");
}

/** The names of a cell as a list; units of other classes after `，`. */
export function listed({ written }: NameCell): string {
  return written.map((text) => text.replace(/\s/g, "")).join("，");
}

/** `（牵头单位：X；配合单位：A、B）` at the end, in brackets of this kind. */
export function inBrackets(open: string, close: string): ProseForm {
  return ({ text, leaders, leadUnits, supportingUnits, deadline }, number) => {
    const parts = [
      ...(leaders.written.length > 0
        ? [`牵头领导：${leaders.written.map((name) => name.replace(/\s/g, "")).join("、")}`]
        : []),
      `牵头单位：${listed(leadUnits)}`,
      ...(supportingUnits.written.length > 0 ? [`配合单位：${listed(supportingUnits)}`] : []),
      ...(deadline === "" ? [] : [`完成时限：${deadline}`]),
    ];
    return [`${number}.${text}${open}${parts.join("；")}${close}`];
  };
}

/** A line for each label below the task. */
export const labelLines: ProseForm = ({ text, leaders, leadUnits, supportingUnits, deadline }, number) => [
  `${number}.${text}`,
  ...(leaders.written.length > 0
    ? [`牵头领导：${leaders.written.map((name) => name.replace(/\s/g, "")).join("、")}`]
    : []),
  `牵头责任单位：${listed(leadUnits)}`,
  ...(supportingUnits.written.length > 0 ? [`配合单位：${listed(supportingUnits)}`] : []),
  ...(deadline === "" ? [] : [`完成时限：${deadline}`]),
];

/** All labels on one line below the task. */
export const oneLabelLine: ProseForm = ({ text, leaders, leadUnits, supportingUnits }, number) => [
  `（${number}）${text}`,
  [
    `责任领导：${leaders.written.map((name) => name.replace(/\s/g, "")).join("、")}`,
    `牵头单位：${listed(leadUnits)}`,
    ...(supportingUnits.written.length > 0 ? [`配合单位：${listed(supportingUnits)}`] : []),
  ].join("　　"),
];
