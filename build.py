"""From a command line to a checked, published site: the river, and the few commands.

Needs Python 3.11 or newer and nothing else: what a command uses is installed into `.venv` from hash-locked lists.
"""

import sys

if sys.version_info < (3, 11):
    sys.exit(
        "kyoten needs Python 3.11 or newer; this is Python %d.%d.\n"
        "Python 3.11以上が必要です。いまのPythonは%d.%dです。" % (sys.version_info[:2] * 2)
    )

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from kyoten.environment import NotReady, Options, Said, enter, options_of, progress, say, shown
from kyoten.environment.node import fonts

if TYPE_CHECKING:
    from kyoten.dataset import Dataset
    from kyoten.derive import Facts
    from kyoten.outputs.forms import Workshop
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
    from kyoten.outputs.forms import workshop_of
    from kyoten.outputs.links import problem_of
    from kyoten.problem.report import report, stops

    say(progress.READING)
    judged = _judged(options)
    if stops(judged.problems):
        return report(judged.problems, options.format)
    workshop = workshop_of(
        judged.dataset,
        judged.words,
        theme=ROOT / "theme",
        fonts=partial(fonts, ROOT),
        kept=options.kept("forms", ROOT),
    )
    unfit = [p.below(shown(options.data)) for p in workshop.problems()]
    if unfit:
        return report(sorted([*judged.problems, *unfit]), options.format)
    try:
        broken = river(judged, options, workshop)
    except Refused as reason:
        raise NotReady(Said(reason.ja, reason.en)) from reason
    warnings = [] if options.format == "text" else judged.problems
    return report([*warnings, *map(problem_of, broken)], options.format)


def check(options: Options) -> int:
    """Judge every record and chapter; write nothing."""
    from kyoten.problem.report import report

    found = _judged(options).problems
    if not found:
        say(progress.NOTHING_WRONG)
    return report(found, options.format)


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
    found = [p.below(shown(options.data)) for p in problems(dataset, options.today)]
    prose = load_prose(options.content, read_settings(ROOT / "mkdocs.yml"))
    facts, words = derive(dataset, options.today), load_words(ROOT / "theme" / "words")
    if any(problem.is_error for problem in found):
        found += [p.below(shown(options.content)) for p in prose.problems if _belongs(options)]
        return Judged(dataset, prose, facts, words, (), found)
    pages = plan(dataset, facts, words, options.today, chapters=prose.chapters)
    if _belongs(options):
        paths = [page.path for page in pages]
        found += prose_problems(prose, dataset, paths, shown=shown(options.content))
    return Judged(dataset, prose, facts, words, pages, sorted(found))


def _belongs(options: Options) -> bool:
    """Whether the chapters are judged beside these records: not in a check of other data alone."""
    return (
        options.command != "check"
        or options.data == ROOT / "data"
        or options.content != ROOT / "content"
    )


def river(judged: Judged, options: Options, workshop: "Workshop") -> list["BrokenLink"]:
    """From judged records and chapters to the published site; the broken links that stopped it."""
    from kyoten.files import Stage
    from kyoten.outputs.links import broken_links
    from kyoten.outputs.opendata import open_data
    from kyoten.outputs.pages import write_pages
    from kyoten.outputs.search import search_files
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
    press = press_of(ROOT / "theme", shells, options.kept("templates", ROOT))
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
        known = judged.dataset, judged.facts
        found = search_files(*known, ROOT / "theme", shells)
        for file, data in (*open_data(*known, judged.words), *found):
            stage.write(file, data)
        say(progress.FORMS)
        for file, data in workshop.files():
            stage.write(file, data)
        say(progress.LINKS)
        broken = broken_links(stage.root, is_offline=options.offline, base=shells.base)
        if not broken:
            progress.tell(
                _made(judged), stage.publish(), options, is_usual=options.out == ROOT / "site"
            )
            memory.write()
    return broken


def _made(judged: Judged) -> progress.Made:
    """A build in numbers."""
    return progress.Made(
        records=sum(1 for _ in judged.dataset.every()),
        pages=len(judged.words) * (len(judged.pages) + len(judged.prose.chapters)),
        warnings=len(judged.problems),
    )


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
        print(f"{shown(options.data)}/{file}")
    return 0


def fmt(options: Options) -> int:
    """Write every record in canonical form."""
    from kyoten.outputs.formatting import format_folder

    for file in format_folder(options.data):
        print(f"{shown(options.data)}/{file}")
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
