"""From records to a Markdown file a page: what mkdocs-material needs to show the same facts."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from benchmarks.site.ours import planned
from kyoten.pages.facility import FacilityView
from kyoten.pages.pieces import Row
from kyoten.urls import address
from kyoten.words import LANGUAGES

_SETTINGS = """\
site_name: Handbook
theme:
  name: material
  features:
    - navigation.prune
plugins: []
"""


def write_material(place: Path, data: Path) -> None:
    """Write settings of the stock theme without its search, and the pages, in a folder a municipality.

    A page's menu lists its folder: with all offices of a prefecture in one, building takes more than twice as long.
    """
    place.mkdir(parents=True)
    (place / "mkdocs.yml").write_text(_SETTINGS, encoding="utf-8")
    made = planned(data)
    for page in made.pages:
        for lang in LANGUAGES:
            view = page.view(made.press.shells.reader(lang, page.path))
            assert isinstance(view, FacilityView)
            own = Path(address(page.path, lang))
            folder = place / "docs" / own.parent / _town(view)
            folder.mkdir(parents=True, exist_ok=True)
            text = "\n".join(_lines(view))
            (folder / f"{own.name}.md").write_text(text, encoding="utf-8")


def _town(view: FacilityView) -> str:
    """The id of the municipality, from the address of its page."""
    hrefs = (item.href or "" for row in view.facts for item in row.items)
    return next(href for href in hrefs if "/municipalities/" in href).split("/")[-2]


def _lines(view: FacilityView) -> Iterator[str]:
    yield f"# {view.frame.title}\n"
    yield "\n".join(f"- {tag}" for tag in (view.intake, *view.tags))
    yield f"\n{view.tel.shown}\n"
    for rows in (view.hours, view.emergency, view.facts):
        yield from _rows(rows)
        yield ""
    yield from (f"{paragraph}\n" for paragraph in view.summary)


def _rows(rows: Iterable[Row]) -> Iterator[str]:
    for row in rows:
        yield f"- {row.title}: {', '.join(str(item.label) for item in row.items)}"
