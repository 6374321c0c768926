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
from pathlib import Path
from typing import TYPE_CHECKING

from kyoten.environment import NotReady, Options, enter, options_of

if TYPE_CHECKING:
    from kyoten.dataset import Dataset
    from kyoten.problem import Problem

ROOT = Path(__file__).resolve().parent


def main() -> int:
    """Run the command that the command line names; its exit code."""
    options = options_of(sys.argv[1:], ROOT)
    try:
        enter(ROOT, "test" if options.command == "test" else "build")
        return COMMANDS[options.command](options)
    except NotReady as problem:
        print(f"{problem.said.ja}\n{problem.said.en}", file=sys.stderr)
        return 2
    except KeyboardInterrupt:
        return 130


def build(options: Options) -> int:
    """Make the site."""
    return _not_yet(options)


def check(options: Options) -> int:
    """Judge every record and chapter; write nothing."""
    return _report(_judged(options)[1], options.format)


def _judged(options: Options) -> tuple["Dataset", list["Problem"]]:
    """Every record, and every problem under the name that its file has from here."""
    from kyoten.dataset import load
    from kyoten.rules import problems

    dataset = load(options.data)
    found = problems(dataset, options.today)
    return dataset, [problem.below(_shown(options.data)) for problem in found]


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
    return _not_yet(options)


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


def _not_yet(options: Options) -> int:
    print(f"{options.command}: not yet", file=sys.stderr)
    return 2


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
