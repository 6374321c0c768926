"""From a record to the name that it is listed and linked by."""

from kyoten.kinds import Handbook, Record
from kyoten.kinds.parts import Name, Title

_NAMES = (Name, Title)


def name_of(record: Record) -> Name | Title:
    """The name that links to a record carry; a record without one is called by its id."""
    if isinstance(record, Handbook):
        return record.title
    name = getattr(record, "name", None)
    return name if isinstance(name, _NAMES) else Title(ja=record.id, en=record.id)
