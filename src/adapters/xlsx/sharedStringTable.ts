import type { CellTexts } from "./cellTexts";
import { toXmlText } from "./textSafety";
import { TextSink } from "./textSink";

const HEAD =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
  '<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';

/** XML drops nothing here, but Excel does: blanks at the ends and line breaks need to be asked for. */
export const NEEDS_PRESERVE = /^\s|\s$|\n/;

/** Every different text of a workbook once. */
export class SharedStringTable implements CellTexts {
  private readonly indices = new Map<string, number>();
  private readonly items = new TextSink();
  private uses = 0;

  cell(text: string): ReturnType<CellTexts["cell"]> {
    return { type: "s", content: `<v>${this.indexOf(text)}</v>` };
  }

  private indexOf(text: string): number {
    this.uses++;
    const known = this.indices.get(text);
    if (known !== undefined) return known;
    const index = this.indices.size;
    this.indices.set(text, index);
    const preserve = NEEDS_PRESERVE.test(text) ? ' xml:space="preserve"' : "";
    this.items.write(`<si><t${preserve}>${toXmlText(text)}</t></si>`);
    return index;
  }

  /** The shared strings part. */
  toPart(): string | Uint8Array {
    return this.items.between(`${HEAD} count="${this.uses}" uniqueCount="${this.indices.size}">`, "</sst>");
  }
}
