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
from typing import TYPE_CHECKING

from kyoten.environment import NotReady, Options, enter, options_of, progress, say, shown
from kyoten.environment.node import fonts

if TYPE_CHECKING:
    from kyoten.judged import Judged
    from kyoten.outputs.book import Orders, Shelf
    from kyoten.outputs.forms import Workshop
    from kyoten.outputs.links import BrokenLink

ROOT = Path(__file__).resolve().parent


def main() -> int:
    """Run the command that the command line names; its exit code."""
    from kyoten.files import Refused

    options = options_of(sys.argv[1:], ROOT)
    try:
        enter(ROOT, "test" if options.command == "test" else "build")
        return COMMANDS[options.command](options)
    except NotReady as reason:
        print(f"{reason.said.ja}\n{reason.said.en}", file=sys.stderr)
        return 2
    except Refused as reason:
        print(f"{reason.ja}\n{reason.en}", file=sys.stderr)
        return 2
    except KeyboardInterrupt:
        return 130


def build(options: Options, orders: "Orders | None" = None) -> int:
    """Make the site, with its books or for books that are made to order."""
    from kyoten.outputs.links import problem_of
    from kyoten.problem.report import report, stops

    say(progress.READING)
    judged = _judged(options)
    if stops(judged.problems):
        return report(judged.problems, options.format)
    workshop, shelf = _workshop(judged, options), _shelf(judged, options, orders)
    unfit = [p.below(shown(options.data)) for p in workshop.problems()]
    say(progress.BOOKS)
    unfit = unfit or shelf.problems()
    if unfit:
        return report(sorted([*judged.problems, *unfit]), options.format)
    broken = river(judged, options, workshop, shelf)
    warnings = [] if options.format == "text" else judged.problems
    return report([*warnings, *map(problem_of, broken)], options.format)


def _workshop(judged: "Judged", options: Options) -> "Workshop":
    from kyoten.outputs.forms import workshop_of

    return workshop_of(
        judged.dataset,
        judged.words,
        theme=ROOT / "theme",
        fonts=partial(fonts, ROOT),
        kept=options.kept("forms", ROOT),
    )


def _shelf(judged: "Judged", options: Options, orders: "Orders | None") -> "Shelf | Orders":
    from kyoten.outputs import book

    bindery = book.Bindery(
        judged,
        theme=ROOT / "theme",
        fonts=partial(fonts, ROOT),
        kept=options.kept("books", ROOT),
        known=orders.known if orders else None,
    )
    editions = book.chosen(judged.dataset, options) if options.books else ()
    if orders:
        return orders.taken(bindery, editions)
    return book.Shelf(bindery, editions, setter=book.in_processes, tell=progress.setting)


def book(options: Options) -> int:
    """Make printed handbooks alone."""
    from kyoten.files import add
    from kyoten.problem.report import report, stops

    say(progress.READING)
    judged = _judged(options)
    shelf = _shelf(judged, options, None)
    problems = judged.problems if stops(judged.problems) else shelf.problems()
    if problems:
        return report(problems, options.format)
    made = dict(shelf.files())
    if not made:
        raise NotReady(progress.no_such_book(options.prefecture, options.area))
    for file, data in made.items():
        add(options.out, file, data)
        say(progress.book_made(shown(options.out / file), len(data)))
    return 0


def check(options: Options) -> int:
    """Judge every record and chapter; write nothing."""
    from kyoten.problem.report import report

    found = _judged(options).problems
    if not found:
        say(progress.NOTHING_WRONG)
    return report(found, options.format)


def _judged(options: Options) -> "Judged":
    from kyoten.judged import Places, Shown, judged_of

    places = Places(
        data=options.data,
        content=options.content,
        theme=ROOT / "theme",
        settings=ROOT / "mkdocs.yml",
        kept=options.kept("records", options.data),
        shown=Shown(shown(options.data), shown(options.content)),
    )
    has_chapters = options.judges_chapters(ROOT)
    return judged_of(places, options.today, with_chapters=has_chapters, has_books=options.books)


def river(
    judged: "Judged", options: Options, workshop: "Workshop", shelf: "Shelf | Orders"
) -> list["BrokenLink"]:
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
    correct = partial(corrections_of, judged.dataset)
    folders = {"root": ROOT, "content": options.content}
    editions = editions_of(judged.prose, shells, **folders, correct=correct)
    with Stage(options.out) as stage:
        say(progress.CHAPTERS)
        for file, data in (*assets(ROOT / "theme"), *prose_files(editions)):
            stage.write(file, data)
        say(progress.PAGES)
        write_pages(judged.pages, press, memory, stage)
        found = search_files(judged.dataset, judged.facts, ROOT / "theme", shells)
        for file, data in (*open_data(judged.dataset, judged.facts, judged.words), *found):
            stage.write(file, data)
        say(progress.FORMS)
        for file, data in (*workshop.files(), *shelf.files()):
            stage.write(file, data)
        say(progress.LINKS)
        broken = broken_links(
            stage.root, is_offline=options.offline, base=shells.base, promised=shelf.promised
        )
        if not broken:
            count = len(judged.words) * (len(judged.pages) + len(judged.prose.chapters))
            records = sum(1 for _ in judged.dataset.every())
            made = progress.Made(records, count, warnings=len(judged.problems))
            progress.tell(made, stage.publish(), options, is_usual=options.out == ROOT / "site")
            memory.write()
    return broken


def test(options: Options) -> int:
    """Run the whole test suite."""
    from kyoten.environment import suite

    return suite.run(ROOT, options.extra)


def serve(options: Options) -> int:
    """Show the site on this machine and follow every change."""
    from kyoten import serve as preview
    from kyoten.outputs.book import Orders

    orders = Orders()
    watched = [options.data, options.content, ROOT / "theme"]
    seen = preview.stamp_of(watched)
    if build(options, orders) and not options.out.exists():
        return 1
    preview.serve(options.out, watched, lambda: build(options, orders), seen=seen, late=orders)
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
    print(*(f"{shown(options.data)}/{file}" for file in made), sep="\n")
    return 0


def fmt(options: Options) -> int:
    """Write every record in canonical form."""
    from kyoten.outputs.formatting import format_folder

    for file in format_folder(options.data):
        print(f"{shown(options.data)}/{file}")
    return check(options)


COMMANDS: dict[str, Callable[[Options], int]] = {
    "build": build,
    "book": book,
    "check": check,
    "test": test,
    "serve": serve,
    "new": new,
    "fmt": fmt,
}

if __name__ == "__main__":
    sys.exit(main())
