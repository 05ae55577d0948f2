import { unzipSync } from "fflate";
import { writeXlsx, type WriteOptions } from "hucre/xlsx";

export type Parts = Readonly<Record<string, Uint8Array>>;

/**
 * Frames of workbooks: everything that hucre writes of them, styles and theme included. Workbooks that differ in their
 * texts alone have the same frame, and it is written once. For as long as one set of workbooks is made.
 */
export class FrameCache {
  private readonly frames = new Map<string, Promise<Parts>>();

  /** The parts of the frame; nobody may change their bytes. */
  of(options: WriteOptions): Promise<Parts> {
    const key = JSON.stringify(options, (_, value: unknown) => (value instanceof Map ? [...value] : value));
    const known = this.frames.get(key);
    if (known !== undefined) return known;
    const frame = writeFrame(options);
    this.frames.set(key, frame);
    return frame;
  }
}

/** The parts of a frame, without keeping them. */
export async function writeFrame(options: WriteOptions): Promise<Parts> {
  return unzipSync(await writeXlsx(options));
}
