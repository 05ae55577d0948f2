import fc from "fast-check";
import { inflateSync, strToU8 } from "fflate";
import { inflateRawSync } from "node:zlib";
import { packByNode } from "../../../../src/adapters/node/deflate";
import { crc32 } from "../../../../src/adapters/xlsx/crc32";
import { packText } from "../../../../src/adapters/xlsx/packText";
import { packAnywhere } from "../../../../src/adapters/xlsx/zipWriting";

test.each([
  ["what runs everywhere", packAnywhere],
  ["Node", packByNode],
])("a text packed by %s while it is written is the whole text, with its size and checksum", (_, packing) => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.string({ unit: "grapheme" }), fc.integer({ min: 1, max: 4000 }))),
      (pieces) => {
        const texts = pieces.map(([text, times]) => text.repeat(times));
        const bytes = strToU8(texts.join(""));
        const { data, size, checksum } = packText((take) => {
          texts.forEach(take);
        }, packing);
        expect(Buffer.from(inflateSync(data)).equals(Buffer.from(bytes))).toBe(true);
        expect({ size, checksum }).toEqual({ size: bytes.length, checksum: crc32(bytes) });
      },
    ),
    { numRuns: 60 },
  );
});

test("Node packs a text of many pieces as one stream, hardly larger than at once", () => {
  const lines = Array.from(
    { length: 60_000 },
    (_, line) => `<c r="A${line}"><v>${(line * 7919) % 10_007}</v></c>`,
  );
  const bytes = strToU8(lines.join(""));
  const { data } = packText((take) => {
    lines.forEach(take);
  }, packByNode);
  expect(bytes.length).toBeGreaterThan(1024 * 1024);
  expect(Buffer.from(inflateRawSync(data)).equals(Buffer.from(bytes))).toBe(true);
  expect(data.length).toBeLessThan(1.01 * packByNode.whole(bytes).length);
});
