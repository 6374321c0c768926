"""From records to whole sentences, polite and plain, in Japanese."""

import random
from collections.abc import Iterable

from kyoten.kinds.facility import Service
from kyoten.kinds.support import BaseFunction
from tests.search.generated_entry import Entry
from tests.search.generated_finders import NONE, in_place, same, with_bases
from tests.search.generated_known import Known, Paths
from tests.search.generated_query import NOTHING, Made
from tests.search.generated_words import DESKS, FUNCTIONS, SERVICES

_SERVICE = (
    "{place}で{what}を利用したい",
    "{place}の{what}を教えて",
    "{place}の{what}を教えてください",
    "{place}で{what}を使えるところはありますか",
    "{place}で{what}をしている事業所はどこですか",
    "{place}にある{what}の事業所を探しています",
    "{place}の{what}の一覧が見たい",
    "{what}を{place}で探している",
    "{what}は{place}にありますか？",
    "{what}が使える{place}の事業所",
    "{place}に住んでいます。{what}を使いたいのですが",
    "{place}で{what}を始めるにはどこに電話すればいい",
    "子どもが{place}で{what}を利用できますか",
    "{place}では{what}はどこでやっていますか",
    "{place}周辺で{what}を探したい",
    "{place}内の{what}",
    "{place}で{what}の空きを知りたい",
    "{place}の{what}事業所に連絡したい",
)
_FUNCTION = (
    "{place}で{what}ができる事業所はどこ",
    "{place}で{what}ができる事業所はどこですか",
    "{place}の{what}を担う事業所を知りたい",
    "{what}をしてくれる{place}の事業所",
    "{place}で{what}に対応している事業所を教えてください",
    "{place}で{what}を頼めるところは",
    "{place}の事業所で{what}をしているのはどこですか",
)
_TERM = (
    "{what}とは",
    "{what}とは何ですか",
    "{what}とは？",
    "{what}ってなに",
    "{what}って何ですか？",
    "{what}の意味",
    "{what}の意味を教えてください",
    "{what}とはどういう意味ですか",
    "{what}について知りたい",
    "{what}について教えて",
    "{what}を簡単に説明してほしい",
    "{what}がよくわからない",
    "そもそも{what}とは何か",
)
_DESK = (
    "{place}の{desk}を教えて",
    "{place}の{desk}を教えてください",
    "{place}の{desk}はどこですか",
    "{place}の{desk}が知りたい",
    "{place}に住んでいます。{desk}はどこですか",
    "{place}の{desk}は何番ですか",
    "{place}で障害福祉の相談をするには",
    "{place}ではどこに相談すればいいですか",
    "{place}について知りたい",
    "{place}はどの圏域ですか",
    "{place}の拠点の整備はどうなっていますか",
)
_AREA = (
    "{place}にはどの市町村がありますか",
    "{place}の市町村を教えてください",
    "{place}に入る町はどこ",
    "{place}について教えて",
    "{place}とはどこですか",
    "{place}の体制が知りたい",
)
_NAMED = (
    "{what}の電話番号は",
    "{what}の連絡先を教えてください",
    "{what}はどこにありますか",
    "{what}について知りたい",
    "{what}に相談したい",
    "{what}のことを教えて",
    "{what}のページを見たい",
)
_READ = (
    "{what}を読みたい",
    "{what}はどこで読めますか",
    "{what}の内容を知りたい",
    "{what}には何が書いてありますか",
    "{what}について教えてください",
)
_CASE = (
    "{place}の事例を知りたい",
    "{place}の事例を教えてください",
    "{place}ではどんな取組みをしていますか",
    "{place}の拠点の事例はありますか",
)
_MEETING = (
    "{place}のブロック会議について教えて",
    "{place}のブロック会議はいつでしたか",
    "{place}でブロック会議は開かれましたか",
    "{place}のブロック会議の内容が知りたい",
)


def place_of(draw: random.Random, entry: Entry) -> tuple[Entry, str, bool]:
    """One of the places of an entry that has some, as people say it: 長浜市, 長浜."""
    is_short = entry.core is not None and draw.random() < 0.4
    return entry, entry.core.ja if is_short and entry.core else entry.ja, is_short


def served(draw: random.Random, known: Known) -> Entry | None:
    """A municipality or area in which a facility is open."""
    if not known.offices:
        return None
    return known.place_by_name.get(draw.choice(draw.choice(known.offices).places or ("",)))


def offering(known: Known, what: Service | BaseFunction) -> Paths:
    """Open facilities that are designated for a service or carry a function."""
    return known.serving.get(what, NONE)


def service(draw: random.Random, known: Known) -> Made:
    """A service in a municipality or area: every open facility there that is designated for it."""
    place = served(draw, known)
    if place is None:
        return NOTHING
    _, said, is_short = place_of(draw, place)
    asked = draw.choice(list(SERVICES))
    text = draw.choice(_SERVICE).format(place=said, what=draw.choice(SERVICES[asked].ja))
    return text, offering(known, asked) & in_place(known, place, is_short=is_short), asked


def function(draw: random.Random, known: Known) -> Made:
    """A function in a municipality or area: every open facility there that carries it."""
    place = served(draw, known)
    if place is None:
        return NOTHING
    _, said, is_short = place_of(draw, place)
    asked = draw.choice(list(FUNCTIONS))
    text = draw.choice(_FUNCTION).format(place=said, what=draw.choice(FUNCTIONS[asked].ja))
    there = in_place(known, place, is_short=is_short)
    return text, with_bases(known, offering(known, asked) & there, there), asked


def term(draw: random.Random, known: Known) -> Made:
    """What a word means: the terms with this name or wording."""
    terms = known.of("term")
    if not terms:
        return NOTHING
    entry = draw.choice(terms)
    what = draw.choice([entry.ja, entry.ja, *entry.others_ja])
    found = same(known, what) & {entry.path for entry in terms}
    return draw.choice(_TERM).format(what=what), found, entry.ja


def desk(draw: random.Random, known: Known) -> Made:
    """Whom to turn to in a municipality: its page."""
    if not known.towns:
        return NOTHING
    town = draw.choice(known.towns)
    text = draw.choice(_DESK).format(place=town.ja, desk=draw.choice(DESKS.ja))
    return text, _so_called(known.towns, town.ja), town.ja


def _so_called(entries: Iterable[Entry], name: str) -> Paths:
    return frozenset(entry.path for entry in entries if entry.ja == name)


def area(draw: random.Random, known: Known) -> Made:
    """What an area is and who is in it: its page."""
    if not known.areas:
        return NOTHING
    place = draw.choice(known.areas)
    text = draw.choice(_AREA).format(place=place.ja)
    return text, _so_called(known.areas, place.ja), place.ja


def about(draw: random.Random, known: Known) -> Made:
    """A facility, center, council, base, program or document by its name: all that are called so."""
    named = ("facility", "center", "council", "base")
    read = ("document", "programme", "process", "procedure")
    entries = [entry for entry in known.of(*named, *read) if len(entry.ja) <= 24]
    if not entries:
        return NOTHING
    entry = draw.choice(entries)
    frame = draw.choice(_NAMED if entry.kind in named else _READ)
    return frame.format(what=entry.ja), same(known, entry.ja), entry.ja


def case(draw: random.Random, known: Known) -> Made:
    """The cases of a place, or of a prefecture."""
    cases = known.of("case")
    if not cases:
        return NOTHING
    entry = draw.choice(cases)
    if draw.random() < 0.3:
        prefecture = entry.prefectures[0]
        found = frozenset(e.path for e in cases if prefecture in e.prefectures)
        return (
            draw.choice(_CASE).format(place=known.prefectures[prefecture].name.ja),
            found,
            prefecture,
        )
    place = entry.ja.partition("（")[0]
    found = frozenset(e.path for e in cases if e.ja.partition("（")[0] == place)
    return draw.choice(_CASE).format(place=place), found, place


def meeting(draw: random.Random, known: Known) -> Made:
    """The block meetings of a prefecture."""
    meetings = known.of("block_meeting")
    if not meetings:
        return NOTHING
    prefecture = draw.choice(draw.choice(meetings).prefectures)
    found = frozenset(e.path for e in meetings if prefecture in e.prefectures)
    return (
        draw.choice(_MEETING).format(place=known.prefectures[prefecture].name.ja),
        found,
        prefecture,
    )


SENTENCES = (
    *((30, service), (16, function), (20, term), (14, desk)),
    *((4, area), (10, about), (4, case), (2, meeting)),
)
"""Every way to ask, with its weight."""
