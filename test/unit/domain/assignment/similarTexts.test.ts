import fc from "fast-check";
import { similarTexts } from "../../../../src/domain/assignment/similarTexts";

/** Jaccard coefficient of the runs of three characters, counted plainly. */
function likeness(a: string, b: string): number {
  const runs = (text: string): ReadonlySet<string> =>
    new Set(Array.from({ length: Math.max(0, text.length - 2) }, (_, at) => text.slice(at, at + 3)));
  const [first, second] = [runs(a), runs(b)];
  const shared = [...first].filter((run) => second.has(run)).length;
  return shared / (first.size + second.size - shared);
}

/** Texts made from a few phrases, so that many are alike. */
const textsArbitrary = fc.array(
  fc
    .array(fc.constantFrom("推进项目建设", "完成投资", "新建学校", "改造小区", "一二三四", "甲乙丙丁戊"), {
      minLength: 2,
      maxLength: 6,
    })
    .map((phrases) => phrases.join("")),
  { maxLength: 12 },
);

test("finds for each text the earlier one that is most like it, as comparing all with all does", () => {
  fc.assert(
    fc.property(textsArbitrary, (texts) => {
      const expected = texts.flatMap((text, later) => {
        const candidates = texts
          .slice(0, later)
          .map((other, earlier) => ({
            later,
            earlier,
            likeness: likeness(text, other),
            same: other === text,
          }))
          .filter((pair) => !pair.same && pair.likeness >= 0.75)
          .filter((pair) => Math.min(text.length, texts[pair.earlier]?.length ?? 0) >= 12)
          .sort((a, b) => b.likeness - a.likeness || a.earlier - b.earlier);
        return candidates.slice(0, 1).map(({ same: _, ...pair }) => pair);
      });
      expect(similarTexts(texts)).toEqual(expected);
    }),
    { numRuns: 300 },
  );
});

test("short texts are never alike, and punctuation makes no difference", () => {
  expect(similarTexts(["推进项目建设。", "推进项目建设！"])).toEqual([]);
  const text = "推进新型城镇化项目建设完成投资";
  expect(similarTexts([text, `${text}。`])).toEqual([{ later: 1, earlier: 0, likeness: 1 }]);
});
