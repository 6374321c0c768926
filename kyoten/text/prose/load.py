"""From files of Markdown to judged chapters, and from cited records to whether they have pages."""

import re
from collections import defaultdict
from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from kyoten.dataset import Dataset
from kyoten.problem import Hint, Mark, Problem, error, warning
from kyoten.source.decode import decode
from kyoten.text.prose.chapter import Chapter, Version, version_of
from kyoten.text.prose.dialect import parse
from kyoten.text.prose.limits import limit_problems
from kyoten.text.prose.links import link_problems
from kyoten.text.prose.markup import markup_problems
from kyoten.text.prose.places import Places
from kyoten.text.prose.references import reference_problems
from kyoten.text.prose.settings import Settings
from kyoten.text.prose.structure import structure_problems
from kyoten.text.prose.twins import twin_problems
from kyoten.words import LANGUAGES, Language

SUFFIX = ".md"
_ENDINGS = ("byte-order-mark", "windows-line-ends")
_SAVE: Hint = (
    "エディターで UTF-8（BOMなし）、改行コード LF にして保存し直してください。",
    "Save the file again as UTF-8 without BOM, with line ends LF.",
)
_PART = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


@dataclass(frozen=True, slots=True)
class Prose:
    """All chapters that exist in both languages, in their order, and the problems of all files."""

    chapters: tuple[Chapter, ...]
    settings: Settings
    problems: tuple[Problem, ...] = ()
    """Files are named from the content folder: `ja/guide/bases.md`."""


def load_prose(content: Path, settings: Settings) -> Prose:
    """Every chapter below `<content>/ja` and `<content>/en`."""
    problems: list[Problem] = []
    found: dict[str, dict[Language, Version]] = defaultdict(dict)
    unread: set[str] = set()
    for lang in LANGUAGES:
        for path in sorted((content / lang).rglob(f"*{SUFFIX}")):
            file = path.relative_to(content).as_posix()
            version = _read(path, file, settings, problems)
            name = file.removeprefix(f"{lang}/")
            if version is None:
                unread.add(name)
            else:
                found[name][lang] = version
    for name, versions in found.items():
        if name not in unread:
            problems.extend(twin_problems(versions))
    whole = (name for name, versions in found.items() if len(versions) == len(LANGUAGES))
    order = {name: place for place, (name, _) in enumerate(settings.order)}
    names = sorted(whole, key=lambda name: (order.get(name, len(order)), name))
    chapters = tuple(Chapter(path_of_file(name), found[name]) for name in names)
    return Prose(chapters, settings, tuple(problems))


def prose_problems(
    prose: Prose, dataset: Dataset, pages: Collection[str], *, shown: str
) -> Iterator[Problem]:
    """Everything that is wrong with the chapters; `pages` are the paths of pages made from records.

    `shown` is the name of the content folder in messages.
    """
    within = (*prose.problems, *reference_problems(prose.chapters, dataset, pages))
    yield from (problem.below(shown) for problem in within)
    yield from prose.settings.problems
    there = {chapter.path for chapter in prose.chapters}
    for name, mark in prose.settings.order:
        if path_of_file(name) not in there:
            yield warning(
                mark,
                "prose-order",
                ja=f"「{name}」という章はありません。",
                en=f"There is no chapter '{name}'.",
                hint=(
                    "行を消すか、ファイル名を直してください。",
                    "Delete the line or mend the name.",
                ),
            )


def path_of_file(name: str) -> str:
    """A chapter's language-neutral path: `guide/bases.md` is `guide/bases/`, an index its folder."""
    path = name.removesuffix(SUFFIX)
    if path == "index" or path.endswith("/index"):
        return path.removesuffix("index")
    return f"{path}/"


def _read(path: Path, file: str, settings: Settings, problems: list[Problem]) -> Version | None:
    parts = file.removesuffix(SUFFIX).split("/")
    if not all(_PART.fullmatch(part) for part in parts):
        problems.append(_bad_name(file))
        return None
    try:
        data = path.read_bytes()
    except OSError as fault:
        problems.append(_unreadable(file, fault.strerror or ""))
        return None
    text, oddities = decode(data, file)
    problems.extend(_unmended(problem) for problem in oddities)
    if text is None:
        return None
    places = Places(text, file)
    runaways = list(limit_problems(text, places))
    if runaways:
        problems.extend(runaways)
        return None
    parsed = parse(text, settings)
    version = version_of(parsed.tree, text, places)
    problems.extend(structure_problems(version))
    problems.extend(markup_problems(parsed.tree, parsed.refused, places))
    problems.extend(link_problems(parsed.tree, text, places))
    return version


def _unmended(problem: Problem) -> Problem:
    """`fmt` writes records only, so it is no way out here."""
    if "fmt" not in problem.hint:
        return problem
    ja, en = _SAVE if problem.rule in _ENDINGS else ("", "")
    return replace(problem, hint=ja, hint_en=en)


def _unreadable(file: str, reason: str) -> Problem:
    return error(
        Mark(file),
        "unreadable",
        ja=f"ファイルを開けません（{reason}）。",
        en=f"The file cannot be opened ({reason}).",
    )


def _bad_name(file: str) -> Problem:
    return error(
        Mark(file),
        "prose-file-name",
        ja="章のファイル名が、半角英小文字・数字・ハイフンではありません。ページの住所になります。",
        en="A chapter's file name is not lower-case letters, digits and hyphens; it becomes an address.",
        hint=("例: base-coordinators.md", "For example base-coordinators.md"),
    )
