"""From machines with and without a browser or a Japanese font to the program that is used, or to what to do."""

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import pytest

from kyoten.environment import NotReady, Said
from kyoten.environment.browser import browser, install, japanese_font
from kyoten.environment.machine import Machine, answers
from kyoten.environment.readers import OFFICE, POPPLER, Reader, reader

CHROME = "/usr/bin/google-chrome"
CHROMIUM = "/usr/bin/chromium"
SHELL = "/usr/bin/chromium-headless-shell"
MAC_OFFICE = "/Applications/LibreOffice.app/Contents/MacOS/soffice"


def machine(
    *programs: str,
    system: str = "Linux",
    environ: Mapping[str, str] | None = None,
    is_root: bool = False,
    silent: tuple[str, ...] = (),
) -> Machine:
    """A machine that has these programs and nothing else; the `silent` ones do not say their version."""
    paths = {Path(program) for program in programs}
    return Machine(
        system=system,
        environ=environ or {},
        is_root=is_root,
        which=lambda name: next((str(path) for path in paths if path.name == name), None),
        is_file=paths.__contains__,
        answers=lambda command: "" if command[0] in silent or command[0] == "fc-list" else "1.0",
    )


def refuse(package: str, said: Said) -> None:
    """An installer that must not be called."""
    raise AssertionError(package)


@pytest.mark.parametrize(
    ("found", "expected"),
    [
        (machine(CHROMIUM), CHROMIUM),
        (machine(CHROMIUM, CHROME), CHROME),
        (machine(CHROMIUM, CHROME, SHELL), SHELL),
        (
            machine("/usr/bin/chromium-browser", CHROMIUM, silent=("/usr/bin/chromium-browser",)),
            CHROMIUM,
        ),
        (machine(CHROME, "/opt/mine", environ={"CHROME": "/opt/mine"}), "/opt/mine"),
        (machine(CHROME, CHROMIUM, environ={"CHROME": "chromium"}), CHROMIUM),
        (machine("/usr/bin/microsoft-edge"), "/usr/bin/microsoft-edge"),
    ],
)
def test_installed_browser_is_found(found: Machine, expected: str) -> None:
    """CHROME wins, then the usual names; a stub that cannot tell its version is passed over."""
    assert browser(found, refuse) == Path(expected)


@pytest.mark.parametrize(
    ("place", "system", "environ"),
    [
        ("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome", "Darwin", {}),
        (
            "/home/me/Applications/Chromium.app/Contents/MacOS/Chromium",
            "Darwin",
            {"HOME": "/home/me"},
        ),
        (
            "C:/Edge/Microsoft/Edge/Application/msedge.exe",
            "Windows",
            {"PROGRAMFILES(X86)": "C:/Edge"},
        ),
        ("C:/Me/Google/Chrome/Application/chrome.exe", "Windows", {"LOCALAPPDATA": "C:/Me"}),
    ],
)
def test_browser_outside_the_path_is_found(
    place: str, system: str, environ: dict[str, str]
) -> None:
    """The usual places of macOS and Windows are searched."""
    hidden = machine(place, system=system, environ=environ)
    nowhere = Machine(system, environ, False, lambda name: None, hidden.is_file, hidden.answers)
    assert browser(nowhere, refuse) == Path(place)


def test_named_browser_that_is_missing_is_said() -> None:
    """A wrong CHROME is a mistake to mend, not to work around."""
    with pytest.raises(NotReady, match="/opt/gone"):
        browser(machine(CHROME, environ={"CHROME": "/opt/gone"}), refuse)


def test_root_on_debian_installs_chromium() -> None:
    """Without a browser, root on Debian gets one."""
    programs = {"/usr/bin/apt-get"}
    asked = []

    def add(package: str, said: Said) -> None:
        asked.append(package)
        programs.add(SHELL)

    growing = Machine(
        system="Linux",
        environ={},
        is_root=True,
        which=lambda name: next(
            (path for path in sorted(programs) if Path(path).name == name), None
        ),
        is_file=lambda path: str(path) in programs,
        answers=lambda command: "1.0",
    )
    assert browser(growing, add) == Path(SHELL)
    assert asked == ["chromium-headless-shell"]


@pytest.mark.parametrize(
    "bare", [machine("/usr/bin/apt-get"), machine(is_root=True), machine(system="Windows")]
)
def test_without_a_browser_it_fails_and_says_how(bare: Machine) -> None:
    """No browser, no root, no Debian: never skipped, and both languages say what to install."""
    with pytest.raises(NotReady) as said:
        browser(bare, refuse)
    assert "sudo apt install chromium" in said.value.said.ja
    assert "sudo apt install chromium" in said.value.said.en


def test_japanese_font_is_there_installed_or_asked_for() -> None:
    """Pages can only be judged where Japanese text is drawn."""
    asked = []
    japanese_font(
        machine("/usr/bin/apt-get", is_root=True), lambda package, said: asked.append(package)
    )
    assert asked == ["fonts-noto-cjk"]
    japanese_font(machine(system="Darwin"), refuse)
    with pytest.raises(NotReady, match="fonts-noto-cjk"):
        japanese_font(machine(), refuse)
    japanese_font(Machine(), refuse)


def test_failed_installation_is_said(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """What apt-get says is shown, and the failure is a sentence."""
    program = tmp_path / "apt-get"
    program.write_text("#!/bin/sh\necho no such package\nexit 100\n", encoding="utf-8")
    program.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path), prepend=":")
    with pytest.raises(NotReady, match="apt-get failed"):
        install("chromium", Said("", ""))


def test_missing_program_answers_nothing() -> None:
    """Asking a program that is not there is no fault."""
    assert answers(["no-such-program-here"]) == ""


@pytest.mark.parametrize(
    ("wanted", "program"),
    [(POPPLER, "/usr/bin/pdftoppm"), (OFFICE, "/usr/bin/soffice"), (OFFICE, MAC_OFFICE)],
)
def test_reader_of_forms_is_found(wanted: Reader, program: str) -> None:
    """A reader that is there is used, on the path or where macOS has it."""
    hidden = machine(program)
    found = replace(hidden, which=lambda name: None) if program == MAC_OFFICE else hidden
    assert reader(wanted, found, refuse) == Path(program)


@pytest.mark.parametrize("wanted", [POPPLER, OFFICE])
def test_missing_reader_of_forms_is_installed_or_named(wanted: Reader) -> None:
    """Root on Debian gets the package; anybody else is told which one, in both languages."""
    asked: list[str] = []
    with pytest.raises(NotReady) as reason:
        reader(
            wanted, machine("/usr/bin/apt-get", is_root=True), lambda name, _: asked.append(name)
        )
    assert asked == [wanted.package]
    for said in reason.value.said:
        assert wanted.package in said
    with pytest.raises(NotReady):
        reader(wanted, machine("/usr/bin/apt-get"), refuse)
