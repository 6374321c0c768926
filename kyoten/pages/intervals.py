"""From how many months lie between two times to words."""

from kyoten.words import Words


def often_in_words(words: Words, months: int, *, approximately: bool = False) -> str:
    """`every 2 months`, `about once a month`, `once a year`."""
    if months == 12 and not approximately:
        return words("base.once")
    about = "about_" if approximately else ""
    unit = "month" if months == 1 else "months"
    return words(f"base.{about}every_{unit}", count=months)
