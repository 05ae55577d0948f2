import { formatNumber, isNumberFormat } from "../numbers/numberFormats";
import { readXml } from "../../xlsx/xmlStream";
import type { ZipPackage } from "../../xlsx/zipPackage";
import { isOn, type WordStyles } from "./wordStyles";

type Level = {
  start: number;
  format: string;
  /** `（%1）`: `%1` is the number of the first level. */
  text: string;
  /** Begins again after a paragraph of this level, from 1, or of one above it; 0 is never. */
  restart?: number;
  /** All numbers in plain digits. */
  isLegal: boolean;
  /** The style whose paragraphs have this level. */
  style?: string;
};

type Levels = Map<number, Level>;

/** Several lists of a document may count together: they have the same scheme. */
type Scheme = { readonly levels: Levels; link?: string };

type List = {
  scheme: string;
  /** Levels that this list has of its own. */
  readonly levels: Levels;
  readonly starts: Map<number, number>;
};

/** The number of a paragraph. */
export type ListNumber =
  /** As Word shows it; `""` for a bullet. */
  | { readonly kind: "text"; readonly text: string }
  /** Word has a way to write it that is not known here. */
  | { readonly kind: "unknown" };

/** Levels that a list can have. */
const LEVELS = 9;

const NO_NUMBER: ListNumber = { kind: "text", text: "" };

/** Numbers the paragraphs of a document in their order, as Word does. */
export class WordLists {
  private readonly schemes = new Map<string, Scheme>();
  private readonly lists = new Map<string, List>();
  private readonly counts = new Map<Scheme, (number | undefined)[]>();
  private readonly begun = new Set<string>();

  constructor(private readonly styles: WordStyles) {}

  defineScheme(id: string, scheme: Scheme): void {
    this.schemes.set(id, scheme);
  }

  defineList(id: string, list: List): void {
    this.lists.set(id, list);
  }

  /** The level that paragraphs of the style have in the list, where they do not say it themselves. */
  levelOfStyle(listId: string, style: string | undefined): number {
    const list = this.lists.get(listId);
    const scheme = list === undefined ? undefined : this.schemeOf(list);
    for (const levels of [list?.levels, scheme?.levels]) {
      for (const [level, { style: own }] of levels ?? [])
        if (own !== undefined && own === style) return level;
    }
    return 0;
  }

  /** The number of the next paragraph of the list at the level, counted from 0. */
  next(listId: string, level: number): ListNumber {
    const list = this.lists.get(listId);
    const scheme = list === undefined ? undefined : this.schemeOf(list);
    if (list === undefined || scheme === undefined || !(level >= 0 && level < LEVELS)) return NO_NUMBER;
    const counts = this.countsOf(scheme);
    const levelAt = (index: number): Level | undefined => list.levels.get(index) ?? scheme.levels.get(index);
    const startOf = (index: number): number => list.starts.get(index) ?? levelAt(index)?.start ?? 1;
    const current = counts[level];
    const first = `${listId}:${level}`;
    const restarts = list.starts.has(level) && !this.begun.has(first);
    this.begun.add(first);
    counts[level] = current === undefined || restarts ? startOf(level) : current + 1;
    for (let below = level + 1; below < LEVELS; below++) {
      const restart = levelAt(below)?.restart;
      if (restart === undefined || level < restart) counts[below] = undefined;
    }
    const own = levelAt(level);
    if (own === undefined || own.format === "bullet") return NO_NUMBER;
    const formatOf = (index: number): string =>
      own.isLegal ? "decimal" : (levelAt(index)?.format ?? "decimal");
    let text = "";
    for (const [piece, digit] of own.text.matchAll(/%([1-9])|[^%]+|%/g)) {
      const index = Number(digit) - 1;
      const format = formatOf(index);
      if (digit === undefined) text += piece;
      else if (isNumberFormat(format)) text += formatNumber(counts[index] ?? startOf(index), format);
      else if (format !== "none") return { kind: "unknown" };
    }
    return { kind: "text", text: text.trim() };
  }

  private countsOf(scheme: Scheme): (number | undefined)[] {
    let counts = this.counts.get(scheme);
    if (counts === undefined) this.counts.set(scheme, (counts = []));
    return counts;
  }

  /** A scheme may stand for the one that a style of lists names. */
  private schemeOf({ scheme }: List): Scheme | undefined {
    const own = this.schemes.get(scheme);
    if (own?.link === undefined) return own;
    const linked = this.lists.get(this.styles.facts(own.link).list ?? "");
    return (linked === undefined ? undefined : this.schemes.get(linked.scheme)) ?? own;
  }
}

/** The lists of a Word document; none where it has no such part. Throws as `readXml` does. */
export function readWordLists(
  zip: ZipPackage,
  path: string | undefined,
  file: string,
  styles: WordStyles,
): WordLists {
  const lists = new WordLists(styles);
  if (path === undefined || !zip.has(path)) return lists;
  let scheme: Scheme = { levels: new Map() };
  let list: List | undefined;
  let id: string | undefined;
  let level: Level = newLevel();
  let overridden = 0;
  readXml(zip, path, file, {
    open(name, attributes) {
      const value = attributes.prefixed("val");
      switch (name) {
        case "abstractNum":
          scheme = { levels: new Map() };
          id = attributes.prefixed("abstractNumId");
          if (id !== undefined) lists.defineScheme(id, scheme);
          break;
        case "num":
          list = { scheme: "", levels: new Map(), starts: new Map() };
          id = attributes.prefixed("numId");
          if (id !== undefined) lists.defineList(id, list);
          break;
        case "abstractNumId":
          if (list !== undefined) list.scheme = value ?? "";
          break;
        case "numStyleLink":
          if (value !== undefined) scheme.link = value;
          break;
        case "lvlOverride":
          overridden = Number(attributes.prefixed("ilvl") ?? 0);
          break;
        case "startOverride":
          list?.starts.set(overridden, startNumber(value));
          break;
        case "lvl":
          level = newLevel();
          (list ?? scheme).levels.set(Number(attributes.prefixed("ilvl") ?? 0), level);
          break;
        case "start":
          level.start = startNumber(value);
          break;
        case "numFmt":
          level.format = value ?? "decimal";
          break;
        case "lvlText":
          level.text = value ?? "";
          break;
        case "lvlRestart":
          level.restart = Number(value ?? 0);
          break;
        case "isLgl":
          level.isLegal = isOn(value);
          break;
        case "pStyle":
          if (value !== undefined) level.style = value;
          break;
      }
    },
    close(name) {
      if (name === "num") list = undefined;
    },
  });
  return lists;
}

function newLevel(): Level {
  return { start: 1, format: "decimal", text: "", isLegal: false };
}

function startNumber(value: string | undefined): number {
  const start = Number(value ?? 1);
  return Number.isSafeInteger(start) && start >= 0 ? start : 1;
}
