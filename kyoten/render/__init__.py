"""From pages to the bytes of their HTML."""

from kyoten.render.shell import Shell, SourceLine
from kyoten.urls import Link

__all__ = ["Link", "Shell", "SourceLine"]
