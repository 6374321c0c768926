"""From one invented prefecture to how long we and others take for its pages."""

from datetime import date

TODAY = date(2026, 11, 21)
"""The day on which everything is built."""
