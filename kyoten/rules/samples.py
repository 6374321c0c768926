"""From records to those that do not say whether they are invented."""

from collections.abc import Iterator
from datetime import date

from kyoten.dataset import Dataset
from kyoten.kinds import Record
from kyoten.kinds.phones import SAMPLE_PHONE
from kyoten.problem import Mark, Problem, error
from kyoten.rules.numbers import phones
from kyoten.rules.rule import Seen
from kyoten.source import Path, texts

SAMPLE_NAME = texts("samples")["name"]
"""見本: what every sample's name begins with."""


def samples_say_so(seen: Seen, dataset: Dataset, today: date) -> Iterator[Problem]:
    """Exactly the samples have names beginning 見本 and numbers 0749-00-xxxx (s0-s4 hold none)."""
    record = seen.record
    name = getattr(record, "name", None)
    signs: list[tuple[Path, str, bool]] = []
    if name is not None:
        signs.append((("name", "ja"), name.ja, name.ja.startswith(SAMPLE_NAME)))
    signs += [(path, text, bool(SAMPLE_PHONE.fullmatch(text))) for path, text in phones(seen)]
    if record.sample:
        yield from (_unlike(record.at(*path), text) for path, text, is_sign in signs if not is_sign)
        if record.verified is None:
            yield _unverified(record)
        return
    first = next(((path, text) for path, text, is_sign in signs if is_sign), None)
    if first:
        yield _unmarked(record.at(*first[0]), first[1])


def _unlike(mark: Mark, text: str) -> Problem:
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


def _unmarked(mark: Mark, text: str) -> Problem:
    return error(
        mark,
        "sample-unmarked",
        ja=f"「{text}」は見本のための名前・番号ですが、sample: true がありません。",
        en=f"'{text}' is for samples only, but the record does not say sample: true.",
        hint=(
            "実在の名前・番号にするか、sample: true を足してください。",
            "Write the real name or number, or add sample: true.",
        ),
    )


def _unverified(record: Record) -> Problem:
    return error(
        record.at("sample"),
        "sample-verified",
        ja="見本に確かめた日（verified）がありません。",
        en="The sample has no verified date.",
        hint=("verified: 2026-04-01 の形で足してください。", "Add verified: 2026-04-01."),
    )
