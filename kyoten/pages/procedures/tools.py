"""From procedures to the list of tools, and from formulas and values to what the script and its pages share."""

import json
from collections.abc import Iterable
from dataclasses import dataclass

from kyoten.derive.formulas import Formulas, Values, as_data
from kyoten.kinds import NATIONAL
from kyoten.pages.frames import list_frame
from kyoten.pages.page import Reader, View
from kyoten.pages.procedures.listing import ProcedureEntry, entries_of
from kyoten.pages.procedures.paths import PATH
from kyoten.pages.stock import Stock
from kyoten.text.amounts import amount_text
from kyoten.urls import Link
from kyoten.words import Said


@dataclass(frozen=True, slots=True)
class Entered:
    """A field of a tool, with what stands in it at first."""

    name: str
    label: Said | str
    value: str
    is_whole: bool = True
    """Whether only a whole number makes sense."""

    @property
    def id(self) -> str:
        """Its place on the page."""
        return f"f-{self.name.replace(':', '-')}"


@dataclass(frozen=True, slots=True)
class Amount:
    """A line of a result: what it is, and the formula that gives it."""

    name: str
    label: Said | str
    value: str
    unit: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ToolsView(View):
    """The list of tools."""

    entries: tuple[ProcedureEntry, ...]


def as_json(formulas: Formulas) -> str:
    """Formulas for the script."""
    return json.dumps(as_data(formulas), ensure_ascii=False, separators=(",", ":"))


def amount(name: str, label: Said | str, values: Values, unit: str) -> Amount:
    """A result as it is before anybody enters anything."""
    return Amount(name, label, amount_text(values[name]), unit)


def tools_view(stock: Stock, reader: Reader) -> ToolsView:
    """The tools of all procedures, those of places first."""
    words = reader.words
    folders: Iterable[str] = (*(handbook.folder for handbook in stock.handbooks), NATIONAL)
    entries = [entry for folder in folders for entry in entries_of(stock, reader, folder)]
    return ToolsView(
        frame=list_frame(
            stock,
            reader,
            words("tools.title"),
            Link(words("procedures.title"), reader.href(PATH)),
            description=words("tools.description"),
        ),
        entries=tuple(entry for entry in entries if entry.tools),
    )
