"""From a data folder to four ways to build it: what to prepare, what to run, and what a cold build must not find."""

import shutil
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from benchmarks.site import TODAY, tools
from benchmarks.site.material import write_material
from benchmarks.site.words import write_words

ROOT = tools.HERE.parents[1]
OURS, HUGO, ELEVENTY, MATERIAL = "ours", "hugo", "eleventy", "material"
WITH_SEARCH = "ours-and-search"


@dataclass(frozen=True, slots=True)
class Builder:
    """One way to build the pages of a data folder."""

    name: str
    command: tuple[str | Path, ...]
    out: Path
    """Where its pages come to lie."""
    cwd: Path
    caches: tuple[Path, ...] = ()
    """What it keeps from one build to the next beside its pages."""
    env: Mapping[str, str] = field(default_factory=dict)

    def forget(self) -> None:
        """Remove everything that earlier builds have left."""
        for folder in (self.out, *self.caches):
            shutil.rmtree(folder, ignore_errors=True)
            folder.unlink(missing_ok=True)


def ours(work: Path) -> Builder:
    """The shipped stages and the shipped template."""
    return _ours(work, OURS)


def ours_and_search(work: Path) -> Builder:
    """The same with all that makes records findable, which rivals do not make: told, never judged."""
    return _ours(work, WITH_SEARCH, "--search")


def _ours(work: Path, name: str, *options: str) -> Builder:
    place = work / name
    out, kept = place / "site", place / "kept"
    program = (sys.executable, "-m", "benchmarks.site.ours")
    command: tuple[str | Path, ...] = (*program, work / "data", out, kept, *options)
    left = (kept, place / ".site.next", place / ".site.files")
    return Builder(name, command, out, ROOT, left)


def hugo(work: Path) -> Builder:
    """Hugo with a content adapter; the YAML tree is mounted as its data."""
    place, out = work / HUGO, work / HUGO / "public"
    place.mkdir(parents=True)
    write_words(place / "data" / "words.json", TODAY)
    mounts = {"content": "content", "layouts": "layouts"}
    lines = [
        *_mounts({str(tools.HERE / "hugo" / name): to for name, to in mounts.items()}),
        *_mounts({str(place / "data"): "data", str(work / "data"): "data/records"}),
    ]
    (place / "mounts.toml").write_text("\n".join(lines), encoding="utf-8")
    config = f"{tools.HERE / 'hugo' / 'hugo.toml'},{place / 'mounts.toml'}"
    cache = place / "cache"
    options = ("--quiet", "--noBuildLock", "--config", config, "--cacheDir", cache)
    return Builder(HUGO, (tools.HUGO, *options, "--destination", out), out, place, (cache,))


def eleventy(work: Path) -> Builder:
    """Eleventy with a JavaScript template, a page an office and language."""
    place, out = work / ELEVENTY, work / ELEVENTY / "_site"
    shutil.copytree(tools.HERE / ELEVENTY, place, ignore=shutil.ignore_patterns("package*", ".*"))
    shutil.copy(tools.HERE / ELEVENTY / "package.json", place)
    (place / "node_modules").symlink_to(tools.MODULES)
    write_words(place / "words.json", TODAY)
    env = {"BENCHMARK_DATA": str(work / "data"), "BENCHMARK_OUT": "_site"}
    return Builder(ELEVENTY, (tools.NODE, tools.ELEVENTY, "--quiet"), out, place, env=env)


def material(work: Path) -> Builder:
    """The stock theme of mkdocs-material over a Markdown file a page: other HTML, for reference."""
    place = work / MATERIAL
    write_material(place, work / "data")
    program = Path(sys.executable).with_name("mkdocs")
    env = {"NO_MKDOCS_2_WARNING": "1"}
    return Builder(MATERIAL, (program, "build", "--quiet"), place / "site", place, env=env)


BUILDERS: dict[str, Callable[[Path], Builder]] = {
    OURS: ours,
    WITH_SEARCH: ours_and_search,
    HUGO: hugo,
    ELEVENTY: eleventy,
    MATERIAL: material,
}


def _mounts(folders: Mapping[str, str]) -> list[str]:
    return [
        f'[[module.mounts]]\nsource = "{source}"\ntarget = "{target}"\n'
        for source, target in folders.items()
    ]


def fresh(folder: Path) -> Path:
    """An empty folder in the place of whatever was there."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    return folder
