"""Asks as they are spoken: with `um`, without full stops, among invitations."""

import re
from collections.abc import Callable
from itertools import cycle
from pathlib import Path

import pytest

from pitchcoach.moves import Move, MoveDefinition, moves
from tests.moves.spoken import INVITATIONS, OPENINGS, SPOKEN_ASKS, STORIES, TOLD
from tests.telling import telling

Definitions = tuple[MoveDefinition, ...]
Form = Callable[[str], str]


def ask(text: str, shipped: Definitions) -> Move:
    found = moves(telling(text), shipped, pace=130)
    return next(move for move in found if move.name == "ask")


def bare(text: str) -> str:
    """The text as captions have it."""
    return " ".join(re.sub(r"[^\w\s$%'-]", " ", text.lower()).split())


def hesitant(text: str) -> str:
    """The text with a sound or a repetition at every few words."""
    sounds = cycle(("um", "uh", "", "uh,", ""))
    words = text.split()
    return " ".join(
        f"{word} {next(sounds) or word}" if number % 4 == 2 else word
        for number, word in enumerate(words)
    )


@pytest.mark.parametrize("said", SPOKEN_ASKS)
def test_a_spoken_ask_is_found_however_it_is_written_down(
    said: str, shipped: Definitions
) -> None:
    assert ask(said, shipped).found
    assert ask(bare(said), shipped).found
    assert ask(hesitant(said), shipped).found


@pytest.mark.parametrize("said", [*INVITATIONS, *TOLD])
def test_what_requests_nothing_is_no_ask(said: str, shipped: Definitions) -> None:
    assert not ask(said, shipped).found
    assert not ask(bare(said), shipped).found


TALKS = tuple(
    zip(SPOKEN_ASKS, cycle(OPENINGS), cycle(STORIES), cycle(INVITATIONS), strict=False)
)


def talk(form: Form, *parts: str) -> str:
    """A talk in which something is said before, then a request, then the rest."""
    return " ".join(map(form, parts))


@pytest.mark.parametrize("form", [str, hesitant])
@pytest.mark.parametrize(("said", "opening", "story", "invitation"), TALKS[::3])
def test_the_ask_of_a_talk_is_its_own_sentence(
    said: str, opening: str, story: str, invitation: str, form: Form, shipped: Definitions
) -> None:
    before, request = form(opening), form(said)

    found = ask(talk(form, opening, said, f"{story} {invitation}"), shipped)

    assert found.span is not None
    assert found.span.start < len(before) + len(request) + 1
    assert found.span.end > len(before) + 1


@pytest.mark.parametrize("form", [str, bare, hesitant])
@pytest.mark.parametrize(("said", "opening", "story", "invitation"), TALKS[::3])
def test_a_talk_without_its_ask_has_none(
    said: str, opening: str, story: str, invitation: str, form: Form, shipped: Definitions
) -> None:
    assert not ask(talk(form, opening, f"{story} {invitation}"), shipped).found


def test_few_asks_are_lost_where_nobody_wrote_a_full_stop(shipped: Definitions) -> None:
    # There, the end of a sentence may be put into the middle of the request.
    talks = [
        talk(bare, opening, said, f"{story} {invitation}")
        for said, opening, story, invitation in TALKS
    ]

    found = [ask(each, shipped).found for each in talks]

    assert sum(found) >= 0.96 * len(found)


@pytest.mark.parametrize(
    ("said", "missing"),
    [
        ("We earn $40,000 a month. We're raising a round to hire by May.", ("amount",)),
        ("We're seeking $90,000 for 15 percent tonight.", ("use", "date")),
        ("We're looking for investors.", ("amount", "use", "date")),
        ("Can we run a pilot?", ("date",)),
        ("Um, we're raising, uh, two million dollars to hire nine by May.", ()),
        ("Our ask is $3 million. It pays for two plants by 2028.", ()),
    ],
)
def test_what_an_ask_lacks_is_told_by_what_it_holds(
    said: str, missing: tuple[str, ...], shipped: Definitions
) -> None:
    assert ask(said, shipped).missing == missing


STRONG = sorted(Path(__file__).parents[2].glob("examples/*-strong.*"))


@pytest.mark.parametrize("draft", STRONG, ids=lambda draft: draft.stem)
def test_a_strong_draft_makes_the_same_moves_however_it_is_said(
    draft: Path, shipped: Definitions
) -> None:
    written = re.sub(r"(?s)\A---.*?---\n|<!--.*?-->", "", draft.read_text("utf-8"))
    text = re.sub(r"(?m)^(?:#+|[-*>]) ", "", written)

    def made(said: str) -> set[str]:
        found = moves(telling(said), shipped, pace=130)
        return {move.name for move in found if move.found}

    assert made(text.lower()) == made(text)
    assert len(made(hesitant(bare(text))) ^ made(text)) <= 1


def test_a_button_of_a_deck_is_not_its_ask(shipped: Definitions) -> None:
    text = "We're raising $3 million to win 1,000 schools.\n\nBook a call."
    request = ask(text, shipped)

    assert request.span is not None
    assert request.span.cut(text).startswith("We're raising")
    assert ask("We make ink.\n\nBook a call.", shipped).found
