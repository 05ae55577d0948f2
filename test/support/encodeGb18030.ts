/** Text in GB18030, which Node decodes but does not encode: the decoder's own table, reversed. */
export function encodeGb18030(text: string): Uint8Array {
  const codes = codesOfGb18030();
  const bytes: number[] = [];
  for (const char of text) {
    const code = char < "\u0080" ? [char.charCodeAt(0)] : codes.get(char);
    if (code === undefined) throw new Error(`No code for ${char}`);
    bytes.push(...code);
  }
  return Uint8Array.from(bytes);
}

/** Two-byte codes, and the four-byte codes of the other characters up to U+FFFF. */
function codesOfGb18030(): ReadonlyMap<string, readonly number[]> {
  const decoder = new TextDecoder("gb18030");
  const codes = new Map<string, readonly number[]>();
  const add = (...code: readonly number[]): unknown => codes.set(decoder.decode(Uint8Array.from(code)), code);
  for (let first = 0x81; first <= 0x84; first++) {
    for (let second = 0x30; second <= 0x39; second++) {
      for (let third = 0x81; third <= 0xfe; third++) {
        for (let fourth = 0x30; fourth <= 0x39; fourth++) add(first, second, third, fourth);
      }
    }
  }
  for (let first = 0x81; first <= 0xfe; first++) {
    for (let second = 0x40; second <= 0xfe; second++) if (second !== 0x7f) add(first, second);
  }
  return codes;
}
