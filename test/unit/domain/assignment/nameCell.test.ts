import fc from "fast-check";
import { joinNames, joinOthers } from "../../../../src/domain/assignment/nameCell";

const names = fc.array(fc.constantFrom("区教委", "区财政局", "财政局", "区、局", "局", ""), { maxLength: 6 });

describe("the cell of those who share a task with a unit", () => {
  test("names all entries but the unit's own, in their order, for one unit after the other", () => {
    expect(joinOthers(["区教委", "区财政局", "财政局"], "区财政局")).toBe("区教委、财政局");
    fc.assert(
      fc.property(names, (entries) => {
        for (const entry of [...entries, "区民政局"]) {
          expect(joinOthers(entries, entry)).toBe(joinNames(entries.filter((each) => each !== entry)));
        }
      }),
    );
  });
});
