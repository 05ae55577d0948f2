import { readDocument } from "../../src/adapters/document/readDocument";
import { decompose } from "../../src/domain/decompose/decompose";
import type { DocumentContent } from "../../src/domain/decompose/documentBlock";
import { readSeedContent } from "../support/seed";
import { asPage, asWordDocument } from "../support/seedDocuments";

const seed = readSeedContent();
const FILE = "2023.txt";

/** Everything that is read but where it stands. */
function readingOf(content: DocumentContent) {
  const { tasks, notice, categories, tables } = decompose(content, { file: FILE });
  return { tasks: tasks.map((task) => ({ ...task, place: {} })), notice, categories, tables };
}

const expected = readingOf(seed);

test.each([
  ["a Word document", () => asWordDocument(seed)],
  ["a page", () => Promise.resolve(Buffer.from(asPage(seed)))],
])("the seed as %s gives the same tasks, word for word, and nothing is left out", async (_, write) => {
  const content = await readDocument(await write(), FILE);
  expect(readingOf(content)).toEqual(expected);
  expect(content.findings).toEqual([]);
});
