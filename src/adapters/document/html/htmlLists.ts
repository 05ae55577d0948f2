import { formatNumber } from "../numbers/numberFormats";
import type { NumberFormat } from "../numbers/numberFormats";

/** Kinds of numbers of `<ol type>` and of the property `list-style-type`. */
const FORMATS: ReadonlyMap<string, NumberFormat> = new Map<string, NumberFormat>([
  ["a", "lowerLetter"],
  ["A", "upperLetter"],
  ["i", "lowerRoman"],
  ["I", "upperRoman"],
  ["lower-alpha", "lowerLetter"],
  ["lower-latin", "lowerLetter"],
  ["upper-alpha", "upperLetter"],
  ["upper-latin", "upperLetter"],
  ["lower-roman", "lowerRoman"],
  ["upper-roman", "upperRoman"],
  ["cjk-ideographic", "chineseCountingThousand"],
  ["simp-chinese-informal", "chineseCountingThousand"],
  ["trad-chinese-informal", "chineseCountingThousand"],
]);

type List = { readonly format: NumberFormat | undefined; next: number };

/** The numbers that a browser puts before the entries of a list. */
export class ListNumbers {
  private readonly lists: List[] = [];

  open(
    name: "ol" | "ul",
    attributes: Readonly<Record<string, string>>,
    style: ReadonlyMap<string, string>,
  ): void {
    const start = Number.parseInt(attributes["start"] ?? "1", 10);
    const kind = styleType(style) ?? attributes["type"] ?? "1";
    const isNumbered = name === "ol" && kind !== "none";
    this.lists.push({
      format: isNumbered ? (FORMATS.get(kind) ?? "decimal") : undefined,
      next: Number.isSafeInteger(start) ? start : 1,
    });
  }

  close(): void {
    this.lists.pop();
  }

  /** The number of the next entry, `""` where it has none. */
  next(attributes: Readonly<Record<string, string>>, style: ReadonlyMap<string, string>): string {
    const list = this.lists.at(-1);
    if (list?.format === undefined || styleType(style) === "none") return "";
    const value = Number.parseInt(attributes["value"] ?? "", 10);
    const number = Number.isSafeInteger(value) ? value : list.next;
    list.next = number + 1;
    return number < 0 ? "" : `${formatNumber(number, list.format)}.`;
  }
}

function styleType(style: ReadonlyMap<string, string>): string | undefined {
  const value = style.get("list-style-type") ?? style.get("list-style");
  return value === undefined || value === "" || value === "inherit" ? undefined : value;
}
