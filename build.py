"""From a command line to a checked, published site: the river, and the few commands.

Needs Python 3.11 or newer and nothing else: what a command uses is installed into `.venv` from hash-locked lists.
"""

import sys

if sys.version_info < (3, 11):
    sys.exit(
        "kyoten needs Python 3.11 or newer; this is Python %d.%d.\n"
        "Python 3.11以上が必要です。いまのPythonは%d.%dです。" % (sys.version_info[:2] * 2)
    )

import os
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from kyoten.environment import NotReady, Options, Said, enter, options_of, progress, say

if TYPE_CHECKING:
    from kyoten.dataset import Dataset
    from kyoten.derive import Facts
    from kyoten.files import Published
    from kyoten.outputs.links import BrokenLink
    from kyoten.pages import Page
    from kyoten.problem import Problem
    from kyoten.text.prose import Prose
    from kyoten.words import Language, Words

ROOT = Path(__file__).resolve().parent


class Judged(NamedTuple):
    """Everything that has been read, with what was found wrong with it."""

    dataset: "Dataset"
    prose: "Prose"
    facts: "Facts"
    words: "dict[Language, Words]"
    pages: "tuple[Page, ...]"
    problems: "list[Problem]"


def main() -> int:
    """Run the command that the command line names; its exit code."""
    options = options_of(sys.argv[1:], ROOT)
    try:
        enter(ROOT, "test" if options.command == "test" else "build")
        return COMMANDS[options.command](options)
    except NotReady as reason:
        print(f"{reason.said.ja}\n{reason.said.en}", file=sys.stderr)
        return 2
    except KeyboardInterrupt:
        return 130


def build(options: Options) -> int:
    """Make the site."""
    from kyoten.files import Refused
    from kyoten.outputs.links import problem_of

    say(progress.READING)
    judged = _judged(options)
    if any(problem.is_error for problem in judged.problems):
        return _report(judged.problems, options.format)
    try:
        broken = river(judged, options)
    except Refused as reason:
        raise NotReady(Said(reason.ja, reason.en)) from reason
    warnings = [] if options.format == "text" else judged.problems
    return _report([*warnings, *map(problem_of, broken)], options.format)


def check(options: Options) -> int:
    """Judge every record and chapter; write nothing."""
    found = _judged(options).problems
    if not found:
        say(progress.NOTHING_WRONG)
    return _report(found, options.format)


def _judged(options: Options) -> Judged:
    """Read all, then judge all; chapters cite records, so they are judged where the records hold."""
    from kyoten.dataset import load
    from kyoten.derive import derive
    from kyoten.pages import plan
    from kyoten.rules import problems
    from kyoten.text.prose import load_prose, prose_problems
    from kyoten.text.prose.settings import read_settings
    from kyoten.words import load_words

    dataset = load(options.data, options.kept("records", options.data))
    found = [p.below(_shown(options.data)) for p in problems(dataset, options.today)]
    prose = load_prose(options.content, read_settings(ROOT / "mkdocs.yml"))
    facts, words = derive(dataset, options.today), load_words(ROOT / "theme" / "words")
    if any(problem.is_error for problem in found):
        found += [p.below(_shown(options.content)) for p in prose.problems if _belongs(options)]
        return Judged(dataset, prose, facts, words, (), found)
    pages = plan(dataset, facts, words, options.today, chapters=prose.chapters)
    if _belongs(options):
        paths = [page.path for page in pages]
        found += prose_problems(prose, dataset, paths, shown=_shown(options.content))
    return Judged(dataset, prose, facts, words, pages, sorted(found))


def _belongs(options: Options) -> bool:
    """Whether the chapters are judged beside these records: not in a check of other data alone."""
    return (
        options.command != "check"
        or options.data == ROOT / "data"
        or options.content != ROOT / "content"
    )


def river(judged: Judged, options: Options) -> list["BrokenLink"]:
    """From judged records and chapters to the published site; the broken links that stopped it."""
    from kyoten.files import Stage
    from kyoten.outputs.links import broken_links
    from kyoten.outputs.opendata import open_data
    from kyoten.outputs.pages import write_pages
    from kyoten.outputs.site import assets, editions_of, prose_files
    from kyoten.pages import corrections_of
    from kyoten.render import Memory, edition_of, press_of, shells_of

    shells = shells_of(
        judged.dataset,
        judged.words,
        chapters=judged.prose.chapters,
        is_offline=options.offline,
        site_url=judged.prose.settings.site_url or "",
    )
    press = press_of(ROOT / "theme", shells)
    edition = edition_of(ROOT / "theme", shells, judged.dataset, options.today)
    memory = Memory(options.kept("pages", options.out), edition)
    editions = editions_of(
        judged.prose,
        shells,
        root=ROOT,
        content=options.content,
        correct=partial(corrections_of, judged.dataset),
    )
    with Stage(options.out) as stage:
        say(progress.CHAPTERS)
        for file, data in (*assets(ROOT / "theme"), *prose_files(editions)):
            stage.write(file, data)
        say(progress.PAGES)
        write_pages(judged.pages, press, memory, stage)
        for file, data in open_data(judged.dataset, judged.facts, judged.words):
            stage.write(file, data)
        say(progress.LINKS)
        broken = broken_links(stage.root, is_offline=options.offline, base=shells.base)
        if not broken:
            _tell(judged, options, stage.publish())
            memory.write()
    return broken


def _tell(judged: Judged, options: Options, done: "Published") -> None:
    """Say what was made, where, and how to see it; stdout is left to problems where a program reads them."""
    made = progress.Made(
        records=sum(1 for _ in judged.dataset.every()),
        pages=len(judged.words) * (len(judged.pages) + len(judged.prose.chapters)),
        warnings=len(judged.problems),
    )
    out = _shown(options.out)
    to = sys.stdout if options.format == "text" else sys.stderr
    for said in progress.summary(out, made, done):
        say(said, to)
    if options.command == "build":
        is_usual = options.out == ROOT / "site"
        say(progress.way_to_see(out, is_usual=is_usual, is_offline=options.offline), to)


def _shown(folder: Path) -> str:
    """A folder's name as messages show it: from here if it lies here."""
    full, here = folder.resolve(), Path.cwd()
    return full.relative_to(here).as_posix() if full.is_relative_to(here) else folder.as_posix()


def _report(found: list["Problem"], form: str) -> int:
    """Print problems on stdout in one form; the exit code says whether one of them is an error."""
    from kyoten.problem.printers import FORMATS, as_summary

    lines = "".join(f"{line}\n" for line in FORMATS[form](found))
    sys.stdout.buffer.write(lines.encode("utf-8", "backslashreplace"))
    sys.stdout.flush()
    summary = os.environ.get("GITHUB_STEP_SUMMARY") if form == "github" else None
    if summary and found:
        with Path(summary).open("a", encoding="utf-8", errors="backslashreplace") as out:
            out.writelines(f"{line}\n" for line in as_summary(found))
    return int(any(problem.is_error for problem in found))


def test(options: Options) -> int:
    """Run the whole test suite."""
    from kyoten.environment import suite

    return suite.run(ROOT, options.extra)


def serve(options: Options) -> int:
    """Show the site on this machine and follow every change."""
    from kyoten import serve as preview

    watched = [options.data, options.content, ROOT / "theme"]
    seen = preview.stamp_of(watched)
    if build(options) and not options.out.exists():
        return 1
    preview.serve(options.out, watched, lambda: build(options), seen=seen)
    return 0


def new(options: Options) -> int:
    """Begin a record, or a prefecture's folder, with a file that says what to fill in."""
    from kyoten.outputs.begin import CannotBegin, begin
    from kyoten.words import load_words

    words = load_words(ROOT / "theme" / "words")
    try:
        made = begin(options.data, options.kind, options.id, words)
    except CannotBegin as reason:
        print(reason, file=sys.stderr)
        return 2
    for file in made:
        print(f"{_shown(options.data)}/{file}")
    return 0


def fmt(options: Options) -> int:
    """Write every record in canonical form."""
    from kyoten.outputs.formatting import format_folder

    for file in format_folder(options.data):
        print(f"{_shown(options.data)}/{file}")
    return check(options)


COMMANDS: dict[str, Callable[[Options], int]] = {
    "build": build,
    "check": check,
    "test": test,
    "serve": serve,
    "new": new,
    "fmt": fmt,
}

if __name__ == "__main__":
    sys.exit(main())
