import { Failure } from "../../domain/failure";

/** The oldest requirement set that the adapter works with. Everything newer is asked for here and nowhere else. */
const FLOOR = "1.9";

/** What the open Excel offers above the floor. What a workbook wants and it lacks is left out and named to the caller. */
export type Capabilities = {
  /** Outline groups of columns: ExcelApi 1.10. */
  readonly outline: boolean;
  /** Notes on cells: ExcelApi 1.18. Threaded comments (1.10) are conversations between people, not a substitute. */
  readonly notes: boolean;
  /** An event when the workbook comes to the front: ExcelApi 1.13. */
  readonly activation: boolean;
  /** Tables can be given another size: ExcelApi 1.13. */
  readonly resizeTable: boolean;
};

/** @throws Failure `HOST_TOO_OLD` below the floor. */
export function readCapabilities(): Capabilities {
  const has = (version: string): boolean => Office.context.requirements.isSetSupported("ExcelApi", version);
  if (!has(FLOOR)) throw new Failure("HOST_TOO_OLD", { needed: `ExcelApi ${FLOOR}` });
  return {
    outline: has("1.10"),
    notes: has("1.18"),
    activation: has("1.13"),
    resizeTable: has("1.13"),
  };
}
