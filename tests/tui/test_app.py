"""From one end to the other, but for the coach's own work."""

from pathlib import Path

import pytest
from textual.pilot import Pilot

from pitchcoach.analyst.feedback import Fault
from pitchcoach.drafts.recovery import SafetyCopy, copies_in
from pitchcoach.settings import Settings
from pitchcoach.tui.screens.dialogs.about_error import Trouble
from pitchcoach.tui.screens.dialogs.changed_on_disk import ChangedOnDisk
from pitchcoach.tui.screens.dialogs.leave import Leave
from pitchcoach.tui.screens.dialogs.recover import Recover
from pitchcoach.tui.screens.draft import DraftScreen
from pitchcoach.tui.screens.help import HelpScreen
from pitchcoach.tui.screens.start import StartScreen
from pitchcoach.tui.screens.tour import TourScreen
from tests.tui.making_feedback import NOTES, TEXT, feedback
from tests.tui.screens_as_text import golden_screen, rows
from tests.tui.sitting import Desk, settled, sit, written


@pytest.mark.parametrize("size", [(80, 24), (120, 40), (200, 50)])
def test_the_draft_screen_looks_as_kept(
    size: tuple[int, int], tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    async def see(app: Desk, pilot: Pilot[None]) -> None:
        await pilot.press("f4")
        await settled(pilot)
        rewrite = request.config.getoption("--rewrite-golden")
        golden_screen(app, f"draft-{size[0]}x{size[1]}", rewrite=rewrite)

    sit(see, written(tmp_path), size=size)


def test_words_are_read_again_as_they_are_typed(tmp_path: Path) -> None:
    async def see(app: Desk, pilot: Pilot[None]) -> None:
        await pilot.press("H", "i")
        await settled(pilot)

        asked = app.stand_in.asked
        assert asked[-1].text == f"Hi{TEXT}"
        assert [request.version for request in asked] == [1, 2, 3]

    sit(see, written(tmp_path))


def test_feedback_on_an_older_text_is_not_shown(tmp_path: Path) -> None:
    async def see(app: Desk, pilot: Pilot[None]) -> None:
        app.stand_in.silent = True
        await pilot.press("H")
        first = app.stand_in.asked[-1]
        await pilot.press("i")
        app.stand_in.answer(first, feedback([]))
        await settled(pilot)
        assert app.draft.feedback
        assert app.draft.feedback.notes == NOTES
        app.stand_in.answer(app.stand_in.asked[-1], feedback([]))
        await settled(pilot)
        assert not len(app.draft.feedback.notes)

    sit(see, written(tmp_path))


def test_an_empty_draft_is_not_sent_to_the_coach(tmp_path: Path) -> None:
    async def see(app: Desk, pilot: Pilot[None]) -> None:
        assert app.stand_in.asked == []
        assert app.draft.state == "empty"

    sit(see, tmp_path / "new.md")


def test_what_a_finding_proposes_is_written_and_can_be_undone(tmp_path: Path) -> None:
    async def see(app: Desk, pilot: Pilot[None]) -> None:
        app.draft.room.listed.choose(1)
        await pilot.press("f5")
        assert "\nTo grow, we hire." in app.draft.editor.text
        await pilot.press("ctrl+z")
        assert app.draft.editor.text == TEXT

    sit(see, written(tmp_path))


def test_the_list_and_the_words_lead_to_each_other(tmp_path: Path) -> None:
    async def see(app: Desk, pilot: Pilot[None]) -> None:
        room = app.draft.room
        room.editor.move_cursor((2, 3))
        await settled(pilot)
        assert room.listed.chosen == 1
        room.listed.choose(None)
        room.listed.step(1)
        await settled(pilot)
        chosen = room.chosen
        assert chosen
        assert room.editor.offset_of_cursor == chosen.start

    sit(see, written(tmp_path))


def test_a_dismissed_finding_is_remembered_with_its_reason(tmp_path: Path) -> None:
    home, path = tmp_path / "home", written(tmp_path)

    async def dismiss(app: Desk, pilot: Pilot[None]) -> None:
        app.draft.room.listed.choose(0)
        await pilot.press("f6")
        await settled(pilot)
        await pilot.press("1")
        await settled(pilot)
        assert NOTES[0].identity in app.draft.dismissals

    async def see(app: Desk, pilot: Pilot[None]) -> None:
        assert app.draft.dismissals[NOTES[0].identity].reason
        assert NOTES[0].identity in app.draft.room.listed.dismissed
        app.draft.room.listed.choose(0)
        app.draft.action_bring_back()
        assert not app.draft.dismissals

    sit(dismiss, path, home=home)
    sit(see, path, home=home)


def test_another_profile_is_chosen_and_kept(tmp_path: Path) -> None:
    async def see(app: Desk, pilot: Pilot[None]) -> None:
        await pilot.press("f7")
        await settled(pilot)
        await pilot.press("down", "enter")
        await settled(pilot)
        assert app.stand_in.asked[-1].profile == "elevator-30s"
        assert app.settings.profile == "elevator-30s"

    sit(see, written(tmp_path), home=tmp_path / "home")


def test_save_writes_the_file_and_forgets_the_safety_copy(tmp_path: Path) -> None:
    home, path = tmp_path / "home", written(tmp_path)

    async def see(app: Desk, pilot: Pilot[None]) -> None:
        await pilot.press("H")
        app.draft._look_after()
        await settled(pilot)
        assert [copy.text for copy in copies_in(home)] == [f"H{TEXT}"]
        await pilot.press("ctrl+s")
        await settled(pilot)
        assert path.read_text(encoding="utf-8") == f"H{TEXT}"
        assert not app.draft.unsaved
        assert list(copies_in(home)) == []

    sit(see, path, home=home)


def test_a_draft_without_a_name_is_saved_under_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)

    async def see(app: Desk, pilot: Pilot[None]) -> None:
        await pilot.press("e")
        await settled(pilot)
        await pilot.press("H", "i", "ctrl+s")
        await settled(pilot)
        await pilot.press("enter")
        await settled(pilot)
        assert (tmp_path / "my-pitch.md").read_text(encoding="utf-8") == "Hi"
        assert app.settings.recent == (str(tmp_path / "my-pitch.md"),)

    sit(see, None, home=tmp_path / "home")


def test_what_another_program_wrote_is_read_again(tmp_path: Path) -> None:
    path = written(tmp_path)

    async def see(app: Desk, pilot: Pilot[None]) -> None:
        path.write_text("Other words.\n", encoding="utf-8")
        app.draft._look_at_file()
        await settled(pilot)
        assert app.draft.editor.text == "Other words.\n"
        assert not app.draft.unsaved

    sit(see, path)


def test_whose_words_stay_is_asked_where_both_were_changed(tmp_path: Path) -> None:
    path = written(tmp_path)

    async def see(app: Desk, pilot: Pilot[None]) -> None:
        await pilot.press("H")
        path.write_text("Other words.\n", encoding="utf-8")
        await pilot.press("ctrl+s")
        await settled(pilot)
        assert isinstance(app.screen, ChangedOnDisk)
        assert path.read_text(encoding="utf-8") == "Other words.\n"
        await pilot.press("k")
        await settled(pilot)
        assert path.read_text(encoding="utf-8") == f"H{TEXT}"

    sit(see, path)


def test_a_file_that_was_deleted_is_written_again_by_save(tmp_path: Path) -> None:
    path = written(tmp_path)

    async def see(app: Desk, pilot: Pilot[None]) -> None:
        path.unlink()
        app.draft._look_at_file()
        await settled(pilot)
        assert app.draft.unsaved
        await pilot.press("ctrl+s")
        await settled(pilot)
        assert path.read_text(encoding="utf-8") == TEXT

    sit(see, path)


@pytest.mark.parametrize(("key", "kept"), [("s", f"H{TEXT}"), ("l", TEXT)])
def test_quit_asks_where_something_is_not_saved(
    key: str, kept: str, tmp_path: Path
) -> None:
    home, path = tmp_path / "home", written(tmp_path)

    async def see(app: Desk, pilot: Pilot[None]) -> None:
        await pilot.press("H", "ctrl+q")
        await settled(pilot)
        assert isinstance(app.screen, Leave)
        await pilot.press(key)
        await settled(pilot)

    app = sit(see, path, home=home)

    assert app.return_code == 0
    assert path.read_text(encoding="utf-8") == kept
    assert list(copies_in(home)) == []


def test_words_that_were_never_saved_are_offered_at_the_next_opening(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    home, path = tmp_path / "home", written(tmp_path)
    copy = SafetyCopy(home, "0123")
    copy.note(f"Never saved. {TEXT}", path, path.name)
    assert copy.write() == ""
    monkeypatch.setattr("pitchcoach.drafts.recovery.running", lambda *_: False)

    async def see(app: Desk, pilot: Pilot[None]) -> None:
        assert isinstance(app.screen, Recover)
        await pilot.press("r")
        await settled(pilot)
        assert app.draft.editor.text == f"Never saved. {TEXT}"
        assert app.draft.unsaved

    sit(see, path, home=home)

    assert path.read_text(encoding="utf-8") == TEXT


def test_a_mistake_in_rule_files_is_told_in_full(tmp_path: Path) -> None:
    async def see(app: Desk, pilot: Pilot[None]) -> None:
        app.stand_in.heard(Fault(0, "rules/My/Bad.yml:3:1: there is no key 'mesage'"))
        await settled(pilot)
        assert isinstance(app.screen, Trouble)
        assert "Bad.yml:3:1" in "\n".join(rows(app))

    sit(see, written(tmp_path))


def test_without_a_file_there_is_a_place_to_begin(tmp_path: Path) -> None:
    async def see(app: Desk, pilot: Pilot[None]) -> None:
        assert isinstance(app.screen, StartScreen)
        await pilot.press("1")
        await settled(pilot)
        assert app.draft.draft.path is None
        assert app.draft.editor.text.startswith("---\nprofile: ")

    sit(see, None)


def test_the_tour_shows_the_draft_screen(tmp_path: Path) -> None:
    async def see(app: Desk, pilot: Pilot[None]) -> None:
        await pilot.press("t")
        await settled(pilot)
        assert isinstance(app.screen, TourScreen)
        await pilot.press("escape")
        await settled(pilot)
        assert isinstance(app.screen_stack[-1], DraftScreen)

    sit(see, None)


def test_help_is_about_what_has_the_focus(tmp_path: Path) -> None:
    async def see(app: Desk, pilot: Pilot[None]) -> None:
        await pilot.press("f2", "f1")
        await settled(pilot)
        assert isinstance(app.screen, HelpScreen)
        assert "The findings" in "\n".join(rows(app))

    sit(see, written(tmp_path))


def test_words_are_found_in_the_draft(tmp_path: Path) -> None:
    async def see(app: Desk, pilot: Pilot[None]) -> None:
        await pilot.press("ctrl+f", *"bakers")
        await settled(pilot)
        assert app.draft.editor.selected_text == "bakers"
        await pilot.press("enter")
        await settled(pilot)
        assert app.draft.editor.selection.end[0] == 1
        await pilot.press("escape")
        await settled(pilot)
        assert app.draft.editor.has_focus

    sit(see, written(tmp_path))


def test_the_palette_has_every_action(tmp_path: Path) -> None:
    async def see(app: Desk, pilot: Pilot[None]) -> None:
        titles = [title for title, _, _ in app.commands_offered()]
        assert len(titles) == len(set(titles))
        assert {"Save", "Find", "Theme: pitch-light", "Take the tour"} <= set(titles)
        assert "Profile: Elevator, 30 seconds" in titles

    sit(see, written(tmp_path))


def test_the_report_is_copied_and_exported(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)

    async def see(app: Desk, pilot: Pilot[None]) -> None:
        app.draft.action_copy_report()
        assert app.clipboard == "The report.\n"
        app.draft.action_export_report()
        await settled(pilot)
        await pilot.press("enter")
        await settled(pilot)
        report = tmp_path / "pitch-report.txt"
        assert report.read_text(encoding="utf-8") == "The report.\n"

    sit(see, written(tmp_path))


@pytest.mark.parametrize("theme", ["pitch-dark", "pitch-light", "pitch-contrast"])
def test_a_theme_is_worn_at_the_next_opening_too(theme: str, tmp_path: Path) -> None:
    async def see(app: Desk, pilot: Pilot[None]) -> None:
        assert app.theme == theme

    sit(see, written(tmp_path), settings=Settings(theme=theme))


@pytest.mark.parametrize("size", [(20, 5), (40, 12), (250, 70)])
def test_it_can_be_used_at_odd_sizes(size: tuple[int, int], tmp_path: Path) -> None:
    async def see(app: Desk, pilot: Pilot[None]) -> None:
        await pilot.press("H", "f2", "down", "enter", "f9", "f9", "f8", "escape")
        await pilot.resize_terminal(120, 40)
        await settled(pilot)
        assert app.draft.editor.text.startswith("H")

    sit(see, written(tmp_path), size=size)
