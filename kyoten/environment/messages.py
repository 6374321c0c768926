"""From what a machine lacks to the sentence that says so and how to get it."""

from pathlib import Path

from kyoten.environment.saying import Said

MAKING = Said(
    "環境（.venv）を作っています。初回だけ1分ほどかかります。",
    "Making the environment (.venv). This happens once and takes about a minute.",
)
ADDING_TESTS = Said("テスト用の部品を入れています。", "Installing what the tests need.")
ADDING_NODE = Said("ページの検査の道具を入れています。", "Installing the tools that check pages.")
ADDING_FACES = Said(
    "PDFに使う書体（BIZ UDゴシック）を入れています。",
    "Installing the typeface of the PDFs (BIZ UDGothic).",
)
ADDING_BROWSER = Said("Chromiumを入れています。", "Installing Chromium.")
ADDING_FONT = Said("日本語のフォントを入れています。", "Installing a Japanese font.")
ADDING_POPPLER = Said(
    "PDFを調べる道具（poppler）を入れています。", "Installing poppler, which shows PDFs."
)
ADDING_OFFICE = Said(
    "Wordのファイルを調べる道具（LibreOffice Writer）を入れています。",
    "Installing LibreOffice Writer, which shows Word files.",
)

VENV_FAILED = Said(
    "環境（.venv）を作れませんでした。上の表示が原因です。",
    "The environment (.venv) could not be made. The lines above say why.",
)
INSTALL_FAILED = Said(
    "部品を入れられませんでした。上の表示が原因です。インターネットにつながっているか確かめて、もう一度実行してください。",
    "Packages could not be installed. The lines above say why. Check the connection to the internet and run again.",
)
NODE_FAILED = Said(
    "ページの検査の道具を入れられませんでした。上の表示が原因です。",
    "The tools that check pages could not be installed. The lines above say why.",
)

FACES_FAILED = Said(
    "PDFに使う書体（BIZ UDゴシック）を入れられませんでした。上の表示が原因です。"
    "インターネット（npmのレジストリー）につながっているか確かめて、もう一度実行してください。"
    "検査だけなら、書体がなくても python3 build.py check でできます。",
    "The typeface of the PDFs (BIZ UDGothic) could not be installed. The lines above say why. "
    "Check the connection to the internet (the npm registry) and run again. "
    "To check records, python3 build.py check needs no typeface.",
)


def old_environment_in_use(folder: Path) -> Said:
    """The old environment cannot be removed, usually because a program still runs in it."""
    return Said(
        f"{folder} を作り直せません。使っているプログラム（serveなど）を終えてから、もう一度実行してください。",
        f"{folder} cannot be made anew. End the programs that use it (such as serve), then run again.",
    )


def no_venv_module(line: str) -> Said:
    """Debian and its relatives ship Python without the part that makes environments."""
    return Said(
        f"Pythonのvenvモジュールがありません。次の1行で入ります:\n\n    {line}\n",
        f"Python's venv module is missing. This line installs it:\n\n    {line}\n",
    )


def chrome_is_not_there(path: str) -> Said:
    """The variable CHROME names a program that does not exist."""
    return Said(
        f"環境変数CHROMEの「{path}」が見つかりません。ブラウザの実行ファイルを指定するか、CHROMEを消してください。",
        f"The variable CHROME says '{path}', which is not there. Name a browser's program or unset CHROME.",
    )


NO_BROWSER = Said(
    "テストには実物のブラウザが必要です。Chrome、Chromium、Edgeのどれかを入れてください"
    "（Debian・Ubuntu: sudo apt install chromium）。"
    "別の場所にあるときは、環境変数CHROMEでその実行ファイルを指定してください。",
    "The tests need a real browser. Install Chrome, Chromium or Edge (Debian, Ubuntu: sudo apt install chromium). "
    "If it lies elsewhere, name its program in the variable CHROME.",
)
NO_FONT = Said(
    "日本語のフォントがないので、ページの見た目を検査できません。"
    "入れてください（Debian・Ubuntu: sudo apt install fonts-noto-cjk）。",
    "There is no Japanese font, so the look of pages cannot be checked. "
    "Install one (Debian, Ubuntu: sudo apt install fonts-noto-cjk).",
)
NO_POPPLER = Said(
    "様式のPDFを調べるpopplerがありません。入れてください（Debian・Ubuntu: sudo apt install poppler-utils）。",
    "Poppler, with which PDFs of forms are looked at, is missing. "
    "Install it (Debian, Ubuntu: sudo apt install poppler-utils).",
)
NO_OFFICE = Said(
    "様式のWordファイルを調べるLibreOffice Writerがありません。"
    "入れてください（Debian・Ubuntu: sudo apt install libreoffice-writer）。",
    "LibreOffice Writer, with which Word files of forms are looked at, is missing. "
    "Install it (Debian, Ubuntu: sudo apt install libreoffice-writer).",
)
APT_FAILED = Said(
    "apt-getが失敗しました。上の表示が原因です。",
    "apt-get failed. The lines above say why.",
)
