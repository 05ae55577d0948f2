import { screen } from "@testing-library/react";
import type { ReactNode } from "react";
import { FakeWorkbook } from "../support/fakeWorkbook";
import { FakeServices, renderApp } from "../support/uiHarness";

const SECRET = "地区生产总值增长6.5%";

function Broken(): ReactNode {
  throw new TypeError(`cannot show ${SECRET}`);
}

test("a crash shows what to do and a report without any text of the file", () => {
  const silenced = jest.spyOn(console, "error").mockImplementation(() => undefined);
  renderApp(new FakeServices(), { steps: [{ key: "import", content: <Broken /> }] });
  const page = screen.getByRole("alert");
  expect(page.textContent).toContain("请重新加载页面后再试");
  expect(page.textContent).toContain("fenjie 0.0.0-test");
  expect(page.textContent).toContain("TypeError");
  expect(page.textContent).not.toContain(SECRET);
  silenced.mockRestore();
});

test("a fault of the open workbook's services ends in the same report, without any text of the workbook", () => {
  const silenced = jest.spyOn(console, "error").mockImplementation(() => undefined);
  const services = new FakeServices();
  const workbook = new FakeWorkbook();
  workbook.onActivated = () => {
    throw new RangeError(`cannot hear of ${SECRET}`);
  };
  services.openWorkbook = workbook;
  renderApp(services);
  const page = screen.getByRole("alert");
  expect(page.textContent).toContain("RangeError");
  expect(page.textContent).not.toContain(SECRET);
  silenced.mockRestore();
});
