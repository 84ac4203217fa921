"""Reads microdata with other people's readers and holds the formats against each other.

Arguments: the CSV with numbers, the CSV with Welsh labels, the SPSS file with Welsh labels, the workbook, the codebook.
"""

import csv
import sys

import openpyxl
import pyreadstat

codes_path, labels_path, sav_path, xlsx_path, codebook_path = sys.argv[1:]
faults = []


def lines(path):
    with open(path, encoding="utf-8", newline="") as file:
        return list(csv.reader(file))


def number(text):
    try:
        return float(text)
    except ValueError:
        return None


head, *codes = lines(codes_path)
labels = lines(labels_path)[1:]
book = lines(codebook_path)
words = {(line[0], float(line[6])): line[9] for line in book[1:] if line[6]}

values, meta = pyreadstat.read_sav(sav_path, output_format="dict", user_missing=True)
if meta.column_names != head:
    faults.append(f"the SPSS file has the columns {meta.column_names}")
if meta.number_rows not in (None, -1, len(codes)):
    faults.append(f"the SPSS file says it has {meta.number_rows} rows")
for place, name in enumerate(head):
    column = list(values[name])
    if len(column) != len(codes):
        faults.append(f"{name} has {len(column)} rows in the SPSS file")
        continue
    is_text = meta.original_variable_types[name].startswith("A")
    for row, found in enumerate(column):
        said = codes[row][place]
        if is_text:
            # An apostrophe stands before what a spreadsheet would run; SPSS runs nothing.
            same = found.rstrip() == said.removeprefix("'")
        elif said == "":
            same = found is None or found != found
        else:
            same = found == float(said)
        if not same:
            faults.append(f"{name}, row {row}: {found!r} in the SPSS file and {said!r} in the CSV")
        if not is_text and said and (name, float(said)) in words:
            label = meta.variable_value_labels[name][float(said)]
            if label != words[(name, float(said))].removeprefix("'"):
                faults.append(f"{name}: the SPSS file calls {said} {label!r}")
            if labels[row][place].removeprefix("'") != label:
                faults.append(f"{name}: the labels say {labels[row][place]!r} and the SPSS file {label!r}")
    if not is_text and name not in ("version", "complete"):
        if meta.missing_ranges.get(name) != [{"lo": -9.0, "hi": -1.0}]:
            faults.append(f"{name}: missing values are {meta.missing_ranges.get(name)}")
if meta.file_encoding != "UTF-8":
    faults.append(f"the SPSS file is written in {meta.file_encoding}")
if not any("wnaethoch" in (meta.column_names_to_labels[name] or "") for name in head):
    faults.append("the SPSS file does not ask in Welsh")

workbook = openpyxl.load_workbook(xlsx_path)
data, key = (workbook[name] for name in workbook.sheetnames)
rows = [["" if cell is None else cell for cell in row] for row in data.iter_rows(values_only=True)]
if rows[0] != head:
    faults.append(f"the workbook has the columns {rows[0]}")
for found, said in zip(rows[1:], codes, strict=True):
    for place, name in enumerate(head):
        wanted = number(said[place])
        texts = name in ("person", "force", "month", "team", "told_on")
        if (str(found[place]) != said[place]) if texts or wanted is None else (found[place] != wanted):
            faults.append(f"{name}: {found[place]!r} in the workbook and {said[place]!r} in the CSV")
if [[str(cell if cell is not None else "") for cell in row] for row in key.iter_rows(values_only=True)] != book:
    faults.append("the workbook has another codebook")
for sheet in (data, key):
    if any(cell.data_type == "f" for row in sheet.iter_rows() for cell in row):
        faults.append("a cell of the workbook is a formula")

if faults:
    sys.exit("\n".join(faults))
