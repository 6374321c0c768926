"""From claims to those that nothing carries: samples, dates, around-the-clock service."""

import re
from collections.abc import Iterator
from datetime import date

from kyoten.dataset import Dataset
from kyoten.derive import STALE_DAYS, is_stale
from kyoten.kinds import Base, Center, Facility, Handbook, Municipality, Record
from kyoten.kinds.dates import When
from kyoten.kinds.parts import Contact, Hours
from kyoten.kinds.phones import SAMPLE_PHONE
from kyoten.problem import Mark, Problem, error, warning
from kyoten.rules.rule import Seen
from kyoten.source import Path

SAMPLE_NAME = "見本"
_DAY_AND_NIGHT = re.compile(
    r"24\s*時間|２４\s*時間|二十四時間|24\s*/\s*7|24[- ]?hours?\b|around the clock", re.IGNORECASE
)
_CLOSED = re.compile(r"廃止|閉所|閉鎖|休止中|事業終了|closed down|has closed", re.IGNORECASE)
_AGING = (Facility, Municipality, Center, Base, Handbook)


def samples_say_so(seen: Seen, dataset: Dataset, today: date) -> Iterator[Problem]:
    """Exactly the samples have names beginning 見本 and numbers 0749-00-xxxx (s0-s4 hold none)."""
    record = seen.record
    name = getattr(record, "name", None)
    if name is not None and name.ja.startswith(SAMPLE_NAME) != record.sample:
        yield _sample_problem(record, record.at("name", "ja"), name.ja)
    for path, number in _phones(seen):
        if bool(SAMPLE_PHONE.fullmatch(number)) != record.sample:
            yield _sample_problem(record, record.at(*path), number)
    if record.sample and record.verified is None:
        yield error(
            record.at(),
            "sample-verified",
            ja="見本に確かめた日（verified）がありません。",
            en="The sample has no verified date.",
            hint=("verified: 2026-04-01 の形で足してください。", "Add verified: 2026-04-01."),
        )


def _sample_problem(record: Record, mark: Mark, text: str) -> Problem:
    if record.sample:
        return error(
            mark,
            "sample-marked",
            ja=f"見本の記録なのに「{text}」は見本の形ではありません。",
            en=f"'{text}' does not show that the record is a sample.",
            hint=(
                "名前は「見本」で始め、番号は 0749-00-xxxx にしてください。",
                "Begin the name with 見本 and use a number 0749-00-xxxx.",
            ),
        )
    return error(
        mark,
        "sample-marked",
        ja=f"「{text}」は見本のための名前・番号ですが、sample: true がありません。",
        en=f"'{text}' is for samples only, but the record does not say sample: true.",
        hint=(
            "実在の名前・番号にするか、sample: true を足してください。",
            "Write the real name or number, or add sample: true.",
        ),
    )


def _phones(seen: Seen) -> Iterator[tuple[Path, str]]:
    holders: list[tuple[Path, object]] = [((), seen.record)]
    holders += [(path, value) for path, _, value in seen.leaves if isinstance(value, Contact)]
    for path, holder in holders:
        for field in ("tel", "fax"):
            number = getattr(holder, field, None)
            if number:
                yield (*path, field), number


def one_number_one_use(seen: Seen, dataset: Dataset, today: date) -> Iterator[Problem]:
    """A telephone number that is also the FAX number is most likely a slip."""
    numbers = dict(_phones(seen))
    for path, number in numbers.items():
        if path[-1] == "fax" and numbers.get((*path[:-1], "tel")) == number:
            yield warning(
                seen.record.at(*path),
                "tel-is-fax",
                ja=f"電話と FAX が同じ番号（{number}）です。",
                en=f"Telephone and FAX have the same number ({number}).",
                hint=(
                    "入れ違いがないか確かめてください。",
                    "Make sure that they are not mixed up.",
                ),
            )


def dates_hold(seen: Seen, dataset: Dataset, today: date) -> Iterator[Problem]:
    """Nothing was verified or issued in the future; what was verified long ago is said."""
    record = seen.record
    holders: list[tuple[Path, Record | Contact]] = [((), record)]
    holders += [(path, value) for path, _, value in seen.leaves if isinstance(value, Contact)]
    for path, holder in holders:
        if holder.verified is not None:
            yield from _verified(record.at(*path, "verified"), holder.verified, today)
    for field in ("issued", "since", "opened", "secretariat_since"):
        when = getattr(record, field, None)
        if isinstance(when, When) and when.first_day > today:
            yield _future(record.at(field), str(when))


def _verified(mark: Mark, verified: date, today: date) -> Iterator[Problem]:
    if verified > today:
        yield _future(mark, verified.isoformat())
    elif is_stale(verified, today):
        yield warning(
            mark,
            "verified-long-ago",
            ja=f"確かめた日（{verified}）から {STALE_DAYS} 日を過ぎています。",
            en=f"It was verified ({verified}) more than {STALE_DAYS} days ago.",
            hint=(
                "電話などで確かめて、日付を新しくしてください。",
                "Verify it again and renew the date.",
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


def day_and_night(seen: Seen, dataset: Dataset, today: date) -> Iterator[Problem]:
    """A claim of 24 hours needs a source and the day when it was verified; so does an emergency contact."""
    record = seen.record
    for path, _, value in seen.leaves:
        if isinstance(value, Contact) and value.emergency and not (value.hours and value.verified):
            yield _unverified(record.at(*path, "emergency"))
        if isinstance(value, Hours) and value.around_the_clock:
            holder = _holder(seen, path)
            if not (holder.verified and holder.source):
                yield _unverified(record.at(*path, "around_the_clock"))
    if isinstance(record, _AGING):
        claimed = any(isinstance(v, Hours) and v.around_the_clock for _, _, v in seen.leaves)
        yield from () if claimed else _claims(seen)


def _claims(seen: Seen) -> Iterator[Problem]:
    for path, text in seen.texts:
        for language in ("ja", "en", "easy"):
            said = getattr(text, language, None)
            if said and _DAY_AND_NIGHT.search(said):
                yield _unverified(seen.record.at(*path, language))


def _holder(seen: Seen, path: Path) -> Record | Contact:
    inner = (v for p, _, v in seen.leaves if isinstance(v, Contact) and p == path[:-1])
    return next(inner, seen.record)


def _unverified(mark: Mark) -> Problem:
    return error(
        mark,
        "unverified-around-the-clock",
        ja="「24時間」や緊急の連絡先には、時間・出典・確かめた日（verified）が必要です。",
        en="A 24-hour or emergency contact needs hours, a source and a verified date.",
        hint=(
            "確かめてから hours・source・verified を書いてください。確かめていなければ消してください。",
            "Verify it and write hours, source and verified; if it is not verified, delete it.",
        ),
    )


def closed_is_withdrawn(seen: Seen, dataset: Dataset, today: date) -> Iterator[Problem]:
    """A facility whose text says that it has closed has the day of its end."""
    record = seen.record
    if not isinstance(record, Facility) or record.withdrawn:
        return
    for path, text in seen.texts:
        if _CLOSED.search(f"{text.ja} {text.en or ''}"):
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


def never_verified(seen: Seen, dataset: Dataset, today: date) -> Iterator[Problem]:
    """A number that nobody has called since its source was printed is said to be so."""
    record = seen.record
    if isinstance(record, Facility) and record.verified is None:
        yield _not_verified(record.at("tel"))
    for path, _, value in seen.leaves:
        if isinstance(value, Contact) and value.verified is None and (value.tel or value.fax):
            yield _not_verified(record.at(*path))


def _not_verified(mark: Mark) -> Problem:
    return warning(
        mark,
        "never-verified",
        ja="電話番号を確かめた日（verified）がありません。",
        en="There is no date when the number was verified.",
        hint=(
            "電話をかけて確かめたら verified: に日付を書いてください。",
            "Call the number, then write the day under verified.",
        ),
    )
