import { relationType, toStrict } from "./dialect";
import { readRelations, relationsOf } from "./packageRelations";
import { readTypes, relationsPart } from "./partLists";
import type { StyleGraft } from "./styleGraft";
import { DAYS_TO_1904 } from "./cellValue";
import { readPartText } from "./xmlStream";
import type { ZipPackage } from "./zipPackage";

const encoder = new TextEncoder();

/** A cell of a sheet that this program has written: its address, its format, and its value where that is a number. */
const CELL = /<c r="([A-Z]+\d+)" s="(\d+)"(?:><v>([^<]*)<\/v>)?/g;
const RULE = /(<cfRule [^>]*?dxfId=")(\d+)(?=")/g;
const TABLE_ID = /(<table [^>]*? id=")\d+(?=")/;

export type GraftOptions = {
  /** `undefined` where the formats of the source become those of the target. */
  readonly styles: StyleGraft | undefined;
  /** Cell formats of the source that show dates, where the target counts days from 1904. */
  readonly datesFrom1904: ReadonlySet<number>;
  readonly firstTableId: number;
  /** The target is written in the strict dialect. */
  readonly strict: boolean;
};

/** Copies sheets of a package that this program has just made, and what belongs to them, under names that are free. */
export class SheetGraft {
  /** The new parts. */
  readonly parts = new Map<string, Uint8Array>();
  /** Their content types. */
  readonly types = new Map<string, string>();
  private readonly typeOf: (path: string) => string | undefined;
  private readonly copies = new Map<string, string>();
  private tableId: number;

  constructor(
    private readonly source: ZipPackage,
    private readonly target: ZipPackage,
    private readonly file: string,
    private readonly options: GraftOptions,
  ) {
    this.typeOf = readTypes(source, file);
    this.tableId = options.firstTableId;
  }

  /** Copies the part and everything it leads to. @returns its path in the target */
  copy(path: string): string {
    const known = this.copies.get(path);
    if (known !== undefined) return known;
    const copied = this.freeName(path);
    this.copies.set(path, copied);
    const xml = this.changed(path, readPartText(this.source, path, this.file));
    this.parts.set(copied, encoder.encode(this.options.strict ? toStrict(xml) : xml));
    const type = this.typeOf(path);
    if (type !== undefined) this.types.set(copied, type);
    const relations = readRelations(this.source, path, this.file).map(({ id, type: kind, target }) => ({
      id,
      type: relationType(kind, this.options.strict),
      target: relativePath(copied, this.copy(target)),
    }));
    if (relations.length > 0) {
      this.parts.set(relationsOf(copied), encoder.encode(relationsPart(relations)));
    }
    return copied;
  }

  private freeName(path: string): string {
    const [, stem = path, extension = ""] = /^(.*?)\d*(\.\w+)$/.exec(path) ?? [];
    for (let number = 1; ; number++) {
      const name = `${stem}${number}${extension}`;
      if (!this.target.has(name) && !this.parts.has(name)) return name;
    }
  }

  private changed(path: string, xml: string): string {
    if (path.startsWith("xl/worksheets/")) return this.withFormats(xml);
    if (path.startsWith("xl/tables/"))
      return xml.replace(TABLE_ID, (_, head: string) => `${head}${this.tableId++}`);
    return xml;
  }

  private withFormats(xml: string): string {
    const { styles, datesFrom1904 } = this.options;
    const cells = xml.replace(CELL, (_, address: string, format: string, number: string | undefined) => {
      const index = styles?.cellFormat(Number(format)) ?? Number(format);
      const shifted = datesFrom1904.has(Number(format)) ? Number(number) - DAYS_TO_1904 : number;
      return `<c r="${address}" s="${index}"${number === undefined ? "" : `><v>${shifted}</v>`}`;
    });
    if (styles === undefined) return cells;
    return cells.replace(
      RULE,
      (_, head: string, format: string) => head + String(styles.ruleFormat(Number(format))),
    );
  }
}

/** The way from the folder of one part to another part. */
export function relativePath(from: string, to: string): string {
  const folder = from.split("/").slice(0, -1);
  const steps = to.split("/");
  let common = 0;
  while (common < folder.length && common < steps.length - 1 && folder[common] === steps[common]) common++;
  return [...folder.slice(common).map(() => ".."), ...steps.slice(common)].join("/");
}
