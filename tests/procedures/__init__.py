"""Tests of the procedures: the real records, the judge, the add-on and the allocations."""
