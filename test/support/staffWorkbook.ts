import { askOpenpyxl } from "./openpyxl";

const STAFF = `
import base64, io, datetime
from openpyxl.chart import BarChart, Reference
from openpyxl.comments import Comment
from openpyxl.drawing.image import Image
from openpyxl.formatting.rule import CellIsRule, DataBarRule
from openpyxl.styles import PatternFill, Font
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.table import Table
png = base64.b64decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==")
# openpyxl measures pictures with Pillow, which need not be there.
class Picture(Image):
  def __init__(self): self.ref, self.width, self.height, self.format = None, 20, 20, "png"
  def _data(self): return png
wb = openpyxl.Workbook(); ws = wb.active; ws.title = "表"
for row in (["编号", "备注", "完成率"], [1, "说明", 0.5], [2, None, 0.8], [3, "另一条", 1]): ws.append(row)
ws["C2"].fill = PatternFill("solid", fgColor="FFEEEE"); ws["C4"].font = Font(bold=True)
ws["A2"].comment = Comment("批注内容", "某某"); ws["A3"].hyperlink = "https://example.com/"
ws.conditional_formatting.add("C2:C4", CellIsRule(operator="lessThan", formula=["0.6"], fill=PatternFill(bgColor="FF0000")))
ws.conditional_formatting.add("C2:C4", DataBarRule("num", 0, "num", 1, color="638EC6"))
check = DataValidation(type="decimal", operator="between", formula1="0", formula2="1"); check.add("C2:C4"); ws.add_data_validation(check)
ws.add_table(Table(displayName="tbl", ref="A1:C4"))
chart = BarChart(); chart.add_data(Reference(ws, min_col=3, min_row=1, max_row=4), titles_from_data=True); ws.add_chart(chart, "F2")
ws.add_image(Picture(), "F20")
other = wb.create_sheet("汇总"); other["A1"] = "=SUM(表!C2:C4)"; other["B1"] = datetime.datetime(2023, 6, 30)
ws.print_area = "A1:C4"; ws.freeze_panes = "A2"
wb.save(path)
print(json.dumps(base64.b64encode(open(path, "rb").read()).decode()))`;

/** A workbook of the staff's with everything that this program does not model, as openpyxl writes it: 表 and 汇总. */
export function makeStaffWorkbook(): Uint8Array {
  return Buffer.from(String(askOpenpyxl(new Uint8Array(), STAFF)), "base64");
}
