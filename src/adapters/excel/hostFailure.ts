import { Failure, toFailure } from "../../domain/failure";

const TOO_LARGE_ANSWER = "ResponsePayloadSizeLimitExceeded";

/**
 * The error as a `Failure` with the remedy that helps: `HOST_EDITING`, `HOST_REFUSED`, `HOST_TOO_LARGE`,
 * `HOST_UNREACHABLE`, else `HOST_FAILED` with Office's own code. A `Failure` stays what it is.
 */
export function toHostFailure(error: unknown): Failure {
  if (error instanceof Failure) return toFailure(error);
  const officeCode = officeCodeOf(error);
  const options = { cause: error };
  switch (officeCode) {
    case "InvalidOperationInCellEditMode":
      return new Failure("HOST_EDITING", {}, options);
    case "AccessDenied":
      return new Failure("HOST_REFUSED", {}, options);
    case "RequestPayloadSizeLimitExceeded":
    case TOO_LARGE_ANSWER:
    case "MemoryLimitReached":
      return new Failure("HOST_TOO_LARGE", {}, options);
    case "ConnectionFailure":
    case "ServiceNotAvailable":
    case "RequestAborted":
    case "ActivityLimitReached":
    case "InactiveWorkbook":
      return new Failure("HOST_UNREACHABLE", { officeCode }, options);
    default:
      return new Failure("HOST_FAILED", { officeCode }, options);
  }
}

/** The answer to a read was larger than Excel on the web sends at once: a smaller read can succeed. */
export function isAnswerTooLarge(failure: Failure): boolean {
  return officeCodeOf(failure.cause) === TOO_LARGE_ANSWER;
}

/** Office's own error code, `GeneralException`; the class name of other errors. */
function officeCodeOf(error: unknown): string {
  if (typeof error !== "object" || error === null) return String(error);
  if ("code" in error && typeof error.code === "string") return error.code;
  return error instanceof Error ? error.name : "unknown";
}
