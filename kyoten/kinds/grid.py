"""From typed cells `[3, 4]` to places in a tile map: column and row."""

from dataclasses import dataclass

from pydantic import GetCoreSchemaHandler
from pydantic_core import core_schema

from kyoten.kinds.fault import fault

MOST = 39
"""The last column and row; a wider map would fit on no page."""


@dataclass(frozen=True, slots=True, order=True)
class Grid:
    """A cell of a tile map, counted from 0 in the west and in the north; order is from north to south."""

    row: int
    column: int

    def __str__(self) -> str:
        return f"[{self.column}, {self.row}]"

    @classmethod
    def parse(cls, value: object) -> "Grid":
        """`[column, row]`, two whole numbers; else a fault with the right form."""
        if isinstance(value, Grid):
            return value
        match value:
            case [str() as column, str() as row] if _is_number(column) and _is_number(row):
                return cls(int(row), int(column))
        raise fault(
            "grid",
            ja="図の升目（列と行の2つの数）として読めません。",
            en="This cannot be read as a place in the tile map, two numbers.",
            hint=(
                f"列と行を、0から{MOST}までの半角の数字で、[3, 4] のように書いてください。",
                f"Write column and row, each from 0 to {MOST}, like [3, 4].",
            ),
        )

    @classmethod
    def __get_pydantic_core_schema__(
        cls, source: object, handler: GetCoreSchemaHandler
    ) -> core_schema.CoreSchema:
        return core_schema.no_info_plain_validator_function(
            cls.parse, serialization=core_schema.to_string_ser_schema()
        )

    @classmethod
    def __get_pydantic_json_schema__(cls, schema: object, handler: object) -> dict[str, object]:
        number = {"type": "integer", "minimum": 0, "maximum": MOST}
        return {"type": "array", "items": number, "minItems": 2, "maxItems": 2}


def _is_number(typed: str) -> bool:
    """One or two half-width digits, not too large."""
    return typed.isascii() and typed.isdigit() and len(typed) < 3 and int(typed) <= MOST
