"""Reads all workbooks of a folder with openpyxl or pandas, counting the cells: a peer that `npm run bench` compares with.

Prints its peak memory in kilobytes as JSON.
"""

import json
import os
import resource
import sys


def with_openpyxl(path):
    from openpyxl import load_workbook

    book = load_workbook(path, read_only=True, data_only=True)
    cells = sum(
        value is not None for sheet in book for row in sheet.iter_rows(values_only=True) for value in row
    )
    book.close()
    return cells


def with_pandas(path):
    import pandas

    sheets = pandas.read_excel(path, sheet_name=None, header=None)
    return sum(int(frame.count().sum()) for frame in sheets.values())


peer, folder = sys.argv[1:]
read = {"openpyxl": with_openpyxl, "pandas": with_pandas}[peer]
for name in sorted(os.listdir(folder)):
    read(os.path.join(folder, name))
print(json.dumps({"peakKilobytes": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss}))
