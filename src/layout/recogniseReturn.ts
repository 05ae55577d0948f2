import { returnFinding, type RecognisedBy, type ReturnFinding } from "../domain/merge/returnFindings";
import { parseRoundId, type Round, type RoundId } from "../domain/round/round";
import type { RoundState } from "../domain/round/roundRecords";
import { Failure } from "../domain/failure";
import { baseName } from "./fileNames";
import type { ReturnedBook, ReturnedSheet } from "./returnedBook";
import type { ReturnForm } from "./returnForm";
import { readReturnHead, type ReturnHead } from "./returnStamp";
import { RETURN_SHEETS } from "./sheetNames";
import { STAMP_HEADER } from "./stampRecords";
import type { StoredGrid, StoredValue } from "./workbookPatch";

/** What is known of the plan that returns are merged into. */
export type KnownPlan = {
  readonly planId: string;
  readonly rounds: ReadonlyMap<RoundId, RoundState>;
  /** The roster's name of a unit, by any name that is sure to mean it. */
  readonly unitNamed: (name: string) => string | undefined;
  /** All names of the roster's units. */
  readonly units: readonly string[];
};

/** What a person has said of a file. */
export type SaidOfFile = { readonly unit?: string; readonly round?: RoundId };

/** Whose file it is. */
export type Recognised = {
  readonly unit: string | undefined;
  readonly round: RoundId | undefined;
  /** The round that the form was made for, where it is known; another one than `round` where a person says so. */
  readonly formRound: RoundId | undefined;
  /** When the form was made, by its stamp: a unit may have been given several in a round. */
  readonly issuedAt?: string;
  readonly findings: readonly ReturnFinding[];
};

/** Names of the custom properties of 填报表. */
const PROPERTIES = { plan: "FenjiePlanId", unit: "FenjieUnit", round: "FenjieRound" } as const;

/**
 * Recognises unit and round of a returned file: by what a person has said of it, by its stamp, its properties, its title
 * block, the tasks in it, its name, in this order. Where sure signs contradict each other, nothing is known before a
 * person has said so.
 */
export function recogniseReturn(
  file: string,
  book: ReturnedBook,
  form: ReturnForm,
  plan: KnownPlan,
  said: SaidOfFile,
): Recognised {
  const findings: ReturnFinding[] = [];
  const head = stampHead(book, file, findings);
  const planId = head?.planId ?? textProperty(book, PROPERTIES.plan);
  if (planId !== undefined && planId !== plan.planId) {
    const foreign = returnFinding("RETURN_OTHER_PLAN", {}, {});
    return { unit: undefined, round: undefined, formRound: undefined, findings: [foreign] };
  }
  const unit = recogniseUnit(file, book, form, plan, said, head, findings);
  const round = recogniseRound(file, book, form, plan, said, head, findings);
  return { ...round, unit, findings, ...(head === undefined ? {} : { issuedAt: head.at }) };
}

function recogniseUnit(
  file: string,
  book: ReturnedBook,
  form: ReturnForm,
  { unitNamed, units, rounds }: KnownPlan,
  said: SaidOfFile,
  head: ReturnHead | undefined,
  findings: ReturnFinding[],
): string | undefined {
  if (said.unit !== undefined) return said.unit;
  const inTitle = unitNamed(form.unitTitle);
  const inName = namedIn(file, units);
  const stamped = head === undefined ? undefined : (unitNamed(head.unit) ?? head.unit);
  if (stamped !== undefined) {
    const other = [inTitle, inName].find((name) => name !== undefined && name !== stamped);
    if (other === undefined) return stamped;
    findings.push(returnFinding("RETURN_UNIT_DIFFERS", { sheet: form.sheet }, { unit: stamped, other }));
    return undefined;
  }
  const property = textProperty(book, PROPERTIES.unit);
  const signs: readonly (readonly [RecognisedBy, string | undefined])[] = [
    ["properties", property === undefined ? undefined : unitNamed(property)],
    ["title", inTitle],
    ["rows", unitOfRows(form, rounds)],
    ["fileName", inName],
  ];
  const found = signs.flatMap(([source, unit]) => (unit === undefined ? [] : [{ source, unit }]));
  const [first] = found;
  if (first === undefined) {
    findings.push(returnFinding("RETURN_UNIT_UNKNOWN", {}, {}));
    return undefined;
  }
  const other = found.find(({ unit }) => unit !== first.unit)?.unit;
  if (other !== undefined) {
    findings.push(returnFinding("RETURN_UNIT_DIFFERS", { sheet: form.sheet }, { unit: first.unit, other }));
    return undefined;
  }
  findings.push(returnFinding("RETURN_UNIT_INFERRED", {}, first));
  return first.unit;
}

function recogniseRound(
  file: string,
  book: ReturnedBook,
  form: ReturnForm,
  { rounds }: KnownPlan,
  said: SaidOfFile,
  head: ReturnHead | undefined,
  findings: ReturnFinding[],
): Pick<Recognised, "round" | "formRound"> {
  const known = [...rounds.values()].map(({ round }) => round);
  const stamped = head?.round.id;
  const property = parseRoundId(textProperty(book, PROPERTIES.round) ?? "");
  const inTitle = roundIn(form.roundTitle, known);
  // The title block stands on the sheet that was filled in; stamp and properties may be those of another one.
  const formRound = inTitle ?? stamped ?? property;
  if (said.round !== undefined) return { round: said.round, formRound: formRound ?? said.round };
  const sure = stamped ?? property;
  if (sure !== undefined && inTitle !== undefined && inTitle !== sure) {
    findings.push(
      returnFinding("RETURN_ROUND_DIFFERS", { sheet: form.sheet }, { round: sure, other: inTitle }),
    );
    return { round: undefined, formRound };
  }
  if (stamped !== undefined) return { round: stamped, formRound };
  const signs: readonly (readonly [RecognisedBy, RoundId | undefined])[] = [
    ["properties", property],
    ["title", inTitle],
    ["fileName", roundIn(file, known)],
  ];
  for (const [source, round] of signs) {
    if (round === undefined) continue;
    findings.push(returnFinding("RETURN_ROUND_INFERRED", {}, { round, source }));
    return { round, formRound: round };
  }
  findings.push(returnFinding("RETURN_ROUND_UNKNOWN", {}, {}));
  return { round: undefined, formRound: undefined };
}

/** What the stamp says; a damaged one is said and then left alone. @throws Failure `WORKBOOK_NEWER` */
function stampHead(book: ReturnedBook, file: string, findings: ReturnFinding[]): ReturnHead | undefined {
  const sheet = book.sheets.find(({ name }) => name === RETURN_SHEETS.stamp) ?? book.sheets.find(isStamp);
  if (sheet === undefined) return undefined;
  try {
    return readReturnHead(new Map([[RETURN_SHEETS.stamp, denseGrid(sheet)]]), file);
  } catch (error) {
    if (!(error instanceof Failure) || error.code !== "STAMP_DAMAGED") throw error;
    findings.push(returnFinding("RETURN_STAMP_DAMAGED", { sheet: sheet.name }, {}));
    return undefined;
  }
}

function isStamp({ rows }: ReturnedSheet): boolean {
  const [first] = rows;
  return first?.row === 0 && STAMP_HEADER.every((title, column) => first.values[column] === title);
}

/** The columns of a stamp as a grid without the rows that are empty. */
function denseGrid({ rows }: ReturnedSheet): StoredGrid {
  return rows.map(({ columns, values }) => {
    const cells: StoredValue[] = STAMP_HEADER.map(() => null);
    columns.forEach((column, index) => {
      if (column < cells.length) cells[column] = values[index] ?? null;
    });
    return cells;
  });
}

function textProperty({ custom }: ReturnedBook, name: string): string | undefined {
  const value = Object.hasOwn(custom, name) ? custom[name] : undefined;
  return typeof value === "string" && value.trim() !== "" ? value.trim() : undefined;
}

/** The one unit whose name stands in a text; a name within a longer one that stands there too does not count. */
function namedIn(text: string, units: readonly string[]): string | undefined {
  const base = baseName(text);
  const found = units.filter((unit) => unit.length > 1 && base.includes(unit));
  const longest = found.filter((unit) => !found.some((other) => other !== unit && other.includes(unit)));
  return longest.length === 1 ? longest[0] : undefined;
}

/** The one unit that was given every task in the form; `undefined` where several or none were. */
function unitOfRows({ rows }: ReturnForm, rounds: KnownPlan["rounds"]): string | undefined {
  const ids = rows.flatMap(({ id }) => id ?? []);
  if (ids.length === 0) return undefined;
  const units = new Set<string>();
  for (const { issues } of rounds.values()) {
    for (const [unit, issue] of issues) {
      const given = new Set(issue.rows.map(({ task }) => task));
      if (ids.every((id) => given.has(id))) units.add(unit);
    }
  }
  return units.size === 1 ? [...units][0] : undefined;
}

/** The one round whose id or title stands in a text. */
function roundIn(text: string, rounds: readonly Round[]): RoundId | undefined {
  const byId = rounds.filter(({ id }) => new RegExp(`(?<![0-9A-Z])${id}(?![0-9A-Z])`, "u").test(text));
  const found = byId.length > 0 ? byId : rounds.filter(({ title }) => text.includes(title));
  const longest = found.filter(
    ({ title }) => !found.some((other) => other.title !== title && other.title.includes(title)),
  );
  return longest.length === 1 ? longest[0]?.id : undefined;
}
