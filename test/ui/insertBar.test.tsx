import { screen } from "@testing-library/react";
import type { UserEvent } from "@testing-library/user-event";
import { Failure } from "../../src/domain/failure";
import type { WorkbookPatch } from "../../src/layout/workbookPatch";
import { sampleBuilt } from "../support/sampleNotice";
import { FakeWorkbook, PendingInsertion } from "../support/fakeWorkbook";
import { FakeServices, renderApp } from "../support/uiHarness";

const PATCH: WorkbookPatch = {
  label: "generateWorkbook",
  defaultFont: { name: "Times New Roman", size: 12 },
  ops: [],
};

async function importInExcel(workbook: FakeWorkbook): Promise<UserEvent> {
  const services = new FakeServices();
  services.openWorkbook = workbook;
  const user = renderApp(services);
  await user.click(screen.getByRole("button", { name: "使用示例" }));
  await services.build.finish({ ...sampleBuilt(), patch: PATCH });
  return user;
}

const write = (): HTMLElement => screen.getByRole("button", { name: "写入当前工作簿" });

test("inside Excel the sheets are written into the open workbook, and the next steps are said", async () => {
  const workbook = new FakeWorkbook();
  const user = await importInExcel(workbook);
  await user.click(write());
  expect(workbook.inserted).toMatchObject([{ patch: PATCH, options: { replace: false } }]);
  expect(screen.getByText("已写入当前工作簿")).toBeTruthy();
});

test("sheets of ours in the way are replaced only after the user has agreed", async () => {
  const workbook = new FakeWorkbook({ answers: [new Failure("SHEETS_EXIST", { sheets: "封面、工作台账" })] });
  const user = await importInExcel(workbook);
  await user.click(write());
  expect(screen.getByRole("alert").textContent).toContain("封面、工作台账");
  expect(document.activeElement?.textContent).toBe("保留原有工作表");
  await user.click(screen.getByRole("button", { name: "替换" }));
  expect(workbook.inserted.map(({ options }) => options.replace)).toEqual([false, true]);
  expect(screen.getByText("已写入当前工作簿")).toBeTruthy();
});

test("keeping the sheets, also with Escape, writes nothing", async () => {
  const workbook = new FakeWorkbook({ answers: [new Failure("SHEETS_EXIST", { sheets: "封面" })] });
  const user = await importInExcel(workbook);
  await user.click(write());
  await user.keyboard("{Escape}");
  expect(screen.queryByRole("alert")).toBeNull();
  expect(workbook.inserted).toHaveLength(1);
});

test("a refusal of Excel is told with its remedy, and the user can try again", async () => {
  const workbook = new FakeWorkbook({
    answers: [new Failure("HOST_FAILED", { officeCode: "GeneralException" })],
  });
  const user = await importInExcel(workbook);
  await user.click(write());
  expect(screen.getByRole("alert").textContent).toContain("GeneralException");
  await user.click(write());
  expect(screen.getByText("已写入当前工作簿")).toBeTruthy();
});

test("outside Excel nothing is said of an open workbook", async () => {
  const services = new FakeServices();
  const user = renderApp(services);
  await user.click(screen.getByRole("button", { name: "使用示例" }));
  await services.build.finish(sampleBuilt());
  expect(screen.queryByRole("button", { name: "写入当前工作簿" })).toBeNull();
});

const bar = (): string | null =>
  screen.getByRole("progressbar", { name: "写入进度" }).getAttribute("aria-valuenow");

test("writing shows which batch is being written and how far it is", async () => {
  const workbook = new PendingInsertion();
  const user = await importInExcel(workbook);
  await user.click(write());
  expect(screen.getByText("正在检查当前工作簿…")).toBeTruthy();
  workbook.progress(1, 4);
  expect(screen.getByText("正在写入第 2/4 批…")).toBeTruthy();
  expect(bar()).toBe("0.25");
  await workbook.end();
  expect(screen.queryByRole("progressbar")).toBeNull();
  expect(screen.getByText("已写入当前工作簿")).toBeTruthy();
});

test("writing can be cancelled, which is no error, and the workbook is said to be as it was", async () => {
  const workbook = new PendingInsertion();
  const user = await importInExcel(workbook);
  await user.click(write());
  workbook.progress(0, 4);
  await user.click(screen.getByRole("button", { name: "取消" }));
  workbook.progress(1, 4);
  expect(screen.getByText("正在取消…")).toBeTruthy();
  await workbook.end();
  expect(screen.getByText("当前工作簿与写入前相同。")).toBeTruthy();
  expect(screen.queryByRole("alert")).toBeNull();
  expect(write().getAttribute("aria-disabled")).not.toBe("true");
});

test("starting over gives up writing as well", async () => {
  const workbook = new PendingInsertion();
  const user = await importInExcel(workbook);
  await user.click(write());
  await user.click(screen.getByRole("button", { name: "重新开始" }));
  await user.click(screen.getByRole("button", { name: "不保存，重新开始" }));
  expect(workbook.inserted[0]?.options.signal?.aborted).toBe(true);
  await workbook.end();
  expect(screen.getByRole("button", { name: "选择文件" })).toBeTruthy();
});
