"""From YAML to facilities: the offices and agencies that carry a base."""

from collections.abc import Iterator
from datetime import date
from enum import StrEnum
from typing import Annotated

from pydantic import Field

from kyoten.kinds.dates import Day
from kyoten.kinds.parts import Hours, Name, Numbered, Part, Text
from kyoten.kinds.record import Record
from kyoten.kinds.support import BaseFunction
from kyoten.kinds.types import (
    CorporateNumber,
    Count,
    Flag,
    OfficeNumber,
    Phone,
    PostalCode,
    Ref,
    To,
    Url,
)
from kyoten.problem import Problem, error


class Role(StrEnum):
    """Roles in the base (s2 §2(2)): 拠点機能事業所, 拠点機能強化事業所, 拠点関係機関."""

    BASE_FUNCTION = "base_function"
    ENHANCED_BASE_FUNCTION = "enhanced_base_function"
    PARTNER = "partner"


class Service(StrEnum):
    """Services by the names of the term base; the order is that of the WAM NET codes."""

    HOME_CARE = "home_care"
    SEVERE_HOME_VISIT = "severe_home_visit"
    ACTIVITY_SUPPORT = "activity_support"
    ACCOMPANYING = "accompanying"
    MEDICAL_CARE = "medical_care"
    DAILY_LIFE_CARE = "daily_life_care"
    SHORT_STAY = "short_stay"
    RESIDENTIAL = "residential"
    GROUP_HOME = "group_home"
    TRAINING_PHYSICAL = "training_physical"
    TRAINING_DAILY_LIVING = "training_daily_living"
    EMPLOYMENT_A = "employment_a"
    EMPLOYMENT_B = "employment_b"
    PLANNING_CONSULTATION = "planning_consultation"
    COMMUNITY_TRANSITION = "community_transition"
    COMMUNITY_SETTLEMENT = "community_settlement"
    EMPLOYMENT_TRANSITION = "employment_transition"
    INDEPENDENT_LIVING = "independent_living"
    EMPLOYMENT_RETENTION = "employment_retention"
    CHILD_DEVELOPMENT = "child_development"
    AFTER_SCHOOL_DAY = "after_school_day"
    CHILD_CONSULTATION = "child_consultation"
    MEDICAL_INSTITUTION = "medical_institution"


class EnhancedType(StrEnum):
    """機能強化型（Ⅰ）〜（Ⅳ）: only (I) and (II) can be an enhanced base-function office (s2 §2(2))."""

    I = "I"  # noqa: E741
    II = "II"
    III = "III"
    IV = "IV"


class Intake(StrEnum):
    """Whether the office takes somebody in an emergency."""

    YES = "yes"
    CONDITIONAL = "conditional"
    NO = "no"


class Disability(StrEnum):
    """Whom the office is set up for."""

    PHYSICAL = "physical"
    INTELLECTUAL = "intellectual"
    MENTAL = "mental"
    DEVELOPMENTAL = "developmental"
    HIGHER_BRAIN = "higher_brain"
    MEDICAL_CARE = "medical_care"
    SEVERE_BEHAVIOR = "severe_behavior"
    CHILDREN = "children"


class EmergencyIntake(Part):
    """緊急時の受け入れ・対応: whether, for whom, under which conditions."""

    intake: Intake
    """Yes, under conditions, or no."""
    conditions: Text | None = None
    """The conditions; required with `conditional`."""
    places: Count | None = None
    """Places kept for emergencies."""
    advance_registration: Flag = False
    """Whether the person has to be registered beforehand (s1 §3ウ(ウ)①)."""


class Facility(Record):
    """事業所・関係機関: an office or agency of the base."""

    kind = "facility"
    plural = "facilities"

    name: Name
    """The office's name as designated."""
    municipality: Annotated[Ref, To("municipality")]
    """Where it stands."""
    base: Annotated[Ref, To("base")]
    """The base that it belongs to."""
    roles: Annotated[tuple[Role, ...], Field(min_length=1)]
    """Its roles in the base."""
    functions: tuple[BaseFunction, ...] = ()
    """Those of the five functions that it carries."""
    services: Annotated[tuple[Service, ...], Field(min_length=1)]
    """The services that it is designated for."""
    enhanced_type: EnhancedType | None = None
    """機能強化型: which type of the enhanced-function fee it claims."""
    corporation: Text | None = None
    """The corporation that runs it."""
    corporate_number: CorporateNumber | None = None
    """法人番号."""
    office_number: OfficeNumber | None = None
    """事業所番号; one number may stand for several services, so it is no key."""
    postal: PostalCode | None = None
    """Postal code."""
    address: Text
    """Address without the municipality's name before it."""
    tel: Phone
    """Telephone."""
    fax: Phone | None = None
    """FAX."""
    site: Url | None = None
    """Its site."""
    hours: Hours | None = None
    """When somebody answers; missing means not known."""
    emergency: EmergencyIntake | None = None
    """Emergency intake; missing means not known."""
    disabilities: tuple[Disability, ...] = ()
    """Whom it is set up for; none means that nothing was entered."""
    capacity: Count | None = None
    """定員."""
    liaisons: tuple[Numbered, ...] = ()
    """連携担当者 by post and number, never by name (s2 §2(2))."""
    registered: Day
    """The day of its registration with the municipality."""
    withdrawn: Day | None = None
    """The day when its registration ended."""
    summary: Text | None = None
    """What a reader should know."""

    def is_open(self, today: date) -> bool:
        """Whether its registration holds on a day."""
        return self.registered <= today and (self.withdrawn is None or today < self.withdrawn)

    def judge(self, today: date) -> Iterator[Problem]:
        """Roles need what s2 §2(2) asks of them; conditions are said; dates are in order."""
        yield from self._judge_roles()
        if self.emergency and self.emergency.intake is Intake.CONDITIONAL:
            yield from self._judge_conditions(self.emergency)
        if self.withdrawn and self.withdrawn < self.registered:
            yield error(
                self.at("withdrawn"),
                "dates-in-order",
                ja=f"登録の終わり（{self.withdrawn}）が登録日（{self.registered}）より前です。",
                en=f"The end ({self.withdrawn}) is before the registration ({self.registered}).",
                hint=("どちらかの日付を直してください。", "Correct one of the two dates."),
            )
        if self.verified and self.verified < self.registered:
            yield error(
                self.at("verified"),
                "dates-in-order",
                ja=f"確かめた日（{self.verified}）が登録日（{self.registered}）より前です。",
                en=f"It was verified ({self.verified}) before its registration ({self.registered}).",
                hint=("どちらかの日付を直してください。", "Correct one of the two dates."),
            )

    def _judge_roles(self) -> Iterator[Problem]:
        if Role.BASE_FUNCTION in self.roles and not any(post.number for post in self.liaisons):
            yield error(
                self.at("liaisons" if self.has("liaisons") else "roles"),
                "liaison-officer",
                ja="拠点機能事業所には連携担当者が1名以上必要です（s2 §2(2)）。",
                en="A base-function office needs at least one liaison officer (s2 §2(2)).",
                hint=(
                    "liaisons に職名（post）と人数（number）を書いてください。氏名は書きません。",
                    "Write post and number under liaisons; never a name.",
                ),
            )
        if Role.ENHANCED_BASE_FUNCTION not in self.roles:
            return
        is_consultation = Service.PLANNING_CONSULTATION in self.services
        if not is_consultation or self.enhanced_type not in (EnhancedType.I, EnhancedType.II):
            yield error(
                self.at("enhanced_type" if self.has("enhanced_type") else "roles"),
                "enhanced-office",
                ja="拠点機能強化事業所になれるのは、機能強化型（Ⅰ）か（Ⅱ）の相談支援事業所だけです（s2 §2(2)）。",
                en="Only a consultation office of type (I) or (II) can be an enhanced base-function "
                "office (s2 §2(2)).",
                hint=(
                    "enhanced_type を I か II にし、services に planning_consultation を入れてください。",
                    "Set enhanced_type to I or II and add planning_consultation to services.",
                ),
            )

    def _judge_conditions(self, emergency: EmergencyIntake) -> Iterator[Problem]:
        if emergency.conditions is None:
            yield error(
                self.at("emergency", "intake"),
                "conditions-said",
                ja="「条件つき」と書いてありますが、条件がありません。",
                en="The intake is conditional, but no condition is given.",
                hint=("conditions に条件を書いてください。", "Write the conditions."),
            )
