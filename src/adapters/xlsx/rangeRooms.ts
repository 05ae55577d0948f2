import { blockAddress } from "../../layout/blockAddress";
import type { SheetModel } from "../../layout/sheetModel";
import type { BlockRef } from "../../layout/workbookPatch";

/**
 * Stand-ins for the ranges of a sheet's checks, conditional formats and tables, so that sheets which differ in the number
 * of their rows alone have the same frame. Equal ranges have the same one.
 */
export class RangeRooms {
  private readonly numbers = new Map<string, number>();

  constructor({ validations, rules, tables }: Pick<SheetModel, "validations" | "rules" | "tables">) {
    for (const { at } of [...validations, ...rules, ...tables]) {
      const address = blockAddress(at);
      if (!this.numbers.has(address)) this.numbers.set(address, this.numbers.size);
    }
  }

  /** What stands for the range of one of these. */
  of(at: BlockRef): string {
    return `room-${this.numbers.get(blockAddress(at)) ?? ""}`;
  }

  /** The part with the ranges in their places. */
  fill(xml: string): string {
    const addresses = [...this.numbers.keys()];
    return xml.replace(
      / (ref|sqref)="room-(\d+)"/g,
      (_, attribute: string, number: string) => ` ${attribute}="${addresses[Number(number)] ?? ""}"`,
    );
  }
}

/** One merged block in hucre's terms, where the sheet has any: room for all of them. */
export function roomForMerges({ merges }: SheetModel): {
  startRow: number;
  startCol: number;
  endRow: number;
  endCol: number;
}[] {
  return merges.length === 0 ? [] : [{ startRow: 0, startCol: 0, endRow: 0, endCol: 1 }];
}

/** The part of the sheet with its merged blocks in their place. */
export function fillMerges(xml: string, { merges }: SheetModel): string {
  if (merges.length === 0) return xml;
  const cells = merges.map((at) => `<mergeCell ref="${blockAddress(at)}"/>`).join("");
  return xml.replace(
    /<mergeCells .*?<\/mergeCells>/s,
    `<mergeCells count="${merges.length}">${cells}</mergeCells>`,
  );
}
