"""From a finding to a value that can be collected, sorted and printed."""

from dataclasses import dataclass, replace
from enum import StrEnum


class Severity(StrEnum):
    """Whether a problem stops a publication."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, slots=True, order=True)
class Mark:
    """A place in a file; line and column count from 1, columns in characters."""

    file: str
    """The file's name below the folder that was read; empty for that folder itself."""
    line: int = 1
    column: int = 1

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}"


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """What is wrong at a place and how to mend it, in Japanese and in English."""

    mark: Mark
    severity: Severity
    rule: str
    message: str
    message_en: str
    hint: str = ""
    hint_en: str = ""

    def below(self, folder: str) -> "Problem":
        """The same problem with its file named from outside the folder that was read."""
        names = (name for name in (folder, self.mark.file) if name)
        return replace(self, mark=replace(self.mark, file="/".join(names)))

    @property
    def is_error(self) -> bool:
        """Errors stop a publication, warnings never do."""
        return self.severity is Severity.ERROR


Hint = tuple[str, str]
"""The way out, in Japanese and in English."""

NO_HINT: Hint = ("", "")


def error(mark: Mark, rule: str, *, ja: str, en: str, hint: Hint = NO_HINT) -> Problem:
    """A problem that stops a publication."""
    return Problem(mark, Severity.ERROR, rule, ja, en, *hint)


def warning(mark: Mark, rule: str, *, ja: str, en: str, hint: Hint = NO_HINT) -> Problem:
    """A problem that is said and never blocks."""
    return Problem(mark, Severity.WARNING, rule, ja, en, *hint)
