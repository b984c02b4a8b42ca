import re
from dataclasses import replace

import pytest

from pitchcoach.measures import Measure
from pitchcoach.moves import Move
from pitchcoach.pitch import Section
from pitchcoach.reports.parts.page import Page
from pitchcoach.reports.text import report, text_report
from pitchcoach.text import Span
from tests.making_findings import SHORT, finding
from tests.making_reviews import review

MAYBE = finding(3, 8, points=2, replacement="", values=("maybe",))
WORDY = finding(
    69, 80, "wordiness", rule="Efficient.Wordy", replacement="To", values=("In order to",)
)
NO_ASK = finding(95, 95, "traction", 8, rule="Sell.NoTraction", values=("traction",))
MOVES = (
    Move("one_liner", found=True, strength="strong", span=Span(0, 31), word=0, seconds=0),
    Move(
        "traction",
        found=True,
        strength="weak",
        span=Span(32, 64),
        word=6,
        seconds=3,
        missing=("growth",),
    ),
    Move("ask", found=False),
    Move("market", found=False),
)
FULL = review([MAYBE, WORDY, NO_ASK], moves=MOVES)


def block(text: str, title: str) -> str:
    """The part of a report under a title."""
    return next(part for part in text.split("\n\n") if part.startswith(title))


def test_the_head_names_draft_profile_and_length() -> None:
    assert text_report(FULL).startswith("draft.txt\nInvestor meeting · 100 words\n")


def test_each_criterion_and_the_total_has_a_gauge() -> None:
    gauges = block(text_report(FULL), "  Direct")

    assert [line.split()[-1] for line in gauges.splitlines()[:4]] == [
        "90",
        "75",
        "80",
        "84",
    ]
    assert "Coaching score, not a forecast of funding." in gauges


def test_the_caution_is_said_once() -> None:
    assert text_report(FULL).count("forecast") == 1


def test_the_fixes_come_by_their_gain_with_place_and_advice() -> None:
    fixes = block(text_report(FULL), "Fix first")

    assert re.findall(r"\+[\d.]+  \w+ ?\w*", fixes) == [
        "+8.0  Traction",
        "+5.0  No hedges",
        "+2.5  No padding",
    ]
    assert "1:4 “We [maybe] sell robots to bakers.”" in fixes
    assert "Say it plainly." in fixes
    assert fixes.endswith("\n  Together: 84 → 100.")


def test_a_fix_tells_where_else_its_item_loses() -> None:
    hedges = [finding(3, 8, points=2), *(finding(n, n + 4) for n in (36, 40, 48, 66, 72))]

    assert "Also at 2:5, 2:9, 2:17 and 2 more." in text_report(review(hedges))


def test_the_moves_stand_on_a_line_of_time_and_in_a_list() -> None:
    moves = block(text_report(FULL), "What your pitch does").splitlines()

    assert moves[1].startswith("  0:00 1▁▁2▁▁")
    assert moves[1].endswith("▁ 0:46")
    assert [line.split() for line in moves[2:]] == [
        ["1", "✓", "What", "you", "do", "0:00", "strong"],
        ["2", "~", "traction", "0:03", "weak:", "say", "how", "fast"],
        ["✗", "What", "you", "want", "missing"],
    ]


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (100, "1:14 left, about 123 words."),
        (250, "It fills the slot."),
        (300, "0:18 too long: cut about 31 words."),
    ],
)
def test_the_time_is_told_against_the_slot(words: int, told: str) -> None:
    time = block(text_report(review(words=words)), "Time")

    assert " ".join(time.split()).endswith(f"of 2:00 at 100 words a minute. {told}")


def test_what_is_good_is_to_be_kept() -> None:
    measures = [
        Measure("numbers_per_100", 4.2, "/100"),
        Measure("hedges_per_100", 1, "/100"),
    ]

    keep = block(text_report(review(moves=MOVES, measures=measures)), "Keep")

    assert keep.splitlines()[1:] == [
        "  ✓ What you do: “We maybe sell robots to bakers.”",
        "  ✓ You give numbers: 4.2 in 100 words.",
    ]


def test_a_finding_shows_place_words_reason_and_what_to_say() -> None:
    found = block(text_report(FULL), "Your words (2), at line:column")

    assert found.splitlines()[1:] == [
        "  1:4 · Direct.Maybe · costs 5.0",
        "    “We [maybe] sell robots to bakers.”",
        "    'maybe' softens it.",
        "    Why       It sounds unsure.",
        "    They ask  “Does it work?”",
        "    Do        Say it plainly.",
        "    Say       maybe → (cut it)",
    ]


def test_what_is_missing_is_told_without_a_place() -> None:
    missing = block(text_report(FULL), "The whole pitch (1)")

    assert missing.splitlines()[1:3] == [
        "  Sell.NoTraction · costs 8.0",
        "    'traction' softens it.",
    ]


def test_a_strong_sentence_that_loses_points_is_not_praised() -> None:
    assert "Keep" not in text_report(FULL)


def test_a_replacement_is_shown_as_before_and_after() -> None:
    assert "Say       In order to → To" in text_report(FULL)


def test_the_third_finding_of_a_rule_takes_one_line() -> None:
    hedges = [finding(n, n + 4, values=(str(n),)) for n in (3, 10, 16, 36)]

    text = text_report(review(hedges))

    assert text.count("softens it.") == 2
    assert text.count("It sounds unsure.") == 1
    assert len(re.findall(r"^  \d+:\d+ · “.+” · Direct.Maybe$", text, re.MULTILINE)) == 2


def test_lines_of_repeats_stand_together_and_apart_from_the_rest() -> None:
    hedges = [finding(n, n + 4) for n in (3, 10, 16, 22)]
    text = text_report(review([*hedges, finding(69, 73, "wordiness", rule="E.Wordy")]))

    repeats = block(text, "  1:17").splitlines()

    assert [line.split()[0] for line in repeats] == ["1:17", "1:23"]


def test_words_of_a_sentence_just_quoted_are_not_quoted_with_all_of_it_again() -> None:
    again = finding(9, 13, "wordiness", rule="E.Sell", values=("it",))
    other = finding(32, 36, "wordiness", rule="E.Last", values=("it",))

    text = text_report(review([MAYBE, again, other]))

    assert block(text, "  1:10").splitlines()[1] == "    “sell”"
    assert block(text, "  2:1").splitlines()[1].startswith("    “[Last] month 12")


def test_what_a_message_quotes_itself_is_not_quoted_again() -> None:
    again = finding(9, 13, "wordiness", rule="E.Sell", values=("sell",), replacement="s")

    said = block(text_report(review([MAYBE, again])), "  1:10").splitlines()

    assert said[1] == "    'sell' softens it."


def test_a_draft_of_several_sections_tells_in_which_a_finding_is() -> None:
    sections = tuple(Section("", f"slide {n}", Span(0, 0), ()) for n in (1, 2))
    pitch = replace(FULL.pitch, sections=sections)

    assert "  1:4 · section 1 · Direct.Maybe" in text_report(replace(FULL, pitch=pitch))


def test_a_clean_draft_is_told_so() -> None:
    text = text_report(review())

    assert "Nothing to fix: not one point is lost." in text
    assert "No finding." in text


def test_a_draft_too_short_to_judge_is_told_what_it_takes() -> None:
    text = text_report(review([MAYBE], words=13))

    assert "No score: only 13 words so far, and it takes 60." in text
    assert "█" not in block(text, "No score")
    assert "Your words (1)" in text


def test_a_draft_too_short_to_judge_is_not_told_all_that_it_lacks() -> None:
    text = text_report(review([MAYBE, NO_ASK], words=13))

    assert "The whole pitch" not in text
    assert "Sell.NoTraction" not in text


def test_a_long_report_ends_on_the_first_fix() -> None:
    hedges = [finding(n, n + 3, "traction", 4, rule=f"A.R{n}") for n in range(0, 30, 3)]

    assert text_report(review(hedges)).endswith(
        "\n\nNext: Traction (+30.0). Then score it again.\n"
    )
    assert "Next:" not in text_report(review([finding(0, 2, "traction", 4)]))


def test_a_draft_that_is_not_english_is_told_so() -> None:
    text = " ".join(text_report(review(english=False)).split())

    assert "No score: this draft is not in English" in text


def test_notices_stand_at_the_top() -> None:
    text = text_report(review(notices=["Direct.Slow was stopped."]))

    assert text.splitlines()[2] == "Direct.Slow was stopped."


def test_the_report_speaks_french() -> None:
    text = text_report(FULL, language="fr")

    for words in (
        "Efficace",
        "Rendez-vous investisseur",
        "Sans détour",
        "«\u00a0maybe\u00a0» adoucit.",
    ):
        assert words in text
    assert "+5,0" in text
    assert re.search("Ce que vous faites +0:00  solide", text)
    assert "faible\u00a0: précisez à quelle vitesse" in text
    assert "softens" not in text


@pytest.mark.parametrize("width", [40, 50, 60, 80, 100])
@pytest.mark.parametrize("language", ["en", "fr"])
def test_no_line_is_wider_than_the_page(width: int, language: str) -> None:
    text = text_report(FULL, width=width, language=language)

    assert max(map(len, text.splitlines())) <= width


def test_colour_adds_nothing_but_colour() -> None:
    coloured = text_report(FULL, colour=True)

    bare = re.sub(r"\x1b\[[\d;]*m", "", coloured)
    assert "\x1b[" in coloured
    assert bare == re.sub(r"\[(maybe|In order to)\]", r"\1", text_report(FULL))


def test_without_colour_there_is_no_escape_code() -> None:
    assert "\x1b" not in text_report(review([MAYBE], text="We maybe \x1b[2J go.\n"))


def test_a_long_sentence_is_cut_around_its_words() -> None:
    text = "word " * 400 + "maybe " + "word " * 400 + "\n"

    shown = text_report(review([finding(2000, 2005, points=2)], text=text))

    assert "[maybe]" in shown
    assert len(shown) < 2_000


def test_thousands_of_findings_end_in_a_count() -> None:
    hedges = [finding(n, n + 1, level="error") for n in range(0, 4_000, 2)]

    shown = text_report(review(hedges, text="a " * 2_000 + "\n", words=2_000))

    assert "… and 1850 more: --format json lists all." in shown
    assert len(shown.splitlines()) < 250


def test_several_reviews_are_parted_by_a_line() -> None:
    pieces = "".join(report([FULL, review(name="b.md", profile=SHORT)], Page(width=40)))

    assert f"{'─' * 40}\n\nb.md\n" in pieces


def test_a_page_without_drawings_gets_ascii() -> None:
    assert "".join(report([FULL], Page(encoding="ascii"))).isascii()
