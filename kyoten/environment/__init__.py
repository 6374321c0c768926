"""From a bare Python to everything that a build and its tests need.

Runs before anything is installed, so this package imports the standard library only, and only `build.py` and the
tests import it.
"""

from kyoten.environment import progress
from kyoten.environment.command_line import Options, options_of
from kyoten.environment.saying import NotReady, Said, say, shown
from kyoten.environment.virtual import enter

__all__ = [
    "NotReady",
    "Options",
    "Said",
    "enter",
    "options_of",
    "progress",
    "say",
    "shown",
]
