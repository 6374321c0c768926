"""From a book's JSON and a style sheet to its EPUB, the same bytes for the same input."""

import io
from collections.abc import Iterator
from itertools import groupby
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

from kyoten.outputs.book.epub import frames
from kyoten.outputs.book.epub.division import leaves_of, places_of
from kyoten.outputs.book.epub.elements import Setter
from kyoten.outputs.book.epub.pictures import Pictures
from kyoten.outputs.book.epub.volume import volume_of

_DAY = (1980, 1, 1, 0, 0, 0)
_UNIX = 3
_TYPE = "mimetype"
"""Stands first and is not packed, so that the file's beginning says what it is."""


def epub_of(stem: str, book: bytes, style: bytes) -> bytes:
    """The EPUB of a book; `stem` tells it from others."""
    out = io.BytesIO()
    with ZipFile(out, "w") as bundle:
        for name, data in _files(stem, book, style):
            entry = ZipInfo(name, _DAY)
            entry.create_system = _UNIX
            entry.compress_type = ZIP_STORED if name == _TYPE else ZIP_DEFLATED
            bundle.writestr(entry, data, compresslevel=9)
    return out.getvalue()


def _files(stem: str, book: bytes, style: bytes) -> Iterator[tuple[str, bytes]]:
    volume = volume_of(book)
    about, pictures = volume.about, Pictures()
    leaves = [*leaves_of((*volume.front, *volume.rest))]
    places = places_of(leaves)
    pages: dict[str, str] = {}
    for _, some in groupby(leaves, key=lambda leaf: id(leaf.chapter)):
        setter = Setter(places, pictures, about.form)
        pages |= {leaf.name: frames.leaf(about, leaf, setter.body(leaf.nodes)) for leaf in some}
    before = len([*leaves_of(volume.front)])
    front, rest = [*pages][:before], [*pages][before:]
    pages[frames.TITLE] = frames.title_page(about)
    pages[frames.NAV] = frames.contents(about, volume.lines, places, rest[0])
    order = [frames.TITLE, *front, frames.NAV, *rest]
    files = {name: text.encode() for name, text in pages.items()}
    files |= {**pictures.files, frames.STYLE: style}
    yield _TYPE, b"application/epub+zip"
    yield "META-INF/container.xml", frames.CONTAINER.encode()
    yield "EPUB/package.opf", frames.package(about, stem, files, order).encode()
    yield from ((f"EPUB/{name}", files[name]) for name in sorted(files))
