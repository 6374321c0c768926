"""From a kind and an id on the command line to files that say what to fill in."""

from kyoten.outputs.begin.files import CannotBegin, begin
from kyoten.outputs.begin.skeleton import file_of, kind_named, skeleton

__all__ = ["CannotBegin", "begin", "file_of", "kind_named", "skeleton"]
