"""From mappings inside a record to the parts that several kinds share."""

from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field

from kyoten.kinds.dates import Day
from kyoten.kinds.types import (
    Count,
    Flag,
    Kana,
    Line,
    Phone,
    Place,
    PlainText,
    PostalCode,
    Ref,
    Times,
    To,
    Url,
)


class Part(BaseModel):
    """What every part and every record has in common: frozen, documented, nothing unknown."""

    model_config = ConfigDict(
        frozen=True, extra="forbid", use_attribute_docstrings=True, arbitrary_types_allowed=True
    )


class Text(Part):
    """A text in both languages, if need be in easy Japanese too."""

    ja: PlainText
    """Japanese."""
    en: PlainText | None = None
    """English; where it is missing the page shows the Japanese, marked as Japanese."""
    easy: PlainText | None = None
    """Easy Japanese (やさしい日本語): one idea a sentence."""


class Name(Part):
    """A name with its reading."""

    ja: Line
    """The official Japanese name, as its owner spells it."""
    kana: Kana
    """The reading in hiragana, for order and search."""
    en: Line | None = None
    """The English name: the official one, else romaji and a kind word (term base)."""


class Title(Part):
    """The title of a document; long official titles need no reading."""

    ja: Line
    """The official Japanese title, as printed."""
    kana: Kana | None = None
    """The reading in hiragana, where it is known."""
    en: Line | None = None
    """The English title of the term base."""


class Source(Part):
    """Where a fact comes from."""

    document: Annotated[Ref, To("document")]
    """The document's record."""
    place: Place | None = None
    """The place in the document in signs that need no translation: `§4(3)`."""
    detail: Text | None = None
    """The place in words, where signs do not say it."""


Sources = Annotated[tuple[Source, ...], Field(min_length=1)]
"""At least one place where a fact comes from."""


class Hours(Part):
    """When somebody answers; no hours at all means that they are not known."""

    weekdays: Times | None = None
    """Monday to Friday, `08:30-17:15`."""
    saturday: Times | None = None
    """Saturday, `09:00-12:00`."""
    sunday: Times | None = None
    """Sunday, `09:00-12:00`."""
    holidays: Times | None = None
    """Public holidays, `09:00-12:00`."""
    around_the_clock: Flag = False
    """24 hours a day, 365 days a year; needs a source and the date when it was verified."""
    note: Text | None = None
    """What the times do not say: closed days, the turn of the year."""


class Contact(Part):
    """A section or desk that answers, with its address and numbers (s2 end block)."""

    section: Text
    """The section's name, as the body spells it."""
    postal: PostalCode | None = None
    """Postal code."""
    address: Text | None = None
    """Address without the municipality's name before it."""
    tel: Phone | None = None
    """Telephone."""
    fax: Phone | None = None
    """FAX."""
    mail: Url | None = None
    """The section's own mail address as `mailto:…`; never a person's."""
    hours: Hours | None = None
    """When the section answers; missing means not known."""
    emergency: Flag = False
    """Whether this contact answers emergencies; needs hours, source and verified date."""
    source: Sources
    """Where the numbers come from."""
    verified: Day | None = None
    """The day when somebody last made sure that the numbers are right."""


class Numbered(Part):
    """A post and how many hold it; never a person's name."""

    post: Text
    """The post, such as service management supervisor."""
    number: Count
    """How many people."""
