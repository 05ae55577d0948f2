import type { XmlAttributes, XmlHandlers } from "../../xlsx/xmlStream";
import type { DocumentBudget } from "../documentLimits";
import type { LeftOut } from "../leftOut";
import { joinNumber } from "../numbers/joinNumber";
import type { WordLists } from "./wordLists";
import { TableWriter } from "./wordTables";
import { isOn, type WordStyles } from "./wordStyles";

const NAMESPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const START = `<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="${NAMESPACE}"><w:body>`;
const END = "</w:body></w:document>";

/** A piece of a paragraph: text, or an element that stands in a run. */
type Piece = { readonly text: string } | { readonly xml: string };

type Paragraph = {
  style: string | undefined;
  list: string | undefined;
  level: number | undefined;
  /** The end of the paragraph is deleted: its text goes on in the next one. */
  endDeleted: boolean;
  readonly pieces: Piece[];
};

/** An element that is not read as text. */
type Skipped = {
  readonly depth: number;
  readonly kind: "shape" | "object" | "deleted" | "silent";
  text: string;
  boxes: number;
  pictures: number;
  others: number;
};

export type WordBodySources = {
  readonly styles: WordStyles;
  readonly lists: WordLists;
  readonly budget: DocumentBudget;
  readonly leftOut: LeftOut;
};

/**
 * Writes the body of a Word document anew while it streams by, with nothing in it but paragraphs, their text and tables:
 * automatic numbers are text, changes are accepted, hidden text is gone, and so is what is no text. `toXml` gives a
 * document that says the same as the one read does on paper.
 */
export class WordBody implements Required<XmlHandlers> {
  private readonly written: string[] = [START];
  private readonly names: string[] = [];
  private readonly tables: TableWriter;
  private skipped: Skipped | undefined;
  private inBody = false;
  private paragraph: Paragraph | undefined;
  private runHidden = false;
  /** Text of the element `t` that is open, and whether blanks at its ends count. */
  private openText: { parts: string[]; keepsBlanks: boolean } | undefined;
  private hiddenText = "";
  /** What paragraphs without end leave to the next one. */
  private carried: Piece[] = [];
  private line = 1;

  constructor(private readonly sources: WordBodySources) {
    this.tables = new TableWriter((xml) => this.written.push(xml));
  }

  open(name: string, attributes: XmlAttributes): void {
    const parent = this.names.at(-1) ?? "";
    const grandparent = this.names.at(-2) ?? "";
    this.names.push(name);
    if (this.skipped !== undefined) this.lookInside(this.skipped, name);
    else if (name === "body") this.inBody = true;
    else if (this.inBody && !this.skips(name, parent)) this.read(name, parent, grandparent, attributes);
  }

  text(text: string): void {
    if (this.names.at(-1) !== "t" && this.names.at(-1) !== "delText") return;
    this.sources.budget.takeText(text);
    if (this.skipped !== undefined) this.skipped.text += text;
    else this.openText?.parts.push(text);
  }

  close(name: string): void {
    const depth = this.names.length;
    this.names.pop();
    if (this.skipped !== undefined) {
      if (name === "p") this.skipped.text += " ";
      if (this.skipped.depth === depth) this.endSkipped(this.skipped);
      return;
    }
    switch (name) {
      case "t":
        this.endText();
        break;
      case "p":
        this.endParagraph();
        break;
      case "tc":
        this.flushCarried();
        this.tables.endCell();
        break;
      case "tr":
        this.tables.endRow();
        break;
      case "tbl":
        this.tables.endTable();
        break;
      case "body":
        this.flushCarried();
        this.inBody = false;
        break;
    }
  }

  toXml(): string {
    return [...this.written, END].join("");
  }

  private skips(name: string, parent: string): boolean {
    const inProperties = parent === "rPr" || parent === "trPr" || parent === "tcPr";
    const kind =
      name === "drawing" || name === "pict"
        ? "shape"
        : name === "object" || name === "altChunk" || name === "subDoc" || name === "contentPart"
          ? "object"
          : (name === "del" || name === "moveFrom") && !inProperties
            ? "deleted"
            : name === "Fallback" || name === "rt" || name.endsWith("Change")
              ? "silent"
              : undefined;
    if (kind === undefined) return false;
    this.skip(kind);
    return true;
  }

  private skip(kind: Skipped["kind"]): void {
    this.skipped = { depth: this.names.length, kind, text: "", boxes: 0, pictures: 0, others: 0 };
  }

  private lookInside(skipped: Skipped, name: string): void {
    if (name === "txbxContent") skipped.boxes++;
    else if (name === "blip" || name === "imagedata") skipped.pictures++;
    else if (name === "chart" || name === "relIds") skipped.others++;
  }

  private endSkipped({ kind, text, boxes, pictures, others }: Skipped): void {
    const { leftOut } = this.sources;
    this.skipped = undefined;
    const hasText = text.trim() !== "";
    if (kind === "deleted") {
      if (hasText) leftOut.noteChange("deleted");
    } else if (kind === "object") leftOut.note("objects", text, this.line);
    else if (kind === "shape") {
      if (hasText) leftOut.note("textBoxes", text, this.line, Math.max(1, boxes));
      if (pictures > 0) leftOut.notePicture();
      if (others > 0) leftOut.note("objects", "", this.line, others);
    }
  }

  private read(name: string, parent: string, grandparent: string, attributes: XmlAttributes): void {
    const value = attributes.prefixed("val");
    const inRun = parent === "r";
    switch (name) {
      case "p":
        this.startParagraph();
        return;
      case "r":
        this.runHidden = this.sources.styles.facts(this.styleOf(this.paragraph)).hidden ?? false;
        return;
      case "t":
        this.openText = { parts: [], keepsBlanks: attributes.prefixed("space") === "preserve" };
        return;
      case "tab":
      case "ptab":
        if (inRun) this.add({ text: "\t" });
        return;
      case "br":
      case "cr":
        this.add({ xml: "<w:br/>" });
        return;
      case "noBreakHyphen":
        if (inRun) this.add({ text: "\u2011" });
        return;
      case "sym":
        this.add({ xml: symbol(attributes) });
        return;
      case "ins":
      case "moveTo":
        this.sources.leftOut.noteChange("inserted");
        return;
      case "tbl":
        this.flushCarried();
        if (this.tables.isCovered) this.skip("silent");
        else this.tables.startTable();
        return;
      case "tr":
        this.tables.startRow();
        return;
      case "tc":
        this.sources.budget.takeCells();
        if (!this.tables.startCell()) this.skip("silent");
        return;
    }
    if (parent === "rPr") this.readTextProperty(name, grandparent, value);
    else if (parent === "pPr" || parent === "numPr") this.readParagraphProperty(name, value);
    else if (parent === "trPr") this.readRowProperty(name, value);
    else if (parent === "tcPr") this.readCellProperty(name, value);
  }

  private readTextProperty(name: string, owner: string, value: string | undefined): void {
    if (owner === "pPr") {
      if (name !== "del" && name !== "moveFrom") return;
      this.sources.leftOut.noteChange("deleted");
      if (this.paragraph !== undefined) this.paragraph.endDeleted = true;
    } else if (name === "vanish") this.runHidden = isOn(value);
    else if (name === "rStyle") this.runHidden = this.sources.styles.facts(value).hidden ?? this.runHidden;
  }

  private readParagraphProperty(name: string, value: string | undefined): void {
    if (this.paragraph === undefined) return;
    if (name === "pStyle") this.paragraph.style = value;
    else if (name === "numId") this.paragraph.list = value;
    else if (name === "ilvl") this.paragraph.level = Number(value ?? 0);
  }

  private readRowProperty(name: string, value: string | undefined): void {
    if (name === "gridBefore") this.tables.rowBegins(Number(value ?? 0));
    else if (name === "del") {
      this.sources.leftOut.noteChange("deleted");
      this.tables.deleteRow();
    }
  }

  private readCellProperty(name: string, value: string | undefined): void {
    const { properties } = this.tables;
    if (properties === undefined) return;
    if (name === "gridSpan") properties.span = Number(value ?? 1);
    else if (name === "vMerge") properties.merge = value === "restart" ? "restart" : "continue";
    else if (name === "cellDel") {
      this.sources.leftOut.noteChange("deleted");
      properties.deleted = true;
    }
  }

  private startParagraph(): void {
    this.paragraph = {
      style: undefined,
      list: undefined,
      level: undefined,
      endDeleted: false,
      pieces: this.carried,
    };
    this.carried = [];
  }

  private endText(): void {
    if (this.openText === undefined) return;
    const { parts, keepsBlanks } = this.openText;
    const text = parts.join("").replace(/[\r\n]+/g, " ");
    this.openText = undefined;
    this.add({ text: keepsBlanks ? text : text.trim() });
  }

  private add(piece: Piece): void {
    if ("xml" in piece) this.sources.budget.takeCells();
    if (this.runHidden) this.hiddenText += "text" in piece ? piece.text : " ";
    else this.paragraph?.pieces.push(piece);
  }

  private endParagraph(): void {
    const { paragraph } = this;
    this.paragraph = undefined;
    this.noteHidden();
    if (paragraph === undefined) return;
    if (paragraph.endDeleted) {
      this.carried = paragraph.pieces;
      return;
    }
    if (this.tables.isCovered) {
      const covered = textOf(paragraph.pieces);
      if (covered.trim() !== "") this.sources.leftOut.note("hiddenTexts", covered, this.line);
      return;
    }
    this.write(this.numberOf(paragraph), paragraph.pieces);
  }

  private noteHidden(): void {
    if (this.hiddenText.trim() !== "") this.sources.leftOut.note("hiddenTexts", this.hiddenText, this.line);
    this.hiddenText = "";
  }

  private flushCarried(): void {
    const pieces = this.carried;
    this.carried = [];
    if (pieces.length > 0 && !this.tables.isCovered) this.write("", pieces);
  }

  private styleOf(paragraph: Paragraph | undefined): string | undefined {
    return paragraph?.style ?? this.sources.styles.defaultParagraph;
  }

  private numberOf(paragraph: Paragraph): string {
    const { styles, lists, leftOut } = this.sources;
    const style = this.styleOf(paragraph);
    const facts = styles.facts(style);
    const list = paragraph.list ?? facts.list;
    if (list === undefined) return "";
    const level =
      paragraph.level ??
      (paragraph.list === undefined ? facts.level : undefined) ??
      lists.levelOfStyle(list, style);
    const number = lists.next(list, level);
    if (number.kind === "text") return number.text;
    leftOut.note("numbers", textOf(paragraph.pieces), this.line);
    return "";
  }

  private write(number: string, pieces: readonly Piece[]): void {
    const all = withNumber(number, pieces);
    this.sources.budget.takeCells();
    this.tables.openCell();
    this.written.push("<w:p>");
    if (all.length > 0) this.written.push("<w:r>", ...all.map(toXml), "</w:r>");
    this.written.push("</w:p>");
    if (textOf(all).trim() !== "") this.line++;
  }
}

/** The number belongs to the text; neighbouring texts are one. */
function withNumber(number: string, pieces: readonly Piece[]): readonly Piece[] {
  const joined: Piece[] = [];
  let text = "";
  const flush = (): void => {
    if (text !== "") joined.push({ text });
    text = "";
  };
  for (const piece of pieces) {
    if ("text" in piece) text += piece.text;
    else {
      flush();
      joined.push(piece);
    }
  }
  flush();
  if (number === "") return joined;
  const [first, ...rest] = joined;
  if (first === undefined || !("text" in first)) return [{ text: number }, ...joined];
  return [{ text: joinNumber(number, first.text) }, ...rest];
}

function textOf(pieces: readonly Piece[]): string {
  return pieces.map((piece) => ("text" in piece ? piece.text : " ")).join("");
}

function toXml(piece: Piece): string {
  return "xml" in piece ? piece.xml : `<w:t xml:space="preserve">${escaped(piece.text)}</w:t>`;
}

function symbol(attributes: XmlAttributes): string {
  const font = escaped(attributes.prefixed("font") ?? "");
  return `<w:sym w:font="${font}" w:char="${escaped(attributes.prefixed("char") ?? "")}"/>`;
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
