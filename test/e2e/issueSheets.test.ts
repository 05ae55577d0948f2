import { readFile } from "node:fs/promises";
import { unzipSync } from "fflate";
import { openWorkbook } from "../../src/adapters/xlsx/openWorkbook";
import { renderWorkbook } from "../../src/adapters/xlsx/renderWorkbook";
import { roundsOf } from "../../src/application/rounds";
import { readPlan } from "../../src/application/openPlan";
import type { RoundState } from "../../src/domain/round/roundRecords";
import { RETURN_SHEETS } from "../../src/layout/sheetNames";
import type { RunningServer } from "../../src/server/staticServer";
import { useBrowser } from "../support/browser";
import { openDesk, type DeskPage } from "../support/deskPage";
import { useExcelPane } from "../support/excelPane";
import { digestsIn, digestsOf, headOf, tableIn, tableOf } from "../support/issuedForm";
import { expectValidXlsx } from "../support/ooxmlValidator";
import { planSeedWorkbook } from "../support/seed";
import { serveDist } from "../support/serveDist";

jest.setTimeout(180_000);

const browser = useBrowser();

const ZIP = /^\d{4}年第.季度-进展填报表\.zip$/u;

async function onlyRound(bytes: Uint8Array): Promise<RoundState> {
  const [round, ...others] = roundsOf(await readPlan(await openWorkbook(bytes, "a.xlsx"), "a.xlsx")).values();
  if (round === undefined || others.length > 0) throw new Error("there is not just one round");
  return round;
}

/** The workbook of a unit in a zip is what the ledger says that the unit was given. */
async function expectIssued(zip: Uint8Array, round: RoundState, unit: string): Promise<void> {
  const issue = round.issues.get(unit);
  const bytes = unzipSync(zip)[issue?.file ?? ""] ?? new Uint8Array();
  const reader = await openWorkbook(bytes, "a.xlsx");
  const sheets = await reader.readSheets([RETURN_SHEETS.form, RETURN_SHEETS.stamp]);
  if (issue === undefined) throw new Error(`nothing was recorded of ${unit}`);
  expect(headOf(sheets)).toMatchObject({ unit, round: issue.round, at: issue.at });
  expect(digestsIn(sheets)).toEqual(digestsOf(issue));
  expect(tableIn(sheets, issue)).toEqual(tableOf(issue));
  await expectValidXlsx(bytes);
}

describe("on the page for files", () => {
  let server: RunningServer;
  let desk: DeskPage;

  beforeAll(async () => {
    server = await serveDist();
  });

  afterAll(async () => {
    await server.close();
  });

  afterEach(async () => {
    await desk.close();
    expect(desk.problems).toEqual([]);
  });

  test("the seed is issued to 43 units with the keyboard, recorded in the file that all steps share, and again the same", async () => {
    desk = await openDesk(browser(), server.url);
    const { page } = desk;
    await desk.importSample();
    await page.getByRole("button", { name: "校验", exact: true }).click();
    await page.getByRole("button", { name: /^校验刚生成的工作簿/u }).click();
    await page.getByRole("group", { name: "按级别筛选" }).waitFor();
    await page.getByRole("button", { name: "下发", exact: true }).click();
    await page.getByRole("button", { name: "新建调度期" }).click();
    await page.getByLabel("经办人").fill("王敏");
    await page.keyboard.press("Enter");
    await page.getByText(/^首次下发 43 个$/u).waitFor();
    await page.getByRole("button", { name: /^影响下发的校验结果/u }).click();
    expect(await desk.violations()).toEqual([]);
    await desk.tabTo("全选");
    await desk.tabTo("下发 43 个单位");
    const first = await desk.download(() => page.keyboard.press("Enter"));
    expect(first.name).toMatch(ZIP);
    expect(Object.keys(unzipSync(first.bytes))).toHaveLength(44);
    const ledger = page.getByRole("button", { name: "下载登记后的工作簿" });
    const kept = await desk.download(() => ledger.click());
    await expectValidXlsx(kept.bytes);
    const round = await onlyRound(kept.bytes);
    expect([round.issues.size, round.by]).toEqual([43, "王敏"]);
    await expectIssued(first.bytes, round, "区发展改革委");
    expect(await desk.violations()).toEqual([]);

    await page.getByRole("button", { name: /^再次下发：/u }).click();
    await page.getByRole("button", { name: "预览" }).click();
    await page.getByText(/^与上次相同 43 个$/u).waitFor();
    const again = await desk.download(() => page.getByRole("button", { name: "下发 43 个单位" }).click());
    expect(Buffer.compare(again.bytes, first.bytes)).toBe(0);
    await page.getByText(/未重复登记/u).waitFor();
    expect(await ledger.count()).toBe(0);
  });
});

describe("in the pane", () => {
  const { excel, open, violations } = useExcelPane();

  test("in a dark pane of 320 px, in English, a round is issued, recorded in the workbook, and closed, axe clean", async () => {
    const workbook = await renderWorkbook(planSeedWorkbook().patch);
    await open({ workbook, locale: "en-US", colorScheme: "dark", paneWidth: 320 });
    const { pane, page, controls } = excel();
    await pane.getByRole("button", { name: "Issue", exact: true }).click();
    await pane.getByRole("button", { name: "New round" }).click();
    await pane.getByRole("button", { name: "Preview" }).click();
    await pane.getByText("Enter who issues.").waitFor();
    await pane.getByLabel("Issued by").fill("王敏");
    await pane.getByRole("button", { name: "Preview" }).click();
    await pane.getByText(/^43 units for the first time$/u).waitFor();
    expect(await violations()).toEqual([]);
    controls.resetTraffic();
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      pane.getByRole("button", { name: "Issue to 43 units" }).click(),
    ]);
    await pane.getByRole("heading", { name: /^Issued: .*, 43 units$/u }).waitFor();
    // Two to read the plan again, two to write, four for the card of the workbook.
    expect(controls.traffic.syncs).toBeLessThanOrEqual(8);
    expect(download.suggestedFilename()).toMatch(ZIP);
    const zip = new Uint8Array(await readFile(await download.path()));
    const saved = await excel().save();
    await expectValidXlsx(saved);
    await expectIssued(zip, await onlyRound(saved), "区财政局");
    expect(await violations()).toEqual([]);
    await pane.getByRole("button", { name: /^Close: /u }).click();
    await pane.getByRole("button", { name: "Close", exact: true }).click();
    await pane.getByText(/is closed; nothing is issued/u).waitFor();
  });
});
