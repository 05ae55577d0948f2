import { describeWithLibreOffice, LIBREOFFICE_TIMEOUT } from "../support/libreOffice";
import { ALL_FORMS } from "../support/noticeForms/allForms";
import { FIELDS, type Comparison } from "../support/noticeForms/compareForm";
import { formTable, qualityOf, scoreOf } from "../support/noticeForms/formReport";
import type { Made, NoticeForm } from "../support/noticeForms/noticeForm";
import { compareForms } from "../support/noticeForms/readForms";
import { describeWithOpenpyxl } from "../support/openpyxl";

/** Of all documents together, each of tasks, categories, leaders, units and deadlines. */
const PRECISION_FLOOR = 0.98;
const RECALL_FLOOR = 0.98;

/** LibreOffice is started once for each format. */
const READING_TIMEOUT = 3 * LIBREOFFICE_TIMEOUT;

const compared: Comparison[] = [];

afterAll(() => {
  process.stdout.write(`\n${formTable(compared)}\n`);
});

const by = (program: Made["by"]): readonly NoticeForm[] =>
  ALL_FORMS.filter(({ made }) => made.by === program);

/** Reads the forms once; each is then a test of its own. */
function forms(own: readonly NoticeForm[]): void {
  const comparisons = new Map<string, Comparison>();

  beforeAll(async () => {
    for (const comparison of await compareForms(own)) {
      comparisons.set(comparison.form.name, comparison);
      compared.push(comparison);
    }
  }, READING_TIMEOUT);

  test.each(own)("$name: whatever is not read as a person reads it is pointed at", ({ name }) => {
    const comparison = comparisons.get(name);
    expect(comparison?.silent).toEqual([]);
    expect(comparison?.missing).toEqual([]);
  });

  test.each(FIELDS)("%s are found, and nothing else", (field) => {
    const { precision, recall } = qualityOf(scoreOf([...comparisons.values()], field));
    expect(precision).toBeGreaterThanOrEqual(PRECISION_FLOOR);
    expect(recall).toBeGreaterThanOrEqual(RECALL_FLOOR);
  });
}

describe("documents written here", () => forms(by("here")));

describeWithOpenpyxl("documents written by openpyxl", () => forms(by("openpyxl")));

describeWithLibreOffice("documents saved by LibreOffice", () => forms(by("LibreOffice")));

test("there are at least 100 documents, each with a name of its own", () => {
  expect(new Set(ALL_FORMS.map(({ name }) => name)).size).toBe(ALL_FORMS.length);
  expect(ALL_FORMS.length).toBeGreaterThanOrEqual(100);
});
