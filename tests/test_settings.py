import json
from dataclasses import replace
from pathlib import Path

import pytest

from pitchcoach.settings import (
    MOST_RECENT,
    Folders,
    Settings,
    chosen_rules,
    folders,
    forgotten,
    load,
    opened_last,
    save,
)


@pytest.fixture
def home(tmp_path: Path) -> Folders:
    return Folders(tmp_path / "config", tmp_path / "data")


def test_one_folder_can_be_named_for_everything(tmp_path: Path) -> None:
    assert folders({"PITCHCOACH_HOME": str(tmp_path)}) == Folders(tmp_path, tmp_path)


def test_a_relative_folder_stays_where_it_is_when_the_program_moves() -> None:
    found = folders({"PITCHCOACH_HOME": "stick"})

    assert found
    assert found.data == Path.cwd() / "stick"


def test_nothing_is_kept_when_the_folder_is_set_to_nothing() -> None:
    assert folders({"PITCHCOACH_HOME": ""}) is None


def test_a_user_without_a_home_has_no_folders(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("os.path.expanduser", str)
    for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME"):
        monkeypatch.delenv(name, raising=False)

    assert folders({}) is None


def test_the_system_says_where_folders_are(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))

    found = folders({})

    assert found
    assert found.config.name == found.data.name == "pitchcoach"


def test_without_folders_there_are_settings_and_one_sentence() -> None:
    settings, notice = load(None)

    assert settings == Settings()
    assert notice.endswith("there is no home folder.")
    assert save(None, Settings(theme="dark"), settings) == notice


def test_without_a_file_all_is_as_usual_and_nothing_is_said(home: Folders) -> None:
    assert load(home) == (Settings(), "")


def test_what_was_set_comes_back(home: Folders) -> None:
    settings = Settings("dark", "elevator", "fr", "place", "wide", True, ("/a", "/b"))

    assert save(home, settings, Settings()) == ""
    assert load(home) == (settings, "")


def test_what_only_another_version_knows_stays(home: Folders) -> None:
    home.config.mkdir()
    home.settings.write_text('{"pace": 130, "theme": "dark"}')
    before, _ = load(home)

    save(home, replace(before, theme="light"), before)

    kept = json.loads(home.settings.read_text())
    assert (kept["pace"], kept["theme"]) == (130, "light")


def test_two_programs_keep_what_each_of_them_changed(home: Folders) -> None:
    before = Settings(recent=("/old",))
    save(home, before, Settings())

    save(home, replace(opened_last(before, Path("/mine")), theme="dark"), before)
    save(home, replace(opened_last(before, Path("/yours")), language="fr"), before)

    settings, _ = load(home)
    assert (settings.theme, settings.language) == ("dark", "fr")
    assert settings.recent == ("/yours", "/old", "/mine")


def test_a_recent_draft_that_is_no_more_is_forgotten(home: Folders) -> None:
    before = Settings(recent=("/gone", "/here"))
    save(home, before, Settings())

    save(home, forgotten(before, Path("/gone")), before)

    assert load(home)[0].recent == ("/here",)


@pytest.mark.parametrize("damaged", [b"", b"{", b"[]", b"\xff\xff", b"[" * 100_000])
def test_a_damaged_file_is_set_aside_with_a_sentence(home: Folders, damaged: bytes) -> None:
    home.config.mkdir()
    home.settings.write_bytes(damaged)

    settings, notice = load(home)

    assert settings == Settings()
    assert "damaged" in notice
    assert home.settings.with_name("settings.json.damaged").read_bytes() == damaged
    assert load(home) == (Settings(), "")


def test_a_file_that_is_damaged_meanwhile_is_set_aside_too(home: Folders) -> None:
    home.config.mkdir()
    home.settings.write_bytes(b"{")

    assert save(home, Settings(theme="dark"), Settings()) == ""
    assert home.settings.with_name("settings.json.damaged").exists()
    assert load(home)[0].theme == "dark"


@pytest.mark.parametrize(
    "values",
    [
        {"theme": 5, "language": "de", "grouping": [], "tour_seen": "yes"},
        {"profile": {}, "layout": None, "recent": "/a"},
        {"recent": [1, None, {}]},
    ],
)
def test_a_value_of_the_wrong_kind_counts_as_not_set(
    home: Folders, values: dict[str, object]
) -> None:
    home.config.mkdir()
    home.settings.write_text(json.dumps(values))

    assert load(home) == (Settings(), "")


def test_a_place_that_cannot_be_written_is_told_in_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    home = Folders(tmp_path / "file" / "config", tmp_path)

    settings, notice = load(home)

    assert settings == Settings()
    assert "cannot be read" in notice
    assert "cannot be kept" in save(home, Settings(theme="dark"), settings)


def test_the_last_draft_opened_is_on_top_once() -> None:
    settings = Settings(recent=("/a", "/b"))

    assert opened_last(settings, Path("/b")).recent == ("/b", "/a")


def test_only_so_many_drafts_are_remembered() -> None:
    settings = Settings(recent=tuple(f"/{number}" for number in range(MOST_RECENT)))

    recent = opened_last(settings, Path("/new")).recent

    assert len(recent) == MOST_RECENT
    assert recent[0] == "/new"


@pytest.mark.parametrize(
    ("kept", "chosen"),
    [
        ('{"rules": ["School", "/mine"]}', ("School", "/mine")),
        ('{"rules": "School"}', ()),
        ('{"rules": ["School", 3]}', ("School",)),
        ("{}", ()),
        ("damaged", ()),
    ],
)
def test_packs_can_be_set_for_all_drafts(
    kept: str, chosen: tuple[str, ...], home: Folders
) -> None:
    home.config.mkdir()
    home.settings.write_text(kept)

    assert chosen_rules(home) == chosen
    assert home.settings.read_text() == kept
    assert load(home)[0].rules == chosen


def test_without_settings_no_pack_is_set(home: Folders) -> None:
    assert chosen_rules(home) == ()
