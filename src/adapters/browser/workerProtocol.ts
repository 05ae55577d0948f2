import type { BuiltWorkbook, SourceDocument } from "../../application/ports/noticeBuilder";
import type { Stage } from "../../application/ports/progress";
import type { FailureCode, FailureParams } from "../../domain/failure";

/** From the page to the worker: one document, once in a worker's life; `withPatch` asks for the description as well. */
export type WorkerRequest = {
  readonly kind: "build";
  readonly document: SourceDocument;
  readonly withPatch: boolean;
};

/** From the worker to the page: any number of `progress`, then one `built` or `failed`. */
export type WorkerReply =
  | { readonly kind: "progress"; readonly stage: Stage; readonly done: number; readonly total: number }
  | { readonly kind: "built"; readonly workbook: BuiltWorkbook }
  | { readonly kind: "failed"; readonly code: FailureCode; readonly params: FailureParams[FailureCode] };

/** True for a request as the page sends it. */
export function isWorkerRequest(data: unknown): data is WorkerRequest {
  if (!isRecord(data) || data["kind"] !== "build" || !isRecord(data["document"])) return false;
  const { name, bytes } = data["document"];
  return typeof name === "string" && bytes instanceof Uint8Array && typeof data["withPatch"] === "boolean";
}

/** True for a reply as the worker sends it; the inside of a built workbook is the worker's word. */
export function isWorkerReply(data: unknown): data is WorkerReply {
  if (!isRecord(data)) return false;
  switch (data["kind"]) {
    case "progress":
      return (
        typeof data["stage"] === "string" &&
        typeof data["done"] === "number" &&
        typeof data["total"] === "number"
      );
    case "built":
      return isRecord(data["workbook"]) && data["workbook"]["bytes"] instanceof Uint8Array;
    case "failed":
      return typeof data["code"] === "string" && isRecord(data["params"]);
    default:
      return false;
  }
}

function isRecord(data: unknown): data is Readonly<Record<string, unknown>> {
  return typeof data === "object" && data !== null;
}
