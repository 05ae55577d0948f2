"""Writes the workbook of a patch (JSON) with openpyxl, op by op: the peer that `npm run bench` compares with.

A list of patches becomes a zip archive of workbooks. It does a little less than we do: the layout is made already, and it
writes no results of formulas, custom properties, headers, zoom and colours of tabs. Prints its peak memory in kilobytes and its
processor time as JSON.
"""

import io
import json
import resource
import sys
import zipfile

from openpyxl import Workbook
from openpyxl.comments import Comment
from openpyxl.formatting.rule import DataBarRule, FormulaRule
from openpyxl.styles import Alignment, Border, Font, PatternFill, Protection, Side
from openpyxl.utils import get_column_letter, quote_sheetname
from openpyxl.workbook.defined_name import DefinedName
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.pagebreak import Break
from openpyxl.worksheet.table import Table, TableStyleInfo


def address(at):
    first = f"{get_column_letter(at['column'] + 1)}{at['row'] + 1}"
    last = f"{get_column_letter(at['column'] + at['columns'])}{at['row'] + at['rows']}"
    return f"{first}:{last}"


class Styles:
    """Style objects of openpyxl, made once for each distinct style."""

    def __init__(self, font):
        self.default = font
        self.made = {}
        self.combined = {}

    def apply(self, cell, style):
        """Assigns what the style says, each value an object that all cells of this style share."""
        made = self.made.get(id(style))
        if made is None:
            made = self.made[id(style)] = self.make(style)
        for name, value in made:
            setattr(cell, name, value)

    def combine(self, before, style):
        """The later style wins property by property; one dict for each pair, so that its id is its identity."""
        key = (id(before), id(style))
        if key not in self.combined:
            self.combined[key] = {**before, **style, "font": {**before.get("font", {}), **style.get("font", {})}}
        return self.combined[key]

    def font(self, style):
        font = {**self.default, **style.get("font", {})}
        return Font(
            name=font.get("name"), sz=font.get("size"), b=font.get("bold"), i=font.get("italic"),
            u="single" if font.get("underline") else None, color=font.get("color"),
        )

    def fill(self, style):
        return PatternFill("solid", fgColor=style["fill"], bgColor=style["fill"]) if "fill" in style else None

    def make(self, style):
        """The attributes of a cell that the style sets, with their values."""
        made = [("font", self.font(style))]
        if "fill" in style:
            made.append(("fill", self.fill(style)))
        if "border" in style:
            side = Side(style="thin", color=style["border"])
            made.append(("border", Border(left=side, right=side, top=side, bottom=side)))
        if style.keys() & {"horizontal", "vertical", "wrap", "indent"}:
            made.append(("alignment", Alignment(
                horizontal=style.get("horizontal"), vertical=style.get("vertical"),
                wrap_text=style.get("wrap"), indent=style.get("indent", 0),
            )))
        if "numberFormat" in style:
            made.append(("number_format", style["numberFormat"]))
        if "locked" in style:
            made.append(("protection", Protection(locked=style["locked"])))
        return made


class Renderer:
    def __init__(self, patch):
        self.patch = patch
        self.book = Workbook()
        self.book.remove(self.book.active)
        self.styles = Styles(patch["defaultFont"])
        self.cell_styles = {}

    def render(self, path):
        for op in self.patch["ops"]:
            getattr(self, f"op_{op['op']}")(op)
        for (sheet, row, column), style in self.cell_styles.items():
            self.styles.apply(self.book[sheet].cell(row + 1, column + 1), style)
        self.book.save(path)

    def op_addSheet(self, op):
        sheet = self.book.create_sheet(op["sheet"])
        sheet.sheet_state = op.get("visibility", "visible")
        sheet.sheet_view.showGridLines = op.get("gridlines", True)

    def op_write(self, op):
        at = op["at"]
        sheet = self.book[at["sheet"]]
        for offset, values in enumerate(op["values"]):
            for index, value in enumerate(values):
                if value is None:
                    continue
                cell = sheet.cell(at["row"] + offset + 1, at["column"] + index + 1)
                if isinstance(value, dict):
                    cell.value = f"={value['formula']}"
                else:
                    cell.value = value
                    if isinstance(value, str) and value[:1] == "=":
                        cell.data_type = "s"

    def op_style(self, op):
        at = op["at"]
        for row in range(at["row"], at["row"] + at["rows"]):
            for column in range(at["column"], at["column"] + at["columns"]):
                key = (at["sheet"], row, column)
                before = self.cell_styles.get(key)
                self.cell_styles[key] = op["style"] if before is None else self.styles.combine(before, op["style"])

    def op_merge(self, op):
        self.book[op["at"]["sheet"]].merge_cells(address(op["at"]))
        at = op["at"]
        for row in range(at["row"], at["row"] + at["rows"]):
            for column in range(at["column"], at["column"] + at["columns"]):
                if (row, column) != (at["row"], at["column"]):
                    self.cell_styles.pop((at["sheet"], row, column), None)

    def op_columns(self, op):
        for index, column in enumerate(op["columns"]):
            dimension = self.book[op["sheet"]].column_dimensions[get_column_letter(index + 1)]
            dimension.width = column["width"]
            dimension.hidden = column.get("hidden", False)
            dimension.outlineLevel = column.get("outlineLevel", 0)

    def op_rowHeights(self, op):
        for index, height in enumerate(op["heights"]):
            self.book[op["sheet"]].row_dimensions[op["from"] + index + 1].height = height

    def op_freeze(self, op):
        self.book[op["sheet"]].freeze_panes = f"{get_column_letter(op['columns'] + 1)}{op['rows'] + 1}"

    def op_table(self, op):
        table = Table(displayName=op["name"], ref=address(op["at"]))
        table.tableStyleInfo = TableStyleInfo(name=op["style"], showRowStripes=op.get("stripes", True))
        self.book[op["at"]["sheet"]].add_table(table)

    def op_validate(self, op):
        rule = op["rule"]
        if rule["kind"] == "list":
            source = rule["source"]
            formula = f"={source['name']}" if isinstance(source, dict) else '"' + ",".join(source) + '"'
            check = DataValidation(type="list", formula1=formula)
        elif rule["kind"] == "textLength":
            check = DataValidation(type="textLength", operator="lessThanOrEqual", formula1=str(rule["max"]))
        else:
            check = DataValidation(type=rule["kind"], operator="between", formula1=str(rule["min"]), formula2=str(rule["max"]))
        check.error, check.errorTitle = op["error"]["message"], op["error"]["title"]
        if "prompt" in op:
            check.prompt, check.promptTitle = op["prompt"]["message"], op["prompt"]["title"]
        check.errorStyle = "stop" if op["strictness"] == "stop" else "warning"
        check.add(address(op["at"]))
        self.book[op["at"]["sheet"]].add_data_validation(check)

    def op_conditionalFormat(self, op):
        font = Font(**{"b" if key == "bold" else "i" if key == "italic" else key: value for key, value in op["style"].get("font", {}).items()})
        rule = FormulaRule(formula=[op["formula"]], font=font, fill=self.styles.fill(op["style"]))
        self.book[op["at"]["sheet"]].conditional_formatting.add(address(op["at"]), rule)

    def op_dataBar(self, op):
        rule = DataBarRule(start_type="num", start_value=0, end_type="num", end_value=op["max"], color=op["color"])
        self.book[op["at"]["sheet"]].conditional_formatting.add(address(op["at"]), rule)

    def op_name(self, op):
        name, names = DefinedName(op["name"], attr_text=op["refersTo"]), self.book.defined_names
        if hasattr(names, "append"):  # until openpyxl 3.0
            names.append(name)
        else:
            names[op["name"]] = name

    def op_note(self, op):
        row, column = op["cell"]
        self.book[op["sheet"]].cell(row + 1, column + 1).comment = Comment(op["text"], "fenjie")

    def op_link(self, op):
        row, column = op["cell"]
        to_row, to_column = op["to"]["cell"]
        target = f"#{quote_sheetname(op['to']['sheet'])}!{get_column_letter(to_column + 1)}{to_row + 1}"
        self.book[op["sheet"]].cell(row + 1, column + 1).hyperlink = target

    def op_pageSetup(self, op):
        sheet, setup = self.book[op["sheet"]], op["setup"]
        sheet.page_setup.orientation = setup["orientation"]
        sheet.page_setup.paperSize = 9 if setup["paper"] == "a4" else 8
        for side, millimetres in setup["margins"].items():
            setattr(sheet.page_margins, side, millimetres / 25.4)
        if "titleRows" in setup:
            sheet.print_title_rows = f"{setup['titleRows'][0] + 1}:{setup['titleRows'][1] + 1}"
        for row in setup.get("rowBreaks", []):
            sheet.row_breaks.append(Break(id=row))
        sheet.oddFooter.center.text = setup.get("footer", "")

    def op_protect(self, op):
        protection = self.book[op["sheet"]].protection
        protection.sheet = True
        for action in op.get("allow", {}):
            setattr(protection, action, False)

    def op_properties(self, op):
        self.book.properties.title = op["properties"].get("title")

    def op_activate(self, op):
        self.book.active = self.book.sheetnames.index(op["sheet"])


def main(patch_path, out_path):
    with open(patch_path, encoding="utf8") as file:
        patch = json.load(file)
    if isinstance(patch, list):
        with zipfile.ZipFile(out_path, "w", zipfile.ZIP_STORED) as archive:
            for number, one in enumerate(patch):
                workbook = io.BytesIO()
                Renderer(one).render(workbook)
                archive.writestr(f"{number}.xlsx", workbook.getvalue())
    else:
        Renderer(patch).render(out_path)
    used = resource.getrusage(resource.RUSAGE_SELF)
    print(json.dumps({"peakKilobytes": used.ru_maxrss, "cpuSeconds": used.ru_utime + used.ru_stime}))


main(*sys.argv[1:])
