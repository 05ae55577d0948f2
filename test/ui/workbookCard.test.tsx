import { act, screen } from "@testing-library/react";
import { Failure } from "../../src/domain/failure";
import { enUS } from "../../src/i18n/en-US";
import { SHEETS } from "../../src/layout/sheetNames";
import { changedSample } from "../support/changedSample";
import { FakeWorkbook } from "../support/fakeWorkbook";
import { patchOf, sheetOf } from "../support/samplePatch";
import { sampleBuilt } from "../support/sampleNotice";
import { FakeServices, renderApp } from "../support/uiHarness";

const card = (): HTMLElement => screen.getByRole("region", { name: "当前工作簿" });

/** The pane beside the workbook, once it was read. */
async function open(workbook: FakeWorkbook, services = new FakeServices()): Promise<FakeServices> {
  services.openWorkbook = workbook;
  await act(async () => {
    renderApp(services);
    await Promise.resolve();
  });
  return services;
}

const comeBack = (): Promise<void> =>
  act(async () => {
    dispatchEvent(new Event("focus"));
    await Promise.resolve();
  });

test("outside Excel nothing is said of an open workbook", () => {
  renderApp();
  expect(screen.queryByRole("region", { name: "当前工作簿" })).toBeNull();
});

test("a workbook of ours says its plan, its tasks, the round and the last entry of its log", async () => {
  await open(
    new FakeWorkbook({
      content: changedSample({
        [SHEETS.mergeLog]: ([header = []]) => [header, ["2023-04-03 10:20", "合并", "区教委.xlsx"]],
        [SHEETS.reportLog]: ([header = []]) => [header, ["2023-Q1"]],
      }),
    }),
  );
  expect(await screen.findByText("标准分解工作簿")).toBeTruthy();
  const fact = (term: string): string | null | undefined =>
    screen.getByText(term, { selector: "section dt" }).nextElementSibling?.textContent;
  expect(screen.getByText("2023年区政府工作报告目标任务分解方案")).toBeTruthy();
  expect(["年度", "目标任务", "生成日期", "调度期", "最近操作"].map(fact)).toEqual([
    "2023",
    "4",
    "2023-03-01",
    "2023-Q1",
    "2023-04-03 10:20 合并“区教委.xlsx”",
  ]);
});

test.each([
  [
    "下发",
    "下发2023年第一季度进展填报表，共 43 个单位",
    "2023-04-01 09:30 下发2023年第一季度进展填报表，共 43 个单位",
  ],
  ["调度期", "2023年第一季度", "2023-04-01 09:30 调度期：2023年第一季度"],
  ["汇总", null, "2023-04-01 09:30 汇总"],
])("an entry without a file (%s) says what came of it", async (action, outcome, said) => {
  await open(
    new FakeWorkbook({
      content: changedSample({
        [SHEETS.mergeLog]: ([header = []]) => [
          header,
          header.map((title) => {
            if (title === "时间") return "2023-04-01 09:30";
            if (title === "操作") return action;
            return title === "结果" ? outcome : null;
          }),
        ],
      }),
    }),
  );
  expect(await screen.findByText(said)).toBeTruthy();
});

test("before the first round it says that nothing was reported and done yet", async () => {
  await open(new FakeWorkbook({ content: changedSample() }));
  expect(await screen.findByText("尚无记录")).toBeTruthy();
  expect(screen.getByText("尚无填报")).toBeTruthy();
});

test("an empty workbook and one of somebody else's say what can be done with them", async () => {
  const workbook = new FakeWorkbook();
  await open(workbook);
  expect(await screen.findByText("空白工作簿")).toBeTruthy();
  expect(card().textContent).toContain("请导入分解方案");
  workbook.hold(patchOf(...sheetOf("工资", [["工资"]])));
  await comeBack();
  expect(await screen.findByText("非本程序生成")).toBeTruthy();
  expect(card().textContent).toContain("原有的工作表不受影响");
});

test("a workbook of a newer version and a damaged stamp are told with what to do", async () => {
  const stamp = (json: string) =>
    changedSample({
      [SHEETS.stamp]: (rows) => rows.map((row, index) => (index === 1 ? ["plan", "", 0, json] : row)),
    });
  const workbook = new FakeWorkbook({ content: stamp('{"schema":99}') });
  await open(workbook);
  expect(await screen.findByText(/“当前工作簿”由较新的版本生成/u)).toBeTruthy();
  expect(card().textContent).toContain("请升级本程序后再打开。");
  workbook.hold(stamp("{"));
  await comeBack();
  expect(await screen.findByText(/隐藏登记表“_fenjie”的 D2 单元格内容已损坏/u)).toBeTruthy();
});

test("a ledger that lost its ids is said instead of a count", async () => {
  await open(
    new FakeWorkbook({
      content: changedSample({ [SHEETS.ledger]: (rows) => rows.map(([, ...rest]) => rest) }),
    }),
  );
  expect(await screen.findByText("工作表“工作台账”缺少列：任务编号。")).toBeTruthy();
});

test("it is read anew when the user comes back to the pane or to the workbook, once at a time", async () => {
  const workbook = new FakeWorkbook();
  await open(workbook);
  await screen.findByText("空白工作簿");
  expect(workbook.readings).toBe(1);
  await workbook.activate();
  await screen.findByText("空白工作簿");
  expect(workbook.readings).toBe(2);
  await act(async () => {
    document.dispatchEvent(new Event("visibilitychange"));
    await Promise.resolve();
  });
  await screen.findByText("空白工作簿");
  expect(workbook.readings).toBe(3);
});

test("an answer that a change has overtaken is not shown", async () => {
  const workbook = new FakeWorkbook();
  workbook.pause();
  await open(workbook);
  workbook.hold(changedSample());
  await workbook.activate();
  expect(workbook.readings).toBe(1);
  await workbook.release();
  expect(await screen.findByText("标准分解工作簿")).toBeTruthy();
  expect(screen.queryByText("空白工作簿")).toBeNull();
  expect(workbook.readings).toBe(2);
});

test("after writing the workbook is read anew, and not while it is being written", async () => {
  const workbook = new FakeWorkbook();
  const services = new FakeServices();
  services.openWorkbook = workbook;
  const user = renderApp(services);
  await screen.findByText("空白工作簿");
  await user.click(screen.getByRole("button", { name: "使用示例" }));
  await services.build.finish({ ...sampleBuilt(), patch: changedSample() });
  workbook.hold(changedSample());
  await user.click(screen.getByRole("button", { name: "写入当前工作簿" }));
  expect(await screen.findByText("标准分解工作簿")).toBeTruthy();
  expect(workbook.readings).toBe(2);
});

test("a workbook that cannot be read is a sentence with a remedy, and the import goes on", async () => {
  const workbook = new FakeWorkbook();
  workbook.readFailure = new Failure("HOST_UNREACHABLE", { officeCode: "ConnectionFailure" });
  const services = await open(workbook);
  expect(await screen.findByText("未能读取当前工作簿")).toBeTruthy();
  expect(card().textContent).toContain("ConnectionFailure");
  expect(document.activeElement).toBe(document.body);
  await act(async () => {
    screen.getByRole("button", { name: "使用示例" }).click();
    await Promise.resolve();
  });
  expect(services.builds).toHaveLength(1);
  workbook.readFailure = undefined;
  await act(async () => {
    screen.getByRole("button", { name: "重新读取" }).click();
    await Promise.resolve();
  });
  expect(await screen.findByText("空白工作簿")).toBeTruthy();
});

test("a fault while reading is said without any text of the workbook", async () => {
  const workbook = new FakeWorkbook();
  workbook.readFailure = new Error("地区生产总值增长6.5%");
  await open(workbook);
  expect(await screen.findByText("程序内部出错，操作没有完成。")).toBeTruthy();
  expect(document.body.textContent).not.toContain("地区生产总值");
});

test("the card speaks English too", async () => {
  const services = new FakeServices();
  services.openWorkbook = new FakeWorkbook({ content: changedSample() });
  renderApp(services, { catalogue: enUS });
  expect(await screen.findByText("Decomposition workbook")).toBeTruthy();
  expect(screen.getByText("no reports yet")).toBeTruthy();
});
