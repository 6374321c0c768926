"""From the files of theme/assets to one style sheet, the scripts and the icon, as the site has them."""

from pathlib import Path

from kyoten.render import light_script, light_style

FOLDER = "assets"
STYLE = f"{FOLDER}/kyoten.css"


def assets(theme: Path) -> list[tuple[str, bytes]]:
    """Every file that pages of both languages share, by its address from the site's root."""
    folder = theme / FOLDER
    sheets = [path.read_text(encoding="utf-8") for path in sorted((folder / "css").glob("*.css"))]
    scripts = sorted(folder.glob("*.js"))
    return [
        (STYLE, light_style("\n".join(sheets)).encode()),
        *(
            (f"{FOLDER}/{path.name}", light_script(path.read_text(encoding="utf-8")).encode())
            for path in scripts
        ),
        *((f"{FOLDER}/{path.name}", path.read_bytes()) for path in sorted(folder.glob("*.svg"))),
    ]
