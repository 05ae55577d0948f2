import type { TaskId } from "../domain/task";

/** A piece of text with the tasks that what it says rests on; none where it says nothing of tasks. */
export type BulletinRun = { readonly text: string; readonly tasks: readonly TaskId[] };

export type BulletinParagraph = readonly BulletinRun[];

/** Paragraphs under one heading `（一）…`, or without one. */
export type BulletinPart = {
  readonly heading: string | undefined;
  readonly paragraphs: readonly BulletinParagraph[];
};

/** `一、总体情况` with what stands under it. */
export type BulletinSection = { readonly heading: string; readonly parts: readonly BulletinPart[] };

/** A column of an annex; `width` is about its millimetres: the columns share the width of the page in these parts. */
export type BulletinColumn = {
  readonly header: string;
  readonly width: number;
  readonly align: "left" | "center";
};

/** A table that begins a page of its own. */
export type BulletinAnnex = {
  /** `附件1` */
  readonly label: string;
  readonly title: string;
  /** True where the page lies on its side. */
  readonly wide: boolean;
  readonly columns: readonly BulletinColumn[];
  /** A cell for each column; lines are divided by line breaks. */
  readonly rows: readonly (readonly BulletinRun[])[];
  /** Stand under the table. */
  readonly notes: readonly BulletinParagraph[];
};

/** The bulletin 督查通报 as text: where each statement stands and what it rests on, without fonts or measures. */
export type BulletinDocument = {
  /** Name of the file, with extension. */
  readonly file: string;
  /** A line each. */
  readonly title: readonly string[];
  /** 发文字号, in which the office fills in its code and the number. */
  readonly number: string;
  /** 主送机关 with its colon. */
  readonly addressee: string;
  readonly opening: readonly BulletinParagraph[];
  readonly sections: readonly BulletinSection[];
  readonly closing: string;
  readonly annexes: readonly BulletinAnnex[];
  /** 发文机关; empty where the notice does not say. */
  readonly issuer: string;
  /** The day in words: `2023年4月12日`. */
  readonly date: string;
  /** The same day, `2023-04-12`. */
  readonly madeOn: string;
};

/** A statement and the tasks that it rests on. */
export function cite(text: string | number, tasks: readonly TaskId[]): BulletinRun {
  return { text: String(text), tasks };
}

/** A paragraph or cell in pieces; bare texts rest on no task. Empty pieces are left out. */
export function paragraphOf(...pieces: readonly (string | BulletinRun)[]): BulletinParagraph {
  return pieces
    .map((piece) => (typeof piece === "string" ? cite(piece, []) : piece))
    .filter(({ text }) => text !== "");
}

/** The parts one after the other with a text between each two. */
export function joined(
  parts: readonly (readonly (string | BulletinRun)[])[],
  between: string,
): readonly (string | BulletinRun)[] {
  return parts.flatMap((part, index) => (index === 0 ? part : [between, ...part]));
}
