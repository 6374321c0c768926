"""From records, chapters and the engine's source to the files that a search loads when somebody begins to type."""

from pathlib import Path

from kyoten.dataset import Dataset
from kyoten.derive import Facts
from kyoten.outputs.search.columns import columns_of, tables_of, texts_of
from kyoten.outputs.search.entries import Entry, entries_of
from kyoten.outputs.search.saying import engine_tables, said_by
from kyoten.outputs.search.scripts import (
    FOLDER,
    START,
    engine,
    index_script,
    named,
    start_script,
    style,
)
from kyoten.outputs.search.shards import Shard, shards_of
from kyoten.outputs.search.standing import standing_entries
from kyoten.render import Shells
from kyoten.words import LANGUAGES

__all__ = ["FOLDER", "search_files"]


def search_files(
    dataset: Dataset, facts: Facts, theme: Path, shells: Shells
) -> list[tuple[str, bytes]]:
    """Every file of the search, by its address; all but the first one loaded have a hash in their names."""
    files: dict[str, bytes] = {}

    def kept(name: str, data: bytes) -> str:
        own = named(name, data)
        files[f"{FOLDER}/{own}"] = data
        return own

    def of_shard(stem: str, shard: Shard, columns: object, key: str = "") -> str:
        name = f"{stem}-{shard.name}.js" if shard.name else f"{stem}.js"
        return kept(name, index_script(shard.name + key, columns))

    entries = _entries(dataset, facts, shells)
    tables = tables_of(dataset, shells.words, entries)
    shards = shards_of(entries)
    listing = {
        "engine": kept("engine.js", engine(theme, engine_tables())),
        "style": kept("search.css", style(theme)),
        "names": {
            shard.name: of_shard(
                "names", shard, columns_of(shard.entries, tables, with_values=not shard.name)
            )
            for shard in shards
        },
        "areas": {shard.name: shard.areas for shard in shards if shard.name},
        "texts": {
            lang: {
                shard.name: of_shard(f"text-{lang}", shard, texts_of(shard.entries, lang), ":text")
                for shard in shards
            }
            for lang in LANGUAGES
        },
        "words": {lang: said_by(shells.words[lang]) for lang in LANGUAGES},
        "offline": shells.is_offline,
    }
    return [*files.items(), (f"{FOLDER}/{START}", start_script(theme, listing))]


def _entries(dataset: Dataset, facts: Facts, shells: Shells) -> list[Entry]:
    found = list(entries_of(dataset, facts))
    known = frozenset(entry.path for entry in found)
    return [*found, *standing_entries(shells, known)]
