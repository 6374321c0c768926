"""From a wrong value to pydantic's error with the sentences of both languages in it."""

from pydantic_core import PydanticCustomError

from kyoten.problem import Hint

NO_HINT: Hint = ("", "")


def fault(rule: str, *, ja: str, en: str, hint: Hint = NO_HINT) -> PydanticCustomError:
    """An error that a type raises; `kinds.judge` turns it into a problem at its place."""
    context = {"ja": ja, "en": en, "hint_ja": hint[0], "hint_en": hint[1]}
    return PydanticCustomError(rule, "{en}", context)
