import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { writeXlsx, type WriteOptions } from "hucre/xlsx";
import { repairStyleSheet } from "./styleSheetRepair";
import { COMPRESSION, ENTRY_TIME } from "./zipSettings";

export const STYLES = "xl/styles.xml";

/** A workbook without cells and texts. */
export type Frame = {
  /** Nobody may change their bytes. */
  readonly parts: Readonly<Record<string, Uint8Array>>;
  /** The parts packed, where the frame is used more than once. */
  readonly archive?: Uint8Array;
};

/**
 * Frames of workbooks: everything that hucre writes of them, styles and theme included. Workbooks that differ in their
 * texts alone have the same frame; it is written and packed once. For as long as one set of workbooks is made.
 */
export class FrameCache {
  private readonly frames = new Map<string, Promise<Frame>>();

  of(options: WriteOptions): Promise<Frame> {
    const key = JSON.stringify(options, (_, value: unknown) => (value instanceof Map ? [...value] : value));
    const known = this.frames.get(key);
    if (known !== undefined) return known;
    const frame = writeFrame(options).then(pack);
    this.frames.set(key, frame);
    return frame;
  }
}

/** A frame that is used once. */
export async function writeFrame(options: WriteOptions): Promise<Frame> {
  const parts = unzipSync(await writeXlsx(options));
  const styles = parts[STYLES];
  if (styles === undefined) throw new Error(`hucre has written no part ${STYLES}`);
  return { parts: { ...parts, [STYLES]: strToU8(repairStyleSheet(strFromU8(styles), [])) } };
}

function pack({ parts }: Frame): Frame {
  return { parts, archive: zipSync({ ...parts }, { level: COMPRESSION, mtime: ENTRY_TIME }) };
}
