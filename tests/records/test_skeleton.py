"""From a new record's file to the proof that filling it in is all that is left to do."""

import re
import shutil
from pathlib import Path

import pytest

from kyoten.kinds import KINDS, SINGLE, Record
from kyoten.outputs.begin import CannotBegin, begin, file_of, skeleton
from kyoten.outputs.formatting import format_bytes
from kyoten.words import load_words
from tests.building import ROOT
from tests.records.tiny import copied, judged

WORDS = load_words(ROOT / "theme" / "words")
JA = next(iter(WORDS.values()))
EACH = pytest.mark.parametrize("kind", KINDS, ids=[kind.kind for kind in KINDS])

FILLED = {
    "code": "479047",
    "ja": "仮名町",
    "kana": "かりなちょう",
    "en": "Karina Town",
    "municipality_kind": "town",
    "site": "https://karina.example.jp/",
    "prefecture": "national/reiji",
    "disability": "障害",
    "area_kind": "joint",
    "members": "reiji-shi",
    "municipalities": "reiji-shi",
    "operation": "direct",
    "municipality": "reiji-shi",
    "base": "kita",
    "roles": "partner",
    "services": "home_care",
    "tel": "0999-00-0099",
    "registered": "2025-04-01",
    "document_kind": "data",
    "group": "general",
    "basis": "proposal",
    "document": "national/guide",
    "numbers": "1",
    "prefectures": "reiji",
    "meeting": "reiji",
    "number": "1",
    "prefecture_as_printed": "例示県",
    "place_kind": "municipality",
    "scope": "municipal",
    "tags": "例示県",
    "is_cycle": "false",
    "level": "national",
    "value": "1695",
    "as_of": "2025-04",
    "coordinator_kind": "base",
    "id": "first",
    "actor": "first",
    "cases": "new",
    "confirmed": "false",
}
MEETING = """name:
  ja: 例示県
  kana: れいじけん
  en: Reiji Prefecture
numbers:
  - 1
prefectures:
  - reiji
source:
  - document: guide
confirmed: true
"""
"""The invented prefecture held no meeting, but a case was shown at one."""


def open_lines(text: str) -> list[int]:
    """The numbers of the lines that wait for a value."""
    lines = text.split("\n")
    return [
        number
        for number, line in enumerate(lines, start=1)
        if line and not line.startswith("#") and _waits(line, lines[number:])
    ]


def _waits(line: str, rest: list[str]) -> bool:
    """A line waits for a value if nothing that stands deeper follows it."""
    following = next((other for other in rest if other and not other.startswith("#")), "")
    return _indent(following) <= _indent(line.replace("- ", "  ", 1))


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" "))


@EACH
def test_each_open_field_is_named_at_its_line(kind: type[Record], tmp_path: Path) -> None:
    """Checking a new file names every field that waits for a value, at its line, and nothing else."""
    file, text = _file(kind), skeleton(kind, JA)
    found = [p for p in judged(copied(tmp_path, {file: text.encode()})) if p.mark.file == file]
    assert {problem.rule for problem in found} == {"empty"}
    assert [problem.mark.line for problem in found] == open_lines(text)


@EACH
def test_filling_it_in_makes_it_valid(kind: type[Record], tmp_path: Path) -> None:
    """With a value in each open line the record is one; only the rules between records remain."""
    file, lines = _file(kind), skeleton(kind, JA).split("\n")
    key = ""
    for number in open_lines("\n".join(lines)):
        line = lines[number - 1]
        named = re.search(r"([a-z_]+):", line)
        key = named[1] if named else _list_of(lines, number - 1)
        value = f'"{FILLED[key]}"' if FILLED[key].isdigit() else FILLED[key]
        lines[number - 1] = line.replace("#", f"{value} #") if named else f"{line} {value}"
    if kind.kind == "prefecture":
        lines = [line.replace("479047", "46") for line in lines]
    data = "\n".join(lines).encode()
    files = {"national/block-meetings/reiji.yml": MEETING.encode(), file: data}
    found = [p for p in judged(copied(tmp_path, files)) if p.mark.file == file]
    left = {"town-in-no-area", "file-name", "never-verified", "sample-unmarked"}
    assert [p for p in found if p.rule not in left] == []
    assert format_bytes(data, file) == data


def _list_of(lines: list[str], index: int) -> str:
    head = next(line for line in reversed(lines[:index]) if _indent(line) < _indent(lines[index]))
    return head.strip().split(":")[0]


def _file(kind: type[Record]) -> str:
    return file_of(kind, "reiji", "reiji" if kind is SINGLE else "karina-cho")


@EACH
def test_new_files_are_canonical_and_read_by_staff(kind: type[Record]) -> None:
    """Every field stands in the file with its title in Japanese, and `fmt` has nothing to do."""
    text = skeleton(kind, JA)
    assert format_bytes(text.encode(), _file(kind)) == text.encode()
    for field in kind.model_fields:
        if field not in {"sample", "anomaly"}:
            assert re.search(rf"^(# )?{field}:", text, re.MULTILINE), field
    assert JA.title(kind, next(iter(kind.model_fields))) in text


def test_begin_makes_files_and_never_overwrites(tmp_path: Path) -> None:
    """A new prefecture is its record and its handbook; what is there already is never touched."""
    root = copied(tmp_path)
    assert begin(root, "prefecture", "kari", WORDS) == [
        "national/prefectures/kari.yml",
        "kari/handbook.yml",
    ]
    assert begin(root, "facility", "reiji/mihon-09", WORDS) == ["reiji/facilities/mihon-09.yml"]
    assert begin(root, "terms", "word", WORDS) == ["national/terms/word.yml"]
    for home in ("national", "reiji"):
        made = begin(root, "procedure", f"{home}/placing", WORDS)
        assert made == [f"{home}/procedures/placing.yml"]
    before = (root / "reiji/facilities/mihon-01.yml").read_bytes()
    for kind, id_ in (
        ("facility", "reiji/mihon-01"),
        ("prefecture", "reiji"),
        ("facilitty", "mihon-02"),
        ("facility", "見本"),
        ("facility", "../mihon"),
    ):
        with pytest.raises(CannotBegin):
            begin(root, kind, id_, WORDS)
    assert (root / "reiji/facilities/mihon-01.yml").read_bytes() == before


@pytest.mark.parametrize(
    ("kind", "id_", "meant"),
    [
        ("prefecture", "reijii", "reiji"),
        ("handbook", "reji", "reiji"),
        ("facility", "reijii/mihon-09", "reiji/mihon-09"),
        ("facility", "national/mihon-09", "reiji/mihon-09"),
        ("facility", "kari/mihon-09", "new prefecture kari"),
    ],
)
def test_typing_mistake_begins_no_prefecture(
    kind: str, id_: str, meant: str, tmp_path: Path
) -> None:
    """What was meant is said, and nothing is written."""
    root = copied(tmp_path)
    before = sorted(root.rglob("*"))
    with pytest.raises(CannotBegin, match=meant):
        begin(root, kind, id_, WORDS)
    assert sorted(root.rglob("*")) == before


def test_prefectures_of_like_names_all_begin(tmp_path: Path) -> None:
    """No real prefecture is taken for a mistake in the name of another."""
    ids = [path.stem for path in (ROOT / "data/national/prefectures").glob("*.yml")]
    assert len(ids) == 47
    shutil.copytree(ROOT / "data/national/prefectures", tmp_path / "national/prefectures")
    for id_ in sorted(ids):
        assert begin(tmp_path, "prefecture", id_, WORDS) == [f"{id_}/handbook.yml"]


def test_begin_in_the_only_prefecture(tmp_path: Path) -> None:
    """Where one prefecture adopted the handbook its name need not be typed; with two it must."""
    root = copied(tmp_path)
    assert begin(root, "facility", "mihon-09", WORDS) == ["reiji/facilities/mihon-09.yml"]
    begin(root, "prefecture", "kari", WORDS)
    with pytest.raises(CannotBegin, match="kari/mihon-10, reiji/mihon-10"):
        begin(root, "facility", "mihon-10", WORDS)


def test_begin_where_nothing_can_be_written(tmp_path: Path) -> None:
    """A file in the way of a folder is said, not raised."""
    (tmp_path / "national").write_text("in the way")
    with pytest.raises(CannotBegin):
        begin(tmp_path, "term", "word", WORDS)
