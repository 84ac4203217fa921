"""Reads every workbook named on the command line as XLSForm does, and prints whatever it warns of."""

import sys

from pyxform.errors import PyXFormError
from pyxform.xls2xform import convert

said = 0
for path in sys.argv[1:]:
    warnings = []
    try:
        xform = convert(path, warnings=warnings, validate=False).xform
        if "<h:html" not in xform:
            warnings.append("no form came of it")
    except PyXFormError as error:
        warnings.append(f"refused: {error}")
    for warning in warnings:
        print(f"{path}: {warning}")
    said += len(warnings)
print(f"{len(sys.argv) - 1} workbooks, {said} warnings")
sys.exit(1 if said else 0)
