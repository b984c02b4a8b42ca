import pytest

from pitchcoach.rules.keys import Action
from pitchcoach.rules.kinds.substitution import Substitution
from tests.rules.kinds.looking import found, passage, values

REPLACE = Action("replace")


@pytest.mark.parametrize(
    ("kind", "text", "seen"),
    [
        (Substitution({"utilize": "use"}), "We utilize it", [("use", "utilize")]),
        (Substitution({"utilize": "use"}), "Utilize", []),
        (
            Substitution({"a lot": "many", "a lot of": "much"}),
            "a lot of",
            [("much", "a lot of")],
        ),
        (Substitution({"(?:a|b)x": "c"}), "ax bx", [("c", "ax"), ("c", "bx")]),
        (Substitution({"(a|b)x": "c", "y": "d"}), "ax y", [("c", "ax"), ("d", "y")]),
        (Substitution({r"(\d+) ?euros": "€$1"}), "5 euros", [("€5", "5 euros")]),
        (Substitution({r"(\w+) (\w+)": "${2}-$1-$9"}), "a b", [("b-a-$9", "a b")]),
        (Substitution({r"\.\.\.": "…"}, nonword=True), "so...", [("…", "...")]),
        (Substitution({"cafe": "café"}, ignorecase=True), "Cafe café", [("café", "Cafe")]),
        (Substitution({"x": "y"}), "", []),
        (Substitution({}), "x", []),
    ],
)
def test_worse_words_are_found(
    kind: Substitution, text: str, seen: list[tuple[str, ...]]
) -> None:
    assert values(kind, text) == seen


def test_the_longest_expression_is_tried_first() -> None:
    kind = Substitution({"in": "at", "in order to": "to"})

    assert found(kind, "in order to win") == [(0, "in order to")]


@pytest.mark.parametrize(
    ("better", "text", "spans"),
    [
        ("JavaScript", "JavaScript Javascript", [(11, "Javascript")]),
        ("[jJ]ava[sS]cript", "JavaScript", []),
        ("Java.Script", "JavaScript", [(0, "JavaScript")]),
        ("Java(", "JavaScript", [(0, "JavaScript")]),
    ],
)
def test_what_is_right_already_passes(
    better: str, text: str, spans: list[tuple[int, str]]
) -> None:
    kind = Substitution({"javascript": better}, ignorecase=True)

    assert found(kind, text) == spans


def test_a_literal_replacement_is_no_expression() -> None:
    kind = Substitution({"[.,]{3}": "..."}, nonword=True, action=REPLACE)

    assert found(kind, "a,,, b...") == [(1, ",,,")]


@pytest.mark.parametrize(
    ("better", "shown", "offered"),
    [
        ("use", "'use'", ("use",)),
        ("use|apply", "'use' or 'apply'", ("use", "apply")),
        (r"a\|b|c||d", "'a|b', 'c', or 'd'", ("a|b", "c", "d")),
    ],
)
def test_replace_offers_each_suggestion(
    better: str, shown: str, offered: tuple[str, ...]
) -> None:
    kind = Substitution({"utilize": better}, action=REPLACE)
    (match,) = kind.find(passage("utilize"))

    assert match.values == (shown, "utilize")
    assert match.replacements == offered


def test_the_better_word_begins_with_a_capital_where_the_worse_does() -> None:
    kind = Substitution({"utilize": "use|apply"}, ignorecase=True, capitalize=True)
    replacing = Substitution(
        {"utilize": "use|apply"}, ignorecase=True, capitalize=True, action=REPLACE
    )

    assert values(kind, "Utilize utilize")[0] == ("Use|apply", "Utilize")
    assert values(replacing, "Utilize")[0] == ("'Use' or 'Apply'", "Utilize")
    assert values(replacing, "utilize")[0] == ("'use' or 'apply'", "utilize")


@pytest.mark.parametrize(
    ("better", "shown"),
    [("OAuth2?", "OAuth2"), ("OAuth[0-9]?", "OAuth[0-9]?"), (r"O\.Auth", r"O\.Auth")],
)
def test_an_expression_for_one_spelling_is_shown_as_it_is_spelt(
    better: str, shown: str
) -> None:
    assert values(Substitution({"OAUTH2?": better}), "OAUTH2") == [(shown, "OAUTH2")]


def test_exceptions_pass() -> None:
    kind = Substitution(
        {"cafe": "café", "master": "main"}, exceptions=("cafe", "master class")
    )

    assert found(kind, "a cafe, a master class, the master") == [(28, "master")]


def test_the_prefilter_has_every_worse_word() -> None:
    kind = Substitution({"x": "1", "(y)z": "2"})

    assert kind.prefilter == r"(?m)\b(?:(?:y)z|x)\b"


def test_parameters_of_replace_are_what_an_editor_offers() -> None:
    kind = Substitution({"x": "y|z"}, action=Action("replace", ("w",)))
    (match,) = kind.find(passage("x"))

    assert (match.values, match.replacements) == (("y|z", "x"), ("w",))
