"""From telephone numbers and postal codes to the ways in which people type them."""

import random
import re
from collections.abc import Callable

from tests.search.generated_finders import NONE
from tests.search.generated_known import Known, Paths
from tests.search.generated_query import NOTHING, Made


def _full(text: str) -> str:
    return "".join(chr(ord(sign) + 0xFEE0) if "!" <= sign <= "~" else sign for sign in text)


Ways = tuple[tuple[str, Callable[[str], str]], ...]

_PHONE: Ways = (
    ("digits", lambda tel: tel.replace("-", "")),
    ("hyphens", lambda tel: tel),
    ("spaces", lambda tel: tel.replace("-", " ")),
    ("points", lambda tel: tel.replace("-", ".")),
    ("brackets", lambda tel: "{}({}){}".format(*_three(tel))),
    ("brackets around the area code", lambda tel: "({}){}-{}".format(*_three(tel))),
    ("full width", lambda tel: _full(tel.replace("-", ""))),
    ("full width, hyphens", _full),
    ("full width, long-vowel marks", lambda tel: _full(tel).replace("－", "ー")),
    ("full-width brackets", lambda tel: "{}（{}）{}".format(*_three(tel))),
    ("dashes", lambda tel: tel.replace("-", "‐")),
    ("+81", lambda tel: f"+81{tel.replace('-', '')[1:]}"),
    ("+81, hyphens", lambda tel: f"+81-{tel[1:]}"),
    ("+81, spaces", lambda tel: f"+81 {tel[1:].replace('-', ' ')}"),
    ("+81 (0)", lambda tel: f"+81 (0){tel[1:]}"),
    ("without area code", lambda tel: tel.partition("-")[2]),
    ("without area code, digits", lambda tel: tel.partition("-")[2].replace("-", "")),
    ("last six digits", lambda tel: tel.replace("-", "")[-6:]),
    ("TEL", lambda tel: f"TEL {tel}"),
    ("電話", lambda tel: f"電話 {tel}"),
    ("TEL:", lambda tel: f"TEL:{tel}"),
)
_POSTAL: Ways = (
    ("hyphen", lambda code: code),
    ("digits", lambda code: code.replace("-", "")),
    ("〒", lambda code: f"〒{code}"),
    ("〒, digits", lambda code: "〒" + code.replace("-", "")),
    ("〒, space", lambda code: f"〒 {code}"),
    ("full width", _full),
    ("full width, digits", lambda code: _full(code.replace("-", ""))),
    ("full width, 〒", lambda code: "〒" + _full(code)),
    ("long-vowel mark", lambda code: _full(code).replace("－", "ー")),
    ("minus sign", lambda code: code.replace("-", "−")),
    ("dash", lambda code: code.replace("-", "–")),
    ("space", lambda code: code.replace("-", " ")),
    ("word", lambda code: f"郵便番号 {code}"),
    ("word, digits", lambda code: f"郵便番号{code.replace('-', '')}"),
    ("first four", lambda code: code[:5]),
    ("first five", lambda code: code[:6]),
    ("first six", lambda code: code[:7]),
    ("first five digits", lambda code: code.replace("-", "")[:5]),
    ("first six digits", lambda code: code.replace("-", "")[:6]),
    ("〒, first four", lambda code: f"〒{code[:5]}"),
    ("〒, first five", lambda code: f"〒{code[:6]}"),
    ("full width, first five", lambda code: _full(code[:6])),
)
"""Three digits alone say less than a reader wants; from the fourth on the page of a town should come."""


def _three(tel: str) -> list[str]:
    parts = tel.split("-")
    return parts if len(parts) == 3 else [tel[:4], tel[4:7], tel[7:]]


def digits(text: str) -> str:
    """The digits of a number in half width, `+81` as 0."""
    plain = text.translate({0xFF10 + digit: str(digit) for digit in range(10)}).replace("＋", "+")
    return re.sub("[^0-9]", "", re.sub(r"\+81[ -]?(?:\(0\))?", "0", plain))


def phone(draw: random.Random, known: Known) -> Made:
    """A number: every record whose number is this one, or ends so."""
    entries = known.with_phone
    if not entries:
        return NOTHING
    tel = draw.choice(draw.choice(entries).phones)
    note, way = draw.choice(_PHONE)
    text = way(tel)
    typed = digits(text)
    found = frozenset(
        e.path for e in entries if any(t.replace("-", "").endswith(typed) for t in e.phones)
    )
    return text, found, note


def phone_and_name(draw: random.Random, known: Known) -> Made:
    """A number with the name of the municipality before it, as it is copied from a letter."""
    entries = [entry for entry in known.with_phone if entry.places or entry.core]
    if not entries:
        return NOTHING
    entry = draw.choice(entries)
    tel = draw.choice(entry.phones)
    place = entry.ja if entry.core else entry.places[0]
    return f"{place} {tel}", _at(known, tel), "with a place"


def _at(known: Known, tel: str) -> Paths:
    return frozenset(entry.path for entry in known.with_phone if tel in entry.phones)


def postal(draw: random.Random, known: Known) -> Made:
    """A code, whole or in part: every record whose code begins so."""
    entries = known.with_postal
    if not entries:
        return NOTHING
    note, way = draw.choice(_POSTAL)
    text = way(draw.choice(draw.choice(entries).postals))
    return text, _coded(known, digits(text)), note


def postal_and_name(draw: random.Random, known: Known) -> Made:
    """A code with the municipality behind it, as on an envelope."""
    entries = [entry for entry in known.with_postal if entry.places or entry.core]
    if not entries:
        return NOTHING
    entry = draw.choice(entries)
    place = entry.ja if entry.core else entry.places[0]
    note, way = draw.choice(_POSTAL[:14])
    code = draw.choice(entry.postals)
    text = draw.choice(["{code} {place}", "{code}　{place}", "{place} {code}"])
    lies = known.at.get(place, NONE) | known.places.get(place, NONE)
    return text.format(code=way(code), place=place), _coded(known, digits(code)) & lies, note


def _coded(known: Known, typed: str) -> Paths:
    return frozenset(
        e.path
        for e in known.with_postal
        if any(c.replace("-", "").startswith(typed) for c in e.postals)
    )


PHONES = ((9, phone), (1, phone_and_name))
POSTALS = ((1, postal), (1, postal_and_name))
