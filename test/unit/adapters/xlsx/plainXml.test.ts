import fc from "fast-check";
import { SaxesParser } from "saxes";
import { PlainXml, type Handover } from "../../../../src/adapters/xlsx/plainXml";
import { readXmlText } from "../../../../src/adapters/xlsx/xmlStream";

type Events = (readonly unknown[])[];

/** What is told of a document, texts that follow one another as one. */
function told(tell: (add: (...event: readonly unknown[]) => void) => void): Events {
  const events: Events = [];
  tell((kind, ...rest) => {
    const last = events.at(-1);
    if (kind === "text" && last?.[0] === "text")
      events[events.length - 1] = ["text", `${String(last[1])}${String(rest[0])}`];
    else events.push([kind, ...rest]);
  });
  // Blanks outside the root are nothing, and a parser need not tell of them.
  return events.filter(([kind, text]) => kind !== "text" || String(text).trim() !== "");
}

/** By the parser that knows all of XML; `damaged` ends what it does not take for XML. */
function bySaxes(xml: string): Events {
  return told((add) => {
    const parser = new SaxesParser({ xmlns: false, position: false });
    parser.on("error", (error) => {
      throw error;
    });
    parser.on("doctype", () => {
      throw new Error("doctype");
    });
    parser.on("opentag", ({ name, attributes }) => {
      add("open", name, { ...attributes }, parser.position);
    });
    parser.on("text", (text) => {
      add("text", text);
    });
    parser.on("cdata", (text) => {
      add("text", text);
    });
    parser.on("closetag", ({ name }) => {
      add("close", name, parser.position);
    });
    try {
      parser.write(xml).close();
    } catch {
      add("damaged");
    }
  });
}

/** The reader names elements without their prefixes. */
function withoutPrefixes(events: Events): Events {
  return events.map(([kind, name, ...rest]) =>
    kind === "open" || kind === "close"
      ? [kind, String(name).replace(/^.*?:/, ""), ...rest]
      : [kind, ...(name === undefined ? [] : [name])],
  );
}

function byReader(xml: string): Events {
  return told((add) => {
    try {
      readXmlText(xml, "part", "file", {
        open(name, attributes, end) {
          add("open", name, { ...attributes.all() }, end);
        },
        text(text) {
          add("text", text);
        },
        close(name, end) {
          add("close", name, end);
        },
      });
    } catch {
      add("damaged");
    }
  });
}

/** By the reader of plain XML, in pieces; what it hands over, by the parser, as if that had read all before. */
function inPieces(pieces: readonly string[]): Events {
  return told((add) => {
    const plain = new PlainXml({
      open: (name, attributes, end) => {
        add("open", name, { ...attributes.all() }, end);
      },
      text: (text) => {
        add("text", text);
      },
      close: (name, end) => {
        add("close", name, end);
      },
    });
    const goOn = ({ prefix, rest, position }: Handover, later: readonly string[]): void => {
      const known = prefix === "<r/>" ? 2 : prefix.split("<").length - 1;
      const shift = position - prefix.length;
      for (const [kind, ...about] of bySaxes([prefix, rest, ...later].join("")).slice(known)) {
        add(kind, ...about.map((value) => (typeof value === "number" ? value + shift : value)));
      }
    };
    for (const [index, piece] of pieces.entries()) {
      const handover = plain.write(piece);
      if (handover !== undefined) {
        goOn(handover, pieces.slice(index + 1));
        return;
      }
    }
    const handover = plain.end();
    if (handover !== undefined) goOn(handover, []);
  });
}

/** Whether the reader needs no parser for any of the pieces. */
function isPlain(pieces: readonly string[]): boolean {
  const nothing = (): void => undefined;
  const plain = new PlainXml({ open: nothing, text: nothing, close: nothing });
  return pieces.every((piece) => plain.write(piece) === undefined) && plain.end() === undefined;
}

const VALUES = [
  "",
  "1",
  "A1",
  "s",
  "甲",
  "a\tb",
  "&amp;",
  "&#10;",
  "<",
  "a>b",
  "\ud83d\ude00",
  "'",
  "\u0001",
];
const attribute = fc
  .record({
    space: fc.constantFrom(" ", "  ", "\n", "\t", ""),
    name: fc.constantFrom("r", "s", "t", "x:id", "_x", "9", "é", "__proto__", "constructor"),
    equals: fc.constantFrom("=", "=", "=", " = "),
    quote: fc.constantFrom('"', '"', "'"),
    value: fc.constantFrom(...VALUES),
  })
  .map(({ space, name, equals, quote, value }) => `${space}${name}${equals}${quote}${value}${quote}`);
const text = fc.constantFrom(
  "",
  "",
  "12",
  "推进重点项目",
  " \n",
  "a&amp;b&lt;",
  "&quot;&apos;&gt;",
  "&#20013;",
  "&nbsp;",
  "&",
  "a > b",
  "]]>",
  "\r\n",
  "\ud83d\ude00",
  "\ud83d",
  "\ufffe",
  "\u0007",
  "\u0085",
  "<![CDATA[<x>]]>",
  "<!-- -->",
  "<?pi?>",
);
const { tree } = fc.letrec<{ tree: string }>((tie) => ({
  tree: fc
    .record({
      name: fc.constantFrom("c", "v", "row", "x:row", "sheetData", "a-b.c", "é", "1"),
      attributes: fc.array(attribute, { maxLength: 3 }),
      content: fc.option(fc.array(fc.oneof({ maxDepth: 3 }, text, tie("tree")), { maxLength: 4 })),
      end: fc.constantFrom("", "", "", " ", "x"),
    })
    .map(({ name, attributes, content, end }) => {
      const tag = `<${name}${attributes.join("")}`;
      return content === null ? `${tag}${end.trim()}/>` : `${tag}>${content.join("")}</${name}${end}>`;
    }),
}));
const xml = fc
  .record({
    head: fc.constantFrom(
      "",
      "",
      '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n',
      "<?xml version='1.0' encoding='utf-8'?>\n",
      '<?xml version="1.1"?>',
      " ",
      "<!DOCTYPE a>",
      "甲",
      "\ufeff",
    ),
    root: tree,
    tail: fc.constantFrom("", "", "\n", "<a/>", "x", "<!-- -->", "</c>"),
    kept: fc.oneof(
      { weight: 4, arbitrary: fc.constant(1) },
      { weight: 1, arbitrary: fc.double({ min: 0, max: 1, noNaN: true }) },
    ),
  })
  .map(({ head, root, tail, kept }) => {
    const whole = head + root + tail;
    return whole.slice(0, Math.ceil(whole.length * kept));
  });

test("the reader tells of every document, sound or damaged, what the parser of all XML tells", () => {
  fc.assert(
    fc.property(xml, (document) => {
      expect(byReader(document)).toEqual(withoutPrefixes(bySaxes(document)));
    }),
    { numRuns: 3000 },
  );
});

test("it makes no difference in which pieces a document comes, nor where the parser has to go on", () => {
  fc.assert(
    fc.property(xml, fc.array(fc.nat(60), { maxLength: 6 }), (document, cuts) => {
      const at = [0, ...cuts.sort((a, b) => a - b), document.length];
      const pieces = at.slice(1).map((end, index) => document.slice(at[index], end));
      expect(inPieces(pieces)).toEqual(bySaxes(document));
    }),
    { numRuns: 2000 },
  );
});

test("what programs write into workbooks is read without the parser", () => {
  const sheet =
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n' +
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>' +
    '<row r="1" spans="1:3"><c r="A1" s="2" t="s"><v>0</v></c><c r="B1" s="3"/>' +
    '<c r="C1" t="inlineStr"><is><t xml:space="preserve">a &amp; b\n</t></is></c></row></sheetData></worksheet>\n';
  expect(isPlain([sheet])).toBe(true);
  expect(byReader(sheet)).toEqual(bySaxes(sheet));
});

test("a tag that never ends, and one with very many attributes, are left to the parser", () => {
  const many = Array.from({ length: 40 }, (_, index) => ` a${index}="1"`).join("");
  expect(isPlain([`<a${many}/>`])).toBe(false);
  const pieces = Array.from({ length: 8 }, () => "x".repeat(40_000));
  expect(isPlain(['<a b="', ...pieces, '"/>'])).toBe(false);
});
