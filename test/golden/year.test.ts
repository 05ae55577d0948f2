import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { strFromU8, unzipSync } from "fflate";
import { openWorkbook } from "../../src/adapters/xlsx/openWorkbook";
import { LIGHTS } from "../../src/domain/schedule/light";
import { SHEETS } from "../../src/layout/sheetNames";
import { SUMMARY_SHEETS } from "../../src/layout/summary/summaryWords";
import type { StoredGrid } from "../../src/layout/workbookPatch";
import { withoutResults } from "../support/formulaResults";
import { convertWithLibreOffice, describeWithLibreOffice, LIBREOFFICE_TIMEOUT } from "../support/libreOffice";
import { expectValidForEveryOffice } from "../support/ooxmlValidator";
import { CHANGES, QUARTERS, ScriptedYear, YEAR_FILE } from "../support/scriptedYear";
import { useTemporaryFolderOfAll } from "../support/temporaryFolder";

const inFolder = useTemporaryFolderOfAll();

type Counts = { readonly tasks: number; readonly byLight: Readonly<Record<string, number>> };
type Named = { readonly name: string | null; readonly counts: Counts; readonly shared: number };
type Report = {
  readonly counts: Counts;
  readonly leaders: readonly Named[];
  readonly units: readonly Named[];
  readonly reconciliation: Readonly<Record<string, { readonly difference: number }>>;
  readonly tasks: readonly { readonly id: string; readonly light: string; readonly behindInARow: boolean }[];
  readonly history: readonly { readonly round: string; readonly lights: Readonly<Record<string, number>> }[];
  readonly missing: readonly string[];
  readonly late: readonly string[];
  readonly scores: readonly {
    readonly unit: string;
    readonly score: number;
    readonly entries: readonly { readonly rule: string; readonly params: { readonly round?: string } }[];
  }[];
};

const year = new ScriptedYear(() => inFolder());
const reports: Report[] = [];

/** The day after everything of a quarter has come back. */
const dayAfter = ({ mergedOn, lateOn }: (typeof QUARTERS)[number]): string => lateOn?.day ?? mergedOn;

beforeAll(async () => {
  await year.begin();
  for (const [index, quarter] of QUARTERS.entries()) {
    if (index === 1) await year.changeLeaders();
    if (index === 2) await year.renameUnit();
    await year.report(quarter);
    const said = await year.fenjie(dayAfter(quarter), "summarise", year.path(YEAR_FILE), "--json");
    reports.push(JSON.parse(said) as Report);
  }
}, 120_000);

const report = (quarter: number): Report => {
  const found = reports[quarter - 1];
  if (found === undefined) throw new Error(`quarter ${quarter} was not reported`);
  return found;
};
const named = (list: readonly Named[], name: string): Named | undefined =>
  list.find((each) => each.name === name);

test("the lights of each quarter are those of the script", () => {
  const byLight = reports.map(({ counts }) => LIGHTS.map((light) => counts.byLight[light]));
  // completed, onSchedule, behind, farBehind, notStarted, notReported, notApplicable
  expect(byLight).toEqual([
    [0, 149, 8, 0, 34, 1, 1],
    [0, 175, 8, 9, 0, 0, 1],
    [34, 133, 8, 8, 0, 9, 1],
    [79, 97, 8, 9, 0, 0, 0],
  ]);
});

test("the leaders', units' and categories' counts add up to the ledger in every quarter", () => {
  for (const { reconciliation, counts } of reports) {
    expect(counts.tasks).toBe(193);
    expect(Object.values(reconciliation).map(({ difference }) => difference)).toEqual([0, 0, 0]);
  }
});

test("what later quarters say of an earlier one is what was said at its time", () => {
  const last = report(4).history.map(({ round, lights }) => [round, lights]);
  expect(last).toEqual(reports.map(({ counts }, index) => [QUARTERS[index]?.id, counts.byLight]));
});

test("the tasks of a leader who leaves are the successor's from then on", () => {
  for (const { left, successor } of CHANGES.leaders) {
    const before = named(report(1).leaders, left);
    expect(named(report(1).leaders, successor)).toBeUndefined();
    expect(named(report(2).leaders, left)).toBeUndefined();
    expect(named(report(2).leaders, successor)?.counts.tasks).toBe(before?.counts.tasks);
  }
});

test("a unit that is renamed keeps its tasks, its reports and its score", () => {
  const { before, after } = CHANGES.unit;
  const tasks = named(report(2).units, before)?.counts.tasks;
  expect(tasks).toBeGreaterThan(0);
  expect(named(report(4).units, before)).toBeUndefined();
  expect(named(report(4).units, after)?.counts.tasks).toBe(tasks);
  expect(report(3).missing).not.toContain(after);
  const score = report(4).scores.find(({ unit }) => unit === after);
  const rounds = new Set(score?.entries.map(({ params }) => params.round));
  expect([...rounds].sort()).toEqual(expect.arrayContaining(["2023-Q1"]));
  expect(score?.entries.map(({ rule }) => rule)).not.toContain("missingReport");
});

test("who has not reported and who was late is what the script says", () => {
  expect(reports.map(({ missing }) => missing)).toEqual(QUARTERS.map(({ silent }) => silent));
  expect([...report(1).late].sort()).toEqual([...(QUARTERS[0]?.lateOn?.units ?? [])].sort());
  const rules = (unit: string): readonly string[] =>
    report(4)
      .scores.find((each) => each.unit === unit)
      ?.entries.map(({ rule }) => rule) ?? [];
  expect(rules("区统计局")).toContain("missingReport");
  expect(rules("区财政局")).toContain("lateReport");
});

test("a task that is behind in two quarters in a row is marked, one that has caught up is not", () => {
  const marked = report(2).tasks.filter(({ behindInARow }) => behindInARow);
  const late = (quarter: number): ReadonlySet<string> =>
    new Set(
      report(quarter)
        .tasks.filter(({ light }) => ["behind", "farBehind", "notStarted"].includes(light))
        .map(({ id }) => id),
    );
  const both = [...late(2)].filter((id) => late(1).has(id));
  expect(both.length).toBeGreaterThan(0);
  expect(marked.map(({ id }) => id)).toEqual(both);
});

describe("the workbook at the end of the year", () => {
  const bytes = (): Buffer => readFileSync(year.path(YEAR_FILE));
  const read = async (file: Uint8Array): Promise<ReadonlyMap<string, StoredGrid>> => {
    const reader = await openWorkbook(file, YEAR_FILE);
    return reader.readSheets((await reader.listSheets()).map(({ name }) => name));
  };

  test("has one dashboard, one sheet for each leader of now, and none of those who left", async () => {
    const names = [...(await read(bytes())).keys()];
    const leaders = report(4).leaders.map(({ name }) => name);
    const at = names.indexOf(SHEETS.ledger);
    expect(names.slice(at + 1, at + 2 + leaders.length)).toEqual([SUMMARY_SHEETS.dashboard, ...leaders]);
    for (const { left } of CHANGES.leaders) expect(names).not.toContain(left);
  });

  test("is what Microsoft's validator accepts", async () => {
    await expectValidForEveryOffice(bytes());
  });

  test("summing up again replaces the sheets and leaves what the office has added", async () => {
    const again = year.path("再次.xlsx");
    await year.fenjie("2024-01-20", "summarise", year.path(YEAR_FILE), "-o", again);
    const [before, after] = [await read(bytes()), await read(readFileSync(again))];
    expect([...after.keys()]).toEqual([...before.keys()]);
    expect(after.get(SHEETS.ledger)).toEqual(before.get(SHEETS.ledger));
    expect(after.get(SUMMARY_SHEETS.detail)).toEqual(before.get(SUMMARY_SHEETS.detail));
  });

  test("undo takes the lights back and leaves the sheets", async () => {
    const undone = year.path("撤销.xlsx");
    await year.fenjie("2024-01-20", "undo", year.path(YEAR_FILE), "-o", undone);
    const column = (sheets: ReadonlyMap<string, StoredGrid>): readonly unknown[] => {
      const grid = sheets.get(SHEETS.ledger) ?? [];
      const position = grid[0]?.indexOf("是否达序时") ?? -1;
      return grid.slice(1).map((row) => row[position]);
    };
    const [before, after] = [await read(bytes()), await read(readFileSync(undone))];
    expect(column(after)).not.toEqual(column(before));
    expect(column(after).filter((light) => light === "未报")).toHaveLength(9);
    expect([...after.keys()]).toEqual([...before.keys()]);
  });

  test("has a bulletin that names what the summary counts, and a draft with footnotes beside it", async () => {
    const copy = ["-o", year.path("通报用.xlsx"), "--force"];
    mkdirSync(year.path("通报"));
    const summarise = ["summarise", year.path(YEAR_FILE), "--bulletin", year.path("通报")];
    await year.fenjie("2024-01-20", ...summarise, ...copy);
    await year.fenjie("2024-01-20", ...summarise, "--draft", ...copy);
    expect(readdirSync(year.path("通报")).sort()).toEqual([
      "2023年第四季度重点工作推进情况通报.docx",
      "2023年第四季度重点工作推进情况通报（核对稿）.docx",
    ]);
    const parts = (name: string): Readonly<Record<string, Uint8Array>> =>
      unzipSync(readFileSync(year.path("通报", name)));
    const paper = parts("2023年第四季度重点工作推进情况通报.docx");
    const text = strFromU8(paper["word/document.xml"] ?? new Uint8Array()).replace(/<[^>]+>/gu, "");
    expect(text).toContain("共有目标任务193项");
    expect(text).toContain("已完成79项、达序时97项、滞后8项、严重滞后9项");
    const draft = parts("2023年第四季度重点工作推进情况通报（核对稿）.docx");
    const notes = strFromU8(draft["word/footnotes.xml"] ?? new Uint8Array()).replace(/<[^>]+>/gu, "");
    expect(notes).toContain("2023-1-00-001");
  });

  test("a bulletin that --force replaces is put back where the workbook cannot be written", async () => {
    const paper = year.path("通报.docx");
    writeFileSync(paper, "earlier");
    const words = ["summarise", year.path(YEAR_FILE), "--bulletin", paper, "--force"];
    const failed = year.fenjie("2024-01-20", ...words, "-o", year.path("gone", "台账.xlsx"));
    await expect(failed).rejects.toThrow();
    expect(readFileSync(paper, "utf8")).toBe("earlier");
  });

  describeWithLibreOffice("in LibreOffice", () => {
    test(
      "every formula comes out as it was stored",
      async () => {
        const calculated = await read(convertWithLibreOffice(withoutResults(bytes()), "xlsx"));
        const stored = await read(bytes());
        const leaders = report(4).leaders.map(({ name }) => name ?? SUMMARY_SHEETS.noLeader);
        for (const sheet of [...leaders, ...Object.values(SUMMARY_SHEETS)]) {
          expect([sheet, filled(calculated.get(sheet))]).toEqual([sheet, filled(stored.get(sheet))]);
        }
      },
      LIBREOFFICE_TIMEOUT,
    );
  });
});

/** The cells that hold something, by row: an empty text and an empty cell are the same. */
function filled(grid: StoredGrid = []): readonly (readonly unknown[])[] {
  return grid
    .map((row) => row.map((value) => (value === "" ? null : value)))
    .map((row) => row.slice(0, row.findLastIndex((value) => value !== null) + 1));
}
