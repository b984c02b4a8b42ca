"""The trainer's manual says what the code does: keys, conditions, examples, messages."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import pytest
import yaml

from pitchcoach.authoring.manual_tables import BLOCKS, named, written_anew
from pitchcoach.authoring.proving import proved
from pitchcoach.authoring.schema.described import CONDITIONS
from pitchcoach.matching.conditions import SEQUENCE
from pitchcoach.matching.look import SORTS
from pitchcoach.project.reading import read_project
from pitchcoach.review import Coach
from pitchcoach.rules.rule import Rule
from pitchcoach.rules.scope_names import OURS
from tests.test_readme import MANUAL, ROOT, fenced

PAGE = MANUAL.read_text(encoding="utf-8")
_CELLS = re.compile(r"(?<!\\)\|")
_SPOKEN = re.compile(r"'[^']*'|\d+|…|`[^`]*`")
"""What a message of the manual holds of its own example."""


class Shown(NamedTuple):
    """A pattern, and a sentence in which what it finds is bold."""

    name: str
    pattern: str
    sentence: str


def _rows(heading: str) -> list[list[str]]:
    """The rows of the first table below a heading."""
    below = PAGE[PAGE.index(f"{heading}\n") :]
    lines = re.search(r"(?:^\|.*\n)+", below, re.MULTILINE)
    assert lines
    rows = [_CELLS.split(line)[1:-1] for line in lines[0].splitlines()[2:]]
    return [[cell.strip().replace("\\|", "|") for cell in row] for row in rows]


def _conditions() -> Iterator[Shown]:
    for heading in ("## Patterns: words and grammar", "### Sorts of words"):
        for name, _, pattern, sentence in _rows(heading):
            yield Shown(name.strip("`"), pattern.strip("`"), sentence)


def _labels() -> Iterator[Shown]:
    for key, heading in (("tag", "### Tags you"), ("dep", "### Roles you")):
        for name, _, sentence in _rows(f"{heading} will meet"):
            label = name.strip("`")
            yield Shown(label, f"{{{key}: '{label}'}}", sentence)


SHOWN = [*_conditions(), *_labels()]


@pytest.fixture(scope="module")
def patterns(tmp_path_factory: pytest.TempPathFactory) -> Coach:
    """A coach with a rule for each pattern that the manual shows."""
    folder = tmp_path_factory.mktemp("rules")
    rules = {
        f"R{number}": {"pattern": yaml.safe_load(shown.pattern)}
        for number, shown in enumerate(SHOWN)
    }
    group = {"extends": "pattern", "message": "m", "rules": rules}
    (folder / "Shown").mkdir()
    (folder / "Shown" / "All.yml").write_text(yaml.safe_dump(group), encoding="utf-8")
    return Coach(rules=[folder])


def _bold(sentence: str) -> list[tuple[int, int]]:
    """Where the words stand that are bold."""
    spans, at = [], 0
    for number, part in enumerate(sentence.split("**")):
        if number % 2:
            spans.append((at, at + len(part)))
        at += len(part)
    return spans


@pytest.mark.model
@pytest.mark.parametrize(
    ("number", "shown"), list(enumerate(SHOWN)), ids=[shown.name for shown in SHOWN]
)
def test_a_pattern_that_is_shown_finds_what_is_bold(
    patterns: Coach, number: int, shown: Shown
) -> None:
    review = patterns.review(shown.sentence.replace("**", ""))
    found = [
        (finding.start, finding.end)
        for finding in review.findings
        if finding.rule.id == f"Shown.R{number}"
    ]

    assert found == _bold(shown.sentence)


def test_every_condition_and_sort_of_word_is_shown() -> None:
    assert {name for name, *_ in _conditions()} == {*CONDITIONS, *SEQUENCE, *SORTS}


def test_every_scope_of_ours_is_explained() -> None:
    named_there = " ".join(row[0] for row in _rows("### Scopes"))

    assert all(f"`{scope}`" in named_there for scope in OURS)


def test_the_tables_are_as_the_code_has_them(request: pytest.FixtureRequest) -> None:
    anew = written_anew(PAGE, Coach().rulebook)
    if request.config.getoption("--rewrite-golden"):
        MANUAL.write_text(anew, encoding="utf-8")
        return

    assert anew == PAGE, (
        "The tables of rules/README.md are not as the code has them. "
        "To write them anew: pytest tests/test_manual.py --rewrite-golden"
    )


def test_every_key_of_every_kind_stands_in_the_manual() -> None:
    assert sorted(named(PAGE)) == sorted(BLOCKS)
    assert not [line for line in PAGE.splitlines() if re.search(r"\| +\|", line)]


def _whole_rules() -> list[tuple[str, str]]:
    """Every rule of the manual that could be saved as it stands, with a name for it."""
    found: list[tuple[str, str]] = []
    for code in fenced(MANUAL, "yaml"):
        data: Any = yaml.safe_load(code)
        if isinstance(data, dict) and "extends" in data:
            message = re.search(r"Pack\.\w+|\w+\.[A-Z]\w+", str(data.get("tests", "")))
            name = message[0] if message else f"OurSchool.Shown{len(found)}"
            found.append((name, code))
    return found


@pytest.mark.model
@pytest.mark.parametrize(("name", "code"), _whole_rules())
def test_a_rule_that_is_shown_works(name: str, code: str, tmp_path: Path) -> None:
    path = tmp_path / f"{name.replace('.', '/')}.yml"
    path.parent.mkdir()
    path.write_text(code, encoding="utf-8")
    coach = Coach(rules=[tmp_path])

    rules = [rule for rule in coach.rulebook.rules if _is_from(rule, tmp_path)]

    assert rules
    assert not list(proved(coach, rules))


def _is_from(rule: Rule, folder: Path) -> bool:
    return Path(rule.path).is_relative_to(folder)


@pytest.mark.parametrize("code", fenced(MANUAL, "toml"))
def test_settings_that_are_shown_can_be_read(code: str) -> None:
    written = read_project(Path(".pitchcoach.toml"), code.encode())

    assert Coach(changes=written.changes).rulebook.rules


def test_a_message_that_is_explained_is_one_that_is_told() -> None:
    sources = "\n".join(
        re.sub(r'"\s*\n\s*f?"', "", path.read_text(encoding="utf-8"))
        for path in (ROOT / "pitchcoach").rglob("*.py")
    )

    for message, _ in _rows("## What goes wrong"):
        said = max(_SPOKEN.split(message), key=len).strip(" .?")
        assert said in sources, message


def test_a_link_within_the_manual_leads_to_a_heading() -> None:
    headings = re.findall(r"^#+ (.+)$", PAGE, re.MULTILINE)
    anchors = {re.sub(r"[^\w\- ]", "", h.lower()).replace(" ", "-") for h in headings}

    for link in re.findall(r"\]\(#([^)]+)\)", PAGE):
        assert link in anchors
