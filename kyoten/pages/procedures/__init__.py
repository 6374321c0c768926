"""From procedures to their pages: themselves, their tools and forms, their lists, and the Areas without one."""

from collections.abc import Iterator
from functools import partial

from kyoten.derive.candidates import has_ground
from kyoten.derive.forms import sheets_of
from kyoten.derive.procedures import areas_without
from kyoten.kinds import Procedure
from kyoten.pages.page import Page
from kyoten.pages.procedures.add_on import add_on_view
from kyoten.pages.procedures.allocation import allocation_view
from kyoten.pages.procedures.area import area_procedure_view
from kyoten.pages.procedures.check import check_view
from kyoten.pages.procedures.checklist import checklist_view
from kyoten.pages.procedures.forms import forms_view
from kyoten.pages.procedures.link import procedure_links
from kyoten.pages.procedures.listing import (
    ProcedureEntry,
    entries_of,
    prefecture_procedures_view,
    procedures_view,
)
from kyoten.pages.procedures.overview import procedure_view
from kyoten.pages.procedures.paths import (
    PATH,
    TOOLS,
    add_on_path,
    allocation_path,
    area_path,
    check_path,
    checklist_path,
    forms_path,
    list_path,
    sheet_path,
)
from kyoten.pages.procedures.sheets import sheet_view
from kyoten.pages.procedures.tools import tools_view
from kyoten.pages.procedures.ways import has_allocation
from kyoten.pages.stock import Stock
from kyoten.words import Language, Words

__all__ = [
    "PATH",
    "ProcedureEntry",
    "entries_of",
    "list_path",
    "procedure_links",
    "procedure_view",
    "procedures_pages",
]

SECTION = "procedures"


def procedures_pages(stock: Stock, words: dict[Language, Words]) -> Iterator[Page]:
    """Every page about procedures but their own, which are those of single records."""
    yield Page(PATH, "procedures.html", SECTION, partial(procedures_view, stock))
    yield Page(TOOLS, "tools.html", SECTION, partial(tools_view, stock))
    for handbook in stock.handbooks:
        listing = partial(prefecture_procedures_view, stock, handbook)
        yield Page(list_path(handbook.folder), "procedures.html", SECTION, listing)
    for area in areas_without(stock.dataset):
        made = partial(area_procedure_view, stock, area)
        yield Page(area_path(area), "area_procedure.html", SECTION, made)
    for procedure in stock.dataset.all(Procedure):
        yield from _of(stock, procedure)
        for sheet in sheets_of(stock.dataset, procedure):
            view = partial(sheet_view, stock, sheet, words[Language.JA])
            yield Page(sheet_path(sheet), "sheet.html", SECTION, view)


def _of(stock: Stock, procedure: Procedure) -> Iterator[Page]:
    paper = partial(checklist_view, stock, procedure)
    yield Page(checklist_path(procedure), "checklist.html", SECTION, paper)
    if has_ground(procedure):
        check = partial(check_view, stock, procedure)
        yield Page(check_path(procedure), "check.html", SECTION, check)
    terms = procedure.add_on
    if terms:
        add_on = partial(add_on_view, stock, procedure, terms)
        yield Page(add_on_path(procedure), "add_on.html", SECTION, add_on)
    if terms and has_allocation(procedure):
        allocation = partial(allocation_view, stock, procedure, terms)
        yield Page(allocation_path(procedure), "allocation.html", SECTION, allocation)
    if procedure.forms:
        forms = partial(forms_view, stock, procedure)
        yield Page(forms_path(procedure), "forms.html", SECTION, forms)
