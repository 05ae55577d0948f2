import { finding, type Finding } from "../../domain/finding";
import type { LeftOutPart } from "../../domain/findingCodes";

/** As many words of each kind of part are told. */
const WORDS = 80;

/** As many parts of a kind are told with their words. */
const PARTS_WITH_WORDS = 5;

type Noted = { count: number; words: string[]; line: number | undefined };

/** Collects what a reader leaves out, for one finding of each kind. */
export class LeftOut {
  private readonly parts = new Map<LeftOutPart, Noted>();
  private pictures = 0;
  private inserted = 0;
  private deleted = 0;

  /** A part with its text, as far as it has any. */
  note(part: LeftOutPart, text = "", line?: number, count = 1): void {
    let noted = this.parts.get(part);
    if (noted === undefined) this.parts.set(part, (noted = { count: 0, words: [], line }));
    noted.count += count;
    const words = firstWords(text);
    if (words !== "" && noted.words.length < PARTS_WITH_WORDS) noted.words.push(words);
  }

  notePicture(): void {
    this.pictures++;
  }

  noteChange(kind: "inserted" | "deleted"): void {
    if (kind === "inserted") this.inserted++;
    else this.deleted++;
  }

  toFindings(): readonly Finding[] {
    const { inserted, deleted } = this;
    const findings = Array.from(this.parts, ([part, { count, words, line }]): Finding =>
      finding("NOTICE_PART_LEFT_OUT", line === undefined ? {} : { line }, {
        part,
        count,
        words: words.join(" / "),
      }),
    );
    if (this.pictures > 0) findings.push(finding("NOTICE_PICTURES_LEFT_OUT", {}, { count: this.pictures }));
    if (inserted + deleted > 0) findings.push(finding("NOTICE_CHANGES_OPEN", {}, { inserted, deleted }));
    return findings;
  }
}

/** The beginning of a text in one line. */
export function firstWords(text: string): string {
  const line = text
    .slice(0, 4 * WORDS)
    .replace(/\s+/g, " ")
    .trim();
  return line.length > WORDS ? `${line.slice(0, WORDS)}…` : line;
}
