"""From a dataset to every problem that one record, or several together, can have."""

from datetime import date

from kyoten.dataset import Dataset
from kyoten.problem import Problem
from kyoten.rules.english import english_follows_terms, translation_is_there
from kyoten.rules.places import (
    area_is_of_one_prefecture,
    base_in_one_prefecture,
    code_is_of_prefecture,
    facility_once,
    folder_has_handbook,
    named_after_reading,
    welfare_areas_partition,
)
from kyoten.rules.references import reference_exists
from kyoten.rules.rule import DatasetRule, RecordRule, see
from kyoten.rules.service_areas import (
    districts_exist,
    one_host_an_area,
    wards_covered,
    zones_covered,
)
from kyoten.rules.truth import (
    closed_is_withdrawn,
    dates_hold,
    day_and_night,
    never_verified,
    one_number_one_use,
    samples_say_so,
)

RECORD_RULES: tuple[RecordRule, ...] = (
    reference_exists,
    samples_say_so,
    one_number_one_use,
    dates_hold,
    day_and_night,
    closed_is_withdrawn,
    never_verified,
    named_after_reading,
    english_follows_terms,
    translation_is_there,
)
"""Rules on one record beside the others."""

DATASET_RULES: tuple[DatasetRule, ...] = (
    welfare_areas_partition,
    area_is_of_one_prefecture,
    folder_has_handbook,
    code_is_of_prefecture,
    facility_once,
    base_in_one_prefecture,
    districts_exist,
    zones_covered,
    wards_covered,
    one_host_an_area,
)
"""Rules on several records together."""


def problems(dataset: Dataset, today: date) -> list[Problem]:
    """All that is wrong with a dataset, files and rules together, in the order of the places."""
    found = list(dataset.problems)
    for record in dataset.every():
        found.extend(record.judge(today))
        seen = see(record)
        for rule in RECORD_RULES:
            found.extend(rule(seen, dataset, today))
    for dataset_rule in DATASET_RULES:
        found.extend(dataset_rule(dataset, today))
    return sorted(found)
