import { screen } from "@testing-library/react";
import type { ReactNode } from "react";
import { FakeServices, renderApp } from "../support/uiHarness";

const SECRET = "地区生产总值增长6.5%";

function Broken(): ReactNode {
  throw new TypeError(`cannot show ${SECRET}`);
}

test("a crash shows what to do and a report without any text of the file", () => {
  const silenced = jest.spyOn(console, "error").mockImplementation(() => undefined);
  renderApp(new FakeServices(), { children: <Broken /> });
  const page = screen.getByRole("alert");
  expect(page.textContent).toContain("请重新加载页面后再试");
  expect(page.textContent).toContain("fenjie 0.0.0-test");
  expect(page.textContent).toContain("TypeError");
  expect(page.textContent).not.toContain(SECRET);
  silenced.mockRestore();
});
