"""Writes down the words of files as somebody would read them who opens them.

Argument: a folder. Beside each file in it that is an archive, a PDF or a Parquet file its words are written, as `<name>.words`.
An archive is opened to its last member.
"""

import io
import pathlib
import sys
import zipfile

import pyarrow.parquet
import pypdf
from pypdf.generic import ArrayObject, DictionaryObject, IndirectObject, TextStringObject


def strings(thing):
    """The texts of an object of a PDF: titles, alternatives of pictures, bookmarks."""
    if isinstance(thing, TextStringObject):
        yield str(thing)
    elif isinstance(thing, DictionaryObject):
        for value in thing.values():
            yield from strings(value)
    elif isinstance(thing, ArrayObject):
        for value in thing:
            yield from strings(value)


def of_pdf(data):
    reader = pypdf.PdfReader(io.BytesIO(data))
    pages = [page.extract_text() for page in reader.pages]
    size = int(reader.trailer["/Size"])
    objects = (reader.get_object(IndirectObject(number, 0, reader)) for number in range(1, size))
    return "\n".join([*pages, *(text for thing in objects for text in strings(thing))])


def of_parquet(data):
    table = pyarrow.parquet.read_table(io.BytesIO(data))
    values = (str(value) for column in table.columns for value in column.to_pylist())
    return "\n".join([*table.column_names, str(table.schema.metadata), *values])


def words(data):
    if data.startswith(b"PK\x03\x04"):
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            members = [(name, archive.read(name)) for name in archive.namelist()]
        return "\n".join(f"{name}\n{words(member)}" for name, member in members)
    if data.startswith(b"%PDF-"):
        return of_pdf(data)
    if data.startswith(b"PAR1"):
        return of_parquet(data)
    return data.decode("utf-8", "replace")


for path in sorted(pathlib.Path(sys.argv[1]).iterdir()):
    path.with_name(path.name + ".words").write_text(words(path.read_bytes()), encoding="utf-8")
