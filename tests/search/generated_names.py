"""From names to pieces of them, and to the ways in which whole names and pieces are spelled."""

import random
import re

from tests.search.generated_entry import Entry
from tests.search.generated_finders import read_from, same, wanted
from tests.search.generated_known import Known, Paths
from tests.search.generated_query import NOTHING, Made
from tests.search.generated_spelling import WAYS, katakana, plain

_RUNS = re.compile("[一-龯々ヶ]+|[ァ-ヺー]+|[A-Za-z]+|[0-9]+|[ぁ-ゖー]+")
_EDGE = "ーっゃゅょんッャュョン々"
_KANA = re.compile("[ぁ-ゖァ-ヺー]+")


def entry_of(draw: random.Random, known: Known) -> Entry:
    """Any record; places and facilities as often as all the others, which people look for less."""
    return draw.choice(known.likely if draw.random() < 0.5 else known.entries)


def words_of(name: str) -> list[str]:
    """The runs of one script in a name, without single characters and little words."""
    runs = (run.group() for run in _RUNS.finditer(name))
    return [run for run in runs if len(run) > (2 if _KANA.fullmatch(run) else 1)]


def whole_word(draw: random.Random, known: Known) -> Made:
    """A word of a name: all that `wanted` says."""
    runs = [run for run in words_of(entry_of(draw, known).ja) if not run.isdecimal()]
    if not runs:
        return NOTHING
    piece = draw.choice(runs)
    return piece, wanted(known, piece), "a word"


def beginning(draw: random.Random, known: Known) -> Made:
    """A name from its start, as far as somebody has typed it."""
    name = entry_of(draw, known).ja
    length = draw.randrange(2, max(3, min(len(name), 9)))
    return _piece(known, name[:length], "the beginning")


def middle(draw: random.Random, known: Known) -> Made:
    """Three to seven characters from anywhere in a name."""
    name = entry_of(draw, known).ja
    if len(name) < 4:
        return NOTHING
    length = draw.randrange(3, min(len(name), 8))
    start = draw.randrange(len(name) - length + 1)
    return _piece(known, name[start : start + length], "a piece")


def without_ending(draw: random.Random, known: Known) -> Made:
    """A municipality or area without the word for what it is."""
    if not known.cores:
        return NOTHING
    core = draw.choice(known.cores).ja
    return core, wanted(known, core), "a place without its ending"


def _piece(known: Known, piece: str, note: str) -> Made:
    """A piece that is no fragment of kana: one that begins at a sound and means something."""
    piece = piece.strip(" 　・（）「」、。～")
    has_word = re.search("[一-龯]|[ァ-ヺー]{3}|[A-Za-z]", piece)
    is_kana = _KANA.fullmatch(piece) and len(piece) < 4
    is_particle = re.match("[ぁ-ゖ][^ぁ-ゖ]", piece)
    if len(plain(piece)) < 2 or not has_word or is_kana or is_particle or piece[0] in _EDGE:
        return NOTHING
    return piece, wanted(known, piece), note


def variant(draw: random.Random, known: Known) -> Made:
    """A name or a piece of it in another spelling: for a name those that are called so, else as a piece."""
    entry = entry_of(draw, known)
    is_whole = len(entry.ja) <= 16 or draw.random() < 0.3
    name = entry.ja if is_whole else _cut(draw, entry.ja)
    note, way = draw.choice(list(WAYS.items()))
    text = way(draw, name)
    if text == name or len(plain(name)) < 2 or (not is_whole and plain(text) != plain(name)):
        return NOTHING
    if is_whole:
        return text, same(known, name), note
    return text, wanted(known, name), note


def _cut(draw: random.Random, name: str) -> str:
    """Some characters of a long name, cut where a script ends."""
    ends = [0, *(run.end() for run in _RUNS.finditer(name))]
    start = draw.choice(ends[:-1])
    later = [end for end in ends if start + 4 <= end <= start + 14]
    return name[start : draw.choice(later)].strip("・、（） ") if later else name


def kana(draw: random.Random, known: Known) -> Made:
    """A reading, whole or from its start, in hiragana or katakana."""
    entry = entry_of(draw, known)
    reading = re.split("[（「]", entry.kana)[0] or entry.kana.strip("「」（）")
    if len(reading) < 3 or not _KANA.search(reading):
        return NOTHING
    shown = katakana(reading) if draw.random() < 0.3 else reading
    if len(reading) <= 14 and draw.random() < 0.5:
        return shown, _with_reading(known, reading), "a reading"
    length = draw.randrange(3, min(len(reading), 14) + 1)
    cut = shown[:length].rstrip(" 　・、")
    if len(plain(cut)) < 3:
        return NOTHING
    return cut, read_from(known, cut), "the beginning of a reading"


def _with_reading(known: Known, reading: str) -> Paths:
    """Records read so, or whose reading before a bracket is this; the rest only where it is their beginning."""
    return known.read.get(plain(reading)) or read_from(known, reading)


def kana_of_place(draw: random.Random, known: Known) -> Made:
    """A place in kana without its ending: what is read from it on, and whatever lies in it."""
    if not known.cores:
        return NOTHING
    core = draw.choice(known.cores)
    shown = katakana(core.kana) if draw.random() < 0.3 else core.kana
    return shown, read_from(known, core.kana), core.ja


def kana_words(draw: random.Random, known: Known) -> Made:
    """Two words of a reading with a space between them: every record that has both in its reading."""
    entry = entry_of(draw, known)
    parts = [part for part in parted(entry) if part and len(part) > 2]
    if len(parts) < 2:
        return NOTHING
    first, second = draw.sample(parts, 2)
    words = plain(first), plain(second)
    found = frozenset(path for reading, path in known.readings if all(w in reading for w in words))
    text = draw.choice([" ", "　"]).join((first, second))
    return katakana(text) if draw.random() < 0.2 else text, found, "two words"


def parted(entry: Entry) -> list[str]:
    """The words of a reading, as far as common words and endings show where they end."""
    reading = re.split("[（「]", entry.kana)[0]
    if entry.core:
        return [entry.core.kana, reading.removeprefix(entry.core.kana)]
    return [part for part in _SEAMS.split(reading) if part and part.strip(" 　・、～")]


_WORDS = (
    *(
        "みほん",
        "きょてん",
        "こーでぃねーたー",
        "じぎょうしょ",
        "きかん(?!し)",
        "そうだんしえん",
        "せんたー",
    ),
    *(
        "ちいきせいかつ",
        "しえん",
        "けいかく",
        "ちいき",
        "きょうぎかい",
        "けんいき",
        "じぎょう",
        "きのうきょうか",
    ),
    *("かさん", "ぶろっくかいぎ", "はんどぶっく", "がいどらいん", "しょうがいしゃ", "せいび"),
)
_SEAMS = re.compile(f"({'|'.join(_WORDS)})|[ 　・、～]")

SUBSTRINGS = ((4, whole_word), (3, beginning), (3, middle), (2, without_ending))
VARIANTS = ((1, variant),)
KANA = ((5, kana), (2, kana_of_place), (2, kana_words))
