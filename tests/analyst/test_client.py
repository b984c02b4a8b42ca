"""The real process at the other end of the line."""

import asyncio
import os
import signal
from collections.abc import Awaitable, Callable
from pathlib import Path

import pytest

from pitchcoach.analyst.client import Analyst
from pitchcoach.analyst.craft import Explain, Manual
from pitchcoach.analyst.feedback import (
    Answer,
    Aside,
    Fault,
    Profiles,
    Ready,
    Report,
    Request,
    Word,
)

pytestmark = pytest.mark.model
TEXT = "We maybe sell robots to bakers. Twelve bakers paid $400 last month. " * 8
PATIENCE = 60


class Line:
    """An analyst and what it has said."""

    def __init__(self, rules: tuple[Path, ...] = ()) -> None:
        self.said: list[Word] = []
        self._news = asyncio.Event()
        self.analyst = Analyst(self._heard, rules)

    def _heard(self, word: Word) -> None:
        self.said.append(word)
        self._news.set()

    async def until(self, done: Callable[[list[Word]], bool]) -> None:
        async with asyncio.timeout(PATIENCE):
            while not done(self.said):
                self._news.clear()
                await self._news.wait()


def talk(
    conversation: Callable[[Line], Awaitable[None]], rules: tuple[Path, ...] = ()
) -> list[Word]:
    async def whole() -> list[Word]:
        line = Line(rules)
        running = asyncio.create_task(line.analyst.run())
        await conversation(line)
        running.cancel()
        await asyncio.gather(running, return_exceptions=True)
        return line.said

    return asyncio.run(whole())


def last(kind: type[Word]) -> Callable[[list[Word]], bool]:
    return lambda said: bool(said) and isinstance(said[-1], kind)


def test_the_newest_of_the_drafts_waiting_is_the_one_that_is_read() -> None:
    async def conversation(line: Line) -> None:
        for version in range(1, 6):
            line.analyst.ask(Request(version, TEXT, "draft"))
        await line.until(last(Answer))

    said = talk(conversation)

    assert [type(word) for word in said] == [Profiles, Ready, Answer]
    assert isinstance(said[-1], Answer)
    assert said[-1].version == 5


def test_a_report_is_not_forgotten_for_a_newer_draft() -> None:
    async def conversation(line: Line) -> None:
        line.analyst.ask(Request(1, TEXT, "draft", report=80))
        line.analyst.ask(Request(1, TEXT, "draft"))
        await line.until(last(Answer))

    assert [type(word) for word in talk(conversation)][2:] == [Report, Answer]


def test_a_process_that_dies_is_started_again() -> None:
    async def conversation(line: Line) -> None:
        await line.until(last(Ready))
        assert line.analyst.process_id
        os.kill(line.analyst.process_id, signal.SIGKILL)
        await line.until(lambda said: [type(word) for word in said].count(Ready) == 2)
        line.analyst.ask(Request(9, TEXT, "draft"))
        await line.until(last(Answer))

    assert isinstance(talk(conversation)[-1], Answer)


def test_rule_files_with_mistakes_are_left_out_and_told_with_their_place(
    tmp_path: Path,
) -> None:
    (tmp_path / "Mine").mkdir()
    (tmp_path / "Mine" / "Bad.yml").write_text("extends: existance\n", encoding="utf-8")

    async def conversation(line: Line) -> None:
        await line.until(last(Ready))

    said = talk(conversation, (tmp_path,))

    assert [type(word) for word in said] == [Aside, Profiles, Ready]
    assert isinstance(said[0], Aside)
    assert {(Path(s.path).name, s.line) for s in said[0].slips} == {("Bad.yml", 1)}


def test_a_folder_of_rules_that_is_not_there_ends_it(tmp_path: Path) -> None:
    async def conversation(line: Line) -> None:
        await line.until(last(Fault))

    said = talk(conversation, (tmp_path / "none",))

    assert isinstance(said[-1], Fault)
    assert "does not exist" in said[-1].message


def test_what_trainers_ask_is_answered_between_drafts() -> None:
    async def conversation(line: Line) -> None:
        line.analyst.ask(Explain(3, "Direct.KindOf", 60))
        line.analyst.ask(Request(1, TEXT, "draft"))
        line.analyst.ask(Explain(4, "Direct.ABit", 60))
        await line.until(last(Manual))

    said = talk(conversation)

    assert [type(word) for word in said][2:] == [Answer, Manual]
    assert isinstance(said[-1], Manual)
    assert said[-1].version == 4


def test_it_leaves_no_process_behind() -> None:
    numbers = []

    async def conversation(line: Line) -> None:
        await line.until(last(Profiles))
        numbers.append(line.analyst.process_id)

    talk(conversation)

    with pytest.raises(ProcessLookupError):
        os.kill(numbers[0] or 0, 0)
