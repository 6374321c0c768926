"""From typed text to values that are right by themselves: every type that a field can have."""

from decimal import Decimal
from typing import Annotated

from pydantic import BeforeValidator

from kyoten.kinds.addresses import parse_url
from kyoten.kinds.amounts import parse_amount, parse_count, parse_flag, parse_times
from kyoten.kinds.codes import (
    parse_code,
    parse_corporate_number,
    parse_office_number,
    parse_postal,
    parse_prefecture_code,
)
from kyoten.kinds.phones import parse_phone
from kyoten.kinds.plain import parse_line, parse_plain
from kyoten.kinds.readings import parse_kana, parse_place
from kyoten.kinds.references import To, parse_district, parse_id, parse_reference

PlainText = Annotated[str, BeforeValidator(parse_plain)]
"""Text of one language without markup or personal data."""

Line = Annotated[str, BeforeValidator(parse_line)]
"""Such a text in a single line."""

Kana = Annotated[str, BeforeValidator(parse_kana)]
"""A reading in hiragana."""

Phone = Annotated[str, BeforeValidator(parse_phone)]
"""A telephone or FAX number `0749-65-6518`, in digits and hyphens."""

PostalCode = Annotated[str, BeforeValidator(parse_postal)]
"""A postal code `526-8501`."""

Url = Annotated[str, BeforeValidator(parse_url)]
"""An address: https, http, mailto or tel."""

PrefectureCode = Annotated[str, BeforeValidator(parse_prefecture_code)]
"""The prefecture's two digits, 01 to 47."""

MunicipalityCode = Annotated[str, BeforeValidator(parse_code)]
"""Six digits, the last a check digit."""

OfficeNumber = Annotated[str, BeforeValidator(parse_office_number)]
"""Ten digits, the last a check digit (事業所番号)."""

CorporateNumber = Annotated[str, BeforeValidator(parse_corporate_number)]
"""13 digits, the first a check digit (法人番号)."""

Flag = Annotated[bool, BeforeValidator(parse_flag)]
"""`true` or `false`."""

Count = Annotated[int, BeforeValidator(parse_count)]
"""A whole number from 0."""

Amount = Annotated[Decimal, BeforeValidator(parse_amount)]
"""A number with up to four decimals, kept exactly: `10.18`."""

Times = Annotated[str, BeforeValidator(parse_times)]
"""Times of the day `08:30-17:15`."""

Ref = Annotated[str, BeforeValidator(parse_reference)]
"""The id of a record, in another folder with the folder before it: `shiga/nagahama-shi`."""

Id = Annotated[str, BeforeValidator(parse_id)]
"""An id inside a record."""

DistrictRef = Annotated[str, BeforeValidator(parse_district), To("district")]
"""A zone or ward, as `municipality/district`."""

Place = Annotated[str, BeforeValidator(parse_place)]
"""A place in a document, in signs."""

__all__ = [
    "Amount",
    "CorporateNumber",
    "Count",
    "DistrictRef",
    "Flag",
    "Id",
    "Kana",
    "Line",
    "MunicipalityCode",
    "OfficeNumber",
    "Phone",
    "Place",
    "PlainText",
    "PostalCode",
    "PrefectureCode",
    "Ref",
    "Times",
    "To",
    "Url",
]
