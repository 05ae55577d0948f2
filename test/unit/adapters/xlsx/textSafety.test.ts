import fc from "fast-check";
import {
  fromStoredText,
  looksLikeFormula,
  toStoredText,
  toXmlText,
} from "../../../../src/adapters/xlsx/textSafety";

/** Any sequence of UTF-16 units, with the parts of escapes over-represented. */
const anyText = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        "_",
        "x",
        "_x0041_",
        "_x005F",
        "0041",
        "\uD800",
        "\uDC00",
        "\uFFFE",
        "\uFFFF",
        "\0",
        "\r",
        "\n",
      ),
      fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)),
    ),
  )
  .map((pieces) => pieces.join(""));

describe("text that XML or Excel would change", () => {
  it("comes back to the unit, whatever it is", () => {
    fc.assert(
      fc.property(anyText, (text) => fromStoredText(toStoredText(text)) === text),
      { numRuns: 5000 },
    );
  });

  it("is stored without anything that XML forbids", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(toXmlText(text)).not.toMatch(/[\0-\x08\x0B-\x1F\uFFFE\uFFFF\uD800-\uDFFF<]/u);
      }),
      { numRuns: 2000 },
    );
  });

  it("is stored as it is where nothing forbids it", () => {
    expect(toStoredText("推进 2+4+X，𠮷野家 _x41_ a_x0041")).toBe("推进 2+4+X，𠮷野家 _x41_ a_x0041");
  });

  it("escapes a literal escape, so that _x0041_ does not become A", () => {
    expect(toStoredText("_x0041_")).toBe("_x005F_x0041_");
  });

  it.each(["=1", "+1", "-1", "@a", "\ta", "\ra"])(
    "knows that %j would become a formula on the next edit",
    (text) => {
      expect(looksLikeFormula(text)).toBe(true);
    },
  );

  it.each(["1=1", "", "a-b", " =1", "一"])("knows that %j would not", (text) => {
    expect(looksLikeFormula(text)).toBe(false);
  });
});
