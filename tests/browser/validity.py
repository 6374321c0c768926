"""From a folder of built pages to everything in them that is not valid HTML, in one run of html-validate."""

import json
import subprocess
import tempfile
from pathlib import Path
from typing import TypedDict

from kyoten.environment.node import FOLDER, modules, node
from tests.building import ROOT

CONFIG = ROOT / FOLDER / "html-validate.mjs"


class _Message(TypedDict):
    ruleId: str
    message: str
    line: int
    column: int


class _Result(TypedDict):
    filePath: str
    messages: list[_Message]


def invalid(folder: Path) -> list[str]:
    """One line for every fault in every `.html` file under a folder."""
    program = modules(ROOT) / "html-validate" / "bin" / "html-validate.mjs"
    # An answer through a pipe would lose what Node.js has not written when it ends.
    with tempfile.TemporaryDirectory() as aside:
        answer = Path(aside, "found.json")
        options: list[str | Path] = [
            "--config",
            CONFIG,
            "--formatter",
            f"json={answer}",
            "--ext",
            "html",
        ]
        command = [node(), program, *options, folder]
        run = subprocess.run(command, capture_output=True, encoding="utf-8", check=False)
        if not answer.exists():
            raise AssertionError(f"html-validate failed:\n{run.stdout}{run.stderr}")
        results: list[_Result] = json.loads(answer.read_text(encoding="utf-8"))
    return [
        f"{Path(result['filePath']).relative_to(folder)}:{found['line']}:{found['column']}: "
        f"{found['ruleId']}: {found['message']}"
        for result in results
        for found in result["messages"]
    ]
