"""From the folders of templates to environments that render pages of one language."""

from pathlib import Path

from jinja2 import BytecodeCache, Environment, FileSystemLoader, StrictUndefined
from jinja2.bccache import Bucket

from kyoten.render.icons import icon
from kyoten.words import Words


class _Compiled(BytecodeCache):
    """Keeps what a template compiled to, so that the second language does not compile it again."""

    def __init__(self) -> None:
        self._codes: dict[str, bytes] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        """Give a bucket the code of its template, if it has been compiled."""
        if bucket.key in self._codes:
            bucket.bytecode_from_string(self._codes[bucket.key])

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep the code of a bucket's template."""
        self._codes[bucket.key] = bucket.bytecode_to_string()


_COMPILED = _Compiled()

__all__ = ["Environment", "environment", "equip"]


def environment(theme: Path, words: Words) -> Environment:
    """The environment for pages made from records, in one language."""
    made = Environment(
        loader=FileSystemLoader([theme / "web", theme / "shell"]),
        auto_reload=False,
        cache_size=-1,
        bytecode_cache=_COMPILED,
    )
    equip(made, words)
    return made


def equip(made: Environment, words: Words) -> None:
    """Make an environment one of ours: everything is escaped, an undefined name is an error.

    Templates of both feeders may name `w` for words, `icon` for drawings, and the context `shell`.
    """
    made.autoescape = True
    made.undefined = StrictUndefined
    made.trim_blocks = made.lstrip_blocks = made.keep_trailing_newline = True
    made.globals.update(w=words, icon=icon)
