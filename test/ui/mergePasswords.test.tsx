import { screen, waitFor, within } from "@testing-library/react";
import type { ReturnedFile } from "../../src/layout/returnedBook";
import { enUS } from "../../src/i18n/en-US";
import { issuedWorkspace, openMerge, type OpenedMerge } from "../support/mergeSample";
import { returnedForm, type FormChanges } from "../support/returnedForms";

const FIRST: FormChanges = { cells: [{ status: "推进中", progress: "增长6.8%。" }] };
const PASSWORD = "绝密#2023";

const item = (file: string): HTMLElement => {
  const found = screen.getByRole("heading", { level: 4, name: file }).closest("li");
  if (!found) throw new Error(`${file} has no receipt`);
  return found;
};

type Opened = OpenedMerge & { readonly first: ReturnedFile; readonly second: ReturnedFile };

/** Two returns that one password opens; the second one comes in an archive. */
async function openLocked(options: Parameters<typeof openMerge>[0] = {}): Promise<Opened> {
  const sample = issuedWorkspace();
  const opened = await openMerge({ sample, ...options });
  const first = returnedForm(sample.issued, "区发展改革委", FIRST);
  const inner = returnedForm(sample.issued, "区财政局", FIRST);
  const second = { ...inner, name: `回收.zip/${inner.name}` };
  const { returns } = opened.services;
  for (const file of [first, second]) returns.locked.set(file.name, { password: PASSWORD, file });
  returns.contents.set("回收.zip", [second]);
  await opened.drop(first);
  await screen.findByRole("heading", { level: 4, name: first.name });
  await upload(opened, "回收.zip");
  await screen.findByRole("heading", { level: 4, name: second.name });
  return { ...opened, first, second };
}

async function upload({ user }: OpenedMerge, name: string): Promise<void> {
  const input = screen.getByLabelText<HTMLInputElement>(/^(继续添加文件|Add more files)$/u, {
    selector: "input",
  });
  await user.upload(input, new File(["x"], name));
}

async function ask({ user }: OpenedMerge, file: ReturnedFile): Promise<HTMLElement> {
  await user.click(screen.getByRole("button", { name: `输入密码：${file.name}` }));
  return screen.getByRole("form", { name: `打开“${file.name}”` });
}

test("a file with a password says so, takes the password, and is reviewed as if it had come without, and so are the others", async () => {
  const opened = await openLocked();
  const { user, first, second, services } = opened;
  expect(within(item(first.name)).getByText("有打开密码")).toBeTruthy();
  expect(item(first.name).textContent).toContain(`工作簿“${first.name}”有打开密码。`);
  const form = await ask(opened, first);
  const field = within(form).getByLabelText<HTMLInputElement>(/^打开密码/u);
  expect(document.activeElement).toBe(field);
  expect(field.type).toBe("password");
  expect(
    within(form).getByRole<HTMLInputElement>("checkbox", { name: "对其余加密文件也试用此密码" }).checked,
  ).toBe(true);
  await user.type(field, `${PASSWORD}{Enter}`);
  expect(await screen.findByText("可写入 2 个文件", { exact: false })).toBeTruthy();
  expect(screen.getByText("已用密码打开 2 个文件。")).toBeTruthy();
  expect(screen.queryByText("有打开密码")).toBeNull();
  expect(within(item(second.name)).getByText("单位：区财政局")).toBeTruthy();
  await waitFor(() => expect(document.activeElement?.textContent).toBe(first.name));
  expect(services.returns.tried.at(-1)).toEqual([PASSWORD]);
});

test("a wrong password is said at the field, which keeps the focus, and another one can be tried", async () => {
  const opened = await openLocked();
  const { user, first } = opened;
  const form = await ask(opened, first);
  const field = within(form).getByLabelText<HTMLInputElement>(/^打开密码/u);
  await user.type(field, "不对{Enter}");
  expect(await within(form).findByText(/^密码不正确/u)).toBeTruthy();
  expect(field.getAttribute("aria-invalid")).toBe("true");
  expect(field.getAttribute("aria-describedby")).toBeTruthy();
  expect(document.activeElement).toBe(field);
  await user.clear(field);
  await user.type(field, PASSWORD);
  expect(within(form).queryByText(/^密码不正确/u)).toBeNull();
  await user.click(within(form).getByRole("button", { name: "打开" }));
  expect(await screen.findByText("可写入 2 个文件", { exact: false })).toBeTruthy();
});

test("Escape leaves the file as it is, gives the focus back, and ends what was begun", async () => {
  const opened = await openLocked();
  const { user, first, services } = opened;
  const form = await ask(opened, first);
  services.returns.pause();
  await user.type(within(form).getByLabelText(/^打开密码/u), `${PASSWORD}{Enter}`);
  expect(await within(form).findByText("正在打开…")).toBeTruthy();
  await user.keyboard("{Escape}");
  expect(screen.queryByRole("form", { name: /^打开/u })).toBeNull();
  expect(document.activeElement).toBe(screen.getByRole("button", { name: `输入密码：${first.name}` }));
  services.returns.release();
  await ask(opened, first);
  expect(screen.getByLabelText<HTMLInputElement>(/^打开密码/u).value).toBe("");
  expect(within(item(first.name)).getByText("有打开密码")).toBeTruthy();
});

test("a password that is for one file only opens no other one, now or later", async () => {
  const opened = await openLocked();
  const { user, first, second, services } = opened;
  const form = await ask(opened, first);
  await user.click(within(form).getByRole("checkbox"));
  await user.type(within(form).getByLabelText(/^打开密码/u), `${PASSWORD}{Enter}`);
  expect(await screen.findByText("可写入 1 个文件", { exact: false })).toBeTruthy();
  expect(within(item(second.name)).getByText("有打开密码")).toBeTruthy();
  await upload(opened, "回收.zip");
  await screen.findByText("1 个文件已在其中，未重复添加。");
  expect(services.returns.tried.at(-1)).toEqual([]);
});

test("a password for all is tried on files that come later, until the files are removed", async () => {
  const opened = await openLocked();
  const { user, first, issued, services } = opened;
  const form = await ask(opened, first);
  await user.type(within(form).getByLabelText(/^打开密码/u), `${PASSWORD}{Enter}`);
  await screen.findByText("可写入 2 个文件", { exact: false });
  const third = {
    ...returnedForm(issued, "区财政局", { cells: [{ status: "已完成" }] }),
    name: "三.xlsx",
    sha256: "e3",
  };
  services.returns.locked.set(third.name, { password: PASSWORD, file: third });
  services.returns.contents.set(third.name, [third]);
  await upload(opened, third.name);
  await screen.findByText("已读取 3 个文件");
  expect(screen.queryByText("有打开密码")).toBeNull();
  await user.click(screen.getByRole("button", { name: "清空" }));
  await user.click(within(screen.getByRole("alert")).getByRole("button", { name: "清空" }));
  await opened.drop(third);
  expect(await screen.findByText("有打开密码")).toBeTruthy();
});

test("a file that is not there any more, or damaged inside, is not said to have a wrong password", async () => {
  const opened = await openLocked();
  const { user, first, second, services } = opened;
  const refusal = { code: "WORKBOOK_DAMAGED", params: { file: first.name, part: "zip" } } as const;
  services.returns.locked.set(first.name, { password: PASSWORD, file: { ...first, content: { refusal } } });
  services.returns.contents.set("回收.zip", []);
  const form = await ask(opened, second);
  await user.type(within(form).getByLabelText(/^打开密码/u), `${PASSWORD}{Enter}`);
  expect(await within(form).findByText(`无法读取“${second.name}”。`)).toBeTruthy();
  await waitFor(() => expect(item(first.name).textContent).toContain("已损坏"));
  expect(within(item(first.name)).queryByText("有打开密码")).toBeNull();
});

test("a password is in no file, no text and nothing that is kept, and units are asked for a file without one", async () => {
  const opened = await openLocked();
  const { user, first, services, workspace } = opened;
  await user.click(screen.getByRole("button", { name: `复制回执：${first.name}` }));
  expect(services.copied[0]).toContain("取消打开密码");
  expect(services.copied[0]).not.toContain("输入密码");
  await user.type(within(await ask(opened, first)).getByLabelText(/^打开密码/u), `${PASSWORD}{Enter}`);
  await screen.findByText("可写入 2 个文件", { exact: false });
  await user.click(screen.getByRole("button", { name: "写入台账" }));
  await user.click(screen.getByRole("button", { name: "确认写入" }));
  await screen.findAllByText("已写入");
  await user.click(screen.getByRole("button", { name: "下载回执" }));
  await screen.findByText(/^已下载/u);
  const kept = [
    document.body.innerHTML,
    JSON.stringify([...workspace.sheets]),
    JSON.stringify([services.copied, services.packedReceipts]),
    JSON.stringify([localStorage, sessionStorage]),
    document.cookie,
  ];
  for (const text of kept) expect(text).not.toContain(PASSWORD);
});

test("all of it is there in English", async () => {
  const opened = await openLocked({ catalogue: enUS });
  const { user, first } = opened;
  await user.click(screen.getByRole("button", { name: `Enter the password: ${first.name}` }));
  const form = screen.getByRole("form", { name: `Open “${first.name}”` });
  await user.type(within(form).getByLabelText(/^Password to open/u), "no{Enter}");
  expect(await within(form).findByText(/^The password is wrong/u)).toBeTruthy();
  await user.click(within(form).getByRole("button", { name: "Cancel" }));
  expect(within(item(first.name)).getByText("Has a password")).toBeTruthy();
});
