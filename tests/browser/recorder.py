"""From a page that is about to be opened to every request, policy violation and fault that it then causes."""

from dataclasses import dataclass, field

from playwright.sync_api import ConsoleMessage, Page, Request, Response

LISTEN = """
window.policyViolations = [];
document.addEventListener("securitypolicyviolation", event =>
  window.policyViolations.push(`${event.effectiveDirective}: ${event.blockedURI} ${event.sample}`));
"""


@dataclass(slots=True)
class Record:
    """What a page did; all lists are empty for a good page."""

    page: Page
    outside: list[str] = field(default_factory=list)
    """Requests to another host; the browser's flags let none of them through."""
    faults: list[str] = field(default_factory=list)
    """Answers of 400 and more, exceptions and errors in the console."""

    def policy_violations(self) -> list[str]:
        """What the content security policy has blocked on the page that is open now."""
        # Violations are told in tasks of their own; those that are under way are waited for.
        found: list[str] = self.page.evaluate(
            "new Promise(done => setTimeout(() => done(window.policyViolations), 0))"
        )
        return found


def record(page: Page, address: str) -> Record:
    """Watch a page from before it is opened; `address` is the server's."""
    kept = Record(page)

    def asked(request: Request) -> None:
        if not request.url.startswith((f"{address}/", "data:", "blob:")):
            kept.outside.append(request.url)

    def answered(response: Response) -> None:
        if response.status >= 400:
            kept.faults.append(f"{response.status} {response.url}")

    def said(message: ConsoleMessage) -> None:
        # The icon is fetched when everything is done, so that a test may have cut off the network meanwhile.
        if message.type == "error" and not message.location["url"].endswith("/icon.svg"):
            kept.faults.append(message.text)

    page.add_init_script(LISTEN)
    page.on("request", asked)
    page.on("response", answered)
    page.on("console", said)
    page.on("pageerror", lambda error: kept.faults.append(str(error)))
    return kept
