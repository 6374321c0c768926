"""From a machine to installed programs that show the finished forms: poppler for PDF, LibreOffice Writer for Word."""

from itertools import chain
from pathlib import Path
from typing import NamedTuple

from kyoten.environment import messages
from kyoten.environment.browser import Install, install
from kyoten.environment.machine import Machine
from kyoten.environment.saying import NotReady, Said

_MAC = Path("/Applications/LibreOffice.app/Contents/MacOS/soffice")
_WINDOWS = Path("C:/Program Files/LibreOffice/program/soffice.exe")


class Reader(NamedTuple):
    """A program: its names, where else it may lie, Debian's package, and what is said of it."""

    names: tuple[str, ...]
    places: tuple[Path, ...]
    package: str
    adding: Said
    missing: Said


POPPLER = Reader(("pdftoppm",), (), "poppler-utils", messages.ADDING_POPPLER, messages.NO_POPPLER)
OFFICE = Reader(
    ("soffice", "libreoffice"),
    (_MAC, _WINDOWS),
    "libreoffice-writer",
    messages.ADDING_OFFICE,
    messages.NO_OFFICE,
)


def reader(wanted: Reader, machine: Machine, install: Install = install) -> Path:
    """A reader's program, installed first where that can be done; raises `NotReady` where there is none."""
    found = _found(wanted, machine)
    if found is None and machine.installs_debian_packages:
        install(wanted.package, wanted.adding)
        found = _found(wanted, machine)
    if found is None:
        raise NotReady(wanted.missing)
    return found


def _found(wanted: Reader, machine: Machine) -> Path | None:
    named = (Path(path) for name in wanted.names if (path := machine.which(name)))
    lying = (place for place in wanted.places if machine.is_file(place))
    return next(chain(named, lying), None)
