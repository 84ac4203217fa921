"""Holds the report on themes as PDF and as a text against the CSV and against what the page says.

Arguments: the CSV, the PDF, the OpenDocument text, and the cells of the report's tables as JSON.
"""

import csv
import json
import sys

import pypdf
from odf import teletype
from odf.opendocument import load
from odf.table import Table, TableCell, TableHeaderRows
from odf.text import H

csv_path, pdf_path, odt_path, said_path = sys.argv[1:]
faults = []

with open(said_path, encoding="utf-8") as file:
    said = json.load(file)
text = load(odt_path)
cells = [teletype.extractText(cell) for cell in text.getElementsByType(TableCell)]
for cell in said:
    if cell not in cells:
        faults.append(f"the text does not say {cell!r}")
pdf = "".join("".join(page.extract_text().split()) for page in pypdf.PdfReader(pdf_path).pages)
for cell in said:
    if "".join(cell.split()) not in pdf:
        faults.append(f"the PDF does not say {cell!r}")

with open(csv_path, encoding="utf-8-sig", newline="") as file:
    rows = list(csv.DictReader(file))
latest = [row for row in rows if row["concept"] == "delay" and row["coverage"] == "period"][-3:]
by_measure = {row["measure"]: float(row["value"]) for row in latest}
share = by_measure["spoke_share"]
for number in (f"{by_measure['spoke_count']:.0f}", f"{by_measure['coded_people']:.0f}", f"{share * 100:.0f}%"):
    if number not in said:
        faults.append(f"the report does not say {number}, which the CSV has")

headings = text.getElementsByType(H)
levels = [int(heading.getAttribute("outlinelevel")) for heading in headings]
if levels[:1] != [1] or any(after > before + 1 for before, after in zip(levels, levels[1:])):
    faults.append(f"the headings are of the levels {levels}")
if any(not table.getElementsByType(TableHeaderRows) for table in text.getElementsByType(Table)):
    faults.append("a table of the text has no head")

for fault in faults:
    print(fault)
sys.exit(1 if faults else 0)
