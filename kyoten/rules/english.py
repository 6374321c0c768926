"""From English texts to words that the term base does not use, and to translations that are missing."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache

from kyoten.dataset import Dataset
from kyoten.kinds.shape import shapes
from kyoten.problem import Mark, Problem, Severity, warning
from kyoten.rules.rule import Seen
from kyoten.source import Path, Value, table


@dataclass(frozen=True, slots=True)
class Ban:
    """A wording that English readers should not meet, and what to write instead."""

    pattern: re.Pattern[str]
    use: str
    where_ja: str | None
    except_ja: str | None

    def found(self, english: str, japanese: str) -> str | None:
        """The wording as the text has it, unless the Japanese beside it makes it right."""
        match = self.pattern.search(english)
        if not match or (self.where_ja and self.where_ja not in japanese):
            return None
        return None if self.except_ja and self.except_ja in japanese else match.group()


@cache
def bans() -> tuple[Ban, ...]:
    """The term base's lint as the table keeps it."""
    return tuple(
        Ban(
            re.compile(row["ban"], re.IGNORECASE),
            row["use"],
            row.get("where_ja"),
            row.get("except_ja"),
        )
        for row in (_texts(entry) for entry in table("english").values())
    )


@cache
def _signs() -> tuple[str, ...]:
    """What the banned wordings contain, in lower case."""
    return tuple(
        str(sign)
        for entry in table("english").values()
        for sign in ((entry.get("signs") if isinstance(entry, dict) else None) or ())
    )


def _texts(entry: Value) -> dict[str, str]:
    entries = entry.items() if isinstance(entry, dict) else ()
    return {key: value for key, value in entries if isinstance(value, str)}


def may_be_wrong(english: str) -> bool:
    """Whether an English text needs a closer look: most do not."""
    lower = english.lower()
    for sign in _signs():  # noqa: SIM110 (a loop is three times as fast, and every text comes here)
        if sign in lower:
            return True
    return False


def lint_english(english: str, japanese: str, mark: Mark) -> Iterator[Problem]:
    """What the term base would not say in an English text that stands beside a Japanese one."""
    for ban in bans():
        said = ban.found(english, japanese)
        if said:
            yield Problem(
                mark,
                Severity.WARNING if ban.where_ja else Severity.ERROR,
                "english-wording",
                f"英語の「{said}」は、この手引きの用語集では使いません。",
                f"'{said}' is not a wording of the term base.",
                f"代わりに: {ban.use}",
                f"Write instead: {ban.use}",
            )


def english_follows_terms(seen: Seen, dataset: Dataset, today: date) -> Iterator[Problem]:
    """English texts use the words of the term base; a term's own aliases are for search only."""
    for path, text in seen.texts:
        if text.en and may_be_wrong(text.en):
            yield from lint_english(text.en, text.ja, seen.record.at(*path, "en"))
    for path, english in _lines(seen):
        yield from lint_english(english, "", seen.record.at(*path))


def _lines(seen: Seen) -> Iterator[tuple[Path, str]]:
    """Single English texts such as `number_en`."""
    for path, part in seen.parts:
        for field in _english_fields(type(part)):
            value = getattr(part, field)
            if value:
                yield (*path, field), value


@cache
def _english_fields(model: type) -> tuple[str, ...]:
    return tuple(
        name
        for name, shape in shapes(model).items()
        if name.endswith("_en") and not shape.is_list and shape.core is str
    )


def translation_is_there(seen: Seen, dataset: Dataset, today: date) -> Iterator[Problem]:
    """Every text has its English; until then the page shows the Japanese, marked as such."""
    for path, text in seen.texts:
        if not text.en and not seen.record.is_blank(*path, "en"):
            yield warning(
                seen.record.at(*path),
                "missing-translation",
                ja="英語（en）がありません。英語のページには日本語のまま出ます。",
                en="The English (en) is missing; the English page shows the Japanese.",
                hint=("en: に英語を足してください。", "Add the English under en."),
            )
