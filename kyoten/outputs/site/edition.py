"""From chapters, shells and words to everything that one language's MkDocs build needs: a value that can be sent."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from kyoten.render import Shell
from kyoten.text.prose.chapter import Chapter
from kyoten.urls import Link, address, relative
from kyoten.words import Language, Words


@dataclass(frozen=True, slots=True, kw_only=True)
class Edition:
    """The chapters of one language."""

    lang: Language
    chapters: tuple[Chapter, ...]
    """In the order in which they are read."""
    shells: Mapping[str, Shell]
    """By path, one for every chapter."""
    words: Words
    settings: Path
    """mkdocs.yml."""
    content: Path
    """The folder that holds `ja` and `en`."""
    theme: Path
    """The folder that holds `shell`."""
    is_offline: bool = False

    def follow(self, here: str, there: str) -> str:
        """The way from one path to another in this language."""
        start, end = address(here, self.lang), address(there, self.lang)
        return relative(start, end, is_offline=self.is_offline)

    def neighbor(self, path: str, step: int) -> Link | None:
        """The chapter before or after one, as its page links to it."""
        paths = [chapter.path for chapter in self.chapters]
        place = paths.index(path) + step
        if not 0 <= place < len(paths):
            return None
        return Link(self.chapters[place].title(self.lang), self.follow(path, paths[place]))
