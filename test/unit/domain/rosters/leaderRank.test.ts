import { rankLeaders } from "../../../../src/domain/rosters/leaderRank";

describe("rankLeaders", () => {
  test("the order agrees with every row that names several leaders", () => {
    const rows = [["丙"], ["甲", "丙"], ["乙", "丙"], ["甲", "乙"]];
    expect(rankLeaders(rows)).toEqual({ order: ["甲", "乙", "丙"], contradicted: [] });
  });

  test("where the rows leave it open, first appearance decides", () => {
    expect(rankLeaders([["乙"], ["甲"], ["丁"], ["甲", "丙"]]).order).toEqual(["乙", "甲", "丁", "丙"]);
    expect(rankLeaders([["丙"], ["丁"], ["乙", "丙"], ["乙"]]).order).toEqual(["丁", "乙", "丙"]);
  });

  test("rows that contradict each other leave first appearance, and say whom it concerns", () => {
    const rows = [["丁"], ["甲", "乙"], ["乙", "甲"], ["丁", "甲"]];
    expect(rankLeaders(rows)).toEqual({ order: ["丁", "甲", "乙"], contradicted: ["甲", "乙"] });
  });

  test("ten thousand leaders in reverse are ranked in well under a second", () => {
    const names = Array.from({ length: 10_000 }, (_, index) => String(index));
    const rows = [
      ...names.map((name) => [name]),
      ...names.slice(1).map((name, index) => [name, String(index)]),
    ];
    expect(rankLeaders(rows).order).toEqual([...names].reverse());
  });
});
