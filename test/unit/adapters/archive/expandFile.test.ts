import { expandFile, isLeftBehind } from "../../../../src/adapters/archive/expandFile";
import { unpackFile } from "../../../../src/adapters/archive/waitingFile";
import { zipFiles } from "../../../../src/adapters/archive/zipFiles";
import { crc32 } from "../../../../src/adapters/xlsx/crc32";
import { RETURN_LIMITS } from "../../../../src/adapters/xlsx/limits";
import { craftXlsx } from "../../../support/craftXlsx";
import { craftZip, type CraftedEntry } from "../../../support/craftZip";
import { encodeGb18030 } from "../../../support/encodeGb18030";

const expand = (bytes: Uint8Array) => expandFile({ name: "回收.zip", bytes });
const namesIn = (entries: readonly CraftedEntry[]) => expand(craftZip(entries)).map(({ name }) => name);
const failureOf = (work: () => unknown): unknown => {
  try {
    return work();
  } catch (error) {
    return error;
  }
};
const textOf = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

describe("an archive of returned files", () => {
  it("gives each file in it under its own name and the archive's, packed until it is read", () => {
    const files = expand(
      craftZip([
        { name: "区财政局.xlsx", data: "甲", flags: 0x800 },
        { name: "second/区税务局.xlsx", data: "乙", flags: 0x800, method: 0 },
      ]),
    );
    expect(files.map((file) => [file.name, textOf(unpackFile(file))])).toEqual([
      ["回收.zip/区财政局.xlsx", "甲"],
      ["回收.zip/second/区税务局.xlsx", "乙"],
    ]);
  });

  it("may hold workbooks that are not packed any further, as those that this program zips", () => {
    const workbook = craftXlsx("<row><c><v>1</v></c></row>");
    const [file] = expand(zipFiles([{ name: "区财政局.xlsx", bytes: workbook }]));
    expect(file?.name).toBe("回收.zip/区财政局.xlsx");
    expect(file && unpackFile(file)).toEqual(workbook);
  });

  it.each([
    ["a workbook", craftXlsx("")],
    ["a Word document", craftZip([{ name: "[Content_Types].xml" }, { name: "word/document.xml" }])],
    ["an OpenDocument file", craftZip([{ name: "mimetype" }, { name: "content.xml" }])],
    ["text", new TextEncoder().encode("任务编号")],
    ["an archive that is cut off", craftZip([{ name: "a.xlsx" }]).subarray(0, -5)],
    ["an archive without files", craftZip([{ name: "folder/" }])],
  ])("is not %s: that stays one file", (_, bytes) => {
    expect(expand(bytes)).toEqual([{ name: "回收.zip", bytes }]);
  });

  it("is opened one level: an archive in it stays a file", () => {
    const inner = craftZip([{ name: "a.xlsx", data: "x" }]);
    const [file, ...others] = expand(craftZip([{ name: "inner.zip", data: inner }]));
    expect(others).toEqual([]);
    expect(file && expandFile(file)).toEqual([file]);
  });

  it("leaves out folders, lock files and what systems leave behind, and nothing else", () => {
    const names = ["a/", "~$a.xlsx", "b/~$b.xlsx", "__MACOSX/a.xlsx", "__MACOSX/._a.xlsx", "._b.xlsx"];
    const more = [".DS_Store", "b/.DS_Store", "Thumbs.db", "b/thumbs.db", "desktop.ini"];
    expect([...names, ...more].filter((name) => !isLeftBehind(name))).toEqual([]);
    expect(
      namesIn(
        [...names, ...more, "c~$.xlsx", "b/.config", "图片.png"].map((name) => ({ name, flags: 0x800 })),
      ),
    ).toEqual(["回收.zip/c~$.xlsx", "回收.zip/b/.config", "回收.zip/图片.png"]);
  });
});

describe("names of entries", () => {
  const gbk = (name: string): CraftedEntry => ({ name: encodeGb18030(name) });

  it("are GB18030 where Windows packed them without a word", () => {
    expect(namesIn([gbk("区发展改革委.xlsx"), gbk("李渡街道\\㙟.xlsx")])).toEqual([
      "回收.zip/区发展改革委.xlsx",
      "回收.zip/李渡街道/㙟.xlsx",
    ]);
  });

  it("are GB18030 together: one that is UTF-8 by chance says nothing", () => {
    expect(new TextDecoder("utf-8", { fatal: true }).decode(encodeGb18030("模校"))).toBe("ģУ");
    expect(namesIn([gbk("模校"), gbk("区财政局")])).toEqual(["回收.zip/模校", "回收.zip/区财政局"]);
  });

  it("are UTF-8 where all of them can be, as macOS packs them without a word", () => {
    expect(namesIn([{ name: "区财政局.xlsx" }])).toEqual(["回收.zip/区财政局.xlsx"]);
  });

  it("are UTF-8 where the entry says so, beside others that are not", () => {
    expect(namesIn([{ name: "区财政局", flags: 0x800 }, gbk("区税务局")])).toEqual([
      "回收.zip/区财政局",
      "回收.zip/区税务局",
    ]);
  });

  it("are what a second name in UTF-8 says, unless it belongs to another first name", () => {
    const unicode = (name: string, of: string): Uint8Array => {
      const text = Buffer.from(name);
      const field = Buffer.alloc(9);
      field.writeUInt16LE(0x7075, 0);
      field.writeUInt16LE(5 + text.length, 2);
      field.writeUInt8(1, 4);
      field.writeUInt32LE(crc32(Buffer.from(of)), 5);
      return Buffer.concat([field, text]);
    };
    expect(namesIn([{ name: "qcz.xlsx", extra: unicode("区财政局.xlsx", "qcz.xlsx") }])).toEqual([
      "回收.zip/区财政局.xlsx",
    ]);
    expect(namesIn([{ name: "qcz.xlsx", extra: unicode("区财政局.xlsx", "other") }])).toEqual([
      "回收.zip/qcz.xlsx",
    ]);
  });

  it("are shown without steps upwards, control characters and turned writing", () => {
    expect(
      namesIn([{ name: "../../etc/passwd" }, { name: "/a/./b\x1b[2J" }, { name: "a\u202Exslx.exe" }]),
    ).toEqual(["回收.zip/etc/passwd", "回收.zip/a/b\uFFFD[2J", "回收.zip/a\uFFFDxslx.exe"]);
  });
});

describe("times of entries", () => {
  const timeOf = (entry: Partial<CraftedEntry>) =>
    expand(craftZip([{ name: "a.xlsx", ...entry }]))[0]?.changedAt;
  const dos = (year: number, month: number, day: number, time = 0): number =>
    (((year - 1980) << 25) | (month << 21) | (day << 16) | time) >>> 0;

  it("are local times without a zone, as MS-DOS writes them", () => {
    expect(timeOf({ dosTime: dos(2023, 4, 8, (9 << 11) | (30 << 5) | 1) })).toBe("2023-04-08T09:30:02");
  });

  it("are universal where the archive says so", () => {
    const field = Buffer.alloc(9);
    field.writeUInt16LE(0x5455, 0);
    field.writeUInt16LE(5, 2);
    field.writeUInt8(1, 4);
    field.writeInt32LE(Date.UTC(2023, 3, 8, 9, 30) / 1000, 5);
    expect(timeOf({ extra: field })).toBe("2023-04-08T09:30:00Z");
  });

  it("are not said where there is none, or one that is no date", () => {
    expect(timeOf({})).toBeUndefined();
    expect(timeOf({ dosTime: 0 })).toBeUndefined();
    expect(timeOf({ dosTime: dos(2023, 13, 40) })).toBeUndefined();
  });
});

describe("a bad entry never loses the others", () => {
  const good: CraftedEntry = { name: "good.xlsx", data: "x" };
  const refusals = (bad: CraftedEntry) => expand(craftZip([bad, good])).map(({ refusal }) => refusal);

  it("is refused where it needs a password", () => {
    expect(refusals({ name: "a.xlsx", flags: 1 })).toEqual([
      { code: "WORKBOOK_ENCRYPTED", params: { file: "回收.zip/a.xlsx" } },
      undefined,
    ]);
  });

  it("is refused where it is too large, by what the archive says, before it is unpacked", () => {
    const value = RETURN_LIMITS.bytes;
    expect(refusals({ name: "a.xlsx", size: value + 1 })).toEqual([
      { code: "WORKBOOK_LIMIT", params: { file: "回收.zip/a.xlsx", limit: "bytes", value } },
      undefined,
    ]);
  });

  it.each([
    ["is packed in a way that nobody reads", { method: 14 }],
    ["stands outside the archive", { offset: 9_999_999 }],
  ])("is refused where it %s", (_, bad) => {
    expect(refusals({ name: "a.xlsx", ...bad })).toEqual([
      { code: "WORKBOOK_DAMAGED", params: { file: "回收.zip/a.xlsx", part: "zip" } },
      undefined,
    ]);
  });

  it.each([
    ["another checksum", { checksum: 1 }],
    ["more than it says", { size: 0 }],
    ["less than it says", { size: 1000 }],
    ["what is no packed data", { packed: new Uint8Array([0xff, 0xff, 0xff]) }],
  ])("fails alone when it is unpacked and holds %s", (_, bad) => {
    const [file, other] = expand(craftZip([{ name: "a.xlsx", data: "x", ...bad }, good]));
    const failure = { code: "WORKBOOK_DAMAGED", params: { file: "回收.zip/a.xlsx", part: "zip" } };
    expect(failureOf(() => file && unpackFile(file))).toMatchObject(failure);
    expect(other && textOf(unpackFile(other))).toBe("x");
  });

  it("but the archive is refused as a whole where its files together are too large", () => {
    const entries = Array.from({ length: 30 }, (_, index) => ({
      name: `${index}.xlsx`,
      size: RETURN_LIMITS.bytes,
    }));
    expect(expand(craftZip(entries))).toMatchObject([
      { name: "回收.zip", refusal: { code: "WORKBOOK_LIMIT", params: { limit: "expandedBytes" } } },
    ]);
  });
});
