import { readStatus } from "../../../src/domain/merge/statusValue";
import { UNIT_FIELDS } from "../../../src/domain/merge/unitFields";
import { TASK_STATUSES } from "../../../src/domain/status";
import { STATUS_LABELS } from "../../../src/layout/labels";
import { RETURN_COLUMNS, isForUnit } from "../../../src/layout/returnColumns";

test("the columns that the merge combines are those that units fill in, in their order", () => {
  expect(RETURN_COLUMNS.filter(isForUnit).map(({ key }) => key)).toEqual(UNIT_FIELDS);
});

test("every word of the list of 状态 is read as its status for sure", () => {
  for (const status of TASK_STATUSES) {
    expect(readStatus(STATUS_LABELS[status])).toEqual({ kind: "status", status, certain: true });
  }
});
