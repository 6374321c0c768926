"""From the kinds of records to the page that lists the open data: files, counts, license, how to cite."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from kyoten.kinds import KINDS
from kyoten.pages.about import DATA
from kyoten.pages.frames import list_frame
from kyoten.pages.page import Page, Reader, View
from kyoten.pages.stock import Stock
from kyoten.text.dates import day_in_words
from kyoten.urls import from_root

FORMS = ("json", "csv")
DICTIONARY = "dictionary"


@dataclass(frozen=True, slots=True)
class Download:
    """A file in one form."""

    label: str
    name: str
    """Form and content, for those who hear the link by itself."""
    href: str


@dataclass(frozen=True, slots=True)
class FileEntry:
    """The file of one kind in every form."""

    title: str
    records: int
    downloads: tuple[Download, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class DataView(View):
    """The list of open data."""

    today: str
    files: tuple[FileEntry, ...]
    dictionary: tuple[Download, ...]
    license: str


def data_pages(stock: Stock) -> Iterator[Page]:
    """The list of open data, beside the files themselves."""
    yield Page(DATA, "data.html", "about", partial(data_view, stock))


def data_view(stock: Stock, reader: Reader) -> DataView:
    """The list of open data for a reader; samples are in no file."""
    words = reader.words
    entries = (
        FileEntry(
            title := words(f"kinds.{kind.kind}.many"),
            sum(not record.sample for record in stock.dataset.all(kind)),
            _downloads(reader, kind.plural, title),
        )
        for kind in KINDS
    )
    return DataView(
        frame=list_frame(stock, reader, words("data.title"), description=words("data.description")),
        today=day_in_words(stock.today, words),
        files=tuple(entries),
        dictionary=_downloads(reader, DICTIONARY, words("data.dictionary")),
        license=words("data.license_address"),
    )


def _downloads(reader: Reader, name: str, title: str) -> tuple[Download, ...]:
    return tuple(
        Download(
            form.upper(),
            reader.words("data.download", form=form.upper(), title=title),
            from_root(reader.root, f"{DATA}{name}.{form}"),
        )
        for form in FORMS
    )
