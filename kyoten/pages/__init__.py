"""From records and facts to pages: what is to exist, and what each page shows to a reader."""

from kyoten.pages.frames import corrections_of
from kyoten.pages.page import Frame, Page, Reader, SourceLine, Standing, View
from kyoten.pages.plan import plan
from kyoten.pages.stock import Chapter

__all__ = [
    "Chapter",
    "Frame",
    "Page",
    "Reader",
    "SourceLine",
    "Standing",
    "View",
    "corrections_of",
    "plan",
]
