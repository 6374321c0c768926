"""From the folders of templates to environments that render pages of one language."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from jinja2 import Environment, StrictUndefined

from kyoten.render.compiling import CompilingEnvironment
from kyoten.render.icons import icon
from kyoten.render.kept import kept_in
from kyoten.render.sharing import sharing
from kyoten.words import Language, Words

__all__ = ["Environment", "environments", "equip", "paper_environments"]


def environments(
    theme: Path, words: Mapping[Language, Words], *more: Path, kept: Path | None = None
) -> dict[Language, Environment]:
    """The environments for pages made from records, one a language; `more` are other folders of templates.

    Compiled templates are kept in a folder, if there is one.
    """
    return _made([theme / "web", theme / "shell", *more], words, kept)


def paper_environments(
    theme: Path, words: Mapping[Language, Words], *, kept: Path | None = None
) -> dict[Language, Environment]:
    """The same for what is printed: a template of `print/html` goes before that of the web with its name.

    One that changes parts of that extends it as `web/<name>`.
    """
    return _made([theme / "print" / "html", theme / "web", theme], words, kept)


def _made(
    folders: Sequence[Path], words: Mapping[Language, Words], kept: Path | None
) -> dict[Language, Environment]:
    made: dict[Language, CompilingEnvironment] = {}
    for lang, own in words.items():
        flattened = next((other.flattened for other in made.values()), None)
        made[lang] = CompilingEnvironment(folders, flattened, kept_in(kept, folders, own))
        equip(made[lang], own)
    return dict(made)


def equip(made: Environment, words: Words) -> None:
    """Make an environment one of ours: everything is escaped, an undefined name is an error.

    Templates of both feeders may name `w` for words, `icon` for drawings, `shared` for what pages with one
    menu have in common, and the context `shell`.
    """
    made.autoescape = True
    made.undefined = StrictUndefined
    made.trim_blocks = made.lstrip_blocks = made.keep_trailing_newline = True
    made.globals.update(w=words, icon=icon, shared=sharing(made))
