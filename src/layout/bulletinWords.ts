import { percentText } from "../domain/merge/percentText";
import type { Light } from "../domain/schedule/light";
import type { ScheduleSettings } from "../domain/schedule/scheduleSettings";
import type { LeadRule } from "../domain/settings";
import type { TaskId } from "../domain/task";
import { cite, joined, paragraphOf, type BulletinParagraph, type BulletinRun } from "./bulletinDocument";
import { LEAD_RULE_LABELS, LIGHT_LABELS, NAME_SEPARATOR } from "./labels";
import { dateInWords } from "./roundNames";

type Pieces = readonly (string | BulletinRun)[];
type Ids = readonly TaskId[];

/** Tasks of one light. */
export type LightTasks = { readonly light: Light; readonly tasks: Ids };

/** Tasks by who or what they belong to, with those of each light that has some. */
export type TasksOf = { readonly name: string; readonly tasks: Ids; readonly lights: readonly LightTasks[] };

/** A task as a sentence names it. */
export type NamedTask = {
  readonly id: TaskId;
  readonly text: string;
  readonly leaders: readonly string[];
  readonly units: readonly string[];
};

/** What a unit says of a task, to the character but for line breaks. */
export type Statement = {
  readonly task: NamedTask;
  readonly units: readonly string[];
  readonly text: string;
};

const NUMERALS = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十"] as const;

/** Heading of a section: `一、总体情况`. @param number from 1 to 10 */
export function sectionHeading(number: number, text: string): string {
  return `${NUMERALS[number - 1] ?? number}、${text}`;
}

/** Heading of a part: `（一）未报单位`. @param number from 1 to 10 */
export function partHeading(number: number, text: string): string {
  return `（${NUMERALS[number - 1] ?? number}）${text}`;
}

export const SECTIONS = {
  whole: "总体情况",
  ahead: "推进较好的单位",
  behind: "进展滞后的单位",
  reports: "报送情况",
  inARow: "连续两期滞后的任务",
  problems: "存在的主要问题和需协调事项",
  next: "下一步工作要求",
} as const;

/** Names for what has none. */
export const NAMELESS = { unit: "未明确牵头责任单位", leader: "未明确牵头领导" } as const;

/** A share with one decimal at the most: `62.5%`. */
export function shareInWords(part: number, whole: number): string {
  return `${Number(((part / whole) * 100).toFixed(1))}%`;
}

/** What the bulletin reports on where no round was issued yet. */
export function yearInWords(year: number): string {
  return `${year}年`;
}

/** The title, in lines that break where a reader would. @param period `2023年第一季度` */
export function bulletinTitle(period: string): readonly string[] {
  return [`关于${period}重点工作`, "目标任务推进情况的通报"];
}

/** 发文字号 without the code of the office and the number, which only the office knows. @param day `2023-04-12` */
export function bulletinNumber(day: string): string {
  return `　　　〔${day.slice(0, 4)}〕　　号`;
}

export function addresseeLine(addressees: string): string {
  return `${addressees === "" ? "各有关单位" : addressees}：`;
}

export const CLOSING = "特此通报。";

export function openingParagraph(
  about: { readonly annexTitle: string; readonly asOf: string; readonly reported: boolean },
  tasks: Ids,
): BulletinParagraph {
  const sources = [
    ...(about.annexTitle === "" ? [] : [`《${about.annexTitle}》`]),
    ...(about.reported ? ["各单位报送情况"] : []),
  ].join("和");
  return paragraphOf(
    `${sources === "" ? "" : `根据${sources}，`}对截至${dateInWords(about.asOf)}的`,
    cite(`${tasks.length}项目标任务`, tasks),
    "推进情况进行了汇总，现通报如下。",
  );
}

/** `已完成2项、达序时3项`; each figure rests on its tasks. */
function lightsInWords(lights: readonly LightTasks[]): Pieces {
  return joined(
    lights.map(({ light, tasks }) => [cite(`${LIGHT_LABELS[light]}${tasks.length}项`, tasks)]),
    "、",
  );
}

export function wholeParagraph(
  whole: TasksOf,
  by: { readonly leaders: number; readonly units: number },
): BulletinParagraph {
  return paragraphOf(
    "共有目标任务",
    cite(`${whole.tasks.length}项`, whole.tasks),
    "，涉及",
    cite(`牵头领导${by.leaders}位、牵头责任单位${by.units}个`, whole.tasks),
    ...(whole.lights.length === 0 ? ["。"] : ["。其中，", ...lightsInWords(whole.lights), "。"]),
  );
}

/** The share that is done or on schedule. @param weighed tasks to which the schedule applies */
export function shareParagraph(good: Ids, weighed: Ids): BulletinParagraph {
  if (weighed.length === 0) return paragraphOf("所有任务目前均不适用序时判断。");
  return paragraphOf(
    "除不适用序时判断的以外，共",
    cite(`${weighed.length}项`, weighed),
    "，其中已完成和达序时的",
    cite(`${good.length}项，占${shareInWords(good.length, weighed.length)}`, good),
    "。",
  );
}

/** A table of the plan, and its categories where it has several. */
export function tableParagraph(table: TasksOf, categories: readonly TasksOf[]): BulletinParagraph {
  const count = ({ name, tasks, lights }: TasksOf): Pieces => [
    cite(`${name}${tasks.length}项`, tasks),
    ...(lights.length === 0 ? [] : ["（", ...lightsInWords(lights), "）"]),
  ];
  const parts = categories.map((category) =>
    count({ ...category, name: quoted(withoutNumber(category.name)) }),
  );
  return paragraphOf(
    ...count({ ...table, name: withoutNumber(table.name) }),
    ...(parts.length < 2 ? [] : ["：", ...joined(parts, "；")]),
    "。",
  );
}

/** A heading or category of the plan as a sentence names it. */
const withoutNumber = (heading: string): string =>
  heading.replace(/^[〇零一二三四五六七八九十百]+、\s*/u, "");

const LEAD_RULE_CLAUSE = (rule: LeadRule): string => `多个单位牵头的任务，由${LEAD_RULE_LABELS[rule]}`;

/** Units that are named as ahead, with the rule by which they are. */
export function aheadParagraph(
  units: readonly TasksOf[],
  rule: { readonly reported: boolean; readonly leadRule: LeadRule },
): BulletinParagraph {
  const condition = `负责的牵头任务均已完成或达序时（不适用的不计）${rule.reported ? "，且按时报送、没有漏项" : ""}`;
  if (units.length === 0) return paragraphOf(`没有${condition}的单位。`);
  const all = units.flatMap(({ tasks }) => tasks);
  return paragraphOf(
    `${condition}的单位有`,
    cite(`${units.length}个`, all),
    "：",
    ...joined(
      units.map(({ name, tasks, lights }) => [
        name,
        "（",
        cite(`牵头任务${tasks.length}项`, tasks),
        "，",
        ...lightsInWords(lights),
        "）",
      ]),
      "；",
    ),
    `。${LEAD_RULE_CLAUSE(rule.leadRule)}。`,
  );
}

/** By which rule a task is behind. */
export function scheduleRuleInWords({ rule, points, ratio }: ScheduleSettings): string {
  const number = (share: number): string => percentText(share).replace(/%$/u, "");
  switch (rule) {
    case "points":
      return (
        `完成率低于序时${number(points.behind)}个百分点（含）以上的为${LIGHT_LABELS.behind}，` +
        `超过${number(points.farBehind)}个百分点或逾期的为${LIGHT_LABELS.farBehind}`
      );
    case "ratio":
      return (
        `完成率不足序时${percentText(ratio.onSchedule)}的为${LIGHT_LABELS.behind}，` +
        `不足${percentText(ratio.behind)}或逾期的为${LIGHT_LABELS.farBehind}`
      );
    case "missedPeriod":
      return `当期未达序时的为${LIGHT_LABELS.farBehind}，上期未达、本期补上的为${LIGHT_LABELS.behind}`;
  }
}

export const NONE_BEHIND = "没有滞后于序时进度的任务。";

export function behindParagraph(
  late: readonly LightTasks[],
  units: number,
  about: { readonly schedule: ScheduleSettings; readonly leadRule: LeadRule; readonly annex: string },
): BulletinParagraph {
  const tasks = late.flatMap((light) => light.tasks);
  return paragraphOf(
    "滞后于序时进度的任务共",
    cite(`${tasks.length}项`, tasks),
    "，其中",
    ...lightsInWords(late),
    ...(units === 0 ? [] : ["，涉及牵头责任单位", cite(`${units}个`, tasks)]),
    `。有完成率的任务，${scheduleRuleInWords(about.schedule)}。${LEAD_RULE_CLAUSE(about.leadRule)}。`,
    `任务清单见${about.annex}。`,
  );
}

/** A unit with its tasks that are behind, each with who leads it and why; several stand in paragraphs of their own. */
export function unitBehindParagraphs(
  number: number,
  unit: TasksOf,
  late: readonly { readonly task: NamedTask; readonly light: Light; readonly reason: string }[],
): readonly BulletinParagraph[] {
  const head = [
    `${number}.${unit.name}。`,
    cite(`牵头任务${unit.tasks.length}项`, unit.tasks),
    "，其中",
    ...lightsInWords(unit.lights),
    "。",
  ];
  const named = late.map(({ task, light, reason }) =>
    cite(`${quoted(shortTask(task.text))}（${leadersInWords(task)}）${LIGHT_LABELS[light]}：${reason}`, [
      task.id,
    ]),
  );
  const [only] = named;
  if (only !== undefined && named.length === 1) return [paragraphOf(...head, only, "。")];
  return [paragraphOf(...head), ...named.map((task, index) => paragraphOf(`（${index + 1}）`, task, "。"))];
}

const leadersInWords = ({ leaders }: NamedTask): string =>
  leaders.length === 0 ? NAMELESS.leader : `牵头领导：${leaders.join(NAME_SEPARATOR)}`;

const unitsInWords = ({ units }: NamedTask): string =>
  units.length === 0 ? NAMELESS.unit : units.join(NAME_SEPARATOR);

/** A unit in the lists of reports; `detail` stands behind it in brackets. */
export type ReportingUnit = { readonly name: string; readonly tasks: Ids; readonly detail: string };

export function reportsParagraph(
  counts: Readonly<
    Record<"issued" | "returned" | "missing" | "late" | "incomplete", readonly ReportingUnit[]>
  >,
  day: { readonly due: string; readonly today: string },
): BulletinParagraph {
  const count = (units: readonly ReportingUnit[]): BulletinRun =>
    cite(
      `${units.length}个`,
      units.flatMap(({ tasks }) => tasks),
    );
  return paragraphOf(
    "应报送单位",
    count(counts.issued),
    `，报送截止${dateInWords(day.due)}。截至${dateInWords(day.today)}，已报送`,
    count(counts.returned),
    "，其中迟报",
    count(counts.late),
    "、有漏项",
    count(counts.incomplete),
    `；${day.today > day.due ? "未报" : "尚未报送"}`,
    count(counts.missing),
    "。",
  );
}

export const REPORT_PARTS = {
  missing: "未报单位",
  due: "尚未报送单位",
  late: "迟报单位",
  incomplete: "漏项单位",
} as const;

export function unitsParagraph(units: readonly ReportingUnit[]): BulletinParagraph {
  return paragraphOf(
    ...joined(
      units.map(({ name, tasks, detail }) => [cite(`${name}${detail === "" ? "" : `（${detail}）`}`, tasks)]),
      NAME_SEPARATOR,
    ),
    "。",
  );
}

/** How many tasks a unit has left out, and when it reported. */
export const omissionsInWords = (tasks: number): string => `${tasks}项`;
export const reportedOnInWords = (day: string): string => `${dateInWords(day)}报送`;

export const NONE_IN_A_ROW = "没有连续两期滞后的任务。";

/** Tasks that are behind in this round and the one before. */
export function inARowParagraph(tasks: Ids): BulletinParagraph {
  return paragraphOf("上期和本期连续滞后的任务共", cite(`${tasks.length}项`, tasks), "。");
}

export function inARowItem(
  number: number,
  task: NamedTask,
  lights: { readonly before: Light; readonly now: Light },
): BulletinParagraph {
  const said =
    `${quoted(shortTask(task.text))}（${unitsInWords(task)}；${leadersInWords(task)}），` +
    `上期${LIGHT_LABELS[lights.before]}，本期${LIGHT_LABELS[lights.now]}`;
  return paragraphOf(`${number}.`, cite(said, [task.id]), "。");
}

export const PROBLEM_PARTS = { problems: "滞后任务存在的主要问题", requests: "需协调事项" } as const;

/** What a unit says, in its own words. */
export function statementItem(number: number, { task, units, text }: Statement): BulletinParagraph {
  const who = units.length === 0 ? NAMELESS.unit : units.join(NAME_SEPARATOR);
  return paragraphOf(
    `${number}.`,
    cite(`${who}：${quoted(text)}`, [task.id]),
    `（${quoted(shortTask(task.text))}）。`,
  );
}

export const seeAnnex = (annex: string): string => `各单位反映的问题和需协调事项见${annex}。`;

/** What is asked of the units; the office edits it. Only what the facts give reason for. */
export const DEMANDS = {
  behind: (units: number, annex: string) => ({
    heading: "加快推进滞后任务",
    text: `${units === 0 ? "各责任单位" : `进展滞后的${units}个单位`}要对照${annex}逐项查找原因，制定整改措施，明确完成时间，尽快赶上序时进度。`,
  }),
  reports: {
    heading: "严格落实报送要求",
    text: "未报单位要尽快补报，漏项单位要补齐内容。各单位要按时、如实报送，对数据的真实性负责。",
  },
  requests: {
    heading: "及时协调解决问题",
    text: "对各单位提出的需协调事项，请牵头领导和有关单位及时研究，办理情况在下期报送时一并说明。",
  },
  onward: {
    heading: "持续推进各项任务",
    text: "已达序时的任务要保持工作力度，确保按期完成全年目标任务。",
  },
} as const;

/** A text as a quotation; quotation marks in it become inner ones. */
export function quoted(text: string): string {
  return `“${text.replaceAll("“", "‘").replaceAll("”", "’")}”`;
}

/** Characters of a task that a sentence names it by, at the least and at the most. */
const SHORTEST_NAME = 10;
const LONGEST_NAME = 30;

/** The beginning of a task's text by which a sentence names it: its first clause, or what fits. */
export function shortTask(text: string): string {
  const characters = Array.from(text.replace(/\s+/gu, " ").trim());
  let open = 0;
  for (const [index, character] of characters.slice(0, LONGEST_NAME + 1).entries()) {
    if ("“《（".includes(character)) open += 1;
    else if ("”》）".includes(character)) open -= 1;
    else if (index >= SHORTEST_NAME && open <= 0 && "，。；：！？".includes(character))
      return characters.slice(0, index).join("");
  }
  return characters.length <= LONGEST_NAME
    ? characters.join("")
    : `${characters.slice(0, LONGEST_NAME).join("")}……`;
}

/** Draft footnote of a statement. */
export const basisInWords = (ranges: string): string => `依据任务：${ranges}`;

/** Draft footnote of a figure in a table, under its column. */
export const figureBasisInWords = (header: string, ranges: string): string => `${header}：${ranges}`;
