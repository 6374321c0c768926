"""From records to the files of the search: what travels before the first answer, and when a file's name changes."""

import re
import subprocess
from datetime import date
from functools import cache
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from benchmarks.search.data import write_data
from kyoten.dataset import load
from kyoten.derive import derive
from kyoten.environment.node import node
from kyoten.kinds import Facility
from kyoten.outputs.search import search_files
from kyoten.outputs.search.entries import entries_of
from kyoten.outputs.search.shards import ABOVE, shards_of
from kyoten.render import shells_of
from kyoten.words import load_words
from tests.browser.server import serving
from tests.building import ROOT, TODAY
from tests.records.tiny import TINY
from tests.search.asking import loaded
from tests.search.bare import write_bare

MOST = 60 * 1024
MANY, SEED = 1_000, 5
NEEDED = ("start.js", "engine-", "names-", "search-")
"""What is loaded before the first answer; the texts only where no name answers."""
PACK = """
const chunks = [];
process.stdin.on("data", chunk => chunks.push(chunk));
process.stdin.on("end", () => console.log(require("zlib").brotliCompressSync(Buffer.concat(chunks)).length));
"""


@cache
def files(data: Path) -> dict[str, bytes]:
    """The files of the search of a data folder, without the folder."""
    dataset, theme = load(data), ROOT / "theme"
    shells = shells_of(dataset, load_words(theme / "words"))
    made = search_files(dataset, derive(dataset, date.fromisoformat(TODAY)), theme, shells)
    return {name.rpartition("/")[2]: content for name, content in made}


def packed(data: bytes) -> int:
    """So many bytes travel, packed with brotli as hosts do it for files that stay."""
    run = subprocess.run([node(), "-e", PACK], input=data, capture_output=True, check=True)
    return int(run.stdout)


def plain(name: str) -> str:
    """A file's name without its hash."""
    return re.sub(r"-[0-9a-f]{10}(?=\.)", "", name)


@pytest.fixture(scope="module")
def many(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data folder of a thousand invented records."""
    folder = tmp_path_factory.mktemp("many")
    write_data(folder, MANY, SEED)
    return folder


def test_a_thousand_records_weigh_little(many: Path) -> None:
    """Start, engine, style and names together are at most 60 KB."""
    assert len(list(many.rglob("*.yml"))) >= MANY
    needed = {name: data for name, data in files(many).items() if name.startswith(NEEDED)}
    assert sorted(map(plain, needed)) == ["engine.js", "names.js", "search.css", "start.js"]
    weights = {name: packed(data) for name, data in needed.items()}
    assert sum(weights.values()) <= MOST, weights


def test_the_same_records_give_the_same_bytes() -> None:
    """Twice the same input is twice the same."""
    first = files(TINY)
    files.cache_clear()
    assert files(TINY) == first


def test_a_name_changes_with_its_content_and_only_then(tmp_path: Path) -> None:
    """Another name of an office is another file of names and texts; engine and style stay as they are."""
    for path in TINY.rglob("*.yml"):
        own = tmp_path / path.relative_to(TINY)
        own.parent.mkdir(parents=True, exist_ok=True)
        text = path.read_text(encoding="utf-8")
        own.write_text(text.replace("見本ホーム", "見本の家"), encoding="utf-8")
    before, after = files(TINY), files(tmp_path)
    hashed = {name for name in before if name != "start.js"}
    assert all(plain(name) != name for name in hashed)
    assert {plain(name) for name in hashed - set(after)} == {"names.js"}
    assert before["start.js"] != after["start.js"]
    assert sorted(map(plain, before)) == sorted(map(plain, after))


def test_offices_of_an_area_stay_together() -> None:
    """Above a size the offices leave the file that is always loaded, and no Area is cut in two."""
    dataset = load(TINY)
    entries = list(entries_of(dataset, derive(dataset, date.fromisoformat(TODAY))))
    (whole,) = shards_of(entries)
    assert list(whole.entries) == entries
    core, *others = shards_of(entries, above=1, room=1)
    offices = [entry for entry in entries if entry.kind == Facility.kind]
    assert others
    assert [entry for shard in others for entry in shard.entries] == offices
    assert not any(entry.kind == Facility.kind for entry in core.entries)
    areas = [area for shard in others for area in shard.areas]
    assert len(areas) == len(set(areas))
    assert all(entry.codes["area"][0] in shard.areas for shard in others for entry in shard.entries)


@pytest.mark.browser
def test_a_chosen_area_loads_its_own_file(browser: Browser, tmp_path: Path) -> None:
    """A question about one Area asks for the file that holds it, and for no other."""
    write_data(tmp_path / "data", ABOVE + 200, SEED)
    site = tmp_path / "site"
    write_bare(site, tmp_path / "data")
    with serving(site) as address:
        page = loaded(browser.new_page(), f"{address}/")
        asked: list[str] = []
        page.on("request", lambda sent: asked.append(plain(sent.url.rpartition("/")[2])))
        parts: dict[str, list[str]] = page.evaluate("kyotenFiles.areas")
        assert len(parts) > 1
        place, areas = next(iter(parts.items()))
        question = {"limit": 10, "filters": {"area": [areas[0]]}}
        found = page.evaluate("asked => kyotenSearch.query('見本', asked)", question)
        page.close()
    assert found
    assert [name for name in asked if name.startswith("names")] == [f"names-{place}.js"]
