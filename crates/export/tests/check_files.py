"""Reads the files of one release with other people's readers and holds them against each other.

Arguments: the CSV, the Parquet file, the JSON, the XLSX workbook, the PDF report, and the cells of the report's tables as
JSON, every one of which the PDF has to say.
"""

import csv
import json
import sys

import openpyxl
import pyarrow.parquet
import pypdf

csv_path, parquet_path, json_path, xlsx_path, pdf_path, said_path = sys.argv[1:]
NUMBERS = {"value", "lower", "upper", "base"}
faults = []


def number(text):
    return None if text == "" else float(text)


with open(csv_path, encoding="utf-8", newline="") as file:
    header, *lines = csv.reader(file)
rows = [
    {name: number(text) if name in NUMBERS else text for name, text in zip(header, line)} for line in lines
]

with open(json_path, encoding="utf-8") as file:
    if json.load(file)["rows"] != rows:
        faults.append("the JSON has other rows than the CSV")

table = pyarrow.parquet.read_table(parquet_path)
if table.column_names != header:
    faults.append(f"the Parquet file has the columns {table.column_names}")
if table.to_pylist() != rows:
    faults.append("the Parquet file has other rows than the CSV")

book = openpyxl.load_workbook(xlsx_path)
if book.properties.language != "en-GB" or not book.properties.title:
    faults.append(f"the workbook's language is {book.properties.language}")
shares = {
    round(row["value"] * 100, 9)
    for row in rows
    if row["measure"] == "favourable_share"
    and row["coverage"] == "period"
    and row["unit_kind"] == "everybody"
    and row["value"] is not None
}
sheet = book["Six_week_periods"]
(only,) = sheet.tables.values()
cells = [[cell.value for cell in row] for row in sheet[only.ref]]
column = next(place for place, head in enumerate(cells[0]) if head.startswith("Favourable (%)"))
in_book = {round(row[column], 9) for row in cells[1:] if not isinstance(row[column], str)}
if in_book != shares:
    faults.append(f"the workbook shows {sorted(in_book)} and the CSV {sorted(shares)}")
for name in book.sheetnames:
    for row in book[name].iter_rows():
        for cell in row:
            if cell.data_type == "f":
                faults.append(f"{name}!{cell.coordinate} is a formula")

reader = pypdf.PdfReader(pdf_path)
catalogue = reader.trailer["/Root"]
if not catalogue["/MarkInfo"]["/Marked"] or "/StructTreeRoot" not in catalogue or catalogue["/Lang"] != "en-GB":
    faults.append("the report is not tagged, or has no language")
if b"pdfuaid" not in catalogue["/Metadata"].get_data():
    faults.append("the report does not say that it keeps PDF/UA")
# Where a cell is wrapped, what stands between its words is no matter.
text = "".join("".join(page.extract_text() for page in reader.pages).split())
with open(said_path, encoding="utf-8") as file:
    for said in json.load(file):
        if "".join(said.split()) not in text:
            faults.append(f"the report does not say {said}")

for fault in faults:
    print(fault)
print(f"{len(rows)} rows, {len(book.sheetnames)} sheets, {len(reader.pages)} pages")
sys.exit(1 if faults else 0)
