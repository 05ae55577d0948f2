import { act, fireEvent, screen, waitFor, within } from "@testing-library/react";
import type { UserEvent } from "@testing-library/user-event";
import { Failure } from "../../src/domain/failure";
import { FakeServices, renderApp } from "../support/uiHarness";
import { sampleBuilt } from "../support/sampleNotice";

const textFile = (name = "通知.txt"): File => new File(["内容"], name, { type: "text/plain" });

async function start(services: FakeServices): Promise<UserEvent> {
  const user = renderApp(services);
  await user.click(screen.getByRole("button", { name: "使用示例" }));
  return user;
}

async function finish(services: FakeServices): Promise<UserEvent> {
  const user = await start(services);
  await services.build.finish(sampleBuilt());
  return user;
}

async function choose(user: UserEvent, file: File): Promise<void> {
  await user.upload(screen.getByLabelText("选择文件", { selector: "input" }), file);
}

test("the page begins with one thing to do: to import a notice", () => {
  renderApp();
  expect(screen.getByRole("heading", { level: 2, name: "导入分解方案" })).toBeTruthy();
  expect(screen.getAllByRole("button").map((button) => button.textContent)).toEqual([
    "English",
    "导入",
    "校验",
    "下发",
    "合并",
    "汇总",
    "选择文件",
    "使用示例",
  ]);
});

test("a file can be chosen, and its name and bytes go to the builder", async () => {
  const services = new FakeServices();
  const user = renderApp(services);
  await choose(user, textFile());
  expect(services.build.document).toEqual({ name: "通知.txt", bytes: new Uint8Array([2]) });
});

test("a file dropped anywhere on the page is imported", async () => {
  const services = new FakeServices();
  renderApp(services);
  await act(async () => {
    fireEvent.drop(document.body, { dataTransfer: { files: [textFile()], types: ["Files"] } });
    await Promise.resolve();
  });
  expect(services.builds).toHaveLength(1);
});

type Pasted = { readonly files?: readonly File[]; readonly html?: string; readonly text?: string };

async function paste(
  { files = [], html = "", text = "" }: Pasted,
  target: Element = document.body,
): Promise<void> {
  const getData = (type: string): string => (type === "text/html" ? html : text);
  await act(async () => {
    fireEvent.paste(target, { clipboardData: { files, getData } });
    await Promise.resolve();
  });
}

test("a pasted file is imported", async () => {
  const services = new FakeServices();
  renderApp(services);
  await paste({});
  expect(services.builds).toHaveLength(0);
  await paste({ files: [textFile()], text: "通知.txt" });
  expect(services.build.document.name).toBe("通知.txt");
});

test("a table that is pasted from a program is imported as a page, though a picture of it comes with it", async () => {
  const services = new FakeServices();
  renderApp(services);
  const picture = new File(["x"], "image.png", { type: "image/png" });
  await paste({ files: [picture], html: "<table><tr><td>甲</table>", text: "甲" });
  expect(services.build.document.name).toBe("粘贴的内容.html");
});

test("text that is pasted is imported as text, also where it comes as a page without table", async () => {
  const services = new FakeServices();
  renderApp(services);
  await paste({ html: "<p>甲</p>", text: "甲" });
  expect(services.build.document.name).toBe("粘贴的内容.txt");
});

test("the button takes what is on the clipboard, or says why not", async () => {
  const services = new FakeServices();
  const user = renderApp(services);
  const read = jest.spyOn(navigator.clipboard, "read");
  read.mockRejectedValueOnce(new Error("refused"));
  await user.click(screen.getByRole("button", { name: "粘贴" }));
  expect(await screen.findByText("浏览器不允许读取剪贴板，请直接按 Ctrl+V 粘贴。")).toBeTruthy();
  read.mockResolvedValueOnce([]);
  await user.click(screen.getByRole("button", { name: "粘贴" }));
  expect(await screen.findByText("剪贴板里没有文字或表格。")).toBeTruthy();
  const html = { text: () => Promise.resolve("<table><tr><td>甲</table>") } as Blob;
  const item = { types: ["text/html"], getType: () => Promise.resolve(html) } as unknown as ClipboardItem;
  read.mockResolvedValueOnce([item]);
  await user.click(screen.getByRole("button", { name: "粘贴" }));
  await waitFor(() => expect(services.builds).toHaveLength(1));
  expect(services.build.document.name).toBe("粘贴的内容.html");
});

test("of several files none is imported, and the page says why", () => {
  const services = new FakeServices();
  renderApp(services);
  fireEvent.drop(document.body, {
    dataTransfer: { files: [textFile("a.txt"), textFile("b.txt")], types: ["Files"] },
  });
  expect(screen.getByText("一次只能导入一个文件，请重新选择。")).toBeTruthy();
  expect(services.builds).toHaveLength(0);
});

test("while it works, the page names the file and the running stage and shows how far it is", async () => {
  const services = new FakeServices();
  await start(services);
  services.build.progress("laying-out", 1, 2);
  expect(screen.getByText("文件：sample.txt")).toBeTruthy();
  expect(screen.getByRole("status").textContent).toContain("编排工作表");
  expect(screen.getByRole("progressbar", { name: "生成进度" }).getAttribute("aria-valuenow")).toBe("0.625");
  expect(document.activeElement).toBe(screen.getByRole("heading", { name: "正在生成标准分解工作簿" }));
});

test("a notice that nowhere has a year is not given the year 0", async () => {
  const services = new FakeServices();
  await start(services);
  const built = sampleBuilt();
  const { decomposition } = built;
  const notice = { ...decomposition.notice, year: 0 };
  await services.build.finish({ ...built, decomposition: { ...decomposition, notice } });
  expect(screen.getByText("年度").nextElementSibling?.textContent).toBe("原件未载明");
});

test("cancelling ends the work, is no error, and the same file can be tried again", async () => {
  const services = new FakeServices();
  const user = await start(services);
  await user.click(screen.getByRole("button", { name: "取消" }));
  expect(services.build.cancelled).toBe(true);
  expect(await screen.findByText("已取消")).toBeTruthy();
  expect(screen.queryByRole("alert")).toBeNull();
  await user.click(screen.getByRole("button", { name: "重试" }));
  expect(services.builds.map(({ document }) => document.name)).toEqual(["sample.txt", "sample.txt"]);
});

test("a failure is a sentence with a remedy; the chosen file stays chosen for another try", async () => {
  const services = new FakeServices();
  const user = await start(services);
  await services.build.fail(new Failure("DOCUMENT_NO_TABLE", { file: "sample.txt" }));
  const alert = screen.getByRole("alert");
  expect(alert.textContent).toContain("在“sample.txt”里没有找到目标任务分解表。");
  expect(alert.textContent).toContain("已选文件：sample.txt");
  expect(document.activeElement).toBe(alert);
  await user.click(within(alert).getByRole("button", { name: "重试" }));
  await services.build.finish(sampleBuilt());
  expect(document.activeElement).toBe(
    screen.getByRole("heading", { name: "2023年区政府工作报告目标任务分解方案" }),
  );
});

test("an unexpected error is shown as an internal fault, without its text", async () => {
  const services = new FakeServices();
  const secret = "单元格里的内容";
  services.readFile = () => Promise.reject(new Error(secret));
  const user = renderApp(services);
  await choose(user, textFile());
  expect((await screen.findByRole("alert")).textContent).toContain("程序内部出错");
  expect(document.body.textContent).not.toContain(secret);
});

test("the summary counts tasks, categories, leaders, lead units and findings", async () => {
  const services = new FakeServices();
  await finish(services);
  const figure = (term: string): string | null =>
    screen.getByText(term, { selector: "dt" }).parentElement?.querySelector("dd")?.textContent ?? null;
  expect(figure("目标任务")).toBe("60");
  expect(figure("分类")).toBe("2");
  expect(figure("牵头领导")).toBe("2");
  expect(figure("牵头责任单位")).toBe("3");
  expect(figure("校验结果")).toContain("警告 1");
  expect(screen.getByText("某区人民政府办公室")).toBeTruthy();
});

test("the workbook is saved under the name that the user typed, made safe", async () => {
  const services = new FakeServices();
  const user = await finish(services);
  const name = screen.getByLabelText("文件名");
  await user.clear(name);
  await user.type(name, "区政府/台账?{Enter}");
  expect(services.saved).toEqual([{ name: "区政府台账.xlsx", bytes: new Uint8Array([80, 75, 3, 4]) }]);
  expect(screen.getByText("工作簿已下载")).toBeTruthy();
  expect(screen.getByText(/打印三张附表/)).toBeTruthy();
});

test("a workbook that cannot be saved stays, and the page says what to do", async () => {
  const services = new FakeServices();
  const user = await finish(services);
  services.saveFailure = new Failure("FILE_NOT_WRITTEN", { file: "x.xlsx" });
  await user.click(screen.getByRole("button", { name: "下载工作簿" }));
  expect((await screen.findByRole("alert")).textContent).toContain("无法写入“x.xlsx”。");
  services.saveFailure = undefined;
  await user.click(screen.getByRole("button", { name: "下载工作簿" }));
  expect(services.saved).toHaveLength(1);
  expect(screen.queryByRole("alert")).toBeNull();
});

test("starting over asks first while the workbook is unsaved, and does not ask when it is saved", async () => {
  const services = new FakeServices();
  const user = await finish(services);
  await user.click(screen.getByRole("button", { name: "重新开始" }));
  await user.click(screen.getByRole("button", { name: "返回" }));
  await user.click(screen.getByRole("button", { name: "下载工作簿" }));
  await user.click(screen.getByRole("button", { name: "重新开始" }));
  expect(screen.queryByText("尚未保存工作簿")).toBeNull();
  expect(document.activeElement).toBe(screen.getByRole("button", { name: "选择文件" }));
});

test("leaving the page with an unsaved workbook makes the browser ask", async () => {
  const services = new FakeServices();
  const user = await finish(services);
  const leave = (): boolean => !dispatchEvent(new Event("beforeunload", { cancelable: true }));
  expect(leave()).toBe(true);
  await user.click(screen.getByRole("button", { name: "下载工作簿" }));
  expect(leave()).toBe(false);
});
