import { Paragraph, TextRun, type ParagraphChild } from "docx";
import type { BulletinDocument, BulletinParagraph, BulletinSection } from "../../layout/bulletinDocument";
import { ANNEXES_LABEL } from "../../layout/bulletinAnnexWords";
import { toPlainText } from "../xlsx/textSafety";
import type { DraftNotes } from "./draftNotes";
import { CHARACTER, STYLES } from "./officialForm";

type Style = (typeof STYLES)[keyof typeof STYLES];

/** A line or paragraph without marks. */
export function plain(
  style: Style,
  text: string,
  options: {
    readonly alignment?: "center" | "right";
    readonly right?: number;
    readonly left?: number;
    readonly keepNext?: boolean;
  } = {},
): Paragraph {
  const { right, left, ...rest } = options;
  const indent = { ...(right === undefined ? {} : { right }), ...(left === undefined ? {} : { left }) };
  return new Paragraph({ style, ...rest, indent, children: [new TextRun({ text: toPlainText(text) })] });
}

/** A title in its lines: one paragraph, so that it is one heading. */
export function titleParagraph(lines: readonly string[]): Paragraph {
  return new Paragraph({
    style: STYLES.title,
    children: lines.map(
      (text, index) => new TextRun({ text: toPlainText(text), ...(index > 0 && { break: 1 }) }),
    ),
  });
}

/** A paragraph of statements, in a draft with a mark behind each. */
export function paragraph(style: Style, runs: BulletinParagraph, notes: DraftNotes): Paragraph {
  const children = runs.flatMap((run): readonly ParagraphChild[] => [
    new TextRun({ text: toPlainText(run.text) }),
    ...notes.markOf(run),
  ]);
  return new Paragraph({ style, children });
}

/** The paper without its annexes, from the number to the date. */
export function paperParagraphs(document: BulletinDocument, notes: DraftNotes): readonly Paragraph[] {
  return [
    plain(STYLES.line, document.number, { alignment: "center" }),
    plain(STYLES.line, ""),
    titleParagraph(document.title),
    plain(STYLES.line, ""),
    plain(STYLES.line, document.addressee),
    ...document.opening.map((runs) => paragraph(STYLES.body, runs, notes)),
    ...document.sections.flatMap((section) => sectionParagraphs(section, notes)),
    plain(STYLES.body, document.closing, { keepNext: true }),
    ...annexList(document),
    ...signature(document),
  ];
}

function sectionParagraphs({ heading, parts }: BulletinSection, notes: DraftNotes): readonly Paragraph[] {
  return [
    plain(STYLES.section, heading),
    ...parts.flatMap((part) => [
      ...(part.heading === undefined ? [] : [plain(STYLES.part, part.heading)]),
      ...part.paragraphs.map((runs) => paragraph(STYLES.body, runs, notes)),
    ]),
  ];
}

/**
 * 附件说明: a line below the text, indented by two characters; further annexes stand below the first. All stay on the page
 * of the signature, which may not stand alone.
 */
function annexList({ annexes }: BulletinDocument): readonly Paragraph[] {
  if (annexes.length === 0) return [];
  const label = widthOf(ANNEXES_LABEL);
  return [
    plain(STYLES.line, "", { keepNext: true }),
    ...annexes.map(({ title }, index) => {
      const text = `${annexes.length === 1 ? "" : `${index + 1}.`}${title}`;
      return index === 0
        ? plain(STYLES.line, `${ANNEXES_LABEL}${text}`, { left: 2 * CHARACTER, keepNext: true })
        : plain(STYLES.line, text, { left: (2 + label) * CHARACTER, keepNext: true });
    }),
  ];
}

/**
 * Who issues and when, without a seal: the issuer two characters from the right, the date below begins two characters
 * after the issuer; where the date would come nearer to the edge, it stands two characters from it instead.
 */
function signature({ issuer, date }: BulletinDocument): readonly Paragraph[] {
  const room = widthOf(issuer) - widthOf(date);
  const dateRight = issuer === "" ? 2 : Math.max(2, room);
  const issuerRight = room >= 2 ? 2 : 4 - room;
  const right = (characters: number) =>
    ({ alignment: "right", right: Math.round(characters * CHARACTER) }) as const;
  return [
    plain(STYLES.line, "", { keepNext: true }),
    plain(STYLES.line, "", { keepNext: true }),
    ...(issuer === "" ? [] : [plain(STYLES.line, issuer, { ...right(issuerRight), keepNext: true })]),
    plain(STYLES.line, date, right(dateRight)),
  ];
}

/** In characters of the text; digits and Latin letters are half as wide. */
function widthOf(text: string): number {
  return Array.from(text).reduce((sum, character) => sum + (character <= "\u00ff" ? 0.5 : 1), 0);
}
