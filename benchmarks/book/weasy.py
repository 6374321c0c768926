"""From an HTML document to its PDF by WeasyPrint, and the number of its pages: run in an environment of its own.

`python weasy.py HTML PDF`. It needs nothing of ours.
"""

import sys
from importlib import import_module
from pathlib import Path


def main() -> None:
    """Set the document; its outline, links and tags as in ours."""
    document = import_module("weasyprint").HTML(filename=sys.argv[1]).render(pdf_variant="pdf/ua-1")
    document.write_pdf(sys.argv[2])
    Path(sys.argv[2]).with_suffix(".pages").write_text(str(len(document.pages)), encoding="ascii")


if __name__ == "__main__":
    main()
