import { screen, within } from "@testing-library/react";
import type { UserEvent } from "@testing-library/user-event";
import type { DetectedTables } from "../../src/domain/decompose/detectTables";
import { FakeServices, renderApp } from "../support/uiHarness";
import { sampleBuilt } from "../support/sampleNotice";

const KNOWN: DetectedTables = {
  shape: "目标任务|牵头领导|对口|备注",
  columns: [
    { column: "text", header: "目标任务", recognised: "word" },
    { column: "leaders", header: "牵头领导", recognised: "word" },
    { column: "leadUnits", header: "对口", recognised: "cells" },
    { column: "other", header: "备注", recognised: "word" },
  ],
  headerRows: 1,
  reading: "columns",
  chosen: false,
  tables: 2,
  rows: 60,
  top: [
    ["目标任务", "牵头领导", "对口", "备注"],
    ["建设产业园区。", "钟涛", "区教委", ""],
  ],
};
const UNKNOWN: DetectedTables = { ...KNOWN, shape: "#4", reading: "none", tables: 1, rows: 9 };

async function open(services: FakeServices, tables: readonly DetectedTables[]): Promise<UserEvent> {
  const user = renderApp(services);
  await user.click(screen.getByRole("button", { name: "使用示例" }));
  await services.build.finish({ ...sampleBuilt(), tables });
  await user.click(screen.getByRole("tab", { name: "版式" }));
  return user;
}

const columnOf = (number: number): HTMLSelectElement =>
  screen.getByRole("combobox", { name: new RegExp(`^第 ${number} 栏`) });

test("the layout shows each column with what it was taken for, how sure that is, and the first rows", async () => {
  await open(new FakeServices(), [KNOWN]);
  expect(screen.getByRole("heading", { name: "版式 1：2 张表格，共 60 行" })).toBeTruthy();
  expect(columnOf(1).value).toBe("text");
  expect(columnOf(3).value).toBe("leadUnits");
  expect(screen.getByText("仅从内容推测，把握 60%")).toBeTruthy();
  const region = screen.getByRole("region", { name: "版式 1 的各栏和前几行" });
  expect(within(region).getByText("建设产业园区。")).toBeTruthy();
  expect(screen.getByText("尚未更改。")).toBeTruthy();
});

test("a document of paragraphs says that it has no tables", async () => {
  await open(new FakeServices(), []);
  expect(screen.getByText("文件中没有表格，已按文字段落识别目标任务和责任分工。")).toBeTruthy();
});

test("a table whose tasks name their units in the text is said to be read so, and needs no column for them", async () => {
  const inText: DetectedTables = {
    ...KNOWN,
    reading: "text",
    columns: KNOWN.columns.map((column) =>
      column.column === "text" ? column : { ...column, column: "other", recognised: "none" },
    ),
  };
  const services = new FakeServices();
  const user = await open(services, [inText]);
  expect(screen.getByText("已按分解表读取，责任单位取自任务文字。")).toBeTruthy();
  expect(screen.queryByText(/^请指明/)).toBeNull();
  await user.selectOptions(columnOf(4), "deadline");
  await user.click(screen.getByRole("button", { name: "按此重新识别" }));
  expect(services.layouts.get(KNOWN.shape)).toMatchObject({
    columns: ["text", "other", "other", "deadline"],
  });
});

test("what is corrected is remembered, and the document is recognised again by it", async () => {
  const services = new FakeServices();
  const user = await open(services, [KNOWN]);
  await user.selectOptions(columnOf(4), "deadline");
  await user.click(screen.getByRole("button", { name: "按此重新识别" }));
  const choice = { kind: "columns", headerRows: 1, columns: ["text", "leaders", "leadUnits", "deadline"] };
  expect(services.layouts.get(KNOWN.shape)).toEqual(choice);
  expect(services.builds).toHaveLength(2);
  expect(services.build.options.layouts.get(KNOWN.shape)).toEqual(choice);
  await services.build.finish({ ...sampleBuilt(), tables: [{ ...KNOWN, chosen: true }] });
  await user.click(screen.getByRole("tab", { name: "版式" }));
  await user.click(screen.getByRole("button", { name: "恢复自动识别" }));
  expect(services.layouts.size).toBe(0);
  expect(services.build.options.layouts.size).toBe(0);
});

test("a choice that cannot be read by says what is missing, and cannot be applied", async () => {
  const services = new FakeServices();
  const user = await open(services, [KNOWN]);
  await user.selectOptions(columnOf(1), "other");
  expect(screen.getByText("请指明哪一栏是“目标任务”。")).toBeTruthy();
  await user.click(screen.getByRole("button", { name: "按此重新识别" }));
  expect(services.builds).toHaveLength(1);
  await user.selectOptions(columnOf(4), "text");
  await user.selectOptions(columnOf(3), "leaders");
  expect(screen.getByText("“牵头领导”指定了不止一栏，请只留一栏。")).toBeTruthy();
});

test("a table that was not taken can be read, and one that was can be left out", async () => {
  const services = new FakeServices();
  const user = await open(services, [KNOWN, UNKNOWN]);
  const [first, second] = screen.getAllByRole("checkbox", { name: "按分解表读取" });
  if (!first || !second) throw new Error("two tables");
  await user.click(first);
  await user.click(second);
  await user.click(screen.getByRole("button", { name: "按此重新识别" }));
  expect(services.layouts.get(KNOWN.shape)).toEqual({ kind: "leftOut" });
  expect(services.layouts.get(UNKNOWN.shape)).toMatchObject({ kind: "columns" });
});

test("what is not certain is said above the result, and leads to the layout", async () => {
  const services = new FakeServices();
  const user = renderApp(services);
  await user.click(screen.getByRole("button", { name: "使用示例" }));
  await services.build.finish({ ...sampleBuilt(), tables: [KNOWN] });
  expect(screen.getByText("有的表格或栏目没有把握")).toBeTruthy();
  await user.click(screen.getByRole("button", { name: "核对版式" }));
  expect(screen.getByRole("tab", { name: "版式" }).getAttribute("aria-selected")).toBe("true");
});

test("where no table is recognised the largest is offered, and nothing is built until the user says what it is", async () => {
  const services = new FakeServices();
  const user = renderApp(services);
  await user.click(screen.getByRole("button", { name: "使用示例" }));
  await services.build.answer({
    kind: "unrecognised",
    tables: [{ ...UNKNOWN, shape: "小", rows: 2 }, UNKNOWN],
  });
  expect(document.activeElement?.textContent).toBe("没有识别出分解表");
  const boxes = screen.getAllByRole<HTMLInputElement>("checkbox", { name: "按分解表读取" });
  expect(boxes.map(({ checked }) => checked)).toEqual([false, true]);
  await user.click(screen.getByRole("button", { name: "按此重新识别" }));
  expect(services.layouts.get("#4")).toMatchObject({
    kind: "columns",
    columns: ["text", "leaders", "leadUnits", "other"],
  });
  expect(services.builds).toHaveLength(2);
});

test("what was said on an earlier visit goes with the first document", async () => {
  const services = new FakeServices();
  services.layouts.set("#4", { kind: "leftOut" });
  const user = renderApp(services);
  await user.click(screen.getByRole("button", { name: "使用示例" }));
  expect(services.build.options.layouts.get("#4")).toEqual({ kind: "leftOut" });
});
