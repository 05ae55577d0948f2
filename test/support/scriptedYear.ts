import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { editCells } from "../../src/adapters/xlsx/editCells";
import { openWorkbook } from "../../src/adapters/xlsx/openWorkbook";
import { run } from "../../src/cli/run";
import { LEDGER_COLUMNS } from "../../src/layout/columns";
import { LEADER_COLUMNS, UNIT_COLUMNS } from "../../src/layout/registerColumns";
import { SHEETS } from "../../src/layout/sheetNames";
import { findTable } from "../../src/layout/sheetReader";
import type { SheetColumn } from "../../src/layout/columns";
import type { EditOp } from "../../src/layout/workbookEdit";
import type { CellInput } from "../../src/layout/workbookPatch";
import { fillForm, tasksOfForm, type Filling } from "./fillForm";
import { SEED_FILE } from "./seed";

export const YEAR_FILE = "台账.xlsx";

/** A quarter of the script: its round and the day on which what has come back is merged. */
export type Quarter = {
  readonly id: string;
  readonly cutoff: string;
  readonly due: string;
  readonly mergedOn: string;
  /** These units return nothing in time; they do on the other day. */
  readonly lateOn?: { readonly day: string; readonly units: readonly string[] };
  readonly silent: readonly string[];
};

export const QUARTERS: readonly Quarter[] = [
  {
    id: "2023-Q1",
    cutoff: "2023-03-31",
    due: "2023-04-10",
    mergedOn: "2023-04-08",
    lateOn: { day: "2023-04-14", units: ["区财政局", "区水利局"] },
    silent: ["区统计局"],
  },
  { id: "2023-Q2", cutoff: "2023-06-30", due: "2023-07-10", mergedOn: "2023-07-09", silent: [] },
  { id: "2023-Q3", cutoff: "2023-09-30", due: "2023-10-12", mergedOn: "2023-10-11", silent: ["区商务委"] },
  { id: "2023-Q4", cutoff: "2023-12-31", due: "2024-01-10", mergedOn: "2024-01-09", silent: [] },
];

/** What happens in the office between the quarters: two leaders change, and a unit gets another name. */
export const CHANGES = {
  /** Between the first and the second quarter. */
  leaders: [
    { left: "傅云", on: "2023-05-20", successor: "李新" },
    { left: "宫辉", on: "2023-06-01", successor: "赵明" },
  ],
  /** Between the second and the third quarter. */
  unit: { before: "区文化旅游委", after: "区文化和旅游发展委" },
} as const;

/** A plan of the seed in a folder, worked on by the command line on days of the script. */
export class ScriptedYear {
  /** @param folder a function, since a folder for tests is made when they begin */
  constructor(private readonly folder: () => string) {}

  path(...names: string[]): string {
    return join(this.folder(), ...names);
  }

  /** @returns what is written to standard output */
  async fenjie(today: string, ...words: string[]): Promise<string> {
    let out = "";
    let error = "";
    const code = await run(
      words,
      { out: (text) => (out += text), error: (text) => (error += text) },
      { version: "1", today, now: `${today} 09:30`, userName: "王敏" },
    );
    if (code !== 0 && code !== 1) throw new Error(`${words.join(" ")}: ${code} ${error}`);
    return out;
  }

  async begin(): Promise<void> {
    await this.fenjie("2023-02-01", "build", SEED_FILE, "-o", this.path(YEAR_FILE));
  }

  /** Issues a quarter, fills the forms in as the script says, and merges them. */
  async report(quarter: Quarter): Promise<void> {
    const { id, cutoff, due, mergedOn, lateOn, silent } = quarter;
    const issued = this.path(`下发${id}`);
    const round = ["--round", id, "--cutoff", cutoff, "--due", due];
    await this.fenjie(cutoff, "issue", this.path(YEAR_FILE), ...round, "-o", issued);
    const late = new Set(lateOn?.units ?? []);
    for (const [day, isMeant] of [
      [mergedOn, (unit: string) => !late.has(unit)],
      [lateOn?.day ?? mergedOn, (unit: string) => late.has(unit)],
    ] as const) {
      const returned = this.path(`回收${id}`);
      mkdirSync(returned);
      let files = 0;
      for (const name of readdirSync(issued)) {
        const unit = name.replace(/^.*-|\.xlsx$/gu, "");
        if (!isMeant(unit) || silent.includes(unit)) continue;
        const form = readFileSync(join(issued, name));
        const tasks = await tasksOfForm(form);
        writeFileSync(join(returned, name), await fillForm(form, fillingOf(tasks, unit, id)));
        files += 1;
      }
      if (files > 0) await this.fenjie(day, "merge", this.path(YEAR_FILE), returned, "--take", "theirs");
      rmSync(returned, { recursive: true });
    }
    rmSync(issued, { recursive: true });
  }

  /** Two leaders leave, others take over, and the ledger names the new ones. */
  async changeLeaders(): Promise<void> {
    for (const { left, on, successor } of CHANGES.leaders) {
      await this.edit(SHEETS.leaders, LEADER_COLUMNS, "name", left, { leftOn: on, successor });
      await this.append(SHEETS.leaders, LEADER_COLUMNS, { name: successor });
    }
    await this.replaceNames(new Map(CHANGES.leaders.map(({ left, successor }) => [left, successor])));
  }

  /** A unit gets another name in the roster and keeps the old one as a known one; the ledger is left as it is. */
  async renameUnit(): Promise<void> {
    const { before, after } = CHANGES.unit;
    await this.edit(SHEETS.units, UNIT_COLUMNS, "name", before, {
      name: after,
      aliases: before,
      certainty: "已确认",
    });
  }

  private async sheet(
    name: string,
  ): Promise<ReadonlyMap<string, readonly (readonly (string | number | boolean | null)[])[]>> {
    return (await openWorkbook(readFileSync(this.path(YEAR_FILE)), YEAR_FILE)).readSheets([name]);
  }

  private write(ops: readonly EditOp[]): void {
    const file = this.path(YEAR_FILE);
    writeFileSync(file, editCells(readFileSync(file), { label: "edit", ops }, YEAR_FILE));
  }

  private async edit<K extends string>(
    sheet: string,
    columns: readonly SheetColumn<K>[],
    key: K,
    entry: string,
    values: Readonly<Partial<Record<K, string>>>,
  ): Promise<void> {
    const sheets = await this.sheet(sheet);
    const { rows, positions } = findTable(sheets, sheet, columns);
    const row = rows.find((each) => each.get(key) === entry)?.index;
    if (row === undefined) throw new Error(`${sheet} has no ${entry}`);
    const cells = (Object.entries(values) as [K, string][]).map(([column, to]) => {
      const at = positions.get(column) ?? -1;
      return { sheet, row, column: at, from: sheets.get(sheet)?.[row]?.[at] ?? null, to };
    });
    this.write([{ op: "setCells", cells }]);
  }

  private async append<K extends string>(
    sheet: string,
    columns: readonly SheetColumn<K>[],
    values: Readonly<Partial<Record<K, string>>>,
  ): Promise<void> {
    const { positions, end } = findTable(await this.sheet(sheet), sheet, columns);
    const order = [...positions].sort(([, a], [, b]) => a - b);
    this.write([
      {
        op: "writeRows",
        sheet,
        firstRow: end,
        columns: order.map(([, column]) => column),
        rows: [order.map(([key]): CellInput => values[key] ?? null)],
        mode: "append",
      },
    ]);
  }

  private async replaceNames(names: ReadonlyMap<string, string>): Promise<void> {
    const sheet = SHEETS.ledger;
    const sheets = await this.sheet(sheet);
    const { rows, positions } = findTable(sheets, sheet, LEDGER_COLUMNS);
    const column = positions.get("leaders") ?? -1;
    const cells = rows.flatMap((row) => {
      const from = row.get("leaders");
      const to = from
        .split("、")
        .map((name) => names.get(name) ?? name)
        .join("、");
      return from === to ? [] : [{ sheet, row: row.index, column, from, to }];
    });
    this.write([{ op: "setCells", cells }]);
  }
}

/** How fast each fifth task comes on: the share of it that is done at the end of each quarter. */
const PACES: readonly (readonly number[])[] = [
  [0.4, 0.8, 1, 1],
  [0.25, 0.5, 0.75, 1],
  [0.2, 0.45, 0.7, 0.95],
  [0.1, 0.3, 0.5, 0.8],
  [0, 0.05, 0.3, 0.4],
];

/** What a unit writes: by the running number of the task, the same for all units of a task. */
function fillingOf(tasks: readonly string[], unit: string, round: string): Filling {
  const quarter = Number(round.at(-1)) - 1;
  return Object.fromEntries(
    tasks.map((task) => {
      const pace = PACES[Number(task.slice(-3)) % PACES.length] ?? [];
      const completion = pace[quarter] ?? 0;
      const status = completion === 1 ? "已完成" : completion === 0 ? "未启动" : "推进中";
      return [
        task,
        {
          status,
          completion,
          progress: `${unit}：截至${quarter + 1}季度末，完成全年任务的 ${Math.round(completion * 100)}%。`,
          problems: completion < 0.3 && quarter > 0 ? "用地手续办理较慢。" : "无",
          requests: completion < 0.1 && quarter > 0 ? "请区规划自然资源局协调用地指标。" : "无",
          nextSteps: "按计划推进。",
        },
      ];
    }),
  );
}
