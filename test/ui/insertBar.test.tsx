import { screen } from "@testing-library/react";
import type { UserEvent } from "@testing-library/user-event";
import { Failure } from "../../src/domain/failure";
import type { WorkbookPatch } from "../../src/layout/workbookPatch";
import { sampleBuilt } from "../support/sampleNotice";
import { FakeWorkbook } from "../support/fakeWorkbook";
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
