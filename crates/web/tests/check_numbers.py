"""Looks for one figure in what several readers make of one month.

Arguments: the share as the CSV has it, the people who answered, the SVG, PDF, ODS and XLSX, and the JSON that a
program was answered.
"""

import json
import sys
import xml.etree.ElementTree as ElementTree

import openpyxl
import pypdf
from odf.opendocument import load
from odf.table import TableCell

share, base, svg_path, pdf_path, ods_path, xlsx_path, json_path = sys.argv[1:]
share, base = float(share), float(base)
percent = f"{share * 100:.0f}%"
faults = []


def says(what, words):
    words = "".join(words.split())
    for said in (percent, f"{base:.0f}"):
        if said not in words:
            faults.append(f"{what} does not say {said}: {words[:300]}")


def has(what, numbers):
    numbers = list(numbers)
    for number in (share * 100, base):
        if not any(abs(number - other) < 1e-9 for other in numbers):
            faults.append(f"{what} does not have {number} among {numbers[:40]}")


picture = ElementTree.parse(svg_path).getroot()
if not picture.tag.endswith("svg"):
    faults.append(f"the picture is a {picture.tag}")
says("the picture", " ".join(picture.itertext()) + " " + picture.get("aria-label", ""))
says("the report", " ".join(page.extract_text() for page in pypdf.PdfReader(pdf_path).pages))
cells = load(ods_path).getElementsByType(TableCell)
has("the OpenDocument workbook", (float(it.getAttribute("value")) for it in cells if it.getAttribute("value")))
book = openpyxl.load_workbook(xlsx_path)
values = (cell.value for sheet in book for row in sheet.iter_rows() for cell in row)
has("the Excel workbook", (float(value) for value in values if isinstance(value, (int, float))))
with open(json_path, encoding="utf-8") as file:
    rows = json.load(file)["rows"]
has("the JSON", (row["value"] * (100 if row["measure"] == "favourable_share" else 1) for row in rows if row["value"] is not None))

for fault in faults:
    print(fault)
sys.exit(1 if faults else 0)
