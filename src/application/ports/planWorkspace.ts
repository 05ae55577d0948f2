import type { CellTarget, WorkbookEdit } from "../../layout/workbookEdit";
import type { OpenPlan } from "../openPlan";
import type { Selected } from "./openWorkbook";
import type { CancelSignal, ReportProgress } from "./progress";
import type { SourceDocument } from "./noticeBuilder";

/** Rows of the ledger that somebody has edited, counted from 0; `all` where more than rows of the ledger changed. */
export type EditedRows = readonly { readonly first: number; readonly count: number }[] | "all";

export type ApplyOptions = { readonly progress?: ReportProgress; readonly signal?: CancelSignal };

/** The workbook of a plan while assignments are checked and corrected in it: open in Excel, or a file in memory. */
export interface PlanWorkspace {
  /** @throws Failure `WORKBOOK_…`, `SHEET_MISSING`, `COLUMN_MISSING`, `STAMP_DAMAGED`, `HOST_…` */
  read(): Promise<OpenPlan>;
  /** The plan with these rows of its ledger read anew: one round trip. @throws Failure as `read` */
  readRows(plan: OpenPlan, rows: Exclude<EditedRows, "all">): Promise<OpenPlan>;
  /** Carries a change out as a whole or not at all. @throws Failure `PLAN_STALE`, `CANCELLED`, `HOST_…` */
  apply(edit: WorkbookEdit, options?: ApplyOptions): Promise<void>;
  /** Shows a cell, at the user's wish; only where the workbook is open beside the page. */
  select?(target: CellTarget): Promise<Selected>;
  /** Tells when somebody edits the plan's sheets, but not of what `apply` writes; only where the host says so. */
  watch?(listener: (rows: EditedRows) => void): () => void;
  /** Keeps the workbook as it is now under a name; only for a file. @throws Failure `FILE_NOT_WRITTEN` */
  save?(name: string): Promise<void>;
  /** Whether there are changes that `save` has not kept; only for a file. */
  hasChanges?(): boolean;
}

/** Where the plan's workbook comes from: it is open beside the page, or the user chooses a file. */
export type PlanSource =
  | { readonly kind: "open"; readonly workspace: PlanWorkspace }
  | { readonly kind: "file"; readonly open: (document: SourceDocument) => PlanWorkspace };
