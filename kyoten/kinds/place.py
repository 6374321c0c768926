"""From YAML to prefectures, handbooks, areas and municipalities: who is where."""

from collections.abc import Iterator
from datetime import date
from enum import StrEnum
from typing import Annotated

from pydantic import Field

from kyoten.kinds.dates import When
from kyoten.kinds.grid import Grid
from kyoten.kinds.parts import Contact, Name, Part, Text
from kyoten.kinds.record import Record
from kyoten.kinds.types import Id, MunicipalityCode, PostalCode, PrefectureCode, Ref, To, Url
from kyoten.problem import Problem, error


class Prefecture(Record):
    """都道府県: its code and names; what an adopting prefecture adds stands in its handbook."""

    kind = "prefecture"
    plural = "prefectures"
    is_national = True

    code: PrefectureCode
    """The prefecture's two digits (JIS X 0401)."""
    name: Name
    """The prefecture's name."""
    grid: Grid | None = None
    """Its column and row in the tile map of all prefectures."""


class DisabilitySpelling(StrEnum):
    """How a prefecture spells 障害 in its own words; official names keep their owners' spelling."""

    KANJI = "\u969c\u5bb3"
    """障害"""
    MIXED = "\u969c\u304c\u3044"
    """障がい"""
    HIRAGANA = "\u3057\u3087\u3046\u304c\u3044"
    """しょうがい"""


class Handbook(Record):
    """What a prefecture adds when it adopts the handbook; its folder's `handbook.yml`."""

    kind = "handbook"
    plural = "handbooks"

    prefecture: Annotated[Ref, To("prefecture")]
    """The prefecture that publishes."""
    title: Name
    """The handbook's title."""
    disability: DisabilitySpelling
    """How this prefecture spells 障害."""
    edition: Text
    """The edition, such as its month."""
    contact: Contact | None = None
    """The prefecture's section that answers for the handbook; missing means not entered yet."""
    corrections: Url | None = None
    """Where a reader reports a mistake."""


class AreaKind(StrEnum):
    """Kinds of 圏域; names in the case list are not all welfare areas (s0, s2, s4)."""

    WELFARE = "welfare"
    BUREAU = "bureau"
    SUBAREA = "subarea"
    JOINT = "joint"


class Area(Record):
    """圏域: an area of several municipalities."""

    kind = "area"
    plural = "areas"

    name: Name
    """The area's name, as its owner prints it."""
    area_kind: AreaKind
    """Disability health and welfare area, bureau, sub-area, or an area agreed by its members."""
    members: Annotated[tuple[Annotated[Ref, To("municipality")], ...], Field(min_length=1)]
    """Its municipalities; the welfare areas of a prefecture partition it."""
    parent: Annotated[Ref, To("area")] | None = None
    """For a sub-area: the area that it is part of."""
    summary: Text | None = None
    """What a reader should know of the area's system."""
    grid: Grid | None = None
    """Its column and row in the tile map of the prefecture's welfare areas."""


class MunicipalityKind(StrEnum):
    """Kinds of 市町村 (s1 §2 adds the special wards)."""

    CITY = "city"
    TOWN = "town"
    VILLAGE = "village"
    SPECIAL_WARD = "special_ward"
    DESIGNATED_CITY = "designated_city"


class District(Part):
    """A ward of a designated city, or a daily living zone (s1 §4ア)."""

    id: Id
    """An id of its own inside the municipality."""
    name: Name
    """Its name."""


class Office(Part):
    """A building of the municipality."""

    name: Text
    """The building's name."""
    postal: PostalCode | None = None
    """Postal code."""
    address: Text | None = None
    """Address without the municipality's name before it."""


class Municipality(Record):
    """市町村・特別区: the body that has to develop bases (s1 §2, §4イ)."""

    kind = "municipality"
    plural = "municipalities"

    code: MunicipalityCode
    """Six digits, the last a check digit."""
    name: Name
    """The municipality's name with its kind word."""
    municipality_kind: MunicipalityKind
    """City, town, village, special ward, or designated city (指定都市)."""
    site: Url
    """The municipality's own site: where to turn while no number has been entered."""
    wards: tuple[District, ...] = ()
    """The wards of a designated city (Local Autonomy Act, Article 252-20(1))."""
    daily_living_zones: tuple[District, ...] = ()
    """日常生活圏域, as the municipality defines them."""
    offices: tuple[Office, ...] = ()
    """The municipality's buildings that a reader may have to find."""
    contacts: tuple[Contact, ...] = ()
    """Who answers; the first is the welfare section."""
    no_center_as_of: When | None = None
    """When its source said that it has no core center; missing where a center is recorded or nobody has said so."""
    grid: Grid | None = None
    """Its column and row in the prefecture's tile map of municipalities."""

    def judge(self, today: date) -> Iterator[Problem]:
        """Only a designated city has wards; no two wards or zones have the same id."""
        if self.wards and self.municipality_kind is not MunicipalityKind.DESIGNATED_CITY:
            yield error(
                self.at("wards"),
                "wards-of-designated-city",
                ja="行政区（wards）があるのは指定都市だけです。",
                en="Only a designated city has wards.",
                hint=(
                    "municipality_kind を designated_city にするか、wards を消してください。",
                    "Set municipality_kind to designated_city, or delete wards.",
                ),
            )
        yield from self._judge_districts("wards", self.wards)
        yield from self._judge_districts("daily_living_zones", self.daily_living_zones)

    def _judge_districts(self, field: str, districts: tuple[District, ...]) -> Iterator[Problem]:
        known: set[str] = set()
        for index, district in enumerate(districts):
            if district.id in known:
                yield error(
                    self.at(field, index, "id"),
                    "district-twice",
                    ja=f"ID「{district.id}」が2回あります。",
                    en=f"The id '{district.id}' stands twice.",
                    hint=("どちらかの ID を変えてください。", "Change one of the ids."),
                )
            known.add(district.id)
