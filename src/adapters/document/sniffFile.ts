import type { FileKind } from "../../domain/failure";
import { guessUtf16, utf16Mark } from "./utf16";

/** Signatures at the very beginning of a file. */
const SIGNATURES: readonly (readonly [kind: FileKind, bytes: readonly number[]])[] = [
  ["oldOffice", [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]],
  ["image", [0x89, 0x50, 0x4e, 0x47]], // PNG
  ["image", [0xff, 0xd8, 0xff]], // JPEG
  ["image", [0x47, 0x49, 0x46, 0x38]], // GIF
  ["image", [0x49, 0x49, 0x2a, 0x00]], // TIFF, little endian
  ["image", [0x4d, 0x4d, 0x00, 0x2a]], // TIFF, big endian
  ["archive", [0x37, 0x7a, 0xbc, 0xaf]], // 7z
  ["archive", [0x52, 0x61, 0x72, 0x21]], // RAR
  ["archive", [0x1f, 0x8b]], // gzip
];

const ZIP_PART = [0x50, 0x4b, 0x03, 0x04];
const ZIP_EMPTY = [0x50, 0x4b, 0x05, 0x06];
/** The first entry of an OpenDocument file, not packed; its name and content follow the entry's header. */
const OPEN_DOCUMENT = ascii("mimetypeapplication/vnd.oasis.opendocument");
const PDF = [0x25, 0x50, 0x44, 0x46, 0x2d];
const RIFF = [0x52, 0x49, 0x46, 0x46];
const WEBP = [0x57, 0x45, 0x42, 0x50];
const BITMAP = [0x42, 0x4d];

/** A PDF may begin with other bytes, but its mark stands within the first kilobyte. */
const PDF_REACH = 1024;

/** NUL bytes are looked for in this many bytes from the start. */
const BINARY_REACH = 65_536;

/** Offset of a part's name from its signature, in a local and in a central header of a zip package. */
const ZIP_NAME_OFFSETS = { local: 30, central: 46 } as const;

/** What the bytes of a file say it is, whatever its name. Reads no further than it must; never throws. */
export function sniffFile(bytes: Uint8Array): FileKind {
  if (bytes.length === 0) return "empty";
  if (startsWith(bytes, ZIP_PART, 0) || startsWith(bytes, ZIP_EMPTY, 0)) return kindOfPackage(bytes);
  for (const [kind, signature] of SIGNATURES) if (startsWith(bytes, signature, 0)) return kind;
  if (startsWith(bytes, RIFF, 0) && startsWith(bytes, WEBP, 8)) return "image";
  if (startsWith(bytes, BITMAP, 0) && startsWith(bytes, [0, 0, 0, 0], 6)) return "image";
  for (let at = 0; at < Math.min(PDF_REACH, bytes.length); at++) if (startsWith(bytes, PDF, at)) return "pdf";
  if (utf16Mark(bytes) !== undefined || guessUtf16(bytes) !== undefined) return "text";
  return bytes.subarray(0, BINARY_REACH).includes(0) ? "unknown" : "text";
}

/** Office and OpenDocument files are zip packages; the folders of their parts tell them apart. */
function kindOfPackage(bytes: Uint8Array): FileKind {
  if (startsWith(bytes, OPEN_DOCUMENT, ZIP_NAME_OFFSETS.local)) return "openDocument";
  for (let at = bytes.indexOf(0x50); at !== -1; at = bytes.indexOf(0x50, at + 1)) {
    if (bytes[at + 1] !== 0x4b) continue;
    const name =
      bytes[at + 2] === 0x03 && bytes[at + 3] === 0x04
        ? at + ZIP_NAME_OFFSETS.local
        : bytes[at + 2] === 0x01 && bytes[at + 3] === 0x02
          ? at + ZIP_NAME_OFFSETS.central
          : undefined;
    if (name === undefined) continue;
    if (startsWith(bytes, ascii("word/"), name)) return "word";
    if (startsWith(bytes, ascii("xl/"), name)) return "excel";
  }
  return "zip";
}

function ascii(text: string): readonly number[] {
  return Array.from(text, (char) => char.charCodeAt(0));
}

function startsWith(bytes: Uint8Array, signature: readonly number[], offset: number): boolean {
  return signature.every((byte, index) => bytes[offset + index] === byte);
}
