"""From a chapter's headings and first lines to what is wrong with them."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from kyoten.problem import Mark, Problem, error
from kyoten.text.prose.chapter import Heading, Version

_ID = re.compile(r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*")
_OWN = re.compile(r"main|k-.*|fn-.*|fnref.*")
"""Ids that the shell and the notes have for themselves."""
_LINE = re.compile(r" {0,3}(?:=+|-+) *")
_LEVELS = (2, 3, 4)


def structure_problems(version: Version) -> Iterator[Problem]:
    """Title, description, ids and levels."""
    titles = [heading for heading in version.headings if heading.level == 1]
    yield from _title(version, titles)
    if titles and version.title and not version.description:
        yield error(
            titles[0].mark,
            "prose-description",
            ja="題名のすぐ下に、説明の段落がありません。",
            en="There is no paragraph right below the title that describes the chapter.",
            hint=(
                "題名の次に1行あけて、何の章かを1〜2文で書いてください。検索の結果にも出ます。",
                "Leave a line and say in one or two sentences what the chapter is about; search engines show it.",
            ),
        )
    below = [heading for heading in version.headings if heading.level != 1]
    underlined = _underlined(version, below)
    yield from (_drawn(heading) for heading in underlined)
    yield from _ids([heading for heading in below if heading not in underlined])
    yield from _levels(below)


def _title(version: Version, titles: Sequence[Heading]) -> Iterator[Problem]:
    if not re.match(r"# *[^# \n]", version.text):
        yield error(
            Mark(version.file),
            "prose-title",
            ja="1行めが章の題名（「# 題名」）ではありません。",
            en="The first line is not the chapter's title (`# Title`).",
            hint=("「# 」と題名で始めてください。", "Begin with `# ` and the title."),
        )
    for title in titles[1:]:
        yield error(
            title.mark,
            "prose-title",
            ja=f"題名（「# 」）が2つあります。「{title.words}」は2つめです。",
            en=f"There are two titles (`# `); '{title.words}' is the second one.",
            hint=("見出しには「## 」を使ってください。", "Use `## ` for a heading."),
        )


def _underlined(version: Version, headings: Sequence[Heading]) -> list[Heading]:
    lines = version.text.split("\n")
    below = {heading: lines[heading.mark.line : heading.mark.line + 1] for heading in headings}
    return [heading for heading, line in below.items() if _LINE.fullmatch("".join(line))]


def _drawn(heading: Heading) -> Problem:
    return error(
        heading.mark,
        "prose-heading-underlined",
        ja=f"すぐ下の線のために「{heading.words}」が見出しになっています。",
        en=f"The line right below makes '{heading.words}' a heading.",
        hint=(
            "見出しには「## 」を使い、区切りの線の上は1行あけてください。",
            "Use `## ` for a heading, and leave a line above a rule.",
        ),
    )


def _ids(headings: Sequence[Heading]) -> Iterator[Problem]:
    seen: set[str] = set()
    for heading in headings:
        if not heading.id:
            yield _without_id(heading)
        elif not _ID.fullmatch(heading.id) or _OWN.fullmatch(heading.id):
            yield _bad_id(heading)
        elif heading.id in seen:
            yield error(
                heading.mark,
                "prose-heading-id",
                ja=f"見出しの印「{heading.id}」が、この章に2つあります。",
                en=f"The id '{heading.id}' stands twice in this chapter.",
                hint=("別の名前にしてください。", "Choose another name."),
            )
        seen.add(heading.id)


def _without_id(heading: Heading) -> Problem:
    return error(
        heading.mark,
        "prose-heading-id",
        ja=f"見出し「{heading.words}」に印がありません。",
        en=f"The heading '{heading.words}' has no id.",
        hint=(
            "行の終わりに、半角で「 {#five-functions}」のように書いてください。日本語版と英語版で同じ印にします。",
            "End the line like ` {#five-functions}`, the same in Japanese and English.",
        ),
    )


def _bad_id(heading: Heading) -> Problem:
    return error(
        heading.mark,
        "prose-heading-id",
        ja=f"見出しの印「{heading.id}」は使えません。",
        en=f"'{heading.id}' cannot be the id of a heading.",
        hint=(
            "半角の英小文字・数字・ハイフンで書いてください（main と、k-・fn- で始まるものは使えません）。",
            "Use lower-case letters, digits and hyphens; not main, nor k- or fn- at the beginning.",
        ),
    )


def _levels(headings: Sequence[Heading]) -> Iterator[Problem]:
    before = [1, *(heading.level for heading in headings)]
    for heading, (above, level) in zip(headings, pairwise(before), strict=True):
        if level not in _LEVELS or level > above + 1:
            yield error(
                heading.mark,
                "prose-heading-level",
                ja=f"見出し「{heading.words}」の段が合いません。",
                en=f"The heading '{heading.words}' has a level that does not follow.",
                hint=(
                    "「## 」の下に「### 」、その下に「#### 」の順です。1段ずつ下げてください。",
                    "`### ` goes below `## ` and `#### ` below `### `; go down one level at a time.",
                ),
            )
