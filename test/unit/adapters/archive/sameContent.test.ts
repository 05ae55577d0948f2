import { strToU8, zipSync } from "fflate";
import { sameContent } from "../../../../src/adapters/archive/sameContent";
import { zipFiles } from "../../../../src/adapters/archive/zipFiles";

const TEXT = strToU8("任务".repeat(500));
const pack = (level: 0 | 9, files: Record<string, Uint8Array> = { a: TEXT, b: strToU8("2") }): Uint8Array =>
  zipSync(files, { level });

test("archives with the same entries are the same however they are packed, also those in an archive", () => {
  const [quick, small] = [pack(0), pack(9)];
  expect(Buffer.compare(quick, small)).not.toBe(0);
  expect(sameContent(quick, small)).toBe(true);
  const wrapped = [quick, small].map((bytes) => zipFiles([{ name: "内.xlsx", bytes }]));
  expect(sameContent(...twoOf(wrapped))).toBe(true);
});

test("another text, another name, another order, or an entry more is another content, in an archive in an archive too", () => {
  const changed = [
    pack(9, { a: strToU8("任务".repeat(499) + "任何"), b: strToU8("2") }),
    pack(9, { c: TEXT, b: strToU8("2") }),
    pack(9, { b: strToU8("2"), a: TEXT }),
    pack(9, { a: TEXT, b: strToU8("2"), c: strToU8("3") }),
  ];
  for (const other of changed) {
    expect(sameContent(pack(0), other)).toBe(false);
    const wrapped = [pack(0), other].map((bytes) => zipFiles([{ name: "内.xlsx", bytes }]));
    expect(sameContent(...twoOf(wrapped))).toBe(false);
  }
});

test("files that are no archives are the same if their bytes are", () => {
  expect(sameContent(strToU8("甲"), strToU8("甲"))).toBe(true);
  expect(sameContent(strToU8("甲"), strToU8("乙"))).toBe(false);
  expect(sameContent(strToU8("甲"), pack(0))).toBe(false);
});

function twoOf([a = TEXT, b = TEXT]: readonly Uint8Array[]): [Uint8Array, Uint8Array] {
  return [a, b];
}
