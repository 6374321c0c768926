"""From command lines as people type them to options."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from kyoten.environment import Options, options_of

ROOT = Path("/project")


def read(*arguments: str, **environ: str) -> Options:
    """The options of a command line."""
    return options_of(arguments, ROOT, environ)


def test_without_a_command_it_builds() -> None:
    """`build.py` builds into `site/`, and so does `build.py --out DIR` into DIR."""
    assert read().command == "build"
    assert (read().data, read().content, read().out) == (
        ROOT / "data",
        ROOT / "content",
        ROOT / "site",
    )
    assert read("--out", "public", "--offline").out == Path("public")
    assert read("--offline").offline


def test_options_of_check() -> None:
    """`check` takes folders, a day and a format."""
    options = read(
        "check", "--data", "d", "--content", "c", "--today", "2026-11-21", "--format", "json"
    )
    assert (options.data, options.content) == (Path("d"), Path("c"))
    assert (options.today, options.format) == (date(2026, 11, 21), "json")


def test_a_build_makes_books_unless_told_otherwise() -> None:
    """`build` and `serve` make the printed handbooks of every prefecture; `--no-books` leaves them out."""
    assert read().books
    assert read("serve").books
    assert not read("--no-books").books
    assert not read("build", "--no-books").books
    assert not read("serve", "--no-books").books
    whole = read()
    assert (whole.prefecture, whole.area, whole.lang, whole.large, whole.all) == (
        "",
        "",
        "",
        False,
        False,
    )


def test_options_of_book() -> None:
    """`book` names books by prefecture, Area, language and size; `--all` takes everything that these leave."""
    assert read("book") == replace(read(), command="book")
    named = read("book", "--prefecture", "shiga", "--area", "kohoku", "--lang", "en", "--large")
    assert (named.prefecture, named.area, named.lang) == ("shiga", "kohoku", "en")
    assert (named.large, named.all) == (True, False)
    assert read("book", "--all", "--today", "2026-11-21", "--out", "o").all
    assert read("book", "--out", "o", "--data", "d").out == Path("o")


def test_new_takes_a_kind_and_an_id() -> None:
    """`new prefecture ID` and `new KIND ID`."""
    options = read("new", "prefecture", "hokkaido", "--data", "d")
    assert (options.kind, options.id, options.data) == ("prefecture", "hokkaido", Path("d"))


def test_arguments_of_test_go_to_pytest() -> None:
    """Whatever stands behind `test` is pytest's."""
    assert read("test", "-k", "law", "tests/test_laws.py").extra == (
        "-k",
        "law",
        "tests/test_laws.py",
    )
    assert read("test").extra == ()


def test_today_comes_from_the_option_the_epoch_or_the_clock() -> None:
    """--today wins over SOURCE_DATE_EPOCH; the date is that of Japan."""
    assert read(SOURCE_DATE_EPOCH="1795273200").today == date(2026, 11, 22)
    assert read(SOURCE_DATE_EPOCH="1795273199").today == date(2026, 11, 21)
    assert read("--today", "2026-01-02", SOURCE_DATE_EPOCH="1795273200").today == date(2026, 1, 2)
    assert abs(read().today - datetime.now(UTC).date()) <= timedelta(days=1)


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("biuld",), "biuld"),
        (("--format", "xml"), "xml"),
        (("--today", "2026/11/21"), "write it like 2026-04-01"),
        (("--data", "d", "check"), "the command comes first"),
        (("new", "facility"), "ID"),
        (("fmt", "--offline"), "--offline"),
        (("book", "--lang", "fr"), "fr"),
        (("book", "--no-books"), "--no-books"),
        (("--large",), "--large"),
        (("check", "--no-books"), "--no-books"),
        (("new", "facility", "shiga/a", "--today", "2026-11-21"), "--today"),
    ],
)
def test_what_cannot_be_understood_is_said(
    arguments: tuple[str, ...], said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """One line on stderr, exit code 2, nothing on stdout."""
    with pytest.raises(SystemExit) as ended:
        read(*arguments)
    assert ended.value.code == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert said in err
