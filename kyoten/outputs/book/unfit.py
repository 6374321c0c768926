"""From a bound book to what keeps it from paper: signs without a glyph, drawings without words, doubled places."""

from collections import Counter
from collections.abc import Iterator
from functools import partial

from kyoten.kinds.fault import shown
from kyoten.outputs.book.binding import Book, labels_of
from kyoten.outputs.book.blame import Blame
from kyoten.outputs.book.contents import Part
from kyoten.outputs.book.nodes import Kid, Node, every, text_of
from kyoten.problem import Mark, Problem, error

_SIGN = 40
"""Tenths of em: a drawing that is smaller is a sample of a sign, and what it means stands beside it."""


def unfit(book: Book, blame: Blame, characters: frozenset[str]) -> Iterator[Problem]:
    """Everything that would be wrong on paper, each at its record or chapter."""
    edition = book.edition
    doubled = Counter(label for _, nodes in _parts(book) for label in labels_of(nodes))
    for part, nodes in _parts(book):
        # Where a file has been read of what was kept, its lines are found only if somebody asks.
        mark = partial(blame.mark, part.path, edition.lang, edition.handbook)
        text = text_of(nodes, with_notes=True)
        lacking = "".join(sorted({*text} - characters - {"\n", "\t"}))
        if lacking:
            typed = [*blame.typed(lacking, part.path, edition.lang, text)]
            yield from (_lacking(*one) for one in typed or [(mark(), lacking)])
        inside = [*every(nodes)]
        if any(map(_is_speechless, inside)):
            yield _without_words(mark())
        leads = {str(node.facts["to"]) for node in inside if "to" in node.facts}
        yield from (_missing(mark(), label) for label in sorted(leads - doubled.keys()))
        labels = (str(node.facts["label"]) for node in inside if "label" in node.facts)
        yield from (_twice(mark(), label) for label in labels if doubled[label] > 1)


def not_set(mark: Mark, said: str) -> Problem:
    """A part that the typesetter refused."""
    return error(
        mark,
        "book-not-set",
        ja=f"この記録から、印刷用のページを組めません（{shown(said)}）。",
        en=f"No printed page can be set of this ({shown(said)}).",
    )


def _parts(book: Book) -> Iterator[tuple[Part, list[Kid]]]:
    return (part for bound in book.every_chapter for part in bound.parts)


def _lacking(mark: Mark, signs: str) -> Problem:
    return error(
        mark,
        "book-character",
        ja=f"「{shown(signs)}」は、ハンドブックの書体（BIZ UDゴシック）にない文字です。",
        en=f"'{shown(signs)}' is not in the typeface of the handbook (BIZ UDGothic).",
        hint=("ほかの字で書いてください。", "Write it with another character."),
    )


def _without_words(mark: Mark) -> Problem:
    return error(
        mark,
        "book-no-alt",
        ja="図を言葉で説明する文がありません。",
        en="A drawing has no words for who does not see it.",
    )


def _is_speechless(node: Node) -> bool:
    is_drawing = node.kind == "picture" and int(str(node.facts["em10"])) >= _SIGN
    return is_drawing and not node.facts["alt"]


def _missing(mark: Mark, label: str) -> Problem:
    return error(
        mark,
        "book-label-missing",
        ja=f"本の中に、リンクの先「{shown(label)}」がありません。",
        en=f"A link leads to '{shown(label)}', which is not in the book.",
    )


def _twice(mark: Mark, label: str) -> Problem:
    return error(
        mark,
        "book-label-twice",
        ja=f"本の中に同じ場所の名前「{shown(label)}」が2つあります。",
        en=f"The place '{shown(label)}' is twice in the book.",
    )
