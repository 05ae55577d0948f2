import type { BuildOptions, BuildOutcome, SourceDocument } from "../../application/ports/noticeBuilder";
import type { ReceiptFile } from "../../application/merge/receiptFiles";
import type { IssuePackage } from "../../application/ports/issuePacker";
import type { Stage } from "../../application/ports/progress";
import type { FailureCode, FailureParams } from "../../domain/failure";
import type { Roster } from "../../domain/roster";
import type { RecordedIssue } from "../../domain/round/roundRecords";
import { arrayOf, isBoolean, isNumber, isRecord, isString, shape, type Guard } from "../../layout/guards";
import { isLayoutChoices } from "../../layout/layoutChoiceShape";
import { isGroups, isLeaders, isUnits } from "../../layout/stampShapes";
import type { BulletinDocument } from "../../layout/bulletinDocument";
import type { ReturnedFile } from "../../layout/returnedBook";
import type { IssuingPlan } from "../../layout/returnSheet";
import { isRecordedIssue } from "../../layout/roundShapes";
import type { SheetsPut, WorkbookEdit } from "../../layout/workbookEdit";
import type { StoredGrid } from "../../layout/workbookPatch";
import type { WaitingFile } from "../archive/waitingFile";
import { isReturnedFile, isWaitingFile } from "../returns/fileGuards";

/** A job, once in a worker's life. A document is not believed to be what it says. */
export type DocumentRequest =
  /** Build a notice's workbook; `withPatch` asks for the description as well. */
  | {
      readonly kind: "build";
      readonly document: SourceDocument;
      readonly options: BuildOptions;
      readonly withPatch: boolean;
    }
  /** Read whole sheets of a workbook; those that it does not have are left out. */
  | { readonly kind: "readSheets"; readonly document: SourceDocument; readonly names: readonly string[] }
  /** Carry an edit out on a workbook. */
  | { readonly kind: "editWorkbook"; readonly document: SourceDocument; readonly edit: WorkbookEdit }
  /** Make the workbooks of units. */
  | {
      readonly kind: "packIssue";
      readonly plan: IssuingPlan;
      readonly issues: readonly RecordedIssue[];
    }
  /** Make one archive of receipts. */
  | { readonly kind: "packReceipts"; readonly receipts: readonly ReceiptFile[] }
  /** Make the bulletin as a Word document. */
  | { readonly kind: "printBulletin"; readonly bulletin: BulletinDocument; readonly draft: boolean };

/** From the page to the worker. */
export type WorkerRequest =
  | DocumentRequest
  /** Read a file that a unit has sent back; any number of them in a worker's life, one at a time. */
  | { readonly kind: "readReturn"; readonly file: WaitingFile };

/** What a job gives: one for each kind of request. */
export type WorkerResult =
  | BuildOutcome
  | { readonly kind: "read"; readonly sheets: ReadonlyMap<string, StoredGrid> }
  | { readonly kind: "edited"; readonly bytes: Uint8Array }
  | { readonly kind: "returned"; readonly file: ReturnedFile }
  | { readonly kind: "packed"; readonly file: IssuePackage }
  | { readonly kind: "receipts"; readonly bytes: Uint8Array }
  | { readonly kind: "bulletin"; readonly bytes: Uint8Array };

/** From the worker to the page: any number of `progress`, then one result or `failed`. */
export type WorkerReply =
  | { readonly kind: "progress"; readonly stage: Stage; readonly done: number; readonly total: number }
  | { readonly kind: "failed"; readonly code: FailureCode; readonly params: FailureParams[FailureCode] }
  | WorkerResult;

/** True for a request as the page sends it; the inside of an edit's operations is the page's word. */
export function isWorkerRequest(data: unknown): data is WorkerRequest {
  if (!isRecord(data)) return false;
  if (data["kind"] === "readReturn") return isWaitingFile(data["file"]);
  if (data["kind"] === "packIssue") return isPlan(data["plan"]) && arrayOf(isRecordedIssue)(data["issues"]);
  if (data["kind"] === "packReceipts") return arrayOf(isReceipt)(data["receipts"]);
  if (data["kind"] === "printBulletin") return isBulletin(data["bulletin"]) && isBoolean(data["draft"]);
  if (!isDocument(data["document"])) return false;
  switch (data["kind"]) {
    case "build":
      return isBoolean(data["withPatch"]) && isBuildOptions(data["options"]);
    case "readSheets":
      return arrayOf(isString)(data["names"]);
    case "editWorkbook":
      return isEdit(data["edit"]);
    default:
      return false;
  }
}

/** True for a reply as the worker sends it; the inside of a built workbook and of cells is the worker's word. */
export function isWorkerReply(data: unknown): data is WorkerReply {
  if (!isRecord(data)) return false;
  switch (data["kind"]) {
    case "progress":
      return isString(data["stage"]) && isNumber(data["done"]) && isNumber(data["total"]);
    case "built":
      return isRecord(data["workbook"]) && isBytes(data["workbook"]["bytes"]);
    case "unrecognised":
      return arrayOf(isRecord)(data["tables"]);
    case "read":
      return isSheets(data["sheets"]);
    case "edited":
    case "receipts":
    case "bulletin":
      return isBytes(data["bytes"]);
    case "returned":
      return isReturnedFile(data["file"]);
    case "packed":
      return isDocument(data["file"]);
    case "failed":
      return isString(data["code"]) && isRecord(data["params"]);
    default:
      return false;
  }
}

const isBytes: Guard<Uint8Array> = (value) => value instanceof Uint8Array;

const isDocument = shape<SourceDocument>({ name: isString, bytes: isBytes }, {});

const isRoster = shape<Roster>({ leaders: isLeaders, units: isUnits, groups: isGroups }, {});

const isBuildOptions = shape<BuildOptions>({ layouts: isLayoutChoices }, { roster: isRoster });

const isPlan = shape<IssuingPlan>({ planId: isString, issuer: isString }, {});

/** What its sections and annexes hold is the page's word. */
function isBulletin(value: unknown): value is BulletinDocument {
  return (
    isRecord(value) &&
    isString(value["file"]) &&
    ["sections", "annexes"].every((key) => Array.isArray(value[key]))
  );
}

/** The inside of a workbook's description is the page's word. */
function isReceipt(value: unknown): value is ReceiptFile {
  if (!isRecord(value) || !isString(value["name"])) return false;
  return isString(value["text"]) || (isRecord(value["patch"]) && Array.isArray(value["patch"]["ops"]));
}

function isEdit(value: unknown): value is WorkbookEdit {
  return (
    isRecord(value) &&
    isString(value["label"]) &&
    Array.isArray(value["ops"]) &&
    value["ops"].every((op) => isRecord(op) && (op["op"] === "setCells" || op["op"] === "writeRows")) &&
    (value["sheets"] === undefined || isSheetsPut(value["sheets"]))
  );
}

/** The inside of the sheets' description is the page's word. */
function isSheetsPut(value: unknown): value is SheetsPut {
  return (
    isRecord(value) &&
    isRecord(value["patch"]) &&
    Array.isArray(value["patch"]["ops"]) &&
    arrayOf(isString)(value["replaces"]) &&
    (value["after"] === undefined || isString(value["after"]))
  );
}

function isSheets(value: unknown): value is ReadonlyMap<string, StoredGrid> {
  return (
    value instanceof Map &&
    [...value].every(
      ([name, grid]) => isString(name) && Array.isArray(grid) && grid.every((row) => Array.isArray(row)),
    )
  );
}
