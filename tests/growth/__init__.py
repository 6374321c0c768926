"""From the repository to copies of it that have one kind, or one prefecture, more.

`kind/` and `prefecture/` hold what has to be added, and nothing else.
"""

import shutil
from pathlib import Path

from tests.building import ROOT, TODAY, build, copied

HERE = Path(__file__).resolve().parent
KIND, PREFECTURE = HERE / "kind", HERE / "prefecture"
ADDRESS = "https://handbook.example.jp/shiga/"
"""The copy with one kind more also knows where it is published: below a folder."""
BASE = "/shiga/"
REPORTS = "https://www.example.lg.jp/mihon/"


def with_kind(root: Path) -> None:
    """A copy of the repository with workshops: a class, its name in `KINDS`, a folder and words."""
    copied(root)
    shutil.copytree(KIND, root, dirs_exist_ok=True, ignore=shutil.ignore_patterns("__pycache__"))
    _edit(root / "kyoten/kinds/__init__.py", "    Term,\n)", "    Term,\n    Workshop,\n)")
    _edit(
        root / "kyoten/kinds/__init__.py",
        "import Base, Center, Council\n",
        "import Base, Center, Council\nfrom kyoten.kinds.workshop import Workshop\n",
    )
    _edit(root / "mkdocs.yml", 'site_url: ""', f"site_url: {ADDRESS}")
    build(root / "site", "--today", TODAY, root=root)


def with_prefecture(root: Path) -> None:
    """A copy of the data with a folder more, and the site that the unchanged program makes of it.

    Hokkaido is not in the copy, for speed; Shiga takes reports of mistakes.
    """
    shutil.copytree(ROOT / "data", root / "data", ignore=shutil.ignore_patterns("hokkaido"))
    shutil.copytree(PREFECTURE, root / "data", dirs_exist_ok=True)
    takes_reports(root / "data/shiga/handbook.yml")
    build(root / "site", "--today", TODAY, "--data", root / "data")


def takes_reports(handbook: Path) -> None:
    """Enter the address to which mistakes are reported."""
    lines = handbook.read_text(encoding="utf-8").splitlines()
    kept = [line for line in lines if not line.startswith("corrections:")]
    handbook.write_text("\n".join([f"corrections: {REPORTS}", *kept, ""]), encoding="utf-8")


def _edit(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    if text.count(old) != 1:
        raise AssertionError(f"{path.name} has {text.count(old)} times {old!r}")
    path.write_text(text.replace(old, new), encoding="utf-8")
