"""From typed dates to days and to moments that are known only to the month or fiscal year."""

import re
from dataclasses import dataclass
from datetime import date
from typing import Annotated

from pydantic import GetCoreSchemaHandler
from pydantic_core import core_schema

from kyoten.kinds.eras import iso_of, moment_of
from kyoten.kinds.fault import fault, shown, text_of

_DAY = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})")
_WHEN = re.compile(r"(FY)?([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?")


def parse_day(value: object) -> date:
    """A day written `2026-04-01`; anything else is a fault with the right form as its hint."""
    if isinstance(value, date):
        return value
    text = text_of(value)
    match = _DAY.fullmatch(text)
    try:
        if match:
            return date(int(match[1]), int(match[2]), int(match[3]))
    except ValueError:
        pass
    raise fault(
        "date",
        ja=f"「{shown(text)}」は日付として読めません。",
        en=f"'{shown(text)}' cannot be read as a date.",
        better=None if match else iso_of(text),
        hint=(
            "2026-04-01 の形（西暦、半角、ハイフン）で書いてください。",
            "Write it like 2026-04-01.",
        ),
    )


@dataclass(frozen=True, slots=True)
class When:
    """A moment as exactly as its source gives it: a day, a month, a year or a fiscal year."""

    year: int
    month: int | None = None
    day: int | None = None
    is_fiscal: bool = False

    def __str__(self) -> str:
        parts = [f"{self.year:04}", *(f"{part:02}" for part in (self.month, self.day) if part)]
        return ("FY" if self.is_fiscal else "") + "-".join(parts)

    @property
    def first_day(self) -> date:
        """The first day that it can mean; a fiscal year begins on April 1."""
        return date(self.year, self.month or (4 if self.is_fiscal else 1), self.day or 1)

    @classmethod
    def parse(cls, value: object) -> "When":
        """`2024-04-01`, `2019-04`, `2019` or `FY2019` (年度); else a fault with a hint."""
        if isinstance(value, When):
            return value
        text = text_of(value)
        match = _WHEN.fullmatch(text)
        if match and not (match[1] and match[3]):
            month, day = (int(part) if part else None for part in match.groups()[2:])
            when = cls(int(match[2]), month, day, is_fiscal=bool(match[1]))
            if when.is_real:
                return when
        raise fault(
            "when",
            ja=f"「{shown(text)}」は時期として読めません。",
            en=f"'{shown(text)}' cannot be read as a date, month, year or fiscal year.",
            better=None if match else moment_of(text),
            hint=(
                "2019-04-01、2019-04、2019、FY2019（年度）のどれかの形で書いてください。",
                "Write 2019-04-01, 2019-04, 2019 or FY2019 (fiscal year).",
            ),
        )

    @property
    def is_real(self) -> bool:
        """Whether the calendar has such a moment."""
        try:
            date(
                self.year,
                1 if self.month is None else self.month,
                1 if self.day is None else self.day,
            )
        except ValueError:
            return False
        return True

    @classmethod
    def __get_pydantic_core_schema__(
        cls, source: object, handler: GetCoreSchemaHandler
    ) -> core_schema.CoreSchema:
        return core_schema.no_info_plain_validator_function(
            cls.parse, serialization=core_schema.to_string_ser_schema()
        )

    @classmethod
    def __get_pydantic_json_schema__(cls, schema: object, handler: object) -> dict[str, str]:
        return {"type": "string", "pattern": f"^{_WHEN.pattern}$"}


class _DaySchema:
    @classmethod
    def __get_pydantic_core_schema__(
        cls, source: object, handler: GetCoreSchemaHandler
    ) -> core_schema.CoreSchema:
        return core_schema.no_info_plain_validator_function(
            parse_day, serialization=core_schema.to_string_ser_schema()
        )

    @classmethod
    def __get_pydantic_json_schema__(cls, schema: object, handler: object) -> dict[str, str]:
        return {"type": "string", "format": "date"}


Day = Annotated[date, _DaySchema]
"""A day of the calendar, written `2026-04-01` and nothing else."""
