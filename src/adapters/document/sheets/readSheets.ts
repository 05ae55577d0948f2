import type { DocumentBlock, DocumentContent } from "../../../domain/decompose/documentBlock";
import { Failure } from "../../../domain/failure";
import type { Finding } from "../../../domain/finding";
import { RETURN_SHEETS, SHEETS } from "../../../layout/sheetNames";
import { DocumentBudget } from "../documentLimits";
import { LeftOut } from "../leftOut";
import { ofDocument } from "../ofDocument";
import { readOldSource, readTextSource } from "./readOtherBooks";
import { readXlsxBook } from "./readXlsxBook";
import { sheetBlocks } from "./sheetBlocks";
import type { SourceBook } from "./sourceSheet";

/** Kinds of workbooks that a document may be. */
export type BookKind = "excel" | "old" | "csv";

const READERS: { readonly [K in BookKind]: (bytes: Uint8Array, file: string) => SourceBook } = {
  excel: readXlsxBook,
  old: readOldSource,
  csv: readTextSource,
};

/** The hidden sheets of workbooks that this program has made, and the property that survives without them. */
const STAMPS: readonly string[] = [SHEETS.stamp, RETURN_SHEETS.stamp];
const PLAN_PROPERTY = "FenjiePlanId";

/**
 * The paragraphs and tables of the visible sheets of a workbook in tab order. `line` is the row of the sheet.
 * @throws Failure `DOCUMENT_IS_OURS` for a workbook of this program, `DOCUMENT_KIND_UNSUPPORTED`, `DOCUMENT_ENCRYPTED`,
 * `DOCUMENT_DAMAGED`, `DOCUMENT_LIMIT`
 */
export function readSheets(bytes: Uint8Array, file: string, kind: BookKind): DocumentContent {
  const { sheets, custom } = open(bytes, file, kind);
  if (Object.hasOwn(custom, PLAN_PROPERTY) || sheets.some(({ name }) => STAMPS.includes(name))) {
    throw new Failure("DOCUMENT_IS_OURS", { file });
  }
  const leftOut = new LeftOut();
  const budget = new DocumentBudget(file);
  const blocks: DocumentBlock[] = [];
  const findings: Finding[] = [];
  for (const sheet of sheets) {
    if (sheet.isHidden) {
      if (sheet.cells.length > 0) leftOut.note("hiddenSheets", sheet.name);
      continue;
    }
    const own = sheetBlocks(sheet, leftOut, budget);
    blocks.push(...own.blocks);
    findings.push(...own.findings);
  }
  return { blocks, counts: "lines", findings: [...leftOut.toFindings(), ...findings] };
}

function open(bytes: Uint8Array, file: string, kind: BookKind): SourceBook {
  try {
    return READERS[kind](bytes, file);
  } catch (error) {
    throw ofDocument(error, file);
  }
}
