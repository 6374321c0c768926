"""From procedures to criteria that nobody can meet, and to shares and samples that do not add up."""

from collections.abc import Iterator
from datetime import date
from fractions import Fraction

from kyoten.dataset import Dataset
from kyoten.derive.addons import example_price
from kyoten.derive.allocations import Finding, Mismatch, sample_findings, sample_plan
from kyoten.derive.candidates import most_points
from kyoten.kinds import Procedure
from kyoten.kinds.addons import AddOn
from kyoten.problem import Hint, Mark, Problem, error
from kyoten.rules.rule import Seen

_LOOK: Hint = (
    "出典の数と見比べてください。",
    "Compare the numbers with the source.",
)


def groups_exclude_something(seen: Seen, dataset: Dataset, today: date) -> Iterator[Problem]:
    """A group of rows of which only one counts has at least two rows with points."""
    record = seen.record
    if not isinstance(record, Procedure) or record.criteria is None:
        return
    rows = [row.group for row in record.criteria.rows if row.points is not None]
    for index, group in enumerate(record.criteria.groups):
        if rows.count(group.id) < 2:
            yield error(
                record.at("criteria", "groups", index, "id"),
                "exclusive-group-small",
                ja=f"「{group.id}」の組に、点数のある行が2つ以上ありません。",
                en=f"The group '{group.id}' has fewer than two rows with points.",
                hint=(
                    f"どちらか一つだけを数える行に、それぞれ group: {group.id} を書いてください。",
                    f"Write group: {group.id} in each row of which only one counts.",
                ),
            )


def threshold_is_reached(seen: Seen, dataset: Dataset, today: date) -> Iterator[Problem]:
    """With every row ticked, and each group counted once, the points reach the threshold."""
    record = seen.record
    if not isinstance(record, Procedure) or record.criteria is None:
        return
    threshold, most = record.criteria.threshold, most_points(record.criteria)
    if threshold is not None and most < threshold:
        yield error(
            record.at("criteria", "threshold"),
            "threshold-out-of-reach",
            ja=f"必要な点数は {threshold} 点ですが、全部に当てはまっても {most} 点です。",
            en=f"{threshold} points are needed, but there are only {most} to be had.",
            hint=_LOOK,
        )


def add_on_adds_up(seen: Seen, dataset: Dataset, today: date) -> Iterator[Problem]:
    """The shares of an add-on come to the whole, and its example is what its terms give."""
    record = seen.record
    if not isinstance(record, Procedure) or record.add_on is None:
        return
    terms = record.add_on
    if terms.shares and not _is_whole(terms):
        yield error(
            record.at("add_on", "shares"),
            "add-on-sums",
            ja="負担の割合を足しても、1になりません。",
            en="The shares do not add up to one.",
            hint=_LOOK,
        )
    elif terms.example and example_price(terms) is None:
        yield error(
            record.at("add_on", "example"),
            "add-on-sums",
            ja="計算の例が、単位・単価・負担の割合から計算した額と合いません。",
            en="The example is not what units, unit price and shares come to.",
            hint=_LOOK,
        )


def allocations_add_up(seen: Seen, dataset: Dataset, today: date) -> Iterator[Problem]:
    """A sample allocation comes to its total, and nobody claims more than the cap."""
    record = seen.record
    if not isinstance(record, Procedure) or record.add_on is None:
        return
    placed = record.placement.maximum or record.placement.number
    for index, sample in enumerate(record.add_on.samples):
        cap = record.add_on.cap
        plan = sample_plan(sample, cap=cap, placed=placed or _needed(sample.total, cap))
        for finding in sample_findings(sample, plan):
            ja, en = _said(finding)
            yield error(
                record.at("add_on", "samples", index, "total"),
                "allocation-sums",
                ja=ja,
                en=en,
                hint=_LOOK,
            )


def allocation_rows_stand(seen: Seen, dataset: Dataset, today: date) -> Iterator[Problem]:
    """A row is of an office or of a municipality, which stands once; coordinators are among those placed."""
    record = seen.record
    if not isinstance(record, Procedure) or record.add_on is None:
        return
    placed = record.placement.maximum or record.placement.number
    for index, sample in enumerate(record.add_on.samples):
        towns = set[str]()
        for number, row in enumerate(sample.rows):
            at = record.at("add_on", "samples", index, "rows", number, "id")
            if (row.office is None) == (row.municipality is None):
                yield _row(
                    at,
                    "office か municipality のどちらか1つを書きます",
                    "it is of an office or of a municipality",
                )
            if row.municipality is not None and row.municipality in towns:
                yield _row(at, "同じ市町村が2回あります", "the municipality stands twice")
            if row.coordinator is not None and not 1 <= row.coordinator <= (
                placed or row.coordinator
            ):
                yield _row(
                    at, f"置けるのは {placed} 人までです", f"no more than {placed} are placed"
                )
            towns |= {row.municipality} if row.municipality else set()


def _row(at: Mark, ja: str, en: str) -> Problem:
    return error(
        at,
        "allocation-row",
        ja=f"割り振りの行が読めません（{ja}）。",
        en=f"The row of the division is unclear: {en}.",
        hint=_LOOK,
    )


def _needed(claims: int, cap: int) -> int:
    """How many coordinators so many claims take, where no source fixes a number."""
    return -(-claims // cap) if cap else 0


def _is_whole(terms: AddOn) -> bool:
    if any(share.of == 0 for share in terms.shares):
        return False
    return sum(Fraction(share.parts, share.of) for share in terms.shares) == 1


def _said(finding: Finding) -> Hint:
    expected, found = finding.expected, finding.found
    match finding.mismatch:
        case Mismatch.TOTAL:
            return (
                f"内訳の合計は {found} 件で、合計の {expected} 件と合いません。",
                f"The entries come to {found}, not to the total of {expected}.",
            )
        case Mismatch.OVER_CAP:
            return (
                f"{found} 件は、置ける人数の上限 {expected} 件を超えています。",
                f"{found} exceed the {expected} that the coordinators allow.",
            )
        case Mismatch.OVER_COORDINATOR:
            return (
                f"{finding.at}人目の {found} 件は、1人の上限 {expected} 件を超えています。",
                f"Coordinator {finding.at} has {found}, more than the {expected} of the cap.",
            )
        case Mismatch.PERCENT:
            return (
                f"「{finding.at}」の {found} 件は、書かれた割合（{expected} 件）と合いません。",
                f"'{finding.at}' has {found}; its percentage comes to {expected}.",
            )
