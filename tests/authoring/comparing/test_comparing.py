from pathlib import Path

import pytest

from pitchcoach.authoring.comparing import changes
from pitchcoach.readers import read
from pitchcoach.reports.json import review_data
from pitchcoach.review import Coach
from pitchcoach.shipped import examples_folder, rules_folder
from tests.rules.folders import written

pytestmark = pytest.mark.model

EXAMPLES = [
    examples_folder() / name
    for name in ("investor-weak.md", "partner-weak.txt", "deck-weak.md", "french-draft.txt")
]
PLATFORM = """\
extends: existence
message: "'%s' says nothing."
item: wordiness
points: 1
ignorecase: true
tokens: [platform]
good: [We sell bread., We sell cake.]
bad: [Our platform is new., A platform.]
"""
MEETING = "profiles/investor-meeting.yml"


def shipped_file(name: str, old: str, new: str) -> dict[str, str]:
    """A shipped file with other words."""
    text = (rules_folder() / name).read_text(encoding="utf-8")
    assert old in text
    return {name: text.replace(old, new)}


OWN = {
    "a rule more": {"School/Platform.yml": PLATFORM},
    "a rule changed": {"Direct/KindOf.yml": PLATFORM},
    "a runaway": {"School/Slow.yml": PLATFORM.replace("platform", r"(?:\w+\s?)+¤")},
    "other moves": shipped_file("moves.yml", "invest", "innvest"),
    "another pace": shipped_file(MEETING, "pace: 130", "pace: 150"),
    "another slot": shipped_file(MEETING, "seconds: 300", "seconds: 60"),
}


@pytest.fixture(scope="module")
def shipped() -> Coach:
    return Coach()


@pytest.mark.parametrize("edit", OWN)
def test_what_is_shared_changes_no_review(
    edit: str, shipped: Coach, tmp_path: Path
) -> None:
    own = [written(tmp_path, OWN[edit])]
    pitches = [read(path) for path in EXAMPLES]

    both = list(changes(shipped, Coach(rules=own), pitches))

    alone = Coach(rules=own)
    alone.parser = shipped.parser
    assert [review_data(change.after) for change in both] == [
        review_data(alone.review(pitch)) for pitch in pitches
    ]
    assert [review_data(change.before) for change in both] == [
        review_data(shipped.review(pitch)) for pitch in pitches
    ]


def test_what_is_gained_and_lost_is_told_by_rule_words_and_place(
    shipped: Coach, tmp_path: Path
) -> None:
    old = written(tmp_path / "old", {"School/Rule.yml": PLATFORM})
    new = written(
        tmp_path / "new", {"School/Rule.yml": PLATFORM.replace("[platform]", "[solution]")}
    )
    pitch = read(examples_folder() / "enterprise-weak.md")

    (change,) = changes(Coach(rules=[old]), Coach(rules=[new]), [pitch])

    assert [f.text.lower() for f in change.lost] == ["platform"]
    assert {f.text.lower() for f in change.gained} == {"solution"}
    assert change.pitch is pitch


def test_the_same_rules_change_nothing(shipped: Coach) -> None:
    pitch = read(EXAMPLES[0])

    (change,) = changes(shipped, Coach(), [pitch])

    assert (change.gained, change.lost) == ((), ())
    assert change.before.score.total == change.after.score.total


def test_everything_is_parsed_once(shipped: Coach) -> None:
    pitch = read(EXAMPLES[1])
    before, after = Coach(), Coach()

    list(changes(before, after, [pitch]))

    assert before.parser is after.parser
    assert before.parser.parsed == sum(1 for _ in pitch.blocks)
