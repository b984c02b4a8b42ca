from collections.abc import Mapping
from pathlib import Path

import pytest

from pitchcoach.authoring.packs.about import About, about_of, read_about, written
from pitchcoach.authoring.packs.checking import Pack, checked_pack
from pitchcoach.authoring.packs.installing import install, installed, uninstall
from pitchcoach.authoring.packs.packing import packed
from pitchcoach.errors import PitchcoachError, RuleFileError, SettingsError
from tests.authoring.packs import ABOUT, GOOD, RULE
from tests.rules.folders import written as files


def pack_of(members: Mapping[str, str]) -> Pack:
    return checked_pack({name: text.encode() for name, text in members.items()}, "my.zip")


@pytest.fixture(scope="module")
def pack() -> Pack:
    return pack_of(GOOD)


WRONG_PAGES = {
    "": "my.zip/pack.yml:1:1: A table of name",
    "- a\n": "my.zip/pack.yml:1:1: A table of name, version, author and licence",
    ABOUT + "autor: B\n": "my.zip/pack.yml:5:1: 'autor' is no key of pack.yml. Did",
    ABOUT.replace("OurSchool", "../up"): "my.zip/pack.yml:1:7: '../up' is no name",
    ABOUT.replace("OurSchool", "shipped"): "my.zip/pack.yml:1:7: 'shipped' is no name",
    ABOUT.replace("OurSchool", "CON"): "my.zip/pack.yml:1:7: 'CON' is no name",
    ABOUT.replace("1.0", "new"): "my.zip/pack.yml:2:10: 'new' is no version",
    ABOUT.replace("1.0", "[1]"): "my.zip/pack.yml:2:10: The pack needs 'version'",
    ABOUT.replace('author: "Ana Ruiz"\n', ""): "my.zip/pack.yml:1:1: The pack needs",
    ABOUT.replace("Ana Ruiz", "Ana\\e[2J"): "my.zip/pack.yml:3:9: 'Ana\ufffd[2J' is no",
    ABOUT + "name: Other\n": "my.zip/pack.yml:5:1: 'name' stands here a second time",
    "name: [" * 60: "my.zip/pack.yml:1:",
    "a: &a [x,x]\nb: &b [*a,*a]\nc: [*b" + ",*b" * 300 + "]": "my.zip/pack.yml:3:",
    "name:\tOurSchool\n\tversion: 1": "my.zip/pack.yml:2:1:",
}


@pytest.mark.parametrize("page", WRONG_PAGES)
def test_a_wrong_page_is_told_of_with_its_place(page: str) -> None:
    with pytest.raises(RuleFileError) as wrong:
        read_about(page.encode(), "my.zip/pack.yml")

    assert WRONG_PAGES[page] in str(wrong.value)


def test_a_page_is_read_as_it_was_written() -> None:
    about = About("Our-School_2", "1.0.2-beta", 'Ana "la" Ruiz: é', "no, you may not")

    assert read_about(written(about), "pack.yml") == about


@pytest.mark.parametrize("key", ["name", "version", "author", "licence"])
def test_a_page_lacks_nothing(key: str) -> None:
    values = {"name": "A", "version": "1", "author": "B", "licence": "C", key: " "}

    with pytest.raises(SettingsError, match=f"needs '{key}'"):
        about_of(values)


WRONG_PACKS = {
    "no page": ({"School/A.yml": RULE}, "my.zip/pack.yml:1:1: The pack has no pack.yml"),
    "no rules": ({"pack.yml": ABOUT}, "my.zip holds no rules"),
    "an unknown key": (
        {**GOOD, "School/B.yml": RULE + "tokns: [a]\n"},
        "my.zip/School/B.yml:9:1: Unknown key 'tokns'",
    ),
    "a bad expression": (
        {**GOOD, "School/B.yml": RULE.replace("platforms?", "'(a'")},
        "my.zip/School/B.yml:6:",
    ),
    "a wrong profile": ({**GOOD, "profiles/a.yml": "title: A\n"}, "my.zip/profiles/a.yml:"),
    "a wrong rubric": ({**GOOD, "rubric.yml": "criteria: 3\n"}, "my.zip/rubric.yml:"),
    "wrong weights": ({**GOOD, "weights.yml": "- a\n"}, "my.zip/weights.yml:"),
    "wrong moves": ({**GOOD, "moves.yml": "moves: 3\n"}, "my.zip/moves.yml:"),
}


@pytest.mark.parametrize("what", WRONG_PACKS)
def test_a_pack_with_a_mistake_is_refused_at_its_place(what: str) -> None:
    members, message = WRONG_PACKS[what]

    with pytest.raises(PitchcoachError) as wrong:
        pack_of(members)

    assert message in str(wrong.value)


def test_a_pack_says_what_it_adds_and_what_it_replaces() -> None:
    pack = pack_of({**GOOD, "Direct/KindOf.yml": RULE, "templates/a.md": "# A\n"})

    assert {rule.id for rule in pack.rules} == {"School.Platform", "Direct.KindOf"}
    assert pack.replaces == ("Direct.KindOf",)
    assert pack.others == ("templates/a.md",)


def test_a_folder_gives_what_belongs_in_a_pack_and_tells_of_the_rest(
    tmp_path: Path,
) -> None:
    folder = files(tmp_path, {**GOOD, "README.md": "# A", "notes.docx": "x", ".a": "x"})
    (folder / "School/Link.yml").symlink_to("/etc/passwd")

    members, left_out = packed(folder)

    assert sorted(members) == ["README.md", "School/Platform.yml", "pack.yml"]
    assert [line.split()[0] for line in left_out] == ["notes.docx", "School/Link.yml"]


def test_rule_files_in_the_folder_itself_are_a_pack_of_its_name(tmp_path: Path) -> None:
    folder = files(tmp_path / "School", {"Platform.yml": RULE, "pack.yml": ABOUT})

    members, _ = packed(folder)

    assert {name: text.decode() for name, text in members.items()} == GOOD


@pytest.mark.parametrize("content", [b"\xff", b"a\x00b", b"#" * 1_000_001])
def test_a_file_that_is_no_text_is_not_packed(content: bytes, tmp_path: Path) -> None:
    folder = files(tmp_path, GOOD)
    (folder / "School/B.yml").write_bytes(content)

    with pytest.raises(SettingsError, match=r"B\.yml"):
        packed(folder)


@pytest.mark.parametrize(("limit", "most"), [("MOST_FILES", 1), ("MOST_BYTES", 100)])
def test_a_folder_that_is_no_folder_of_rules_is_not_read_to_its_end(
    limit: str, most: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(f"pitchcoach.authoring.packs.packing.{limit}", most)

    with pytest.raises(SettingsError, match="at most"):
        packed(files(tmp_path, GOOD))


def test_an_installed_pack_stands_whole_in_its_folder(pack: Pack, tmp_path: Path) -> None:
    packs = tmp_path / "packs"

    assert install(pack, packs) is None

    (held,) = installed(packs)
    assert held.about == pack.about
    assert sorted(p.name for p in packs.iterdir()) == ["OurSchool"]
    assert (held.folder / "School/Platform.yml").read_text(encoding="utf-8") == RULE


def test_another_version_takes_its_place_only_when_asked_and_the_first_is_kept(
    pack: Pack, tmp_path: Path
) -> None:
    install(pack, tmp_path)
    newer = pack_of({**GOOD, "pack.yml": ABOUT.replace("1.0", "1.1")})

    with pytest.raises(SettingsError, match=r"OurSchool 1\.0 is installed already"):
        install(newer, tmp_path)
    aside = install(newer, tmp_path, force=True)

    assert aside is not None
    assert "version: 1.0" in (aside / "pack.yml").read_text(encoding="utf-8")
    assert [held.about for held in installed(tmp_path)] == [newer.about]


def test_an_installation_that_fails_changes_nothing(
    pack: Pack, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    install(pack, tmp_path)
    rename = Path.rename

    def failing(self: Path, target: Path) -> Path:
        if self.name.startswith(".new-"):
            raise OSError(28, "No space left on device")
        return rename(self, target)

    monkeypatch.setattr(Path, "rename", failing)

    with pytest.raises(SettingsError, match="No space left"):
        install(pack, tmp_path, force=True)

    assert [held.about for held in installed(tmp_path)] == [pack.about]
    assert not list(tmp_path.glob(".new-*"))


def test_what_a_link_leads_to_is_left_alone(pack: Pack, tmp_path: Path) -> None:
    elsewhere = files(tmp_path / "elsewhere", GOOD)
    packs = tmp_path / "packs"
    packs.mkdir()
    (packs / "OurSchool").symlink_to(elsewhere, target_is_directory=True)

    install(pack, packs, force=True)
    install(pack, packs, force=True)

    assert not (packs / "OurSchool").is_symlink()
    assert sorted(path.name for path in elsewhere.iterdir()) == ["School", "pack.yml"]


def test_an_uninstalled_pack_is_gone_and_kept(pack: Pack, tmp_path: Path) -> None:
    install(pack, tmp_path)

    aside = uninstall("ourschool", tmp_path)

    assert installed(tmp_path) == []
    assert (aside / "School/Platform.yml").is_file()


@pytest.mark.parametrize("name", ["../etc", "OurScool", "", ".previous"])
def test_only_an_installed_pack_is_uninstalled(
    name: str, pack: Pack, tmp_path: Path
) -> None:
    install(pack, tmp_path)
    uninstall("OurSchool", tmp_path)
    install(pack, tmp_path)

    with pytest.raises(SettingsError, match="no installed pack"):
        uninstall(name, tmp_path)
