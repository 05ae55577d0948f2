import { decodeText } from "../../../../src/adapters/document/decodeText";
import { toFailure } from "../../../../src/domain/failure";

const TEXT = "一、2023年主要目标\n\t增长6.5%\n";

/** `区财政局` with a TAB before and a line end after it, in GB18030. */
const GB18030 = Uint8Array.of(0x09, 0xc7, 0xf8, 0xb2, 0xc6, 0xd5, 0xfe, 0xbe, 0xd6, 0x0a);

function utf16(text: string, bigEndian: boolean): Uint8Array {
  const bytes = Buffer.from(text, "utf16le");
  if (bigEndian) bytes.swap16();
  return bytes;
}

function failureOf(action: () => unknown): string {
  try {
    action();
  } catch (error) {
    return toFailure(error).code;
  }
  return "no failure";
}

describe("decodeText", () => {
  test("UTF-8 is read with and without a byte order mark, and the mark is not part of the text", () => {
    expect(decodeText(Buffer.from(TEXT), "a")).toBe(TEXT);
    expect(decodeText(Buffer.from(`\uFEFF${TEXT}`), "a")).toBe(TEXT);
  });

  test.each([
    ["little", false],
    ["big", true],
  ])("UTF-16 in %s endian order is read with and without a byte order mark", (_, bigEndian) => {
    expect(decodeText(utf16(TEXT, bigEndian), "a")).toBe(TEXT);
    expect(decodeText(utf16(`\uFEFF${TEXT}`, bigEndian), "a")).toBe(TEXT);
  });

  test("bytes that are not UTF-8 are read as GB18030", () => {
    expect(decodeText(GB18030, "a")).toBe("\t区财政局\n");
  });

  test("UTF-8 that was cut off inside its last character loses only that one", () => {
    const bytes = Buffer.from("\t区财政局");
    expect(decodeText(bytes.subarray(0, bytes.length - 1), "a")).toBe("\t区财政");
    expect(decodeText(bytes.subarray(0, bytes.length - 2), "a")).toBe("\t区财政");
  });

  test("bytes that no encoding knows are refused, never replaced", () => {
    expect(failureOf(() => decodeText(Uint8Array.of(0x41, 0xff, 0xff, 0x42), "a"))).toBe(
      "DOCUMENT_ENCODING_UNKNOWN",
    );
  });

  test("control characters that no text has rule an encoding out", () => {
    expect(failureOf(() => decodeText(Uint8Array.of(0x41, 0x01, 0x02, 0x42, 0x0a), "a"))).toBe(
      "DOCUMENT_ENCODING_UNKNOWN",
    );
  });

  test("a byte order mark binds: half a character after it is refused", () => {
    expect(failureOf(() => decodeText(Uint8Array.of(0xff, 0xfe, 0x41), "a"))).toBe(
      "DOCUMENT_ENCODING_UNKNOWN",
    );
  });
});
