"""From bytes to a tree of text in which every key and value keeps its line and column."""

from kyoten.source.read import Reading, read_bytes, read_file, read_folder
from kyoten.source.tree import Path, Place, Tree, Value

__all__ = ["Path", "Place", "Reading", "Tree", "Value", "read_bytes", "read_file", "read_folder"]
