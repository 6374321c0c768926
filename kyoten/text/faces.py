"""From the folder of all faces to the families in which everything is printed."""

from pathlib import Path

FAMILIES = Path("biz-udgothic"), Path("biz-udpgothic")
"""The folders of the families; Japanese is set in the first, Latin letters of books in the second."""
REGULAR = FAMILIES[0] / "400Regular" / "BIZUDGothic_400Regular.ttf"
