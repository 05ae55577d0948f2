import { renderIssue } from "../../src/adapters/archive/issueFiles";
import { zipFiles, type NamedFile } from "../../src/adapters/archive/zipFiles";
import { textDigest } from "../../src/layout/textDigest";
import { editWorkbook } from "../../src/adapters/xlsx/editWorkbook";
import { openWorkbook } from "../../src/adapters/xlsx/openWorkbook";
import { renderWorkbook } from "../../src/adapters/xlsx/renderWorkbook";
import { planIssue } from "../../src/application/issueSheets";
import { readPlan, type OpenPlan } from "../../src/application/openPlan";
import { LEDGER_COLUMNS, type LedgerKey } from "../../src/layout/columns";
import { SHEETS } from "../../src/layout/sheetNames";
import { findTable } from "../../src/layout/sheetReader";
import type { StoredValue } from "../../src/layout/workbookPatch";
import { askOpenpyxl } from "./openpyxl";
import { ROUND } from "./returnedForms";
import { planSeedWorkbook } from "./seed";

const FILE = "台账.xlsx";

/** The seed's workbook after its first round was issued, and the forms of the units. */
export type IssuedSeed = { readonly workbook: Uint8Array; readonly forms: readonly NamedFile[] };

export async function issueSeed(): Promise<IssuedSeed> {
  const bytes = await renderWorkbook(planSeedWorkbook().patch);
  const issued = planIssue(
    await readLedger(bytes),
    { round: ROUND, withSupporting: false, force: false },
    { by: "李明", now: "2023-04-01 09:00" },
    textDigest,
  );
  const workbook = issued.edit === undefined ? bytes : await editWorkbook(bytes, issued.edit, FILE);
  const forms = await renderIssue(
    issued.plan,
    issued.files.map(({ issue }) => issue),
  );
  return { workbook, forms };
}

export async function readLedger(bytes: Uint8Array): Promise<OpenPlan> {
  return readPlan(await openWorkbook(bytes, FILE), FILE);
}

/** What a cell of a task holds. */
export function ledgerCell({ sheets }: OpenPlan, task: string, key: LedgerKey): StoredValue {
  const [row, column] = place(sheets, task, key);
  return sheets.get(SHEETS.ledger)?.[row]?.[column] ?? null;
}

/** The office types into a cell of a task. */
export async function typeIntoLedger(
  bytes: Uint8Array,
  task: string,
  key: LedgerKey,
  to: string,
): Promise<Uint8Array> {
  const { sheets } = await readLedger(bytes);
  const [row, column] = place(sheets, task, key);
  const from = sheets.get(SHEETS.ledger)?.[row]?.[column] ?? null;
  const cells = [{ sheet: SHEETS.ledger, row, column, from, to }];
  return editWorkbook(bytes, { label: "", ops: [{ op: "setCells", cells }] }, FILE);
}

/** Row and column of a task's cell in the ledger, counted from 0. */
export function place(
  sheets: OpenPlan["sheets"],
  task: string,
  key: LedgerKey,
): readonly [row: number, column: number] {
  const { rows, positions } = findTable(sheets, SHEETS.ledger, LEDGER_COLUMNS);
  const row = rows.find((each) => each.get("id") === task)?.index;
  const column = positions.get(key);
  if (row === undefined || column === undefined) throw new Error(`there is no cell ${key} of ${task}`);
  return [row, column];
}

/** Fills in every form of a zip as its unit would, and gives them back in one. */
const FILL = `
import base64, io, zipfile
out = io.BytesIO()
with zipfile.ZipFile(path) as given, zipfile.ZipFile(out, "w") as returned:
    for name in given.namelist():
        wb = openpyxl.load_workbook(io.BytesIO(given.read(name)))
        ws = wb["填报表"]
        header = next(row for row in range(1, 10) if ws.cell(row, 1).value == "任务编号")
        at = {ws.cell(header, column).value: column for column in range(1, ws.max_column + 1)}
        for row in range(header + 1, ws.max_row + 1):
            task = ws.cell(row, at["任务编号"]).value
            if not isinstance(task, str) or task[:2] != "20":
                break
            ws.cell(row, at["状态"]).value = "推进中"
            ws.cell(row, at["完成率"]).value = "25%"
            ws.cell(row, at["进展情况"]).value = "一季度完成投资1.2亿元，" + task + "按计划推进。"
        saved = io.BytesIO()
        wb.save(saved)
        returned.writestr(name, saved.getvalue())
print(json.dumps(base64.b64encode(out.getvalue()).decode()))
`;

/** The forms filled in, each once, as one zip archive. */
export function fillForms(forms: readonly NamedFile[]): Uint8Array {
  const answer = askOpenpyxl(zipFiles(forms), FILL);
  return new Uint8Array(Buffer.from(String(answer), "base64"));
}
