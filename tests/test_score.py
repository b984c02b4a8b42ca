"""The laws of the score, and each way an item loses points."""

from collections.abc import Sequence
from dataclasses import replace
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pitchcoach.check import Finding
from pitchcoach.rules.kinds.occurrence import Occurrence
from pitchcoach.rules.rubric import Item
from pitchcoach.score import Score, charged, score
from pitchcoach.score.losses import counted_words
from tests.making_findings import PROFILE, SHORT, Number, finding
from tests.making_findings import RUBRIC as PLAIN

MOVE = replace(PLAIN.items[3], kept=0.45)
"""Traction: however weak, it keeps a part that only a missing one loses."""
RUBRIC = replace(
    PLAIN, items=tuple(MOVE if i.name == MOVE.name else i for i in PLAIN.items)
)
ITEMS = (*(item.name for item in RUBRIC.items), "unknown")


@st.composite
def some_findings(draw: st.DrawFn) -> list[Finding]:
    rows = st.tuples(
        st.integers(0, 400),
        st.integers(0, 30),
        st.sampled_from(ITEMS),
        st.one_of(st.integers(0, 40), st.floats(0, 12, allow_nan=False)),
        st.sampled_from(["Direct.Maybe", "Direct.Soft", "Sell.Vague"]),
        st.sampled_from(["suggestion", "warning", "error"]),
    )
    return [
        finding(start, start + length, item, points, rule=rule, level=level)
        for start, length, item, points, rule, level in draw(st.lists(rows, max_size=12))
    ]


LENGTHS = st.integers(60, 3_000)


def scored(findings: Sequence[Finding], words: int = 100) -> Score:
    return score(findings, words, RUBRIC, PROFILE)


def thousandths(points: float | None) -> int:
    assert points is not None
    return round(points * 1_000)


@given(some_findings(), LENGTHS)
def test_the_points_lost_add_up_exactly_to_what_is_missing(
    findings: list[Finding], words: int
) -> None:
    seen = scored(charged(findings), words)

    missing = 100_000 - thousandths(seen.total)
    assert sum(map(thousandths, seen.lost.values())) == missing
    assert sum(thousandths(charge.cost) for charge in seen.charges) == missing
    assert all(charge.cost >= 0 for charge in seen.charges)


@given(some_findings(), LENGTHS)
def test_each_items_loss_is_shared_out_to_its_own_findings(
    findings: list[Finding], words: int
) -> None:
    seen = scored(findings, words)

    for name, lost in seen.lost.items():
        costs = [
            c.cost for f, c in zip(findings, seen.charges, strict=True) if f.item == name
        ]
        assert sum(map(thousandths, costs)) == thousandths(lost)


@given(some_findings(), LENGTHS)
def test_removing_a_finding_never_lowers_the_score(
    findings: list[Finding], words: int
) -> None:
    whole = scored(findings, words)

    for index in range(len(findings)):
        less = scored(findings[:index] + findings[index + 1 :], words)
        assert thousandths(less.total) >= thousandths(whole.total)
        for name, value in whole.criteria.items():
            assert thousandths(less.criteria[name]) >= thousandths(value)


@given(some_findings(), LENGTHS)
def test_the_gain_of_a_finding_is_what_scoring_without_it_gives(
    findings: list[Finding], words: int
) -> None:
    whole = scored(findings, words)

    for index, charge in enumerate(whole.charges):
        less = scored(findings[:index] + findings[index + 1 :], words)
        assert thousandths(charge.gain) == thousandths(less.total) - thousandths(
            whole.total
        )


@given(some_findings(), LENGTHS)
def test_the_gain_of_a_fix_is_what_scoring_without_its_findings_gives(
    findings: list[Finding], words: int
) -> None:
    whole = scored(findings, words)

    for fix in whole.fixes:
        rest = [f for index, f in enumerate(findings) if index not in fix.findings]
        gained = thousandths(scored(rest, words).total) - thousandths(whole.total)
        assert thousandths(fix.gain) == gained > 0


@given(some_findings(), LENGTHS, st.randoms())
def test_order_and_repetition_change_nothing(
    findings: list[Finding], words: int, random: Random
) -> None:
    shuffled = list(findings)
    random.shuffle(shuffled)

    first, second = scored(charged(findings), words), scored(charged(shuffled), words)

    assert (first.total, first.criteria, first.lost) == (
        second.total,
        second.criteria,
        second.lost,
    )
    assert scored(charged(charged(findings)), words) == first


@given(some_findings(), LENGTHS)
def test_every_number_is_a_mark_out_of_100(findings: list[Finding], words: int) -> None:
    seen = scored(findings, words)

    for mark in (seen.total, *seen.criteria.values()):
        assert mark is not None
        assert 0 <= mark <= 100


@given(some_findings())
def test_no_two_charged_findings_of_a_criterion_share_words(
    findings: list[Finding],
) -> None:
    kept = [f for f in charged(findings) if f.points > 0]

    for index, one in enumerate(kept):
        for other in kept[index + 1 :]:
            assert one.criterion != other.criterion or not one.span.overlaps(other.span)


def test_a_clean_pitch_has_all_points() -> None:
    seen = scored([])

    assert seen.total == 100
    assert set(seen.criteria.values()) == {100}
    assert set(seen.lost.values()) == {0}
    assert seen.fixes == ()


@pytest.mark.parametrize(
    ("points", "lost"),
    [(4, 4), (15, 15), (22.5, 20), (30, 22.5), (45, 25), (0, 0), (0.5, 0.5)],
)
def test_an_item_earned_by_presence_loses_half_evenly_and_half_ever_more_slowly(
    points: float, lost: float
) -> None:
    assert scored([finding(0, 5, "one_liner", points)]).lost["one_liner"] == lost


@pytest.mark.parametrize(
    ("count", "lost"), [(0, 0), (1, 0), (2, 5), (3, 10), (5, 15), (9, 17.5)]
)
def test_an_item_earned_by_density_loses_half_evenly_and_half_ever_more_slowly(
    count: int, lost: float
) -> None:
    hedges = [finding(start * 10, start * 10 + 5) for start in range(count)]

    assert scored(hedges).lost["hedging"] == lost


@given(some_findings(), st.sampled_from(RUBRIC.items), LENGTHS)
def test_one_more_weakness_always_costs_something(
    findings: list[Finding], item: Item, words: int
) -> None:
    worse = scored([*findings, finding(500, 505, item.name, 9)], words)

    if sum(f.points for f in findings if f.item == item.name) < 100:
        assert worse.lost[item.name] > scored(findings, words).lost[item.name]


@given(some_findings(), LENGTHS, LENGTHS)
def test_weaknesses_are_counted_against_the_slot_and_no_padding_thins_them_out(
    findings: list[Finding], words: int, others: int
) -> None:
    assert scored(findings, words) == scored(findings, others)
    assert counted_words(RUBRIC, PROFILE) == 200


WEAK = st.lists(st.floats(0, 39, allow_nan=False), max_size=12)


@given(WEAK, WEAK, LENGTHS)
def test_a_move_made_however_badly_is_worth_more_than_none(
    before: list[float], after: list[float], words: int
) -> None:
    weak = [finding(n * 10, n * 10 + 5, "traction", p) for n, p in enumerate(before)]
    rest = [finding(n * 10, n * 10 + 5, "traction", p) for n, p in enumerate(after)]
    missing = finding(0, 0, "traction", 80)

    worse = scored([missing, *rest], words).lost["traction"]

    assert worse - scored(weak, words).lost["traction"] >= 0.3 * MOVE.weight


@pytest.mark.parametrize(
    ("points", "lost"), [(8, 8), (11, 11), (22, 16.5), (39, 18.898), (40, 31.2), (80, 34.5)]
)
def test_a_missing_move_loses_what_a_weak_one_keeps(points: float, lost: float) -> None:
    seen = scored([finding(0, 5, "traction", points)])

    assert seen.lost["traction"] == pytest.approx(lost, abs=0.001)


def test_a_short_slot_counts_as_if_it_held_the_minimum_of_words() -> None:
    padding = [finding(0, 5, "wordiness")]

    twelve = score(padding, 12, RUBRIC, SHORT)

    assert twelve.lost["wordiness"] == pytest.approx(10 - 2.5 / (100 / 60 / 2), abs=0.001)


def test_french_showing_through_takes_off_the_total_and_no_criterion() -> None:
    seen = scored([finding(0, 5, "interference", 100)])

    assert seen.total == 90.25
    assert set(seen.criteria.values()) == {100}


def test_the_total_does_not_go_below_zero() -> None:
    worst = [finding(0, 5, name, 1_000) for name in ITEMS]
    heavy = replace(PROFILE, weights={"interference": 50})

    seen = score(worst, 100, RUBRIC, heavy)

    assert seen.total == 0
    assert sum(seen.lost.values()) == 100


def test_a_profile_may_weigh_an_item_more_and_another_not_at_all() -> None:
    profile = replace(PROFILE, weights={"one_liner": 70, "traction": 0})
    findings = [finding(0, 5, "one_liner", 1_000), finding(9, 12, "traction", 100)]

    seen = score(findings, 100, RUBRIC, profile)

    assert 30_000 <= thousandths(seen.total) < 32_000
    assert seen.criteria["sell"] is None


@pytest.mark.parametrize("points", [float("nan"), float("inf"), -3.0, 1e300])
def test_odd_points_in_a_rule_do_no_harm(points: float) -> None:
    total = scored([finding(0, 5, "one_liner", points)]).total

    assert thousandths(total) == 100_000 or thousandths(total) // 1_000 == 70


@pytest.mark.parametrize(
    ("words", "english", "reason"),
    [
        (59, True, "too short to judge"),
        (0, True, "too short to judge"),
        (99, False, "not English"),
    ],
)
def test_what_cannot_be_judged_is_told_and_not_scored(
    words: int, english: bool, reason: str
) -> None:
    seen = score([finding(0, 5)], words, RUBRIC, PROFILE, english=english)

    assert (seen.total, seen.reason) == (None, reason)
    assert set(seen.criteria.values()) == {None}
    assert len(seen.charges) == 1
    assert not seen.reaches(0)


def test_a_short_profile_judges_a_single_sentence_but_not_nothing() -> None:
    assert score([], 9, RUBRIC, SHORT).total == 100
    assert score([], 0, RUBRIC, SHORT).total is None


def test_of_overlapping_findings_the_heaviest_keeps_its_points() -> None:
    light, heavy = finding(0, 8, points=1), finding(4, 12, points=2)

    assert [f.points for f in charged([light, heavy])] == [0, 2]


def test_a_finding_between_two_lighter_ones_takes_both() -> None:
    findings = [finding(0, 6), finding(5, 11, points=2), finding(10, 16)]

    assert [f.points for f in charged(findings)] == [0, 2, 0]


def test_words_may_be_charged_once_in_each_criterion() -> None:
    both = [finding(0, 8, "hedging"), finding(0, 8, "traction")]

    assert [f.points for f in charged(both)] == [1, 1]


@pytest.mark.parametrize("kind", [Number(), Occurrence(max=3, token=",")])
def test_what_concerns_a_whole_sentence_is_charged_beside_its_words(
    kind: Number | Occurrence,
) -> None:
    whole = finding(0, 40, points=2)
    whole = replace(whole, rule=replace(whole.rule, kind=kind))

    assert [f.points for f in charged([whole, finding(4, 9)])] == [2, 1]


def test_something_missing_is_charged_where_words_are_charged_too() -> None:
    assert [f.points for f in charged([finding(5, 5), finding(0, 9)])] == [1, 1]


def test_fixes_are_items_by_gain_with_their_costliest_finding_first() -> None:
    findings = [
        finding(0, 5, "one_liner", 2),
        finding(9, 12, "traction", 3),
        finding(20, 25, "traction", 6),
        finding(30, 35, "hedging", 1),
    ]

    fixes = scored(findings).fixes

    assert [(fix.item.name, fix.findings, fix.gain) for fix in fixes] == [
        ("traction", (2, 1), 9),
        ("one_liner", (0,), 2),
    ]


def test_equal_findings_cost_the_same() -> None:
    hedges = [finding(start * 10, start * 10 + 5) for start in range(5)]

    assert {charge.cost for charge in scored(hedges).charges} == {3}
