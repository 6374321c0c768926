"""From a data folder's records to the files of our search, as a build writes them."""

from pathlib import Path

from kyoten.dataset import Dataset
from kyoten.derive import Facts
from kyoten.outputs.search import search_files
from kyoten.render import shells_of
from kyoten.words import Language, Words

_THEME = Path(__file__).resolve().parents[3] / "theme"


def ours(folder: Path, dataset: Dataset, facts: Facts, words: dict[Language, Words]) -> None:
    """Every file of the search, without chapters."""
    for name, data in search_files(dataset, facts, _THEME, shells_of(dataset, words)):
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(data)
