"""From every record to what is found by its name, reading, number and code: its own page is among the first."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator

import pytest

from kyoten.words import LANGUAGES, Language
from tests.search.asking import Answer, Searches
from tests.search.generated_entry import Entry
from tests.search.generated_known import Known
from tests.search.generated_query import Query
from tests.search.generated_romaji import SYSTEMS
from tests.search.generated_spelling import plain, plain_english

TOP = 3
"""Among how many results the page has to stand, unless more records have the very same key."""
FULL = 10
"""More than so many records with one key are offered as a group."""

Keys = Callable[[Entry], Iterable[str]]


def _name(entry: Entry) -> Iterator[str]:
    yield entry.ja


def _kana(entry: Entry) -> Iterator[str]:
    if entry.kana:
        yield entry.kana


def _english(entry: Entry) -> Iterator[str]:
    if entry.en:
        yield entry.en


def _phone(entry: Entry) -> Iterator[str]:
    yield from (tel.replace("-", "") for tel in entry.phones)


def _postal(entry: Entry) -> Iterator[str]:
    yield from entry.postals


def _romaji(write: Callable[[str], str]) -> Keys:
    def keys(entry: Entry) -> Iterator[str]:
        if entry.kana:
            yield write(entry.kana)

    return keys


KEYS: dict[str, tuple[Keys, Callable[[str], str]]] = {
    "name": (_name, plain),
    "kana": (_kana, plain),
    **{f"romaji, {name}": (_romaji(write), plain_english) for name, write in SYSTEMS.items()},
    "English name": (_english, plain_english),
    "phone": (_phone, str),
    "postal code": (_postal, str),
}
"""How a record can be asked for, and what makes two keys the very same."""


def asked(known: Known, kind: str) -> list[Query]:
    """A query for each key, with every record that has it."""
    keys, same = KEYS[kind]
    texts: dict[str, str] = {}
    found: defaultdict[str, set[str]] = defaultdict(set)
    for entry in known.entries:
        for text in keys(entry):
            texts.setdefault(same(text), text)
            found[same(text)].add(entry.path)
    return [Query(kind, texts[key], frozenset(pages)) for key, pages in found.items()]


def fault(answer: Answer) -> str | None:
    """What is wrong with an answer: a record that stands too low, or a group that is not offered."""
    wanted = answer.query.relevant
    top = answer.first[: min(FULL, max(TOP, len(wanted)))]
    if len(wanted) > FULL:
        is_right = answer.has_group and wanted.issuperset(top)
        return None if is_right else f"no group of {len(wanted)}:\n{answer}"
    low = sorted(wanted.difference(top))
    return f"not among the first {len(top)}: {', '.join(low)}\n{answer}" if low else None


def faults(searches: Searches, known: Known, kind: str, lang: Language) -> list[str]:
    """Every wrong answer to the keys of a kind."""
    answers = searches.ask(asked(known, kind), lang)
    return [said for answer in answers if (said := fault(answer))]


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("kind", KEYS)
def test_every_real_record_is_found(
    kind: str, lang: Language, searches: Searches, real: Known
) -> None:
    """Each record is among the first three by this key, or all that share it come first."""
    wrong = faults(searches, real, kind, lang)
    assert not wrong, f"{len(wrong)} wrong\n" + "\n".join(wrong[:12])


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_record_of_another_prefecture_is_found(
    lang: Language, tiny_searches: Searches, tiny: Known
) -> None:
    """The same in a prefecture that the search has never seen, by every key."""
    wrong = [said for kind in KEYS for said in faults(tiny_searches, tiny, kind, lang)]
    assert not wrong, f"{len(wrong)} wrong\n" + "\n".join(wrong[:12])


@pytest.mark.parametrize("kind", ["name", "English name", "phone", "postal code"])
def test_records_with_one_key_are_offered_as_a_group(
    kind: str, many_searches: Searches, many: Known
) -> None:
    """Where more than ten records share a key, the first result offers them all."""
    queries = asked(many, kind)
    assert kind in {"name", "phone"} or any(len(query.relevant) > FULL for query in queries)
    wrong = faults(many_searches, many, kind, Language.EN if "English" in kind else Language.JA)
    assert not wrong, f"{len(wrong)} wrong\n" + "\n".join(wrong[:12])
