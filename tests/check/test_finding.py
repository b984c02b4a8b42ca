from dataclasses import replace

import pytest

from pitchcoach.rules.rule import Advice
from pitchcoach.rules.weights import Weight
from tests.making_findings import FINE, finding

FOUND = finding(0, 5)


def test_a_finding_says_what_its_rule_says() -> None:
    assert FOUND.says() == FOUND.rule.english
    assert FOUND.scope() == ""
    assert not FOUND.harmless


def test_its_weight_has_a_word_before_the_rule() -> None:
    weighed = replace(FOUND, weight=FINE)

    assert weighed.says() == Advice(
        "'%s' is fine here.", "It sounds unsure.", "“Does it work?”", "Say it plainly."
    )
    assert weighed.says("fr").message == "« %s » va bien ici."
    assert weighed.says("fr").why == "On doute."
    assert (weighed.scope(), weighed.scope("fr")) == ("a contrast", "un contraste")


def test_a_weight_without_french_says_it_in_english() -> None:
    weighed = replace(FOUND, weight=replace(FINE, fr=None))

    assert weighed.scope("fr") == "a contrast"
    assert weighed.says("fr").message == "'%s' is fine here."


@pytest.mark.parametrize(("points", "harmless"), [(0, True), (0.2, False), (None, False)])
def test_a_finding_is_harmless_where_its_weight_takes_nothing(
    points: float | None, harmless: bool
) -> None:
    assert replace(FOUND, weight=Weight("x", points=points)).harmless is harmless
