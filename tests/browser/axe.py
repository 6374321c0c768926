"""From an open page to the violations that axe-core finds, with every rule it has but the deprecated ones."""

from collections.abc import Sequence
from functools import cache

from playwright.sync_api import Page

from kyoten.environment.node import modules
from tests.browser.view import View
from tests.building import ROOT

COLOURS = ("color-contrast", "color-contrast-enhanced", "link-in-text-block")
"""The rules that look at colours."""
RUN = """
async named => {
  const rules = axe.getRules().filter(rule => !rule.tags.includes("deprecated")).map(rule => rule.ruleId)
    .filter(id => !named.length || named.includes(id));
  const found = await axe.run(document, {runOnly: {type: "rule", values: rules}, resultTypes: ["violations"]});
  return found.violations.flatMap(rule => rule.nodes.map(node => `${rule.id}: ${node.target.join(" ")}: ${
    node.failureSummary.replace(/\\s+/g, " ")}`));
}
"""


@cache
def source() -> str:
    """The checker's script."""
    return (modules(ROOT) / "axe-core" / "axe.min.js").read_text(encoding="utf-8")


def rules_for(view: View) -> Sequence[str]:
    """The rules to try in a view, beside the same in light: in dark, only colours differ; none stands for all."""
    return COLOURS if view.scheme == "dark" else ()


def violations(page: Page, rules: Sequence[str] = ()) -> list[str]:
    """One line for every element that breaks a rule: A to AAA, best practice and experimental, or those named.

    The page must have been opened with `obeys_csp=False`.
    """
    if not page.evaluate("'axe' in window"):
        page.evaluate(source())
    found: list[str] = page.evaluate(RUN, list(rules))
    return found
