import { CFB } from "@e965/xlsx";
import { createCipheriv, createHash, createHmac } from "node:crypto";

/** How a test's workbook is encrypted; as Excel does it, but with few rounds, unless said otherwise. */
export type AgileOptions = {
  readonly rounds?: number;
  readonly hash?: "SHA1" | "SHA256" | "SHA384" | "SHA512";
  readonly keyBits?: 128 | 192 | 256;
  /** Makes the description another one. */
  readonly describe?: (xml: string) => string;
  /** Makes the encrypted stream another one, before it is sealed. */
  readonly spoil?: (encrypted: Buffer) => Buffer;
};

const BLOCKS = {
  verifier: "fea7d2763b4b9e79",
  verifierHash: "d7aa0f6d3061344e",
  key: "146e0be7abacd0d6",
  sealKey: "5fb2ad010cb9e1f6",
  seal: "a0677f02b22c8433",
};
const SEGMENT = 4096;

/** Bytes that are always the same: a test's secrets need not be any. */
function bytesFrom(seed: string, length: number): Buffer {
  const blocks = Array.from({ length: Math.ceil(length / 64) }, (_, index) =>
    createHash("sha512").update(`${seed} ${index}`).digest(),
  );
  return Buffer.concat(blocks).subarray(0, length);
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}

function fit(bytes: Buffer, length: number): Buffer {
  return Buffer.concat([bytes, Buffer.alloc(length, 0x36)]).subarray(0, length);
}

function padded(bytes: Buffer): Buffer {
  return Buffer.concat([bytes, Buffer.alloc((16 - (bytes.length % 16)) % 16)]);
}

function aes(mode: "cbc" | "ecb", key: Buffer, iv: Buffer | null, bytes: Buffer): Buffer {
  const cipher = createCipheriv(`aes-${key.length * 8}-${mode}`, key, iv).setAutoPadding(false);
  return Buffer.concat([cipher.update(padded(bytes)), cipher.final()]);
}

function lengthOf(bytes: Uint8Array): Buffer {
  const length = Buffer.alloc(8);
  length.writeBigUInt64LE(BigInt(bytes.length));
  return length;
}

/** What SheetJS writes such containers with; its own types leave it open. */
type OleWriter = {
  readonly utils: {
    readonly cfb_new: () => object;
    readonly cfb_add: (container: object, path: string, content: Buffer) => unknown;
  };
  readonly write: (container: object, options: { readonly type: "buffer" }) => Buffer;
};

/** An OLE container with these streams. */
export function oleContainer(streams: Readonly<Record<string, Uint8Array>>): Uint8Array {
  const { utils, write } = CFB as OleWriter;
  const container = utils.cfb_new();
  for (const [name, content] of Object.entries(streams)) {
    utils.cfb_add(container, `/${name}`, Buffer.from(content));
  }
  return new Uint8Array(write(container, { type: "buffer" }));
}

/** A workbook with a password, as Excel 2010 and later encrypt it: by other means than the program's own. */
export function encryptAgile(workbook: Uint8Array, password: string, options: AgileOptions = {}): Uint8Array {
  const { rounds = 10, hash = "SHA512", keyBits = 256 } = options;
  const { describe = (xml: string) => xml, spoil = (encrypted: Buffer) => encrypted } = options;
  const hashOf = (...parts: readonly Buffer[]): Buffer =>
    createHash(hash).update(Buffer.concat(parts)).digest();
  const hashSize = hashOf().length;
  const [salt, dataSalt] = [bytesFrom("salt", 16), bytesFrom("data", 16)];
  const key = bytesFrom("key", keyBits / 8);

  let hashed = hashOf(salt, Buffer.from(password, "utf16le"));
  for (let round = 0; round < rounds; round++) hashed = hashOf(uint32(round), hashed);
  const lock = (block: string, bytes: Buffer): string =>
    aes("cbc", fit(hashOf(hashed, Buffer.from(block, "hex")), keyBits / 8), salt, bytes).toString("base64");

  const vector = (of: Buffer): Buffer => fit(hashOf(dataSalt, of), 16);
  const segments: Buffer[] = [lengthOf(workbook)];
  for (let start = 0; start < workbook.length; start += SEGMENT) {
    const piece = Buffer.from(workbook.subarray(start, start + SEGMENT));
    segments.push(aes("cbc", key, vector(uint32(start / SEGMENT)), piece));
  }
  const encrypted = spoil(Buffer.concat(segments));
  const sealKey = bytesFrom("seal", hashSize);
  const seal = (block: string, bytes: Buffer): string =>
    aes("cbc", key, vector(Buffer.from(block, "hex")), bytes).toString("base64");
  const sealed = createHmac(hash, sealKey).update(encrypted).digest();

  const verifier = bytesFrom("verifier", 16);
  const how = (of: Buffer): string =>
    `saltSize="16" blockSize="16" keyBits="${keyBits}" hashSize="${hashSize}" cipherAlgorithm="AES" cipherChaining="ChainingModeCBC" hashAlgorithm="${hash}" saltValue="${of.toString("base64")}"`;
  const xml =
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
    '<encryption xmlns="http://schemas.microsoft.com/office/2006/encryption" xmlns:p="http://schemas.microsoft.com/office/2006/keyEncryptor/password">' +
    `<keyData ${how(dataSalt)}/>` +
    `<dataIntegrity encryptedHmacKey="${seal(BLOCKS.sealKey, sealKey)}" encryptedHmacValue="${seal(BLOCKS.seal, sealed)}"/>` +
    '<keyEncryptors><keyEncryptor uri="http://schemas.microsoft.com/office/2006/keyEncryptor/password">' +
    `<p:encryptedKey spinCount="${rounds}" ${how(salt)}` +
    ` encryptedVerifierHashInput="${lock(BLOCKS.verifier, verifier)}"` +
    ` encryptedVerifierHashValue="${lock(BLOCKS.verifierHash, hashOf(verifier))}"` +
    ` encryptedKeyValue="${lock(BLOCKS.key, key)}"/>` +
    "</keyEncryptor></keyEncryptors></encryption>";
  const version = Buffer.from("0400040040000000", "hex");
  return oleContainer({
    EncryptionInfo: Buffer.concat([version, Buffer.from(describe(xml))]),
    EncryptedPackage: encrypted,
  });
}

/** A workbook with a password, as Office 2007 encrypts it. */
export function encryptStandard(
  workbook: Uint8Array,
  password: string,
  {
    keyBits = 128,
    describe = (info) => info,
  }: { readonly keyBits?: 128 | 192 | 256; readonly describe?: (info: Buffer) => Buffer } = {},
): Uint8Array {
  const sha1 = (...parts: readonly Buffer[]): Buffer =>
    createHash("sha1").update(Buffer.concat(parts)).digest();
  const salt = bytesFrom("salt", 16);
  let hashed = sha1(salt, Buffer.from(password, "utf16le"));
  for (let round = 0; round < 50_000; round++) hashed = sha1(uint32(round), hashed);
  hashed = sha1(hashed, uint32(0));
  const half = (mask: number): Buffer => {
    const block = Buffer.alloc(64, mask);
    hashed.forEach((byte, index) => (block[index] = mask ^ byte));
    return sha1(block);
  };
  const key = Buffer.concat([half(0x36), half(0x5c)]).subarray(0, keyBits / 8);
  const verifier = bytesFrom("verifier", 16);
  const provider = Buffer.from("Microsoft Enhanced RSA and AES Cryptographic Provider\0", "utf16le");
  const header = [0x24, 0, 0x660e + (keyBits - 128) / 64, 0x8004, keyBits, 0x18, 0, 0].map(uint32);
  const info = Buffer.concat([
    Buffer.from("0300020024000000", "hex"),
    uint32(header.length * 4 + provider.length),
    ...header,
    provider,
    uint32(16),
    salt,
    aes("ecb", key, null, verifier),
    uint32(20),
    aes("ecb", key, null, sha1(verifier)),
  ]);
  return oleContainer({
    EncryptionInfo: describe(info),
    EncryptedPackage: Buffer.concat([lengthOf(workbook), aes("ecb", key, null, Buffer.from(workbook))]),
  });
}
