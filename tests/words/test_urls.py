"""From paths to the addresses that pages carry."""

import pytest

from kyoten.urls import address, base_of, file_of, relative, root_of
from kyoten.words import Language


@pytest.mark.parametrize(
    ("here", "there", "online", "offline"),
    [
        ("", "", "./", "index.html"),
        ("", "en/", "en/", "en/index.html"),
        ("shiga/bases/kohoku/", "", "../../../", "../../../index.html"),
        ("terms/", "terms/base/#easy", "../terms/base/#easy", "../terms/base/index.html#easy"),
        (
            "en/",
            "en/shiga/facilities/?function=emergency",
            "../en/shiga/facilities/?function=emergency",
            "../en/shiga/facilities/index.html?function=emergency",
        ),
        ("terms/", "data/shiga.json", "../data/shiga.json", "../data/shiga.json"),
        ("en/404.html", "emergency/", "/emergency/", "/emergency/index.html"),
    ],
)
def test_relative_addresses(here: str, there: str, online: str, offline: str) -> None:
    """An address is relative; a saved copy names the file, query and fragment kept."""
    assert relative(here, there) == online
    assert relative(here, there, is_offline=True) == offline


def test_paths() -> None:
    """A page has one path; its language and its file follow from it."""
    assert address("terms/", Language.JA) == "terms/"
    assert address("", Language.EN) == "en/"
    assert (root_of(""), root_of("en/terms/"), root_of("404.html")) == ("", "../../", "/")
    assert (root_of("en/404.html", "/guide/"), root_of("terms/", "/guide/")) == ("/guide/", "../")
    assert [base_of(url) for url in ("", "https://a.example.jp/", "https://a.example.jp/b/c/")] == [
        "/",
        "/",
        "/b/c/",
    ]
    assert (file_of(""), file_of("terms/"), file_of("404.html")) == (
        "index.html",
        "terms/index.html",
        "404.html",
    )
