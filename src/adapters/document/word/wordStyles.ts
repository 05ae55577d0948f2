import { readXml } from "../../xlsx/xmlStream";
import type { ZipPackage } from "../../xlsx/zipPackage";

/** What a style says about the numbers and the visibility of its paragraphs or texts; `undefined` where it says nothing. */
export type StyleFacts = {
  readonly list: string | undefined;
  readonly level: number | undefined;
  readonly hidden: boolean | undefined;
};

type RawStyle = { basedOn: string | undefined; list?: string; level?: number; hidden?: boolean };

/** Styles build on others; more steps than this are a circle. */
const LONGEST_CHAIN = 32;

const NOTHING: StyleFacts = { list: undefined, level: undefined, hidden: undefined };

export class WordStyles {
  private readonly styles = new Map<string, RawStyle>();
  private readonly known = new Map<string, StyleFacts>();
  /** The style of paragraphs that name none. */
  defaultParagraph: string | undefined;

  define(id: string, style: RawStyle): void {
    this.styles.set(id, style);
  }

  /** With what the styles below it say. */
  facts(id: string | undefined): StyleFacts {
    if (id === undefined) return NOTHING;
    const known = this.known.get(id);
    if (known !== undefined) return known;
    let { list, level, hidden } = NOTHING;
    let style = this.styles.get(id);
    for (let steps = 0; style !== undefined && steps < LONGEST_CHAIN; steps++) {
      list ??= style.list;
      level ??= style.level;
      hidden ??= style.hidden;
      style = style.basedOn === undefined ? undefined : this.styles.get(style.basedOn);
    }
    const facts = { list, level, hidden };
    this.known.set(id, facts);
    return facts;
  }
}

/** A property that is there without value, or with one that is not `false`. */
export function isOn(value: string | undefined): boolean {
  return value === undefined || !/^(0|false|off)$/i.test(value);
}

/** The styles of a Word document; none where it has no such part. Throws as `readXml` does. */
export function readWordStyles(zip: ZipPackage, path: string | undefined, file: string): WordStyles {
  const styles = new WordStyles();
  if (path === undefined || !zip.has(path)) return styles;
  let id: string | undefined;
  let style: RawStyle = { basedOn: undefined };
  readXml(zip, path, file, {
    open(name, attributes) {
      const value = attributes.prefixed("val");
      if (name === "style") {
        id = attributes.prefixed("styleId");
        style = { basedOn: undefined };
        const isDefault = isOn(attributes.prefixed("default") ?? "0");
        if (isDefault && attributes.prefixed("type") === "paragraph") styles.defaultParagraph = id;
      } else if (name === "basedOn") style.basedOn = value;
      else if (name === "numId" && value !== undefined) style.list = value;
      else if (name === "ilvl") style.level = Number(value ?? 0);
      else if (name === "vanish") style.hidden = isOn(value);
    },
    close(name) {
      if (name === "style" && id !== undefined) {
        styles.define(id, style);
        id = undefined;
      }
    },
  });
  return styles;
}
