"""From flat objects to CSV that spreadsheets open rightly and that reads back to the same values.

UTF-8 with BOM, CRLF, no value as nothing. The values of a list are joined by `;`; a `;` or `\\` inside one has a
`\\` before it. A cell that a spreadsheet would run as a formula has an apostrophe before it, as has a cell that
begins with apostrophes and then such a sign: whoever reads takes one away.
"""

import csv
import io
import re
from collections.abc import Iterable

from kyoten.outputs.opendata.computed import Cell, Single
from kyoten.outputs.opendata.rows import Row

_BOM = "\ufeff"
_RUN = re.compile("'*[=+@\t\r\uff1d\uff0b\uff20\uff0d-]")
_SPECIAL = re.compile(r"([\\;])")


def sheet(names: list[str], rows: Iterable[Row]) -> bytes:
    """The bytes of one CSV file."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(names)
    for row in rows:
        writer.writerow([_cell(row[name]) for name in names])
    return (_BOM + out.getvalue()).encode()


def _cell(cell: Cell) -> str:
    if isinstance(cell, list):
        text = ";".join(_SPECIAL.sub(r"\\\1", _single(value)) for value in cell)
    else:
        text = _single(cell)
    return f"'{text}" if _RUN.match(text) else text


def _single(value: Single) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    return "" if value is None else str(value)
