"""From the classes and elements of templates to what they are in a book."""

BOXES = {
    "k-as-of": "warn",
    "k-warn": "warn",
    "admonition": "note",
    "k-note": "note",
    "k-empty": "note",
    "k-open": "open",
    "k-card": "card",
}
"""Classes of what stands in a frame."""
LAYOUTS = {"k-site": "site"}
INLINE = {
    "k-tag": "tag",
    "k-sample": "sample",
    "k-sign": "sign",
    "k-original": "original",
    "k-number": "number",
    "k-phone-number": "number",
}
LISTS = frozenset(("k-tags", "k-signed", "k-keys", "k-steps", "k-boxes"))
"""Classes of lists that have a look of their own."""
DROPPED = frozenset(("footnote", "k-screen", "k-ways"))
"""Classes of what is of no use on paper, or stands elsewhere on it."""
CLEAR = frozenset(("div", "section", "figcaption", "span", "article", "header"))
SAME = {"b": "b", "strong": "b", "em": "i", "small": "small", "code": "code"}
WHOLE = {"blockquote": "quote", "pre": "pre", "hr": "hr", "br": "br", "figure": "figure"}
HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
