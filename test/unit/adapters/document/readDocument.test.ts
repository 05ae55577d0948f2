import fc from "fast-check";
import { DOCUMENT_BYTES_LIMIT, readDocument } from "../../../../src/adapters/document/readDocument";
import { decompose } from "../../../../src/domain/decompose/decompose";
import { Failure } from "../../../../src/domain/failure";

async function failureOf(bytes: Uint8Array): Promise<Failure | undefined> {
  try {
    await readDocument(bytes, "通知.txt");
  } catch (error) {
    if (error instanceof Failure) return error;
    throw error;
  }
  return undefined;
}

describe("readDocument", () => {
  test("a document above the limit is refused before it is looked at", async () => {
    expect(await failureOf(new Uint8Array(DOCUMENT_BYTES_LIMIT + 1))).toMatchObject({
      code: "DOCUMENT_TOO_LARGE",
      params: { bytes: DOCUMENT_BYTES_LIMIT + 1, limit: DOCUMENT_BYTES_LIMIT },
    });
  });

  test.each([
    ["has no bytes", ""],
    ["has nothing but blanks", " \n\t\n\u3000"],
    ["has nothing but a byte order mark", "\uFEFF"],
  ])("a document that %s is empty", async (_, text) => {
    expect((await failureOf(Buffer.from(text)))?.code).toBe("DOCUMENT_EMPTY");
  });

  test("a file of another kind is refused by what it is, whatever its name says", async () => {
    expect(await failureOf(Buffer.from("%PDF-1.7"))).toMatchObject({
      code: "DOCUMENT_KIND_UNSUPPORTED",
      params: { file: "通知.txt", kind: "pdf" },
    });
  });

  test("arbitrary bytes give blocks or a failure, never another error", async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async (bytes) => {
        try {
          decompose(await readDocument(bytes, "x"), { file: "x" });
        } catch (error) {
          expect(error).toBeInstanceOf(Failure);
        }
      }),
      { numRuns: 500 },
    );
  });
});
