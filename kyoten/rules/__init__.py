"""From a dataset to every problem that one record, or several together, can have."""

from collections.abc import Iterator
from datetime import date
from itertools import chain, islice

from kyoten.dataset import Dataset
from kyoten.kinds.judge import MOST
from kyoten.problem import Problem
from kyoten.rules.areas import member_lies_inside, welfare_areas_partition
from kyoten.rules.claims import closed_is_withdrawn, day_and_night, emergency_is_verified
from kyoten.rules.days import dates_hold, never_verified
from kyoten.rules.english import english_follows_terms, translation_is_there
from kyoten.rules.forms import (
    form_fields_stand_once,
    form_files_differ,
    form_headings_are_printed,
    form_issuers_are_printed,
    forms_are_used,
    forms_have_their_towns,
)
from kyoten.rules.grids import one_cell_one_place
from kyoten.rules.numbers import number_keeps_use, one_number_one_use
from kyoten.rules.offices import base_in_one_prefecture, facility_once
from kyoten.rules.procedures import (
    ids_are_known,
    ids_stand_once,
    named_after_own_area,
    steps_are_reached,
)
from kyoten.rules.reckoning import (
    add_on_adds_up,
    allocation_rows_stand,
    allocations_add_up,
    groups_exclude_something,
    threshold_is_reached,
)
from kyoten.rules.references import listed_once, reference_exists
from kyoten.rules.rule import CrossRule, DatasetRule, RecordRule, see
from kyoten.rules.samples import samples_say_so
from kyoten.rules.service_areas import (
    districts_exist,
    one_host_an_area,
    wards_covered,
    zones_covered,
)
from kyoten.rules.towns import (
    center_is_there_or_not,
    code_is_of_prefecture,
    folder_has_handbook,
    named_after_reading,
)
from kyoten.source import resting_collector

RECORD_RULES: tuple[RecordRule, ...] = (
    reference_exists,
    listed_once,
    districts_exist,
    samples_say_so,
    one_number_one_use,
    dates_hold,
    day_and_night,
    emergency_is_verified,
    closed_is_withdrawn,
    never_verified,
    named_after_reading,
    english_follows_terms,
    translation_is_there,
    ids_stand_once,
    ids_are_known,
    steps_are_reached,
    forms_are_used,
    form_fields_stand_once,
    forms_have_their_towns,
    form_headings_are_printed,
    form_issuers_are_printed,
    groups_exclude_something,
    threshold_is_reached,
    add_on_adds_up,
    allocation_rows_stand,
    allocations_add_up,
)
"""Rules on one record beside the others."""

CROSS_RULES: tuple[CrossRule, ...] = (number_keeps_use,)
"""Rules on what stands in records of every kind."""

DATASET_RULES: tuple[DatasetRule, ...] = (
    welfare_areas_partition,
    member_lies_inside,
    folder_has_handbook,
    code_is_of_prefecture,
    one_cell_one_place,
    facility_once,
    base_in_one_prefecture,
    zones_covered,
    wards_covered,
    one_host_an_area,
    form_files_differ,
    named_after_own_area,
    center_is_there_or_not,
)
"""Rules on several records together."""


def problems(dataset: Dataset, today: date) -> list[Problem]:
    """All that is wrong with a dataset, files and rules together, in the order of the places."""
    with resting_collector():
        return sorted(chain(dataset.problems, _by_rules(dataset, today)))


def _by_rules(dataset: Dataset, today: date) -> Iterator[Problem]:
    every = [see(record) for record in dataset.every()]
    for seen in every:
        yield from seen.record.judge(today)
        for rule in RECORD_RULES:
            yield from islice(rule(seen, dataset, today), MOST)
    for cross_rule in CROSS_RULES:
        yield from cross_rule(every)
    for dataset_rule in DATASET_RULES:
        yield from dataset_rule(dataset, today)
