import { Failure, toFailure } from "../../domain/failure";

/** The same failure about a document: the readers of packages call every package a workbook. */
export function ofDocument(error: unknown, file: string): Failure {
  const failure = toFailure(error);
  const { code, params } = failure;
  const cause = { cause: error };
  if (code === "WORKBOOK_DAMAGED" && "part" in params) {
    return new Failure("DOCUMENT_DAMAGED", { file, part: params.part }, cause);
  }
  if (code === "WORKBOOK_LIMIT" && "value" in params && "limit" in params) {
    return new Failure("DOCUMENT_LIMIT", { file, limit: params.limit, value: params.value }, cause);
  }
  if (code === "WORKBOOK_KIND_UNSUPPORTED" && "kind" in params) {
    return new Failure("DOCUMENT_KIND_UNSUPPORTED", { file, kind: params.kind }, cause);
  }
  return code === "WORKBOOK_ENCRYPTED" ? new Failure("DOCUMENT_ENCRYPTED", { file }, cause) : failure;
}
