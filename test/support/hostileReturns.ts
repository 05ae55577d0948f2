import { constants, deflateRawSync } from "node:zlib";
import { crc32 } from "../../src/adapters/xlsx/crc32";
import { craftParts, craftXlsx, worksheet, zipParts, type CraftedParts } from "./craftXlsx";
import { encryptAgile } from "./encryptWorkbook";
import { craftZip, type CraftedEntry } from "./craftZip";

const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const SHEET = "xl/worksheets/sheet1.xml";
const MEGABYTE = 1024 * 1024;

/** What becomes of a file: `read`, or the code of its refusal with the limit, the part or the kind that it names. */
export type Fate = string;
export type HostileFile = { readonly about: string; readonly make: () => Uint8Array; readonly fate: Fate };

const limit = (name: string): Fate => `WORKBOOK_LIMIT ${name}`;
const damaged = (part: string): Fate => `WORKBOOK_DAMAGED ${part}`;

/** The entries of a workbook with this sheet, so that each can be made wrong. */
function entriesOf(rows: string, changes: CraftedParts = {}): CraftedEntry[] {
  return Object.entries(craftParts(rows, changes)).map(([name, data]) => ({ name, data }));
}

/** The workbook with one entry changed. */
function withEntry(rows: string, name: string, change: Partial<CraftedEntry>): Uint8Array {
  return craftZip(entriesOf(rows).map((entry) => (entry.name === name ? { ...entry, ...change } : entry)));
}

/** Any number of megabytes of blanks, packed: 1 GB takes 1 MB. Its checksum is wrong, but nobody should come so far. */
function bombEntry(name: string, megabytes: number): CraftedEntry {
  const blanks = Buffer.alloc(MEGABYTE, " ");
  const block = deflateRawSync(blanks, { level: 9, finishFlush: constants.Z_FULL_FLUSH });
  const end = Buffer.from([0x03, 0x00]);
  const packed = Buffer.concat([...Array.from({ length: megabytes }, () => block), end]);
  return { name, packed, size: megabytes * MEGABYTE };
}

/** As `craftXlsx`, but quick for what is large. */
const large = (rows: string): Uint8Array => craftZip(entriesOf(rows));

const GOOD = '<row><c t="str"><v>甲</v></c></row>';

function overlapping(): Uint8Array {
  const entries = entriesOf(GOOD);
  const first = Array.from({ length: 500 }, (_, index) => ({
    name: `xl/worksheets/copy${index}.xml`,
    data: "x",
    offset: 0,
  }));
  return craftZip([...entries, ...first]);
}

function nested(depth: number): Uint8Array {
  let inner = craftZip([{ name: "a.txt", data: "x" }]);
  for (let level = 0; level < depth; level++) inner = craftZip([{ name: "inner.zip", data: inner }]);
  return inner;
}

function manySheets(count: number): Uint8Array {
  const sheets = Array.from(
    { length: count },
    (_, index) => `<sheet name="${index}" sheetId="${index}" r:id="r1"/>`,
  );
  return craftXlsx(GOOD, {
    "xl/workbook.xml": `<workbook xmlns:r="${RELATIONS}"><sheets>${sheets.join("")}</sheets></workbook>`,
  });
}

const relation = (id: string, type: string, target: string): string =>
  `<Relationship Id="${id}" Type="${RELATIONS}/${type}" Target="${target}"/>`;

const withSheetAt = (target: string): Uint8Array =>
  craftXlsx(GOOD, {
    "xl/_rels/workbook.xml.rels": `<Relationships>${relation("r1", "worksheet", target)}</Relationships>`,
  });

const withStrings = (items: string, rows: string): Uint8Array =>
  craftXlsx(rows, { "xl/sharedStrings.xml": `<sst>${items}</sst>` });

const without = (path: string): Uint8Array =>
  zipParts(Object.fromEntries(Object.entries(craftParts(GOOD)).filter(([name]) => name !== path)));

const DOCTYPE = (declarations: string, text: string): Uint8Array =>
  craftXlsx("", {
    [SHEET]: `<!DOCTYPE worksheet [${declarations}]><worksheet><sheetData><row><c t="str"><v>${text}</v></c></row></sheetData></worksheet>`,
  });

const LAUGHS = Array.from(
  { length: 9 },
  (_, index) => `<!ENTITY l${index + 1} "${`&l${index};`.repeat(10)}">`,
).join("");

/** Files that are made to cost their reader time, memory or trust, and what becomes of each. */
export const HOSTILE_FILES: readonly HostileFile[] = [
  // Encryption.
  {
    about: "an encrypted file that wants a password hashed ten million times",
    fate: limit("passwordRounds"),
    make: () =>
      encryptAgile(craftXlsx(GOOD), "", {
        describe: (xml) => xml.replace(/spinCount="\d+"/u, 'spinCount="10000000"'),
      }),
  },
  {
    about: "an encrypted file that states a terabyte of sectors",
    fate: damaged("OLE"),
    make: () => Buffer.from(encryptAgile(craftXlsx(GOOD), "")).fill(0xef, 0x4c, 0x200),
  },
  // Archives.
  {
    about: "one part of 1 GB that takes 1 MB",
    fate: limit("expandedBytes"),
    make: () => craftZip([...entriesOf(GOOD).filter(({ name }) => name !== SHEET), bombEntry(SHEET, 1024)]),
  },
  {
    about: "a bomb that says it is small",
    fate: damaged(SHEET),
    make: () => withEntry(GOOD, SHEET, { ...bombEntry(SHEET, 64), size: 1000 }),
  },
  {
    about: "a bomb that nobody has to open",
    fate: "read",
    make: () => craftZip([...entriesOf(GOOD), bombEntry("xl/media/image1.png", 1024)]),
  },
  { about: "many sheets that are large together", fate: limit("expandedBytes"), make: manyLargeSheets },
  { about: "entries that overlap", fate: damaged("zip"), make: overlapping },
  {
    about: "an archive in an archive in an archive",
    fate: "WORKBOOK_KIND_UNSUPPORTED zip",
    make: () => nested(20),
  },
  {
    about: "60,000 entries",
    fate: limit("entries"),
    make: () => craftZip(Array.from({ length: 60_000 }, (_, index) => ({ name: `xl/${index}`, method: 0 }))),
  },
  {
    about: "a part that is larger than it says",
    fate: damaged(SHEET),
    make: () => withEntry(GOOD, SHEET, { size: 10 }),
  },
  {
    about: "a part that is smaller than it says",
    fate: damaged(SHEET),
    make: () => withEntry(GOOD, SHEET, { size: 4_000_000_000 }),
  },
  { about: "a wrong checksum", fate: damaged(SHEET), make: () => withEntry(GOOD, SHEET, { checksum: 1 }) },
  {
    about: "a part whose packed bytes are none",
    fate: damaged(SHEET),
    make: () => withEntry(GOOD, SHEET, { packed: Buffer.from("not packed at all") }),
  },
  {
    about: "two files after one another: the second is read",
    fate: "read",
    make: () => Buffer.concat([craftXlsx(""), craftXlsx(GOOD)]),
  },
  {
    about: "a part that is there twice",
    fate: damaged("zip"),
    make: () => craftZip([...entriesOf(GOOD), { name: SHEET, data: worksheet("") }]),
  },
  ...[0.1, 0.4, 0.7, 0.95].map((share) => ({
    about: `cut off after ${share * 100} %`,
    fate: damaged("zip"),
    make: () => {
      const bytes = craftXlsx(GOOD);
      return bytes.subarray(0, Math.floor(bytes.length * share));
    },
  })),
  // XML.
  {
    about: "entities that grow without end",
    fate: damaged(SHEET),
    make: () => DOCTYPE(`<!ENTITY l0 "lol">${LAUGHS}`, "&l9;"),
  },
  {
    about: "an entity that is a file",
    fate: damaged(SHEET),
    make: () => DOCTYPE('<!ENTITY x SYSTEM "file:///etc/passwd">', "&x;"),
  },
  {
    about: "a definition that is fetched",
    fate: damaged(SHEET),
    make: () =>
      craftXlsx("", {
        [SHEET]: `<!DOCTYPE w SYSTEM "http://localhost/x.dtd">${worksheet("")}`.replace(/<\?[^>]*>/, ""),
      }),
  },
  {
    about: "100,000 elements inside each other",
    fate: limit("depth"),
    make: () => craftXlsx("<a>".repeat(100_000)),
  },
  {
    about: "an element with 200,000 attributes",
    fate: "read",
    make: () =>
      craftXlsx(`<row ${Array.from({ length: 200_000 }, (_, index) => `a${index}=""`).join(" ")}/>`),
  },
  {
    about: "a tag that is not closed for megabytes",
    fate: damaged(SHEET),
    make: () => large(`<row a="${noise(2 * MEGABYTE)}`),
  },
  {
    about: "a million empty rows with a format",
    fate: "read",
    make: () => large(formattedRows(1_000_000)),
  },
  {
    about: "40 MB of equal cells without a value",
    fate: limit("expansionRatio"),
    make: () => large(`<row>${'<c s="12"/>'.repeat(10_000)}</row>`.repeat(400)),
  },
  // Cells.
  {
    about: "the first and the last possible cell",
    fate: "read",
    make: () =>
      craftXlsx(
        '<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row>',
      ),
  },
  {
    about: "rows of 16,384 cells",
    fate: limit("cells"),
    make: () => craftXlsx(`<row>${"<c><v>1</v></c>".repeat(16_384)}</row>`.repeat(20)),
  },
  {
    about: "a long text that every cell shows",
    fate: limit("characters"),
    make: () =>
      withStrings(`<si><t>${noise(32_767)}</t></si>`, `<row>${'<c t="s"><v>0</v></c>'.repeat(1000)}</row>`),
  },
  {
    about: "a million texts that no cell shows",
    fate: limit("cells"),
    make: () => withStrings("<si/>".repeat(1_000_000), GOOD),
  },
  {
    about: "a shared text that does not exist",
    fate: damaged(SHEET),
    make: () => withStrings("<si><t>a</t></si>", '<row><c t="s"><v>4000000000</v></c></row>'),
  },
  {
    about: "a shared text before the first",
    fate: damaged(SHEET),
    make: () => withStrings("<si><t>a</t></si>", '<row><c t="s"><v>-1</v></c></row>'),
  },
  {
    about: "a shared text by the name of what arrays have",
    fate: damaged(SHEET),
    make: () =>
      withStrings("<si><t>a</t></si>", '<row><c t="s"><v>length</v></c><c t="s"><v>__proto__</v></c></row>'),
  },
  {
    about: "numbers without bounds",
    fate: "read",
    make: () =>
      craftXlsx(
        "<row><c><v>-1E308</v></c><c><v>1E999</v></c><c><v>NaN</v></c><c><v>0x10</v></c><c t='s'><v></v></c></row>",
      ),
  },
  {
    about: "a row before the first",
    fate: damaged(SHEET),
    make: () => craftXlsx('<row r="-1"><c><v>1</v></c></row>'),
  },
  {
    about: "names that objects have already",
    fate: "read",
    make: () =>
      craftXlsx('<row __proto__="1" constructor="2"><c t="str"><v>__proto__</v></c></row>', {
        "xl/workbook.xml": `<workbook xmlns:r="${RELATIONS}"><sheets><sheet name="__proto__" r:id="r1"/><sheet name="constructor" r:id="r1"/></sheets></workbook>`,
      }),
  },
  // Parts.
  {
    about: "a sheet outside the package",
    fate: damaged("../../../etc/passwd"),
    make: () => withSheetAt("../../../etc/passwd"),
  },
  {
    about: "a sheet at an absolute path",
    fate: damaged("etc/passwd"),
    make: () => withSheetAt("/etc/passwd"),
  },
  {
    about: "a sheet in the network",
    fate: damaged("xl/http:/localhost/a.xml"),
    make: () => withSheetAt("http://localhost/a.xml"),
  },
  {
    about: "two sheets of one name",
    fate: "read",
    make: () =>
      craftXlsx(GOOD, {
        "xl/workbook.xml": `<workbook xmlns:r="${RELATIONS}"><sheets><sheet name="表" r:id="r1"/><sheet name="表" r:id="r1"/></sheets></workbook>`,
      }),
  },
  { about: "10,000 sheets", fate: "read", make: () => manySheets(10_000) },
  { about: "no workbook part", fate: damaged("xl/workbook.xml"), make: () => without("xl/workbook.xml") },
  {
    about: "a workbook part that is something else",
    fate: "WORKBOOK_KIND_UNSUPPORTED unknown",
    make: () => craftXlsx(GOOD, { "xl/workbook.xml": "<html/>" }),
  },
  {
    about: "styles of 1 GB, which nobody opens",
    fate: "read",
    make: () => craftZip([...entriesOf(GOOD), bombEntry("xl/styles.xml", 1024)]),
  },
];

/** Text that cannot be packed well, so that the ratio is not what stops it. */
function noise(length: number): string {
  const letters = new Array<string>(length);
  let state = 1;
  for (let index = 0; index < length; index++) {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    letters[index] = String.fromCharCode(0x4e00 + ((state >>> 8) % 20_000));
  }
  return letters.join("");
}

/** Rows as programs write them for a format that somebody gave to whole columns. */
function formattedRows(count: number): string {
  return Array.from(
    { length: count },
    (_, index) => `<row r="${index + 1}" s="${index % 97}" customFormat="1" ht="${15 + (index % 7)}"/>`,
  ).join("");
}

/** Sheets that stay within the ratio each. */
function manyLargeSheets(): Uint8Array {
  const text = noise(100_000);
  const comment = `<!--${text}-->`;
  const sheet = worksheet("<row/>".repeat(1_000_000)).replace("<sheetData>", `${comment}<sheetData>`);
  const names = Array.from({ length: 40 }, (_, index) => `xl/worksheets/sheet${index + 1}.xml`);
  const ids = names.map((name, index) => relation(`r${index + 1}`, "worksheet", `/${name}`));
  const packed = deflateRawSync(sheet);
  const checksum = crc32(Buffer.from(sheet));
  const size = Buffer.byteLength(sheet);
  return craftZip([
    ...entriesOf("", {
      "xl/workbook.xml": `<workbook xmlns:r="${RELATIONS}"><sheets>${ids.map((_, index) => `<sheet name="${index}" r:id="r${index + 1}"/>`).join("")}</sheets></workbook>`,
      "xl/_rels/workbook.xml.rels": `<Relationships>${ids.join("")}</Relationships>`,
    }).filter(({ name }) => name !== SHEET),
    ...names.map((name) => ({ name, packed, checksum, size })),
  ]);
}
