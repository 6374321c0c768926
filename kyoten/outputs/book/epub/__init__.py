"""From the JSON of a printed book to the same book as an EPUB 3, which its reader scales, listens to and searches."""

from kyoten.outputs.book.epub.bundle import epub_of

__all__ = ["epub_of"]
