"""From a chapter's nodes to the same with the reading of each term above it, where the chapter first uses it."""

import re
from collections.abc import Iterable, Iterator

from kyoten.kinds import Term
from kyoten.outputs.book.nodes import Kid, Node

_OPEN = frozenset(("p", "ul", "ol", "li", "facts", "row", "value", "box"))
"""Kinds in which terms are looked for: not headings, links and notes, and not tables, whose lines are close."""
_LONGEST = 12
"""A word with its reading stays in one line; a longer one would leave a gap at the end of the line before."""
_KANA_OR_LETTERS = re.compile("[\u3041-\u30ff\uff01-\uff5e!-~ ]*")


class Readings:
    """The terms that have a reading."""

    def __init__(self, terms: Iterable[Term]) -> None:
        names = {term.name.ja: term.name.kana.replace(" ", "") for term in terms}
        self._kana = {
            name: kana
            for name, kana in names.items()
            if len(name) <= _LONGEST and not _KANA_OR_LETTERS.fullmatch(name)
        }
        longest_first = sorted(self._kana, key=len, reverse=True)
        self.said = repr(self._kana)
        """All of them, in words."""
        self._found = re.compile("|".join(map(re.escape, longest_first)) or r"(?!)")

    def added(self, nodes: Iterable[Kid]) -> list[Kid]:
        """The nodes of one chapter, each term's reading once."""
        return self._kids(nodes, set())

    def _kids(self, kids: Iterable[Kid], seen: set[str]) -> list[Kid]:
        return [new for kid in kids for new in self._kid(kid, seen)]

    def _kid(self, kid: Kid, seen: set[str]) -> Iterator[Kid]:
        if isinstance(kid, Node):
            is_open = kid.kind in _OPEN
            yield Node(kid.kind, self._kids(kid.kids, seen), kid.facts) if is_open else kid
            return
        end = 0
        for match in self._found.finditer(kid):
            word = match.group()
            if word not in seen:
                seen.add(word)
                if match.start() > end:
                    yield kid[end : match.start()]
                yield Node("ruby", [word], {"kana": self._kana[word]})
                end = match.end()
        if end < len(kid):
            yield kid[end:]
