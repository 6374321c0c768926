"""From trees of text to typed, frozen records, one class a kind."""

from kyoten.kinds.casebook import BlockMeeting, Case, Practice
from kyoten.kinds.facility import Facility
from kyoten.kinds.knowledge import Document, Term
from kyoten.kinds.place import Area, Handbook, Municipality, Prefecture
from kyoten.kinds.procedures import Procedure
from kyoten.kinds.programmes import Figure, Process, Programme
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
    Procedure,
    BlockMeeting,
    Case,
    Practice,
    Process,
    Programme,
    Figure,
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
    "BlockMeeting",
    "Case",
    "Center",
    "Council",
    "Document",
    "Facility",
    "Figure",
    "Handbook",
    "Municipality",
    "Practice",
    "Prefecture",
    "Procedure",
    "Process",
    "Programme",
    "Record",
    "Term",
]
