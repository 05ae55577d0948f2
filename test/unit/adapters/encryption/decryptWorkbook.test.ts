import fc from "fast-check";
import { writeXlsx } from "hucre/xlsx";
import { decryptWorkbook } from "../../../../src/adapters/encryption/decryptWorkbook";
import { ENCRYPTION_LIMITS } from "../../../../src/adapters/encryption/limits";
import { readReturnedBook } from "../../../../src/adapters/xlsx/readReturnedBook";
import { RETURN_LIMITS } from "../../../../src/adapters/xlsx/limits";
import { toFailure } from "../../../../src/domain/failure";
import { craftXlsx } from "../../../support/craftXlsx";
import {
  encryptAgile,
  encryptStandard,
  oleContainer,
  type AgileOptions,
} from "../../../support/encryptWorkbook";
import { fateOf } from "../../../support/fateOf";

const FILE = "区财政局.xlsx";
const PASSWORD = "Pä55 密码😀";

/** Bytes that no two places of which look alike: what is left out, doubled or moved is seen. */
function content(length: number): Uint8Array {
  return Uint8Array.from({ length }, (_, index) => (index * 7 + (index >> 8) * 13) & 0xff);
}

const open = (bytes: Uint8Array, ...passwords: string[]): Uint8Array =>
  decryptWorkbook(bytes, passwords, FILE);

function fateOfOpening(opening: () => Uint8Array): string {
  try {
    opening();
    return "read";
  } catch (error) {
    return fateOf(toFailure(error));
  }
}

const fate = (bytes: Uint8Array, ...passwords: string[]): string =>
  fateOfOpening(() => open(bytes, ...passwords));

describe("a workbook with a password", () => {
  test.each([1, 15, 16, 17, 3000, 4095, 4096, 4097, 100_000])(
    "comes out as it went in: %i bytes, in both ways of encryption",
    (length) => {
      const bytes = content(length);
      expect(Buffer.from(open(encryptAgile(bytes, PASSWORD), PASSWORD))).toEqual(Buffer.from(bytes));
      expect(Buffer.from(open(encryptStandard(bytes, PASSWORD), PASSWORD))).toEqual(Buffer.from(bytes));
    },
  );

  test.each(
    (["SHA1", "SHA256", "SHA384", "SHA512"] as const).flatMap((hash) =>
      ([128, 192, 256] as const).map((keyBits): AgileOptions => ({ hash, keyBits })),
    ),
  )("opens with any hash and key: %j", (options) => {
    const bytes = content(5000);
    expect(Buffer.from(open(encryptAgile(bytes, PASSWORD, options), PASSWORD))).toEqual(Buffer.from(bytes));
    expect(fate(encryptAgile(bytes, PASSWORD, options), "other")).toBe("WORKBOOK_PASSWORD_WRONG");
  });

  test.each([128, 192, 256] as const)("opens in the way of Office 2007 with a key of %i bits", (keyBits) => {
    const bytes = content(5000);
    const encrypted = encryptStandard(bytes, PASSWORD, { keyBits });
    expect(Buffer.from(open(encrypted, PASSWORD))).toEqual(Buffer.from(bytes));
    expect(fate(encrypted, "other")).toBe("WORKBOOK_PASSWORD_WRONG");
  });

  test("is found in a container of many megabytes, whose table of sectors has a chain of its own", () => {
    const bytes = content(9_000_000);
    expect(Buffer.compare(open(encryptAgile(bytes, PASSWORD), PASSWORD), bytes)).toBe(0);
  });

  test("opens as another library has written it", async () => {
    const encrypted = await writeXlsx({
      sheets: [{ name: "填报表", rows: [["任务编号", "进展情况"]] }],
      encryption: { password: PASSWORD, spinCount: 100 },
    });
    const { sheets } = readReturnedBook(open(encrypted, PASSWORD), FILE);
    expect(sheets).toMatchObject([{ name: "填报表", rows: [{ row: 0, values: ["任务编号", "进展情况"] }] }]);
  });

  test("takes the first of the passwords that fits, to the letter", () => {
    const encrypted = encryptAgile(content(100), PASSWORD);
    expect(fate(encrypted, "a", PASSWORD, "b")).toBe("read");
    expect(fate(encrypted, ` ${PASSWORD}`, PASSWORD.toUpperCase(), "")).toBe("WORKBOOK_PASSWORD_WRONG");
    expect(fate(encryptAgile(content(100), ""), "")).toBe("read");
  });

  test("asks for a password only where one would help", () => {
    expect(fate(encryptAgile(content(100), PASSWORD))).toBe("WORKBOOK_PASSWORD_NEEDED");
    expect(fate(encryptStandard(content(100), PASSWORD))).toBe("WORKBOOK_PASSWORD_NEEDED");
    const byCertificate = encryptAgile(content(100), PASSWORD, {
      describe: (xml) => xml.replace(/uri="[^"]*"/u, 'uri="http://x/certificate"'),
    });
    expect(fate(byCertificate)).toBe("WORKBOOK_ENCRYPTED");
    const otherCipher = encryptAgile(content(100), PASSWORD, {
      describe: (xml) => xml.replaceAll('cipherAlgorithm="AES"', 'cipherAlgorithm="DES"'),
    });
    expect(fate(otherCipher)).toBe("WORKBOOK_ENCRYPTED");
    const rc4 = encryptStandard(content(100), PASSWORD, {
      describe: (info) => Buffer.from(info.toString("hex").replace("0e660000", "01680000"), "hex"),
    });
    expect(fate(rc4)).toBe("WORKBOOK_ENCRYPTED");
    const extensible = encryptStandard(content(100), PASSWORD, {
      describe: (info) => Buffer.concat([Buffer.from("04000300", "hex"), info.subarray(4)]),
    });
    expect(fate(extensible)).toBe("WORKBOOK_ENCRYPTED");
  });
});

describe("a hostile encrypted workbook", () => {
  const spin = (rounds: string) =>
    encryptAgile(content(100), PASSWORD, {
      describe: (xml) => xml.replace(/spinCount="\d+"/u, `spinCount="${rounds}"`),
    });

  test("is refused before any password is hashed where it asks for too many rounds", () => {
    expect(fate(spin("10000000"), PASSWORD)).toBe("WORKBOOK_LIMIT passwordRounds");
    expect(fate(spin(String(ENCRYPTION_LIMITS.rounds + 1)))).toBe("WORKBOOK_LIMIT passwordRounds");
    expect(fate(spin(String(ENCRYPTION_LIMITS.rounds)))).toBe("WORKBOOK_PASSWORD_NEEDED");
    for (const rounds of ["-1", "1.5", "x", "0x10", "1e3", ""]) {
      expect([rounds, fate(spin(rounds), PASSWORD)]).toEqual([rounds, "WORKBOOK_DAMAGED EncryptionInfo"]);
    }
  });

  test("is tried with no more passwords than its rounds leave time for", () => {
    const encrypted = encryptAgile(content(100), PASSWORD, { rounds: 500 });
    const limits = { ...ENCRYPTION_LIMITS, allRounds: 2_100 };
    const tried = (...passwords: string[]) =>
      fateOfOpening(() => decryptWorkbook(encrypted, passwords, FILE, limits));
    expect(tried("1", "2", "3", PASSWORD)).toBe("read");
    expect(tried("1", "2", "3", "4")).toBe("WORKBOOK_PASSWORD_WRONG");
    expect(tried("1", "2", "3", "4", PASSWORD)).toBe("WORKBOOK_LIMIT passwordRounds");
  });

  test("is tried with no more than twenty passwords", () => {
    const encrypted = encryptAgile(content(100), PASSWORD);
    const wrong = Array.from({ length: ENCRYPTION_LIMITS.passwords }, (_, index) => `${index}`);
    expect(fate(encrypted, ...wrong)).toBe("WORKBOOK_PASSWORD_WRONG");
    expect(fate(encrypted, ...wrong, PASSWORD)).toBe("WORKBOOK_LIMIT passwordRounds");
  });

  test("is refused above the size of a return before it is looked at", () => {
    expect(fate(new Uint8Array(RETURN_LIMITS.bytes + 1), PASSWORD)).toBe("WORKBOOK_LIMIT bytes");
  });

  test("is damaged where it states more, or less, than it holds", () => {
    const stating = (length: bigint) =>
      encryptAgile(content(5000), PASSWORD, {
        spoil: (encrypted) => {
          encrypted.writeBigUInt64LE(length);
          return encrypted;
        },
      });
    for (const length of [5009n, 2n ** 40n, 2n ** 64n - 1n]) {
      expect(fate(stating(length), PASSWORD)).toBe("WORKBOOK_DAMAGED EncryptedPackage");
    }
    expect(open(stating(4999n), PASSWORD)).toHaveLength(4999);
    const cutOff = encryptAgile(content(5000), PASSWORD, {
      spoil: (encrypted) => encrypted.subarray(0, 4000),
    });
    expect(fate(cutOff, PASSWORD)).toBe("WORKBOOK_DAMAGED EncryptedPackage");
    const empty = encryptAgile(content(5000), PASSWORD, { spoil: () => Buffer.alloc(3) });
    expect(fate(empty, PASSWORD)).toBe("WORKBOOK_DAMAGED EncryptedPackage");
  });

  test("is damaged where somebody without the password has changed it: its seal is broken", () => {
    const bytes = encryptAgile(content(20_000), PASSWORD);
    const unsealed = encryptAgile(content(20_000), PASSWORD, {
      describe: (xml) => xml.replace(/<dataIntegrity[^>]*>/u, ""),
    });
    expect(fate(unsealed, PASSWORD)).toBe("WORKBOOK_DAMAGED EncryptionInfo");
    const middle = bytes.length / 2;
    const changed = bytes.with(middle, (bytes[middle] ?? 0) ^ 1);
    expect(fate(changed, PASSWORD)).toBe("WORKBOOK_DAMAGED EncryptedPackage");
  });

  test("is refused with a reason whatever is changed in it, or cut off", () => {
    const whole = [encryptAgile(content(5000), PASSWORD), encryptAgile(content(200), PASSWORD)];
    const reasons = /^(read|WORKBOOK_(DAMAGED|ENCRYPTED|LIMIT|PASSWORD_(NEEDED|WRONG))\b.*)$/u;
    fc.assert(
      fc.property(
        fc.constantFrom(...whole),
        fc.array(fc.tuple(fc.nat(12_000), fc.nat(255)), { maxLength: 6 }),
        fc.nat(24_000),
        (encrypted, changes, length) => {
          const bytes = encrypted.slice(0, Math.max(8, length));
          for (const [at, value] of changes) if (at < bytes.length) bytes[at] = value;
          expect(fate(bytes)).toMatch(reasons);
        },
      ),
      { numRuns: 500 },
    );
  });

  test.each([
    ["the table of sectors", 0x4c],
    ["the directory", 0x30],
    ["the lists of the table", 0x44],
    ["the table of small sectors", 0x3c],
  ])("is damaged where the place of %s leads round in a circle, or outside", (_, offset) => {
    const encrypted = encryptAgile(content(200), PASSWORD);
    for (const sector of [0, 1, 2, 3, 1000, 0x7fffffff]) {
      const bytes = encrypted.slice();
      new DataView(bytes.buffer).setUint32(offset, sector, true);
      expect(fate(bytes)).toMatch(/^WORKBOOK_(DAMAGED|PASSWORD_NEEDED)/u);
    }
  });

  test.each<[string, (xml: string) => string]>([
    ["no XML", () => "spinCount"],
    ["cut off", (xml) => xml.slice(0, xml.length / 2)],
    ["with a document type", (xml) => xml.replace("?>", "?><!DOCTYPE encryption>")],
    ["without a key of the data", (xml) => xml.replace(/<keyData[^>]*>/u, "")],
    ["with another size of blocks", (xml) => xml.replaceAll('blockSize="16"', 'blockSize="2000000000"')],
    ["with another size of keys", (xml) => xml.replaceAll('keyBits="256"', 'keyBits="99999999999"')],
    ["without salt", (xml) => xml.replaceAll(/saltValue="[^"]*"/gu, 'saltValue=""')],
    ["with values that are no base64", (xml) => xml.replaceAll(/saltValue="[^"]*"/gu, 'saltValue="§§"')],
    [
      "with values without end",
      (xml) => xml.replaceAll(/saltValue="[^"]*"/gu, `saltValue="${"A".repeat(4000)}"`),
    ],
    ["with half a block", (xml) => xml.replace(/encryptedKeyValue="[^"]*"/u, 'encryptedKeyValue="AAAA"')],
    ["without a verifier", (xml) => xml.replace(/encryptedVerifierHashInput="[^"]*"/u, "")],
    ["with a short verifier", (xml) => xml.replace(/(HashValue="[^"]{20})[^"]*"/u, '$1=="')],
    ["without end", (xml) => xml + " ".repeat(100_000)],
  ])("is damaged by a description that is %s", (_, describe) => {
    const encrypted = encryptAgile(content(100), PASSWORD, { describe });
    expect(fate(encrypted, PASSWORD)).toBe("WORKBOOK_DAMAGED EncryptionInfo");
  });

  test.each([0, 3, 7, 8, 40, 100, 180])(
    "is damaged by a description of Office 2007 cut off at %i",
    (length) => {
      const encrypted = encryptStandard(content(100), PASSWORD, {
        describe: (info) => info.subarray(0, length),
      });
      expect(fate(encrypted, PASSWORD)).toBe("WORKBOOK_DAMAGED EncryptionInfo");
    },
  );

  test("is damaged by lengths of Office 2007 that lead outside", () => {
    for (const offset of [8, 12 + 32 + 110]) {
      const encrypted = encryptStandard(content(100), PASSWORD, {
        describe: (info) => {
          info.writeUInt32LE(0xfffffff0, offset === 8 ? offset : info.length - 72);
          return info;
        },
      });
      expect(fate(encrypted, PASSWORD)).toBe("WORKBOOK_DAMAGED EncryptionInfo");
    }
  });

  test("is damaged where a stream is missing", () => {
    expect(fate(oleContainer({ EncryptedPackage: content(100) }), PASSWORD)).toBe(
      "WORKBOOK_DAMAGED EncryptionInfo",
    );
    expect(fate(oleContainer({ EncryptionInfo: content(100) }), PASSWORD)).toBe(
      "WORKBOOK_DAMAGED EncryptionInfo",
    );
  });

  test("may hold anything: what comes out is read like any other file", () => {
    const inner = open(encryptAgile(craftXlsx("<row>"), PASSWORD), PASSWORD);
    expect(() => readReturnedBook(inner, FILE)).toThrow();
  });
});
