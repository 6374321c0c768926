"""From the records that a view asks for to a list of them, by which a page is known to be unchanged."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from hashlib import blake2b
from typing import TypeVar

from kyoten.dataset import Dataset
from kyoten.kinds import KINDS, Facility, Record

R = TypeVar("R", bound=Record)

EVERYTHING = "*"
"""What is computed from many records: whoever asks for it asks for all of them."""

_KINDS = {kind.kind: kind for kind in KINDS}


class Reads:
    """Notes what is asked for, and tells by a hash whether the answer is what it was.

    A key names one record (`facility:shiga/mihon-01`, there or not), a kind (`facility:`), the facilities in a
    municipality (`@shiga/nagahama-shi`), or everything.
    """

    def __init__(
        self, dataset: Dataset, facilities_in: Callable[[str], Iterable[Facility]]
    ) -> None:
        self._dataset = dataset
        self._facilities_in = facilities_in
        self._noted: set[str] = set()
        self._digests: dict[str, bytes] = {}

    def note(self, key: str) -> None:
        """Something is asked for."""
        self._noted.add(key)

    @contextmanager
    def noting(self) -> Iterator[set[str]]:
        """All keys that are asked for in the block."""
        self._noted = set()
        yield self._noted
        self._noted = set()

    def digest(self, keys: Iterable[str]) -> str:
        """A hash of what some keys stand for now."""
        return _hash(map(self._digest, sorted(keys)))

    def _digest(self, key: str) -> bytes:
        known = self._digests.get(key)
        if known is None:
            known = self._digests[key] = self._found(key)
        return known

    def _found(self, key: str) -> bytes:
        kind, colon, full_id = key.partition(":")
        if colon and full_id:
            record = self._dataset.find(_KINDS[kind], full_id)
            return b"" if record is None else record.digest
        if colon:
            return _of(self._dataset.all(_KINDS[kind]))
        return _of(
            self._dataset.every() if key == EVERYTHING else self._facilities_in(key.lstrip("@"))
        )


@dataclass(frozen=True, slots=True)
class NotingDataset(Dataset):
    """The same dataset for views: whoever asks it for a record has that noted."""

    reads: Reads = field(kw_only=True)

    def all(self, kind: type[R]) -> tuple[R, ...]:
        """Every record of a kind, in the order of the full ids."""
        self.reads.note(f"{kind.kind}:")
        return Dataset.all(self, kind)

    def find(self, kind: type[R], full_id: str) -> R | None:
        """The record of a full id, or None."""
        self.reads.note(f"{kind.kind}:{full_id}")
        return Dataset.find(self, kind, full_id)

    def follow(self, record: Record, kind: type[R], reference: str) -> R:
        """The record that a judged reference of another record names."""
        self.reads.note(f"{kind.kind}:{record.full(reference)}")
        return Dataset.follow(self, record, kind, reference)

    def every(self) -> Iterator[Record]:
        """All records, kind by kind."""
        self.reads.note(EVERYTHING)
        return Dataset.every(self)


def noting(dataset: Dataset, facilities: Mapping[str, Iterable[Facility]]) -> NotingDataset:
    """A dataset that notes what is asked of it; `facilities` are the open ones by municipality."""
    reads = Reads(dataset, lambda town: facilities.get(town, ()))
    return NotingDataset(dataset.records, dataset.problems, dataset.broken, reads=reads)


def _of(records: Iterable[Record]) -> bytes:
    parts = (part for one in records for part in (one.full_id.encode(), one.digest))
    return _hash(parts).encode()


def _hash(parts: Iterable[bytes]) -> str:
    return blake2b(b"\0".join(parts), digest_size=16).hexdigest()
