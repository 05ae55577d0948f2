import { hmac } from "@noble/hashes/hmac.js";
import type { CHash } from "@noble/hashes/utils.js";
import { Failure } from "../../domain/failure";
import { readXmlText, type XmlAttributes } from "../xlsx/xmlStream";
import { joinBytes } from "../bytes";
import { BLOCK, beginAlike, decryptCbc, fourBytes, hashPassword, HASHES } from "./blockCipher";
import { damagedInfo, encryptedBlocks, INFO, PACKAGE, type Encryption } from "./encryption";

/** What each key is derived for (MS-OFFCRYPTO 2.3.4.13 and 2.3.4.14). */
const FOR = {
  verifier: [0xfe, 0xa7, 0xd2, 0x76, 0x3b, 0x4b, 0x9e, 0x79],
  verifierHash: [0xd7, 0xaa, 0x0f, 0x6d, 0x30, 0x61, 0x34, 0x4e],
  key: [0x14, 0x6e, 0x0b, 0xe7, 0xab, 0xac, 0xd0, 0xd6],
  sealKey: [0x5f, 0xb2, 0xad, 0x01, 0x0c, 0xb9, 0xe1, 0xf6],
  seal: [0xa0, 0x67, 0x7f, 0x02, 0xb2, 0x2c, 0x84, 0x33],
} as const;

/** Bytes that are encrypted together. */
const SEGMENT = 4096;
/** What a key or an initial vector is filled up with. */
const FILLING = 0x36;
const KEY_BITS = [128, 192, 256];
const WHOLE_NUMBER = /^\d+$/u;
const BY_PASSWORD = "/password";
/** Salts and encrypted values are far shorter. */
const MOST_BYTES = 1024;

/** What the workbook or its key is encrypted with. */
type Cipher = { readonly hash: CHash; readonly keyBytes: number; readonly salt: Uint8Array };

/** Reads attributes of an element. */
type Attributes = Readonly<Record<string, string>>;

/**
 * The encryption of Excel 2010 and later ("agile"), out of its description in XML.
 * @throws Failure `WORKBOOK_ENCRYPTED` where no password opens it, or in a way that is not known; `WORKBOOK_DAMAGED`
 */
export function agileEncryption(description: Uint8Array, file: string): Encryption {
  const { data, seal, locks } = readDescription(description, file);
  if (data === undefined) throw damagedInfo(file);
  const [lock] = locks;
  if (lock === undefined) throw new Failure("WORKBOOK_ENCRYPTED", { file });
  const bytes = (of: Attributes, name: string): Uint8Array => bytesOf(of[name], file);
  const dataCipher = cipherOf(data, file);
  const cipher = cipherOf(lock, file);
  const rounds = lock["spinCount"] ?? "";
  if (!WHOLE_NUMBER.test(rounds)) throw damagedInfo(file);
  const verifier = wholeBlocks(bytes(lock, "encryptedVerifierHashInput"), file);
  const verifierHash = wholeBlocks(bytes(lock, "encryptedVerifierHashValue"), file);
  const lockedKey = wholeBlocks(bytes(lock, "encryptedKeyValue"), file);
  if (verifierHash.length < cipher.hash.outputLen || lockedKey.length < dataCipher.keyBytes) {
    throw damagedInfo(file);
  }
  // The format wants it: without it anybody could change the file unnoticed.
  if (seal === undefined) throw damagedInfo(file);
  const sealed = {
    key: wholeBlocks(bytes(seal, "encryptedHmacKey"), file),
    value: wholeBlocks(bytes(seal, "encryptedHmacValue"), file),
  };

  return {
    rounds: Number(rounds),
    keyFor(password) {
      const { hash, salt, keyBytes } = cipher;
      const hashed = hashPassword(hash, salt, password, Number(rounds));
      const open = (what: readonly number[], locked: Uint8Array): Uint8Array =>
        decryptCbc(
          filled(hash(joinBytes([hashed, Uint8Array.from(what)])), keyBytes),
          filled(salt, BLOCK),
          locked,
        );
      const asked = hash(open(FOR.verifier, verifier).subarray(0, salt.length));
      if (!beginAlike(asked, open(FOR.verifierHash, verifierHash), hash.outputLen)) return undefined;
      return open(FOR.key, lockedKey).slice(0, dataCipher.keyBytes);
    },
    decrypt(key, encrypted) {
      const { hash, salt } = dataCipher;
      const vector = (of: Uint8Array): Uint8Array => filled(hash(joinBytes([salt, of])), BLOCK);
      const open = (what: readonly number[], locked: Uint8Array): Uint8Array =>
        decryptCbc(key, vector(Uint8Array.from(what)), locked);
      const found = hmac(hash, open(FOR.sealKey, sealed.key).subarray(0, hash.outputLen), encrypted);
      if (!beginAlike(found, open(FOR.seal, sealed.value), hash.outputLen)) {
        throw new Failure("WORKBOOK_DAMAGED", { file, part: PACKAGE });
      }
      const { blocks, length } = encryptedBlocks(encrypted, file);
      const workbook = new Uint8Array(blocks.length);
      for (let start = 0, segment = 0; start < blocks.length; start += SEGMENT, segment++) {
        const piece = blocks.subarray(start, start + SEGMENT);
        workbook.set(decryptCbc(key, vector(fourBytes(segment)), piece), start);
      }
      return workbook.subarray(0, length);
    },
  };
}

type Description = {
  data?: Attributes;
  seal?: Attributes;
  /** Keys that a password opens; others are opened by certificates. */
  readonly locks: Attributes[];
};

function readDescription(description: Uint8Array, file: string): Description {
  const found: Description = { locks: [] };
  let opener = "";
  const open = (name: string, attributes: XmlAttributes): void => {
    const all = attributes.all();
    if (name === "keyData") found.data = all;
    if (name === "dataIntegrity") found.seal = all;
    if (name === "keyEncryptor") opener = all["uri"] ?? "";
    if (name === "encryptedKey" && opener.endsWith(BY_PASSWORD)) found.locks.push(all);
  };
  readXmlText(new TextDecoder().decode(description), INFO, file, { open });
  return found;
}

function cipherOf(attributes: Attributes, file: string): Cipher {
  const hash = HASHES.get((attributes["hashAlgorithm"] ?? "").replace("-", "").toUpperCase());
  const isKnown =
    attributes["cipherAlgorithm"] === "AES" && attributes["cipherChaining"] === "ChainingModeCBC";
  if (!isKnown || hash === undefined) throw new Failure("WORKBOOK_ENCRYPTED", { file });
  const keyBits = Number(attributes["keyBits"]);
  const salt = bytesOf(attributes["saltValue"], file);
  const isRight = KEY_BITS.includes(keyBits) && Number(attributes["blockSize"]) === BLOCK && salt.length > 0;
  if (!isRight) throw damagedInfo(file);
  return { hash, keyBytes: keyBits / 8, salt };
}

function bytesOf(text: string | undefined, file: string): Uint8Array {
  if (text === undefined || text.length > MOST_BYTES) throw damagedInfo(file);
  try {
    return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
  } catch (cause) {
    throw damagedInfo(file, cause);
  }
}

function wholeBlocks(bytes: Uint8Array, file: string): Uint8Array {
  if (bytes.length === 0 || bytes.length % BLOCK !== 0) throw damagedInfo(file);
  return bytes;
}

/** Cut off, or filled up, to a length. */
function filled(bytes: Uint8Array, length: number): Uint8Array {
  const result = new Uint8Array(length).fill(FILLING);
  result.set(bytes.subarray(0, length));
  return result;
}
