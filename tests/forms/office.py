"""From Word files to their pages as LibreOffice prints them."""

import os
import subprocess
from collections.abc import Iterable
from pathlib import Path

from kyoten.environment.machine import Machine
from kyoten.environment.readers import OFFICE, reader
from tests.forms.sheets import REGULAR

FONTS = """<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><include ignore_missing="yes">/etc/fonts/fonts.conf</include><dir>{}</dir></fontconfig>"""


def print_in_office(files: Iterable[Path], out: Path) -> None:
    """Make a PDF of each file in a new folder, with the forms' typeface at hand."""
    out.mkdir()
    (out / "fonts.conf").write_text(FONTS.format(REGULAR.parent.parent), encoding="utf-8")
    own = f"-env:UserInstallation={(out / 'profile').as_uri()}"
    tool = reader(OFFICE, Machine())
    subprocess.run(
        [tool, "--headless", own, "--convert-to", "pdf", "--outdir", out, *files],
        env={**os.environ, "FONTCONFIG_FILE": str(out / "fonts.conf")},
        check=True,
        capture_output=True,
    )
