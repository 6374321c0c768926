"""From a served engine to what a browser measures: bytes, requests, time until it is ready, answers."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from statistics import median
from typing import NamedTuple

from playwright.sync_api import Browser, Page, sync_playwright

from benchmarks.search.serving import Asked
from tests.browser.chromium import AT_HOME, FLAGS, program

_PATIENCE = 900_000
"""Milliseconds: the slowest engine takes minutes for the most records."""
_AT_ONCE = 20
"""Queries that a page is handed in one call."""

_START = "async () => { const begin = performance.now(); await engine.start(); return performance.now() - begin; }"
_ASK = """async (texts) => {
  const answers = [];
  for (const text of texts) {
    const begin = performance.now();
    const found = await engine.ask(text);
    answers.push([found, performance.now() - begin]);
  }
  return answers;
}"""


class Load(NamedTuple):
    """A first visit up to the first answer."""

    ready: float
    """Milliseconds from the focus until it can be asked."""
    bytes: int
    requests: int


class Found(NamedTuple):
    """An answer: paths or addresses, the best first, and milliseconds."""

    addresses: list[str]
    time: float


@contextmanager
def chromium() -> Iterator[Browser]:
    """One browser for all engines of a run."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=program(), args=[*FLAGS, AT_HOME], headless=True
        )
        yield browser
        browser.close()


def first_visits(browser: Browser, address: str, asked: Asked, texts: Sequence[str]) -> Load:
    """As many visits as there are queries, each in a browser that knows nothing; the medians."""
    loads = []
    for text in texts:
        with _visit(browser, address) as page:
            asked.forget()
            ready = page.evaluate(_START)
            page.evaluate(_ASK, [text])
            loads.append(Load(ready, sum(asked.sizes), len(asked.sizes)))
    return Load(
        median(load.ready for load in loads),
        int(median(load.bytes for load in loads)),
        int(median(load.requests for load in loads)),
    )


def answers(browser: Browser, address: str, texts: Sequence[str]) -> Iterator[Found]:
    """What an engine finds for each query, one after the other in one visit."""
    with _visit(browser, address) as page:
        page.evaluate(_START)
        for at in range(0, len(texts), _AT_ONCE):
            for found, time in page.evaluate(_ASK, texts[at : at + _AT_ONCE]):
                yield Found(found, time)


@contextmanager
def _visit(browser: Browser, address: str) -> Iterator[Page]:
    context = browser.new_context()
    page = context.new_page()
    page.set_default_timeout(_PATIENCE)
    page.goto(address)
    page.wait_for_function("globalThis.engine")
    yield page
    context.close()
