import { FootnoteReferenceRun, Paragraph, TextRun } from "docx";
import type { BulletinColumn, BulletinRun } from "../../layout/bulletinDocument";
import { basisInWords, figureBasisInWords } from "../../layout/bulletinWords";
import { taskRanges } from "../../layout/taskRanges";
import { toPlainText } from "../xlsx/textSafety";
import { STYLES } from "./officialForm";

/** The footnotes of a draft: which tasks each statement rests on. The final form has none. */
export class DraftNotes {
  private readonly notes: (readonly Paragraph[])[] = [];

  constructor(private readonly isDraft: boolean) {}

  /** The mark behind a statement; nothing behind one that rests on no task. */
  markOf({ tasks }: BulletinRun): readonly FootnoteReferenceRun[] {
    return tasks.length === 0 ? [] : this.mark([basisInWords(taskRanges(tasks))]);
  }

  /** One mark for all figures of a row. */
  markOfRow(
    cells: readonly BulletinRun[],
    columns: readonly BulletinColumn[],
  ): readonly FootnoteReferenceRun[] {
    const figures = cells.flatMap(({ tasks }, index) =>
      tasks.length === 0 ? [] : [figureBasisInWords(columns[index]?.header ?? "", taskRanges(tasks))],
    );
    return figures.length === 0 ? [] : this.mark(figures);
  }

  /** All footnotes by their numbers, once every mark was made. */
  all(): Readonly<Record<string, { readonly children: readonly Paragraph[] }>> {
    return Object.fromEntries(this.notes.map((note, index) => [String(index + 1), { children: note }]));
  }

  /** @param lines of the footnote; a space keeps the first from its number */
  private mark(lines: readonly string[]): readonly FootnoteReferenceRun[] {
    if (!this.isDraft) return [];
    const paragraphs = lines.map((line, index) => {
      const text = toPlainText(index === 0 ? ` ${line}` : line);
      return new Paragraph({ style: STYLES.footnote, children: [new TextRun({ text })] });
    });
    this.notes.push(paragraphs);
    return [new FootnoteReferenceRun(this.notes.length)];
  }
}
