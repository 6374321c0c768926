"""From procedures and their tools to addresses."""

from kyoten.derive.forms import Sheet
from kyoten.kinds import NATIONAL, Area, Procedure
from kyoten.urls import path_of

PATH = f"{Procedure.plural}/"
TOOLS = "tools/"


def list_path(folder: str) -> str:
    """The list of a prefecture's procedures; that of all for the national folder."""
    return PATH if folder == NATIONAL else f"{folder}/{PATH}"


def area_path(area: Area) -> str:
    """The page of an Area that has no procedure of its own: `shiga/procedures/koto/`."""
    return f"{area.folder}/{PATH}{area.id}/"


def check_path(procedure: Procedure) -> str:
    """The self-check of candidates."""
    return f"{path_of(procedure)}check/"


def add_on_path(procedure: Procedure) -> str:
    """The add-on with its calculator."""
    return f"{path_of(procedure)}add-on/"


def allocation_path(procedure: Procedure) -> str:
    """The division of claims with its checker."""
    return f"{path_of(procedure)}allocation/"


def checklist_path(procedure: Procedure) -> str:
    """The checklist for one sheet of paper."""
    return f"{path_of(procedure)}checklist/"


def forms_path(procedure: Procedure) -> str:
    """The forms, each field explained."""
    return f"{path_of(procedure)}forms/"


def sheet_path(sheet: Sheet) -> str:
    """One sheet, to fill in and print."""
    return f"{forms_path(sheet.procedure)}{sheet.stem}/"


def form_id(form: str) -> str:
    """The id of a form's place on the page of forms."""
    return f"form-{form}"


def form_anchor(procedure: Procedure, form: str) -> str:
    """A form's place on the page of forms."""
    return f"{forms_path(procedure)}#{form_id(form)}"
