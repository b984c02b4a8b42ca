from pathlib import Path

import pytest

from pitchcoach.authoring.listing import Wanted, counts, listed, rule_facts, short_message
from pitchcoach.errors import SettingsError
from pitchcoach.rules.rulebook import Rulebook
from tests.rules.folders import RULE, rulebook

PROOF = "good: [a, b]\nbad: [maybe, or maybe]\n"
FILES = {
    "A/Maybe.yml": f"{RULE}item: hedging\ncriterion: direct\n{PROOF}",
    "A/Ask.yml": f"{RULE}level: error\nwhy: They want a sum.\nprofiles: [meeting]\n",
    "B/Other.yml": RULE,
}


@pytest.fixture
def book(tmp_path: Path) -> Rulebook:
    return rulebook(tmp_path, FILES)


@pytest.mark.parametrize(
    ("wanted", "ids"),
    [
        (Wanted(), ["A.Ask", "A.Maybe", "B.Other"]),
        (Wanted(pack="a"), ["A.Ask", "A.Maybe"]),
        (Wanted(criterion="direct"), ["A.Maybe"]),
        (Wanted(item="HEDGING"), ["A.Maybe"]),
        (Wanted(level="error"), ["A.Ask"]),
        (Wanted(profile="meeting"), ["A.Ask", "A.Maybe", "B.Other"]),
        (Wanted(words=("SUM", "want")), ["A.Ask"]),
        (Wanted(words=("other",)), ["B.Other"]),
        (Wanted(pack="B", level="error"), []),
    ],
)
def test_rules_are_chosen_by_all_that_is_asked_for(
    wanted: Wanted, ids: list[str], book: Rulebook
) -> None:
    found = listed(book, wanted)

    assert [rule.id for rule in found] == ids
    assert sum(counts(found).values()) == len(ids)


@pytest.mark.parametrize(
    ("wanted", "told"),
    [
        (Wanted(pack="C"), "There is no pack 'C'. There are: A, B."),
        (Wanted(item="hedgin"), "There is no item 'hedgin'. Did you mean 'hedging'?"),
        (Wanted(profile="x"), "There is no profile 'x'. The profiles are: meeting."),
    ],
)
def test_a_name_that_does_not_exist_is_told_of(
    wanted: Wanted, told: str, book: Rulebook
) -> None:
    with pytest.raises(SettingsError, match=r"^There is no") as caught:
        listed(book, wanted)

    assert str(caught.value) == told


def test_a_rule_is_told_as_plain_data(book: Rulebook) -> None:
    facts = rule_facts(book.rule("A.Maybe"))

    assert facts["message"] == short_message(book.rule("A.Maybe")) == "'…' is weak."
    assert (facts["pack"], facts["kind"], facts["points"]) == ("A", "existence", 1.0)
