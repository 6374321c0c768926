"""From the words of a command line to typed options."""

import argparse
import os
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta, timezone
from pathlib import Path
from zlib import crc32

JAPAN = timezone(timedelta(hours=9))
FORMATS = ("text", "github", "json")

COMMANDS = {
    "build": "make the site; so does build.py alone",
    "book": "make printed handbooks alone, in <out>/handbook: those of every build, or the ones named",
    "check": "read and judge every record, write nothing",
    "test": "run the whole test suite; further arguments go to pytest, which then runs alone",
    "serve": "make the site, show it on this machine and follow every change",
    "new": "begin a record: new prefecture ID, new KIND ID",
    "fmt": "write every record in canonical form",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """What a command line says."""

    command: str
    today: date
    data: Path
    content: Path
    out: Path
    format: str = "text"
    offline: bool = False
    books: bool = True
    """Whether a build makes the printed handbooks too."""
    prefecture: str = ""
    area: str = ""
    lang: str = ""
    large: bool = False
    all: bool = False
    """Which printed handbooks are meant: what is empty or false does not choose."""
    kind: str = ""
    id: str = ""
    extra: tuple[str, ...] = ()
    """What `test` hands on to pytest."""
    cache: Path = Path(".cache")
    """Where a build leaves for the next one what it need not do again; it may be removed at any time."""

    def kept(self, what: str, folder: Path) -> Path:
        """The file in the cache that belongs to a folder."""
        return self.cache / f"{what}-{crc32(str(folder.resolve()).encode()):08x}"

    def judges_chapters(self, root: Path) -> bool:
        """Whether the chapters are judged beside these records: not in a check of other data alone."""
        is_usual = self.data == root / "data" or self.content != root / "content"
        return self.command != "check" or is_usual


def options_of(
    arguments: Sequence[str], root: Path, environ: Mapping[str, str] = os.environ
) -> Options:
    """Read a command line; it exits with a sentence on what cannot be understood. Without a command it is `build`."""
    parser = _parser(root)
    named = bool(arguments) and arguments[0] in (*COMMANDS, "-h", "--help")
    found, rest = parser.parse_known_args(arguments if named else ["build", *arguments])
    given = vars(found)
    if rest and given["command"] != "test":
        parser.error(f"unknown: {' '.join(rest)} (the command comes first, then its options)")
    places = {name: root / name for name in ("data", "content")}
    places |= {"out": root / "site", "cache": root / ".cache"}
    today = given.pop("today", None) or today_of(environ)
    return Options(**{**places, **given}, today=today, extra=tuple(rest))


def today_of(environ: Mapping[str, str]) -> date:
    """The date in Japan: that of SOURCE_DATE_EPOCH where it is set, else of the clock."""
    epoch = environ.get("SOURCE_DATE_EPOCH", "")
    now = datetime.fromtimestamp(int(epoch), JAPAN) if epoch.isdecimal() else datetime.now(JAPAN)
    return now.date()


def _parser(root: Path) -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="build.py", description="Make and check the site.", allow_abbrev=False
    )
    commands = parser.add_subparsers(dest="command", metavar="COMMAND", required=True)
    for name, options in _options(root).items():
        text = COMMANDS[name]
        commands.add_parser(name, help=text, description=text, allow_abbrev=False, parents=options)
    return parser


def _options(root: Path) -> dict[str, list[argparse.ArgumentParser]]:
    """Which command takes which options."""
    data = _folder("--data", root / "data", "the records")
    content = _folder("--content", root / "content", "the prose chapters")
    out = _folder("--out", root / "site", "the finished site")
    return {
        "build": [data, content, out, _today(), _format(), _offline(), _books()],
        "book": [data, content, out, _today(), _format(), _edition()],
        "check": [data, content, _today(), _format()],
        "test": [],
        "serve": [data, content, out, _today(), _books()],
        "new": [data, _record()],
        "fmt": [data, _format()],
    }


def _bare() -> argparse.ArgumentParser:
    return argparse.ArgumentParser(add_help=False, allow_abbrev=False)


def _folder(name: str, default: Path, holds: str) -> argparse.ArgumentParser:
    option = _bare()
    text = f"the folder of {holds} (default: {default.name})"
    option.add_argument(name, type=Path, default=default, metavar="DIR", help=text)
    return option


def _today() -> argparse.ArgumentParser:
    option = _bare()
    text = "the day to take for today (default: SOURCE_DATE_EPOCH, else the date in Japan)"
    option.add_argument("--today", type=_day, metavar="YYYY-MM-DD", help=text)
    return option


def _day(text: str) -> date:
    try:
        return datetime.strptime(text, "%Y-%m-%d").replace(tzinfo=JAPAN).date()
    except ValueError:
        raise argparse.ArgumentTypeError(
            f"'{text}' is not a date; write it like 2026-04-01"
        ) from None


def _format() -> argparse.ArgumentParser:
    option = _bare()
    text = "how problems are printed on stdout (default: text)"
    option.add_argument("--format", choices=FORMATS, default="text", help=text)
    return option


def _offline() -> argparse.ArgumentParser:
    option = _bare()
    text = "write links that end in index.html, so that a copy of the site opens from a disk"
    option.add_argument("--offline", action="store_true", help=text)
    return option


def _books() -> argparse.ArgumentParser:
    option = _bare()
    text = "make the pages without the printed handbooks"
    option.add_argument("--no-books", dest="books", action="store_false", help=text)
    return option


def _edition() -> argparse.ArgumentParser:
    option = _bare()
    option.add_argument("--prefecture", default="", metavar="ID", help="of this prefecture alone")
    option.add_argument("--area", default="", metavar="ID", help="the booklet of this Area")
    option.add_argument("--lang", default="", choices=("ja", "en"), help="in this language alone")
    option.add_argument("--large", action="store_true", help="in large print")
    option.add_argument("--all", action="store_true", help="every book that the rest chooses")
    return option


def _record() -> argparse.ArgumentParser:
    option = _bare()
    option.add_argument("kind", metavar="KIND", help="prefecture, or a kind of record")
    option.add_argument("id", metavar="ID", help="lower-case ASCII, the name of the file")
    return option
