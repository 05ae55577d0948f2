import { found, sampleLeader, samplePlan, sampleRow, SAMPLE_ROSTER } from "../../../support/samplePlan";

const withLeaders = (leaders: string) => samplePlan([sampleRow(1, { leaders })]);

test("a row that names no leader is a warning at its cell", () => {
  expect(found(withLeaders(" "), "TASK_LEADER_MISSING")).toMatchObject([
    { severity: "warning", where: { taskId: "2023-2-01-001", column: "leaders" } },
  ]);
});

test("rows of a table whose source has no such column say nothing until one of them is filled in", () => {
  const missingColumns = [{ table: 2, column: "leaders" }] as const;
  const empty = [sampleRow(1, { leaders: "" }), sampleRow(2, { leaders: "" })];
  expect(found(samplePlan(empty, { missingColumns }), "TASK_LEADER_MISSING")).toEqual([]);
  const begun = [sampleRow(1, { leaders: "钟涛" }), sampleRow(2, { leaders: "" })];
  expect(found(samplePlan(begun, { missingColumns }), "TASK_LEADER_MISSING")).toHaveLength(1);
});

test("a leader who is in no roster is an error with the names like it", () => {
  expect(found(withLeaders("钟滔"), "LEADER_UNKNOWN")).toMatchObject([
    { severity: "error", params: { name: "钟滔", closest: "钟涛" } },
  ]);
});

test("a padded name is known, and its spelling is good to know", () => {
  const plan = withLeaders("钟  涛");
  expect(found(plan, "LEADER_UNKNOWN")).toEqual([]);
  expect(found(plan, "LEADER_WRITTEN_DIFFERENTLY")).toMatchObject([
    { severity: "info", params: { written: "钟  涛", name: "钟涛" } },
  ]);
});

test("another name that the roster has is a warning", () => {
  const leaders = [sampleLeader("钟涛", 1, { aliases: ["钟区长"] })];
  const plan = samplePlan([sampleRow(1, { leaders: "钟区长" })], { roster: { ...SAMPLE_ROSTER, leaders } });
  expect(found(plan, "LEADER_ALIAS_USED")).toMatchObject([{ params: { written: "钟区长", name: "钟涛" } }]);
});

test("a leader who stands twice is told once, also in another spelling", () => {
  expect(found(withLeaders("钟涛、周勇、钟 涛、钟涛"), "TASK_NAME_REPEATED")).toMatchObject([
    { where: { column: "leaders" }, params: { name: "钟涛" } },
  ]);
});

test("leaders out of rank order are good to know, with the order that is right", () => {
  expect(found(withLeaders("胡涛、钟涛"), "LEADER_OUT_OF_ORDER")).toMatchObject([
    { severity: "info", params: { leaders: "胡涛、钟涛", expected: "钟涛、胡涛" } },
  ]);
  expect(found(withLeaders("钟涛、胡涛"), "LEADER_OUT_OF_ORDER")).toEqual([]);
  expect(found(withLeaders("胡涛、某人、钟涛"), "LEADER_OUT_OF_ORDER")).toEqual([]);
});

describe("a leader who has left office", () => {
  const roster = (leftOn: string, successor?: string) => ({
    ...SAMPLE_ROSTER,
    leaders: [
      sampleLeader("钟涛", 1, { leftOn, ...(successor === undefined ? {} : { successor }) }),
      sampleLeader("周勇", 2),
    ],
  });
  const rows = [sampleRow(1, { leaders: "钟涛" })];

  test("is a warning from the day after the last day, with the successor", () => {
    const plan = samplePlan(rows, { roster: roster("2023-06-30", "周勇"), today: "2023-07-01" });
    expect(found(plan, "LEADER_LEFT_OFFICE")).toMatchObject([
      { params: { name: "钟涛", on: "2023-06-30", successor: "周勇" } },
    ]);
  });

  test("is none on the last day in office", () => {
    expect(
      found(samplePlan(rows, { roster: roster("2023-06-30"), today: "2023-06-30" }), "LEADER_LEFT_OFFICE"),
    ).toEqual([]);
  });

  test("whose last day is no date is left alone", () => {
    expect(found(samplePlan(rows, { roster: roster("2023年夏") }), "LEADER_LEFT_OFFICE")).toEqual([]);
  });
});
