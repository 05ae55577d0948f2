import { openWorkbook } from "../../src/adapters/xlsx/openWorkbook";
import { inspectWorkbook } from "../../src/application/inspectWorkbook";
import { useExcelPane } from "../support/excelPane";
import { expectValidXlsx } from "../support/ooxmlValidator";
import { planSeedWorkbook } from "../support/seed";
import { step } from "../support/step";

jest.setTimeout(180_000);

const { excel, importSample, settled, violations } = useExcelPane();

const sheetNames = (): readonly string[] => excel().book.sheets.map(({ name }) => name);

const write = () => excel().pane.getByRole("button", { name: /^(写入当前工作簿|再次写入)$/u });

test("the sample is written into the open workbook", async () => {
  await importSample({ sets: "1.9" });
  const before = sheetNames();
  await step(
    "how its tables are read can be said otherwise and taken back, each time by reading it again",
    async () => {
      const { pane } = excel();
      await pane.getByRole("tab", { name: "版式" }).click();
      await pane.getByText("已按分解表读取。").first().waitFor();
      await pane.getByRole("combobox", { name: /配合/u }).first().selectOption("other");
      expect(await violations()).toEqual([]);
      await pane.getByRole("button", { name: "按此重新识别" }).click();
      await pane.getByRole("tab", { name: /^目标任务（193）$/u }).waitFor();
      await pane.getByRole("tab", { name: "版式" }).click();
      await pane.getByText("已按您的指定读取。").first().waitFor();
      await pane.getByRole("button", { name: "恢复自动识别" }).click();
      await pane.getByRole("tab", { name: /^目标任务（193）$/u }).waitFor();
    },
  );
  for (const offset of [0, 1, 2]) {
    await step(`an error of Excel at round trip ${offset} leaves no sheet of ours behind`, async () => {
      excel().controls.failAt({ sync: 1 + offset, code: "GeneralException", when: "after" });
      await write().click();
      await excel().pane.getByRole("alert").waitFor();
      expect(sheetNames()).toEqual(before);
      await settled();
    });
  }
  await step("it stands beside the user's sheet, and the saved file is ours and valid", async () => {
    await write().click();
    await excel().pane.getByText("已写入当前工作簿").waitFor();
    expect(sheetNames()).toEqual([...before, ...visibleAndHidden()]);
    const bytes = await excel().save();
    await expectValidXlsx(bytes);
    const read = await inspectWorkbook(await openWorkbook(bytes, "saved.xlsx"), "saved.xlsx", "2023-02-01");
    expect(read.decomposition).toEqual(planSeedWorkbook().decomposition);
  });
  const names = sheetNames();
  await step("writing again asks first; keeping leaves every sheet", async () => {
    await write().click();
    await excel().pane.getByRole("button", { name: "保留原有工作表" }).waitFor();
    expect(await violations()).toEqual([]);
    await excel().pane.getByRole("button", { name: "保留原有工作表" }).click();
    expect(sheetNames()).toEqual(names);
  });
  await step("replacing makes them anew", async () => {
    await write().click();
    await excel().pane.getByRole("button", { name: "替换", exact: true }).click();
    await excel().pane.getByText("已写入当前工作簿").waitFor();
    expect([...sheetNames()].sort()).toEqual([...names].sort());
  });
});

test("the pane speaks English where Office does, and works in a dark pane of 320 px, axe clean", async () => {
  await importSample({ locale: "en-US", colorScheme: "dark", paneWidth: 320 });
  await excel().pane.getByRole("button", { name: "Write into this workbook" }).click();
  await excel().pane.getByText("Written into this workbook").waitFor();
  expect(await violations()).toEqual([]);
  expect(sheetNames()).toContain("工作台账");
});

/** The sheets of the plan in their order, hidden ones too. */
function visibleAndHidden(): readonly string[] {
  return planSeedWorkbook().patch.ops.flatMap((op) => (op.op === "addSheet" ? [op.sheet] : []));
}
