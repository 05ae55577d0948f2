import { countBy } from "../../src/domain/countBy";
import { planSeedWorkbook } from "../support/seed";
import reviewed from "./findings.json";
import labelled from "./indicators.json";

const { decomposition } = planSeedWorkbook();
const { findings, tasks } = decomposition;

/** Codes that say one thing of many rows; each has its own test below. */
const OF_MANY_ROWS = ["TASK_INDICATOR_MISSING", "NOTICE_CATEGORY_REPEATED"];

test("every other finding of the seed is one of those reviewed by hand, with its reason", () => {
  const found = findings
    .filter(({ code }) => !OF_MANY_ROWS.includes(code))
    .map(({ code, severity, where, params }) => ({ code, severity, taskId: where.taskId ?? null, params }));
  expect(found).toEqual(
    reviewed.map(({ code, severity, taskId, params }) => ({ code, severity, taskId, params })),
  );
  for (const { why } of reviewed) expect(why.length).toBeGreaterThan(20);
});

test("targets in figures are missed in exactly the tasks that were labelled without any", () => {
  const without = labelled.flatMap(({ indicators }, index) =>
    indicators.length === 0 ? [tasks[index]?.id] : [],
  );
  const found = findings
    .filter(({ code }) => code === "TASK_INDICATOR_MISSING")
    .map(({ where }) => where.taskId);
  expect([...found].sort()).toEqual([...without].sort());
  expect(found).toHaveLength(129);
});

test("a category is told as repeated only where the document breaks inside it", () => {
  const repeated = findings.filter(({ code }) => code === "NOTICE_CATEGORY_REPEATED");
  expect(repeated).toHaveLength(14);
  for (const { where } of repeated) expect(where.table).toBe(2);
});

test("no finding of the seed is an error, and these many are warnings and good to know", () => {
  expect(Object.fromEntries(countBy(findings, ({ severity }) => [severity]))).toEqual({
    warning: 10,
    info: 164,
  });
});

test("167 of the 193 tasks have nothing to find but, some of them, the missing figure", () => {
  const named = new Set(
    findings.flatMap(({ where, code }) => (code === "TASK_INDICATOR_MISSING" ? [] : [where.taskId])),
  );
  expect(tasks.filter(({ id }) => !named.has(id)).length).toBe(167);
});
