"""From judged chapters and the theme to the finished files of the prose, in one process a language."""

from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context

from kyoten.outputs.site.assets import assets
from kyoten.outputs.site.edition import Edition
from kyoten.outputs.site.editions import editions_of

__all__ = ["Edition", "assets", "editions_of", "prose_files"]


def prose_files(editions: Sequence[Edition]) -> list[tuple[str, bytes]]:
    """The finished files of all editions, by their addresses; each edition is built by a process of its own."""
    filled = [edition for edition in editions if edition.chapters]
    if not filled:
        return []
    with ProcessPoolExecutor(len(filled), mp_context=get_context("spawn")) as pool:
        return sorted(file for files in pool.map(_files, filled) for file in files)


def _files(edition: Edition) -> list[tuple[str, bytes]]:
    from kyoten.outputs.site.engine import chapters_of

    return chapters_of(edition)
