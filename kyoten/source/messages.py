"""From libyaml's English to sentences that staff can act on."""

import re
from dataclasses import dataclass

from kyoten.problem import Hint


@dataclass(frozen=True, slots=True)
class Said:
    """What a message of the parser means: the rule, both sentences and the way out."""

    rule: str
    ja: str
    en: str
    hint: Hint


_INDENT: Hint = (
    "この行と前の行の字下げ（行頭の半角スペースの数）をそろえてください。",
    "Give this line and the line before it the same indentation (spaces at the start).",
)
_WHOLE: Hint = (
    '文字として書くときは、値全体を「"」で囲んでください。',
    "If it is text, put the whole value in double quotes.",
)

ANCHOR = Said(
    rule="anchor-or-tag",
    ja="「&」「*」「!」で始まる値は使えません。",
    en="A value cannot begin with '&', '*' or '!'.",
    hint=_WHOLE,
)

INDENTATION = Said(
    rule="yaml",
    ja="字下げが合っていません。",
    en="The indentation does not fit.",
    hint=_INDENT,
)

NO_COLON = Said(
    rule="yaml",
    ja="項目名の後ろに「:」がありません。",
    en="There is no ':' after the name of the field.",
    hint=("「項目名: 値」の形で書いてください。", "Write it as 'field: value'."),
)

TOO_MUCH = Said(
    rule="yaml",
    ja="閉じた引用符やかっこの後ろに、余分な文字があります。",
    en="Something stands after the closing quotation mark or bracket.",
    hint=(
        '値全体を「"」で囲むか、後ろの文字を消してください。',
        "Put the whole value in double quotes, or delete what follows.",
    ),
)

_DOCUMENTS = Said(
    rule="several-documents",
    ja="1つのファイルに2つ以上の文書があるか、「---」「%」の行があります。",
    en="There is more than one document in the file, or a '---' or '%' line.",
    hint=("1件を1ファイルに分けてください。", "Put one record in one file."),
)

_OTHER = Said(
    rule="yaml",
    ja="YAML として読めません。この行か、すぐ前の行に誤りがあります。",
    en="This cannot be read as YAML; the fault is in this line or the one before.",
    hint=_INDENT,
)

_SAID: tuple[tuple[str, Said], ...] = (
    (
        "mapping values are not allowed",
        Said(
            rule="yaml",
            ja="1行に「:」が2つあるか、字下げが合っていません。",
            en="There are two ':' in one line, or the indentation does not fit.",
            hint=(
                '値に「: 」を含むときは、値全体を「"」で囲んでください。',
                'If the value contains ": ", put the whole value in double quotes.',
            ),
        ),
    ),
    (
        "block sequence entries are not allowed",
        Said(
            rule="yaml",
            ja="「- 」の一覧が、項目名と同じ行から始まっています。",
            en="A list ('- ') begins in the same line as its field's name.",
            hint=("「- 」から次の行に書いてください。", "Write '- ' in the next line."),
        ),
    ),
    ("could not find expected ':'", NO_COLON),
    (
        "expected (key|'-' indicator|<block end>)|violates indentation",
        INDENTATION,
    ),
    (
        "unexpected end of stream|unexpected document indicator",
        Said(
            rule="yaml",
            ja="引用符が閉じられていません。",
            en="A quotation mark is not closed.",
            hint=(
                "引用符「\"」または「'」を閉じてください。",
                "Close the quotation mark (\" or ').",
            ),
        ),
    ),
    (
        "cannot start any token|mapping keys are not allowed|tab character",
        Said(
            rule="yaml",
            ja="ここでは使えない文字で始まっています。",
            en="A value cannot begin with this character.",
            hint=_WHOLE,
        ),
    ),
    (
        r"expected ',' or|flow (node|sequence|mapping)|node content|unexpected ':'",
        Said(
            rule="yaml",
            ja="かっこ［ ］｛ ｝が閉じられていないか、区切りの「,」がありません。",
            en="A bracket [ ] { } is not closed, or a ',' is missing.",
            hint=(
                "1行に1つずつ「- 値」の形で書くと間違いが減ります。",
                "Writing one '- value' a line avoids this.",
            ),
        ),
    ),
    (
        "escape|hexdecimal",
        Said(
            rule="yaml",
            ja='「"」の中の「\\」の使い方が正しくありません。',
            en="A backslash inside double quotes is not used correctly.",
            hint=(
                "「'」で囲むか、「\\\\」と書いてください。",
                "Use single quotes, or write '\\\\'.",
            ),
        ),
    ),
    (
        "indentation indicator|comment or line break",
        Said(
            rule="yaml",
            ja="「|」「>」の後ろに余分な文字があります。",
            en="There is something after '|' or '>'.",
            hint=("文は次の行から書いてください。", "Begin the text in the next line."),
        ),
    ),
    ("another document|<document start>|directive|YAML document|version number", _DOCUMENTS),
    ("alias|anchor|tag|alphabetic or numeric|expected '[!>]'|URI", ANCHOR),
)


def said(problem: str) -> Said:
    """The sentences for a message of the parser; a general one where it is new to us."""
    return next((text for pattern, text in _SAID if re.search(pattern, problem)), _OTHER)
