import fc from "fast-check";
import { HeldText } from "../../../../src/adapters/xlsx/heldText";
import { writeEdits, type XmlEdit } from "../../../../src/adapters/xlsx/xmlEdits";

/** Long enough to be held in several pieces, with characters of one to four bytes anywhere. */
const longText = fc
  .array(
    fc.tuple(
      fc.constantFrom("<row>", "项", "é", "😀", "</row>", "a".repeat(1000)),
      fc.integer({ min: 1, max: 9000 }),
    ),
    { minLength: 1, maxLength: 6 },
  )
  .map((parts) => parts.map(([part, times]) => part.repeat(Math.ceil(times / part.length))).join(""));

const held = (text: string): HeldText => new HeldText(new TextEncoder().encode(text));

const placesIn = (text: string): fc.Arbitrary<readonly number[]> =>
  fc.array(fc.integer({ min: 0, max: text.length }), { minLength: 2, maxLength: 12 });

/** Whether a place lies inside a character that has two code units, where no tag can begin or end. */
const splits = (text: string, at: number): boolean => /^[\udc00-\udfff]/.test(text.slice(at, at + 1));

test("a text that is held as bytes says the same as a string, wherever it is asked", () => {
  fc.assert(
    fc.property(
      longText.chain((text) => fc.tuple(fc.constant(text), placesIn(text))),
      ([text, places]) => {
        const same = held(text);
        expect(same.length).toBe(text.length);
        expect([...same.pieces()].join("")).toBe(text);
        for (const [index, at] of places.entries()) {
          const other = places[index + 1] ?? text.length;
          expect(same.slice(at, other)).toBe(text.slice(at, Math.max(at, other)));
          expect(same.slice(at)).toBe(text.slice(at));
          expect(same.lastIndexOf("<", at)).toBe(text.lastIndexOf("<", at));
        }
      },
    ),
    { numRuns: 60 },
  );
});

test("edits give the same text, and what no edit names passes by in pieces", () => {
  fc.assert(
    fc.property(
      longText.chain((text) => fc.tuple(fc.constant(text), placesIn(text))),
      ([text, places]) => {
        const sorted = [...places].filter((at) => !splits(text, at)).sort((a, b) => a - b);
        const edits = sorted.flatMap((start, index): readonly XmlEdit[] => {
          const end = sorted[index + 1];
          return index % 2 === 1 || end === undefined ? [] : [{ start, end, text: `[${index}]` }];
        });
        const written = (of: string | HeldText): readonly string[] => {
          const pieces: string[] = [];
          writeEdits(of, edits, (piece) => pieces.push(piece));
          return pieces;
        };
        const pieces = written(held(text));
        expect(pieces.join("")).toBe(written(text).join(""));
        expect(Math.max(...pieces.map((piece) => piece.length))).toBeLessThanOrEqual(32 * 1024);
      },
    ),
    { numRuns: 60 },
  );
});

test.each([
  ["half a character at its end", [0x3c, 0x61, 0xe9, 0xa1]],
  ["a byte that begins no character", [0x3c, 0xff, 0x3e]],
])("%s is an error, as when a part is read", (_, bytes) => {
  expect(() => new HeldText(Uint8Array.from(bytes))).toThrow("not valid for encoding utf-8");
});
