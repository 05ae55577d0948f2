import type { OpenWorkbook } from "../../application/ports/openWorkbook";
import { applyPatch } from "./applyPatch";

/** The workbook that is open in Excel, through the port. @throws Failure as `applyPatch` says. */
export const excelWorkbook: OpenWorkbook = {
  async insert(patch, replace) {
    await applyPatch(patch, { replace });
  },
};
