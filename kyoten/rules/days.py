"""From dates to those that cannot be, and to facts that nobody has verified for long."""

from collections.abc import Iterator
from datetime import date
from functools import cache

from kyoten.dataset import Dataset
from kyoten.derive import STALE_DAYS, is_stale
from kyoten.kinds import Record
from kyoten.problem import Mark, Problem, error, warning
from kyoten.rules.claims import claims_something
from kyoten.rules.rule import Seen

_PAST = ("issued", "since", "opened", "secretariat_since")
"""Moments that a record states as past; others, such as `applies_from`, may lie ahead."""


def dates_hold(seen: Seen, dataset: Dataset, today: date) -> Iterator[Problem]:
    """Nothing was verified or issued in the future; what was verified long ago is said."""
    record = seen.record
    for path, holder in seen.holders:
        verified = holder.verified
        if verified is None:
            continue
        if verified > today:
            yield _future(record.at(*path, "verified"), verified.isoformat())
        elif is_stale(verified, today) and not record.sample:
            yield _long_ago(record.at(*path, "verified"), verified)
    for field in _past_fields(type(record)):
        when = getattr(record, field)
        if when is not None and when.first_day > today:
            yield _future(record.at(field), str(when))


@cache
def _past_fields(kind: type[Record]) -> tuple[str, ...]:
    """The moments of a kind that a record states as past."""
    return tuple(name for name in _PAST if name in kind.model_fields)


def never_verified(seen: Seen, dataset: Dataset, today: date) -> Iterator[Problem]:
    """A number that nobody has called since its source was printed is said to be so."""
    record = seen.record
    if record.sample:
        return
    for path, holder in seen.holders:
        field = next((name for name in ("tel", "fax") if getattr(holder, name, None)), None)
        if field and holder.verified is None and not claims_something(holder):
            yield warning(
                record.at(*path, field),
                "never-verified",
                ja="番号を確かめた日（verified）がありません。",
                en="There is no date when the number was verified.",
                hint=(
                    "電話をかけて確かめたら verified: に日付を書いてください。",
                    "Call the number, then write the day under verified.",
                ),
            )


def _future(mark: Mark, when: str) -> Problem:
    return error(
        mark,
        "date-in-future",
        ja=f"日付（{when}）が今日より後です。",
        en=f"The date ({when}) is after today.",
        hint=("年の書きまちがいがないか確かめてください。", "Check the year."),
    )


def _long_ago(mark: Mark, verified: date) -> Problem:
    return warning(
        mark,
        "verified-long-ago",
        ja=f"確かめた日（{verified}）から {STALE_DAYS} 日を過ぎています。",
        en=f"It was verified ({verified}) more than {STALE_DAYS} days ago.",
        hint=(
            "電話などで確かめて、日付を新しくしてください。",
            "Verify it again and renew the date.",
        ),
    )
