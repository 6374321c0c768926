"""From a judged mapping to a record: an identity, its facts, and the place of each in its file."""

from collections.abc import Iterator
from datetime import date
from typing import ClassVar, NamedTuple, Self

from pydantic import PrivateAttr

from kyoten.kinds.dates import Day
from kyoten.kinds.parts import Part, Sources, Text
from kyoten.kinds.types import Flag
from kyoten.problem import Mark, Problem
from kyoten.source import Tree


class Standing(NamedTuple):
    """Where a record stands: its file with the place of each value, and its identity."""

    tree: Tree
    folder: str
    id: str
    full_id: str


_NOWHERE = Standing(Tree("", {}), "", "", "/")


class Record(Part):
    """What every kind has in common."""

    kind: ClassVar[str]
    """The kind's name in YAML, templates, words and code: `municipality`."""
    plural: ClassVar[str]
    """The name of the folder that holds the kind, of its addresses and open data."""
    is_national: ClassVar[bool] = False
    """Whether records of the kind stand in `data/national`, whichever prefecture writes them."""

    is_everywhere: ClassVar[bool] = False
    """Whether they stand in `data/national` and in the folders of prefectures alike."""

    source: Sources
    """Where the record's facts come from."""
    confirmed: Flag
    """Whether the body concerned or a source document confirms the record."""
    verified: Day | None = None
    """The day when somebody last made sure that it is still true."""
    sample: Flag = False
    """An invented record that shows what a real one will look like."""
    anomaly: tuple[Text, ...] = ()
    """What is odd in the source; said on the page, never silently mended."""

    _standing: Standing = PrivateAttr(default_factory=lambda: _NOWHERE)

    @classmethod
    def may_stand(cls, *, in_national: bool) -> bool:
        """Whether records of the kind may stand in `data/national`, or else in a prefecture's folder."""
        return cls.is_everywhere or cls.is_national == in_national

    def placed(self, tree: Tree, folder: str, id_: str) -> Self:
        """The same record with its identity and the places of its values."""
        self._standing = Standing(tree, folder, id_, f"{folder}/{id_}")
        return self

    @property
    def standing(self) -> Standing:
        """Its file and identity; taken from where pydantic keeps it, since everything asks for it all the time."""
        kept: Standing = (self.__pydantic_private__ or {}).get("_standing", _NOWHERE)
        return kept

    @property
    def id(self) -> str:
        """The file's name without `.yml`, unique in its folder and kind."""
        return self.standing.id

    @property
    def folder(self) -> str:
        """`national`, or the id of the prefecture that adopted the handbook."""
        return self.standing.folder

    @property
    def full_id(self) -> str:
        """The id as open data give it: `shiga/nagahama-shi`."""
        return self.standing.full_id

    @property
    def file(self) -> str:
        """The record's file, as messages show it."""
        return self.standing.tree.file

    @property
    def digest(self) -> bytes:
        """A hash of the file's bytes: records of one kind and id with the same hash are the same."""
        return self.standing.tree.digest

    def at(self, *path: str | int) -> Mark:
        """Where a value stands in the file: `at("contacts", 0, "tel")`."""
        return self.standing.tree.at(path)

    def has(self, *path: str | int) -> bool:
        """Whether somebody typed a value there."""
        return path in self.standing.tree.places.values

    def is_blank(self, *path: str | int) -> bool:
        """Whether somebody began a field there and typed nothing."""
        return path in self.standing.tree.places.blanks

    def judge(self, today: date) -> Iterator[Problem]:
        """What is wrong with this record by itself; kinds add their own rules."""
        yield from ()

    def full(self, reference: str) -> str:
        """A reference of this record as a full id."""
        return reference if "/" in reference else f"{self.standing.folder}/{reference}"
