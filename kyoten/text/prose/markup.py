"""From a chapter's elements to those that neither the web nor print can show as they are."""

import re
from collections.abc import Iterator, Mapping
from xml.etree.ElementTree import Element

from kyoten.problem import Hint, Mark, Problem, error
from kyoten.text.prose.places import Places

NOTES = ("note", "warning", "danger")
"""The kinds of boxes."""

_ANY = re.compile(".*", re.DOTALL)
_FOOTNOTE = re.compile("footnote-(?:ref|backref)")
_BARE = (
    "p",
    "ul",
    "dl",
    "dt",
    "dd",
    "table",
    "thead",
    "tbody",
    "tr",
    "strong",
    "em",
    "pre",
    "blockquote",
    "hr",
    "br",
)
ALLOWED: Mapping[str, Mapping[str, re.Pattern[str]]] = {
    **{tag: {} for tag in _BARE},
    **{tag: {"id": _ANY} for tag in ("h1", "h2", "h3", "h4", "h5", "h6")},
    **{tag: {"style": re.compile("text-align: (left|center|right);")} for tag in ("th", "td")},
    "p": {"class": re.compile("admonition-title")},
    "a": {"href": _ANY, "class": _FOOTNOTE, "title": _ANY},
    "sup": {"id": re.compile("fnref.*")},
    "li": {"id": re.compile("fn-.*")},
    "div": {"class": re.compile("footnote|admonition .*", re.DOTALL)},
    "ol": {"start": re.compile("[0-9]+")},
    "code": {"class": re.compile("language-.*")},
    "img": {"src": _ANY, "alt": _ANY, "title": _ANY},
}
"""Every element that a chapter can consist of, with its attributes; levels and pictures have rules of their own."""

_PLAIN: Hint = (
    "文字だけを書いてください。見出しの {#印} のほかに、{…} は使いません。",
    "Write plain Markdown; `{…}` is for the ids of headings only.",
)


def markup_problems(tree: Element, refused: tuple[str, ...], places: Places) -> Iterator[Problem]:
    """Raw HTML, foreign elements and attributes, pictures, and boxes without a title."""
    for typed in refused:
        yield _raw(typed, places.of(typed))
    for element in tree.iter():
        if element is not tree:
            yield from _element(element, places)


def _element(element: Element, places: Places) -> Iterator[Problem]:
    allowed = ALLOWED.get(element.tag)
    if allowed is None:
        yield _foreign(f"<{element.tag}>", places.of(element.tag))
        return
    if element.tag == "img":
        yield _picture(places.of("![", "\n", ""))
    for name, value in element.attrib.items():
        if name not in allowed or not allowed[name].fullmatch(value):
            yield _foreign(value or name, places.of(value or name, "#", ".", "{", "=", '="'))
        elif name == "title" and not _FOOTNOTE.fullmatch(element.get("class", "")):
            yield _foreign(value, places.of(value, '"', "'"))
    if element.tag == "div":
        yield from _box(element, places)


def _box(element: Element, places: Places) -> Iterator[Problem]:
    kinds = element.get("class", "").split()
    if kinds[:1] != ["admonition"]:
        return
    kind = " ".join(kinds[1:])
    mark = places.of("!!! ", "\n", "")
    title = next((child for child in element if child.get("class") == "admonition-title"), None)
    if kind not in NOTES:
        yield error(
            mark,
            "prose-box",
            ja=f"囲みの種類「{kind}」はありません。",
            en=f"There is no box of the kind '{kind}'.",
            hint=(f"使えるもの: {'、'.join(NOTES)}", f"Use one of: {', '.join(NOTES)}"),
        )
    elif title is None or "".join(title.itertext()) == kind.capitalize():
        yield error(
            mark,
            "prose-box",
            ja="囲みに題がありません。",
            en="The box has no title.",
            hint=(
                f'「!!! {kind} "題"」のように、半角の引用符で題を書いてください。',
                f'Write the title in quotes: `!!! {kind} "Title"`.',
            ),
        )


def _raw(typed: str, mark: Mark) -> Problem:
    shown = " ".join(typed.split())
    return error(
        mark,
        "prose-raw-html",
        ja=f"HTML（{shown}）は書けません。",
        en=f"HTML ({shown}) cannot be written here.",
        hint=(
            "Markdown で書いてください。記号そのものを見せたいときは ` で囲みます。",
            "Use Markdown; to show the signs themselves put them between backticks.",
        ),
    )


def _foreign(what: str, mark: Mark) -> Problem:
    return error(
        mark,
        "prose-markup",
        ja=f"「{what}」は、この本文では使えません。",
        en=f"'{what}' cannot be used in a chapter.",
        hint=_PLAIN,
    )


def _picture(mark: Mark) -> Problem:
    return error(
        mark,
        "prose-picture",
        ja="本文に画像は入れられません。",
        en="A chapter cannot hold pictures.",
        hint=(
            "画像を見なくても分かるように、文か表で書いてください。",
            "Say it in words or in a table, so that nobody needs to see it.",
        ),
    )
