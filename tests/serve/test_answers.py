"""From requests of a real client to what the development server answers."""

import os

import pytest

from tests.serve.previews import PAGE, Preview

SCRIPT = b'<script src="/_kyoten/reload.js?'


def test_a_page_is_shown_with_the_script_and_is_never_stored(preview: Preview) -> None:
    """A page comes as it was published, plus the script that reloads it."""
    page = preview.ask("/en/?a=b")
    assert page.status == 200
    assert page.headers["Content-Type"] == "text/html; charset=utf-8"
    assert page.headers["Cache-Control"] == "no-store"
    assert page.body.startswith(PAGE.format("en/index.html one").encode().partition(b"</body>")[0])
    assert page.body.count(SCRIPT) == 1
    assert page.body.index(SCRIPT) < page.body.index(b"</body>")
    head = preview.ask("/en/", "HEAD")
    assert (head.status, head.body) == (200, b"")
    script = preview.ask("/_kyoten/reload.js?1")
    assert (script.status, script.headers["Content-Type"]) == (
        200,
        "text/javascript; charset=utf-8",
    )
    assert b"EventSource" in script.body


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("/data/shiga.csv", "text/csv; charset=utf-8"),
        ("/assets/site.css", "text/css; charset=utf-8"),
        ("/assets/map.svg", "image/svg+xml; charset=utf-8"),
        ("/book.pdf", "application/pdf"),
    ],
)
def test_a_file_says_what_it_is(preview: Preview, path: str, kind: str) -> None:
    """Other files come unchanged, with their type."""
    answer = preview.ask(path)
    assert (answer.status, answer.headers["Content-Type"]) == (200, kind)
    assert answer.body == (preview.out / path[1:]).read_bytes()


def test_a_file_is_made_when_somebody_asks(preview: Preview) -> None:
    """What is not published may be made late; where it cannot be, the answer says why."""
    made = preview.ask("/handbook/late.pdf?x=1")
    assert (made.status, made.headers["Content-Type"]) == (200, "application/pdf")
    assert made.body == b"%PDF late"
    wrong = preview.ask("/handbook/wrong.pdf")
    assert (wrong.status, wrong.headers["Content-Type"]) == (500, "text/plain; charset=utf-8")
    assert wrong.body.decode() == "data/見本.yml:1:1"
    assert preview.ask("/handbook/other.pdf").status == 404


def test_a_folder_without_its_slash_leads_to_the_one_with_it(preview: Preview) -> None:
    """The redirection is relative, so that it can never lead to another host."""
    answer = preview.ask("/en/a?x=1")
    assert (answer.status, answer.headers["Location"]) == (301, "./a/?x=1")
    assert preview.ask("//en").headers["Location"] in {"./en/", None}
    assert preview.ask("/en/a/").status == 200


@pytest.mark.parametrize(
    ("path", "page"),
    [
        ("/gone/", "404.html"),
        ("/gone", "404.html"),
        ("/en/gone/deep/x.html", "en/404.html"),
        ("/en/a/gone", "en/404.html"),
        ("/book.pdf/", "404.html"),
        ("/" + "a" * 5000, "404.html"),
        ("/%ff%00", "404.html"),
    ],
)
def test_what_is_not_there_gets_the_nearest_error_page(
    preview: Preview, path: str, page: str
) -> None:
    """Nothing there is a 404 in the language of the address."""
    answer = preview.ask(path)
    assert answer.status == 404
    assert f"見本 {page} one".encode() in answer.body


@pytest.mark.parametrize(
    "path",
    ["/../secret.txt", "/en/../../secret.txt", "/%2e%2e/secret.txt", "/..%2fsecret.txt"]
    + ["/..\\secret.txt", "/en/%2e%2e%2f%2e%2e/secret.txt", "/link.txt", "//etc/passwd"],
)
def test_nothing_outside_the_folder_is_shown(preview: Preview, path: str) -> None:
    """Neither dots nor links lead out of the published folder."""
    if os.name == "posix":
        (preview.out / "link.txt").symlink_to(preview.out.parent / "secret.txt")
    answer = preview.ask(path)
    assert answer.status == 404
    assert b"secret" not in answer.body
