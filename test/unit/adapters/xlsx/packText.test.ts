import fc from "fast-check";
import { inflateSync, strToU8 } from "fflate";
import { crc32 } from "../../../../src/adapters/xlsx/crc32";
import { packText } from "../../../../src/adapters/xlsx/packText";

test("a text that is packed while it is written is the whole text, with its size and checksum", () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.string({ unit: "grapheme" }), fc.integer({ min: 1, max: 4000 }))),
      (pieces) => {
        const texts = pieces.map(([text, times]) => text.repeat(times));
        const bytes = strToU8(texts.join(""));
        const { data, size, checksum } = packText((take) => {
          texts.forEach(take);
        });
        expect(Buffer.from(inflateSync(data)).equals(Buffer.from(bytes))).toBe(true);
        expect({ size, checksum }).toEqual({ size: bytes.length, checksum: crc32(bytes) });
      },
    ),
    { numRuns: 60 },
  );
});
