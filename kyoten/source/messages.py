"""From libyaml's English to sentences that staff can act on."""

import re

from kyoten.problem import Hint

Said = tuple[str, str, Hint]
"""Japanese, English, hint."""

_INDENT: Hint = (
    "この行と前の行の字下げ（行頭の半角スペースの数）をそろえてください。",
    "Give this line and the line before it the same indentation (spaces at the start).",
)
_QUOTE: Hint = (
    "引用符「\"」または「'」を閉じてください。",
    "Close the quotation mark (\" or ').",
)

_SAID: tuple[tuple[re.Pattern[str], Said], ...] = (
    (
        re.compile("mapping values are not allowed"),
        (
            "1行に「:」が2つあるか、字下げが合っていません。",
            "There are two ':' in one line, or the indentation does not fit.",
            (
                '値に「: 」を含むときは、値全体を「"」で囲んでください。',
                'If the value contains ": ", put the whole value in double quotes.',
            ),
        ),
    ),
    (
        re.compile("could not find expected ':'"),
        (
            "項目名の後ろに「:」がありません。",
            "There is no ':' after the name of the field.",
            (
                "「項目名: 値」の形で書いてください。",
                "Write it as 'field: value'.",
            ),
        ),
    ),
    (
        re.compile("did not find expected (key|'-' indicator|<block end>)"),
        ("字下げが合っていません。", "The indentation does not fit.", _INDENT),
    ),
    (
        re.compile("found unexpected end of stream|unexpected end of (a )?(quoted|document)"),
        ("引用符が閉じられていません。", "A quotation mark is not closed.", _QUOTE),
    ),
    (
        re.compile("found a tab character|cannot start any token"),
        (
            "ここでは使えない文字で始まっています。",
            "A value cannot begin with this character.",
            (
                '値全体を「"」で囲んでください。',
                "Put the whole value in double quotes.",
            ),
        ),
    ),
    (
        re.compile(
            "did not find expected ',' or|did not find the expected|flow (node|sequence|mapping)"
        ),
        (
            "かっこ［ ］｛ ｝が閉じられていないか、区切りの「,」がありません。",
            "A bracket [ ] { } is not closed, or a ',' is missing.",
            (
                "1行に1つずつ「- 値」の形で書くと間違いが減ります。",
                "Writing one '- value' a line avoids this.",
            ),
        ),
    ),
    (
        re.compile("unknown escape character|did not find expected hexdecimal|escape"),
        (
            '「"」の中の「\\」の使い方が正しくありません。',
            "A backslash inside double quotes is not used correctly.",
            ("「'」で囲むか、「\\\\」と書いてください。", "Use single quotes, or write '\\\\'."),
        ),
    ),
    (
        re.compile("another document|document start|document end|directive"),
        (
            "1つのファイルに2つ以上の文書があるか、「---」「%」の行があります。",
            "There is more than one document in the file, or a '---' or '%' line.",
            ("1件を1ファイルに分けてください。", "Put one record in one file."),
        ),
    ),
    (
        re.compile("undefined alias|anchor|alias|tag"),
        (
            "「&」「*」「!」で始まる値は使えません。",
            "A value cannot begin with '&', '*' or '!'.",
            (
                '文字として書くときは、値全体を「"」で囲んでください。',
                "If it is text, put the whole value in double quotes.",
            ),
        ),
    ),
)

_OTHER: Said = (
    "YAML として読めません。この行か、すぐ前の行に誤りがあります。",
    "This cannot be read as YAML; the fault is in this line or the one before.",
    _INDENT,
)


def said(problem: str) -> Said:
    """The sentences for a message of the parser; a general one where it is new to us."""
    return next((text for pattern, text in _SAID if pattern.search(problem)), _OTHER)
