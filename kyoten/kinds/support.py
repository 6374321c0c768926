"""From YAML to councils, core centers and bases: who runs the system of support."""

from collections.abc import Iterator
from datetime import date
from enum import StrEnum
from typing import Annotated

from pydantic import Field

from kyoten.kinds.dates import When
from kyoten.kinds.parts import Contact, Name, Part, Sources, Text
from kyoten.kinds.record import Record
from kyoten.kinds.types import Count, DistrictRef, Flag, Ref, To
from kyoten.problem import Problem, error

Members = Annotated[tuple[Annotated[Ref, To("municipality")], ...], Field(min_length=1)]
"""The municipalities that stand behind something."""


class Meeting(Part):
    """A meeting with its frequency (s2 §2(2))."""

    name: Name
    """The meeting's name."""
    every_months: Count
    """How many months lie between two meetings: 1 is monthly."""
    approximately: Flag = False
    """Whether the source says "about" (程度)."""
    members: Text
    """Who takes part."""
    topics: Text
    """What it deals with."""
    yearly: Text | None = None
    """What it does once a year besides."""
    source: Sources
    """Where this is written."""


class Council(Record):
    """(自立支援)協議会 under Article 89-3 (s3 Ⅱ-2)."""

    kind = "council"
    plural = "councils"

    name: Name
    """The council's name."""
    municipalities: Members
    """The municipalities that set it up, alone or together."""
    secretariat: Annotated[Ref, To("center")] | None = None
    """The core center that keeps its secretariat; missing means not known."""
    secretariat_since: When | None = None
    """Since when."""
    summary: Text | None = None
    """What a reader should know."""


class Operation(StrEnum):
    """How a core center is run: by the municipality, by commission, or jointly."""

    DIRECT = "direct"
    CONTRACTED = "contracted"
    JOINT = "joint"


class CenterTask(StrEnum):
    """The four legal tasks of a core center (Article 77-2(1); s3 Ⅱ-1)."""

    INDIVIDUAL = "individual"
    OTHER_LAWS = "other_laws"
    SUPPORTERS = "supporters"
    COMMUNITY = "community"


class Center(Record):
    """基幹相談支援センター under Article 77-2 (s3 Ⅱ-1)."""

    kind = "center"
    plural = "centers"

    name: Name
    """The center's name."""
    municipalities: Members
    """The municipalities that it serves."""
    operation: Operation
    """Direct, contracted or joint."""
    opened: When | None = None
    """Since when."""
    tasks: tuple[CenterTask, ...] = ()
    """The legal tasks that a source says it does; one not listed is not known, not denied."""
    contacts: tuple[Contact, ...] = ()
    """Who answers; none means that no number has been entered and verified."""
    summary: Text | None = None
    """What a reader should know."""


class BaseType(StrEnum):
    """整備類型: s2 §2(2) defines the first two; the third appears only in s4 (2018-19)."""

    MULTIFUNCTION = "multifunction"
    AREA_WIDE = "area_wide"
    COMBINED = "combined"


class BaseState(StrEnum):
    """Whether the base is in place."""

    DONE = "done"
    NOT_DONE = "not_done"


class BaseFunction(StrEnum):
    """The five functions (s2 §1)."""

    CONSULTATION = "consultation"
    EMERGENCY = "emergency"
    TRIAL_STAY = "trial_stay"
    EXPERTISE = "expertise"
    COMMUNITY_SYSTEM = "community_system"


class JointBodyKind(StrEnum):
    """Bodies of several municipalities that may run a base (s1 §2)."""

    PARTIAL_AFFAIRS_ASSOCIATION = "partial_affairs_association"
    WIDE_AREA_UNION = "wide_area_union"


class JointBody(Part):
    """一部事務組合 or 広域連合."""

    name: Name
    """The body's name."""
    joint_body_kind: JointBodyKind
    """Which of the two."""
    members: Members
    """The municipalities that form it."""


class Implementer(Part):
    """One who runs a base: a municipality or a joint body, exactly one of the two."""

    municipality: Annotated[Ref, To("municipality")] | None = None
    """A municipality or special ward."""
    joint_body: JointBody | None = None
    """A joint body."""


class ServiceArea(Part):
    """担当区域 (s1 §4ア): what one base looks after."""

    name: Name
    """Its name."""
    municipalities: tuple[Annotated[Ref, To("municipality")], ...] = ()
    """Municipalities that lie in it whole."""
    daily_living_zones: tuple[DistrictRef, ...] = ()
    """Zones, as `municipality/zone`."""
    wards: tuple[DistrictRef, ...] = ()
    """Wards, as `municipality/ward`."""
    host_offices: Count | None = None
    """配置事業所: how many offices host coordinators; about one is the guide."""


class Evaluation(Part):
    """How the base is reviewed (s2 §2(2))."""

    times_a_year: Count
    """How often."""
    by: Text
    """Who does it."""
    means: Text
    """With what."""


class Base(Record):
    """地域生活支援拠点等 under Article 77(3) (s1, s2)."""

    kind = "base"
    plural = "bases"

    name: Name
    """The base's name."""
    nickname: Text | None = None
    """愛称: what people call it."""
    type: BaseType | None = None
    """整備類型; null where no source gives exactly one."""
    state: BaseState | None = None
    """Whether it is in place (整備済), where a source says so; null where none does."""
    since: When | None = None
    """Since when."""
    implementers: Annotated[tuple[Implementer, ...], Field(min_length=1)]
    """Who runs it."""
    service_areas: Annotated[tuple[ServiceArea, ...], Field(min_length=1)]
    """担当区域."""
    functions: tuple[BaseFunction, ...] = ()
    """Those of the five functions that it is set up for."""
    coordinators: Count | None = None
    """拠点コーディネーター: how many are to be placed."""
    council: Annotated[Ref, To("council")] | None = None
    """The council that follows it."""
    center: Annotated[Ref, To("center")] | None = None
    """The core center that works with it."""
    meetings: tuple[Meeting, ...] = ()
    """Its own meetings."""
    evaluation: Evaluation | None = None
    """The regular review."""
    contacts: tuple[Contact, ...] = ()
    """Who answers for the base itself; none means that no number has been entered and verified."""
    summary: Text | None = None
    """What a reader should know."""

    def judge(self, today: date) -> Iterator[Problem]:
        """Each implementer is exactly one body."""
        for index, implementer in enumerate(self.implementers):
            if (implementer.municipality is None) == (implementer.joint_body is None):
                yield error(
                    self.at("implementers", index),
                    "one-implementer",
                    ja="実施主体1つに、municipality か joint_body のどちらか1つを書きます。",
                    en="An implementer is either a municipality or a joint body.",
                    hint=("どちらか1つにしてください。", "Write exactly one of the two."),
                )
