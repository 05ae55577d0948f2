import { threeWay } from "../../../../src/domain/merge/threeWay";

describe("three values of one cell", () => {
  test.each([
    ["nobody changed it", "a", "a", "a", "same"],
    ["only the unit did", "a", "a", "b", "taken"],
    ["only the ledger did", "a", "b", "a", "kept"],
    ["both did, alike", "a", "b", "b", "agreed"],
    ["both did, differently", "a", "b", "c", "conflict"],
    ["the unit emptied it", "a", "a", null, "taken"],
    ["the ledger emptied it and the unit changed it", "a", null, "b", "conflict"],
    ["both emptied it", "a", null, "", "agreed"],
    ["it was empty and the unit filled it in", null, null, "b", "taken"],
    ["it was empty and both filled it in", null, "b", "c", "conflict"],
  ] as const)("%s", (_, base, ours, theirs, expected) => {
    expect(threeWay(base, ours, theirs)).toBe(expected);
  });

  test("all 27 combinations of three values follow from which of them are equal", () => {
    const values = [null, "a", 1];
    for (const base of values) {
      for (const ours of values) {
        for (const theirs of values) {
          const expected =
            base === theirs
              ? base === ours
                ? "same"
                : "kept"
              : ours === theirs
                ? "agreed"
                : base === ours
                  ? "taken"
                  : "conflict";
          expect(threeWay(base, ours, theirs)).toBe(expected);
        }
      }
    }
  });

  test("blanks around a text and kinds of line break are no change", () => {
    expect(threeWay("第一行\n第二行", "第一行\n第二行", " 第一行\r\n第二行 ")).toBe("same");
    expect(threeWay("", null, "  ")).toBe("same");
  });

  test("a number and the same number as text are no change, 0 and nothing are one", () => {
    expect(threeWay(0.5, 0.5, "0.5")).toBe("same");
    expect(threeWay(null, null, 0)).toBe("taken");
  });
});
