import regex

from pitchcoach.matching.shadow import shadow


def test_ascii_is_its_own_shadow() -> None:
    assert shadow("We're 10%.\n") == b"We're 10%.\n"


def test_each_character_is_replaced_by_one_of_its_sort() -> None:
    assert shadow("é’\u00a0x") == b"_\x01\x0bx"


def test_texts_that_ascii_cannot_stand_for_have_none() -> None:
    assert [shadow(text) for text in ("٣", "\u212a", "Ⓐ", "\ud800\u0378")] == [None] * 4


def test_stand_ins_are_of_the_same_sort_for_the_engine() -> None:
    """Word characters, digits and spaces, in the scripts that are written today."""
    characters = [chr(code) for code in range(0x80, 0x20000)]
    stand_ins = {char: stand_in for char in characters if (stand_in := shadow(char))}

    for sort in (r"\w", r"\d", r"\s"):
        members = set(regex.findall(sort, "".join(characters)))
        wrong = [
            char
            for char, stand_in in stand_ins.items()
            if (char in members) != bool(regex.fullmatch(sort, stand_in.decode()))
        ]
        assert wrong == []
