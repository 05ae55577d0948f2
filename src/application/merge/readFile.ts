import { Failure, toFailure } from "../../domain/failure";
import { NameIndex } from "../../domain/assignment/nameMatch";
import { returnFinding, type ReturnFinding } from "../../domain/merge/returnFindings";
import { periodOf, type RoundId } from "../../domain/round/round";
import type { RecordedIssue } from "../../domain/round/roundRecords";
import type { TaskId } from "../../domain/task";
import {
  recogniseReturn,
  type KnownPlan,
  type Recognised,
  type SaidOfFile,
} from "../../layout/recogniseReturn";
import {
  markOf,
  type FileMark,
  type Refusal,
  type ReturnedBook,
  type ReturnedFile,
} from "../../layout/returnedBook";
import { readReturnedTasks, type PlacedTask } from "../../layout/returnedTasks";
import { readReturnForm } from "../../layout/returnForm";
import { RETURN_COLUMNS } from "../../layout/returnColumns";
import type { HeaderGuess, HeaderMeaning } from "../../layout/returnHeaders";
import type { OpenPlan } from "../openPlan";
import { issuesOf, roundOrder, roundsOf } from "../rounds";

/** What a person has said of a file. */
export type FileAnswers = SaidOfFile & {
  /** What headers mean, by the header as it is compared. */
  readonly headers?: ReadonlyMap<string, HeaderMeaning>;
};

export const NOTHING_SAID: FileAnswers = {};

/** A file as far as it is understood; what else the file holds is not kept. */
export type UnderstoodFile = {
  readonly file: FileMark;
  readonly unit?: string;
  readonly round?: RoundId;
  /** Headers that a person has to say the meaning of. */
  readonly guesses: readonly HeaderGuess[];
  readonly tasks: readonly PlacedTask[];
  readonly findings: readonly ReturnFinding[];
  /** `ready` for the merge; `open` until a person has answered; `refused` whatever anybody says. */
  readonly state: "ready" | "open" | "refused";
  /** Why it could not be read at all. */
  readonly refusal?: Refusal;
};

/** Codes that keep a whole file out. */
const REFUSING: ReadonlySet<string> = new Set(["RETURN_OTHER_PLAN", "RETURN_NO_FORM"]);
const ASKING: ReadonlySet<string> = new Set([
  "RETURN_UNIT_UNKNOWN",
  "RETURN_UNIT_DIFFERS",
  "RETURN_ROUND_UNKNOWN",
  "RETURN_ROUND_DIFFERS",
  "RETURN_ROUND_OLDER",
  "RETURN_NOT_ISSUED",
  "RETURN_COLUMN_GUESSED",
]);

/** Understands returned files of a plan, one after another. */
export class FileReader {
  private readonly known: KnownPlan;
  private readonly order: readonly RoundId[];
  private readonly issues: readonly RecordedIssue[];
  private readonly tasks: ReadonlySet<TaskId>;
  private readonly remembered = new Map<string, Map<string, HeaderMeaning>>();
  private readonly understood = new WeakMap<
    ReturnedFile,
    UnderstoodFile & { readonly answers: FileAnswers }
  >();

  constructor(plan: OpenPlan) {
    const { planId, decomposition, headers, rows } = plan.decoded;
    const { units } = decomposition.roster;
    const index = new NameIndex(units);
    this.known = {
      planId,
      rounds: roundsOf(plan),
      unitNamed: (name) => (name === "" ? undefined : index.resolve(name)?.name),
      units: units.map(({ name }) => name),
    };
    this.order = roundOrder(plan);
    this.issues = issuesOf(plan);
    this.tasks = new Set(rows.map(({ task }) => task.id));
    for (const { unit, header, column } of headers) {
      const said = this.remembered.get(unit) ?? new Map<string, HeaderMeaning>();
      said.set(header, meaningOf(column));
      this.remembered.set(unit, said);
    }
  }

  /** Gives the same again for the same file and answers. */
  understand(file: ReturnedFile, answers: FileAnswers): UnderstoodFile {
    const known = this.understood.get(file);
    if (known?.answers === answers) return known;
    const understood = { ...this.read(file, answers), answers };
    this.understood.set(file, understood);
    return understood;
  }

  private read(file: ReturnedFile, answers: FileAnswers): UnderstoodFile {
    const { content } = file;
    const refused = { file: markOf(file), guesses: [], tasks: [], findings: [], state: "refused" } as const;
    if ("refusal" in content) return { ...refused, refusal: content.refusal };
    try {
      return this.understandBook(file, content.book, answers);
    } catch (error) {
      // The form of a later version: the other files can be merged all the same.
      if (!(error instanceof Failure)) throw error;
      const { code, params } = toFailure(error);
      return { ...refused, refusal: { code, params } };
    }
  }

  private understandBook(file: ReturnedFile, book: ReturnedBook, answers: FileAnswers): UnderstoodFile {
    const mark = markOf(file);
    const nothing = { file: mark, guesses: [], tasks: [], state: "refused" } as const;
    const said = answers.headers ?? new Map<string, HeaderMeaning>();
    const first = readReturnForm(book, said);
    const about = [
      ...(book.macros ? [returnFinding("RETURN_MACROS", {}, {})] : []),
      ...(book.links ? [returnFinding("RETURN_LINKS", {}, {})] : []),
    ];
    if (first === undefined) {
      return { ...nothing, findings: [...about, returnFinding("RETURN_NO_FORM", {}, {})] };
    }
    const whose = recogniseReturn(file.name, book, first, this.known, answers);
    const { unit, round, findings } = whose;
    const remembered = unit === undefined ? undefined : this.remembered.get(unit);
    const form =
      remembered === undefined ? first : (readReturnForm(book, new Map([...remembered, ...said])) ?? first);
    const issue = unit === undefined ? undefined : this.issueOf(unit, whose);
    const all: ReturnFinding[] = [...about, ...findings, ...form.findings];
    if (unit !== undefined && round !== undefined) {
      all.push(...this.roundFindings(unit, round, issue === undefined, answers));
    }
    const tasks =
      issue === undefined || round === undefined
        ? { tasks: [], findings: [] }
        : readReturnedTasks(form, mark, issue, { year: periodOf(round).year }, (id) => this.tasks.has(id));
    all.push(...tasks.findings);
    return {
      file: mark,
      ...(unit === undefined ? {} : { unit }),
      ...(round === undefined ? {} : { round }),
      guesses: form.guesses,
      tasks: tasks.tasks,
      findings: all,
      state: stateOf(all),
    };
  }

  /**
   * What the unit was given when the form was made, else in the round that it is to count for. Of several forms of a round
   * that of the stamp counts: compared with a later one, cells that the unit never had would seem to have been emptied.
   */
  private issueOf(unit: string, { round, formRound, issuedAt }: Recognised): RecordedIssue | undefined {
    const of = (id: RoundId | undefined): RecordedIssue | undefined => {
      const own = this.issues.filter((issue) => issue.unit === unit && issue.round.id === id);
      return own.filter(({ at }) => at === issuedAt).at(-1) ?? own.at(-1);
    };
    return of(formRound) ?? of(round);
  }

  private roundFindings(
    unit: string,
    round: RoundId,
    notIssued: boolean,
    answers: FileAnswers,
  ): readonly ReturnFinding[] {
    if (notIssued) return [returnFinding("RETURN_NOT_ISSUED", {}, { unit, round })];
    const given = this.order.filter((id) => this.known.rounds.get(id)?.issues.has(unit) === true);
    const latest = given.at(-1);
    const isOlder = latest !== undefined && this.order.indexOf(latest) > this.order.indexOf(round);
    return isOlder && answers.round === undefined
      ? [returnFinding("RETURN_ROUND_OLDER", {}, { round, latest })]
      : [];
  }
}

function stateOf(findings: readonly ReturnFinding[]): UnderstoodFile["state"] {
  if (findings.some(({ code }) => REFUSING.has(code))) return "refused";
  return findings.some(({ code }) => ASKING.has(code)) ? "open" : "ready";
}

function meaningOf(column: string): HeaderMeaning {
  return RETURN_COLUMNS.find(({ key }) => key === column)?.key ?? "ignored";
}
