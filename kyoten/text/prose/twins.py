"""From the files of both languages to what one of them lacks."""

from collections.abc import Iterator, Mapping

from kyoten.problem import Hint, Mark, Problem, error
from kyoten.text.prose.chapter import Heading, Version
from kyoten.words import Language

_NAMES: Mapping[Language, Hint] = {
    Language.JA: ("日本語版", "Japanese"),
    Language.EN: ("英語版", "English"),
}
"""What each version is called, in Japanese and in English."""


def twin_problems(versions: Mapping[Language, Version]) -> Iterator[Problem]:
    """What differs between the two versions of a chapter: the file itself, or its headings."""
    missing = [lang for lang in Language if lang not in versions]
    for lang in missing:
        (there,) = versions.values()
        yield _no_twin(there.file, lang)
    if not missing:
        yield from _headings(versions[Language.JA], versions[Language.EN])


def _no_twin(file: str, lang: Language) -> Problem:
    ja, en = _NAMES[lang]
    twin = f"{lang}/{file.partition('/')[2]}"
    return error(
        Mark(file),
        "prose-twin",
        ja=f"この章の{ja}がありません。",
        en=f"The {en} version of this chapter is missing.",
        hint=(f"「{twin}」を書いてください。", f"Write `{twin}`."),
    )


def _headings(ja: Version, en: Version) -> Iterator[Problem]:
    lacking = [
        *_lacking(ja, en, Language.EN),
        *_lacking(en, ja, Language.JA),
    ]
    yield from lacking
    if not lacking:
        pairs = zip(_named(ja), _named(en), strict=False)
        first = next((b for a, b in pairs if (a.level, a.id) != (b.level, b.id)), None)
        if first is not None:
            yield _other_order(first)


def _named(version: Version) -> list[Heading]:
    return [heading for heading in version.headings if heading.level > 1 and heading.id]


def _lacking(version: Version, other: Version, lang: Language) -> Iterator[Problem]:
    there = {heading.id for heading in _named(other)}
    ja, en = _NAMES[lang]
    for heading in _named(version):
        if heading.id not in there:
            yield error(
                heading.mark,
                "prose-twin",
                ja=f"見出しの印「{heading.id}」が{ja}にありません。",
                en=f"The {en} version has no heading with the id '{heading.id}'.",
                hint=(
                    "両方の版で、同じ見出しに同じ印を付けてください。",
                    "Give the same heading the same id in both versions.",
                ),
            )


def _other_order(heading: Heading) -> Problem:
    return error(
        heading.mark,
        "prose-twin",
        ja=f"見出し「{heading.words}」の順番か段が、日本語版と違います。",
        en=f"The heading '{heading.words}' stands in another order or level than in Japanese.",
        hint=(
            "日本語版と同じ順番と段にしてください。",
            "Use the order and the levels of the Japanese version.",
        ),
    )
