"""From records and titles to the frame that every page gives the shell."""

from datetime import date
from html import escape

from kyoten.dataset import Dataset
from kyoten.derive import is_stale
from kyoten.kinds import NATIONAL, Document, Handbook, Record, Term
from kyoten.pages.page import Frame, Reader, SourceLine, Standing
from kyoten.pages.pieces import source_lines
from kyoten.pages.stock import Stock
from kyoten.text.dates import day_in_words
from kyoten.urls import Link
from kyoten.words import Named, Words

LONGEST = 70
"""The characters of a page's title that are sure to be shown."""
FOLLOW_UP = "national/s4"
"""The administrative notice of March 2019: what rests on it alone is as of 2018-19 and never today's state."""
ABOUT = "about/"
CORRECTIONS = f"{ABOUT}#corrections"
"""The place that names every prefecture's address for reports of mistakes."""


def record_frame(
    stock: Stock,
    reader: Reader,
    record: Record,
    *parents: Link,
    description: str,
    heading: Named | None = None,
    title: str | None = None,
) -> Frame:
    """The frame of a record's page: where it stands, how sure it is and where its facts come from."""
    name = heading or reader.name(record)
    folder = NATIONAL if isinstance(record, Handbook) else record.folder
    return Frame(
        title=short_title(reader.words, title or name.text),
        description=description,
        heading=name,
        crumbs=(*above(stock, reader, folder), *parents),
        sources=source_lines(stock, reader, record, record.source),
        verified=verified_words(reader, record.verified, stock.today),
        correct=correct_of(stock, reader, record.folder),
        standing=standing_of(reader, record),
        as_of=words_as_of(reader, record),
    )


def list_frame(
    stock: Stock,
    reader: Reader,
    title: str,
    *parents: Link,
    description: str,
    folder: str = NATIONAL,
    sources: tuple[SourceLine, ...] = (),
    as_of: str | None = None,
) -> Frame:
    """The frame of a page that is not one record's."""
    return Frame(
        title=short_title(reader.words, title),
        description=description,
        heading=title,
        crumbs=(*above(stock, reader, folder), *parents),
        sources=sources,
        correct=correct_of(stock, reader, folder),
        as_of=as_of,
    )


def short_title(words: Words, title: str) -> str:
    """A title that search engines and tabs show whole, the site's name after it included."""
    room = LONGEST - len(words("shell.site_name")) - len(" | ")
    if len(escape(title)) <= room:
        return title
    cut = title[: room - 1]
    return (cut.rsplit(" ", 1)[0] if " " in cut else cut).rstrip(" ,") + "\u2026"


def above(stock: Stock, reader: Reader, folder: str) -> tuple[Link, ...]:
    """Home, and the prefecture's page for what belongs to one."""
    return reader.once((_above, folder), lambda: _above(stock, reader, folder))


def _above(stock: Stock, reader: Reader, folder: str) -> tuple[Link, ...]:
    home = Link(reader.words("home.short"), reader.href(""))
    handbook = stock.handbook(folder)
    if handbook is None:
        return (home,)
    name = reader.words.of(stock.prefecture(handbook).name)
    return home, Link(name, reader.href(f"{handbook.folder}/"))


def prefecture_link(stock: Stock, reader: Reader, handbook: Handbook) -> Link:
    """The prefecture's name, leading to its page."""
    return Link(reader.name(stock.prefecture(handbook)), reader.href(f"{handbook.folder}/"))


def standing_of(reader: Reader, record: Record) -> Standing:
    """Whether a record is a sample or unconfirmed, and what is odd in its source."""
    return Standing(
        is_sample=record.sample,
        is_unconfirmed=not record.confirmed and not record.sample,
        anomalies=tuple([reader.words.of(text) for text in record.anomaly]),
    )


def words_as_of(reader: Reader, record: Record) -> str | None:
    """As of when a record's facts hold, where they all come from the notice of 2019."""
    others = [one for one in record.source if record.full(one.document) != FOLLOW_UP]
    if others and record.full_id != FOLLOW_UP:
        return None
    is_wording = isinstance(record, Document | Term)  # it may hold still, a state does not
    return reader.words("casebook.as_of_document" if is_wording else "casebook.as_of")


def verified_words(reader: Reader, verified: date | None, today: date) -> str:
    """When somebody last made sure of a record, said also where nobody has."""
    words = reader.words
    if verified is None:
        return words("record.never_verified")
    key = "record.verified_long_ago" if is_stale(verified, today) else "record.verified"
    return words(key, day=day_in_words(verified, words))


def correct_of(stock: Stock, reader: Reader, folder: str) -> str | None:
    """Where a reader of a page reports a mistake: to its prefecture, else where everybody does."""
    return reader.once((_correct, folder), lambda: _correct(stock, reader, folder))


def _correct(stock: Stock, reader: Reader, folder: str) -> str | None:
    handbook = stock.handbook(folder)
    own = handbook.corrections if handbook else None
    return own or corrections_of(stock.dataset, reader)


def corrections_of(dataset: Dataset, reader: Reader) -> str | None:
    """Where mistakes in pages of no prefecture are reported, such as chapters.

    To the only prefecture that has adopted the handbook; None until it has entered an address. Where several have,
    the link leads to the place that names the address of each, and those that have none.
    """
    handbooks = dataset.all(Handbook)
    if len(handbooks) > 1:
        return reader.href(CORRECTIONS)
    return handbooks[0].corrections if handbooks else None
