import { officeTheme } from "../../../../src/adapters/excel/officeTheme";
import { useExcel } from "../../../excel-host/jsdom/useExcel";

useExcel();

function setTheme(descriptor: PropertyDescriptor): void {
  Object.defineProperty(Office.context, "officeTheme", { configurable: true, ...descriptor });
}

test("a host without a theme does not say", () => {
  expect(officeTheme.isDark()).toBeUndefined();
});

test.each([
  ["#FFFFFF", false],
  ["#E6E6E6", false],
  ["#b1b1b1", false],
  ["#666666", true],
  ["#262626", true],
  ["#000000", true],
])("a pane of the colour %s is dark: %s", (bodyBackgroundColor, dark) => {
  setTheme({ value: { bodyBackgroundColor } });
  expect(officeTheme.isDark()).toBe(dark);
});

test("what is no colour, and a host that fails, do not say", () => {
  setTheme({ value: { bodyBackgroundColor: "white" } });
  expect(officeTheme.isDark()).toBeUndefined();
  setTheme({
    get: () => {
      throw new Error("the host is gone");
    },
  });
  expect(officeTheme.isDark()).toBeUndefined();
});
