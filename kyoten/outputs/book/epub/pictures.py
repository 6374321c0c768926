"""From the drawings of a book to its picture files, each once."""

import re

_ROOM = 40.0
"""Em for what takes the whole width on paper."""
_EM = 16
_SIZE = re.compile(r'^(<svg\b[^>]*?)\swidth="([0-9.]+)(em|%)" height="([0-9.]+)em"')


class Pictures:
    """The drawings of one book."""

    def __init__(self) -> None:
        self.files: dict[str, bytes] = {}
        """By name."""
        self._names: dict[str, str] = {}

    def name_of(self, svg: str) -> str:
        """The name of the file that holds a drawing."""
        if svg not in self._names:
            self._names[svg] = name = f"picture-{len(self._names) + 1:02}.svg"
            self.files[name] = _SIZE.sub(_scaled, svg).encode()
        return self._names[svg]


def _scaled(match: re.Match[str]) -> str:
    """The beginning of a drawing with its size in numbers, so that it shrinks as a whole."""
    opening, across, unit, down = match.groups()
    width = round((float(across) if unit == "em" else _ROOM) * _EM, 1)
    height = round(float(down) * _EM, 1)
    return f'{opening} width="{width:g}" height="{height:g}" viewBox="0 0 {width:g} {height:g}"'
