import { decomposeText, readSeed } from "../notices";
import type { Task, TableNumber } from "../../../src/domain/task";
import { withRows, type NameCell, type SourceNotice, type SourceRow, type SourceTable } from "./sourceNotice";

/** The rows of the seed that are hard to carry over: long, several leaders, collective units, figures in names. */
const DIFFICULT: Readonly<Record<TableNumber, readonly number[]>> = {
  1: [1, 2, 3, 5, 6, 7],
  2: [1, 3, 4, 6, 8, 9, 13, 15, 20, 21, 22, 31, 32, 36, 38, 40, 55, 64, 69, 77, 104, 108, 126, 137, 141, 143],
  3: [6],
};

const TABLE_HEADINGS: Readonly<Record<TableNumber, string>> = {
  1: "一、2023年主要预期目标",
  2: "二、2023年主要工作任务",
  3: "三、2023年政府自身建设",
};

const seed = decomposeText(readSeed().toString("utf8"));

/** The seed's difficult rows, its names held by the golden test of the seed. */
export const DIFFICULT_ROWS = seedNotice(({ table, sequenceNo }) => DIFFICULT[table].includes(sequenceNo));

/** Every fifth row of the seed's second table, the one under a name that only another row explains left out. */
export const EVERY_FIFTH_ROW = seedNotice(({ table, sequenceNo }) => table === 2 && sequenceNo % 5 === 0);

function seedNotice(chosen: (task: Task) => boolean): SourceNotice {
  const tasks = seed.tasks.filter(chosen);
  const tableOf = (number: TableNumber): SourceTable => {
    const own = tasks.filter(({ table }) => table === number);
    const labels = [...new Set(own.map(({ category }) => category))];
    return {
      heading: TABLE_HEADINGS[number],
      categories: labels.map((label) => ({
        label,
        rows: own.filter(({ category }) => category === label).map(toRow),
      })),
    };
  };
  return {
    title: seed.notice.title,
    addressees: seed.notice.addressees,
    preamble: seed.notice.preamble,
    issuer: seed.notice.issuer,
    annexTitle: seed.notice.annexTitle,
    tables: ([1, 2, 3] as const).map(tableOf).filter(({ categories }) => categories.length > 0),
  };
}

function toRow({ text, wording, ...task }: Task): SourceRow {
  const cell = (written: readonly string[], entries: Task["leadUnits"]): NameCell => ({
    written,
    names: entries.map(({ name }) => name),
  });
  return {
    text,
    leaders: cell(wording.leaders.map(padded), task.leaders),
    leadUnits: cell(wording.leadUnits, task.leadUnits),
    supportingUnits: cell(wording.supportingUnits, task.supportingUnits),
    deadline: "",
    target: "",
    owner: "",
    remark: "",
  };
}

/** Names of two characters are set as wide as those of three. */
function padded(name: string): string {
  return name.length === 2 ? Array.from(name).join("  ") : name;
}

/** Another place: whose units they are, what it is called and who leads it. */
export type OtherPlace = {
  readonly prefix: "县" | "市" | "州" | "旗";
  readonly name: string;
  readonly leaders: readonly string[];
};

/** The notice as another place would have written it, so that no name is one of the seed. */
export function inAnotherPlace(notice: SourceNotice, { prefix, name, leaders }: OtherPlace): SourceNotice {
  const known = new Map<string, string>();
  const person = (old: string): string => {
    const bare = old.replace(/\s/g, "");
    const renamed = known.get(bare) ?? leaders[known.size % leaders.length] ?? bare;
    known.set(bare, renamed);
    return renamed;
  };
  const units = (text: string): string =>
    text.replace(/涪陵/g, name).replace(/(^|[，、])区(?=[^，、])/g, `$1${prefix}`);
  const cell = ({ written, names }: NameCell, rename: (text: string) => string): NameCell => ({
    written: written.map(rename),
    names: names.map(rename),
  });
  return withRows(
    {
      ...notice,
      title: `${name}${prefix}人民政府办公室关于分解落实2024年政府工作报告目标任务的通知`,
      addressees: `各乡镇人民政府，${prefix}政府各部门，各有关单位`,
      issuer: `${name}${prefix}人民政府办公室`,
      annexTitle: `${name}${prefix}2024年政府工作报告目标任务分解表`,
      preamble: "现将分解表印发给你们，请认真贯彻执行。",
      tables: notice.tables.map((table) => ({ ...table, heading: table.heading.replace("2023", "2024") })),
    },
    (row) => ({
      ...row,
      text: row.text.replace(/涪陵/g, name),
      leaders: {
        written: row.leaders.written.map((name) => padded(person(name))),
        names: row.leaders.names.map(person),
      },
      leadUnits: cell(row.leadUnits, units),
      supportingUnits: cell(row.supportingUnits, units),
    }),
  );
}
