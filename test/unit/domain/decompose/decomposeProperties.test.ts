import fc from "fast-check";
import { Failure } from "../../../../src/domain/failure";
import { decomposeTables, decomposeText, HEADER } from "../../../support/notices";

const HEADING = "一、2023年主要预期目标";

describe("decompose, for any input", () => {
  const name = fc.constantFrom("钟涛", "冯星贵", "张宇", "靖开媛");
  const unit = fc.constantFrom("区财政局", "区教委", "龙桥街道", "涪陵高新区", "各乡镇街道");
  const text = fc.stringMatching(/^[推进加快建设项目]{2,12}。$/);
  const row = fc.record({
    text,
    leaders: fc.uniqueArray(name, { minLength: 1, maxLength: 3 }),
    leadUnits: fc.uniqueArray(unit, { minLength: 1, maxLength: 3 }),
    supportingUnits: fc.uniqueArray(unit, { maxLength: 3 }),
  });

  test("random rows rendered to the seed's text form are read back as the same tasks, with unique ids", () => {
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 12 }), (rows) => {
        const table = {
          heading: HEADING,
          rows: [
            HEADER.map((header) => [header]),
            ...rows.map((each) => [
              [each.text],
              each.leaders,
              each.leadUnits,
              [each.supportingUnits.join("，")],
            ]),
          ],
        };
        const { tasks } = decomposeTables(table);
        const names = (list: readonly { name: string }[]): string[] => list.map((each) => each.name);
        expect(
          tasks.map((each) => ({
            text: each.text,
            leaders: names(each.leaders),
            leadUnits: names(each.leadUnits),
            supportingUnits: names(each.supportingUnits),
          })),
        ).toEqual(rows);
        expect(new Set(tasks.map(({ id }) => id)).size).toBe(rows.length);
      }),
    );
  });

  test("arbitrary text gives a result or a failure, never another error", () => {
    const piece = fc.oneof(
      fc.constantFrom(
        "\n",
        "\n\t",
        "\n\n\t",
        "\n\n\n",
        "一、",
        "目标任务",
        "牵头领导",
        "牵头单位",
        "分类",
        "序号",
      ),
      fc.constantFrom(
        "区财政局、",
        "，",
        "各",
        "附件：",
        "2023年",
        "钟  涛",
        "“",
        "）",
        "1、",
        "增长6%",
        "：\n",
      ),
      fc.string({ unit: "binary", maxLength: 5 }),
    );
    const header = fc.constantFrom(
      "",
      "\n\t目标任务\n\t牵头领导\n\n",
      "\n\t分类\n\t目标任务\n\t责任单位\n\n",
    );
    fc.assert(
      fc.property(header, fc.array(piece, { maxLength: 60 }), (start, pieces) => {
        try {
          decomposeText(start + pieces.join(""));
        } catch (error) {
          expect(error).toBeInstanceOf(Failure);
        }
      }),
      { numRuns: 500 },
    );
  });
});
