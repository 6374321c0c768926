"""From chapters to their finished pages, made by MkDocs without anything of MkDocs in them."""

import re
import shutil
from dataclasses import replace
from pathlib import Path
from xml.etree.ElementTree import tostring

import pytest

from kyoten.outputs.book.markup import Setting
from kyoten.outputs.site import editions_of, prose_files
from kyoten.outputs.site.edition import Edition
from kyoten.outputs.site.engine import Feeder, ProseFailed, chapters_of
from kyoten.render import Shells
from kyoten.text.prose import load_prose
from kyoten.text.prose.dialect import parse, tree_of
from kyoten.text.prose.settings import read_settings
from kyoten.words import load_words
from tests.building import ROOT

WORDS = load_words(ROOT / "theme" / "words")
CHAPTER = """# A chapter about 拠点

What a chapter says of 湖北圏域.[^one]

## Table {#table}

| Left | Right |
| --- | --: |
| [record](record:documents/s2) | 1 |

## Links {#links}

[page](page:emergency) [part](page:guide/b#links) [here](#table) [out](https://example.jp/)[^one][^two]

!!! warning "Mind"
    a < b & c

[^two]: Second 手引き2(1)関係.
[^one]: First.
"""


def editions(folder: Path, *, is_offline: bool = False, config: str = "") -> list[Edition]:
    """Two chapters in both languages, in a project of their own."""
    shutil.copytree(ROOT / "theme", folder / "theme", dirs_exist_ok=True)
    settings = (ROOT / "mkdocs.yml").read_text(encoding="utf-8").replace("bases.md", "b.md")
    (folder / "mkdocs.yml").write_text(settings + config, encoding="utf-8")
    for lang in ("ja", "en"):
        (folder / "content" / lang / "guide").mkdir(parents=True, exist_ok=True)
        for name in ("a", "b"):
            text = CHAPTER.replace("A chapter", f"Chapter {name}")
            (folder / "content" / lang / "guide" / f"{name}.md").write_text(text, encoding="utf-8")
    prose = load_prose(folder / "content", read_settings(folder / "mkdocs.yml"))
    assert not [problem for problem in prose.problems if problem.is_error]
    shells = Shells(WORDS, (), prose.chapters, is_offline)
    return editions_of(prose, shells, root=folder, content=folder / "content")


def pages(editions: list[Edition]) -> dict[str, str]:
    """The finished pages of all editions, in this process."""
    return {name: data.decode() for edition in editions for name, data in chapters_of(edition)}


def test_remembered_trees_stay_as_they_were(tmp_path: Path) -> None:
    """A chapter that stayed the same keeps the very tree of before, and no page or book changes it."""
    made = editions(tmp_path)
    settings = read_settings(tmp_path / "mkdocs.yml")
    kept = parse(CHAPTER, settings).tree
    before = tostring(kept)
    first = pages(made)
    Setting("guide/a/", "en", 1, "").of_chapter(kept)
    assert parse(CHAPTER, read_settings(tmp_path / "mkdocs.yml")).tree is kept
    assert tostring(kept) == before
    assert pages(editions(tmp_path)) == first
    assert parse(CHAPTER, replace(settings, extensions=())).tree is not kept


def test_only_chapters_come_out(tmp_path: Path) -> None:
    """No file of the theme, no site map of MkDocs, nothing that an editor left behind."""
    made = editions(tmp_path)
    for name in ("guide/photo.jpg", "guide/.DS_Store", "guide/a.md~", "extra.css"):
        (tmp_path / "content" / "ja" / name).write_bytes(b"x")
    names = [f"{lang}guide/{name}/index.html" for lang in ("", "en/") for name in "ab"]
    assert sorted(pages(made)) == sorted(names)


def test_two_processes_give_the_same_bytes(tmp_path: Path) -> None:
    """One process a language or one for both, here or in another folder, today or tomorrow: the same files."""
    both = dict(prose_files(editions(tmp_path / "one")))
    assert {name: data.decode() for name, data in both.items()} == pages(editions(tmp_path / "two"))


def test_what_was_judged_is_what_is_published(tmp_path: Path) -> None:
    """A file that changes after it was judged changes nothing."""
    made = editions(tmp_path)
    for path in (tmp_path / "content").rglob("*.md"):
        path.write_text("# Other\n\n<script>\n", encoding="utf-8")
    assert all("Chapter" in page and "Other" not in page for page in pages(made).values())


def test_links_are_relative(tmp_path: Path) -> None:
    """Records and pages are reached in the reader's own language; offline every address names its file."""
    page = pages(editions(tmp_path))["en/guide/a/index.html"]
    main = page[page.index("<main") : page.index("</main>")]
    for href in (
        "../../../en/documents/s2/",
        "../../../en/emergency/",
        "../../../en/guide/b/#links",
    ):
        assert f'href="{href}"' in main
    assert "record:" not in page and "page:" not in page
    offline = pages(editions(tmp_path, is_offline=True))["guide/a/index.html"]
    hrefs = re.findall(r'href="([^"#]+)', offline)
    own = [href for href in hrefs if not href.startswith(("https:", "tel:"))]
    assert own
    assert all(re.search(r"\.(html|css|svg)$", href) for href in own)


def test_chapters_lead_to_each_other(tmp_path: Path) -> None:
    """Both neighbors, in the order of `nav`: b comes first."""
    made = pages(editions(tmp_path))
    assert re.findall(r'rel="(prev|next)" href="([^"]+)"', made["guide/a/index.html"]) == [
        ("prev", "../../guide/b/")
    ]
    assert re.findall(r'rel="(prev|next)"', made["guide/b/index.html"]) == ["next"]


def test_pages_keep_to_the_policy_and_the_language(tmp_path: Path) -> None:
    """No inline style, no English of an extension on a Japanese page, Japanese marked on an English one."""
    made = pages(editions(tmp_path))
    japanese, english = made["guide/a/index.html"], made["en/guide/a/index.html"]
    assert not re.findall(r"\sstyle=|Jump back|Back to note", japanese)
    assert '<td class="k-right">1</td>' in japanese
    assert '<section class="k-table" tabindex="0" aria-label="表1 Table"><table>' in japanese
    assert '<th scope="col">' in japanese
    assert 'aria-label="Back to note 1 in the text, place 2"' in english
    assert '<span lang="ja">手引き</span>2(1)<span lang="ja">関係</span>' in english
    assert 'lang="ja">手引き' not in japanese
    assert japanese.count("<h1") == english.count("<h1") == 1
    assert "a &lt; b &amp; c" in english


def test_notes_are_numbered_as_the_text_names_them(tmp_path: Path) -> None:
    """The order of their definitions does not matter; every note leads back to each of its places."""
    page = pages(editions(tmp_path))["en/guide/a/index.html"]
    assert re.findall(r'id="(fn-\w+)"', page) == ["fn-one", "fn-two"]
    assert re.findall(r'href="#(fnref\d?-\w+)"', page) == ["fnref-one", "fnref2-one", "fnref-two"]
    assert page.count('<a class="footnote-ref" href="#fn-one" aria-label="Note 1">1</a>') == 2


def test_mkdocs_parses_as_the_rules_do(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """One dialect: what MkDocs renders of the project's chapters is the tree that was judged."""
    settings = read_settings(ROOT / "mkdocs.yml")
    prose = load_prose(ROOT / "content", settings)
    shells = Shells(WORDS, (), prose.chapters)
    rendered: list[str] = []
    finish = Feeder.on_page_content

    def watch(self: Feeder, html: str, **others: object) -> str:
        rendered.append(html)
        return finish(self, html, **others)  # type: ignore[arg-type]

    monkeypatch.setattr(Feeder, "on_page_content", watch)
    for edition in editions_of(prose, shells, root=ROOT, content=ROOT / "content"):
        rendered.clear()
        chapters_of(edition)
        texts = [chapter.versions[edition.lang].text for chapter in prose.chapters]
        judged = {tostring(parse(text, settings).tree) for text in texts}
        assert {tostring(tree_of(html)) for html in rendered} == judged


def test_a_warning_of_mkdocs_stops_the_build(tmp_path: Path) -> None:
    """MkDocs says nothing on the terminal; what it warns of is in the failure."""
    with pytest.raises(ProseFailed, match="no_such_option"):
        pages(editions(tmp_path, config="no_such_option: 1\n"))


def test_mkdocs_is_silent(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """Neither its log nor Material's notice reaches the reader of a build."""
    prose_files(editions(tmp_path))
    assert capfd.readouterr() == ("", "")
