"""From judged chapters and the site's shells to one edition a language."""

from collections.abc import Callable
from pathlib import Path

from kyoten.outputs.site.edition import Edition
from kyoten.pages import Frame, Reader
from kyoten.render import Link, Shell, Shells
from kyoten.text.prose import Prose
from kyoten.text.prose.chapter import Chapter
from kyoten.words import LANGUAGES, Language

SECTION = "guide"
"""The menu's entry that chapters belong to; its page lists them."""

Correct = Callable[[Reader], str | None]
"""Where the reader of a chapter reports a mistake, if anywhere."""


def editions_of(
    prose: Prose, shells: Shells, *, root: Path, content: Path, correct: Correct | None = None
) -> list[Edition]:
    """Everything that MkDocs needs; `root` holds mkdocs.yml and the theme."""
    return [
        Edition(
            lang=lang,
            chapters=prose.chapters,
            shells={
                chapter.path: _shell(chapter, lang, shells, correct) for chapter in prose.chapters
            },
            words=shells.words[lang],
            settings=root / "mkdocs.yml",
            content=content,
            theme=root / "theme",
            is_offline=shells.is_offline,
        )
        for lang in LANGUAGES
    ]


def _shell(chapter: Chapter, lang: Language, shells: Shells, correct: Correct | None) -> Shell:
    reader = shells.reader(lang, chapter.path)
    frame = Frame(
        title=chapter.title(lang),
        description=chapter.description(lang),
        heading=chapter.title(lang),
        crumbs=(
            Link(reader.words("menu.home"), reader.href("")),
            Link(reader.words("menu.guide"), reader.href(f"{SECTION}/")),
        ),
        correct=correct(reader) if correct else None,
    )
    return shells.of(lang, chapter.path, frame, section=SECTION, is_prose=True)
