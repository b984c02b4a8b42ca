"""The templates: one for each profile, whose notes are neither counted nor scored."""

import re
from pathlib import Path

import pytest
import yaml

from pitchcoach import Coach
from pitchcoach.readers import read, read_text
from pitchcoach.rules.folders import files_of
from pitchcoach.shipped import rules_folder

TEMPLATES = sorted((rules_folder() / "templates").glob("*.md"))
PROFILES = sorted((rules_folder() / "profiles").glob("*.yml"))
_MOVES = yaml.safe_load((rules_folder() / "moves.yml").read_text("utf-8"))["moves"]
_NOTE = re.compile(r"<!--(.*?)-->", re.DOTALL)
_EACH_SLIDE = "about 40 words each"

WRITTEN = {
    "What you do": "Linvo tells hotels where their sheets are.",
    "The problem": "A hotel with 200 rooms loses 19% of its sheets: $46,000 a year.",
    "Who pays": "We sell to independent hotels with more than 75 rooms, at $390 a month.",
    "Proof that they want it": "71 hotels pay us $390 a month, up from 23 in January.",
    "How big it is": "The US has 31,000 hotels. At $4,680 a year, that's $145 million.",
    "Why you": "I ran housekeeping for eleven hotels in Lyon and led 140 people.",
    "Why now": "Why now? Until 2022, a tag cost $1.10. Today it costs 19 cents.",
    "Unlike what": "Unlike the $30,000 tunnel, we put a $400 reader on the door.",
    "What you want from them": "We're raising $2 million to open Texas by June 2028.",
    "What happens next, and when": "Let's test it on one floor. Can we start on Monday?",
}


def _profile(name: str) -> dict[str, object]:
    path = rules_folder() / "profiles" / f"{name}.yml"
    return dict(yaml.safe_load(path.read_text("utf-8")))


def _notes(path: Path) -> list[str]:
    return [" ".join(note.split()) for note in _NOTE.findall(path.read_text("utf-8"))]


def _required(path: Path) -> list[str]:
    """Titles of the moves that the profile asks for."""
    names = _profile(path.stem)["required"]
    assert isinstance(names, list)
    return [_MOVES[name]["title"] for name in names]


def test_every_profile_has_a_template_and_every_template_a_profile() -> None:
    assert [path.stem for path in TEMPLATES] == [path.stem for path in PROFILES]


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: path.stem)
def test_a_template_names_its_profile(path: Path) -> None:
    assert read(path).front_matter["profile"] == path.stem


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: path.stem)
def test_a_template_asks_for_the_required_moves_in_their_order(path: Path) -> None:
    required = _required(path)

    asked = [
        move
        for note in _notes(path)
        for move in required
        if re.match(rf"{move}( \(|:)", note)
    ]

    assert asked == required


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: path.stem)
def test_a_template_plans_for_nine_tenths_of_the_slot_or_less_than_all(path: Path) -> None:
    profile = _profile(path.stem)
    slot = float(str(profile["seconds"])) * float(str(profile["pace"])) / 60
    first, *others = _notes(path)
    promised = re.search(r"about ([\d,]+) words", first)
    assert promised
    words = int(promised[1].replace(",", ""))
    planned = [int(number) for note in others for number in re.findall(r"\((\d+) w", note)]

    if _EACH_SLIDE in first:
        words *= len(others)
    elif planned:
        assert sum(planned) == words

    assert words <= slot


def test_rules_folders_with_templates_hold_the_same_rules() -> None:
    files = files_of([rules_folder()])

    assert not any("templates" in file.path.parts for file in files.all)


@pytest.mark.model
@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: path.stem)
def test_an_unfilled_template_has_no_words_and_no_findings_about_its_notes(
    path: Path,
) -> None:
    review = Coach().review(read(path))

    assert review.measures["words"].value == 0
    assert not [finding for finding in review.findings if len(finding.span)]


@pytest.mark.model
@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: path.stem)
def test_a_filled_template_makes_every_required_move(path: Path) -> None:
    source = path.read_text("utf-8")
    required = _required(path)
    for title in required:
        source = re.sub(
            rf"(<!-- {title}( \(|:).*?-->)",
            rf"\1\n\n{WRITTEN[title]}\n",
            source,
            flags=re.DOTALL,
        )

    review = Coach().review(read_text(source, path.name, "md"))

    made = {_MOVES[move.name]["title"] for move in review.moves if move.found}
    assert made >= set(required)
