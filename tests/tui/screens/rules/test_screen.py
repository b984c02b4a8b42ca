"""Rules browsed, written, tried and saved, but for the coach's own work."""

from pathlib import Path

import pytest
from textual.pilot import Pilot
from textual.widgets import Static

from pitchcoach.analyst import craft
from pitchcoach.drafts.recovery import copies_in
from pitchcoach.tui.screens.dialogs.recover import Recover
from pitchcoach.tui.screens.dialogs.rows import Rows
from pitchcoach.tui.screens.help import HelpScreen
from pitchcoach.tui.screens.rules.bench import Bench
from pitchcoach.tui.screens.rules.dialogs import LeaveRule, NewRule, OwnRule, PitchFolder
from pitchcoach.tui.screens.rules.screen import RulesScreen
from tests.tui.making_feedback import TEXT
from tests.tui.screens_as_text import golden_screen, rows
from tests.tui.sitting import Desk, settled
from tests.tui.training import SOURCE, screen_of, train, trainer_of, until


@pytest.fixture(autouse=True)
def at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Bench, "pauses", (0.001, 0.001))


def seen(app: Desk) -> str:
    return "\n".join(rows(app))


def noticed(app: Desk) -> list[str]:
    """What was told at the edge."""
    return [notification.message for notification in app._notifications]


async def tried(app: Desk, pilot: Pilot[None]) -> None:
    await until(pilot, lambda: screen_of(app).outcome.tried)


async def at_end(app: Desk, pilot: Pilot[None], *keys: str) -> None:
    """Type at the end of the file."""
    editor = screen_of(app).editor
    editor.move_cursor(editor.document.end)
    await pilot.press(*keys)


async def opened(app: Desk, pilot: Pilot[None]) -> None:
    """The trainer's own rule in the editor, and tried."""
    await pilot.press("enter")
    await tried(app, pilot)


@pytest.mark.parametrize("size", [(80, 24), (120, 40)])
@pytest.mark.parametrize("name", ["browsing", "writing"])
def test_the_rules_screen_looks_as_kept(
    name: str, size: tuple[int, int], tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    async def see(app: Desk, pilot: Pilot[None]) -> None:
        if name == "writing":
            await opened(app, pilot)
            # The folder is another one each time.
            screen_of(app).query_one("#where", Static).update("Mine/Robots.yml · saved")
            await pilot.press("end", "enter", "l")
            await tried(app, pilot)
            screen_of(app).query_one("#where", Static).update("Mine/Robots.yml")
            await settled(pilot)
        rewrite = request.config.getoption("--rewrite-golden")
        golden_screen(app, f"rules-{name}-{size[0]}x{size[1]}", rewrite=rewrite)

    train(see, tmp_path, size=size)


def test_rules_are_found_by_typing_and_by_criterion_and_level(tmp_path: Path) -> None:
    async def see(app: Desk, pilot: Pilot[None]) -> None:
        assert "3 rules · all criteria · all levels" in seen(app)
        await pilot.press("a", "s", "k")
        await settled(pilot)
        assert "1 of 3 rules" in seen(app)
        assert "The manual of Sell.Ask." in seen(app)
        await pilot.press("escape", "f6")
        await settled(pilot)
        assert "1 of 3 rules · Direct" in seen(app)
        await pilot.press("f6", "f6", "f7", "f7", "f7")
        await settled(pilot)
        assert "1 of 3 rules · Sell yourself · error" in seen(app)

    train(see, tmp_path)


def test_ones_own_rules_come_first_and_shipped_ones_are_read_only(tmp_path: Path) -> None:
    async def see(app: Desk, pilot: Pilot[None]) -> None:
        listed = [row.label for row in screen_of(app).query_one("#rules", Rows).rows]
        assert listed == [
            "Mine (yours)",
            "Robots",
            "Direct (shipped, read only)",
            "KindOf",
            "Sell (shipped, read only)",
            "Ask",
        ]
        await pilot.press("down", "enter")
        await settled(pilot)
        assert isinstance(app.screen, OwnRule)
        await pilot.press("l")
        await until(pilot, lambda: screen_of(app).file)
        await pilot.press("x")
        assert screen_of(app).editor.read_only
        assert not screen_of(app).unsaved

    train(see, tmp_path)


@pytest.mark.parametrize(("key", "inherit"), [("i", True), ("c", False)])
def test_a_shipped_rule_becomes_ones_own(key: str, inherit: bool, tmp_path: Path) -> None:
    path = tmp_path / "rules" / "Direct" / "KindOf.yml"

    async def see(app: Desk, pilot: Pilot[None]) -> None:
        await pilot.press("down", "enter")
        await settled(pilot)
        await pilot.press(key)
        await until(pilot, lambda: screen_of(app).file)
        asked = trainer_of(app).asked_for(craft.Own)
        assert [order.inherit for order in asked if isinstance(order, craft.Own)] == [
            inherit
        ]
        assert screen_of(app).unsaved
        assert not path.exists()
        await pilot.press("ctrl+s")
        await until(pilot, path.exists)
        assert path.read_text(encoding="utf-8") == "extends: Direct.KindOf\n"

    train(see, tmp_path)


def test_mistakes_are_underlined_and_told_while_one_types(tmp_path: Path) -> None:
    async def see(app: Desk, pilot: Pilot[None]) -> None:
        await opened(app, pilot)
        await at_end(app, pilot, *"wrong")
        await until(pilot, lambda: screen_of(app).outcome.slips)
        assert "5:1  This is wrong" in seen(app)
        assert list(screen_of(app).editor._marks) == [4]
        await pilot.press("f4", "enter")
        await settled(pilot)
        assert screen_of(app).editor.cursor_location == (4, 0)
        assert "✗ 5:1 This is wrong: write right." in rows(app)[1]
        await pilot.press(*["delete"] * 5)
        await tried(app, pilot)
        assert not screen_of(app).editor._marks

    train(see, tmp_path)


def test_typing_does_not_wait_for_an_answer(tmp_path: Path) -> None:
    async def see(app: Desk, pilot: Pilot[None]) -> None:
        await opened(app, pilot)
        trainer_of(app).mute = {"Check"}
        await at_end(app, pilot, *"abc")
        await settled(pilot)
        assert screen_of(app).editor.text == f"{SOURCE}abc"
        assert "Reading the rule" in seen(app)

    train(see, tmp_path)


def test_an_answer_about_an_older_text_is_not_shown(tmp_path: Path) -> None:
    async def see(app: Desk, pilot: Pilot[None]) -> None:
        await opened(app, pilot)
        screen = screen_of(app)
        screen.told(craft.Checked(1, (craft.Slip(1, 1, "Old."),)))
        assert not screen.outcome.slips

    train(see, tmp_path)


def test_failing_examples_and_places_in_the_draft_are_shown_and_lead_there(
    tmp_path: Path,
) -> None:
    async def see(app: Desk, pilot: Pilot[None]) -> None:
        await opened(app, pilot)
        assert "✓ 4 examples judged as they should be" in seen(app)
        assert "In pitch.txt: 1 place, score 60 → 58.5 (−1.5)" in seen(app)
        assert "+ We maybe sell [robots] to bakers." in seen(app)
        screen_of(app).query_one("#outcome", Rows).focus()
        await pilot.press("home", "enter")
        await until(pilot, lambda: not app.training)
        assert app.draft.editor.offset_of_cursor == TEXT.index("robots")

    train(see, tmp_path)


def test_an_example_that_fails_is_told_with_what_should_be(tmp_path: Path) -> None:
    async def see(app: Desk, pilot: Pilot[None]) -> None:
        await opened(app, pilot)
        await at_end(app, pilot, *"bad: ovens")
        await until(pilot, lambda: "1 of 4 examples judged wrongly" in seen(app))
        assert "Robots, bad 1: should flag “We like ovens.”" in seen(app)

    train(see, tmp_path)


def test_a_folder_of_pitches_is_read_one_by_one_and_can_be_stopped(tmp_path: Path) -> None:
    async def see(app: Desk, pilot: Pilot[None]) -> None:
        await opened(app, pilot)
        for number in range(3):
            (tmp_path / f"more{number}.md").write_text(TEXT, encoding="utf-8")
        await pilot.press("f5")
        await settled(pilot)
        assert isinstance(app.screen, PitchFolder)
        trainer_of(app).mute = {"Compare"}
        await pilot.press("ctrl+s")
        await until(pilot, lambda: trainer_of(app).asked_for(craft.Compare))
        first = trainer_of(app).asked_for(craft.Compare)[-1]
        trainer_of(app).heard(trainer_of(app).told_of(first))
        await until(pilot, lambda: "1 of 4 pitches read: 1 place in 1 of them" in seen(app))
        await pilot.press("escape")
        await settled(pilot)
        assert "1 of 4 pitches read, then stopped" in seen(app)
        assert isinstance(app.screen, RulesScreen)
        screen_of(app).query_one("#outcome", Rows).focus()
        await pilot.press("end", "enter")
        await settled(pilot)
        assert seen(app).count("[robots]") == 2

    train(see, tmp_path)


def test_saving_keeps_the_version_before_and_reviews_the_draft_again(
    tmp_path: Path,
) -> None:
    path = tmp_path / "rules" / "Mine" / "Robots.yml"

    async def see(app: Desk, pilot: Pilot[None]) -> None:
        await opened(app, pilot)
        before = len(app.stand_in.asked)
        await pilot.press("#", "ctrl+s")
        await until(pilot, lambda: trainer_of(app).asked_for(craft.Reload))
        await tried(app, pilot)
        assert path.read_text(encoding="utf-8") == f"#{SOURCE}"
        assert path.with_name("Robots.yml.bak").read_text(encoding="utf-8") == SOURCE
        assert len(app.stand_in.asked) == before + 1
        assert not screen_of(app).unsaved

    train(see, tmp_path)


def test_a_file_with_mistakes_is_saved_and_said_not_to_be_in_force(tmp_path: Path) -> None:
    async def see(app: Desk, pilot: Pilot[None]) -> None:
        await opened(app, pilot)
        await pilot.press(*"wrong", "ctrl+s")
        await until(pilot, lambda: "not in force" in seen(app))
        await until(pilot, lambda: not screen_of(app).unsaved)

    train(see, tmp_path)


@pytest.mark.parametrize("key", ["escape", "ctrl+q"])
def test_leaving_asks_where_something_is_not_saved(key: str, tmp_path: Path) -> None:
    async def see(app: Desk, pilot: Pilot[None]) -> None:
        await opened(app, pilot)
        await pilot.press("#", key)
        await settled(pilot)
        assert isinstance(app.screen, LeaveRule)
        await pilot.press("y")
        await settled(pilot)
        assert screen_of(app).editor.text == f"#{SOURCE}"

    train(see, tmp_path)


def test_escape_goes_back_to_the_draft_step_by_step(tmp_path: Path) -> None:
    async def see(app: Desk, pilot: Pilot[None]) -> None:
        await pilot.press("r", "o")
        await opened(app, pilot)
        await pilot.press("escape")
        await until(pilot, lambda: not screen_of(app).file)
        await pilot.press("escape")
        await settled(pilot)
        assert "3 rules" in seen(app)
        await pilot.press("escape")
        await until(pilot, lambda: not app.training)
        assert app.draft.is_current

    train(see, tmp_path)


def test_a_new_rule_gets_a_name_and_begins_with_an_example(tmp_path: Path) -> None:
    async def see(app: Desk, pilot: Pilot[None]) -> None:
        await pilot.press("f8")
        await settled(pilot)
        assert isinstance(app.screen, NewRule)
        await pilot.press(*"../x", "enter")
        await settled(pilot)
        assert "A rule is called Pack.Rule" in seen(app)
        await pilot.press(*["backspace"] * 4, *"Ours.First", "enter")
        await until(pilot, lambda: app.training and screen_of(app).file)
        assert screen_of(app).editor.text.startswith("extends: existence\n")
        await pilot.press("ctrl+s")
        await until(pilot, (tmp_path / "rules" / "Ours" / "First.yml").exists)

    train(see, tmp_path)


def test_what_was_written_is_offered_again_after_a_crash(tmp_path: Path) -> None:
    async def crash(app: Desk, pilot: Pilot[None]) -> None:
        await opened(app, pilot)
        await pilot.press("#")
        screen_of(app)._look_after()
        await settled(pilot)
        kept = [copy.text for copy in copies_in(tmp_path / "home" / "rules")]
        assert kept == [f"#{SOURCE}"]

    async def see(app: Desk, pilot: Pilot[None]) -> None:
        await until(pilot, lambda: isinstance(app.screen, Recover))
        await pilot.press("r")
        await until(pilot, lambda: app.training and screen_of(app).file)
        assert screen_of(app).editor.text == f"#{SOURCE}"
        assert screen_of(app).unsaved

    def not_running(*_: object) -> bool:
        return False

    train(crash, tmp_path)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("pitchcoach.drafts.recovery.running", not_running)
        train(see, tmp_path)


def test_it_opens_alone_with_a_rule(tmp_path: Path) -> None:
    async def see(app: Desk, pilot: Pilot[None]) -> None:
        await tried(app, pilot)
        assert screen_of(app).file
        assert "No draft is open to try it on" in seen(app)
        await pilot.press("escape")
        await settled(pilot)
        await pilot.press("escape")
        await settled(pilot)
        assert not app.is_running or app._exit

    train(see, tmp_path, rule="robots")


def test_help_tells_of_the_editor_and_of_the_screen(tmp_path: Path) -> None:
    async def see(app: Desk, pilot: Pilot[None]) -> None:
        await opened(app, pilot)
        await pilot.press("f1")
        await settled(pilot)
        assert isinstance(app.screen, HelpScreen)
        assert "The rule's file" in seen(app)

    train(see, tmp_path)


def test_it_is_in_the_palette(tmp_path: Path) -> None:
    async def see(app: Desk, pilot: Pilot[None]) -> None:
        assert "Rules" in [title for title, _, _ in app.commands_offered()]

    train(see, tmp_path)


def test_a_rule_that_never_answers_is_given_up(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("pitchcoach.tui.screens.rules.bench._PATIENCE", 0.0)

    async def see(app: Desk, pilot: Pilot[None]) -> None:
        trainer_of(app).mute = {"Check"}
        await pilot.press("enter")
        await until(pilot, lambda: "takes too long, so trying it was stopped" in seen(app))

    train(see, tmp_path)


@pytest.mark.parametrize("size", [(20, 5), (40, 12), (250, 70)])
def test_it_can_be_used_at_odd_sizes(size: tuple[int, int], tmp_path: Path) -> None:
    async def see(app: Desk, pilot: Pilot[None]) -> None:
        await opened(app, pilot)
        await pilot.press("l", "down", "tab", "f9", "f9", "f2", "f2", "f4", "enter")
        await pilot.resize_terminal(120, 40)
        await settled(pilot)
        assert screen_of(app).file

    train(see, tmp_path, size=size)


@pytest.mark.parametrize(
    "text",
    ["key: value\n" * 10_000, "a\0b\x1b[31m\u202e" * 500, "- [{" * 5_000, "x" * 300_000],
)
def test_rough_text_is_pasted_and_the_screen_stays_alive(text: str, tmp_path: Path) -> None:
    async def see(app: Desk, pilot: Pilot[None]) -> None:
        await opened(app, pilot)
        screen_of(app).editor.replace(text, (0, 0), screen_of(app).editor.document.end)
        await at_end(app, pilot, "z")
        await settled(pilot)
        assert screen_of(app).editor.text.endswith("z")

    train(see, tmp_path)


@pytest.mark.parametrize("data", [b"\xff\xfe\x00x", b"a\0b", b"x" * 1_000_001])
def test_a_file_that_is_no_text_is_refused(data: bytes, tmp_path: Path) -> None:
    path = tmp_path / "rules" / "Mine" / "Robots.yml"
    path.parent.mkdir(parents=True)
    path.write_bytes(data)

    async def see(app: Desk, pilot: Pilot[None]) -> None:
        await pilot.press("enter")
        await until(pilot, lambda: any("Robots.yml is no" in said for said in noticed(app)))
        assert screen_of(app).file is None

    train(see, tmp_path)
