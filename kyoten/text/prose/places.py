"""From what a chapter's tree holds back to where that was typed.

The parser keeps no places, so what a rule objects to is looked up in the text: each look-up of the same words
finds the next occurrence, as the tree is walked in the order of the text.
"""

import re

from kyoten.problem import Mark

_HEADING = re.compile(
    r"^[ ]{0,8}(?:#{1,6}[ \t]*(?P<hashed>[^\n]*)|(?P<lined>\S[^\n]*)\n[ ]{0,3}(?:=+|-+)[ ]*$)",
    re.MULTILINE,
)


class Places:
    """The places of one chapter's text; look-ups go forward."""

    def __init__(self, text: str, file: str) -> None:
        self.file = file
        self._text = text
        self._next: dict[str, int] = {}
        self._headings = [
            (match.group("hashed") or match.group("lined") or "", match.start())
            for match in _HEADING.finditer(text)
        ]

    def of(self, typed: str, *before: str) -> Mark:
        """Where something was typed behind the first of the given beginnings that it is found behind."""
        for lead in before or ("",):
            sought = lead + typed
            start = self._text.find(sought, self._next.get(sought, 0))
            if start >= 0:
                self._next[sought] = start + len(sought)
                return self.at(start + len(lead))
        return Mark(self.file)

    def of_heading(self, words: str) -> Mark:
        """Where the next heading stands that begins with these words."""
        for index, (typed, start) in enumerate(self._headings):
            if words in typed:
                del self._headings[: index + 1]
                return self.at(start)
        return Mark(self.file)

    def at(self, index: int) -> Mark:
        """An index into the text as a place."""
        line = self._text.count("\n", 0, index) + 1
        return Mark(self.file, line, index - self._text.rfind("\n", 0, index))
