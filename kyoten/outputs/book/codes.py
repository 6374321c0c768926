"""From an address to the drawing of a code that a camera reads."""

import io

import segno

_BORDER = 2
"""White modules around it; paper is white beside them."""


def code_of(address: str) -> str:
    """The code as SVG, black on nothing."""
    out = io.BytesIO()
    segno.make(address, error="m", micro=False).save(
        out, kind="svg", border=_BORDER, xmldecl=False, svgclass=None, lineclass=None, omitsize=True
    )
    return out.getvalue().decode()
