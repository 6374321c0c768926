"""From problems to the text that stands beside a wrong file."""

from collections.abc import Iterable

from kyoten.problem import Problem


def said(problems: Iterable[Problem]) -> str:
    """Every problem with its place, both messages and both hints, in the order of the places."""
    blocks = (
        f"{problem.mark.line}:{problem.mark.column} {problem.severity.value} {problem.rule}\n"
        f"  {problem.message}\n  → {problem.hint}\n  {problem.message_en}\n  → {problem.hint_en}\n"
        for problem in sorted(problems)
    )
    return "\n".join(blocks)
