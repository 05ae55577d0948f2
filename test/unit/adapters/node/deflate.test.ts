import fc from "fast-check";
import { inflateSync, unzipSync } from "fflate";
import { renderIssue } from "../../../../src/adapters/archive/issueFiles";
import { deflateByNode } from "../../../../src/adapters/node/deflate";
import { issueFirstQuarter, issueWorkspace } from "../../../support/issueSample";

test("what Node packs is unpacked to the same bytes, whatever their number", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 3_000 }), fc.integer({ min: 1, max: 60 }), (piece, times) => {
      const bytes = Buffer.concat(Array.from({ length: times }, () => piece));
      expect(Buffer.compare(inflateSync(deflateByNode(bytes)), bytes)).toBe(0);
    }),
  );
});

test("a workbook that the command line packs holds what one packed in the browser holds, in the same order", async () => {
  const { plan, files } = issueFirstQuarter(issueWorkspace().sheets);
  const issues = files.map(({ issue }) => issue);
  const byNode = await renderIssue(plan, issues, { deflate: deflateByNode });
  const anywhere = await renderIssue(plan, issues);
  expect(byNode.map(({ bytes }) => Object.entries(unzipSync(bytes)))).toEqual(
    anywhere.map(({ bytes }) => Object.entries(unzipSync(bytes))),
  );
});
