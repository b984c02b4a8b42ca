from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from pitchcoach.analyst.feedback import (
    Answer,
    Fault,
    Profiles,
    Ready,
    Report,
    Request,
    Word,
)
from pitchcoach.analyst.serving import answered, serve
from pitchcoach.review import Coach
from pitchcoach.rules.dismissals import beside

pytestmark = pytest.mark.model
TEXT = "We maybe sell robots to bakers. Twelve bakers paid $400 last month. " * 8


@pytest.fixture(scope="module")
def coach() -> Coach:
    return Coach()


def test_the_profiles_come_before_the_model_and_then_the_answers(coach: Coach) -> None:
    said: list[Word] = []

    serve(coach, iter([Request(7, TEXT, "draft")]), said.append)

    assert [type(word) for word in said] == [Profiles, Ready, Answer]
    assert said[2].version == 7  # type: ignore[union-attr]  # the type was just asserted


def test_an_answer_holds_for_the_very_text(coach: Coach) -> None:
    answer = answered(Request(1, TEXT, "draft"), coach)

    assert isinstance(answer, Answer)
    assert all(TEXT[note.start : note.end] == note.text for note in answer.feedback.notes)
    assert any(note.text == "maybe" for note in answer.feedback.notes)


@pytest.mark.parametrize(
    ("profile", "front_matter", "usual", "expected"),
    [
        ("partner", "profile: deck", "one-liner", "partner"),
        (None, "profile: deck", "one-liner", "deck"),
        (None, "title: x", "one-liner", "one-liner"),
        (None, "title: x", None, "investor-meeting"),
    ],
)
def test_the_profile_asked_for_comes_before_the_drafts_own_and_the_usual_one(
    coach: Coach,
    profile: str | None,
    front_matter: str,
    usual: str | None,
    expected: str,
) -> None:
    text = f"---\n{front_matter}\n---\n\n{TEXT}"

    answer = answered(Request(1, text, "d.md", "md", profile, usual), coach)

    assert isinstance(answer, Answer)
    assert answer.feedback.profile.name == expected


def test_a_report_is_the_one_that_score_prints(coach: Coach) -> None:
    answer = answered(Request(1, TEXT, "draft.txt", report=80), coach)

    assert isinstance(answer, Report)
    assert answer.text.startswith("draft.txt\n")


@pytest.mark.parametrize("text", [" \n", "a\0b", "x" * 2_000_000])
def test_what_cannot_be_read_is_answered_with_what_is_wrong(
    coach: Coach, text: str
) -> None:
    answer = answered(Request(3, text, "draft"), coach)

    assert isinstance(answer, Fault)
    assert (answer.version, answer.ours) == (3, False)


def test_an_unknown_profile_is_answered_with_those_there_are(coach: Coach) -> None:
    answer = answered(Request(3, TEXT, "draft", profile="investor"), coach)

    assert isinstance(answer, Fault)
    assert "investor-meeting" in answer.message


def test_a_fault_of_ours_does_not_end_the_service(
    coach: Coach, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object) -> Iterator[None]:
        raise ZeroDivisionError

    monkeypatch.setattr("pitchcoach.analyst.serving.feedback", broken)

    answer = answered(Request(3, TEXT, "draft"), coach)

    assert isinstance(answer, Fault)
    assert answer.ours
    assert "ZeroDivisionError" in answer.message


def test_the_projects_profile_comes_before_the_one_that_is_set(coach: Coach) -> None:
    other = replace(coach, usual="deck")

    said = [
        answered(Request(1, text, "draft", usual="one-liner"), other)
        for text in (TEXT, f"---\nprofile: partner\n---\n\n{TEXT}")
    ]

    assert [word.feedback.profile.name for word in said if isinstance(word, Answer)] == [
        "deck",
        "partner",
    ]


def test_what_is_dismissed_beside_the_draft_is_counted_in_the_room_too(
    coach: Coach, tmp_path: Path
) -> None:
    path = tmp_path / "draft.txt"
    text = "It's kind of a tea for nurses. " * 10
    beside(path).write_text("- rule: Direct.KindOf\n- rule: Direct.Greeting\n")

    answer = answered(Request(1, text, "draft.txt", path=str(path)), coach)

    assert isinstance(answer, Answer)
    count, stale = answer.feedback.notices
    assert count == "Dismissed, not scored: 10"
    assert stale.startswith("Direct.Greeting is dismissed in vain")


def test_a_broken_file_beside_the_draft_does_not_stop_the_coach(
    coach: Coach, tmp_path: Path
) -> None:
    path = tmp_path / "draft.txt"
    beside(path).write_text("rule: x\n")

    answer = answered(Request(1, TEXT, "draft.txt", path=str(path)), coach)

    assert isinstance(answer, Answer)
    assert "draft.txt.dismissed.yml:1:1: This is a list" in answer.feedback.notices[0]
