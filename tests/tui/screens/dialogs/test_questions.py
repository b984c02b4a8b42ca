from typing import Any

import pytest
from textual import events
from textual.pilot import Pilot

from pitchcoach.analyst.feedback import Choice
from pitchcoach.tui.screens.dialogs.about_error import Trouble
from pitchcoach.tui.screens.dialogs.changed_on_disk import ChangedOnDisk
from pitchcoach.tui.screens.dialogs.choose_profile import ChooseProfile
from pitchcoach.tui.screens.dialogs.dialog import Dialog
from pitchcoach.tui.screens.dialogs.dismiss import Dismiss
from pitchcoach.tui.screens.dialogs.leave import Leave
from pitchcoach.tui.screens.dialogs.question import Question
from pitchcoach.tui.screens.dialogs.recover import Decision, Found, Recover
from pitchcoach.tui.screens.dialogs.sure import Sure
from tests.tui.making_feedback import NOTES, PROFILE, SECOND, note
from tests.tui.screens.dialogs.asking import SIZES, asked, clicked, typed
from tests.tui.screens_as_text import SCREENS

LINES = (
    *[(" ", f"line {number}") for number in range(9)],
    ("-", "We maybe sell robots."),
    ("+", "We sell robots [b]to bakers[/b]."),
)
FOUND = (
    Found("deck.md", "2026-05-12 14:03", 512, LINES),
    Found("other.md", "2026-05-11 09:00", 1, (("+", "Only this."),)),
)
EVIL = "deck[/b]\x1b[31m\n\u202e日本.md"


def all_dialogs() -> list[Dialog[Any]]:
    """One of each, with names that try to break them."""
    return [
        Leave(EVIL),
        Dismiss(note(message=EVIL)),
        ChooseProfile((PROFILE, SECOND, Choice(EVIL, EVIL, 90, 130, EVIL)), "elevator-30s"),
        ChangedOnDisk(EVIL, "changed", LINES),
        ChangedOnDisk(EVIL, "deleted"),
        Recover([Found(EVIL, EVIL, 10**6, LINES), *FOUND]),
        Trouble(EVIL, EVIL * 20),
        Sure(EVIL, "It will be gone.", "Yes", "No"),
    ]


@pytest.mark.parametrize("size", SIZES)
def test_every_question_shows_foreign_names_as_they_are(size: tuple[int, int]) -> None:
    for dialog in all_dialogs():
        outcome = asked(dialog, size=size)

        assert "\x1b" not in outcome.shown
        assert "\u202e" not in outcome.shown
        assert len(outcome.rows) == size[1]


def test_escape_answers_nothing() -> None:
    for dialog in all_dialogs():
        assert asked(dialog, "escape").answers == (None,)


def test_every_question_has_help_of_its_own() -> None:
    for dialog in all_dialogs():
        assert dialog.HELP not in ("", Dialog.HELP, Question.HELP)


def test_f1_explains_the_question() -> None:
    assert "leaves without them" in asked(Leave("deck.md"), "f1").shown


@pytest.mark.parametrize(
    ("keys", "answer"),
    [
        (["s"], "save"),
        (["enter"], "save"),
        (["l"], "discard"),
        (["down", "enter"], "discard"),
        (["y"], None),
        (["end", "enter"], None),
    ],
)
def test_leaving_asks_what_to_do_with_unsaved_words(
    keys: list[str], answer: object
) -> None:
    assert asked(Leave("deck.md"), *keys).answers == (answer,)


@pytest.mark.parametrize(
    ("dialog", "key", "answers"),
    [(Leave("deck.md"), "s", ("save",)), (Recover(FOUND), "t", ())],
)
def test_a_key_that_is_pressed_twice_counts_once(
    dialog: Dialog[Any], key: str, answers: tuple[object, ...]
) -> None:
    async def press_twice(pilot: Pilot[object]) -> None:
        for _ in range(3):
            dialog.post_message(events.Key(key, key))
        await pilot.pause()

    outcome = asked(dialog, act=press_twice)

    assert outcome.answers == answers
    assert outcome.shown.count("Throw the copy away?") == (key == "t")


def test_an_answer_can_be_clicked() -> None:
    outcome = asked(Leave("deck.md"), act=clicked("Leave without"))

    assert outcome.answers == ("discard",)


@pytest.mark.parametrize(
    ("keys", "reason"),
    [
        (["1"], "I want it exactly so"),
        (["2"], "It is not true here"),
        (["3"], "I will fix it later"),
        (["down", "enter"], "It is not true here"),
        (["4", *typed("my 2 - own"), "enter"], "my 2 - own"),
    ],
)
def test_a_finding_is_set_aside_for_a_reason(keys: list[str], reason: str) -> None:
    assert asked(Dismiss(NOTES[0]), *keys).answers == (reason,)


def test_a_reason_of_ones_own_needs_words() -> None:
    assert asked(Dismiss(NOTES[0]), "4", "space", "enter").answers == ()


def test_a_long_finding_leaves_room_for_the_reasons_at_40_columns() -> None:
    outcome = asked(Dismiss(note(message="long words " * 30)), "4", size=(40, 12))

    assert "Your reason, then Enter" in outcome.shown


def test_the_profile_in_use_is_chosen_first() -> None:
    outcome = asked(ChooseProfile((PROFILE, SECOND), "elevator-30s"))

    assert "✓ Elevator, 30 seconds" in outcome.shown
    assert "0:30 min · 130 words/min. A stranger" in outcome.shown


def test_another_profile_can_be_chosen() -> None:
    choices = (PROFILE, SECOND)

    assert asked(ChooseProfile(choices, "elevator-30s"), "up", "enter").answers == (
        "investor-meeting",
    )
    clicking = asked(ChooseProfile(choices, ""), act=clicked("Elevator"))
    assert clicking.answers == ("elevator-30s",)


def test_a_long_list_of_profiles_shows_the_one_in_use() -> None:
    choices = tuple(Choice(f"p{n}", f"Profile {n}", 60, 130) for n in range(60))

    assert "✓ Profile 47" in asked(ChooseProfile(choices, "p47"), size=(40, 12)).shown


def test_without_profiles_nothing_can_be_chosen() -> None:
    outcome = asked(ChooseProfile((), ""), "enter", "down", "pagedown", "home", "end")

    assert "no profiles yet" in outcome.shown
    assert outcome.answers == ()


@pytest.mark.parametrize(
    ("key", "kept"), [("k", "mine"), ("t", "theirs"), ("a", "save_as")]
)
def test_a_changed_file_is_kept_taken_or_saved_elsewhere(key: str, kept: str) -> None:
    assert asked(ChangedOnDisk("deck.md", "changed", LINES), key).answers == (kept,)


def test_a_changed_file_shows_what_differs() -> None:
    shown = asked(ChangedOnDisk("deck.md", "changed", LINES)).shown

    assert "- We maybe sell robots." in shown
    assert "+ We sell robots [b]to bakers[/b]." in shown
    assert "⋯ 7 lines that are the same" in shown


def test_nothing_can_be_taken_from_a_deleted_file() -> None:
    outcome = asked(ChangedOnDisk("deck.md", "deleted"), "t")

    assert outcome.answers == ()
    assert "was deleted or moved" in outcome.shown


@pytest.mark.parametrize(("key", "deed"), [("r", "restore"), ("f", "look")])
def test_a_copy_is_restored_or_left(key: str, deed: Any) -> None:
    assert asked(Recover(FOUND), key).answers == (Decision(0, deed),)


def test_a_copy_is_thrown_away_only_after_asking_once_more() -> None:
    asking = asked(Recover(FOUND[:1]), "t")

    assert asking.answers == ()
    assert "Throw the copy away?" in asking.shown
    assert asked(Recover(FOUND[:1]), "t", "enter").answers == ()
    assert asked(Recover(FOUND[:1]), "t", "y").answers == (Decision(0, "throw"),)


def test_each_of_several_copies_is_shown_and_answered_for() -> None:
    keys = ("shift+tab", "shift+tab", "down")

    outcome = asked(Recover(FOUND), *keys)

    assert "+ Only this." in outcome.shown
    assert "other.md · 2026-05-11 09:00 · 1 word: +1 -0 lines" in outcome.shown
    assert asked(Recover(FOUND), *keys, "enter", "r").answers == (Decision(1, "restore"),)


@pytest.mark.parametrize("size", [(40, 12), (80, 24)])
def test_a_copy_and_its_answers_are_seen_together(size: tuple[int, int]) -> None:
    shown = asked(Recover([FOUND[0]] * 3), size=size).shown

    assert "⋯ 7 lines" in shown
    assert "deck.md · 2026-05-12 14:03" in shown
    assert "Throw the copy away" in shown


def test_trouble_is_shown_in_full_and_copied() -> None:
    message = "rules/a.yml:3:1: unknown key [b]\x1b\n" * 30

    outcome = asked(Trouble("The rules have mistakes", message), "c")

    assert "The rules have mistakes" in outcome.shown
    assert "unknown key [b]�" in outcome.shown
    assert outcome.copied.count("\n") == 29


def test_trouble_can_be_scrolled() -> None:
    message = "\n".join(f"mistake {number}" for number in range(500))

    shown = asked(Trouble("Mistakes", message), "pagedown", "pagedown").shown

    assert "mistake 42" in shown


@pytest.mark.parametrize("size", [(80, 24)])
def test_a_question_looks_as_it_was_read(
    size: tuple[int, int], request: pytest.FixtureRequest
) -> None:
    shown = asked(ChangedOnDisk("deck.md", "changed", LINES), size=size).shown + "\n"
    golden = SCREENS / "changed-on-disk.txt"
    if request.config.getoption("--rewrite-golden"):
        golden.write_text(shown, encoding="utf-8")

    assert golden.read_text(encoding="utf-8") == shown
