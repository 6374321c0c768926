"""From bytes to a tree of text in which every key and value keeps its line and column."""

from kyoten.source.folder import Listed, files_below
from kyoten.source.kept import kept_in
from kyoten.source.read import (
    SUFFIX,
    Reading,
    read_bytes,
    read_file,
    read_folder,
    read_listed,
)
from kyoten.source.rest import resting_collector
from kyoten.source.tables import listed, table, texts
from kyoten.source.tree import Path, Place, Tree, Value

__all__ = [
    "SUFFIX",
    "Listed",
    "Path",
    "Place",
    "Reading",
    "Tree",
    "Value",
    "files_below",
    "kept_in",
    "listed",
    "read_bytes",
    "read_file",
    "read_folder",
    "read_listed",
    "resting_collector",
    "table",
    "texts",
]
