"""From a wrong value to pydantic's error with the sentences of both languages in it."""

from pydantic_core import PydanticCustomError

from kyoten.problem import NO_HINT, Hint

_SHOWN = 60
"""How many characters of a wrong value a message repeats."""


def fault(
    rule: str, *, ja: str, en: str, better: str | None = None, hint: Hint = NO_HINT
) -> PydanticCustomError:
    """An error that a type raises; `kinds.judge` turns it into a problem at its place.

    `better` is what the value surely means: the hint says so, and `fmt` writes it.
    """
    if better is not None:
        hint = _write(f'"{better}"' if better.startswith("0") and better.isdigit() else better)
    context = {"ja": ja, "en": en, "hint_ja": hint[0], "hint_en": hint[1]}
    return PydanticCustomError(rule, "{en}", context | ({"better": better} if better else {}))


def _write(form: str) -> Hint:
    return f"{form} と書いてください。", f"Write {form}."


def text_of(value: object) -> str:
    """A scalar's text; a list or a mapping where a scalar belongs is a fault."""
    if isinstance(value, str):
        return value
    raise fault(
        "shape",
        ja="ここには文字を1つだけ書きます。",
        en="A single text is expected here.",
        hint=("「項目名: 文字」の形で書いてください。", "Write it as 'field: text'."),
    )


def shown(text: str) -> str:
    """A wrong value as a message repeats it: in one line, and not all of a long one."""
    line = " ".join(text.split())
    return line if len(line) <= _SHOWN else line[: _SHOWN - 1] + "…"
