from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len
from textual.content import Content

from pitchcoach.analyst.feedback import Feedback, Gauge
from pitchcoach.tui.drawings.gauge import bar, gauges, look
from tests.tui.making_feedback import GAUGES, feedback
from tests.tui.odd_texts import ODD_TEXTS

TEXTS = st.text() | st.sampled_from(ODD_TEXTS)
VALUES = st.none() | st.floats(0, 100)
GAUGE = st.builds(Gauge, st.just("sell"), TEXTS, VALUES, TEXTS, st.floats(0, 100))
REASON = (
    "No score: only 12 words so far, and it takes 40. Write on, or choose another profile."
)


def lines(content: Content) -> list[str]:
    return content.plain.split("\n")


def moved(*changes: float) -> Feedback:
    opening = [
        replace(gauge, value=(gauge.value or 0) - change)
        for gauge, change in zip(GAUGES, changes, strict=True)
    ]
    return feedback(gauges=opening)


@given(
    st.lists(GAUGE, max_size=5),
    st.lists(GAUGE, max_size=5),
    st.sampled_from(["", REASON]) | TEXTS,
    st.integers(1, 250),
    st.integers(1, 2),
)
def test_gauges_are_as_wide_and_high_as_told(
    now: list[Gauge], before: list[Gauge], reason: str, width: int, rows: int
) -> None:
    shown = gauges(
        feedback(gauges=now, reason=reason), feedback(gauges=before), width, rows
    )

    assert [cell_len(line) for line in lines(shown)] == [width] * rows


@pytest.mark.parametrize("width", range(1, 251))
def test_gauges_before_any_feedback_fit_every_width(width: int) -> None:
    assert [cell_len(line) for line in lines(gauges(None, None, width, 2))] == [width] * 2


def test_a_number_is_never_rounded_up() -> None:
    shown = gauges(feedback(gauges=[Gauge("direct", "Direct", 79.99)]), None, 60, 1)

    assert " 79 " in shown.plain


def test_the_change_since_the_opening_is_shown_and_none_where_there_is_none() -> None:
    first = lines(gauges(feedback(), moved(4, -2, 0, 0), 120, 1))[0]

    assert "62 ▲4" in first
    assert "91 ▼2" in first
    assert first.count("▲") + first.count("▼") == 2


def test_the_change_is_told_between_the_numbers_that_were_seen() -> None:
    now, before = Gauge("direct", "Direct", 80.1), Gauge("direct", "Direct", 79.9)

    assert "▲1" in gauges(feedback(gauges=[now]), feedback(gauges=[before]), 60, 1).plain


def test_what_costs_most_stands_below() -> None:
    second = lines(gauges(feedback(), None, 120, 2))[1]

    assert "−4.0 No hedging" in second
    assert "−10.0 A clear ask" in second


def test_nothing_stands_below_where_nothing_is_lost() -> None:
    shown = gauges(feedback(gauges=[Gauge("direct", "Direct", 100)]), None, 80, 2)

    assert lines(shown)[1].strip() == ""


@pytest.mark.parametrize(
    ("width", "named"),
    [(120, "Sell yourself ━"), (80, "Sell ━"), (60, "S ━"), (36, "S  40")],
)
def test_titles_are_shortened_before_the_bars_go(width: int, named: str) -> None:
    assert named in gauges(feedback(), None, width, 1).plain


def test_a_sentence_stands_in_for_the_score() -> None:
    shown = lines(gauges(feedback(reason=REASON), None, 60, 2))

    assert shown[0].strip() == "No score: only 12 words so far, and it takes 40. Write on,"
    assert shown[1].strip() == "or choose another profile."


def test_a_sentence_that_does_not_fit_is_left_out_whole() -> None:
    shown = gauges(feedback(reason=REASON), None, 60, 1).plain

    assert shown.strip() == "No score: only 12 words so far, and it takes 40."


def test_a_criterion_that_cannot_be_judged_has_a_dash() -> None:
    shown = gauges(feedback(gauges=[Gauge("direct", "Direct", None)]), None, 60, 1)

    assert "Direct ─" in shown.plain
    assert "–" in shown.plain


@pytest.mark.parametrize(
    ("share", "filled"), [(0, ""), (0.5, "━━"), (0.4, "━╾"), (0.999, "━━━╾"), (1, "━━━━")]
)
def test_a_bar_is_full_only_when_nothing_is_missing(share: float, filled: str) -> None:
    assert bar(share, 4)[0] == filled


@pytest.mark.parametrize(
    ("value", "colour"),
    [(80, "$success"), (79.9, "$warning"), (50, "$warning"), (49.9, "$error")],
)
def test_good_fair_and_poor_have_their_colours(value: float, colour: str) -> None:
    assert look(value) == colour
