"""From what is in the files of an EPUB to whole files: pages, contents, title page and the list of everything."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from html import escape
from uuid import NAMESPACE_OID, uuid5

from kyoten.outputs.book.epub.division import Leaf
from kyoten.outputs.book.epub.volume import About, Line

STYLE, NAV, TITLE = "book.css", "nav.xhtml", "title.xhtml"
CONTAINER = """<?xml version="1.0" encoding="utf-8"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>\
<rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml"/></rootfiles></container>
"""
_PAGE = """<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" lang="{lang}" xml:lang="{lang}">
<head><meta charset="utf-8"/><title>{title}</title><link rel="stylesheet" href="book.css"/></head>
<body>
{body}
</body>
</html>
"""
_PACKAGE = """<?xml version="1.0" encoding="utf-8"?>
<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id" xml:lang="{lang}">
<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
<dc:identifier id="id">urn:uuid:{id}</dc:identifier>
{said}
<meta property="dcterms:modified">{day}T00:00:00Z</meta>
{access}
</metadata>
<manifest>
{items}
</manifest>
<spine page-progression-direction="ltr">
{spine}
</spine>
</package>
"""
_ACCESS = (
    ("accessMode", "textual"),
    ("accessMode", "visual"),
    ("accessModeSufficient", "textual"),
    ("accessibilityFeature", "alternativeText"),
    ("accessibilityFeature", "displayTransformability"),
    ("accessibilityFeature", "index"),
    ("accessibilityFeature", "readingOrder"),
    ("accessibilityFeature", "structuralNavigation"),
    ("accessibilityFeature", "tableOfContents"),
    ("accessibilityHazard", "none"),
)
"""What readers who do not see, or see in another way, can expect."""
_READINGS = ("accessibilityFeature", "rubyAnnotations")
_RUBY = b"<ruby>"
_KINDS = {"css": "text/css", "svg": "image/svg+xml", "xhtml": "application/xhtml+xml"}


def page(about: About, title: str, body: str) -> str:
    """A whole file."""
    return _PAGE.format(lang=about.lang, title=_text(title), body=body)


def leaf(about: About, one: Leaf, body: str) -> str:
    """A file of a chapter."""
    role = ' epub:type="chapter" role="doc-chapter"' if one.chapter.number and one.is_first else ""
    return page(about, one.chapter.title, f"<section{role}>\n{body}</section>")


def title_page(about: About) -> str:
    """The title page."""
    title = "<br/>".join(map(_text, about.title_lines))
    lines = [f"<p>{_text(about.prefecture)}</p>", f"<h1>{title}</h1>"]
    lines += [f"<p>{_text(line)}</p>" for line in (*about.above, *about.below)]
    body = "\n".join(lines)
    return page(
        about, about.title, f'<section class="title" epub:type="titlepage">\n{body}\n</section>'
    )


def contents(about: About, lines: Sequence[Line], places: Mapping[str, str], first: str) -> str:
    """The contents, with the same lines as on paper, and the way to where the chapters begin."""
    items = "\n".join(_chapters(lines, places))
    title = _text(about.contents)
    here = f'<li><a epub:type="toc" href="{NAV}">{title}</a></li>'
    body = next(_text(line.title) for line in lines if places[line.to].startswith(first))
    start = f'<li><a epub:type="bodymatter" href="{first}">{body}</a></li>'
    return page(
        about,
        about.contents,
        f'<nav epub:type="toc" role="doc-toc" id="toc"><h1>{title}</h1>\n<ol>\n{items}\n</ol></nav>\n'
        f'<nav epub:type="landmarks" hidden="hidden"><ol>{here}{start}</ol></nav>',
    )


def _chapters(lines: Iterable[Line], places: Mapping[str, str]) -> Iterator[str]:
    """Each chapter with the lines below it; the first line is a chapter's."""
    below: list[str] = []
    above = ""
    for line in lines:
        link = f'<a href="{escape(places[line.to])}">{_text(line.title)}</a>'
        if line.level > 1:
            below.append(f"<li>{link}</li>")
            continue
        if above:
            yield _item(above, below)
        above, below = link, []
    yield _item(above, below)


def _item(above: str, below: Sequence[str]) -> str:
    inner = "\n<ol>{}</ol>".format("\n".join(below)) if below else ""
    return f"<li>{above}{inner}</li>"


def package(about: About, stem: str, files: Mapping[str, bytes], order: Sequence[str]) -> str:
    """The list of everything in the book: what it is, its files, and the order in which they are read."""
    known = {name: f"f{number}" for number, name in enumerate(sorted(files), 1)}
    readings = [_READINGS] if any(_RUBY in data for data in files.values()) else []
    access = (*_ACCESS, *readings, ("accessibilitySummary", about.summary))
    return _PACKAGE.format(
        lang=about.lang,
        id=uuid5(NAMESPACE_OID, f"kyoten handbook {stem}"),
        said="\n".join(_said(about)),
        day=about.day,
        access="\n".join(f'<meta property="schema:{k}">{_text(v)}</meta>' for k, v in access),
        items="\n".join(_file(name, id_) for name, id_ in known.items()),
        spine="\n".join(f'<itemref idref="{known[name]}"/>' for name in order),
    )


def _file(name: str, id_: str) -> str:
    kind, is_nav = _KINDS[name.rpartition(".")[2]], name == NAV
    more = ' properties="nav"' if is_nav else ""
    return f'<item id="{id_}" href="{name}" media-type="{kind}"{more}/>'


def _said(about: About) -> Iterator[str]:
    told = {"title": about.title, "language": about.lang, "creator": about.author}
    for name, value in (*told.items(), ("date", about.day), ("description", about.description)):
        yield f"<dc:{name}>{_text(value)}</dc:{name}>"
    yield from (f"<dc:subject>{_text(word)}</dc:subject>" for word in about.keywords)


def _text(text: str) -> str:
    return escape(text, quote=False)
