"""From the site map to entries for what is no record: chapters, lists and tools."""

from collections.abc import Iterator

from kyoten.outputs.search.entries import Entry, Said
from kyoten.pages import Chapter
from kyoten.render import Shells
from kyoten.urls import address
from kyoten.words import Language

KIND = "page"
"""What the search calls a page that is no record's."""


def standing_entries(shells: Shells, known: frozenset[str]) -> Iterator[Entry]:
    """One entry for every page of the site map but home and the records, which are `known` by their paths."""
    chapters_by_path = {chapter.path: chapter for chapter in shells.chapters}
    english = dict(_labels(shells, Language.EN))
    for path, label in _labels(shells, Language.JA):
        if path and path not in known:
            chapter = chapters_by_path.get(path)
            yield Entry(
                kind=KIND,
                path=path,
                ja=label,
                en=english[path],
                codes={"kind": (KIND,)},
                text=(_lead(chapter),) if chapter else (),
            )


def _labels(shells: Shells, lang: Language) -> Iterator[tuple[str, str]]:
    """The language-neutral path and the label of every link in the site map."""
    home = address("", lang)
    for _, links in shells.sitemap(shells.reader(lang, "")):
        for link in links:
            yield (
                link.href.lstrip("./").removesuffix("index.html").removeprefix(home),
                str(link.label),
            )


def _lead(chapter: Chapter) -> Said:
    return chapter.description(Language.JA), chapter.description(Language.EN)
