"""From a document to bytes that do not depend on when or where they were made."""

import io
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from docx.document import Document

_FIRST = "[Content_Types].xml"
_THEN = (1980, 1, 1, 0, 0, 0)


def packed(document: Document) -> bytes:
    """The document as a file: its parts by name, all of one day."""
    loose, out = io.BytesIO(), io.BytesIO()
    document.save(loose)
    with ZipFile(loose) as parts, ZipFile(out, "w", ZIP_DEFLATED, compresslevel=9) as file:
        for name in sorted(parts.namelist(), key=lambda name: (name != _FIRST, name)):
            entry = ZipInfo(name, _THEN)
            entry.compress_type = ZIP_DEFLATED
            entry.create_system = 0
            file.writestr(entry, parts.read(name))
    return out.getvalue()
