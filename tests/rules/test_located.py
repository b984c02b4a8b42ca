import pytest
import yaml

from pitchcoach.rules import yaml_files
from pitchcoach.rules.located import Node, Page, Place, Scalar, Table, place_at, plain
from pitchcoach.rules.yaml_files import read_yaml


def read(text: str) -> Node:
    """What a sound file holds."""
    page = Page("file.yml")
    node = read_yaml(text.encode(), page)
    assert not len(page)
    assert node is not None
    return node


def value(text: str) -> Scalar:
    """The value of the only key of a file."""
    node = read(text)
    assert isinstance(node, Table)
    (entry,) = node.entries
    assert isinstance(entry[1], Scalar)
    return entry[1]


def test_every_value_is_a_text() -> None:
    node = read("a: no\nb: [10, 1.50, 2024-01-31]\nc: {on: off}\nd: 'null'\ne: null\nf:\n")

    assert plain(node) == {
        "a": "no",
        "b": ["10", "1.50", "2024-01-31"],
        "c": {"on": "off"},
        "d": "null",
        "e": None,
        "f": None,
    }


@pytest.mark.parametrize(
    ("route", "place"),
    [
        ((), Place(1, 1)),
        (("rules",), Place(2, 1)),
        (("rules", "One", "tokens"), Place(4, 5)),
        (("rules", "One", "tokens", 1), Place(5, 9)),
        (("RULES", "one"), Place(3, 3)),
        (("rules", "Two"), Place(2, 1)),
        (("rules", "One", "tokens", 7), Place(4, 5)),
    ],
)
def test_a_route_is_followed_as_far_as_it_goes(
    route: tuple[str | int, ...], place: Place
) -> None:
    node = read("extends: existence\nrules:\n  One:\n    tokens: [a,\n        b]\n")

    assert place_at(node, route) == place


@pytest.mark.parametrize(
    ("text", "part", "place"),
    [
        ("key: one (two", "(", Place(1, 10)),
        ("é: one (two", "(", Place(1, 8)),
        ("key: 'it''s (two'", "(", Place(1, 13)),
        ('key: "\\u00e9\\x41\\\\ (two"', "(", Place(1, 20)),
        ("key: |\n  one (two", "(", Place(1, 6)),
        ("key: one\n  (two", "(", Place(1, 6)),
        ("key: &name one (two", "(", Place(1, 6)),
    ],
)
def test_a_character_of_a_value_has_its_place(text: str, part: str, place: Place) -> None:
    scalar = value(text)

    assert scalar.at(scalar.text.index(part)) == place


@pytest.mark.parametrize("ending", ["\n", "\r\n", "\r"])
def test_any_line_ending_ends_a_line(ending: str) -> None:
    node = read(f"a: b{ending}c: d{ending}")

    assert place_at(node, ["c"]) == Place(2, 1)


def test_a_mark_at_the_beginning_of_the_file_is_no_part_of_it() -> None:
    assert plain(read("\ufeffa: b")) == {"a": "b"}


def test_a_value_may_be_referred_to() -> None:
    assert plain(read("a: &x [1, 2]\nb: *x\n")) == {"a": ["1", "2"], "b": ["1", "2"]}


def test_a_line_of_dashes_may_open_and_close_the_file() -> None:
    assert plain(read("---\na: b\n---\n# the end\n")) == {"a": "b"}


def test_files_read_the_same_without_the_fast_parser(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    text = "a: &x 'it''s'\nb: [*x, \"\\u00e9\", no]\nc: |\n  text\n"
    fast = read(text)

    monkeypatch.setattr(yaml_files, "_LOADER", yaml.SafeLoader)

    assert read(text) == fast
