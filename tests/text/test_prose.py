"""From chapters, right and wrong, to what is read from them and what is said of them."""

import re
from pathlib import Path
from xml.etree.ElementTree import tostring

import pytest

from kyoten.text.prose import load_prose, path_of_file, prose_problems
from kyoten.text.prose.dialect import parse, tree_of
from kyoten.text.prose.settings import read_settings
from kyoten.words import Language
from tests.building import ROOT
from tests.text.chapters import DATASET, PAGES, SETTINGS, content_of, problems_of, prose_of
from tests.text.expected import said

WRONG = sorted((Path(__file__).parent / "wrong").glob("*.md"))
CHAPTER = """# 題名 {title}

この章の[説明](page:)です。[^n]

## 一つめ {{#first}}

[手引き](record:documents/s2)と[湖北](record:shiga/bases/kohoku)と[下](page:guide/a#second)。

### 二つめ {{#second}}

[^n]: 注の文。
"""


@pytest.mark.parametrize("wrong", WRONG, ids=lambda path: path.stem)
def test_a_mistake_is_told_at_its_place(wrong: Path, tmp_path: Path) -> None:
    """Every wrong file brings exactly what stands beside it, in Japanese and in English chapters alike."""
    found = problems_of(tmp_path, {"chapter.md": wrong.read_bytes()})
    for lang in Language:
        own = [each for each in found if each.mark.file == f"content/{lang}/chapter.md"]
        assert said(own) == wrong.with_suffix(".txt").read_text(encoding="utf-8")


def test_a_chapter_is_read(tmp_path: Path) -> None:
    """Title, description, headings and references, each with its place."""
    text = {f"{lang}/guide/a.md": CHAPTER.format(title=lang).encode() for lang in ("ja", "en")}
    (chapter,) = prose_of(tmp_path, text).chapters
    version = chapter.versions[Language.EN]
    assert (chapter.path, chapter.title(Language.EN)) == ("guide/a/", "題名 en")
    assert chapter.description(Language.JA) == "この章の説明です。"
    assert [(each.level, each.id, each.mark.line) for each in version.headings] == [
        (1, "", 1),
        (2, "first", 5),
        (3, "second", 9),
    ]
    references = [(each.scheme, each.path, each.fragment) for each in version.references]
    assert references == [
        ("page", "", ""),
        ("record", "documents/s2/", ""),
        ("record", "shiga/bases/kohoku/", ""),
        ("page", "guide/a/", "second"),
    ]
    assert [str(each.mark) for each in version.references][1:3] == [
        "en/guide/a.md:7:7",
        "en/guide/a.md:7:33",
    ]
    assert problems_of(tmp_path, text) == []


@pytest.mark.parametrize(
    ("ja", "en", "expected"),
    [
        ("## 一 {#one}", "## One {#won}", [("en", 5, "'won'"), ("ja", 5, "'one'")]),
        ("## 一 {#one}\n\n## 二 {#two}", "## Two {#two}\n\n## One {#one}", [("en", 5, "order")]),
        ("## 一 {#one}\n\n### 二 {#two}", "## One {#one}\n\n## Two {#two}", [("en", 7, "order")]),
        (None, "## One {#one}", [("en", 1, "`ja/guide/a.md`")]),
        ("## 一 {#one}", None, [("ja", 1, "`en/guide/a.md`")]),
    ],
)
def test_both_languages_hold_the_same(
    tmp_path: Path, ja: str | None, en: str | None, expected: list[tuple[str, int, str]]
) -> None:
    """A file, an id or an order that differs is told where it can be mended."""
    files = {
        f"{lang}/guide/a.md": f"# T\n\nText.\n\n{body}\n".encode()
        for lang, body in (("ja", ja), ("en", en))
        if body
    }
    found = problems_of(tmp_path, files)
    assert {problem.rule for problem in found} == {"prose-twin"}
    for problem, (lang, line, words) in zip(sorted(found), expected, strict=True):
        assert (problem.mark.file, problem.mark.line) == (f"content/{lang}/guide/a.md", line)
        assert words in problem.message_en + problem.hint_en


def test_a_file_that_cannot_be_read_is_no_missing_twin(tmp_path: Path) -> None:
    """Of one mistake one thing is said."""
    files = {"ja/guide/a.md": "# 題名\n".encode("cp932"), "en/guide/a.md": b"# T\n\nText.\n"}
    assert [problem.rule for problem in problems_of(tmp_path, files)] == ["not-utf-8"]


def test_the_order_of_chapters_stands_in_mkdocs_yml(tmp_path: Path) -> None:
    """Chapters come as `nav` names them, the others after them by name; a name without a file is a warning."""
    settings_file = tmp_path / "mkdocs.yml"
    text = (ROOT / "mkdocs.yml").read_text(encoding="utf-8")
    nav = "nav:\n" + "".join(f"  - guide/{name}.md\n" for name in ("z", "gone", "y"))
    settings_file.write_text(re.sub(r"nav:\n(  - .*\n)+", nav, text), encoding="utf-8")
    settings = read_settings(settings_file)
    files = {f"guide/{name}.md": b"# T\n\nText.\n" for name in ("b", "a", "y", "z")}
    prose = load_prose(content_of(tmp_path / "content", files), settings)
    names = [chapter.path for chapter in prose.chapters]
    assert names == ["guide/z/", "guide/y/", "guide/a/", "guide/b/"]
    (problem,) = prose_problems(prose, DATASET, PAGES, shown="content")
    assert not problem.is_error
    assert str(problem.mark) == "mkdocs.yml:18:5"


def test_the_projects_chapters_are_right() -> None:
    """Nothing is wrong with the chapters that are published."""
    prose = load_prose(ROOT / "content", SETTINGS)
    assert len(prose.chapters) == len(SETTINGS.order)
    assert list(prose_problems(prose, DATASET, PAGES, shown="content")) == []


def test_a_bad_file_name_is_told(tmp_path: Path) -> None:
    """A chapter's name becomes an address."""
    found = problems_of(tmp_path, {"guide/拠点.md": b"# T\n\nText.\n"})
    assert [problem.rule for problem in found] == ["prose-file-name"] * 2


@pytest.mark.parametrize(
    ("name", "path"),
    [("guide/bases.md", "guide/bases/"), ("guide/index.md", "guide/"), ("index.md", "")],
)
def test_a_file_has_one_path(name: str, path: str) -> None:
    """An index is its folder."""
    assert path_of_file(name) == path


def test_html_in_markdown_is_text() -> None:
    """Tags, comments and entities are shown as typed and remembered."""
    parsed = parse("a <b>x</b> &nbsp; <!-- y --> `<i>`\n\n<div>\n", SETTINGS)
    assert set(parsed.refused) == {"<b>", "</b>", "&nbsp;", "<!-- y -->", "<div>"}
    assert {element.tag for element in parsed.tree.iter()} == {"div", "p", "code"}


def test_a_tree_keeps_its_shape() -> None:
    """Void elements stay empty, text stays in its place, a stray end changes nothing."""
    tree = tree_of("<p>a<br />b</p></i>\n<p>c &lt; d</p>")
    html = tostring(tree, encoding="unicode", method="html")
    assert html == "<div><p>a<br>b</p>\n<p>c &lt; d</p></div>"
