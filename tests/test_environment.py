"""From machines that lack something to an environment all the same, or to a sentence that says what to do."""

import os
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

from kyoten.environment import NotReady, node, suite, virtual
from kyoten.environment.holding import alone
from kyoten.environment.saying import Said, follow
from tests.building import ROOT

FAILURE = Said("だめでした", "It failed")


@pytest.fixture(scope="module")
def bare(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project that needs no package."""
    root = tmp_path_factory.mktemp("bare")
    (root / "requirements").mkdir()
    for name in (virtual.BUILD, virtual.TEST):
        virtual.lock_of(root, name).write_text("# nothing\n", encoding="utf-8")
    return root


def test_environment_is_made_once_and_again_when_it_is_broken(bare: Path) -> None:
    """A whole environment is kept; without its stamp or its Python, or for another list, it is made anew."""
    python = virtual.made(bare, virtual.BUILD)
    assert subprocess.run([python, "-c", "import pip"], check=False).returncode == 0
    mark = bare / virtual.FOLDER / "mark"
    mark.touch()
    virtual.made(bare, virtual.TEST)
    virtual.made(bare, virtual.BUILD)
    assert mark.exists()

    stamp = bare / virtual.FOLDER / "kyoten-build"
    kept = stamp.read_text(encoding="ascii")
    for text in ("", kept[:-1], "0" * 64):
        stamp.write_text(text, encoding="ascii")
        assert not virtual.is_whole(bare, virtual.BUILD)
    stamp.unlink()
    assert not virtual.is_whole(bare, virtual.BUILD)
    stamp.write_text(kept, encoding="ascii")
    assert virtual.is_whole(bare, virtual.BUILD)

    python.unlink()
    assert not virtual.is_whole(bare, virtual.BUILD)
    virtual.made(bare, virtual.BUILD)
    assert virtual.is_whole(bare, virtual.BUILD)
    assert not mark.exists()


def test_package_without_its_hash_is_refused(
    bare: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A changed list makes a new environment; a package without a hash installs nothing and leaves no stamp."""
    lock = virtual.lock_of(bare, virtual.BUILD)
    lock.write_text("jinja2==3.1.6\n", encoding="utf-8")
    with pytest.raises(NotReady, match="could not be installed"):
        virtual.made(bare, virtual.BUILD)
    assert "hashes are required" in capsys.readouterr().err.lower()
    assert not virtual.is_whole(bare, virtual.BUILD)


def test_missing_venv_module_names_the_line_that_installs_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Debian's Python without `ensurepip`: one line for the running version, in both languages."""
    line = f"apt install python3.{sys.version_info.minor}-venv"
    assert virtual.line_that_installs_venv(is_root=True) == line
    assert virtual.line_that_installs_venv(is_root=False) == f"sudo {line}"
    assert virtual.venv_module_is_there()
    assert not virtual.venv_module_is_there(lambda name: None if name == "ensurepip" else name)

    monkeypatch.setattr(virtual, "venv_module_is_there", lambda: False)
    with pytest.raises(NotReady) as said:
        virtual.made(tmp_path, virtual.BUILD)
    assert line in said.value.said.ja
    assert line in said.value.said.en


def test_old_python_is_told_what_is_needed() -> None:
    """A Python before 3.11 gets a sentence, not a syntax error."""
    script = (
        f"import sys; sys.version_info = (3, 8, 0); exec(open({str(ROOT / 'build.py')!r}).read())"
    )
    run = subprocess.run(
        [sys.executable, "-X", "utf8", "-c", script],
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert run.returncode == 1
    assert "needs Python 3.11 or newer; this is Python 3.8" in run.stderr
    assert "3.11以上" in run.stderr
    assert "Traceback" not in run.stderr


def test_warm_start_takes_less_than_half_a_second() -> None:
    """From a bare Python into the environment, before any work begins; the best of three."""
    script = (
        f"import sys; sys.path.insert(0, {str(ROOT)!r}); sys.argv = ['-c', 'pass']\n"
        "from pathlib import Path; from kyoten.environment import enter\n"
        f"enter(Path({str(ROOT)!r}), 'build')"
    )
    base = getattr(sys, "_base_executable", sys.executable)
    taken = []
    for _ in range(3):
        begin = time.perf_counter()
        subprocess.run([base, "-c", script], check=True)
        taken.append(time.perf_counter() - begin)
    assert min(taken) < 0.5


def test_inside_the_environment_there_is_nothing_to_enter() -> None:
    """Where a command already runs in the environment, it goes on; elsewhere it starts over there."""
    script = (
        "import sys; from pathlib import Path; from kyoten.environment import enter\n"
        f"sys.argv = ['-c', 'print(\"started over\")']; enter(Path({str(ROOT)!r}), 'test'); print('went on')"
    )
    for flags, said in ((["-X", "utf8"], "went on"), (["-X", "utf8=0"], "started over")):
        command = [sys.executable, *flags, "-c", script]
        run = subprocess.run(command, cwd=ROOT, capture_output=True, encoding="utf-8", check=True)
        assert run.stdout == f"{said}\n"


def test_environment_holds_what_its_packages_need() -> None:
    """The lists are complete: no installed package lacks another."""
    command = [sys.executable, "-m", "pip", "check", "--disable-pip-version-check"]
    run = subprocess.run(command, capture_output=True, encoding="utf-8", check=False)
    assert run.returncode == 0, run.stdout


def test_long_command_shows_progress_and_its_last_words(capfd: pytest.CaptureFixture[str]) -> None:
    """Steps are counted on stderr, stdout stays clean, and a failure shows why."""
    script = "for i in range(20): print('Step', i)\nprint('why'); raise SystemExit({})"
    follow([sys.executable, "-c", script.format(0)], steps=("Step ",), total=20, failure=FAILURE)
    out, err = capfd.readouterr()
    assert out == ""
    assert "10/20" in err
    assert "why" not in err
    with pytest.raises(NotReady, match="It failed"):
        follow([sys.executable, "-c", script.format(3)], steps=("Step ",), failure=FAILURE)
    assert "why" in capfd.readouterr().err


def test_only_one_process_makes_the_environment(tmp_path: Path) -> None:
    """Who comes second waits until the first has ended."""
    order: list[str] = []

    def second() -> None:
        with alone(tmp_path / "lock"):
            order.append("second")

    with alone(tmp_path / "lock"):
        thread = threading.Thread(target=second)
        thread.start()
        time.sleep(0.3)
        order.append("first")
    thread.join()
    assert order == ["first", "second"]


def test_node_tools_are_installed_once() -> None:
    """Node.js and npm come with the wheel, and a second call finds the tools as the first left them."""
    assert node.node().is_file()
    assert node.npm().is_file()
    stamp = node.modules(ROOT) / ".kyoten"
    before = stamp.stat().st_mtime_ns
    assert node.modules(ROOT) == ROOT / "tests" / "node" / "node_modules"
    assert stamp.stat().st_mtime_ns == before


def test_faces_are_installed_once_and_kept_out_of_the_repository() -> None:
    """The faces of the forms come from a lock, lie in the environment, and a second call finds them there."""
    faces = node.fonts(ROOT)
    assert faces.is_relative_to(ROOT / virtual.FOLDER)
    assert {face.name for face in faces.rglob("*.ttf")} == {
        "BIZUDGothic_400Regular.ttf",
        "BIZUDGothic_700Bold.ttf",
        "BIZUDPGothic_400Regular.ttf",
        "BIZUDPGothic_700Bold.ttf",
    }
    before = {face: face.stat().st_mtime_ns for face in faces.rglob("*")}
    assert node.fonts(ROOT) == faces
    assert {face: face.stat().st_mtime_ns for face in faces.rglob("*")} == before


def test_missing_faces_are_told_with_the_way_out(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Where npm cannot install the faces, both languages say what to do and nothing counts as installed."""
    listed = tmp_path / node.FONTS
    listed.mkdir(parents=True)
    (tmp_path / virtual.FOLDER).mkdir()
    for name in ("package.json", "package-lock.json", ".npmrc"):
        text = (ROOT / node.FONTS / name).read_text(encoding="utf-8")
        (listed / name).write_text(text.replace('"sha512-', '"sha512-AAAA'), encoding="utf-8")
    for _ in range(2):
        with pytest.raises(NotReady, match="could not be installed") as said:
            node.fonts(tmp_path)
        assert "インターネット" in said.value.said.ja
        assert "build.py check" in said.value.said.en
        assert "integrity" in capsys.readouterr().err.lower()


def test_suite_ends_with_pytest() -> None:
    """Everything is checked, pytest's closing line comes last; own arguments go to pytest alone."""
    assert [step[0] for step in suite.steps(())] == ["ruff", "mypy", "pytest"]
    assert suite.steps(("-k", "name")) == ((*suite.PYTEST, "-k", "name"),)


def test_ci_runs_the_test_command() -> None:
    """`.ci/run` is what the README says and can be run."""
    script = ROOT / ".ci" / "run"
    assert "python3 build.py test" in script.read_text(encoding="utf-8")
    assert os.name == "nt" or os.access(script, os.X_OK)
