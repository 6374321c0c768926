"""From typed values to those that each type takes, mends or refuses."""

from collections.abc import Callable
from datetime import date

import pytest
from pydantic_core import PydanticCustomError

from kyoten.kinds.addresses import parse_url
from kyoten.kinds.amounts import parse_count, parse_flag, parse_times
from kyoten.kinds.codes import (
    parse_code,
    parse_corporate_number,
    parse_office_number,
    parse_postal,
    parse_prefecture_code,
)
from kyoten.kinds.dates import When, parse_day
from kyoten.kinds.phones import parse_phone
from kyoten.kinds.plain import parse_line, parse_plain
from kyoten.kinds.readings import parse_kana, parse_place
from kyoten.kinds.references import To, parse_district, parse_id
from tests.records.test_vectors import CORPORATIONS_TRUE, OFFICES_TRUE, POSTALS

Parse = Callable[[object], object]


def refused(parse: Parse, value: object) -> tuple[str, str | None]:
    """The rule that refuses a value, and what it surely means."""
    with pytest.raises(PydanticCustomError) as caught:
        parse(value)
    context = caught.value.context or {}
    assert context["ja"]
    assert context["en"]
    return caught.value.type, context.get("better")


TAKEN: list[tuple[Parse, tuple[str, ...]]] = [
    (
        parse_phone,
        ("0749-65-6518", "03-1234-5678", "0120-999999", "050-1234-5678", "0800-123-4567"),
    ),
    (parse_postal, POSTALS),
    (parse_prefecture_code, ("01", "25", "47")),
    (parse_office_number, OFFICES_TRUE),
    (parse_corporate_number, CORPORATIONS_TRUE),
    (
        parse_url,
        (
            "https://www.city.nagahama.lg.jp/",
            "http://a.jp/x?y=1#z",
            "mailto:a@b.lg.jp",
            "tel:0749656518",
        ),
    ),
    (parse_times, ("08:30-17:15", "08:30-12:00, 13:00-17:15", "00:00-24:00")),
    (parse_kana, ("ながはまし", "しょうがい・せんたー", "きょてん（こほく）")),
    (parse_place, ("§4(3)", "§3ウ(ア)", "II-1")),
    (parse_id, ("nagahama-shi", "case-18-1")),
    (parse_district, ("reiji-shi/kita",)),
    (
        parse_plain,
        ("R&D", "5 < 6", "相談係（内線2）", "様式2には生年月日の欄があります。", "一行\n二行"),
    ),
    (parse_line, ("Kohoku Area",)),
]


@pytest.mark.parametrize(
    ("parse", "value"), [(parse, value) for parse, values in TAKEN for value in values]
)
def test_right_values_stay_as_typed(parse: Parse, value: str) -> None:
    """A right value is taken as it stands."""
    assert parse(value) == value


MENDED: list[tuple[Parse, dict[str, str]]] = [
    (
        parse_phone,
        {
            "(0749)65-6518": "0749-65-6518",
            "0749(65)6518": "0749-65-6518",
            "０７４９－６５－６５１８": "0749-65-6518",
            "0749‐65‐6518": "0749-65-6518",
            "0749 65 6518": "0749-65-6518",
            "0749-65-6518（代表）": "0749-65-6518",
            "直通: 0749-65-6518": "0749-65-6518",
            "TEL 0749-65-6518": "0749-65-6518",
            "+81-749-65-6518": "0749-65-6518",
        },
    ),
    (
        parse_postal,
        {"5268501": "526-8501", "〒526-8501": "526-8501", "５２６－８５０１": "526-8501"},
    ),
    (parse_prefecture_code, {"1": "01", "２５": "25"}),
    (parse_code, {"２５２０３４": "252034", "25203-4": "252034"}),
    (parse_office_number, {"１３７０１０００５７": "1370100057"}),
    (parse_corporate_number, {"8700-1100-05901": "8700110005901"}),
    (
        parse_url,
        {"www.pref.shiga.lg.jp": "https://www.pref.shiga.lg.jp", "a@b.lg.jp": "mailto:a@b.lg.jp"},
    ),
    (parse_times, {"8:30～17:15": "08:30-17:15", "9時から17時半": "", "9時〜17時": "09:00-17:00"}),
    (parse_count, {"20名": "20", "１２": "12", "1,200": "1200"}),
    (parse_flag, {"はい": "true", "No": "false"}),
    (parse_kana, {"ナガハマシ": "ながはまし", "ﾅｶﾞﾊﾏｼ": "ながはまし"}),
    (parse_id, {"Kita": "kita", "ｋｉｔａ": "kita"}),
    (
        parse_day,
        {
            "令和8年4月1日": "2026-04-01",
            "R8.4.1": "2026-04-01",
            "平成31年4月30日": "2019-04-30",
            "令和元年5月1日": "2019-05-01",
            "2026/4/1": "2026-04-01",
            "２０２６年４月１日": "2026-04-01",
            "2026-4-1": "2026-04-01",
        },
    ),
    (
        When.parse,
        {
            "令和元年度": "FY2019",
            "令和6年4月": "2024-04",
            "2019年": "2019",
            "2019/4/1": "2019-04-01",
        },
    ),
]


@pytest.mark.parametrize(
    ("parse", "value", "better"),
    [(parse, value, better) for parse, values in MENDED for value, better in values.items()],
)
def test_certain_values_are_mended(parse: Parse, value: str, better: str) -> None:
    """What a value surely means stands in the hint and is taken by the same type."""
    _, found = refused(parse, value)
    assert found == (better or None)
    if better:
        assert refused_by(parse, better) is None


def refused_by(parse: Parse, value: str) -> str | None:
    """The rule that refuses a value, or None."""
    try:
        parse(value)
    except PydanticCustomError as fault:
        return fault.type
    return None


WRONG: list[tuple[Parse, dict[str, str]]] = [
    (
        parse_phone,
        {"0749656518": "phone", "0749-65-651": "phone", "0749-65-6518（内線1）": "phone"},
    ),
    (parse_phone, {"090-1234-5678": "personal-data", "０８０１２３４５６７８": "personal-data"}),
    (parse_phone, {"+81 90-1234-5678": "personal-data", "FAX 0749-64-1767": "phone", "": "phone"}),
    (
        parse_url,
        {
            "javascript:alert(1)": "address",
            "https://a b.jp": "address",
            "data:text/html,x": "address",
        },
    ),
    (
        parse_url,
        {'https://a.jp/"x': "address", "https://localhost": "address", "//a.jp": "address"},
    ),
    (parse_url, {"mailto:a@gmail.com": "personal-data", "tel:09012345678": "personal-data"}),
    (parse_times, {"17:15-08:30": "times", "25:00-26:00": "times", "いつでも": "times"}),
    (parse_count, {"-1": "number", "1.5": "number", "01": "number", "12345678": "number"}),
    (
        parse_day,
        {"2026-02-30": "date", "昭和65年1月1日": "date", "2026-04": "date", "04/01/2026": "date"},
    ),
    (When.parse, {"2019-00": "when", "2019-13": "when", "FY2019-04": "when", "0000": "when"}),
    (
        parse_plain,
        {"<b>x</b>": "markup", "a&nbsp;b": "markup", "JavaScript:x": "markup", " ": "empty"},
    ),
    (parse_plain, {"1950年1月2日生": "personal-data", "S25.1.2生まれ": "personal-data"}),
    (parse_plain, {"生年月日：昭和25年": "personal-data", "a@i.softbank.jp": "personal-data"}),
    (parse_plain, {"born on May 5, 1950": "personal-data", "携帯 090 1234 5678": "personal-data"}),
    (parse_line, {"一行\n二行": "one-line"}),
    (parse_place, {"第2章": "place-in-signs"}),
    (parse_id, {"a_b": "id", "a/b": "id"}),
    (parse_district, {"kita": "id", "a/b/c": "id"}),
]


@pytest.mark.parametrize(
    ("parse", "value", "rule"),
    [(parse, value, rule) for parse, values in WRONG for value, rule in values.items()],
)
def test_wrong_values_are_refused(parse: Parse, value: object, rule: str) -> None:
    """A wrong value is refused by its rule, and nothing is guessed."""
    found, better = refused(parse, value)
    assert (found, better) == (rule, None)


@pytest.mark.parametrize("parse", [parse_phone, parse_plain, parse_day, When.parse, parse_count])
def test_lists_are_no_single_values(parse: Parse) -> None:
    """A list or a mapping where one value belongs is a matter of shape."""
    assert refused(parse, ["a"]) == refused(parse, {"a": "b"}) == ("shape", None)


def test_long_values_are_cut_in_messages() -> None:
    """A message repeats a wrong value in one line, and not all of a long one."""
    with pytest.raises(PydanticCustomError) as caught:
        parse_phone("x\n" * 5000)
    assert len((caught.value.context or {})["ja"]) < 100


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("2019-04-30", (2019, 4, 30)),
        ("2019-04", (2019, 4, 1)),
        ("2019", (2019, 1, 1)),
        ("FY2019", (2019, 4, 1)),
    ],
)
def test_moments(text: str, first: tuple[int, int, int]) -> None:
    """A moment is as exact as its source and knows the first day that it can mean."""
    when = When.parse(text)
    assert str(when) == text
    assert when.first_day == date(*first)


def test_full_references() -> None:
    """Open data name records and districts with their folder."""
    assert To("base").full("shiga", "kohoku") == "shiga/kohoku"
    assert To("document").full("shiga", "national/s2") == "national/s2"
    assert To("district").full("shiga", "otsu-shi/kita") == "shiga/otsu-shi/kita"
