from textual.content import Content
from textual.style import Style

from pitchcoach.analyst.feedback import Step, Warmth
from pitchcoach.tui.drawings.time_axis import STEP, Axis, time_axis

WITHIN = Axis(seconds=60, slot=120)
OVER = Axis(seconds=120, slot=60)


def at(*moments: float, strength: str = "strong") -> list[Step]:
    return [Step(f"s{m}", f"S{m}", True, True, strength, 0, 1, m) for m in moments]


def line(axis: Axis, steps: list[Step], cursor: int | None = None) -> str:
    return time_axis(axis, steps, cursor, 30).plain


def styles(drawing: Content) -> set[str]:
    return {span.style for span in drawing.spans if isinstance(span.style, str)}


def test_time_left_looks_other_than_words() -> None:
    assert line(WITHIN, []) == "0:00 ━━━━━━━━━━┄┄┄┄┄┄┄┄┄┄ 2:00"


def test_the_end_of_the_slot_is_marked_where_the_pitch_is_longer() -> None:
    assert line(OVER, []) == "0:00 ━━━━━━━━━━┃═════════ 2:00"


def test_moves_stand_where_they_are_made() -> None:
    assert line(WITHIN, at(0, 30, 59)) == "0:00 1━━━━2━━━3┄┄┄┄┄┄┄┄┄┄ 2:00"


def test_moves_that_meet_stand_side_by_side() -> None:
    assert line(WITHIN, at(30, 30, 30)) == "0:00 ━━━━312━━━┄┄┄┄┄┄┄┄┄┄ 2:00"


def test_more_moves_than_columns_do_no_harm() -> None:
    assert len(time_axis(WITHIN, at(*range(60)), 3, 30).plain) == 30


def test_a_missing_move_is_not_on_the_line() -> None:
    assert line(WITHIN, [Step("ask", "Ask", False, True)]) == line(WITHIN, [])


def test_the_cursor_is_a_caret() -> None:
    assert line(WITHIN, [], 3) == "0:00 ━━━▲━━━━━━┄┄┄┄┄┄┄┄┄┄ 2:00"


def test_a_mark_under_the_cursor_stays_and_is_reversed() -> None:
    drawing = time_axis(WITHIN, at(0), 0, 30)

    assert drawing.plain[5] == "1"
    assert "bold $success reverse" in styles(drawing)


def test_strength_has_its_colour() -> None:
    assert "bold $warning" in styles(time_axis(WITHIN, at(0, strength="weak"), None, 30))


def test_a_mark_tells_its_step() -> None:
    drawing = time_axis(WITHIN, at(0, 30), None, 30)

    told = {
        span.start: span.style.meta
        for span in drawing.spans
        if isinstance(span.style, Style)
    }
    assert told == {5: {STEP: 0}, 10: {STEP: 1}}


def test_a_pitch_without_length_has_a_line_too() -> None:
    assert time_axis(Axis(0, 0), (), None, 30).plain.endswith(" 0:01")


def test_the_words_may_show_how_specific_they_are() -> None:
    heat = (Warmth(0, 9, 5, "vague", 0), Warmth(10, 19, 5, "specific", 0))

    assert time_axis(WITHIN, at(30), 1, 30, heat).plain == (
        "0:00 ░▲░░░1████┄┄┄┄┄┄┄┄┄┄ 2:00"
    )
    assert time_axis(OVER, [], None, 30, heat).plain == "0:00 ░░░░░░░░░░┃█████████ 2:00"
