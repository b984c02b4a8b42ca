from pathlib import Path

from pitchcoach.analyst.craft import Change, Compared, Slip, Tried, Words
from pitchcoach.tui.drawings.outcome import Batch, Outcome, Target, outcome_rows

HIT = Words("We ", "maybe", " win.", "Mine.Maybe", "Unsure.", 3, 1)
TRIED = Tried(1, 4, ())


def lines(outcome: Outcome, width: int = 80) -> list[str]:
    return [f"{row.sign}{row.label}" for row, _ in outcome_rows(outcome, width)]


def test_mistakes_are_told_to_the_last_word_and_lead_to_their_place() -> None:
    outcome = Outcome((Slip(3, 7, "This is a long mistake."),))

    pairs = list(outcome_rows(outcome, 25))

    assert [row.label for row, _ in pairs[1:]] == ["3:7  This is a long", "mistake."]
    assert pairs[1][1] == Target("slip", 3, 7)


def test_a_mistake_in_another_file_names_it_and_leads_nowhere() -> None:
    pairs = list(outcome_rows(Outcome((Slip(3, 7, "Wrong.", "a/Other.yml"),))))

    assert (pairs[1][0].label, pairs[1][1]) == ("Other.yml:3:7  Wrong.", None)


def test_what_is_found_no_more_is_told_too() -> None:
    tried = Tried(1, 4, (), Change(50, 51, (), (), (HIT,)))

    shown = lines(Outcome((), tried, "my.md"))

    assert shown[1] == "In my.md: 0 places, score 50 → 51 (+1)".replace("+1)", "+1.0)")
    assert shown[2] == "-We [maybe] win."


def test_pitches_that_change_most_stand_first_and_unreadable_ones_say_why() -> None:
    folder = Path("all")
    paths = tuple(folder / name for name in ("a.md", "b.md", "c.md"))
    done = (
        Compared(1, str(paths[0]), Change(50, 50, (HIT,))),
        Compared(1, str(paths[1]), Change(50, 40, (HIT, HIT), (HIT,))),
        Compared(1, str(paths[2]), trouble="c.md is empty."),
    )

    shown = lines(Outcome((), TRIED, "", Batch(folder, paths, False, done)))

    assert shown[2:] == [
        "In all/, 3 pitches read: 3 places in 2 of them",
        "▸b.md: 2 places, 1 new, 0 no more, score 50 → 40 (−10.0)",
        "▸a.md: 1 place, score 50 as before",
        "✗c.md: c.md is empty.",
    ]


def test_a_pitch_that_is_opened_shows_its_places() -> None:
    folder = Path("all")
    path = folder / "a.md"
    batch = Batch(folder, (path,), False, (Compared(1, str(path), Change(1, 1, (HIT,))),))

    shown = lines(Outcome((), TRIED, "", batch, opened=frozenset([str(path)])))

    assert shown[-1] == " We [maybe] win."
