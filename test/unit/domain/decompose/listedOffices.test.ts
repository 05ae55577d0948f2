import { decomposeRows, findingsOf, ROW } from "../../../support/notices";

const [text, , lead, supporting] = ROW;
const officesIn = (leaders: string): readonly string[] =>
  findingsOf(decomposeRows([text, leaders, lead, supporting]), "NOTICE_OFFICES_LISTED").map(
    ({ params }) => params.text,
  );

test("several offices in one paragraph may be held by one person, and a finding says so", () => {
  expect(officesIn("副市长、市公安局局长")).toEqual(["副市长、市公安局局长"]);
});

test.each(["常务副区长", "常务副区长|分管副区长", "钟  涛、冯星贵", "钟  涛、常务副区长"])(
  "%s is no such list",
  (leaders) => {
    expect(officesIn(leaders)).toEqual([]);
  },
);
