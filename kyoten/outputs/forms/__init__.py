"""From the forms of procedures to their files: a PDF that can be filled in and a Word file of every sheet."""

from kyoten.outputs.forms.workshop import Workshop, workshop_of

__all__ = ["Workshop", "workshop_of"]
