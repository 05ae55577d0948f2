import { TABLE_NUMBERS } from "../../domain/task";
import type { BulletinParagraph, BulletinPart, BulletinSection } from "../../layout/bulletinDocument";
import { paragraphOf } from "../../layout/bulletinDocument";
import {
  aheadParagraph,
  behindParagraph,
  DEMANDS,
  inARowItem,
  inARowParagraph,
  NAMELESS,
  NONE_BEHIND,
  NONE_IN_A_ROW,
  omissionsInWords,
  partHeading,
  PROBLEM_PARTS,
  REPORT_PARTS,
  reportedOnInWords,
  reportsParagraph,
  SECTIONS,
  seeAnnex,
  shareParagraph,
  statementItem,
  tableParagraph,
  unitBehindParagraphs,
  unitsParagraph,
  wholeParagraph,
  type ReportingUnit,
  type TasksOf,
} from "../../layout/bulletinWords";
import type { DescribeJudgement } from "./summaryData";
import type { AnnexLabels } from "./bulletinAnnexes";
import {
  byLight,
  idsOf,
  lateByLight,
  namedTask,
  statementsOf,
  type BulletinFacts,
  type IssuedUnit,
} from "./bulletinFacts";
import type { SummaryEntry } from "./reviewSummary";

/** The sections of the text, their headings without numbers. What there is nothing to say of is left out. */
export function sectionsOf(
  facts: BulletinFacts,
  labels: AnnexLabels,
  today: string,
  describe: DescribeJudgement,
): readonly BulletinSection[] {
  return [
    section(SECTIONS.whole, wholeParagraphs(facts)),
    section(SECTIONS.ahead, [aheadOf(facts)]),
    section(SECTIONS.behind, behindOf(facts, labels, describe)),
    ...reportsOf(facts, today),
    ...inARowOf(facts),
    ...problemsOf(facts, labels),
    { heading: SECTIONS.next, parts: demandsOf(facts, labels) },
  ];
}

function section(heading: string, paragraphs: readonly BulletinParagraph[]): BulletinSection {
  return { heading, parts: [{ heading: undefined, paragraphs }] };
}

/** Parts under numbered headings; those without a paragraph are left out. */
function numbered(parts: readonly BulletinPart[]): readonly BulletinPart[] {
  return parts
    .filter(({ paragraphs }) => paragraphs.length > 0)
    .map(({ heading = "", paragraphs }, index) => ({ heading: partHeading(index + 1, heading), paragraphs }));
}

function tasksOf(name: string, entries: readonly SummaryEntry[]): TasksOf {
  return { name, tasks: idsOf(entries), lights: byLight(entries) };
}

function wholeParagraphs({ plan, review }: BulletinFacts): readonly BulletinParagraph[] {
  const { entries, summary } = review;
  const named = (groups: readonly { readonly name: string | undefined }[]): number =>
    groups.filter(({ name }) => name !== undefined).length;
  const weighed = entries.filter(({ judgement }) => judgement.light !== "notApplicable");
  const headings = new Map(
    plan.decoded.decomposition.tables.map(({ number, heading }) => [number, heading] as const),
  );
  const tables = TABLE_NUMBERS.flatMap((table) => {
    const own = entries.filter(({ task }) => task.table === table);
    if (own.length === 0) return [];
    const categories = summary.categories
      .filter((group) => group.table === table && group.category !== "")
      .map(({ category }) =>
        tasksOf(
          category,
          own.filter(({ task }) => task.category === category),
        ),
      );
    return [tableParagraph(tasksOf(headings.get(table) ?? "", own), categories)];
  });
  return [
    wholeParagraph(tasksOf("", entries), { leaders: named(summary.leaders), units: named(summary.units) }),
    shareParagraph(idsOf(weighed.filter(isGood)), idsOf(weighed)),
    ...tables,
  ];
}

function isGood({ judgement }: SummaryEntry): boolean {
  return judgement.light === "completed" || judgement.light === "onSchedule";
}

function aheadOf({ plan, units, issued }: BulletinFacts): BulletinParagraph {
  const hasReported = (unit: string): boolean => {
    if (issued === undefined) return true;
    const own = issued.filter((each) => each.unit === unit);
    return (
      own.length > 0 &&
      own.every(({ returnedOn, late, incomplete }) => returnedOn !== undefined && !late && incomplete === 0)
    );
  };
  const ahead = units.flatMap(({ name, entries }) => {
    const weighed = entries.filter(({ judgement }) => judgement.light !== "notApplicable");
    const isAhead = name !== undefined && weighed.length > 0 && weighed.every(isGood) && hasReported(name);
    return isAhead ? [tasksOf(name, entries)] : [];
  });
  const { leadRule } = plan.decoded.settings;
  return aheadParagraph(ahead, { reported: issued !== undefined, leadRule });
}

function behindOf(
  { plan, late, behind }: BulletinFacts,
  labels: AnnexLabels,
  describe: DescribeJudgement,
): readonly BulletinParagraph[] {
  if (labels.late === undefined) return [paragraphOf(NONE_BEHIND)];
  const { schedule, leadRule } = plan.decoded.settings;
  const named = behind.filter(({ name }) => name !== undefined);
  return [
    behindParagraph(lateByLight(late), named.length, { schedule, leadRule, annex: labels.late }),
    ...behind.flatMap((unit, index) =>
      unitBehindParagraphs(
        index + 1,
        { name: unit.name ?? NAMELESS.unit, tasks: idsOf(unit.entries), lights: lateByLight(unit.late) },
        unit.late.map((entry) => ({
          task: namedTask(entry),
          light: entry.judgement.light,
          reason: describe(entry.judgement),
        })),
      ),
    ),
  ];
}

function reportsOf({ review, issued }: BulletinFacts, today: string): readonly BulletinSection[] {
  if (issued === undefined || review.progress === undefined) return [];
  const { due } = review.progress.round;
  const list = (
    units: readonly IssuedUnit[],
    detail: (unit: IssuedUnit) => string = () => "",
  ): readonly ReportingUnit[] =>
    units.map((unit) => ({ name: unit.unit, tasks: unit.given, detail: detail(unit) }));
  const returned = issued.filter(({ returnedOn }) => returnedOn !== undefined);
  const missing = list(issued.filter(({ returnedOn }) => returnedOn === undefined));
  const late = list(
    returned.filter((unit) => unit.late),
    ({ returnedOn = "" }) => reportedOnInWords(returnedOn),
  );
  const incomplete = list(
    returned.filter((unit) => unit.incomplete > 0),
    (unit) => omissionsInWords(unit.incomplete),
  );
  const counts = { issued: list(issued), returned: list(returned), missing, late, incomplete };
  const part = (heading: string, units: readonly ReportingUnit[]): BulletinPart => ({
    heading,
    paragraphs: units.length === 0 ? [] : [unitsParagraph(units)],
  });
  const parts = numbered([
    part(today > due ? REPORT_PARTS.missing : REPORT_PARTS.due, missing),
    part(REPORT_PARTS.late, late),
    part(REPORT_PARTS.incomplete, incomplete),
  ]);
  const summary = { heading: undefined, paragraphs: [reportsParagraph(counts, { due, today })] };
  return [{ heading: SECTIONS.reports, parts: [summary, ...parts] }];
}

/** Left out where there is no round before to compare with. */
function inARowOf({ review }: BulletinFacts): readonly BulletinSection[] {
  if (review.history.length < 2) return [];
  const items = review.entries.flatMap((entry) => {
    const [before, now] = entry.trend?.points.slice(-2) ?? [];
    if (entry.trend?.behindInARow !== true || before === undefined || now === undefined) return [];
    return [{ task: namedTask(entry), lights: { before: before.light, now: now.light } }];
  });
  if (items.length === 0) return [section(SECTIONS.inARow, [paragraphOf(NONE_IN_A_ROW)])];
  return [
    section(SECTIONS.inARow, [
      inARowParagraph(items.map(({ task }) => task.id)),
      ...items.map(({ task, lights }, index) => inARowItem(index + 1, task, lights)),
    ]),
  ];
}

/** Problems of the tasks that are behind, and all requests; the others stand in the annex. */
function problemsOf(
  { review, late }: BulletinFacts,
  { problems: annex }: AnnexLabels,
): readonly BulletinSection[] {
  if (annex === undefined) return [];
  const items = (
    entries: readonly SummaryEntry[],
    field: "problems" | "requests",
  ): readonly BulletinParagraph[] =>
    entries
      .flatMap((entry) => statementsOf(entry, field))
      .map((statement, index) => statementItem(index + 1, statement));
  const parts = numbered([
    { heading: PROBLEM_PARTS.problems, paragraphs: items(late, "problems") },
    { heading: PROBLEM_PARTS.requests, paragraphs: items(review.entries, "requests") },
  ]);
  const where = { heading: undefined, paragraphs: [paragraphOf(seeAnnex(annex))] };
  return [{ heading: SECTIONS.problems, parts: [where, ...parts] }];
}

function demandsOf({ review, behind, issued }: BulletinFacts, labels: AnnexLabels): readonly BulletinPart[] {
  const named = behind.filter(({ name }) => name !== undefined);
  const isWanting = ({ returnedOn, late: isDelayed, incomplete }: IssuedUnit): boolean =>
    returnedOn === undefined || isDelayed || incomplete > 0;
  const asksForHelp = review.entries.some((entry) => statementsOf(entry, "requests").length > 0);
  const demands = [
    ...(labels.late === undefined ? [] : [DEMANDS.behind(named.length, labels.late)]),
    ...(issued?.some(isWanting) === true ? [DEMANDS.reports] : []),
    ...(asksForHelp ? [DEMANDS.requests] : []),
    DEMANDS.onward,
  ];
  return numbered(demands.map(({ heading, text }) => ({ heading, paragraphs: [paragraphOf(text)] })));
}
