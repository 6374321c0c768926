"""From a finding to a value: what is wrong, where, and the way out, in both languages."""

from kyoten.problem.value import Hint, Mark, Problem, Severity, error, warning

__all__ = ["Hint", "Mark", "Problem", "Severity", "error", "warning"]
