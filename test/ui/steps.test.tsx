import { act, fireEvent, screen } from "@testing-library/react";
import { useState, type ReactNode } from "react";
import { ImportNotice } from "../../src/ui/features/importNotice/ImportNotice";
import { FakeServices, renderApp } from "../support/uiHarness";

function Check(): ReactNode {
  const [text, setText] = useState("");
  return <input aria-label="校验的内容" value={text} onChange={({ target }) => setText(target.value)} />;
}

const BOTH = [
  { key: "import", content: <ImportNotice /> },
  { key: "check", content: <Check /> },
] as const;

const step = (name: string): HTMLElement => screen.getByRole("button", { name });

test("the bar shows every step of the year and which one is shown", () => {
  renderApp();
  expect(
    screen
      .getAllByRole("listitem")
      .slice(0, 5)
      .map(({ textContent }) => textContent),
  ).toEqual(["导入", "校验", "下发", "合并", "汇总"]);
  expect(step("导入").getAttribute("aria-current")).toBe("step");
});

test("a step that is not provided cannot be chosen, and says so to eye and ear", async () => {
  const user = renderApp();
  const hint = document.getElementById(step("下发").getAttribute("aria-describedby") ?? "");
  expect(step("下发").getAttribute("aria-disabled")).toBe("true");
  expect(hint?.textContent).toBe("本版本尚未提供此步骤");
  await user.click(step("下发"));
  expect(step("导入").getAttribute("aria-current")).toBe("step");
  expect(screen.getByText(/^“下发”：本版本尚未提供此步骤/u)).toBeTruthy();
  await user.click(step("导入"));
  expect(screen.queryByText(/^“下发”/u)).toBeNull();
});

test("a step is made when it is first chosen, and stays as it was left", async () => {
  const user = renderApp(new FakeServices(), { steps: BOTH });
  expect(screen.queryByLabelText("校验的内容")).toBeNull();
  await user.click(step("校验"));
  await user.type(screen.getByLabelText("校验的内容"), "三件事");
  await user.click(step("导入"));
  expect(screen.getByText("使用示例").closest("[hidden]")).toBeNull();
  await user.click(step("校验"));
  expect(screen.getByLabelText<HTMLInputElement>("校验的内容").value).toBe("三件事");
  expect(screen.getByText("使用示例").closest("[hidden]")).toBeTruthy();
});

test("all steps can be reached and chosen with the keyboard", async () => {
  const user = renderApp(new FakeServices(), { steps: BOTH });
  step("导入").focus();
  await user.tab();
  expect(document.activeElement).toBe(step("校验"));
  await user.keyboard("{Enter}");
  expect(step("校验").getAttribute("aria-current")).toBe("step");
  await user.tab();
  expect(document.activeElement).toBe(step("下发"));
});

test("a file that is dropped while another step is shown is not taken by the import", async () => {
  const services = new FakeServices();
  const user = renderApp(services, { steps: BOTH });
  await user.click(step("校验"));
  const drop = async (): Promise<void> =>
    act(async () => {
      fireEvent.drop(document.body, {
        dataTransfer: { files: [new File(["a"], "a.txt")], types: ["Files"] },
      });
      await Promise.resolve();
    });
  await drop();
  expect(services.builds).toHaveLength(0);
  await user.click(step("导入"));
  await drop();
  expect(services.builds).toHaveLength(1);
});
