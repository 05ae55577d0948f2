import { arrayOf, isBoolean, isNumber, isRecord, isString, shape, type Guard } from "../../layout/guards";
import type { Refusal, ReturnedFile } from "../../layout/returnedBook";
import type { WaitingFile } from "../archive/waitingFile";

const isBytes: Guard<Uint8Array> = (value) => value instanceof Uint8Array;

const isRefusal: Guard<Refusal> = (value): value is Refusal =>
  isRecord(value) && isString(value["code"]) && isRecord(value["params"]);

/** True for a file to read, as it is sent to a worker. */
export const isWaitingFile = shape<WaitingFile>(
  { name: isString, bytes: isBytes },
  {
    changedAt: isString,
    packing: shape({ size: isNumber, checksum: isNumber, deflated: isBoolean }, {}),
    refusal: isRefusal,
    sha256: isString,
    passwords: arrayOf(isString),
  },
);

const isContent: Guard<ReturnedFile["content"]> = (value): value is ReturnedFile["content"] =>
  isRecord(value) &&
  (isRefusal(value["refusal"]) || (isRecord(value["book"]) && Array.isArray(value["book"]["sheets"])));

/** True for a file as a worker sends it back; the inside of its book is the worker's word. */
export const isReturnedFile = shape<ReturnedFile>(
  { name: isString, sha256: isString, content: isContent },
  { changedAt: isString },
);

/** The file with bytes of its own, so that they can be given away to a worker. */
export function withOwnBytes(file: WaitingFile): WaitingFile & { readonly bytes: Uint8Array<ArrayBuffer> } {
  return { ...file, bytes: new Uint8Array(file.bytes) };
}
