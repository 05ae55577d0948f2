import { applyEdits, readEditable, tagStart, withAttributes } from "./xmlEdits";
import type { XmlEdit } from "./xmlEdits";
import { readXmlText } from "./xmlStream";
import type { ZipPackage } from "./zipPackage";

/** Number of the built-in format `@`. */
const TEXT_FORMAT = 49;

type Format = { readonly start: number; tagEnd: number; end: number; keepsText: boolean };

type StyleSheet = {
  readonly text: string;
  readonly formats: readonly Format[];
  /** The element around them: its start tag, and where its end tag begins. */
  readonly list: { readonly start: number; readonly tagEnd: number; readonly close: number };
};

/**
 * The cell formats of a workbook. Those that keep a text that begins like a formula are made as they are needed,
 * after all that there are, so that no number changes its meaning.
 */
export class CellFormats {
  private sheet: StyleSheet | undefined;
  private readonly copies = new Map<number, number>();

  /**
   * @param path of the styles part, if there is one
   * @param datesFrom1904 formats that show dates, where the workbook counts from 1904
   */
  constructor(
    private readonly zip: ZipPackage,
    readonly path: string | undefined,
    private readonly file: string,
    private readonly datesFrom1904: ReadonlySet<number>,
  ) {}

  /** Whether numbers in this format count days from 1904. */
  countsFrom1904(format: number): boolean {
    return this.datesFrom1904.has(format);
  }

  /**
   * The same format, for text that begins like a formula: as after a leading apostrophe, unless the format is `@`. A
   * workbook without such a format keeps the text by the type of its cell alone.
   */
  quoted(format: number): number {
    const known = this.copies.get(format);
    if (known !== undefined) return known;
    const { formats } = this.styleSheet();
    const source = formats[format];
    if (source === undefined || source.keepsText) return format;
    const index = formats.length + this.copies.size;
    this.copies.set(format, index);
    return index;
  }

  /** The changed part; `undefined` where no format was added. */
  toPart(): Uint8Array | undefined {
    if (this.copies.size === 0) return undefined;
    const { text, formats, list } = this.styleSheet();
    const copies = [...this.copies.keys()].map((index) => {
      const source = formats[index];
      if (source === undefined) return "";
      const tag = withAttributes(text.slice(source.start, source.tagEnd), { quotePrefix: 1 });
      return tag + text.slice(source.tagEnd, source.end);
    });
    const count = formats.length + copies.length;
    const edits: XmlEdit[] = [
      {
        start: list.start,
        end: list.tagEnd,
        text: withAttributes(text.slice(list.start, list.tagEnd), { count }),
      },
      { start: list.close, end: list.close, text: copies.join("") },
    ];
    return applyEdits(text, edits);
  }

  private styleSheet(): StyleSheet {
    return (this.sheet ??= readStyleSheet(this.zip, this.path, this.file));
  }
}

function readStyleSheet(zip: ZipPackage, path: string | undefined, file: string): StyleSheet {
  const list = { start: 0, tagEnd: 0, close: 0 };
  const formats: Format[] = [];
  if (path === undefined) return { text: "", formats, list };
  const text = readEditable(zip, path, file);
  const textFormats = new Set([TEXT_FORMAT]);
  let inList = false;
  readXmlText(text, path, file, {
    open(name, attributes, end) {
      const number = Number(attributes.get("numFmtId") ?? 0);
      if (name === "numFmt" && attributes.get("formatCode") === "@") textFormats.add(number);
      else if (name === "cellXfs") {
        inList = true;
        list.start = tagStart(text, end);
        list.tagEnd = end;
      } else if (name === "xf" && inList) {
        const keepsText = textFormats.has(number) || /^(1|true)$/.test(attributes.get("quotePrefix") ?? "");
        formats.push({ start: tagStart(text, end), tagEnd: end, end, keepsText });
      }
    },
    close(name, end) {
      const last = formats.at(-1);
      if (name === "cellXfs") {
        inList = false;
        list.close = tagStart(text, end);
      } else if (name === "xf" && inList && last !== undefined) last.end = end;
    },
  });
  return { text, formats, list };
}
