"""From mkdocs.yml to what the prose needs of it: dialect, order of the chapters, public address."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from kyoten.problem import Mark, Problem
from kyoten.source import Value, read_file


@dataclass(frozen=True, slots=True)
class Settings:
    """The part of mkdocs.yml that prose depends on; MkDocs reads the same file."""

    extensions: tuple[str, ...] = ()
    """Extensions of Python-Markdown, in the order of their names in the file."""
    options: Mapping[str, Mapping[str, Value]] = field(default_factory=dict)
    """The options of an extension; every scalar is text, as Python-Markdown also takes it."""
    order: tuple[tuple[str, Mark], ...] = ()
    """Chapters in the order in which they are read: `guide/bases.md`, and where that stands."""
    site_url: str | None = None
    """The public address with a slash at its end, if one is entered."""
    problems: tuple[Problem, ...] = ()


def read_settings(path: Path) -> Settings:
    """The settings of an mkdocs.yml; what cannot be read leaves its default and a problem."""
    reading = read_file(path, path.name)
    if reading.tree is None:
        return Settings(problems=reading.problems)
    data = reading.tree.data
    extensions = _mapping(data.get("markdown_extensions"))
    nav = data.get("nav")
    site_url = data.get("site_url")
    return Settings(
        extensions=tuple(extensions),
        options={name: _mapping(options) for name, options in extensions.items() if options},
        order=tuple(
            (entry, reading.tree.at(("nav", index)))
            for index, entry in enumerate(nav if isinstance(nav, list) else ())
            if isinstance(entry, str)
        ),
        site_url=f"{site_url.rstrip('/')}/" if isinstance(site_url, str) and site_url else None,
        problems=reading.problems,
    )


def _mapping(value: Value) -> dict[str, Value]:
    return value if isinstance(value, dict) else {}
