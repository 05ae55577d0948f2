import fc from "fast-check";
import { inflateSync, unzipSync } from "fflate";
import { renderIssue } from "../../../../src/adapters/archive/issueFiles";
import { NODE_ENGINE } from "../../../../src/adapters/node/zipEngine";
import { ANY_ENGINE } from "../../../../src/adapters/xlsx/zipEngine";
import { issueFirstQuarter, issueWorkspace } from "../../../support/issueSample";

test("what Node packs is unpacked to the same bytes, whatever their number", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 3_000 }), fc.integer({ min: 1, max: 60 }), (piece, times) => {
      const bytes = Buffer.concat(Array.from({ length: times }, () => piece));
      expect(Buffer.compare(inflateSync(NODE_ENGINE.deflate(bytes)), bytes)).toBe(0);
    }),
  );
});

test("a workbook that the command line packs holds what one packed in the browser holds, in the same order", async () => {
  const { plan, files } = issueFirstQuarter(issueWorkspace().sheets);
  const issues = files.map(({ issue }) => issue);
  const byNode = await renderIssue(plan, issues, { deflate: NODE_ENGINE.deflate });
  const anywhere = await renderIssue(plan, issues);
  expect(byNode.map(({ bytes }) => Object.entries(unzipSync(bytes)))).toEqual(
    anywhere.map(({ bytes }) => Object.entries(unzipSync(bytes))),
  );
});

const bytes = new TextEncoder().encode("目标任务".repeat(5_000));
const packed = ANY_ENGINE.deflate(bytes);

test.each([
  ["Node", NODE_ENGINE],
  ["what runs everywhere", ANY_ENGINE],
])("%s gives the bytes back, and refuses a part of them", (_, { inflate }) => {
  expect(Buffer.compare(inflate(packed, bytes.length), bytes)).toBe(0);
  expect(inflate(ANY_ENGINE.deflate(new Uint8Array()), 0)).toHaveLength(0);
  expect(() => inflate(packed.subarray(0, packed.length / 2), bytes.length)).toThrow();
});

test("never more than one byte above what there should be is made", () => {
  expect(() => NODE_ENGINE.inflate(packed, 100)).toThrow("larger than 101 bytes");
  expect(ANY_ENGINE.inflate(packed, 100)).toHaveLength(101);
});

test("the checksums of Node and of what runs everywhere are the same, of one piece and of several", () => {
  fc.assert(
    fc.property(fc.uint8Array(), fc.uint8Array(), (first, second) => {
      const [a, b] = [NODE_ENGINE, ANY_ENGINE].map(({ checksum }) => checksum(second, checksum(first)));
      expect(a).toBe(b);
      expect(a).toBe(ANY_ENGINE.checksum(Buffer.concat([first, second])));
    }),
  );
});
