"""From claims to those that nothing carries: day and night, emergencies, closed offices."""

import re
from collections.abc import Iterator
from datetime import date

from kyoten.dataset import Dataset
from kyoten.kinds import Base, Center, Facility, Handbook, Municipality, Record
from kyoten.kinds.normal import normal
from kyoten.kinds.parts import Contact, Hours
from kyoten.problem import Hint, Mark, Problem, error
from kyoten.rules.rule import Said, Seen
from kyoten.source import listed, texts

_WORDS = texts("claims")
_AROUND_THE_CLOCK = re.compile(_WORDS["around_the_clock"], re.IGNORECASE)
_DENIED = re.compile(_WORDS["denied"], re.IGNORECASE)
_CLOCK_SIGNS = listed("claims", "around_the_clock_signs")
_CLOSED_SIGNS = listed("claims", "closed_signs")
_CLOSED = re.compile(_WORDS["closed"], re.IGNORECASE)
_SENTENCE = re.compile("[^\u3002!?\n]+")
_CLAIMING = (Facility, Municipality, Center, Base, Handbook)
"""Records whose texts promise something to whoever calls."""

_ALL_DAY = "00:00-24:00"
_VERIFY: Hint = (
    "確かめてから hours・source・verified を書いてください。確かめていなければ消してください。",
    "Verify it and write hours, source and verified; if it is not verified, delete it.",
)


def claims_something(holder: Record | Contact) -> bool:
    """Whether somebody may call in an emergency or at night because of what stands there."""
    is_emergency = isinstance(holder, Contact) and holder.emergency
    hours = getattr(holder, "hours", None)
    return is_emergency or (isinstance(hours, Hours) and _all_day_field(hours) is not None)


def day_and_night(seen: Seen, dataset: Dataset, today: date) -> Iterator[Problem]:
    """A claim of 24 hours has a source and the day when it was verified."""
    record = seen.record
    said = False
    for path, part in seen.parts:
        field = _all_day_field(part) if isinstance(part, Hours) else None
        if field and seen.holder(path).verified is None:
            said = True
            yield _around_the_clock(record.at(*path, field))
    if said or not isinstance(record, _CLAIMING):
        return
    for path, text in seen.texts:
        language = _claiming_language(text)
        if language and seen.holder(path).verified is None:
            yield _around_the_clock(record.at(*path, language))


def emergency_is_verified(seen: Seen, dataset: Dataset, today: date) -> Iterator[Problem]:
    """A contact for emergencies says when it answers and when somebody verified that."""
    for path, part in seen.parts:
        if not isinstance(part, Contact) or not part.emergency:
            continue
        if part.verified is None or part.hours is None:
            yield error(
                seen.record.at(*path, "emergency"),
                "unverified-emergency",
                ja="緊急の連絡先には、受付時間（hours）と確かめた日（verified）が必要です。",
                en="An emergency contact needs its hours and a verified date.",
                hint=_VERIFY,
            )


def closed_is_withdrawn(seen: Seen, dataset: Dataset, today: date) -> Iterator[Problem]:
    """A facility whose text says that it has closed has the day of its end."""
    record = seen.record
    if not isinstance(record, Facility) or record.withdrawn:
        return
    for path, text in seen.texts:
        if _has_sign(text, _CLOSED_SIGNS) and _says(f"{text.ja}\n{text.en or ''}", _CLOSED):
            yield error(
                record.at(*path, "ja"),
                "closed-but-open",
                ja="文には終わったとありますが、登録の終わり（withdrawn）がないため、開いている扱いです。",
                en="The text says that it has closed, but without withdrawn it is listed as open.",
                hint=(
                    "withdrawn: に終わった日を書いてください。",
                    "Write the day under withdrawn.",
                ),
            )


def _all_day_field(hours: Hours) -> str | None:
    """The field that says "day and night"; None where none does."""
    fields = ("weekdays", "saturday", "sunday", "holidays")
    if hours.around_the_clock:
        return "around_the_clock"
    return next((name for name in fields if getattr(hours, name) == _ALL_DAY), None)


def _claiming_language(text: Said) -> str | None:
    """The language in which a text claims to be there around the clock; None where none does."""
    if not _has_sign(text, _CLOCK_SIGNS):
        return None
    pairs = ((name, getattr(text, name, None)) for name in ("ja", "en", "easy"))
    return next((name for name, said in pairs if said and _says(said, _AROUND_THE_CLOCK)), None)


def _has_sign(text: Said, signs: tuple[str, ...]) -> bool:
    """Whether a text needs a closer look: most do not."""
    said = f"{text.ja}\n{text.en}"
    for sign in signs:  # noqa: SIM110 (a loop is three times as fast, and every text comes here)
        if sign in said:
            return True
    return False


def _says(text: str, words: re.Pattern[str]) -> bool:
    """Whether a sentence of a text says it."""
    return any(words.search(part) for part in _sentences(text))


def _sentences(text: str) -> list[str]:
    """The sentences that do not deny what they name."""
    found = (match.group() for match in _SENTENCE.finditer(normal(text)))
    return [sentence for sentence in found if not _DENIED.search(sentence)]


def _around_the_clock(mark: Mark) -> Problem:
    return error(
        mark,
        "unverified-24-hours",
        ja="24時間の対応には、確かめた日（verified）が必要です。",
        en="Service around the clock needs a verified date.",
        hint=_VERIFY,
    )
