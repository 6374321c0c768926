"""From everything that has been judged to the printed handbooks: one a prefecture, language and size, and booklets."""

from kyoten.outputs.book.bindery import Bindery
from kyoten.outputs.book.editions import Edition, chosen, editions
from kyoten.outputs.book.jobs import in_processes
from kyoten.outputs.book.orders import Orders
from kyoten.outputs.book.shelf import Shelf

__all__ = ["Bindery", "Edition", "Orders", "Shelf", "chosen", "editions", "in_processes"]
