import { screen, waitFor, within } from "@testing-library/react";
import { Failure } from "../../src/domain/failure";
import type { ReturnedFile } from "../../src/layout/returnedBook";
import { issuedWorkspace, MERGE_TASKS as TASKS, openMerge } from "../support/mergeSample";
import { returnedForm, type FormChanges } from "../support/returnedForms";

const button = (name: string | RegExp): HTMLElement => screen.getByRole("button", { name });

const receipt = (file: string): HTMLElement => {
  const item = screen.getByRole("heading", { level: 4, name: file }).closest("li");
  if (!item) throw new Error(`${file} has no receipt`);
  return item;
};

const FIRST: FormChanges = { cells: [{ status: "推进中", progress: "增长6.8%。" }] };

const refused: ReturnedFile = {
  name: "扫描件.pdf",
  sha256: "e0",
  content: { refusal: { code: "FILE_UNREADABLE", params: { file: "扫描件.pdf" } } },
};

test("files add up, the same one is not added twice, and each says what becomes of it", async () => {
  const sample = issuedWorkspace();
  const { user, drop, services } = await openMerge({ sample });
  const first = returnedForm(sample.issued, "区发展改革委", FIRST);
  const second = returnedForm(sample.issued, "区财政局", {
    cells: [{ status: "已完成", progress: "全部完成。" }],
  });
  await drop(first);
  await screen.findByText("已读取 1 个文件");
  services.returns.contents.set("回收.zip", [first, second, refused]);
  const input = screen.getByLabelText<HTMLInputElement>("继续添加文件", { selector: "input" });
  await user.upload(input, new File(["x"], "回收.zip"));
  expect(await screen.findByText("已读取 3 个文件")).toBeTruthy();
  expect(screen.getByText("1 个文件已在其中，未重复添加。")).toBeTruthy();
  expect(await screen.findByText("可写入 2 个文件", { exact: false })).toBeTruthy();
  expect(within(receipt(refused.name)).getByText("退回")).toBeTruthy();
  expect(receipt(refused.name).textContent).toContain("“扫描件.pdf”");
  await user.selectOptions(screen.getByLabelText("处理结果"), "可合并（2）");
  expect(await screen.findByText("筛选出 2 条，共 3 条")).toBeTruthy();
  await user.click(button("清除筛选"));
  await user.type(screen.getByLabelText("搜索"), "财政局");
  expect(await screen.findByText("筛选出 1 条，共 3 条")).toBeTruthy();
  await user.click(button("清除筛选"));
  await user.click(button("清空"));
  await user.click(within(screen.getByRole("alert")).getByRole("button", { name: "清空" }));
  await waitFor(() => expect(screen.queryByRole("tablist")).toBeNull());
});

test("a file that nobody can tell the unit and the round of asks, and the answers are enough", async () => {
  const sample = issuedWorkspace();
  const { user, drop } = await openMerge({ sample });
  await drop(returnedForm(sample.issued, "区发展改革委", { ...FIRST, anonymous: true, fileName: "表.xlsx" }));
  const item = await screen.findByRole("heading", { level: 4, name: "表.xlsx" });
  expect(item.closest("li")?.textContent).toContain("待核对");
  expect(item.closest("li")?.textContent).toContain("看不出文件属于哪个填报期。");
  // The rows tell the unit, and nothing tells the round.
  await user.selectOptions(
    screen.getByLabelText("调度期", { selector: "li select" }),
    "2023年第一季度 2023-Q1",
  );
  expect(await screen.findByText(/^可写入 1 个文件/u)).toBeTruthy();
  await user.click(within(receipt("表.xlsx")).getByRole("button", { name: "重新指定" }));
  expect(await screen.findByText("没有可写入的文件。", { exact: false })).toBeTruthy();
});

test("the unit of a file is chosen out of the roster, by part of its name", async () => {
  const sample = issuedWorkspace();
  const { user, drop } = await openMerge({ sample });
  await drop(returnedForm(sample.issued, "区发展改革委", { ...FIRST, fileName: "区财政局报送.xlsx" }));
  await screen.findByText("待核对");
  const units = screen.getByRole("combobox", { name: "填报单位" });
  await user.click(units);
  await user.type(units, "发展");
  await user.click(await screen.findByRole("option", { name: "区发展改革委" }));
  expect(await screen.findByText(/^可写入 1 个文件/u)).toBeTruthy();
  expect(within(receipt("区财政局报送.xlsx")).getByText("单位：区发展改革委")).toBeTruthy();
});

test("a header that may mean a column is asked about, and may be left alone", async () => {
  const sample = issuedWorkspace();
  const { user, drop } = await openMerge({ sample });
  const file = returnedForm(sample.issued, "区发展改革委", {
    ...FIRST,
    headers: { progress: "一季度进展情况及成效说明" },
  });
  await drop(file);
  const meaning = await screen.findByLabelText<HTMLSelectElement>("“一季度进展情况及成效说明”列是");
  expect(meaning.selectedOptions[0]?.textContent).toBe("进展情况");
  await user.click(button(/^确定: /u));
  expect(await screen.findByText(/^可写入 1 个文件，涉及 4 项任务、2 个单元格/u)).toBeTruthy();
  await user.click(button("重新指定"));
  await user.selectOptions(await screen.findByLabelText(/列是$/u), "不读取此列");
  await user.click(button(/^确定: /u));
  expect(await screen.findByText(/^可写入 1 个文件，涉及 4 项任务、1 个单元格/u)).toBeTruthy();
});

test("what a unit should correct is told with its cell and can be copied and downloaded, also after writing", async () => {
  const sample = issuedWorkspace();
  const { user, drop, services } = await openMerge({ sample });
  const file = returnedForm(sample.issued, "区财政局", { cells: [{ status: "推进中", completion: "快了" }] });
  await drop(file);
  const item = (await screen.findByRole("heading", { level: 4, name: file.name })).closest("li");
  await user.click(within(item ?? document.body).getByRole("button", { name: /^核对意见/u }));
  expect(item?.textContent).toContain("填报表!L5 · 2023-2-01-002");
  expect(item?.textContent).toContain("“快了”看不出完成率是多少，按原文写入台账。");
  await user.click(button("写入台账"));
  await user.click(button("确认写入"));
  await screen.findByText("已写入");
  await user.click(button(`复制回执：${file.name}`));
  expect(services.copied[0]).toContain("区财政局：\n你单位报送的2023年第一季度目标任务进展填报表");
  expect(services.copied[0]).toContain("完成率“快了”不是百分数");
  await user.click(button("下载回执"));
  expect(await screen.findByText("已下载：2023年第一季度回执.zip")).toBeTruthy();
  expect(services.packedReceipts[0]?.map(({ name }) => name)).toEqual([
    "回执清单.xlsx",
    expect.stringMatching(/区财政局.*\.xlsx$/u),
    expect.stringMatching(/\.txt$/u),
  ]);
});

test("changes stand by unit as returned and by task as written, and can be searched", async () => {
  const sample = issuedWorkspace();
  sample.workspace.type(TASKS[1], "progress", "办公室已写。", { silently: true });
  const { user, drop } = await openMerge({ sample });
  await drop(
    returnedForm(sample.issued, "区发展改革委", { cells: [{ status: "推进中", progress: "增长6.8%。" }] }),
  );
  await user.click(await screen.findByRole("tab", { name: /^改动/u }));
  const unit = screen.getByRole("region", { name: "区发展改革委 2023-Q1" });
  expect(unit.textContent).toContain("增长6.8%。");
  expect(within(unit).getByText("单位未改，保留台账值")).toBeTruthy();
  await user.selectOptions(screen.getByLabelText("改动类型"), "采用回收值");
  expect(await screen.findByText("筛选出 2 条，共 3 条")).toBeTruthy();
  await user.click(button("按任务"));
  expect(screen.getByRole("region", { name: `${TASKS[0]} 填报单位：区发展改革委` }).textContent).toContain(
    "状态",
  );
  await user.type(screen.getByLabelText("搜索"), "没有这个");
  expect(await screen.findByText("没有符合条件的内容，请调整筛选条件。")).toBeTruthy();
});

test("reading is shown and can be given up; the files that were there stay", async () => {
  const sample = issuedWorkspace();
  const { user, drop, services } = await openMerge({ sample });
  await drop(returnedForm(sample.issued, "区发展改革委", FIRST));
  await screen.findByText("已读取 1 个文件");
  services.returns.pause();
  await drop(returnedForm(sample.issued, "区财政局", FIRST));
  expect(await screen.findByText("正在读取文件：1/2")).toBeTruthy();
  await user.click(button("取消"));
  services.returns.release();
  expect(await screen.findByText("已取消")).toBeTruthy();
  expect(screen.getByText("已读取 1 个文件")).toBeTruthy();
});

test("a file that cannot even be fetched is refused, and loses none of the others", async () => {
  const sample = issuedWorkspace();
  const good = returnedForm(sample.issued, "区发展改革委", FIRST);
  const { user, services } = await openMerge({
    sample,
    readFile: (file) =>
      file.name === good.name
        ? Promise.resolve({ name: file.name, bytes: new Uint8Array([2]) })
        : Promise.reject(new Failure("FILE_UNREADABLE", { file: file.name })),
  });
  services.returns.contents.set(good.name, [good]);
  const input = screen.getByLabelText<HTMLInputElement>("选择文件", { selector: "input" });
  await user.upload(input, [
    new File(["x"], "甲.xlsx"),
    new File(["x"], good.name),
    new File(["x"], "乙.xlsx"),
  ]);
  expect(await screen.findByText(/^可写入 1 个文件.*2 个文件暂不写入$/u)).toBeTruthy();
});
