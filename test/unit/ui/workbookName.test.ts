import { withoutExtension, workbookName } from "../../../src/ui/features/importNotice/workbookName";

const safe = (typed: string): string => workbookName(typed, "fallback.xlsx");

test.each([
  ["台账", "台账.xlsx"],
  ["台账.XLSX", "台账.xlsx"],
  ['a/b\\c:d*e?f"g<h>i|j', "abcdefghij.xlsx"],
  ["  台账. . ", "台账.xlsx"],
  ["..\\..\\台账", "台账.xlsx"],
  ["con", "_con.xlsx"],
  ["账\u202Excod", "账xcod.xlsx"],
  ["", "fallback.xlsx"],
  [" ?? ", "fallback.xlsx"],
])("the typed name %j is saved as %j", (typed, name) => {
  expect(safe(typed)).toBe(name);
});

test("a long name is cut between characters, not inside one", () => {
  expect([...withoutExtension(safe("𠮷".repeat(300)))]).toHaveLength(120);
});
