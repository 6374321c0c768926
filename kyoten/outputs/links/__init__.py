"""From a built site to its broken links."""

from kyoten.outputs.links.check import BrokenLink, Links, broken_links, links_of
from kyoten.outputs.links.judge import Reason
from kyoten.outputs.links.report import problem_of

__all__ = ["BrokenLink", "Links", "Reason", "broken_links", "links_of", "problem_of"]
