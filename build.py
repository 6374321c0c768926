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
from pathlib import Path

from kyoten.environment import NotReady, Options, enter, options_of

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
    return _not_yet(options)


def test(options: Options) -> int:
    """Run the whole test suite."""
    from kyoten.environment import suite

    return suite.run(ROOT, options.extra)


def serve(options: Options) -> int:
    """Show the site on this machine and follow every change."""
    return _not_yet(options)


def new(options: Options) -> int:
    """Begin a record."""
    return _not_yet(options)


def fmt(options: Options) -> int:
    """Write every record in canonical form."""
    return _not_yet(options)


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
