"""From a finding to a value: what is wrong, where, and the way out, in both languages."""

from kyoten.problem.value import NO_HINT, Hint, Mark, Problem, Severity, error, warning

__all__ = ["NO_HINT", "Hint", "Mark", "Problem", "Severity", "error", "warning"]
