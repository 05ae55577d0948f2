import type { DocumentBlock, DocumentContent } from "../../src/domain/decompose/documentBlock";
import type { Finding } from "../../src/domain/finding";
import type { FindingCode } from "../../src/domain/findingCodes";

/** The blocks as plain lists: a paragraph is its text, a table the texts of its cells; `text*2×3` covers 2 columns, 3 rows. */
export function textsOf({ blocks }: Pick<DocumentContent, "blocks">): readonly unknown[] {
  return blocks.map(textOf);
}

function textOf(block: DocumentBlock): unknown {
  if (block.kind === "paragraph") return block.text;
  return block.rows.map(({ cells }) =>
    cells.map(({ paragraphs, columnSpan, rowSpan }) => {
      const text = paragraphs.join("|");
      return columnSpan === 1 && rowSpan === 1 ? text : `${text}*${columnSpan}×${rowSpan}`;
    }),
  );
}

/** What a reader says of one kind: the parameters of its findings. */
export function saidOf(
  { findings }: Pick<DocumentContent, "findings">,
  code: FindingCode,
): readonly unknown[] {
  return findings.filter((found: Finding) => found.code === code).map(({ params }) => params);
}
