"""From planned pages to their files in a stage; of a page that has not changed, the files of the last build stay."""

from collections.abc import Iterable

from kyoten.files import Stage
from kyoten.pages import Page
from kyoten.render import Memory, Press, file_of_page
from kyoten.source import resting_collector
from kyoten.words import LANGUAGES


def write_pages(pages: Iterable[Page], press: Press, memory: Memory, stage: Stage) -> None:
    """Write every page in every language."""
    with resting_collector():
        for page in pages:
            known = memory.files(page)
            if known is None or not stage.keep(known):
                _write(page, press, memory, stage)


def _write(page: Page, press: Press, memory: Memory, stage: Stage) -> None:
    with memory.learning(page) as files:
        for lang in LANGUAGES:
            name = file_of_page(page, lang)
            files[name] = stage.write(name, press.render(page, lang))
