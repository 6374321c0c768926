"""From a bound book to what keeps it from paper: signs without a glyph, drawings without words, doubled places."""

from collections import Counter
from collections.abc import Iterator
from functools import partial

from kyoten.kinds.fault import shown
from kyoten.outputs.book.binding import Book
from kyoten.outputs.book.blame import Blame
from kyoten.outputs.book.contents import Part
from kyoten.outputs.book.nodes import text_of
from kyoten.outputs.book.sections import Section
from kyoten.problem import Mark, Problem, error


def unfit(book: Book, blame: Blame, characters: frozenset[str]) -> Iterator[Problem]:
    """Everything that would be wrong on paper, each at its record or chapter."""
    edition = book.edition
    doubled = Counter(label for _, section in _parts(book) for label in section.labels)
    for part, section in _parts(book):
        # Where a file has been read of what was kept, its lines are found only if somebody asks.
        mark = partial(blame.mark, part.path, edition.lang, edition.handbook)
        lacking = "".join(sorted(section.characters - characters))
        if lacking:
            text = text_of(section.nodes, with_notes=True)
            typed = [*blame.typed(lacking, part.path, edition.lang, text)]
            yield from (_lacking(*one) for one in typed or [(mark(), lacking)])
        if section.is_speechless:
            yield _without_words(mark())
        missing = sorted(section.leads - doubled.keys())
        yield from (_missing(mark(), label) for label in missing)
        yield from (_twice(mark(), label) for label in section.labels if doubled[label] > 1)


def not_set(mark: Mark, said: str) -> Problem:
    """A part that the typesetter refused."""
    return error(
        mark,
        "book-not-set",
        ja=f"この記録から、印刷用のページを組めません（{shown(said)}）。",
        en=f"No printed page can be set of this ({shown(said)}).",
    )


def _parts(book: Book) -> Iterator[tuple[Part, Section]]:
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
