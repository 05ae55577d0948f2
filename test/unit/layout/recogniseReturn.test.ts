import {
  recogniseReturn,
  type KnownPlan,
  type Recognised,
  type SaidOfFile,
} from "../../../src/layout/recogniseReturn";
import type { ReturnedBook } from "../../../src/layout/returnedBook";
import { readReturnForm } from "../../../src/layout/returnForm";
import { RETURN_SHEETS } from "../../../src/layout/sheetNames";
import { roundsOf } from "../../../src/application/rounds";
import { editBook } from "../../support/returned/editBook";
import { set, type Edit } from "../../support/returned/edits";
import { Q1, Q2, sampleOffices, UNITS } from "../../support/returned/office";

const STAMP = RETURN_SHEETS.stamp;
const NO_STAMP: Edit = { op: "removeSheet", sheet: STAMP };
const NO_PROPERTIES: Edit = { op: "removeProperties" };

async function knownPlan(): Promise<KnownPlan> {
  const { second } = await sampleOffices();
  const units = Object.values(UNITS);
  return {
    planId: "plan-1",
    rounds: roundsOf(second.plan),
    units: [...units, "区发展改革委服务中心"],
    unitNamed: (name) => units.find((unit) => unit === name),
  };
}

async function recognise(
  edits: readonly Edit[],
  name = "表.xlsx",
  said: SaidOfFile = {},
  change: (book: ReturnedBook) => ReturnedBook = (book) => book,
): Promise<Omit<Recognised, "findings"> & { readonly codes: readonly string[] }> {
  const { second } = await sampleOffices();
  const book = change(editBook(second.book("reform", Q2), edits));
  const form = readReturnForm(book, new Map());
  if (form === undefined) throw new Error("no form");
  const { findings, ...rest } = recogniseReturn(name, book, form, await knownPlan(), said);
  return { ...rest, codes: findings.map(({ code }) => code) };
}

test("the stamp tells unit, round, and when the form was made", async () => {
  expect(await recognise([set("A2", null), set("C2", null), NO_PROPERTIES])).toEqual({
    unit: UNITS.reform,
    round: Q2,
    formRound: Q2,
    issuedAt: "2023-07-01 09:30",
    codes: [],
  });
});

test("a name within a longer one that stands in the name of the file as well does not count", async () => {
  const bare = [NO_STAMP, NO_PROPERTIES, set("A2", null), set("A1", null), set("C2", null)];
  const rows = await recognise([...bare, set("A5", null)], "2023-Q2区发展改革委服务中心.xlsx");
  expect(rows).toMatchObject({ unit: undefined, round: Q2 });
  expect(rows.codes).toContain("RETURN_UNIT_DIFFERS");
  const two = await recognise(bare, "区财政局、区税务局.xlsx");
  expect(two).toMatchObject({ unit: UNITS.reform, round: undefined });
});

test("a folder named after a unit says nothing of the files in it", async () => {
  const { unit, codes } = await recognise([], "区财政局/表.xlsx");
  expect([unit, codes]).toEqual([UNITS.reform, []]);
});

test("the form of another plan is known by its properties too, and belongs to nobody here", async () => {
  const other = (book: ReturnedBook): ReturnedBook => ({
    ...book,
    custom: { ...book.custom, FenjiePlanId: "plan-2" },
  });
  expect(await recognise([NO_STAMP], undefined, {}, other)).toMatchObject({
    unit: undefined,
    codes: ["RETURN_OTHER_PLAN"],
  });
});

test("a title block of another round than stamp or properties leaves the round open", async () => {
  const title = set("C2", `填报期：2023年第一季度\n（${Q1}）`);
  for (const edits of [[title], [title, NO_STAMP]]) {
    const { round, formRound, codes } = await recognise(edits);
    expect([round, formRound]).toEqual([undefined, Q1]);
    expect(codes).toContain("RETURN_ROUND_DIFFERS");
  }
});

test("once a person has named the round, the sheet is still compared with what it was issued as", async () => {
  const title = set("C2", `填报期：2023年第一季度\n（${Q1}）`);
  const { round, formRound, codes } = await recognise([title], undefined, { round: Q2 });
  expect([round, formRound, codes]).toEqual([Q2, Q1, []]);
});

test("a title block that names no round of the plan says nothing", async () => {
  const { round, codes } = await recognise([set("C2", "填报期：略"), set("A1", "进展情况表")]);
  expect([round, codes]).toEqual([Q2, []]);
});

test("what a person says of the unit counts, whatever the file says", async () => {
  const { unit, codes } = await recognise([set("A2", `填报单位：${UNITS.tax}`)], undefined, {
    unit: UNITS.finance,
  });
  expect([unit, codes]).toEqual([UNITS.finance, []]);
});

test("a stamp of a later version is no damaged one: the file is refused", async () => {
  const { second } = await sampleOffices();
  const head = second.book("reform", Q2).sheets.find(({ name }) => name === STAMP)?.rows[1];
  const at = head?.values.findIndex((value) => String(value).startsWith("{")) ?? -1;
  const later = String(head?.values[at]).replace('"schema":1', '"schema":99');
  const column = String.fromCharCode(65 + (head?.columns[at] ?? 0));
  await expect(recognise([set(`${column}2`, later, STAMP)])).rejects.toMatchObject({
    code: "WORKBOOK_NEWER",
  });
});
