"""From the procedures in a book to their forms as pages of it."""

from collections.abc import Collection, Iterator, Mapping

from kyoten.dataset import Dataset
from kyoten.derive.forms import sheets_of
from kyoten.kinds import Procedure
from kyoten.outputs.book.contents import Part
from kyoten.outputs.book.nodes import Kid, Node
from kyoten.pages.procedures.paper import paper_of
from kyoten.pages.procedures.paths import sheet_path
from kyoten.urls import path_of
from kyoten.words import Language, Words

_PATH = "forms/"


def sheet_nodes(
    dataset: Dataset, words: Mapping[Language, Words], lang: Language, paths: Collection[str]
) -> Iterator[tuple[Part, list[Kid]]]:
    """A title page and every sheet; nothing where no procedure in the book has a form. Sheets are Japanese."""
    sheets = [
        sheet
        for procedure in dataset.all(Procedure)
        if path_of(procedure) in paths
        for sheet in sheets_of(dataset, procedure)
    ]
    if not sheets:
        return
    title: list[Kid] = [Node("h", [words[lang]("book.forms")], {"level": 1, "label": _PATH})]
    yield Part(_PATH, 1), [*title, Node("p", [words[lang]("book.forms_text")], {"paper": True})]
    for sheet in sheets:
        paper, path = paper_of(sheet, words[Language.JA]), sheet_path(sheet)
        town = f" {sheet.town.name.ja}" if sheet.town else ""
        name = f"{paper.title}{town}"
        yield Part(path), [Node("sheet", [], {"sheet": paper.json, "name": name, "label": path})]
