import type { SheetInfo, StoredGrid, WorkbookReader } from "../../application/ports/workbookReader";
import { Failure } from "../../domain/failure";
import type { BlockRef } from "../../layout/workbookPatch";
import { CellBudget } from "./cellBudget";
import { readDecoding } from "./cellDecoding";
import type { CellDecoding } from "./cellValue";
import { LIMITS } from "./limits";
import { openPackage } from "./openPackage";
import { readSheetCells } from "./sheetCells";
import { SheetGrid } from "./sheetGrid";
import type { SheetPart, WorkbookParts } from "./workbookParts";
import type { ZipEngine } from "./zipEngine";
import type { ZipPackage } from "./zipPackage";

/** A workbook in memory. Each sheet is decoded when it is first asked for, once. */
class XlsxReader implements WorkbookReader {
  private readonly grids = new Map<SheetPart, SheetGrid>();
  private decoding: CellDecoding | undefined;
  private readonly budget: CellBudget;

  constructor(
    private readonly zip: ZipPackage,
    private readonly parts: WorkbookParts,
    private readonly file: string,
  ) {
    this.budget = new CellBudget(zip.limits, file);
  }

  listSheets(): Promise<readonly SheetInfo[]> {
    return promise(() =>
      this.parts.sheets.map((sheet) => {
        const { rows, columns } = this.gridOf(sheet);
        return { name: sheet.name, visibility: sheet.visibility, rows, columns };
      }),
    );
  }

  read(blocks: readonly BlockRef[]): Promise<readonly (StoredGrid | undefined)[]> {
    return promise(() => this.readBlocks(blocks));
  }

  readSheets(names: readonly string[]): Promise<ReadonlyMap<string, StoredGrid>> {
    return promise(() => {
      const sheets = new Map<string, StoredGrid>();
      for (const name of names) {
        const sheet = this.find(name);
        if (sheet === undefined) continue;
        const { rows, columns } = this.gridOf(sheet);
        const [grid] = this.readBlocks([{ sheet: name, row: 0, column: 0, rows, columns }]);
        sheets.set(name, grid ?? []);
      }
      return sheets;
    });
  }

  private find(name: string): SheetPart | undefined {
    return this.parts.sheets.find((sheet) => sheet.name.toLowerCase() === name.toLowerCase());
  }

  private readBlocks(blocks: readonly BlockRef[]): readonly (StoredGrid | undefined)[] {
    const asked = blocks.reduce((sum, { rows, columns }) => sum + rows * columns, 0);
    if (asked > LIMITS.cells) {
      throw new Failure("WORKBOOK_LIMIT", { file: this.file, limit: "cells", value: LIMITS.cells });
    }
    return blocks.map((block) => {
      const sheet = this.find(block.sheet);
      return sheet === undefined ? undefined : this.gridOf(sheet).read(block);
    });
  }

  private gridOf(sheet: SheetPart): SheetGrid {
    const known = this.grids.get(sheet);
    if (known !== undefined) return known;
    const grid =
      sheet.path === undefined
        ? new SheetGrid()
        : readSheetCells({
            zip: this.zip,
            path: sheet.path,
            file: this.file,
            decoding: this.sharedDecoding(),
            budget: this.budget,
          });
    this.grids.set(sheet, grid);
    return grid;
  }

  private sharedDecoding(): CellDecoding {
    return (this.decoding ??= readDecoding(this.zip, this.parts, this.file));
  }
}

/**
 * Opens an untrusted workbook within the fixed limits of `LIMITS`. Only values are read: no formula is evaluated, no
 * link is followed, no macro looked at. The name of the file is for messages and is not believed.
 *
 * Dates are serial numbers counted from 1900, those of a workbook that counts from 1904 too. The used range of a
 * sheet counts cells with a value. Empty text is an empty cell. Names of sheets are found without regard to case.
 * @throws Failure `WORKBOOK_KIND_UNSUPPORTED`, `WORKBOOK_ENCRYPTED`, `WORKBOOK_DAMAGED`, `WORKBOOK_LIMIT`; the last
 * two also from `listSheets` and `read`, since sheets are decoded when they are first asked for.
 */
export function openWorkbook(bytes: Uint8Array, file: string, engine?: ZipEngine): Promise<WorkbookReader> {
  return promise(() => {
    const { zip, parts } = openPackage(bytes, file, LIMITS, engine);
    return new XlsxReader(zip, parts, file);
  });
}

/** The port promises, since Excel has to be waited for. What `work` throws becomes a rejection. */
function promise<T>(work: () => T): Promise<T> {
  return new Promise((resolve) => {
    resolve(work());
  });
}
