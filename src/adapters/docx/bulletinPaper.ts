import { Document, Footer, Packer, PageNumber, Paragraph, TextRun, type ISectionOptions } from "docx";
import type { BulletinDocument } from "../../layout/bulletinDocument";
import { annexChildren } from "./annexPages";
import { paperParagraphs } from "./bulletinParagraphs";
import { DraftNotes } from "./draftNotes";
import { marginsOf, OFFICIAL_STYLES, PAPER, SIZES, STYLES } from "./officialForm";

/** The document as docx packs it: with the times of the packing. @param draft with footnotes */
export async function packBulletin(document: BulletinDocument, draft: boolean): Promise<Uint8Array> {
  const notes = new DraftNotes(draft);
  const sections: ISectionOptions[] = [
    { ...page(false), children: paperParagraphs(document, notes) },
    ...document.annexes.map((annex) => ({ ...page(annex.wide), children: annexChildren(annex, notes) })),
  ];
  const paper = new Document({
    title: document.title.join(""),
    creator: document.issuer,
    lastModifiedBy: document.issuer,
    evenAndOddHeaderAndFooters: true,
    styles: OFFICIAL_STYLES,
    footnotes: notes.all(),
    sections,
  });
  return new Uint8Array(await Packer.toArrayBuffer(paper));
}

/** An A4 page with its number at the outer edge. */
function page(wide: boolean): Pick<ISectionOptions, "properties" | "footers"> {
  return {
    properties: {
      type: "nextPage",
      page: {
        size: { ...PAPER, orientation: wide ? "landscape" : "portrait" },
        margin: { ...marginsOf(wide), header: marginsOf(wide).footer },
      },
    },
    footers: { default: pageNumber("right"), even: pageNumber("left") },
  };
}

/** `— 1 —`, one character from the edge. */
function pageNumber(edge: "left" | "right"): Footer {
  const number = new TextRun({ children: ["— ", PageNumber.CURRENT, " —"] });
  const indent = { [edge]: (SIZES.page / 2) * 20 };
  return new Footer({
    children: [new Paragraph({ style: STYLES.page, alignment: edge, indent, children: [number] })],
  });
}
