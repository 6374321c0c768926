"""From texts of records to what a reader of one language sees, escaped and marked with its language."""

import pytest

from kyoten.kinds import Term
from kyoten.kinds.facility import Disability, Service
from kyoten.kinds.parts import Name, Text
from kyoten.words import Language, Said, Words, untranslated

JA, EN = Words(Language.JA, {"a.b": "{count}か所"}), Words(Language.EN, {"a.b": "{count}"})
TOWN = Name(ja="長浜市", kana="ながはまし", en="Nagahama City")


def test_missing_translation_is_marked() -> None:
    """Readers of English get the Japanese, marked as Japanese, where there is no English."""
    said = EN.of(Text(ja="見本"))
    assert (said.is_fallback, said.__html__()) == (True, '<span lang="ja">見本</span>')
    assert not JA.of(Text(ja="見本")).is_fallback


def test_missing_translation_is_counted() -> None:
    """Every text without English is found with its record and its place."""
    term = Term.model_validate(
        {
            "name": {"ja": "見本", "kana": "みほん", "en": "sample"},
            "group": "general",
            "basis": "proposal",
            "meaning": {"ja": "作りもの"},
            "source": [{"document": "s2"}],
            "confirmed": "false",
        }
    )
    assert [(way, text) for _, way, text in untranslated([term])] == [(("meaning",), "作りもの")]


def test_japanese_name_stands_beside_the_english() -> None:
    """Readers of English can show the Japanese name to somebody; in attributes it is plain text."""
    named = EN.named(TOWN)
    assert named.__html__() == ('Nagahama City <span class="k-original" lang="ja">長浜市</span>')
    assert (named.both, str(JA.named(TOWN)), JA.named(TOWN).both) == (
        "Nagahama City 長浜市",
        "長浜市",
        "長浜市",
    )


@pytest.mark.parametrize(
    ("said", "html"),
    [
        (Said('<b> & "it"', Language.EN), "&lt;b&gt; &amp; &quot;it&quot;"),
        (Said("<b>長", Language.JA), "&lt;b&gt;長"),
        (
            Said("the word 整備済 (in place)", Language.EN),
            'the word <span lang="ja">整備済</span> (in place)',
        ),
        (JA.quoted("office", Language.EN), '<span lang="en">office</span>'),
    ],
)
def test_texts_are_escaped_and_say_their_language(said: Said, html: str) -> None:
    """No text becomes markup; words of the other language are read out in it."""
    assert said.__html__() == html


def test_members_with_one_value_have_their_own_words() -> None:
    """A service and a disability that are written alike in YAML are not confused."""
    words = Words(
        Language.EN,
        {"enums.service.medical_care": "service", "enums.disability.medical_care": "need"},
    )
    assert [words.enum(Service.MEDICAL_CARE), words.enum(Disability.MEDICAL_CARE)] == [
        "service",
        "need",
    ]


def test_words_fill_their_blanks() -> None:
    """Words take what they are given; words that are not there are a mistake of the program."""
    assert (JA("a.b", count=3), EN("a.b", count=3)) == ("3か所", "3")
    with pytest.raises(KeyError):
        JA("a.c")
