"""From compiled templates that are kept to the proof that none is an old one."""

import shutil
from pathlib import Path

import pytest

from kyoten.render import press_of
from kyoten.render.kept import kept_in
from kyoten.words import Language, Words
from tests.pages.sites import LITTLE, THEME, site_of


def home(theme: Path, kept: Path) -> str:
    """The first page as a build with these templates makes it."""
    site = site_of(LITTLE)
    return press_of(theme, site.press.shells, kept).render(site.pages[""], Language.JA).decode()


def test_kept_templates_make_the_same_page(tmp_path: Path) -> None:
    """The first build, which compiles, and the next, which does not, give the same bytes."""
    pages = {home(THEME, tmp_path) for _ in range(2)}
    assert pages == {site_of(LITTLE).html("")}
    assert len(list(tmp_path.rglob("*.cache"))) > 1


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        ("web/home.html", 'id="doors"', 'id="gates"'),
        ("web/parts.html", "<ul class=", '<ul id="gates" class='),
        ("shell/base.html", 'id="main"', 'id="gates"'),
    ],
)
def test_changed_template_is_seen(tmp_path: Path, file: str, old: str, new: str) -> None:
    """The template of the page, one that it takes a part from, and the shell: a change reaches the page."""
    theme, kept = tmp_path / "theme", tmp_path / "kept"
    shutil.copytree(THEME, theme)
    assert "gates" not in home(theme, kept)
    text = (theme / file).read_text(encoding="utf-8")
    (theme / file).write_text(text.replace(old, new), encoding="utf-8")
    assert "gates" in home(theme, kept)


def test_words_have_folders_of_their_own(tmp_path: Path) -> None:
    """A word stands in a compiled template, so other words have another folder; old folders go."""
    folders = [THEME / "web"]
    for number in range(12):
        assert kept_in(tmp_path, folders, Words(Language.JA, {"home.now": str(number)}))
    assert len(list(tmp_path.iterdir())) == 9
    assert kept_in(None, folders, Words(Language.JA, {})) is None
