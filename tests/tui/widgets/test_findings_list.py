import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import replace
from typing import Any
from unittest.mock import patch

import pytest
from textual.app import App, ComposeResult
from textual.pilot import Pilot

from pitchcoach.analyst.feedback import Feedback
from pitchcoach.tui.themes import THEMES
from pitchcoach.tui.widgets.findings_list import FindingsList
from tests.tui.making_feedback import NOTES, feedback, note
from tests.tui.odd_texts import ODD_TEXTS
from tests.tui.screens_as_text import rows

MANY = tuple(
    note(message=f"Finding {number}.", start=number * 40, sentence=f"Sentence {number}.")
    for number in range(500)
)
LONG = feedback(MANY, fixes=())


class _App(App[object]):
    def __init__(self, told: Feedback | None = None) -> None:
        super().__init__()
        self.first = told
        self.heard: list[tuple[str, object]] = []

    def compose(self) -> ComposeResult:
        yield FindingsList()

    def on_mount(self) -> None:
        self.findings.feedback = self.first
        self.findings.focus()

    @property
    def findings(self) -> FindingsList:
        return self.query_one(FindingsList)

    def on_findings_list_chosen(self, message: FindingsList.Chosen) -> None:
        assert message.control is self.findings
        self.heard.append(("chosen", message.note))

    def on_findings_list_opened(self, message: FindingsList.Opened) -> None:
        assert message.control is self.findings
        self.heard.append(("opened", message.note))

    def on_findings_list_asked(self, message: FindingsList.Asked) -> None:
        assert message.control is self.findings
        self.heard.append(("asked", message.action))


Steps = Callable[[FindingsList, Pilot[object]], Awaitable[Any]]


def running(
    steps: Steps, told: Feedback | None = None, size: tuple[int, int] = (44, 12)
) -> _App:
    """An app with a list in which some steps were done."""
    app = _App(told)

    async def run() -> None:
        async with app.run_test(size=size) as pilot:
            await pilot.pause()
            await steps(app.findings, pilot)
            await pilot.pause()

    asyncio.run(run())
    return app


def test_the_list_shows_the_top_three_and_every_finding() -> None:
    async def steps(findings: FindingsList, pilot: Pilot[object]) -> None:
        shown = rows(pilot.app)
        assert shown[1] == " 1 S A clear ask                      +10.0"
        assert shown[5] == " ! 1:4 maybe                           −4.0"

    running(steps, feedback())


def test_keys_choose_one_line_after_the_other() -> None:
    async def steps(_: FindingsList, pilot: Pilot[object]) -> None:
        await pilot.press("down", "j", "k", "end", "home", "pagedown", "pageup")

    chosen = [index for _, index in running(steps, feedback()).heard]
    assert chosen == [2, 0, 2, 2, 2, 2, 2]


@pytest.mark.parametrize(("key", "index"), [("1", 2), ("2", 0), ("3", 1)])
def test_a_number_goes_to_a_fix(key: str, index: int) -> None:
    async def steps(findings: FindingsList, pilot: Pilot[object]) -> None:
        await pilot.press(key)
        assert findings.chosen == index
        assert rows(pilot.app)[int(key)].startswith(f"›{key}")

    assert running(steps, feedback()).heard == [("chosen", index)]


def test_enter_opens_and_letters_ask() -> None:
    async def steps(_: FindingsList, pilot: Pilot[object]) -> None:
        await pilot.press("enter", "1", "enter", "a", "d", "r", "g", "slash")

    assert running(steps, feedback()).heard == [
        ("chosen", 2),
        ("opened", 2),
        ("asked", "apply"),
        ("asked", "dismiss"),
        ("asked", "restore"),
        ("asked", "regroup"),
        ("asked", "filter"),
    ]


def test_a_click_chooses_and_opens_a_finding_but_no_heading() -> None:
    async def steps(_: FindingsList, pilot: Pilot[object]) -> None:
        await pilot.click(FindingsList, offset=(5, 0))
        await pilot.click(FindingsList, offset=(5, 5))
        await pilot.click(FindingsList, offset=(5, 11))

    assert running(steps, feedback()).heard == [("chosen", 0), ("opened", 0)]


def test_the_line_under_the_mouse_stands_out() -> None:
    async def steps(findings: FindingsList, pilot: Pilot[object]) -> None:
        await pilot.hover(FindingsList, offset=(5, 5))
        assert findings.passed == 5
        await pilot.hover(FindingsList, offset=(5, 4))
        assert findings.passed is None
        findings.on_leave()
        assert findings.passed is None

    running(steps, feedback())


def test_stepping_goes_round_the_findings_alone() -> None:
    async def steps(findings: FindingsList, pilot: Pilot[object]) -> None:
        for by in (1, 1, 1, 1, -1):
            findings.step(by)
        await pilot.pause()

    chosen = [index for _, index in running(steps, feedback()).heard]
    assert chosen == [0, 1, 2, 0, 2]


def test_the_chosen_finding_is_brought_into_view_under_its_heading() -> None:
    async def steps(findings: FindingsList, pilot: Pilot[object]) -> None:
        findings.choose(490)
        await pilot.pause()
        assert any(row.startswith("›!") for row in rows(pilot.app))
        findings.choose(0)
        await pilot.pause()
        assert rows(pilot.app)[0].startswith(" D Direct")

    assert running(steps, LONG).heard == []


def test_the_chosen_finding_stays_the_same_with_new_feedback() -> None:
    async def steps(findings: FindingsList, pilot: Pilot[object]) -> None:
        findings.choose(1)
        findings.feedback = feedback((note(""), *NOTES), words=19, fixes=())
        assert findings.chosen == 2

    running(steps, feedback())


def test_a_fix_stays_the_chosen_line_with_new_feedback() -> None:
    async def steps(findings: FindingsList, pilot: Pilot[object]) -> None:
        await pilot.press("2")
        findings.feedback = feedback(words=19)
        findings.choose(findings.chosen)
        await pilot.pause()
        assert rows(pilot.app)[2].startswith("›2 D")

    running(steps, feedback())


def test_where_the_chosen_finding_is_gone_the_nearest_is_chosen() -> None:
    async def steps(findings: FindingsList, pilot: Pilot[object]) -> None:
        findings.choose(1)
        findings.feedback = feedback((NOTES[0], NOTES[2]), fixes=())
        assert findings.chosen == 0
        findings.feedback = feedback((), fixes=())
        assert findings.chosen is None

    running(steps, feedback())


def test_after_a_dismissal_the_next_finding_is_chosen() -> None:
    async def steps(findings: FindingsList, pilot: Pilot[object]) -> None:
        findings.choose(0)
        findings.dismissed = frozenset({NOTES[0].identity})
        await pilot.pause()
        assert findings.chosen == 1
        shown = [row for row in rows(pilot.app) if row]
        assert shown[-1].startswith(" ! D 1:4 maybe")

    running(steps, feedback())


def test_a_finding_that_is_filtered_out_stays_the_one_that_is_spoken_of() -> None:
    async def steps(findings: FindingsList, pilot: Pilot[object]) -> None:
        findings.choose(0)
        findings.sought = "order"
        await pilot.pause()
        assert findings.chosen == 0
        assert rows(pilot.app)[0].startswith(" 1 of 3 shown")
        findings.step(1)
        assert findings.chosen == 1
        findings.sought = ""
        await pilot.pause()
        assert "›! 3:1 In order to" in "\n".join(rows(pilot.app))

    running(steps, feedback())


def test_by_place_findings_stand_in_their_order() -> None:
    async def steps(findings: FindingsList, pilot: Pilot[object]) -> None:
        findings.grouping = "place"
        findings.choose(1)
        await pilot.pause()
        shown = "\n".join(rows(pilot.app))
        assert shown.index("! D 1:4 maybe") < shown.index("! E 3:1 In order to")

    running(steps, feedback())


@pytest.mark.parametrize(
    ("told", "state", "said"),
    [
        (None, "reading", "Your coach is reading …"),
        (None, "empty", "Write or paste it first."),
        (feedback((), fixes=()), "ready", "Not one finding."),
    ],
)
def test_an_empty_list_says_why(told: Feedback | None, state: str, said: str) -> None:
    async def steps(findings: FindingsList, pilot: Pilot[object]) -> None:
        findings.state = state
        await pilot.press("down", "up", "home", "end", "pagedown", "enter", "1")
        await pilot.pause()
        assert said in " ".join(map(str.strip, rows(pilot.app)))

    assert running(steps, told).heard == []


def test_feedback_that_says_the_same_paints_nothing() -> None:
    async def steps(findings: FindingsList, pilot: Pilot[object]) -> None:
        with patch.object(findings, "refresh") as refresh:
            findings.feedback = feedback(words=19, seconds=9)
            refresh.assert_not_called()
            findings.feedback = feedback((replace(NOTES[0], line=2), *NOTES[1:]))
            refresh.assert_called_once()

    running(steps, feedback())


def test_of_five_hundred_findings_only_those_in_view_are_painted() -> None:
    async def steps(findings: FindingsList, pilot: Pilot[object]) -> None:
        with patch.object(findings, "line", wraps=findings.line) as line:
            findings.feedback = feedback((NOTES[0], *MANY), fixes=())
            await pilot.pause()
            assert line.call_count <= 4 * findings.size.height

    running(steps, LONG)


@pytest.mark.parametrize("theme", [theme.name for theme in THEMES])
def test_in_every_theme_the_chosen_line_has_a_sign_and_another_look(theme: str) -> None:
    async def steps(findings: FindingsList, pilot: Pilot[object]) -> None:
        for each in THEMES:
            pilot.app.register_theme(each)
        pilot.app.theme = theme
        await pilot.press("2")
        await pilot.pause()
        inside = findings.render_line(2)
        pilot.app.set_focus(None)
        await pilot.pause()
        outside = findings.render_line(2)
        assert outside.text.startswith("›2 D No hedging")
        assert len({repr(list(inside)), repr(list(outside))}) == 2
        assert list(outside)[1].style != list(findings.render_line(3))[1].style

    running(steps, feedback())


@pytest.mark.parametrize("size", [(20, 5), (2, 1), (80, 24), (200, 50)])
def test_odd_texts_break_nothing_at_any_size(size: tuple[int, int]) -> None:
    notes = [note(text=odd, message=odd, item=odd, section=odd) for odd in ODD_TEXTS]

    async def steps(findings: FindingsList, pilot: Pilot[object]) -> None:
        for grouping in ("place", "criterion"):
            findings.grouping = grouping
            await pilot.press("down", "down", "end")
        assert findings.chosen == len(ODD_TEXTS) - 1

    running(steps, feedback(notes), size)
