"""From a chapter's links and notes to those that lead nowhere, without looking at other files."""

import re
from collections.abc import Iterator
from xml.etree.ElementTree import Element

from kyoten.problem import Hint, Mark, Problem, error
from kyoten.text.prose.chapter import BEFORE_TARGET, reference_of, words_of
from kyoten.text.prose.places import Places

_OUTSIDE = re.compile(r"(?:https?://|mailto:|tel:)[^\s]+")
_BACK = " \u00a0\u21a9"
_UNFINISHED = re.compile(r"[\]\uff3d][(\uff08]\S*|\b(?:record|page):[a-z0-9/-]+")
_UNDEFINED = re.compile(r"\[\^([^\]]*)\]")
_WIDE = re.compile(r"^[ \u3000]*(\uff03+|\uff01{3}|\uff5c)", re.MULTILINE)
_HOW: Hint = (
    "サイトの中は [文字](record:documents/s2) か [文字](page:emergency)、外は https:// で書いてください。",
    "Inside the site write [text](record:documents/s2) or [text](page:emergency), outside it https://.",
)


def link_problems(tree: Element, text: str, places: Places) -> Iterator[Problem]:
    """Targets that are none, notes that miss their other half, and links and marks that were not understood."""
    ids = {element.get("id", "") for element in tree.iter()} - {""}
    for link in tree.iter("a"):
        yield from _target(link.get("href", ""), link.get("class", ""), ids, places)
    for note in tree.findall("div[@class='footnote']/ol/li"):
        if not words_of(note).strip(_BACK):
            name = note.get("id", "").partition("-")[2]
            yield _note_without_text(f"[^{name}]", places.of(f"[^{name}]:"))
    for words in _visible(tree):
        for undefined in _UNDEFINED.finditer(words):
            yield _note_without_text(undefined.group(), places.of(undefined.group()))
        unfinished = _UNFINISHED.search(words)
        if unfinished:
            yield _no_link(unfinished.group(), places.of(unfinished.group()))
    for wide in _WIDE.finditer(text):
        yield _full_width(wide.group(1), places.at(wide.start(1)))


def _target(href: str, kind: str, ids: set[str], places: Places) -> Iterator[Problem]:
    if kind == "footnote-backref":
        name = href.partition("-")[2]
        if href.removeprefix("#") not in ids and href.startswith("#fnref-"):
            yield _note_without_use(f"[^{name}]", places.of(f"[^{name}]:"))
    elif kind == "footnote-ref" or href.removeprefix("#") in ids:
        return
    elif href.startswith("#"):
        yield error(
            places.of(href, *BEFORE_TARGET),
            "prose-fragment",
            ja=f"この章に「{href}」という見出しの印はありません。",
            en=f"No heading of this chapter has the id '{href}'.",
            hint=(f"この章の印: {_listed(ids)}", f"Ids of this chapter: {_listed(ids)}"),
        )
    elif reference_of(href, Mark(places.file)) is None and not _OUTSIDE.fullmatch(href):
        yield error(
            places.of(href, *BEFORE_TARGET),
            "prose-link",
            ja=f"リンク先「{href}」は使えません。",
            en=f"'{href}' cannot be the target of a link.",
            hint=_HOW,
        )


def _listed(ids: set[str]) -> str:
    own = sorted(name for name in ids if not name.startswith("fn"))
    return ", ".join(f"#{name}" for name in own)


def _visible(element: Element) -> Iterator[str]:
    """The texts of an element but those of code, which means nothing."""
    if element.tag != "code":
        yield element.text or ""
        for child in element:
            yield from _visible(child)
            yield child.tail or ""


def _note_without_text(name: str, mark: Mark) -> Problem:
    return error(
        mark,
        "prose-note",
        ja=f"注 {name} の文がありません。",
        en=f"The note {name} has no text.",
        hint=(
            f"章の終わりに「{name}: 文」と書いてください。",
            f"Write `{name}: text` at the end of the chapter.",
        ),
    )


def _note_without_use(name: str, mark: Mark) -> Problem:
    return error(
        mark,
        "prose-note",
        ja=f"注 {name} は、本文のどこからも使われていません。",
        en=f"Nothing in the text refers to the note {name}.",
        hint=(
            f"本文に {name} を書くか、注を消してください。",
            f"Write {name} in the text or delete the note.",
        ),
    )


def _no_link(typed: str, mark: Mark) -> Problem:
    return error(
        mark,
        "prose-link",
        ja=f"「{typed}」のところが、リンクになっていません。",
        en=f"'{typed}' did not become a link.",
        hint=(
            "かっこは半角で、[文字](行き先) の形にしてください。",
            "Write [text](target), with plain brackets.",
        ),
    )


def _full_width(typed: str, mark: Mark) -> Problem:
    return error(
        mark,
        "prose-full-width",
        ja=f"行の始めの「{typed}」が全角です。",
        en=f"'{typed}' at the beginning of the line is full-width.",
        hint=("半角にしてください。", "Use the ASCII sign."),
    )
