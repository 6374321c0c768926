"""From YAML to documents and terms: what is cited and what words mean."""

from enum import StrEnum
from typing import Annotated

from kyoten.kinds.dates import When
from kyoten.kinds.parts import Name, Text, Title
from kyoten.kinds.record import Record
from kyoten.kinds.types import Kana, Line, Ref, To, Url


class DocumentKind(StrEnum):
    """Kinds of documents (s2 §2(1) and the sources themselves)."""

    ACT = "act"
    ORDER = "order"
    ORDINANCE = "ordinance"
    PUBLIC_NOTICE = "public_notice"
    NOTIFICATION = "notification"
    ADMINISTRATIVE_NOTICE = "administrative_notice"
    GUIDEBOOK = "guidebook"
    OUTLINE = "outline"
    PLAN = "plan"
    REPORT = "report"
    GUIDE = "guide"
    LECTURE = "lecture"
    DATA = "data"


class Document(Record):
    """A law, notice, guide or data set that records cite (s2 §2(1))."""

    kind = "document"
    plural = "documents"
    is_national = True

    name: Title
    """The official title."""
    document_kind: DocumentKind
    """What it is."""
    abbreviation: Text | None = None
    """略語: how the source that lists it shortens it."""
    number: Line | None = None
    """Its number as printed: 平成17年法律第123号."""
    number_en: Line | None = None
    """Its number in English: Act No. 123 of 2005."""
    issuer: Text | None = None
    """Who issued it."""
    issued: When | None = None
    """When it was issued."""
    applies_from: When | None = None
    """Since when it applies, where that differs."""
    articles: tuple[Line, ...] = ()
    """The articles that matter here, in Japanese: 第77条第3項."""
    cited_by: tuple[Annotated[Ref, To("document")], ...] = ()
    """Documents that list it."""
    url: Url | None = None
    """Where it can be read, if its source gives an address."""
    summary: Text | None = None
    """What it says, in our own words."""


class TermGroup(StrEnum):
    """Groups of the term base."""

    LAW = "law"
    INSTRUMENT = "instrument"
    BASE = "base"
    FUNCTION = "function"
    CONSULTATION = "consultation"
    SERVICE = "service"
    PROGRAM = "program"
    FEE = "fee"
    PLACE = "place"
    BODY = "body"
    PERSON = "person"
    GENERAL = "general"


class TermBasis(StrEnum):
    """How sure an English word is (term base)."""

    ATTESTED = "attested"
    ADAPTED = "adapted"
    KNOWLEDGE = "knowledge"
    PROPOSAL = "proposal"


class Term(Record):
    """A word of the field with its reading, its English and its meaning."""

    kind = "term"
    plural = "terms"
    is_national = True

    name: Name
    """The term, its reading and its English."""
    short_en: Line | None = None
    """The short English, after the first use on a page."""
    group: TermGroup
    """The group of the term base."""
    basis: TermBasis
    """How sure the English is; a proposal waits for a person's approval."""
    aliases_ja: tuple[Line, ...] = ()
    """Other Japanese wordings, for search."""
    aliases_kana: tuple[Kana, ...] = ()
    """Their readings."""
    aliases_en: tuple[Line, ...] = ()
    """Other English wordings, for search."""
    meaning: Text
    """What it means, in our own words."""
    related: tuple[Annotated[Ref, To("term")], ...] = ()
    """Terms to read next."""
