"""From English texts to the wordings of the term base's lint, and past those that are right."""

import pytest

from kyoten.problem import Mark, Severity
from kyoten.rules.english import bans, lint_english, may_be_wrong

WRONG = {
    "The facility gives advice.": "拠点です。",
    "a community life support center": "地域生活支援拠点",
    "for the disabled": "障害のある人",
    "handicapped parking": "駐車場",
    "developmental obstacles": "発達障害",
    "a Basic Consultation Support Center": "基幹相談支援センター",
    "planned consultation support": "計画相談支援",
    "a Ministerial Ordinance": "省令",
    "Act No. 123": "法律第123号",
    "a disability handbook": "障害者手帳",
    "Hokkaido Prefecture": "北海道",
    "the programme": "事業",
    "the centre": "センター",
    "in colour": "色",
    "severe challenging behaviour": "強度行動障害",
}
RIGHT = {
    "The facility has residents.": "施設です。",
    "a community life support center": "精神障害者地域生活支援センター",
    "people with a disability": "障害のある人",
    "a municipal ordinance": "条例",
    "Act No. 123 of 2005": "平成17年法律第123号",
    "the Handbook": "手引き",
    "an obstacle race": "競走",
    "Hokkaido Government": "北海道",
}


@pytest.mark.parametrize(("english", "japanese"), WRONG.items())
def test_banned_wording_is_found(english: str, japanese: str) -> None:
    """Each is found by the quick look and by the close one; where only the Japanese makes it wrong, it is a warning."""
    assert may_be_wrong(english)
    (problem,) = lint_english(english, japanese, Mark("x"))
    is_certain = any(lint_english(english, "", Mark("x")))
    assert problem.severity is (Severity.ERROR if is_certain else Severity.WARNING)
    assert problem.hint_en.startswith("Write instead: ")


@pytest.mark.parametrize(("english", "japanese"), RIGHT.items())
def test_right_wording_is_let_pass(english: str, japanese: str) -> None:
    """The same words are right where the Japanese beside them, or what follows, makes them so."""
    assert list(lint_english(english, japanese, Mark("x"))) == []


def test_every_ban_is_shown() -> None:
    """No entry of the table is without an example here."""
    shown = [ban for ban in bans() if any(ban.found(en, ja) for en, ja in WRONG.items())]
    assert shown == list(bans())
