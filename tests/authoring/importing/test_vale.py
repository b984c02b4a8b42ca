"""Vale styles as packs of our own, and back again."""

import json
from collections import Counter
from pathlib import Path
from shutil import copytree

import pytest

from pitchcoach.authoring.exporting import exported
from pitchcoach.authoring.exporting.files import style_files, write_style
from pitchcoach.authoring.importing import taken
from pitchcoach.authoring.importing.proving import proved
from pitchcoach.authoring.importing.saving import save
from pitchcoach.errors import RuleFileError, SettingsError
from pitchcoach.lint.blocks import Tagger
from pitchcoach.lint.run import lint
from pitchcoach.reports.parts.vale import lines
from pitchcoach.review import Coach
from pitchcoach.rules.vale_config import read_config
from tests.authoring.importing.making import source

SUITE = Path(__file__).parents[4] / "shared" / "suites" / "vale"
WEASEL = """\
extends: existence
message: "'%s' is weak!"
level: error
link: https://example.org/weak
ignorecase: true
tokens: [clearly, "very (?:big|small)", '\\w+ly']
"""


def test_reasons_come_from_message_and_link_and_examples_from_the_words(
    tmp_path: Path,
) -> None:
    source(tmp_path, "Weak/Weasel.yml", WEASEL)

    (pack,) = taken(tmp_path / "Weak")

    (draft,) = pack.drafts
    assert (pack.pack, draft.name, draft.keys["level"]) == ("Weak", "Weasel", "error")
    assert draft.keys["why"] == "“…” is weak!"
    assert draft.keys["advice"] == "Read more: https://example.org/weak"
    assert draft.bad == ("clearly", "very big", "very small")


LEFT_OUT = {
    "script": "extends: script\nmessage: m\nscript: a\n",
    "spelling": "extends: spelling\nmessage: m\n",
    "raw": "extends: existence\nmessage: m\nscope: raw\ntokens: [a]\n",
}


@pytest.mark.parametrize("name", LEFT_OUT)
def test_what_cannot_run_on_a_pitch_is_told(name: str, tmp_path: Path) -> None:
    source(tmp_path, "Weak/Other.yml", LEFT_OUT[name])
    source(tmp_path, "Weak/Weasel.yml", WEASEL)

    (pack,) = taken(tmp_path / "Weak")

    assert [Path(m.path).name for m in pack.left_out] == ["Other.yml"]
    assert f"'{name}'" in pack.left_out[0].message
    assert len(pack.drafts) == 1


def test_a_configuration_gives_its_levels_and_switches(tmp_path: Path) -> None:
    ini = (
        "StylesPath = .\n[*]\nBasedOnStyles = Weak\nWeak.Weasel = suggestion\nWeak.B = NO\n"
    )
    config = source(tmp_path, ".vale.ini", ini)
    source(tmp_path, "Weak/Weasel.yml", WEASEL)
    source(tmp_path, "Weak/B.yml", WEASEL)

    (pack,) = taken(config)

    assert [(draft.name, draft.keys["level"]) for draft in pack.drafts] == [
        ("Weasel", "suggestion")
    ]
    assert [m.message for m in pack.left_out] == ["Weak.B is switched off in .vale.ini."]


def test_of_several_styles_one_can_be_named(tmp_path: Path) -> None:
    config = source(tmp_path, ".vale.ini", "StylesPath = .\n[*]\nBasedOnStyles = A, B\n")
    source(tmp_path, "A/W.yml", WEASEL)
    source(tmp_path, "B/W.yml", WEASEL)

    assert [each.pack for each in taken(config)] == ["A", "B"]
    assert [each.pack for each in taken(config, "B")] == ["B"]
    with pytest.raises(SettingsError, match="uses several styles: A, B"):
        list(taken(config, "C"))


def test_a_mistake_in_a_style_is_told_at_its_place(tmp_path: Path) -> None:
    source(tmp_path, "Weak/W.yml", "extends: existence\nmessage: m\ntokens: ['(a']\n")

    with pytest.raises(RuleFileError, match=r"W\.yml:3:11: This regular expression"):
        list(taken(tmp_path / "Weak"))


@pytest.mark.parametrize(
    ("pack", "message"),
    [("Direct", "pitchcoach uses itself"), ("../x", "cannot be a pack")],
)
def test_a_pack_needs_a_name_of_its_own(pack: str, message: str, tmp_path: Path) -> None:
    source(tmp_path, "Weak/W.yml", WEASEL)

    with pytest.raises(SettingsError, match=message):
        list(taken(tmp_path / "Weak", pack))


def alerts(folder: Path, tagger: Tagger, monkeypatch: pytest.MonkeyPatch) -> Counter[str]:
    """What lint prints in a folder; quotes that Vale doubles are exported once."""
    monkeypatch.chdir(folder)
    found = lint([Path()], read_config(Path(".vale.ini")), str, tagger=lambda: tagger)
    return Counter(line.replace("''", "'") for line in lines(found))


@pytest.mark.model
@pytest.mark.skipif(not SUITE.is_dir(), reason="Vale's suite is not beside the project")
@pytest.mark.parametrize("style", ["write-good", "proselint", "IBM"])
def test_an_imported_style_exported_again_finds_the_same(
    style: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    coach = Coach()
    tagger: Tagger = lambda texts: [a.tokens for a in coach.parser.analyses(texts)]  # noqa: E731 - typed
    (read,) = taken(SUITE / style / style)
    save(proved(read, coach), tmp_path / "rules" / style)
    mine = Coach(rules=[tmp_path / "rules"])
    rules = [rule for rule in mine.rulebook.rules if rule.pack == style]
    outcome = list(exported(rules, mine.tried, tagger))
    write_style(style_files(outcome), tmp_path / "vale", force=False)
    cases = map(json.loads, (SUITE / "cases.jsonl").read_text("utf-8").splitlines())
    folders = [case["dir"] for case in cases if case["dir"].startswith(f"{style}/")]

    for folder in folders:
        before = alerts(SUITE / folder, tagger, monkeypatch)
        here = copytree(SUITE / folder, tmp_path / folder)
        ini = here / ".vale.ini"
        text = ini.read_text("utf-8")
        path = next(line for line in text.splitlines() if line.startswith("StylesPath"))
        styles = tmp_path / "vale" / "styles"
        ini.write_text(text.replace(path, f"StylesPath = {styles}"), encoding="utf-8")

        assert alerts(here, tagger, monkeypatch) == before, folder
    assert folders
    assert not read.left_out
