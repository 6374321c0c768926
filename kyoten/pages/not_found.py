"""From nothing to the error page: most hosts serve only the root's, so that one speaks both languages."""

from dataclasses import dataclass

from kyoten.pages.frames import list_frame
from kyoten.pages.page import Reader, View
from kyoten.pages.stock import Stock
from kyoten.words import LANGUAGES, Language, Words


@dataclass(frozen=True, slots=True)
class Advice:
    """What a lost reader is told in one language."""

    lang: Language
    title: str
    text: str
    life: str
    """Whom to call when a life is in danger."""
    emergency: str
    emergency_label: str
    home: str
    home_label: str


@dataclass(frozen=True, slots=True, kw_only=True)
class NotFoundView(View):
    """The error page: the reader's own language first."""

    advice: Advice
    other: Advice


def not_found_view(stock: Stock, words: dict[Language, Words], reader: Reader) -> NotFoundView:
    """The error page for a reader who may read either language."""
    other = next(lang for lang in LANGUAGES if lang is not reader.lang)
    frame = list_frame(
        stock,
        reader,
        reader.words("not_found.title"),
        description=reader.words("not_found.description"),
    )
    return NotFoundView(
        frame=frame._replace(crumbs=(), correct=None),
        advice=_advice(reader),
        other=_advice(Reader(words[other], reader.root, reader.is_offline)),
    )


def _advice(reader: Reader) -> Advice:
    words = reader.words
    return Advice(
        lang=reader.lang,
        title=words("not_found.title"),
        text=words("not_found.description"),
        life=words("not_found.life"),
        emergency=reader.href("emergency/"),
        emergency_label=words("not_found.to_emergency"),
        home=reader.href(""),
        home_label=words("not_found.to_home"),
    )
