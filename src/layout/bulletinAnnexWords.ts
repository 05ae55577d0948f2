import { percentText } from "../domain/merge/percentText";
import { LIGHTS, type Light } from "../domain/schedule/light";
import type { Reconciliation } from "../domain/summary/reconcile";
import type { TaskId } from "../domain/task";
import {
  cite,
  paragraphOf,
  type BulletinAnnex,
  type BulletinColumn,
  type BulletinParagraph,
  type BulletinRun,
} from "./bulletinDocument";
import { NAMELESS, shareInWords, type NamedTask, type Statement, type TasksOf } from "./bulletinWords";
import { LIGHT_LABELS, NAME_SEPARATOR } from "./labels";

/** Who the rows of a table of counts stand for. */
export type Counted = "leader" | "unit";

const COUNT_TITLES: Readonly<Record<Counted, string>> = {
  leader: "各领导牵头任务完成情况",
  unit: "各单位牵头任务完成情况",
};

const COUNT_NAMES: Readonly<Record<Counted, string>> = { leader: "牵头领导", unit: "牵头责任单位" };

const SHARED_BY: Readonly<Record<Counted, string>> = { leader: "多位领导", unit: "多个单位" };

const EMPTY = "—";

export function annexLabel(number: number): string {
  return `附件${number}`;
}

/** Before the list of the annexes under the text. */
export const ANNEXES_LABEL = "附件：";

const column = (
  header: string,
  width: number,
  align: BulletinColumn["align"] = "center",
): BulletinColumn => ({ header, width, align });

const text = (value: string | number): BulletinRun => cite(value, []);

const names = (list: readonly string[], nameless: string): BulletinRun =>
  text(list.length === 0 ? nameless : list.join(NAME_SEPARATOR));

/** The counts of leaders or units, a row each, and below them all tasks once. */
export function countsAnnex(
  number: number,
  of: Counted,
  groups: readonly TasksOf[],
  whole: TasksOf,
  reconciliation: Reconciliation,
): BulletinAnnex {
  const row = (place: string, { name, tasks, lights }: TasksOf): readonly BulletinRun[] => {
    const ids = (light: Light): readonly TaskId[] => lights.find((each) => each.light === light)?.tasks ?? [];
    const good = [...ids("completed"), ...ids("onSchedule")];
    const weighed = tasks.length - ids("notApplicable").length;
    return [
      text(place),
      text(name),
      cite(tasks.length, tasks),
      ...LIGHTS.map((light) => cite(ids(light).length, ids(light))),
      cite(weighed === 0 ? EMPTY : shareInWords(good.length, weighed), []),
    ];
  };
  return {
    label: annexLabel(number),
    title: COUNT_TITLES[of],
    wide: false,
    columns: [
      column("序号", 10),
      column(COUNT_NAMES[of], 28.5, of === "leader" ? "center" : "left"),
      column("任务数", 14.3),
      ...LIGHTS.map((light) => column(LIGHT_LABELS[light], LIGHT_LABELS[light].length === 3 ? 14.3 : 10)),
      column("达序时率", 16),
    ],
    rows: [...groups.map((group, index) => row(String(index + 1), group)), row("", whole)],
    notes: countNotes(of, reconciliation),
  };
}

function countNotes(of: Counted, { total, sum, repeated }: Reconciliation): readonly BulletinParagraph[] {
  const share = `达序时率为已完成和达序时的任务占适用序时判断的任务（含${LIGHT_LABELS.notReported}）的比例。`;
  const shared =
    repeated === 0
      ? ""
      : `${SHARED_BY[of]}共同牵头的任务在各自名下分别计数：各行合计${sum}项，其中重复计数${repeated}项，实有${total}项。`;
  return [paragraphOf(`注：${share}${shared}`)];
}

/** Name of the row that counts every task once. */
export const ALL_TASKS = "全部任务";

/** A task in the list of those that are behind. */
export type LateTask = {
  readonly task: NamedTask;
  readonly light: Light;
  readonly completion: number | undefined;
  readonly reason: string;
  readonly inARow: boolean;
};

export function lateAnnex(number: number, tasks: readonly LateTask[]): BulletinAnnex {
  return {
    label: annexLabel(number),
    title: "滞后任务清单",
    wide: true,
    columns: [
      column("序号", 11),
      column("任务编号", 36),
      column("目标任务", 59, "left"),
      column("牵头领导", 20),
      column("牵头责任单位", 28),
      column("完成率", 15),
      column("序时判断", 20),
      column("判断依据", 36, "left"),
    ],
    rows: tasks.map(({ task, light, completion, reason, inARow }, index) => [
      text(index + 1),
      text(task.id),
      text(task.text),
      names(task.leaders, NAMELESS.leader),
      names(task.units, NAMELESS.unit),
      text(completion === undefined ? EMPTY : percentText(completion)),
      text(`${LIGHT_LABELS[light]}${inARow ? "\n连续两期" : ""}`),
      text(reason),
    ]),
    notes: [],
  };
}

/** How a unit has reported in the round. */
export type UnitReporting = {
  readonly name: string;
  /** That it was given. */
  readonly tasks: readonly TaskId[];
  /** In words; empty where nothing came. */
  readonly returnedOn: string;
  readonly state: "inTime" | "late" | "missing" | "due";
  /** How many tasks it has left out. */
  readonly incomplete: number;
};

const REPORT_STATES: Readonly<Record<UnitReporting["state"], string>> = {
  inTime: "按时报送",
  late: "迟报",
  missing: "未报",
  due: "尚未报送",
};

export function reportsAnnex(number: number, units: readonly UnitReporting[]): BulletinAnnex {
  return {
    label: annexLabel(number),
    title: "报送情况",
    wide: false,
    columns: [
      column("序号", 11),
      column("单位", 39, "left"),
      column("应报任务数", 24),
      column("报送日期", 38),
      column("报送情况", 20),
      column("漏项任务数", 24),
    ],
    rows: units.map(({ name, tasks, returnedOn, state, incomplete }, index) => [
      text(index + 1),
      text(name),
      cite(tasks.length, tasks),
      text(returnedOn === "" ? EMPTY : returnedOn),
      text(REPORT_STATES[state]),
      text(returnedOn === "" ? EMPTY : incomplete),
    ]),
    notes: [],
  };
}

/** What units say of a task; one of the two may be empty. */
export type SaidOfTask = { readonly task: NamedTask; readonly problems: string; readonly requests: string };

export function problemsAnnex(number: number, said: readonly SaidOfTask[]): BulletinAnnex {
  return {
    label: annexLabel(number),
    title: "存在问题和需协调事项清单",
    wide: true,
    columns: [
      column("序号", 11),
      column("任务编号", 36),
      column("目标任务", 42, "left"),
      column("牵头领导", 20),
      column("牵头责任单位", 28),
      column("存在问题", 44, "left"),
      column("需协调事项", 44, "left"),
    ],
    rows: said.map(({ task, problems, requests }, index) => [
      text(index + 1),
      text(task.id),
      text(task.text),
      names(task.leaders, NAMELESS.leader),
      names(task.units, NAMELESS.unit),
      text(problems === "" ? EMPTY : problems),
      text(requests === "" ? EMPTY : requests),
    ]),
    notes: [],
  };
}

/** Several statements in one cell, by their units where these differ. */
export function statementsInWords(statements: readonly Statement[]): string {
  const [first] = statements;
  if (first !== undefined && statements.length === 1) return first.text;
  return statements.map(({ units, text: said }) => `${units.join(NAME_SEPARATOR)}：${said}`).join("\n");
}
