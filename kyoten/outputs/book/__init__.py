"""From everything that has been judged to the printed handbooks: one a prefecture, language and size, and booklets."""

from kyoten.outputs.book.editions import Edition, chosen, editions
from kyoten.outputs.book.jobs import Drafts, in_processes, setter_of
from kyoten.outputs.book.shelf import Shelf

__all__ = ["Drafts", "Edition", "Shelf", "chosen", "editions", "in_processes", "setter_of"]
