import fc from "fast-check";
import { inflateSync, strToU8 } from "fflate";
import { inflateRawSync } from "node:zlib";
import { NODE_ENGINE } from "../../../../src/adapters/node/zipEngine";
import { crc32 } from "../../../../src/adapters/xlsx/crc32";
import { packText } from "../../../../src/adapters/xlsx/packText";
import { ANY_ENGINE } from "../../../../src/adapters/xlsx/zipEngine";

test.each([
  ["what runs everywhere", ANY_ENGINE],
  ["Node", NODE_ENGINE],
])("a text packed by %s while it is written is the whole text, with its size and checksum", (_, engine) => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.string({ unit: "grapheme" }), fc.integer({ min: 1, max: 4000 }))),
      (pieces) => {
        const texts = pieces.map(([text, times]) => text.repeat(times));
        const bytes = strToU8(texts.join(""));
        const { data, size, checksum } = packText((take) => {
          texts.forEach(take);
        }, engine);
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
  }, NODE_ENGINE);
  expect(bytes.length).toBeGreaterThan(1024 * 1024);
  expect(Buffer.from(inflateRawSync(data)).equals(Buffer.from(bytes))).toBe(true);
  expect(data.length).toBeLessThan(1.01 * NODE_ENGINE.deflate(bytes).length);
});
