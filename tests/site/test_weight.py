"""From the finished site to the proof that a page arrives quickly on a weak line."""

import gzip
from collections.abc import Iterator

from tests.site.built import Built, Page

KB = 1024
PAGE, STYLE = 15 * KB, 5 * KB
LEVEL = 6
"""As hard as web servers pack by default."""


def packed(data: bytes) -> int:
    """So many bytes travel."""
    return len(gzip.compress(data, LEVEL))


def loads(page: Page) -> Iterator[str]:
    """The page and every file that a browser fetches with it, the icon included."""
    yield page.file
    for link in page.html.all("link"):
        if link.attributes["rel"] in {"stylesheet", "icon", "preload"}:
            yield page.target(link.attributes["href"]) or link.attributes["href"]
    for one in page.html.all("script", "img", "source", "iframe", "video", "audio"):
        if "src" in one.attributes:
            yield page.target(one.attributes["src"]) or one.attributes["src"]


def too_heavy(built: Built) -> Iterator[str]:
    """Pages whose first load is too heavy, and style sheets that are."""
    weights = {name: packed(data) for name, data in built.files.items()}
    for page in built.pages:
        weight = sum(weights[name] for name in set(loads(page)))
        if weight > PAGE:
            yield f"{page.file}: {weight / KB:.1f} KB"
    for name, weight in weights.items():
        if name.endswith(".css") and weight > STYLE:
            yield f"{name}: {weight / KB:.1f} KB"


def test_first_load(built: Built) -> None:
    """No page needs more than 15 KB, no style sheet more than 5 KB, both packed."""
    assert list(too_heavy(built)) == []
    assert {"index.html", "assets/kyoten.css"} < set(loads(built.page("")))


def test_heavy_page_is_found(built: Built) -> None:
    """A page or a style sheet that has grown is named with its weight."""
    noise = "".join(f"{number * number % 10007:x}" for number in range(12_000))
    page = built.changed("shiga/index.html", "</h1>", f"</h1><p>{noise}</p>")
    assert [line.partition(":")[0] for line in too_heavy(page)] == ["shiga/index.html"]
    style = built.changed("assets/kyoten.css", ":root", f"x{{content:'{noise}'}} :root")
    assert any(line.startswith("assets/kyoten.css") for line in too_heavy(style))
