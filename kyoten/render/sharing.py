"""From a part of the shell to its HTML, made once for all pages that have the same menu."""

from collections.abc import Callable

from jinja2 import Environment
from markupsafe import Markup

from kyoten.render.shell import Kin, Shell


def sharing(made: Environment) -> Callable[[str, Shell], Markup]:
    """What templates call `shared`: a template that shows nothing of the page itself, by its name."""
    known: dict[tuple[str, Kin], Markup] = {}

    def shared(name: str, shell: Shell) -> Markup:
        key = (name, shell.kin)
        if key not in known:
            known[key] = Markup(made.get_template(name).render(shell=shell))  # noqa: S704
        return known[key]

    return shared
