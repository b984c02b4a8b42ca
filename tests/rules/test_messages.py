import pytest

from pitchcoach.rules.messages import format_message, quoted


@pytest.mark.parametrize(
    ("message", "values", "said"),
    [
        (
            "Use '%s' instead of '%s'.",
            ("use", "utilize"),
            "Use 'use' instead of 'utilize'.",
        ),
        ("%[2]s before %[1]s, %s", ("a", "b"), "b before a, b"),
        ("%d times, 100%% sure", ("3",), "3 times, 100% sure"),
        ("No place for it", ("spare",), "No place for it"),
        ("Missing: '%s' '%s'", ("one",), "Missing: 'one' ''"),
        ("A line\nand another", (), "A line and another"),
        ("50% of it, %", ("x",), "50% of it, %"),
        ("%s in %[9]s", ("a%s",), "a%s in "),
        ("Use '%s', not '%s'", ("'a' or 'b'", "c"), "Use 'a' or 'b', not 'c'"),
        ("", (), ""),
    ],
)
def test_values_are_put_in_their_places(
    message: str, values: tuple[str, ...], said: str
) -> None:
    assert format_message(message, values) == said


@pytest.mark.parametrize(
    ("message", "values", "said"),
    [
        ("Dites '%s' et non '%s'.", ("a", "b"), "Dites « a » et non « b »."),
        ("« %s » adoucit.", ("maybe",), "« maybe » adoucit."),
        ("«\u00a0%s\u00a0» adoucit.", ("maybe",), "« maybe » adoucit."),
        ("Dites « %s ».", ("'a' or 'b'",), "Dites « a » ou « b »."),
        ("Dites « %s ».", ("'a', 'I'm', or 'b'",), "Dites « a », « I'm » ou « b »."),
        ("Après %s, « %[1]s ».", ("14 mots",), "Après 14 mots, « 14 mots »."),
        ("« Ovena » et %s", ("a",), "« Ovena » et a"),
    ],
)
def test_in_french_values_stand_in_french_quotes(
    message: str, values: tuple[str, ...], said: str
) -> None:
    assert format_message(message, values, "fr") == said


@pytest.mark.parametrize(
    ("texts", "said"),
    [
        ((), ""),
        (("a",), "'a'"),
        (("a", "b"), "'a' or 'b'"),
        (("a", "b", "c"), "'a', 'b', or 'c'"),
    ],
)
def test_texts_are_listed_in_quotes(texts: tuple[str, ...], said: str) -> None:
    assert quoted(texts) == said
