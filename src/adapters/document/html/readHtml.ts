import { Parser } from "htmlparser2";
import { Failure } from "../../../domain/failure";
import { DocumentBudget } from "../documentLimits";
import { LeftOut } from "../leftOut";
import { BLOCKS, isHidden, NO_TEXT, PICTURES, spanOf, styleOf, WORD_PARTS } from "./elements";
import { toBlocks, type FlowBlocks } from "./flow";
import { FlowBuilder } from "./flowBuilder";
import { ListNumbers } from "./htmlLists";

/** Elements open at the same time: pages of programs nest some dozens. */
const DEEPEST = 512;

const WIDEST_SPAN = 1_000;
const HIGHEST_SPAN = 65_534;

type HtmlOptions = {
  /** Name of the document, for messages. */
  readonly file: string;
  /** `kept` where every blank of the text is meant, as in what a converter has made; a browser collapses them. */
  readonly blanks: "collapsed" | "kept";
  /** Gets what is left out. */
  readonly leftOut: LeftOut;
};

/**
 * The paragraphs and tables of a page, or of a piece of one, as programs put it on the clipboard: merged cells with
 * their spans, line breaks inside a cell as such, text as a browser shows it. Scripts, styles and what is hidden are no
 * text. Nothing is fetched. `line` counts paragraphs with text.
 * @throws Failure `DOCUMENT_LIMIT`
 */
export function readHtml(html: string, { file, blanks, leftOut }: HtmlOptions): FlowBlocks {
  const reader = new HtmlReader(file, blanks, leftOut);
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        reader.open(name, attributes);
      },
      ontext: (text) => {
        reader.text(text);
      },
      onclosetag: (name) => {
        reader.close(name);
      },
    },
    { decodeEntities: true, lowerCaseTags: true, lowerCaseAttributeNames: true },
  );
  parser.write(html);
  parser.end();
  return toBlocks(reader.finish(), leftOut);
}

/** An element whose text is not read, and what becomes of the text. */
type Skipped = { readonly depth: number; readonly end: (text: string) => void; text: string };

class HtmlReader {
  private depth = 0;
  private skipped: Skipped | undefined;
  /** Depth of the element in a symbol font, and of the number that Word has put before a paragraph. */
  private symbolFont: number | undefined;
  private marker: { readonly depth: number; readonly parts: string[] } | undefined;
  private readonly flow: FlowBuilder;
  private readonly lists = new ListNumbers();
  private readonly budget: DocumentBudget;

  constructor(
    private readonly file: string,
    blanks: "collapsed" | "kept",
    private readonly leftOut: LeftOut,
  ) {
    this.budget = new DocumentBudget(file);
    this.flow = new FlowBuilder(blanks, this.budget);
  }

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (++this.depth > DEEPEST) {
      throw new Failure("DOCUMENT_LIMIT", { file: this.file, limit: "depth", value: DEEPEST });
    }
    if (this.skipped !== undefined) return;
    const style = styleOf(attributes);
    if (this.skips(name, attributes, style)) return;
    if (PICTURES.has(name)) this.leftOut.notePicture();
    if (name === "ins" && (attributes["cite"] ?? attributes["datetime"]) !== undefined) {
      this.leftOut.noteChange("inserted");
    }
    if (/wingdings|symbol/.test(style.get("font-family") ?? "")) this.symbolFont ??= this.depth;
    if (style.get("mso-list") === "ignore") this.marker ??= { depth: this.depth, parts: [] };
    this.place(name, attributes, style);
  }

  text(text: string): void {
    this.budget.takeText(text);
    if (this.skipped !== undefined) this.skipped.text += text;
    else if (this.marker !== undefined) this.marker.parts.push(text);
    else this.flow.text(text);
  }

  close(name: string): void {
    const depth = this.depth--;
    if (this.skipped !== undefined) {
      if (this.skipped.depth === depth) {
        const { text, end } = this.skipped;
        this.skipped = undefined;
        end(text);
      }
      return;
    }
    if (this.marker?.depth === depth) {
      // A bullet is a letter of a symbol font: no text.
      const number = this.marker.parts.join("").trim();
      if (this.symbolFont === undefined) this.flow.number(number);
      this.marker = undefined;
    }
    if (this.symbolFont === depth) this.symbolFont = undefined;
    if (BLOCKS.has(name)) this.flow.endParagraph(true);
    if (name === "ol" || name === "ul") this.lists.close();
    else if (name === "td" || name === "th") this.flow.endCell();
    else if (name === "tr") this.flow.endRow();
    else if (name === "table") this.flow.endTable();
    else if (name === "caption") this.flow.endParagraph();
  }

  finish(): ReturnType<FlowBuilder["finish"]> {
    return this.flow.finish();
  }

  /** Begins to skip the element, where it is none to be read. */
  private skips(
    name: string,
    attributes: Readonly<Record<string, string>>,
    style: ReadonlyMap<string, string>,
  ): boolean {
    const skip = (end: (text: string) => void): true => {
      this.skipped = { depth: this.depth, end, text: "" };
      return true;
    };
    if (NO_TEXT.has(name)) return skip(() => undefined);
    if (name === "del") {
      return skip((text) => {
        if (text.trim() !== "") this.leftOut.noteChange("deleted");
      });
    }
    const isReference = /\bmsocomanchor\b/i.test(attributes["class"] ?? "");
    if (isReference || style.has("mso-footnote-id") || style.has("mso-endnote-id")) {
      return skip(() => undefined);
    }
    const part = WORD_PARTS.get(style.get("mso-element") ?? "");
    if (part !== undefined) return skip(this.notes(part));
    // A hidden row or column goes with its cells; see `FlowBuilder`.
    if (name !== "tr" && name !== "col" && isHidden(attributes, style))
      return skip(this.notes("hiddenTexts"));
    return false;
  }

  private notes(part: "comments" | "notes" | "headers" | "hiddenTexts"): (text: string) => void {
    return (text) => {
      if (text.trim() !== "") this.leftOut.note(part, text, this.flow.line);
    };
  }

  private place(
    name: string,
    attributes: Readonly<Record<string, string>>,
    style: ReadonlyMap<string, string>,
  ): void {
    const { flow, lists } = this;
    if (BLOCKS.has(name)) flow.endParagraph();
    switch (name) {
      case "br":
        flow.lineBreak();
        break;
      case "table":
        flow.startTable();
        break;
      case "caption":
        flow.endParagraph();
        break;
      case "col":
        flow.column(spanOf(attributes["span"], WIDEST_SPAN), isHidden(attributes, style));
        break;
      case "tr":
        flow.startRow(isHidden(attributes, style));
        break;
      case "td":
      case "th":
        flow.startCell({
          columnSpan: spanOf(attributes["colspan"], WIDEST_SPAN),
          rowSpan: attributes["rowspan"] === "0" ? HIGHEST_SPAN : spanOf(attributes["rowspan"], HIGHEST_SPAN),
          // Excel lets the text of a cell run over empty ones so, without merging them.
          runsOver: (style.get("mso-ignore") ?? "").includes("colspan"),
        });
        break;
      case "ol":
      case "ul":
        lists.open(name, attributes, style);
        break;
      case "li":
        flow.number(lists.next(attributes, style));
        break;
    }
  }
}
