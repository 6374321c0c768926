"""From a paper to a Word file whose fields are content controls."""

from kyoten.outputs.forms.word.layout import lay_out
from kyoten.outputs.forms.word.packing import packed
from kyoten.outputs.forms.word.setting import prepared
from kyoten.pages.procedures.paper import Paper

__all__ = ["document"]


def document(paper: Paper) -> bytes:
    """The Word file of a paper; the same paper gives the same bytes."""
    made = prepared(paper)
    lay_out(made, paper)
    return packed(made)
