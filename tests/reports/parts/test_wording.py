import re

import pytest

from pitchcoach.reports.parts import wording


def test_both_languages_say_the_same_things() -> None:
    assert wording._ENGLISH.keys() == wording._FRENCH.keys()


@pytest.mark.parametrize("key", wording._ENGLISH)
def test_both_languages_have_the_same_gaps(key: str) -> None:
    gaps = [
        len(re.findall(r"\{\}", says[key])) for says in (wording._ENGLISH, wording._FRENCH)
    ]

    assert gaps[0] == gaps[1]


@pytest.mark.parametrize(("language", "written"), [("en", "6.2"), ("fr", "6,2")])
def test_numbers_are_written_as_in_the_language(language: str, written: str) -> None:
    assert wording.number(6.2, language) == written


def test_a_move_that_a_trainer_added_is_named_as_written() -> None:
    assert wording.move_title("big_vision", [], "fr") == "big vision"
