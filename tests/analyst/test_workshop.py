"""Rules tried before they are in force, with the engine."""

import re
from pathlib import Path

import pytest

from pitchcoach.analyst import craft
from pitchcoach.analyst.workshop import Workshop
from pitchcoach.review import Coach
from pitchcoach.shipped import rules_folder
from pitchcoach.tui.rule_files import begun

pytestmark = pytest.mark.model
DRAFT = "We bake bread for schools. Robots knead it. " * 8
RULE = """\
extends: existence
message: "'%s' is a machine."
criterion: direct
item: hedging
points: 1
ignorecase: true
tokens: [robots]
good:
  - "We bake bread."
  - "We sell ovens."
bad:
  - "Robots bake."
  - "We sell robots."
"""


@pytest.fixture(scope="module")
def coach() -> Coach:
    return Coach()


@pytest.fixture
def workshop(coach: Coach) -> Workshop:
    return Workshop(coach)


def path_in(folder: Path) -> str:
    return str(folder / "Mine" / "Robots.yml")


def tried(workshop: Workshop, folder: Path, source: str) -> craft.Told:
    return workshop.answered(craft.Try(1, path_in(folder), source, DRAFT))


def test_every_key_and_value_has_its_meaning(workshop: Workshop) -> None:
    shelf = workshop.answered(craft.Browse(1))

    assert isinstance(shelf, craft.Shelf)
    known = shelf.vocabulary
    said = [known.shared, *known.kinds.values(), known.conditions]
    assert [o.text for offers in said for o in offers if not o.about] == []
    assert {"level", "criterion", "item", "tag", "dep", "scope", "extends"} <= set(
        known.values
    )


def test_a_manual_page_is_as_wide_as_asked(workshop: Workshop) -> None:
    manual = workshop.answered(craft.Explain(1, "Direct.KindOf", 50))

    assert isinstance(manual, craft.Manual)
    assert manual.text.startswith("Direct.KindOf\n")


@pytest.mark.parametrize(
    ("source", "place", "words"),
    [
        (RULE.replace("tokens:", "tokns:"), (7, 1), "tokens"),
        (RULE.replace("[robots]", '["(a"]'), (7, 11), "cannot be read"),
        ("\t" * 20, (1, 1), "tab"),
        ("", (1, 1), "empty"),
        ("a: &a [x]\nb: *c\n", (2, 4), "quotes"),
    ],
)
def test_mistakes_are_told_with_their_place(
    source: str, place: tuple[int, int], words: str, workshop: Workshop, tmp_path: Path
) -> None:
    checked = workshop.answered(craft.Check(1, path_in(tmp_path), source))

    assert isinstance(checked, craft.Checked)
    assert any(
        (slip.line, slip.column) == place and words in slip.message.lower()
        for slip in checked.slips
    ), checked.slips


@pytest.mark.parametrize(
    "source", ["key: value\n" * 10_000, "- [{" * 20_000, "x" * 2_000_000, "\0\x1b"]
)
def test_rough_text_is_checked_within_bounds(
    source: str, workshop: Workshop, tmp_path: Path
) -> None:
    checked = workshop.answered(craft.Check(1, path_in(tmp_path), source))

    assert isinstance(checked, craft.Checked)
    assert 0 < len(checked.slips) <= 200


def test_a_rule_is_tried_on_its_examples_and_on_the_draft(
    workshop: Workshop, tmp_path: Path
) -> None:
    told = tried(workshop, tmp_path, RULE)

    assert isinstance(told, craft.Tried)
    assert (told.examples, told.failures) == (4, ())
    assert told.change
    assert len(told.change.hits) == len(told.change.gained) == 8
    assert told.change.hits[0].text == "Robots"
    assert told.change.before
    assert told.change.after
    assert told.change.after < told.change.before


def test_an_example_that_is_judged_wrongly_is_told(
    workshop: Workshop, tmp_path: Path
) -> None:
    told = tried(workshop, tmp_path, RULE.replace("[robots]", "[robots, ovens]"))

    assert isinstance(told, craft.Tried)
    assert [(f.sort, f.number, f.said) for f in told.failures] == [
        ("good", 2, ("'ovens' is a machine.",))
    ]


def test_an_expression_that_runs_away_is_stopped(
    workshop: Workshop, tmp_path: Path
) -> None:
    source = RULE.replace("[robots]", r"['(?:(a+)+\1)+b']").replace(
        "Robots bake.", "a" * 3000
    )

    told = tried(workshop, tmp_path, source)

    assert isinstance(told, craft.Tried | craft.Undone)


def test_pitches_are_compared_one_by_one(workshop: Workshop, tmp_path: Path) -> None:
    pitch = tmp_path / "pitch.txt"
    pitch.write_text(DRAFT, encoding="utf-8")
    empty = tmp_path / "empty.txt"
    empty.write_text(" ", encoding="utf-8")
    path = path_in(tmp_path)

    told = workshop.answered(craft.Compare(1, path, RULE, str(pitch)))
    none = workshop.answered(craft.Compare(2, path, RULE, str(empty)))

    assert isinstance(told, craft.Compared)
    assert told.change
    assert len(told.change.hits) == 8
    assert isinstance(none, craft.Compared)
    assert "empty" in none.trouble


def test_a_source_with_mistakes_is_not_tried(workshop: Workshop, tmp_path: Path) -> None:
    assert isinstance(tried(workshop, tmp_path, "extends: x\n"), craft.Undone)


def test_saved_rules_are_in_force_and_those_with_mistakes_left_out(tmp_path: Path) -> None:
    coach = Coach()
    workshop = Workshop(coach)
    (tmp_path / "Mine").mkdir()
    (tmp_path / "Mine" / "Robots.yml").write_text(RULE, encoding="utf-8")
    (tmp_path / "Mine" / "Bad.yml").write_text("extends: existance\n", encoding="utf-8")

    told = workshop.answered(craft.Reload(1, (str(tmp_path),)))

    assert isinstance(told, craft.Reloaded)
    assert {Path(slip.path).name for slip in told.slips} == {"Bad.yml"}
    assert coach.rulebook.rule("Mine.Robots")
    assert coach.rulebook.rule("Direct.KindOf")
    shelf = workshop.answered(craft.Browse(2))
    assert isinstance(shelf, craft.Shelf)
    assert [(c.id, c.level) for c in shelf.rules if c.own] == [
        ("Mine.Robots", "warning"),
        ("Mine.Bad", ""),
    ]


@pytest.mark.parametrize("rule", ["Direct.KindOf", "Efficient.GrandVerb"])
def test_a_copy_of_a_shipped_rule_says_the_same(
    rule: str, workshop: Workshop, tmp_path: Path
) -> None:
    begun_ = workshop.answered(craft.Own(1, rule, inherit=False))
    assert isinstance(begun_, craft.Begun)
    path = tmp_path / f"{rule.replace('.', '/')}.yml"

    told = workshop.answered(craft.Try(1, str(path), begun_.source, DRAFT))

    assert isinstance(told, craft.Tried)
    assert told.examples >= 4
    assert told.failures == ()


def test_what_a_new_rule_begins_with_holds(workshop: Workshop, tmp_path: Path) -> None:
    source = begun(tmp_path, "Mine.First").text

    told = tried(workshop, tmp_path, source)

    assert isinstance(told, craft.Tried)
    assert (told.examples, told.failures) == (4, ())


def test_shipped_rules_are_not_ones_own(workshop: Workshop) -> None:
    shelf = workshop.answered(craft.Browse(1))

    assert isinstance(shelf, craft.Shelf)
    assert not any(card.own for card in shelf.rules)
    assert all(re.match(re.escape(str(rules_folder())), c.path) for c in shelf.rules)


def test_a_rule_begins_with_a_shipped_one_and_says_only_what_differs(
    workshop: Workshop, tmp_path: Path
) -> None:
    begun_ = workshop.answered(craft.Own(1, "Direct.KindOf", inherit=True))
    assert isinstance(begun_, craft.Begun)
    path = str(tmp_path / "Direct" / "KindOf.yml")
    draft = "We are kind of the Stripe of clinics. " * 8

    same = workshop.answered(craft.Try(1, path, begun_.source, draft))
    lighter = workshop.answered(craft.Try(2, path, begun_.source + "points: 0\n", draft))

    assert isinstance(same, craft.Tried)
    assert same.failures == ()
    assert same.change
    assert len(same.change.hits) == 8
    assert same.change.before == same.change.after
    assert isinstance(lighter, craft.Tried)
    assert lighter.change
    assert lighter.change.before
    assert lighter.change.after
    assert lighter.change.after > lighter.change.before


def test_a_rule_that_begins_with_none_is_told_so(
    workshop: Workshop, tmp_path: Path
) -> None:
    checked = workshop.answered(
        craft.Check(1, path_in(tmp_path), "extends: Direct.KindOff\n")
    )

    assert isinstance(checked, craft.Checked)
    assert "Direct.KindOf" in checked.slips[0].message
