"""From pages to the bytes of their HTML, in one language after the other."""

from dataclasses import dataclass
from pathlib import Path

from jinja2 import Environment

from kyoten.pages import Page
from kyoten.render.environment import environments
from kyoten.render.shells import Shells
from kyoten.urls import address, file_of
from kyoten.words import Language


@dataclass(frozen=True, slots=True)
class Press:
    """Renders the pages of a site; templates and menus are prepared once."""

    shells: Shells
    environments: dict[Language, Environment]

    def render(self, page: Page, lang: Language) -> bytes:
        """A page's HTML in a language."""
        view = page.view(self.shells.reader(lang, page.path))
        shell = self.shells.of(lang, page.path, view.frame, section=page.section)
        template = self.environments[lang].get_template(page.template)
        return template.render(view=view, shell=shell).encode()


def press_of(theme: Path, shells: Shells, kept: Path | None = None) -> Press:
    """The press for a theme's templates; compiled ones are kept in a folder, if there is one."""
    return Press(shells, environments(theme, shells.words, kept=kept))


def file_of_page(page: Page, lang: Language) -> str:
    """The file of a page below the site's folder: `en/shiga/index.html`."""
    return file_of(address(page.path, lang))
