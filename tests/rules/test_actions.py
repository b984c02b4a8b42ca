import pytest

from pitchcoach.rules.actions import suggestions


@pytest.mark.parametrize(
    ("action", "words", "offered"),
    [
        (("replace", "a", "b"), "x", ("a", "b")),
        (("remove",), "x", ("",)),
        (("edit", "regex", r"(\w)\.(\w)", "$2${1}"), "a.b", ("ba",)),
        (("edit", "regex", "(", "x"), "a", ()),
        (("edit", "regex", "a"), "a", ()),
        (("edit", "trim", "'"), "'a'", ("a",)),
        (("edit", "trim_left", "'"), "'a'", ("a'",)),
        (("edit", "trim_right", "'"), "'a'", ("'a",)),
        (("edit", "truncate", " "), "the the", ("the",)),
        (("edit", "split", " ", "1"), "so very", ("very",)),
        (("edit", "split", " ", "2"), "so very", ()),
        (("edit", "split", "", "0"), "so", ()),
        (("convert", "simple"), "camelCase_name", ("camel case name",)),
        (("convert",), "aB", ("aB",)),
        (("edit",), "x", ()),
        (("suggest", "spellings"), "x", ()),
        (("nonsense",), "x", ()),
        ((), "x", ()),
    ],
)
def test_an_action_offers_what_an_editor_would_put_there(
    action: tuple[str, ...], words: str, offered: tuple[str, ...]
) -> None:
    assert suggestions(action, words) == offered
