import { runOpenpyxl } from "../openpyxl";
import type { Edit } from "./edits";

/** A workbook, and what is done to it. */
export type FileToEdit = { readonly bytes: Uint8Array; readonly edits: readonly Edit[] };

/** Carries the edits out in openpyxl, which keeps what people keep of a workbook; all files in one run of Python. */
export function editWithOpenpyxl(files: readonly FileToEdit[]): readonly Uint8Array[] {
  return runOpenpyxl(
    files.map(({ bytes }) => bytes),
    files.map(({ edits }) => edits),
    EDIT_ALL,
  );
}

/** The workbooks lie at `paths`; `about` has the edits of each. */
const EDIT_ALL = `
from openpyxl.formatting.formatting import ConditionalFormattingList
from openpyxl.utils import column_index_from_string as index
from openpyxl.worksheet.datavalidation import DataValidationList

def put(cell, value):
    cell.value = value
    if isinstance(value, str):
        cell.data_type = "s"

def free(ws):
    # Excel moves these along with rows and columns, openpyxl does not.
    for merged in list(ws.merged_cells.ranges):
        ws.unmerge_cells(str(merged))
    ws.tables.clear()
    ws.conditional_formatting = ConditionalFormattingList()
    ws.data_validations = DataValidationList()
    ws.protection.sheet = False

def copy_cells(pairs):
    values = [(to, cell.value, cell.data_type, cell.number_format) for cell, to in pairs]
    for to, value, kind, form in values:
        to.value = value
        to.data_type = kind
        to.number_format = form

def move_column(ws, column, before):
    ws.insert_cols(before)
    source = column if column < before else column + 1
    copy_cells([(ws.cell(r, source), ws.cell(r, before)) for r in range(1, ws.max_row + 1)])
    ws.delete_cols(source)

def order_rows(ws, first, order):
    columns = range(1, ws.max_column + 1)
    copy_cells([(ws.cell(first + o, c), ws.cell(first + i, c)) for i, o in enumerate(order) for c in columns])

def carry_out(wb, edit):
    op = edit["op"]
    ws = wb[edit["sheet"]] if "sheet" in edit else wb.worksheets[0]
    if op in ("insertRows", "deleteRows", "copyRow", "orderRows", "insertColumn", "deleteColumn", "moveColumn", "merge", "copySheet"):
        free(ws)
    if op == "set": put(ws[edit["cell"]], edit["value"])
    elif op == "error":
        ws[edit["cell"]].value = edit["value"]
        ws[edit["cell"]].data_type = "e"
    elif op == "formula": ws[edit["cell"]].value = "=" + edit["formula"]
    elif op == "insertRows": ws.insert_rows(edit["before"], edit["count"])
    elif op == "deleteRows": ws.delete_rows(edit["from"], edit["count"])
    elif op == "copyRow": copy_cells([(ws.cell(edit["from"], c), ws.cell(edit["to"], c)) for c in range(1, ws.max_column + 1)])
    elif op == "orderRows": order_rows(ws, edit["from"], edit["order"])
    elif op == "insertColumn": ws.insert_cols(index(edit["before"]))
    elif op == "deleteColumn": ws.delete_cols(index(edit["column"]))
    elif op == "moveColumn": move_column(ws, index(edit["column"]), index(edit["before"]))
    elif op == "merge": ws.merge_cells(edit["range"])
    elif op == "renameSheet": ws.title = edit["to"]
    elif op == "removeSheet": wb.remove(ws)
    elif op == "copySheet": wb.copy_worksheet(ws).title = edit["to"]
    elif op == "showSheet": ws.sheet_state = edit["state"]
    elif op == "hideRows":
        for row in range(edit["from"], edit["from"] + edit["count"]): ws.row_dimensions[row].hidden = True
    elif op == "filter":
        for table in ws.tables.values():
            table.autoFilter.add_filter_column(index(edit["column"]) - 1, [edit["keep"]])
        for row in range(5, ws.max_row + 1):
            ws.row_dimensions[row].hidden = ws[edit["column"] + str(row)].value != edit["keep"]
    elif op == "unprotect": ws.protection.sheet = False
    elif op == "removeProperties":
        # Before version 3.1 openpyxl loses them all by itself.
        properties = getattr(wb, "custom_doc_props", None)
        for name in list(properties.names if properties else []): del properties[name]
    else: raise ValueError(op)

for path, edits in zip(paths, about):
    wb = openpyxl.load_workbook(path)
    for edit in edits: carry_out(wb, edit)
    wb.save(path)
`;
