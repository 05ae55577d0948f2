import fc from "fast-check";
import { compareTaskIds, TABLE_NUMBERS, taskId } from "../../../src/domain/task";
import { quoted, shareInWords, shortTask } from "../../../src/layout/bulletinWords";
import { bulletinFileName } from "../../../src/layout/fileNames";
import { taskRanges } from "../../../src/layout/taskRanges";

test("the file is called by its period, without what a file name may not have", () => {
  expect(bulletinFileName("2023年第一季度")).toBe("2023年第一季度重点工作推进情况通报.docx");
  expect(bulletinFileName("一/二:三")).toBe("一二三重点工作推进情况通报.docx");
});

test.each([
  ["加快推进十大工业园区建设，力争年内投产。", "加快推进十大工业园区建设"],
  ["围绕“五项倍增”，深入实施行动；", "围绕“五项倍增”，深入实施行动"],
  ["实施“一，二，三，四，五，六，七”行动。其他", "实施“一，二，三，四，五，六，七”行动"],
  ["激活民间投资", "激活民间投资"],
  [`${"长".repeat(31)}，`, `${"长".repeat(30)}……`],
  ["第一行\n第二行，", "第一行 第二行，"],
])("a sentence names the task “%s” by its first clause or what fits", (text, short) => {
  expect(shortTask(text)).toBe(short);
});

test("quotation marks in a quotation become inner ones", () => {
  expect(quoted("打造“1153”格局")).toBe("“打造‘1153’格局”");
});

test("a share has one decimal at the most", () => {
  expect([shareInWords(1, 3), shareInWords(1, 2), shareInWords(3, 3)]).toEqual(["33.3%", "50%", "100%"]);
});

test("task ids are named once and sorted, three and more in a row by the first and the last", () => {
  const ids = [
    taskId(2023, 3, 0, 1),
    ...[9, 1, 4, 5, 6, 1].map((running) => taskId(2023, 2, 3, running)),
    ...[999, 1000, 1001].map((running) => taskId(2023, 2, 4, running)),
  ];
  expect(taskRanges(ids)).toBe("2023-2-03-001、004至006、009；2023-2-04-999至1001；2023-3-00-001");
  expect(taskRanges(ids.slice(1, 3))).toBe("2023-2-03-001、009");
});

test("what stands in the ranges are exactly the ids", () => {
  const anyId = fc
    .tuple(fc.constantFrom(...TABLE_NUMBERS), fc.integer({ min: 0, max: 2 }), fc.integer({ min: 1, max: 12 }))
    .map(([table, category, running]) => taskId(2023, table, category, running));
  fc.assert(
    fc.property(fc.array(anyId), (ids) => {
      const read = taskRanges(ids)
        .split("；")
        .filter((group) => group !== "")
        .flatMap((group) => {
          const prefix = group.slice(0, "2023-2-03-".length);
          return group
            .slice(prefix.length)
            .split("、")
            .flatMap((part) => {
              const [from = "", to = from] = part.split("至");
              const length = Number(to) - Number(from) + 1;
              return Array.from(
                { length },
                (_, index) => prefix + String(Number(from) + index).padStart(3, "0"),
              );
            });
        });
      expect(read).toEqual([...new Set(ids)].sort(compareTaskIds));
    }),
  );
});
