import { zipSync } from "fflate";
import { sniffFile } from "../../../../src/adapters/document/sniffFile";

const bytes = (...values: readonly number[]): Uint8Array => Uint8Array.from(values);

describe("sniffFile", () => {
  test.each([
    ["word", zipSync({ "[Content_Types].xml": bytes(1), "word/document.xml": bytes(1) })],
    ["excel", zipSync({ "[Content_Types].xml": bytes(1), "xl/workbook.xml": bytes(1) })],
    ["zip", zipSync({ "sword/document.txt": bytes(1) })],
    ["oldOffice", bytes(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0)],
    ["pdf", Buffer.from("\n\n%PDF-1.7\n")],
    ["image", bytes(0x89, 0x50, 0x4e, 0x47, 0x0d)],
    ["image", bytes(0xff, 0xd8, 0xff, 0xe0)],
    ["image", Buffer.from("RIFF0000WEBPVP8 ")],
    ["image", bytes(0x42, 0x4d, 0x10, 0, 0, 0, 0, 0, 0, 0)],
    ["archive", bytes(0x1f, 0x8b, 8)],
    ["unknown", bytes(0x41, 0, 1, 0, 0, 2)],
    ["text", Buffer.from("BMI、通知")],
    ["text", Buffer.from("通知\n\t序号", "utf16le")],
    ["text", bytes(0xff, 0xfe, 0x00, 0x4e)],
    ["empty", bytes()],
  ])("the first bytes say that a file is %s", (kind, content) => {
    expect(sniffFile(content)).toBe(kind);
  });
});
