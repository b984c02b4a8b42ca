from typing import Any

import pytest
from rich.cells import cell_len
from rich.style import Style

from pitchcoach.tui.drawings.explained import Looks, explained, overview
from pitchcoach.tui.drawings.paragraphs import set_in_lines
from tests.tui.making_feedback import NOTES, feedback, note
from tests.tui.odd_texts import ODD_TEXTS

BOLD = Style(bold=True)
LOOKS = Looks(label=BOLD, faint=Style(), marked=Style(underline=True), action=BOLD)


def panel(width: int = 60, *, compact: bool = False, reason: str = "", **of: Any) -> str:
    told = explained(note(**of), BOLD, LOOKS, reason=reason, compact=compact)
    lines = set_in_lines(list(told), width, BOLD, compact=compact)
    return "\n".join(line.plain.rstrip() for line in lines)


def test_a_finding_is_explained_in_the_order_of_the_report() -> None:
    assert panel(replacement="surely", cost=4, gain=3.5) == (
        "D No hedging · ! worth fixing · 1:4 · costs 4.0 points ·\n"
        "+3.5 if fixed\n"
        "[F5 Apply, then check the sentence] [F6 Dismiss]\n"
        "[F3 Previous] [F4 Next]\n"
        "\n"
        "“We maybe sell robots to bakers.”\n"
        "\n"
        "'maybe' softens your own result.\n"
        "\n"
        "Why       A US investor hears doubt.\n"
        "They ask  Are you sure?\n"
        "Do        Say it as a fact.\n"
        "Say       maybe → “surely”\n"
        "\n"
        "Source    Example, 2012"
    )


def test_with_few_rows_what_to_do_comes_first() -> None:
    assert panel(70, compact=True, replacement="", safe=True, cost=4) == (
        "D No hedging · ! worth fixing · costs 4.0 points\n"
        "[F5 Apply] [F6 Dismiss] [F3 Previous] [F4 Next]\n"
        "'maybe' softens your own result.\n"
        "Say: maybe → (cut it)\n"
        "Do: Say it as a fact.\n"
        "They ask: Are you sure?\n"
        "Why: A US investor hears doubt.\n"
        "“We maybe sell robots to bakers.”\n"
        "Source: Example, 2012"
    )


def test_without_a_replacement_there_is_nothing_to_apply() -> None:
    assert "Apply" not in panel()
    assert "Say " not in panel(advice="")


def test_a_dismissed_finding_can_be_brought_back() -> None:
    told = panel(reason="It is a quotation.", replacement="x")

    assert "[Bring back]" in told
    assert "Dismiss]" not in told
    assert "Apply" not in told
    assert "Dismissed  It is a quotation." in told


def test_what_is_about_the_whole_pitch_has_no_words() -> None:
    told = panel(words="", line=6, column=3)

    assert "about the whole pitch" in told
    assert "6:3" not in told


def test_only_the_words_are_marked() -> None:
    told = [each.text for each in explained(note(), BOLD, LOOKS)]
    sentence = next(text for text in told if text.plain.startswith("“"))

    marked = [sentence.plain[s.start : s.end] for s in sentence.spans if s.style]
    assert marked == ["maybe"]


def test_a_very_long_sentence_is_shown_around_its_words() -> None:
    sentence = f"{'before ' * 900}maybe{' after' * 900}"
    told = panel(sentence=sentence, mark=(6300, 6305))

    assert "before maybe after" in told.replace("\n", " ")
    assert "“" not in told


@pytest.mark.parametrize("compact", [False, True])
@pytest.mark.parametrize("width", [1, 2, 7, 38, 60, 78])
@pytest.mark.parametrize("odd", ODD_TEXTS)
def test_no_line_is_too_wide(odd: str, width: int, compact: bool) -> None:
    fields = dict.fromkeys(
        (
            "text",
            "sentence",
            "message",
            "why",
            "asks",
            "advice",
            "source",
            "item",
            "section",
        )
    )
    odd_note = note(**dict.fromkeys(fields, odd), replacement=odd, mark=(0, len(odd)))
    told = list(explained(odd_note, BOLD, LOOKS, reason=odd, compact=compact))
    lines = set_in_lines(told, width, BOLD, compact=compact)

    # A wide character has no place in a single column.
    assert all(cell_len(line.plain.rstrip()) <= max(width, 2) for line in lines)
    assert not any("\x1b" in line.plain for line in lines)


@pytest.mark.parametrize("width", [38, 60])
def test_labels_stand_out_and_what_is_said_does_not(width: int) -> None:
    lines = set_in_lines(list(explained(note(), BOLD, LOOKS)), width, BOLD)
    line = next(line for line in lines if line.plain.startswith("They ask"))

    assert [line.plain[span.start : span.end].rstrip(": ") for span in line.spans] == [
        "They ask"
    ]
    assert not line.style


def words(told: Any, *, compact: bool = False) -> str:
    return "\n".join(
        f"{each.label} {each.text.plain}".strip()
        for each in overview(told, LOOKS, compact=compact)
    )


def test_before_anything_is_read_the_panel_says_what_it_is_for() -> None:
    assert "what to say instead" in words(None)
    assert "\n\n" not in words(None, compact=True)


def test_while_no_finding_is_chosen_the_panel_says_what_to_keep() -> None:
    told = feedback(NOTES, keep=("No hedges.",), notices=("A rule was stopped.",))

    assert words(told) == (
        "A rule was stopped.\nF4 goes to the first finding.\n\nKeep\n✓ No hedges."
    )


def test_it_says_why_there_is_no_score() -> None:
    assert words(feedback((), keep=(), reason="Too short.")) == "Too short."


def test_nothing_to_find_is_praised() -> None:
    assert words(feedback((), keep=()), compact=True).startswith("Not one finding.")
