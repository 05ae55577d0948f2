import { crc32 } from "../xlsx/crc32";
import { findExtraField, ZIP_FLAGS, type ZipRecord } from "../xlsx/zipRecords";

/** Info-ZIP's field for a name in UTF-8 beside one in the encoding of the machine: version, checksum, name. */
const UNICODE_NAME = 0x7075;
/** Info-ZIP's field for times in seconds since 1970: flags, time of the last change. */
const UNIX_TIME = 0x5455;
const HAS_CHANGE_TIME = 0x1;

/** Control characters, and those that turn the direction of writing: they would deceive whoever reads the name. */
const DECEIVING = /[\p{Cc}\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu;

/**
 * The names of an archive's entries, for showing. Names are UTF-8 where their entry says so; else, since packers on
 * Chinese Windows write GBK without a word, all of them are GB18030 unless all of them can be read as UTF-8. Folders are
 * kept, divided by `/`, without steps upwards. Bytes that are neither show as `�`.
 */
export function entryNames(records: readonly ZipRecord[]): readonly string[] {
  const unmarked = records.filter(({ flags }) => (flags & ZIP_FLAGS.utf8) === 0);
  const legacy = unmarked.every(({ name }) => decode(name, "utf-8") !== undefined) ? "utf-8" : "gb18030";
  return records.map((record) => {
    const encoding = record.flags & ZIP_FLAGS.utf8 ? "utf-8" : legacy;
    return toShownName(
      unicodeName(record) ?? decode(record.name, encoding) ?? new TextDecoder().decode(record.name),
    );
  });
}

/** When the entry was last changed: universal time with `Z` where the archive has it, else the local time of whoever packed. */
export function entryTime({ dosTime, extra }: ZipRecord): string | undefined {
  const field = findExtraField(extra, UNIX_TIME);
  if (field !== undefined && field.byteLength >= 5 && field.getUint8(0) & HAS_CHANGE_TIME) {
    return `${new Date(field.getInt32(1, true) * 1000).toISOString().slice(0, 19)}Z`;
  }
  const [date, time] = [dosTime >>> 16, dosTime & 0xffff];
  const [year, month, day] = [(date >> 9) + 1980, (date >> 5) & 15, date & 31];
  const [hour, minute, second] = [time >> 11, (time >> 5) & 63, (time & 31) * 2];
  const parsed = new Date(Date.UTC(year, month - 1, day, hour, minute, second));
  const isReal =
    parsed.getUTCMonth() === month - 1 && parsed.getUTCDate() === day && parsed.getUTCHours() === hour;
  // The first day that can be written stands for no time at all.
  return isReal && date !== NO_DATE ? parsed.toISOString().slice(0, 19) : undefined;
}

/** 1 January 1980. */
const NO_DATE = (1 << 5) | 1;

function unicodeName({ extra, name }: ZipRecord): string | undefined {
  const field = findExtraField(extra, UNICODE_NAME);
  if (field === undefined || field.byteLength < 5 || field.getUint32(1, true) !== crc32(name))
    return undefined;
  return decode(new Uint8Array(field.buffer, field.byteOffset + 5, field.byteLength - 5), "utf-8");
}

function decode(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined; // how a fatal decoder says "not this encoding"
  }
}

function toShownName(name: string): string {
  const isFolder = /[\\/]$/.test(name);
  const steps = name.split(/[\\/]/).filter((step) => step !== "" && step !== "." && step !== "..");
  return (steps.join("/") + (isFolder ? "/" : "")).replace(DECEIVING, "\uFFFD");
}
