import { readReturnedBook } from "../../../../src/adapters/xlsx/readReturnedBook";
import { renderWorkbook } from "../../../../src/adapters/xlsx/renderWorkbook";
import { craftParts, craftXlsx, worksheet, zipParts } from "../../../support/craftXlsx";
import { EVERY_OPERATION } from "../../../support/samplePatch";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const STRICT_RELATIONS = "http://purl.oclc.org/ooxml/officeDocument/relationships";
const SHEET = "xl/worksheets/sheet1.xml";

const read = (bytes: Uint8Array) => readReturnedBook(bytes, "区财政局.xlsx");
const strings = (items: string) => ({ "xl/sharedStrings.xml": `<sst xmlns="${MAIN}">${items}</sst>` });
const relations = (items: string): string => `<Relationships>${items}</Relationships>`;
const relation = (id: string, type: string, target: string): string =>
  `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`;

/** The text in UTF-16 with a mark, little endian. */
function utf16(text: string): Uint8Array {
  return new Uint8Array(Buffer.from(`\uFEFF${text}`, "utf16le"));
}

const CORE = (modified: string): string =>
  `<cp:coreProperties xmlns:cp="urn:x" xmlns:dcterms="urn:y"><dcterms:modified>${modified}</dcterms:modified></cp:coreProperties>`;

const withCore = (modified: string): Uint8Array =>
  craftXlsx("", {
    "_rels/.rels": relations(
      relation("r1", `${RELATIONS}/officeDocument`, "xl/workbook.xml") +
        relation(
          "r2",
          "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
          "/docProps/core.xml",
        ),
    ),
    "docProps/core.xml": CORE(modified),
  });

describe("a workbook that a unit has sent back", () => {
  it("is read with the values of all its sheets, and which of them are hidden", async () => {
    const { sheets } = read(await renderWorkbook(EVERY_OPERATION));
    expect(sheets.map(({ name, visibility }) => [name, visibility])).toEqual([
      ["封面", "visible"],
      ["主要工作任务", "visible"],
      ["工作台账", "visible"],
      ["看板", "visible"],
      ["选项", "hidden"],
      ["_fenjie", "veryHidden"],
    ]);
    expect(sheets.every(({ rows }) => rows.length > 0)).toBe(true);
  });

  it("gives rows and columns in order and each once, whatever their order in the file", () => {
    const rows =
      '<row r="9"><c r="B9"><v>3</v></c><c r="A9"><v>1</v></c><c r="B9"><v>2</v></c></row>' +
      '<row r="2"><c r="C2" t="str"><v></v></c><c r="D2" t="b"><v>1</v></c></row><row r="3"/>';
    expect(read(craftXlsx(rows)).sheets).toEqual([
      {
        name: "表",
        visibility: "visible",
        rows: [
          { row: 1, columns: [3], values: [true] },
          { row: 8, columns: [0, 1], values: [1, 2] },
        ],
      },
    ]);
  });

  it("has the results of formulas and the text of error values", () => {
    const rows = '<row><c><f>1/4</f><v>0.25</v></c><c t="e"><f>NA()</f><v>#N/A</v></c></row>';
    expect(read(craftXlsx(rows)).sheets[0]?.rows).toEqual([
      { row: 0, columns: [0, 1], values: [0.25, "#N/A"] },
    ]);
  });

  it("costs two cells where its first and its last possible cell hold something", () => {
    const rows =
      '<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>2</v></c></row>';
    expect(read(craftXlsx(rows)).sheets[0]?.rows).toEqual([
      { row: 0, columns: [0], values: [1] },
      { row: 1_048_575, columns: [16_383], values: [2] },
    ]);
  });

  it("keeps its custom properties, also under names that objects have already", () => {
    const custom = ["__proto__", "constructor", "FenjieUnit"].map(
      (name) => `<property name="${name}"><vt:lpwstr>区财政局</vt:lpwstr></property>`,
    );
    const book = read(
      craftXlsx("", {
        "_rels/.rels": relations(
          relation("r1", `${RELATIONS}/officeDocument`, "xl/workbook.xml") +
            relation("r2", `${RELATIONS}/custom-properties`, "docProps/custom.xml"),
        ),
        "docProps/custom.xml": `<Properties xmlns:vt="urn:vt">${custom.join("")}</Properties>`,
      }),
    );
    expect(Object.entries(book.custom)).toEqual([
      ["__proto__", "区财政局"],
      ["constructor", "区财政局"],
      ["FenjieUnit", "区财政局"],
    ]);
  });

  it.each([
    ["2023-04-08T09:30:00Z", "2023-04-08T09:30:00Z"],
    ["2023-04-08T17:30:00.123+08:00", "2023-04-08T09:30:00Z"],
    ["2023-13-08T09:30:00Z", undefined],
    ["yesterday", undefined],
    ["", undefined],
  ])("was last saved at what %j means", (modified, savedAt) => {
    expect(read(withCore(modified)).savedAt).toBe(savedAt);
  });

  it("says whether it holds macros, or was saved as a file with macros", () => {
    const types = (main: string): string =>
      `<Types><Override PartName="/xl/workbook.xml" ContentType="${main}"/></Types>`;
    const plain = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";
    const withTypes = (main: string) => read(craftXlsx("", { "[Content_Types].xml": types(main) })).macros;
    expect(withTypes(plain)).toBe(false);
    expect(withTypes("application/vnd.ms-excel.sheet.macroEnabled.main+xml")).toBe(true);
    const parts = craftParts("");
    const project = relation(
      "r8",
      "http://schemas.microsoft.com/office/2006/relationships/vbaProject",
      "vbaProject.bin",
    );
    const withProject = {
      ...parts,
      "xl/_rels/workbook.xml.rels": String(parts["xl/_rels/workbook.xml.rels"]).replace("</", `${project}</`),
    };
    expect(read(zipParts(withProject)).macros).toBe(true);
  });

  it("says whether its cells take values from other workbooks, and opens none of them", () => {
    const parts = craftParts("<row><c><f>[1]表!A1</f><v>5</v></c></row>");
    const link = relation("r8", `${RELATIONS}/externalLink`, "externalLinks/externalLink1.xml");
    const linked = {
      ...parts,
      "xl/_rels/workbook.xml.rels": String(parts["xl/_rels/workbook.xml.rels"]).replace("</", `${link}</`),
      "xl/externalLinks/externalLink1.xml": "not even XML",
    };
    expect(read(zipParts(linked))).toMatchObject({ links: true, sheets: [{ rows: [{ values: [5] }] }] });
    expect(read(zipParts(parts)).links).toBe(false);
  });

  it("is not opened where nothing is looked for: pictures, drawings, pivot tables and styles may be anything", () => {
    const bytes = craftXlsx("<row><c><v>1</v></c></row>", {
      "xl/styles.xml": "<broken",
      "xl/drawings/drawing1.xml": "<broken",
      "docProps/app.xml": "<broken",
    });
    expect(read(bytes).sheets[0]?.rows).toHaveLength(1);
  });
});

describe("what other programs write", () => {
  it("is read with a prefix on every element and a dimension that is not true, as WPS writes them", () => {
    const bytes = craftXlsx("", {
      "xl/workbook.xml": `<x:workbook xmlns:x="${MAIN}" xmlns:q="${RELATIONS}"><x:sheets><x:sheet name="填报表" sheetId="7" state="hidden" q:id="r1"/></x:sheets></x:workbook>`,
      "xl/sharedStrings.xml": `<x:sst xmlns:x="${MAIN}"><x:si><x:t>甲</x:t></x:si></x:sst>`,
      [SHEET]: `<x:worksheet xmlns:x="${MAIN}"><x:dimension ref="A1"/><x:sheetData><x:row r="2"><x:c r="C2" t="s"><x:v>0</x:v></x:c></x:row></x:sheetData></x:worksheet>`,
    });
    expect(read(bytes).sheets).toEqual([
      { name: "填报表", visibility: "hidden", rows: [{ row: 1, columns: [2], values: ["甲"] }] },
    ]);
  });

  it("is read where cells and rows have no address", () => {
    const rows = "<row><c><v>1</v></c><c/><c><v>2</v></c></row><row/><row><c><v>3</v></c></row>";
    expect(read(craftXlsx(rows)).sheets[0]?.rows).toEqual([
      { row: 0, columns: [0, 2], values: [1, 2] },
      { row: 2, columns: [0], values: [3] },
    ]);
  });

  it("is read where relations have targets from the root of the package, in other folders and in another case", () => {
    const bytes = zipParts({
      "_rels/.rels": relations(relation("r1", `${RELATIONS}/officeDocument`, "/Book/Main.xml")),
      "Book/Main.xml": `<workbook xmlns:r="${RELATIONS}"><sheets><sheet name="表" r:id="a"/></sheets></workbook>`,
      "Book/_rels/Main.xml.rels": relations(
        relation("a", `${RELATIONS}/worksheet`, "/Tables/one.xml") +
          relation("b", `${RELATIONS}/sharedStrings`, "../texts.xml"),
      ),
      "tables/ONE.xml": worksheet('<row><c t="s"><v>0</v></c></row>'),
      "texts.xml": `<sst><si><t>甲</t></si></sst>`,
    });
    expect(read(bytes).sheets[0]?.rows).toEqual([{ row: 0, columns: [0], values: ["甲"] }]);
  });

  it("is read in the strict dialect: other namespaces, dates as text, other words for properties", () => {
    const strict = "http://purl.oclc.org/ooxml/spreadsheetml/main";
    const bytes = zipParts({
      "_rels/.rels": relations(
        relation("r1", `${STRICT_RELATIONS}/officeDocument`, "xl/workbook.xml") +
          relation("r2", `${STRICT_RELATIONS}/customProperties`, "docProps/custom.xml"),
      ),
      "docProps/custom.xml": `<Properties xmlns:vt="urn:vt"><property name="FenjieSchema"><vt:i4>1</vt:i4></property></Properties>`,
      "xl/workbook.xml": `<workbook xmlns="${strict}" xmlns:r="${STRICT_RELATIONS}" conformance="strict"><sheets><sheet name="表" r:id="r1"/></sheets></workbook>`,
      "xl/_rels/workbook.xml.rels": relations(
        relation("r1", `${STRICT_RELATIONS}/worksheet`, "worksheets/sheet1.xml"),
      ),
      [SHEET]: `<worksheet xmlns="${strict}"><sheetData><row><c t="d"><v>2023-06-30</v></c></row></sheetData></worksheet>`,
    });
    const book = read(bytes);
    expect(book.sheets[0]?.rows).toEqual([{ row: 0, columns: [0], values: [45107] }]);
    expect(book.custom).toEqual({ FenjieSchema: 1 });
  });

  it("is read where its parts are UTF-16", () => {
    const bytes = craftXlsx("", {
      ...Object.fromEntries(
        Object.entries(craftParts('<row><c t="s"><v>0</v></c></row>')).map(([path, part]) => [
          path,
          utf16(String(part).replace(/^<\?[^>]*>/, "")),
        ]),
      ),
      "xl/sharedStrings.xml": utf16("<sst><si><t>涪陵𠮷</t></si></sst>"),
    });
    expect(read(bytes).sheets[0]).toMatchObject({ name: "表", rows: [{ values: ["涪陵𠮷"] }] });
  });

  it("is read with the runs of a rich text joined and the escapes of the format undone", () => {
    const rich = "<si><r><t>推</t></r><r><t xml:space='preserve'>进 </t></r></si><si><t>_x000D_</t></si>";
    const rows = '<row><c t="s"><v>0</v></c><c t="s"><v>1</v></c></row>';
    expect(read(craftXlsx(rows, strings(rich))).sheets[0]?.rows[0]?.values).toEqual(["推进 ", "\r"]);
  });
});
