"""From trees of text to typed, frozen records, one class a kind."""

from kyoten.kinds.facility import Facility
from kyoten.kinds.knowledge import Document, Term
from kyoten.kinds.place import Area, Handbook, Municipality, Prefecture
from kyoten.kinds.record import Record
from kyoten.kinds.support import Base, Center, Council

KINDS: tuple[type[Record], ...] = (
    Prefecture,
    Handbook,
    Area,
    Municipality,
    Council,
    Center,
    Base,
    Facility,
    Document,
    Term,
)
"""Every kind, in the order of the site's menus and of open data."""

SINGLE = Handbook
"""The kind that stands in its folder as one file, `handbook.yml`."""

NATIONAL = "national"
"""The folder of what belongs to no single prefecture."""

__all__ = [
    "KINDS",
    "NATIONAL",
    "SINGLE",
    "Area",
    "Base",
    "Center",
    "Council",
    "Document",
    "Facility",
    "Handbook",
    "Municipality",
    "Prefecture",
    "Record",
    "Term",
]
