import { textDigest } from "../../../src/layout/textDigest";
import { planIssue, planRoundState, type IssueRequest } from "../../../src/application/issueSheets";
import { roundsOf } from "../../../src/application/rounds";
import type { IssuePlan } from "../../../src/application/issueSheets";
import { decodePlan, type OpenPlan } from "../../../src/application/openPlan";
import { toFailure, type Failure } from "../../../src/domain/failure";
import type { RoundId } from "../../../src/domain/round/round";
import { applyEdit } from "../../../src/layout/applyEdit";
import { LEDGER_COLUMNS, type LedgerKey } from "../../../src/layout/columns";
import { issuedCells } from "../../../src/layout/returnRows";
import { SHEETS } from "../../../src/layout/sheetNames";
import { findTable } from "../../../src/layout/sheetReader";
import type { StoredValue } from "../../../src/layout/workbookPatch";
import { foldWrites } from "../../support/foldWrites";
import { encodeSample, sampleDecomposition, sampleTask } from "../../support/sampleDecomposition";
import { sampleGroup, sampleUnit } from "../../support/samplePlan";

const assign = (...names: string[]) => names.map((name) => ({ name, text: name }));

/** Three tasks of table 2: led by the first unit alone, by both, by a collective unit without members. */
const decomposition = {
  ...sampleDecomposition([
    sampleTask(1, { text: "建设物流枢纽。", supportingUnits: assign("区税务局") }),
    sampleTask(2, { text: "发展特色农业。", leadUnits: assign("区发展改革委", "区财政局") }),
    sampleTask(3, { text: "整治老旧小区。", leadUnits: assign("各乡镇街道") }),
  ]),
  findings: [],
};
const sheets = foldWrites(
  encodeSample({
    ...decomposition,
    roster: {
      ...decomposition.roster,
      units: ["区发展改革委", "区财政局", "区税务局"].map((name) => sampleUnit(name)),
      groups: [sampleGroup("各乡镇街道", [])],
    },
  }),
);
const PLAN = decodePlan(sheets, "台账.xlsx");
const Q1 = "2023-Q1" as RoundId;
const CONTEXT = { by: "王敏", now: "2023-04-01 09:30" };
const TASK = "2023-2-01-001";

const request = (changes: Partial<IssueRequest> = {}): IssueRequest => ({
  round: { id: Q1, cutoff: "2023-03-31", due: "2023-04-10" },
  withSupporting: false,
  force: false,
  ...changes,
});
const plan = (from: OpenPlan = PLAN, changes: Partial<IssueRequest> = {}, context = CONTEXT): IssuePlan =>
  planIssue(from, request(changes), context, textDigest);

/** The plan after somebody has typed into cells of the task's row. */
function typed(from: OpenPlan, values: Partial<Record<LedgerKey, StoredValue>>): OpenPlan {
  const { rows, positions } = findTable(from.sheets, SHEETS.ledger, LEDGER_COLUMNS);
  const row = rows.find((each) => each.get("id") === TASK)?.index ?? -1;
  const cells = LEDGER_COLUMNS.filter(({ key }) => key in values).map(({ key }) => {
    const column = positions.get(key) ?? -1;
    const old = from.sheets.get(SHEETS.ledger)?.[row]?.[column] ?? null;
    return { sheet: SHEETS.ledger, row, column, from: old, to: values[key] ?? null };
  });
  const edit = { label: "", ops: [{ op: "setCells" as const, cells }] };
  return decodePlan(applyEdit(from.sheets, edit), from.file);
}

/** What the work is refused with. */
function refusal(work: () => unknown): Pick<Failure, "code" | "params"> {
  try {
    work();
  } catch (error) {
    const { code, params } = toFailure(error);
    return { code, params };
  }
  throw new Error("it was not refused");
}

const kinds = ({ files }: IssuePlan): Readonly<Record<string, string>> =>
  Object.fromEntries(files.map(({ issue, kind }) => [issue.unit, kind]));

function cellsOf({ files }: IssuePlan, unit: string, task = TASK): Readonly<Record<string, unknown>> {
  const issue = files.find((file) => file.issue.unit === unit)?.issue;
  const row = issue?.rows.find((each) => each.task === task);
  return issue === undefined || row === undefined ? {} : issuedCells(issue, row);
}

test("each lead unit gets its tasks once, filled in with what the ledger holds by now", () => {
  const issued = plan(
    typed(PLAN, { measures: "成立专班", status: "推进中", completion: 0.45, progress: "完成选址\r\n已开工" }),
  );
  expect(issued.files.map(({ issue }) => [issue.unit, issue.rows.length])).toEqual([
    ["区发展改革委", 4],
    ["区财政局", 1],
  ]);
  expect(cellsOf(issued, "区发展改革委")).toMatchObject({
    id: TASK,
    role: "牵头",
    measures: "成立专班",
    status: "推进中",
    completion: 0.45,
    progress: "完成选址\n已开工",
  });
  expect(cellsOf(issued, "区发展改革委")).not.toHaveProperty("problems");
  expect(cellsOf(issued, "区财政局", "2023-2-01-002")).toMatchObject({
    otherUnits: expect.stringContaining("区发展改革委") as unknown,
  });
  expect(issued.round.title).toBe("2023年第一季度");
});

test("collective units without members are named with their tasks, and the findings that bear on it with them", () => {
  const { groups, findings } = plan();
  expect(groups).toEqual([{ group: "各乡镇街道", tasks: 1 }]);
  expect(findings.map(({ code }) => code)).toContain("GROUP_WITHOUT_MEMBERS");
  expect(findings.filter(({ code }) => code.startsWith("NOTICE_"))).toEqual([]);
});

test("what was foretold is what reading the written workbook gives", () => {
  const { edit, after, files } = plan();
  const read = decodePlan(structuredClone(applyEdit(PLAN.sheets, edit ?? { label: "", ops: [] })), PLAN.file);
  expect(read.decoded).toEqual(after.decoded);
  const [round] = roundsOf(read).values();
  expect(round).toMatchObject({ closed: false, by: "王敏", round: { id: Q1, due: "2023-04-10" } });
  expect([...(round?.issues.values() ?? [])]).toEqual(files.map(({ issue }) => issue));
});

test("the same issue later writes nothing and keeps its first day; a changed row is issued again, to its unit only", () => {
  const first = plan();
  const later = { by: "李强", now: "2023-04-05 16:00" };
  const same = plan(first.after, {}, later);
  expect([kinds(same), same.edit]).toEqual([{ 区发展改革委: "same", 区财政局: "same" }, undefined]);
  expect(same.files).toEqual(first.files.map(({ issue }) => ({ issue, kind: "same" })));
  expect(same.after).toBe(first.after);
  const changed = plan(typed(first.after, { progress: "已开工" }), {}, later);
  expect(kinds(changed)).toEqual({ 区发展改革委: "again", 区财政局: "same" });
  expect(changed.files[0]?.issue).toMatchObject({ by: "李强", at: later.now });
  const issues = [...roundsOf(changed.after).values()][0]?.issues;
  expect(issues?.get("区财政局")).toEqual(first.files[1]?.issue);
  expect(issues?.get("区发展改革委")?.at).toBe(later.now);
});

test("units that join later are new, those left out keep what they were given, and the choice may name an unknown one", () => {
  const first = plan(PLAN, { units: ["区财政局"] });
  expect(kinds(first)).toEqual({ 区财政局: "new" });
  const more = plan(first.after, { withSupporting: true });
  expect(kinds(more)).toEqual({ 区发展改革委: "new", 区财政局: "again", 区税务局: "new" });
  expect(more.files[2]?.issue.rows.every(({ role }) => role === "support")).toBe(true);
  expect(refusal(() => plan(PLAN, { units: ["区财政局", "区税务局"] }))).toMatchObject({
    code: "UNITS_WITHOUT_TASKS",
    params: { units: "区税务局" },
  });
});

test("a round issued with other dates or another title is changed only where that is meant, for all its units anew", () => {
  const { after } = plan();
  const moved = { round: { id: Q1, cutoff: "2023-03-31", due: "2023-04-20" } };
  expect(refusal(() => plan(after, moved))).toMatchObject({
    code: "ROUND_DIFFERS",
    params: { round: Q1, title: "2023年第一季度", cutoff: "2023-03-31", due: "2023-04-10" },
  });
  const forced = plan(after, { ...moved, force: true, units: ["区财政局"] });
  expect(kinds(forced)).toEqual({ 区财政局: "again" });
  expect([...roundsOf(forced.after).values()][0]?.round.due).toBe("2023-04-20");
  expect(kinds(plan(forced.after, moved))).toEqual({ 区发展改革委: "again", 区财政局: "same" });
});

test("a closed round is not issued until it is opened again; saying so twice changes nothing", () => {
  const { after } = plan();
  const closed = planRoundState(after, Q1, true, CONTEXT);
  if (closed === undefined) throw new Error("it was open");
  expect(planRoundState(closed.after, Q1, true, CONTEXT)).toBeUndefined();
  expect(refusal(() => plan(closed.after))).toMatchObject({ code: "ROUND_CLOSED" });
  const open = planRoundState(closed.after, Q1, false, CONTEXT);
  expect(open?.after.sheets.get(SHEETS.mergeLog)?.at(-1)).toEqual(
    expect.arrayContaining(["重新开启调度期：2023年第一季度"]),
  );
  expect(kinds(plan(open?.after))).toEqual({ 区发展改革委: "same", 区财政局: "same" });
  expect(refusal(() => planRoundState(PLAN, Q1, true, CONTEXT))).toMatchObject({ code: "ROUND_UNKNOWN" });
});

test("what could not be written is planned just the same once more, and nothing of it counts before", () => {
  const first = plan();
  expect(roundsOf(PLAN).size).toBe(0);
  expect(plan()).toEqual(first);
});

test("without any unit that could be asked nothing is issued", () => {
  const none = { ...sampleDecomposition([]), tasks: [], findings: [] };
  const empty = decodePlan(foldWrites(encodeSample(none)), "台账.xlsx");
  expect(refusal(() => plan(empty))).toMatchObject({ code: "NOTHING_TO_ISSUE" });
});
