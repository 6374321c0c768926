"""From English texts to words that the term base does not use, and to translations that are missing."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path

from kyoten.dataset import Dataset
from kyoten.problem import Mark, Problem, Severity, warning
from kyoten.rules.rule import Seen
from kyoten.source import read_file

_TABLE = Path(__file__).parent.parent / "tables" / "english.yml"


@dataclass(frozen=True, slots=True)
class Ban:
    """A wording that English readers should not meet, and what to write instead."""

    rule: str
    pattern: re.Pattern[str]
    use: str
    where_ja: str | None
    except_ja: str | None


@cache
def bans() -> tuple[Ban, ...]:
    """The term base's lint as the table keeps it."""
    tree = read_file(_TABLE, _TABLE.name).tree
    found = []
    for rule, entry in (tree.data if tree else {}).items():
        if isinstance(entry, dict):
            texts = {key: str(value) for key, value in entry.items()}
            pattern = re.compile(texts["ban"], re.IGNORECASE)
            found.append(
                Ban(rule, pattern, texts["use"], texts.get("where_ja"), texts.get("except_ja"))
            )
    return tuple(found)


def lint_english(english: str, japanese: str, mark: Mark) -> Iterator[Problem]:
    """What the term base would not say in an English text that stands beside a Japanese one."""
    for ban in bans():
        match = ban.pattern.search(english)
        if not match or (ban.where_ja and ban.where_ja not in japanese):
            continue
        if ban.except_ja and ban.except_ja in japanese:
            continue
        yield Problem(
            mark,
            Severity.WARNING if ban.where_ja else Severity.ERROR,
            f"english-{ban.rule}",
            f"英語の「{match.group()}」は、この手引きの用語集では使いません。",
            f"'{match.group()}' is not a wording of the term base.",
            f"代わりに: {ban.use}",
            f"Write instead: {ban.use}",
        )


def english_follows_terms(seen: Seen, dataset: Dataset, today: date) -> Iterator[Problem]:
    """English texts use the words of the term base; a term's own aliases are for search only."""
    for path, text in seen.texts:
        if text.en:
            yield from lint_english(text.en, text.ja, seen.record.at(*path, "en"))


def translation_is_there(seen: Seen, dataset: Dataset, today: date) -> Iterator[Problem]:
    """Every text has its English; until then the page shows the Japanese, marked as such."""
    for path, text in seen.texts:
        if not text.en:
            yield warning(
                seen.record.at(*path),
                "missing-translation",
                ja="英語（en）がありません。英語のページには日本語のまま出ます。",
                en="The English (en) is missing; the English page shows the Japanese.",
                hint=("en: に英語を足してください。", "Add the English under en."),
            )
