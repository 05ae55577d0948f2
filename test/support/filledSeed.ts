import { digest } from "../../src/adapters/document/digest";
import { planIssue, type IssuePlan } from "../../src/application/issueSheets";
import { composeMerge } from "../../src/application/merge/composeMerge";
import { NO_ANSWERS, reviewReturns } from "../../src/application/merge/reviewReturns";
import { decodePlan, type OpenPlan } from "../../src/application/openPlan";
import type { UnitField } from "../../src/domain/merge/unitFields";
import type { ReturnedFile } from "../../src/layout/returnedBook";
import type { StoredValue } from "../../src/layout/workbookPatch";
import { foldWrites } from "./foldWrites";
import { returnedForm } from "./returnedForms";
import { planSeedWorkbook } from "./seed";
import { CHANGE } from "./planFile";
import { roundNamed } from "./taskFacts";

type Filled = Partial<Readonly<Record<UnitField, StoredValue>>>;

const PROGRESS = "已完成前期工作，正在抓紧推进。";

/** What units write of their tasks in turn, by the round. */
const ANSWERS: readonly ((quarter: number) => Filled)[] = [
  (quarter) => ({
    status: "已完成",
    completion: 1,
    progress: `第${quarter}季度已全部完成。`,
    problems: "无",
  }),
  (quarter) => ({ status: "推进中", completion: quarter * 0.26, progress: PROGRESS, problems: "暂无问题。" }),
  (quarter) => ({
    status: "推进中",
    completion: quarter * 0.25 - 0.15,
    progress: PROGRESS,
    problems: "征地拆迁进度缓慢，部分地块尚未交地。",
    requests: "请区规划自然资源局加快用地报批。",
  }),
  (quarter) => ({
    status: "滞后",
    completion: quarter * 0.02,
    progress: "受资金影响，进展较慢。",
    problems: "资金缺口较大，“项目贷”尚未到位。",
  }),
  () => ({ status: "未启动", completion: 0, progress: "正在编制方案。", requests: "无" }),
  (quarter) => ({ status: "推进中", completion: quarter * 0.3, progress: PROGRESS }),
];

const ROUNDS = [
  { id: roundNamed("2023-Q1"), cutoff: "2023-03-31", due: "2023-04-10" },
  { id: roundNamed("2023-Q2"), cutoff: "2023-06-30", due: "2023-07-10" },
] as const;

/** The seed's units that have not returned, that were late, and that left 状态 of a task out, by their place. */
const IS_MISSING = (place: number): boolean => place % 7 === 3;
const IS_LATE = (place: number): boolean => place % 7 === 5;
const HAS_OMITTED = (place: number): boolean => place % 5 === 2;
/** All of whose tasks are on schedule. */
const IS_AHEAD = (place: number): boolean => place % 6 === 1;

function formOf(issued: IssuePlan, place: number, quarter: number): readonly ReturnedFile[] {
  const file = issued.files[place];
  if (file === undefined || IS_MISSING(place)) return [];
  const cells = file.issue.rows.map((_, row): Filled => {
    const answer = ANSWERS[IS_AHEAD(place) ? row % 2 : (place + row * 5) % ANSWERS.length]?.(quarter) ?? {};
    return HAS_OMITTED(place) && row === 0 ? { ...answer, status: null } : answer;
  });
  return [returnedForm(issued, file.issue.unit, { cells })];
}

function merged(plan: OpenPlan, files: readonly ReturnedFile[], day: string): OpenPlan {
  const review = reviewReturns(plan, files, NO_ANSWERS, day);
  const context = { ...CHANGE, now: `${day} 09:30` };
  return composeMerge(plan, review, { ...NO_ANSWERS, rule: "theirs" }, context)?.after ?? plan;
}

/** The seed after two quarters were issued to every unit and, but for some units, returned and merged. */
export function filledSeed(): OpenPlan {
  return ROUNDS.reduce(
    (plan, round, index) => {
      const { after, ...issued } = planIssue(
        plan,
        { round, withSupporting: false, force: false },
        { by: "王敏", now: `${round.cutoff} 18:00` },
        (text) => digest(new TextEncoder().encode(text)).slice(0, 16),
      );
      const files = (late: boolean): readonly ReturnedFile[] =>
        issued.files.flatMap((_, place) =>
          IS_LATE(place) === late ? formOf({ ...issued, after }, place, index + 1) : [],
        );
      const inTime = merged(after, files(false), round.due);
      return merged(inTime, files(true), `${round.due.slice(0, -2)}12`);
    },
    decodePlan(foldWrites(planSeedWorkbook().patch), "台账.xlsx"),
  );
}
