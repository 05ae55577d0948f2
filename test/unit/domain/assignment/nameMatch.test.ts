import { NameIndex } from "../../../../src/domain/assignment/nameMatch";

const units = new NameIndex([
  { name: "区财政局", aliases: [] },
  { name: "区发展改革委", aliases: [{ name: "区发改委", certainty: "confirmed" }] },
  { name: "区物流办", aliases: [{ name: "物流办", certainty: "proposed" }] },
  { name: "涪陵高新区管委会", aliases: [] },
  { name: "区经济信息委", aliases: [] },
]);

test.each([
  ["区财政局", "exact", "区财政局", 1],
  ["区 财政局", "normalised", "区财政局", 0.99],
  ["区发改委", "alias", "区发展改革委", 0.98],
  ["物流办", "proposedAlias", "区物流办", 0.9],
  ["财政局", "form", "区财政局", 0.85],
  ["涪陵区财政局", "form", "区财政局", 0.85],
  ["涪陵高新区管理委员会", "form", "涪陵高新区管委会", 0.85],
])("“%s” is found in the pass %s as %s", (written, pass, name, confidence) => {
  expect(units.match(written)).toEqual([{ name, pass, confidence }]);
});

test("a name that is only similar has candidates, the most alike first, none above 0.8", () => {
  const [best, ...others] = units.match("区经济信息化委");
  expect(best).toMatchObject({ name: "区经济信息委", pass: "similar" });
  expect(best?.confidence).toBeGreaterThan(0.6);
  expect(best?.confidence).toBeLessThanOrEqual(0.8);
  for (const other of others) expect(other.confidence).toBeLessThanOrEqual(best?.confidence ?? 0);
});

test("one wrong character in a short name is found by edit distance", () => {
  const leaders = new NameIndex(["钟涛", "周勇", "郑小平"].map((name) => ({ name, aliases: [] })));
  expect(leaders.match("钟滔").map(({ name }) => name)).toEqual(["钟涛"]);
  expect(leaders.match("郑晓平").map(({ name }) => name)).toEqual(["郑小平"]);
});

test("a name that nothing is like has no candidates", () => {
  expect(units.match("国家电网公司")).toEqual([]);
});

test("only exact, normalised and confirmed alias settle what a name means", () => {
  expect(units.resolve("区 财政局")?.name).toBe("区财政局");
  expect(units.resolve("区发改委")?.name).toBe("区发展改革委");
  for (const open of ["物流办", "财政局", "区经济信息化委"]) expect(units.resolve(open)).toBeUndefined();
});

test("a form or alias that two entries share names neither of them", () => {
  const index = new NameIndex([
    { name: "区财政局", aliases: [{ name: "财局", certainty: "confirmed" }] },
    { name: "市财政局", aliases: [{ name: "财局", certainty: "confirmed" }] },
  ]);
  expect(index.resolve("财局")).toBeUndefined();
  expect(index.match("财政局").every(({ pass }) => pass === "similar")).toBe(true);
});

test("full-width letters, other brackets and other dots make no difference", () => {
  const index = new NameIndex([
    { name: "市发展改革委（市能源局）", aliases: [] },
    { name: "阿不都·热合曼", aliases: [] },
  ]);
  expect(index.resolve("市发展改革委(市能源局)")?.pass).toBe("normalised");
  expect(index.resolve("阿不都•热合曼")?.pass).toBe("normalised");
});
