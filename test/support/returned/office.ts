import { digest } from "../../../src/adapters/document/digest";
import { readReturnedBook } from "../../../src/adapters/xlsx/readReturnedBook";
import { renderWorkbook } from "../../../src/adapters/xlsx/renderWorkbook";
import { planIssue, type RoundContext } from "../../../src/application/issueSheets";
import { decodePlan, type OpenPlan } from "../../../src/application/openPlan";
import { applyEdit } from "../../../src/layout/applyEdit";
import type { Decomposition } from "../../../src/domain/decomposition";
import { parseRoundId, type RoundId } from "../../../src/domain/round/round";
import { serialOfDate } from "../../../src/domain/serialDay";
import { taskId, type Task, type TaskId } from "../../../src/domain/task";
import { LEDGER_COLUMNS, type LedgerKey } from "../../../src/layout/columns";
import type { ReturnedBook } from "../../../src/layout/returnedBook";
import { returnWorkbook } from "../../../src/layout/returnSheet";
import { SHEETS } from "../../../src/layout/sheetNames";
import { findTable } from "../../../src/layout/sheetReader";
import type { CellChange } from "../../../src/layout/workbookEdit";
import type { StoredValue } from "../../../src/layout/workbookPatch";
import { foldWrites } from "../foldWrites";
import { encodeSample, sampleDecomposition, sampleTask } from "../sampleDecomposition";

/** The units of the sample: each has its workbook. */
export const UNITS = { reform: "区发展改革委", finance: "区财政局", tax: "区税务局" } as const;

export type UnitName = keyof typeof UNITS;

/** The day on which the sample's returns are merged, before the last day for returning them. */
export const TODAY = "2023-04-08";

export const Q1 = roundOf("2023-Q1");
export const Q2 = roundOf("2023-Q2");

function roundOf(text: string): RoundId {
  const id = parseRoundId(text);
  if (id === undefined) throw new Error(`not a round: ${text}`);
  return id;
}

const FIRST = { id: Q1, cutoff: "2023-03-31", due: "2023-04-10" } as const;
const SECOND = { id: Q2, cutoff: "2023-06-30", due: "2023-07-10" } as const;

const led = (running: number, text: string, ...units: readonly UnitName[]): Task =>
  sampleTask(running, {
    text,
    leadUnits: units.map((unit) => ({ name: UNITS[unit], text: UNITS[unit] })),
    supportingUnits: [],
  });

/**
 * Tasks 1, 2, 3, 5, 6 and 8 are led by 区发展改革委, 3 by 区财政局 too, 4 by 区财政局 alone, 7 by 区税务局. 5 and 6 differ in
 * one figure; 6 and 8 are the same word for word.
 */
const TASKS: readonly Task[] = [
  led(1, "加大助企纾困力度，落实减税降费政策，新增减税8.5亿元。", "reform"),
  led(2, "推动老旧小区改造，完善停车设施，建成社区食堂。", "reform"),
  led(3, "争取上级专项资金，用于水利和交通补短板。", "reform", "finance"),
  led(4, "压减一般性支出，保障基本民生。", "finance"),
  led(5, "新建公办幼儿园3所，增加普惠学位供给。", "reform"),
  led(6, "新建公办幼儿园5所，增加普惠学位供给。", "reform"),
  led(7, "优化办税服务，推行一窗通办。", "tax"),
  led(8, "新建公办幼儿园5所，增加普惠学位供给。", "reform"),
];

/** The id of a task by its number. */
export function taskOf(number: number): TaskId {
  return taskId(2023, 2, 1, number);
}

function decomposition(): Decomposition {
  const sample = sampleDecomposition(TASKS);
  const units = Object.values(UNITS).map((name) => ({ name, kind: "department" as const, aliases: [] }));
  return { ...sample, tasks: TASKS, findings: [], roster: { ...sample.roster, units } };
}

/** What the ledger has before anything is issued: everything that has to be filled in, so that findings are a case's own. */
const FILLED: Readonly<Record<string, StoredValue>> = {
  measures: "按月调度",
  deadline: serialOfDate("2023-12-20") ?? null,
  owner: "王敏",
  phone: "02372221234",
  status: "推进中",
  completion: 0.3,
  progress: "一季度已开工，完成投资1200万元。",
  problems: "无",
};

/** A plan with rounds that were issued, and the workbooks that units were given. */
export class SampleOffice {
  private constructor(
    readonly plan: OpenPlan,
    private readonly books: ReadonlyMap<string, Uint8Array>,
  ) {}

  /** A plan whose tasks are filled in, except that of 区税务局, before the first round. */
  static start(): SampleOffice {
    const plan = decodePlan(foldWrites(encodeSample(decomposition())), "台账.xlsx");
    const office = new SampleOffice(plan, new Map());
    return TASKS.filter(({ id }) => id !== taskOf(7)).reduce(
      (filled, { id }) =>
        Object.entries(FILLED).reduce((each, [key, value]) => each.type(id, key as LedgerKey, value), filled),
      office,
    );
  }

  /** The office after it has typed into a cell of its ledger. */
  type(task: TaskId, key: LedgerKey, to: StoredValue): SampleOffice {
    const sheet = SHEETS.ledger;
    const { rows, positions } = findTable(this.plan.sheets, sheet, LEDGER_COLUMNS);
    const row = rows.find((each) => each.get("id") === task)?.index ?? -1;
    const column = positions.get(key) ?? -1;
    const from = this.plan.sheets.get(sheet)?.[row]?.[column] ?? null;
    const cells: readonly CellChange[] = [{ sheet, row, column, from, to }];
    const sheets = applyEdit(this.plan.sheets, { label: "test", ops: [{ op: "setCells", cells }] });
    return new SampleOffice(decodePlan(sheets, this.plan.file), this.books);
  }

  /** The office after it has given every unit its workbook of a round. */
  async issue(round: typeof FIRST | typeof SECOND, now: string): Promise<SampleOffice> {
    const context: RoundContext = { by: "王敏", now };
    const issue = planIssue(this.plan, { round, withSupporting: false, force: false }, context, (text) =>
      digest(new TextEncoder().encode(text)).slice(0, 16),
    );
    const books = new Map(this.books);
    for (const { issue: own } of issue.files) {
      books.set(`${round.id}|${own.unit}`, await renderWorkbook(returnWorkbook(issue.plan, own)));
    }
    return new SampleOffice(issue.after, books);
  }

  /** The office with the plan as a merge leaves it. */
  with(plan: OpenPlan): SampleOffice {
    return new SampleOffice(plan, this.books);
  }

  /** The workbook that a unit was given last in a round. */
  workbook(unit: UnitName, id: RoundId): Uint8Array {
    const bytes = this.books.get(`${id}|${UNITS[unit]}`);
    if (bytes === undefined) throw new Error(`${UNITS[unit]} was given nothing in ${id}`);
    return bytes;
  }

  /** The same, as it is read when it comes back untouched. */
  book(unit: UnitName, id: RoundId): ReturnedBook {
    return readReturnedBook(this.workbook(unit, id), "a.xlsx");
  }
}

let offices: Promise<{ readonly first: SampleOffice; readonly second: SampleOffice }> | undefined;

/** `first`: the first quarter is issued; `second`: the second quarter as well, of which nothing came back yet. */
export function sampleOffices(): Promise<{ readonly first: SampleOffice; readonly second: SampleOffice }> {
  offices ??= (async () => {
    const first = await SampleOffice.start().issue(FIRST, "2023-04-01 09:30");
    return { first, second: await first.issue(SECOND, "2023-07-01 09:30") };
  })();
  return offices;
}
