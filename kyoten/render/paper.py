"""From pages to the HTML of what is printed of them: the same views, in templates that may differ from the web's."""

from dataclasses import dataclass, field
from pathlib import Path

from jinja2 import Environment

from kyoten.pages import Page, Reader
from kyoten.pages.page import View
from kyoten.render.environment import paper_environments
from kyoten.words import Language, Words

ROOT = "book:"
"""What every address inside the site begins with in what is printed."""


@dataclass(frozen=True, slots=True)
class PaperPress:
    """Renders what a book shows of pages; templates are prepared once."""

    words: dict[Language, Words]
    environments: dict[Language, Environment]
    site: str = ""
    """The public address of the guide, which templates call `site`; empty while it is not known."""
    _readers: dict[Language, Reader] = field(default_factory=dict)

    def reader(self, lang: Language) -> Reader:
        """Who reads the book in a language."""
        if lang not in self._readers:
            self._readers[lang] = Reader(self.words[lang], ROOT)
        return self._readers[lang]

    def page(self, page: Page, lang: Language) -> str:
        """A page's HTML in a language, from its heading to its sources."""
        return self.view(page.template, page.view(self.reader(lang)), lang)

    def view(self, template: str, view: View, lang: Language) -> str:
        """The HTML of a view in a template."""
        return self.environments[lang].get_template(template).render(view=view, site=self.site)


def paper_press_of(
    theme: Path, words: dict[Language, Words], *, site: str = "", kept: Path | None = None
) -> PaperPress:
    """The press for a theme's templates; compiled ones are kept in a folder, if there is one."""
    return PaperPress(words, paper_environments(theme, words, kept=kept), site)
