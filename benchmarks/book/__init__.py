"""From one invented prefecture to what its printed handbook costs, set by us and by WeasyPrint."""

from datetime import date

TODAY = date(2026, 11, 21)
"""The day on which everything is built."""
