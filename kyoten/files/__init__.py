"""From finished files to the published folder: written beside, checked, exchanged at once."""

from kyoten.files.adding import add
from kyoten.files.places import MARK, Busy, NotOurs, Refused
from kyoten.files.recover import recover
from kyoten.files.stage import Published, Stage

__all__ = ["MARK", "Busy", "NotOurs", "Published", "Refused", "Stage", "add", "recover"]
