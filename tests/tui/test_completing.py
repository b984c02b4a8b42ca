import pytest

from pitchcoach.tui.completing import completion
from tests.tui.training import VOCABULARY


def offered(text: str) -> list[str]:
    """What is offered where `|` stands in a file."""
    lines = text.splitlines()
    row = next(number for number, line in enumerate(lines) if "|" in line)
    column = lines[row].index("|")
    lines[row] = lines[row].replace("|", "")
    found = completion(lines, row, column, VOCABULARY)
    return [offer.text for offer in found.offers] if found else []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("ext|", ["extends"]),
        ("extends: existence\nt|", ["tokens"]),
        ("extends: pattern\npatt|", ["pattern"]),
        ("extends: existence\ntokens: [a]\ntok|", []),
        ("extends: Direct.KindOf\ntok|", ["tokens", "tokens+", "tokens-"]),
        ("rules:\n  One:\n    extends: existence\n    to|", ["tokens"]),
        ("extends: existence\nrules:\n  One:\n    to|", ["tokens"]),
        ("fr:\n  w|", ["why"]),
        ("pattern:\n  - lo|", ["lower"]),
        ("pattern:\n  - {lower: a, t|", ["tag"]),
    ],
)
def test_keys_are_offered_where_keys_stand(text: str, expected: list[str]) -> None:
    assert offered(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("level: |", ["suggestion", "warning", "error"]),
        ("level: w|", ["warning"]),
        ("level: warning|", []),
        ('level: "e|', ["error"]),
        ("scope: [text, t|", ["text", "title"]),
        ("scope:\n  - ti|", ["title"]),
        ("extends: kind|", ["Direct.KindOf"]),
        ("pattern:\n  - {tag: V|", ["VB*"]),
        ("pattern:\n  - tag: [NN*, V|", ["VB*"]),
    ],
)
def test_values_are_offered_where_there_are_only_a_few(
    text: str, expected: list[str]
) -> None:
    assert offered(text) == expected


@pytest.mark.parametrize(
    "text",
    ["# ext|", "message: ext|", "tokens:\n  - ext|", "\text|", "message: 'a' # l|", "{|"],
)
def test_nothing_is_offered_where_anything_may_stand(text: str) -> None:
    assert offered(text) == [] or text == "{|"


def test_a_long_file_is_looked_through_only_near_the_cursor() -> None:
    assert offered("key: value\n" * 50_000 + "lev|") == ["level"]
