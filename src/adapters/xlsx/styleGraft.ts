import { attributeKey, STYLE_ELEMENTS } from "./styleLists";
import type { StyleElement, StyleEntry, StyleListName, StyleSheet } from "./styleLists";
import { applyEdits, escapeAttribute, openTag, withAttributes } from "./xmlEdits";
import type { XmlEdit } from "./xmlEdits";

/** Numbers below belong to the format's own number formats. */
const FIRST_CUSTOM_FORMAT = 164;

/**
 * Takes cell formats of one workbook over into the styles of another. An entry that is there already is used again, so
 * that the styles do not grow however often the same sheets are put in; no number of the target changes its meaning.
 */
export class StyleGraft {
  private readonly lists = new Map<StyleListName, TargetList>();
  /** Numbers in the target by the numbers in the source: every cell asks for one. */
  private readonly cellFormats = new Map<number, number>();

  constructor(
    private readonly source: StyleSheet,
    private readonly target: StyleSheet,
  ) {}

  /** The number in the target of a cell format of the source. 0 is how a cell looks that says nothing, in both. */
  cellFormat(index: number): number {
    const known = this.cellFormats.get(index);
    if (known !== undefined) return known;
    const placed = this.placeCellFormat(index);
    this.cellFormats.set(index, placed);
    return placed;
  }

  private placeCellFormat(index: number): number {
    const format = this.sourceEntry("cellXfs", index);
    if (index === 0 || format === undefined) return 0;
    const { numFmtId, fontId, fillId, borderId, ...others } = format.attributes;
    return this.listOf("cellXfs").place({
      ...format,
      attributes: {
        numFmtId: String(this.numberFormat(Number(numFmtId ?? 0))),
        fontId: String(this.taken("fonts", fontId)),
        fillId: String(this.taken("fills", fillId)),
        borderId: String(this.taken("borders", borderId)),
        ...others,
        xfId: "0",
      },
    });
  }

  /** The same for the format of a rule. */
  ruleFormat(index: number): number {
    return this.taken("dxfs", String(index));
  }

  /** The changed part; `undefined` where nothing was added. */
  toPart(): Uint8Array | undefined {
    const { text, prefix, elements, rootClose } = this.target;
    const edits = LISTS.flatMap((name): XmlEdit[] => {
      const list = this.lists.get(name);
      if (list === undefined || list.added.length === 0) return [];
      const entries = list.added.map((entry) => entryXml(name, entry, prefix)).join("");
      const count = list.entries.length;
      if (list.element !== undefined) return grownList(text, list.element, entries, count);
      const later = STYLE_ELEMENTS.slice(STYLE_ELEMENTS.indexOf(name) + 1);
      const next = elements.find((element) => later.some((each) => each === element.name));
      const start = next?.start ?? rootClose;
      return [
        { start, end: start, text: `<${prefix}${name} count="${count}">${entries}</${prefix}${name}>` },
      ];
    });
    // A list that is new comes before the one at whose start it is inserted.
    const inOrder = edits.sort((a, b) => a.start - b.start || a.end - b.end);
    return inOrder.length === 0 ? undefined : applyEdits(text, inOrder);
  }

  private numberFormat(id: number): number {
    if (id < FIRST_CUSTOM_FORMAT) return id;
    const isWanted = (entry: StyleEntry): boolean => Number(entry.attributes["numFmtId"]) === id;
    const code = entriesOf(this.source, "numFmts").find(isWanted)?.attributes["formatCode"] ?? "General";
    const list = this.listOf("numFmts");
    const known = list.entries.find(({ attributes }) => attributes["formatCode"] === code);
    if (known !== undefined) return Number(known.attributes["numFmtId"]);
    const used = list.entries.map(({ attributes }) => Number(attributes["numFmtId"]));
    const free = Math.max(FIRST_CUSTOM_FORMAT - 1, ...used) + 1;
    list.place({ attributes: { numFmtId: String(free), formatCode: code }, content: "", xml: "" });
    return free;
  }

  private taken(name: StyleListName, index: string | undefined): number {
    const entry = this.sourceEntry(name, Number(index ?? 0));
    return entry === undefined ? 0 : this.listOf(name).place(entry);
  }

  private sourceEntry(name: StyleListName, index: number): StyleEntry | undefined {
    return entriesOf(this.source, name)[index];
  }

  private listOf(name: StyleListName): TargetList {
    const known = this.lists.get(name);
    if (known !== undefined) return known;
    const list = new TargetList(this.target.elements.find((element) => element.name === name));
    this.lists.set(name, list);
    return list;
  }
}

const LISTS: readonly StyleListName[] = ["numFmts", "fonts", "fills", "borders", "cellXfs", "dxfs"];

/** A list of the target with what is added to it. */
class TargetList {
  readonly entries: StyleEntry[];
  readonly added: StyleEntry[] = [];
  private readonly indices = new Map<string, number>();

  constructor(readonly element: StyleElement | undefined) {
    this.entries = [...(element?.entries ?? [])];
    this.entries.forEach((entry, index) => {
      const key = keyOf(entry);
      if (!this.indices.has(key)) this.indices.set(key, index);
    });
  }

  /** The number of an equal entry, which is added where there is none. */
  place(entry: StyleEntry): number {
    const key = keyOf(entry);
    const known = this.indices.get(key);
    if (known !== undefined) return known;
    const index = this.entries.length;
    this.indices.set(key, index);
    this.entries.push(entry);
    this.added.push(entry);
    return index;
  }
}

function entriesOf({ elements }: StyleSheet, name: StyleListName): readonly StyleEntry[] {
  return elements.find((element) => element.name === name)?.entries ?? [];
}

function keyOf({ attributes, content }: StyleEntry): string {
  return `${attributeKey(attributes)}>${content}`;
}

const TAGS: Readonly<Record<StyleListName, string>> = {
  numFmts: "numFmt",
  fonts: "font",
  fills: "fill",
  borders: "border",
  cellXfs: "xf",
  dxfs: "dxf",
};

function entryXml(list: StyleListName, { attributes, xml }: StyleEntry, prefix: string): string {
  const said = Object.entries(attributes).map(([name, value]) => ` ${name}="${escapeAttribute(value)}"`);
  const open = `<${prefix}${TAGS[list]}${said.join("")}`;
  return xml === ""
    ? `${open}/>`
    : `${open}>${xml.replace(/<(\/?)/g, `<$1${prefix}`)}</${prefix}${TAGS[list]}>`;
}

function grownList(text: string, element: StyleElement, entries: string, count: number): XmlEdit[] {
  const { start, tagEnd, close, end } = element;
  const tag = withAttributes(text.slice(start, tagEnd), { count });
  if (end > tagEnd)
    return [
      { start, end: tagEnd, text: tag },
      { start: close, end: close, text: entries },
    ];
  const name = /^<([^\s/>]+)/.exec(tag)?.[1] ?? "";
  return [{ start, end, text: `${openTag(tag)}${entries}</${name}>` }];
}
