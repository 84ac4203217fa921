"""Opens an OpenDocument text with somebody else's reader and looks whether everything in the package is listed.

Arguments: the OpenDocument text.
"""

import sys
import zipfile

from defusedxml.ElementTree import fromstring
from odf.draw import Frame, Image
from odf.opendocument import load
from odf.text import H

(path,) = sys.argv[1:]
faults = []
text = load(path)
if text.getMediaType() != "application/vnd.oasis.opendocument.text":
    faults.append(f"the media type is {text.getMediaType()}")
if not text.getElementsByType(H):
    faults.append("there is no heading")

with zipfile.ZipFile(path) as package:
    names = package.namelist()
    first = package.infolist()[0]
    if first.filename != "mimetype" or first.compress_type != zipfile.ZIP_STORED:
        faults.append("the media type is not the first entry, or is compressed")
    parts = {name: fromstring(package.read(name)) for name in names if name.endswith((".xml", ".svg"))}
listed = {entry.get(key) for entry in parts["META-INF/manifest.xml"] for key in entry.keys() if key.endswith("full-path")}
if missing := set(names) - listed - {"mimetype", "META-INF/manifest.xml"}:
    faults.append(f"the manifest does not list {missing}")
for frame in text.getElementsByType(Frame):
    (image,) = frame.getElementsByType(Image)
    if image.getAttribute("href") not in names:
        faults.append(f"{image.getAttribute('href')} is not in the package")
    if not any(child.qname[1] == "desc" for child in frame.childNodes):
        faults.append("a drawing has no words")

for fault in faults:
    print(fault)
sys.exit(1 if faults else 0)
