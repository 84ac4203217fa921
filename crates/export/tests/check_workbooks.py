"""Reads one workbook as OpenDocument and as Excel with other people's readers, and holds them against each other and the CSV.

Arguments: the ODS, the XLSX, and, where there are figures, the CSV and the name of the sheet of periods.
"""

import csv
import sys

import openpyxl
from odf import teletype
from odf.opendocument import load
from odf.table import CoveredTableCell, Table, TableCell, TableRow
from odf.text import P

ods_path, xlsx_path, *figures = sys.argv[1:]
NUMBERS = {"float", "percentage", "currency"}
# More empty cells than any sheet has: programs pad what they write to the edge.
PADDING = 1000
faults = []


def times(element, attribute):
    count = element.getAttribute(attribute)
    return 1 if count is None else int(count)


def value(cell):
    """A number or a text, as the file says it is; nothing for an empty cell."""
    if cell.getAttribute("formula") is not None:
        faults.append(f"a formula: {cell.getAttribute('formula')}")
    kind = cell.getAttribute("valuetype")
    if kind in NUMBERS:
        return float(cell.getAttribute("value"))
    text = "\n".join(teletype.extractText(paragraph) for paragraph in cell.getElementsByType(P))
    if kind not in (None, "string"):
        faults.append(f"a cell of the kind {kind}: {text}")
    return text or None


def rows_of(table):
    for row in table.getElementsByType(TableRow):
        cells = []
        for cell in row.childNodes:
            if cell.qname in (TableCell().qname, CoveredTableCell().qname):
                count = times(cell, "numbercolumnsrepeated")
                cells += [value(cell)] * (count if count < PADDING else 0)
        count = times(row, "numberrowsrepeated")
        yield from [cells] * (count if count < PADDING else 0)


def trimmed(rows):
    """Without what is empty at the end of each row and of the sheet."""
    rows = [list(row) for row in rows]
    for row in rows:
        while row and row[-1] is None:
            row.pop()
    while rows and not rows[-1]:
        rows.pop()
    return rows


def plain(cell):
    if cell.data_type == "f":
        faults.append(f"{cell.coordinate} is a formula")
    if isinstance(cell.value, bool) or not isinstance(cell.value, (int, float)):
        return cell.value if cell.value is None else str(cell.value)
    return float(cell.value)


document = load(ods_path)
tables = {table.getAttribute("name"): trimmed(rows_of(table)) for table in document.getElementsByType(Table)}
book = openpyxl.load_workbook(xlsx_path)
if list(tables) != book.sheetnames:
    faults.append(f"the sheets are {list(tables)} and {book.sheetnames}")
for name in book.sheetnames:
    excel = trimmed([plain(cell) for cell in row] for row in book[name].iter_rows())
    opened = tables.get(name, [])
    if len(excel) != len(opened):
        faults.append(f"{name} has {len(opened)} rows and {len(excel)}")
    for place, (one, other) in enumerate(zip(opened, excel), start=1):
        if one != other:
            faults.append(f"{name}, row {place}: {one} and {other}")

if figures:
    csv_path, sheet = figures
    with open(csv_path, encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    shares = {
        round(float(row["value"]) * 100, 9)
        for row in rows
        if (row["measure"], row["coverage"], row["unit_kind"]) == ("favourable_share", "period", "everybody")
        and row["value"]
    }
    cells = tables[sheet]
    head = next(place for place, row in enumerate(cells) if any("(%)" in str(cell) for cell in row))
    column = next(place for place, cell in enumerate(cells[head]) if "(%)" in str(cell))
    shown = {row[column] for row in cells[head + 1 :] if len(row) > column and isinstance(row[column], float)}
    if {round(number, 9) for number in shown} != shares or not shares:
        faults.append(f"the workbook shows {sorted(shown)} and the CSV {sorted(shares)}")

for fault in faults[:20]:
    print(fault)
print(f"{len(tables)} sheets, {sum(len(rows) for rows in tables.values())} rows")
sys.exit(1 if faults else 0)
