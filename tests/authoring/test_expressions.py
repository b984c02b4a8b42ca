import pytest

from pitchcoach.authoring.expressions import pieces, watched, without
from pitchcoach.authoring.samples import samples


@pytest.mark.parametrize(
    ("pattern", "cut"),
    [
        ("plain words", []),
        ("a|b", ["a", "b"]),
        ("(?i)a|b", ["a", "b"]),
        ("kind(?: of|s? of (?:a|the))", [" of", "s? of (?:a|the)", "a", "the"]),
        (r"[|(]x|\|y|\(z", ["[|(]x", r"\|y", r"\(z"]),
        ("really(?: very)? good", [" very"]),
        ("labell?ed(?:,)?", []),
        ("maybe(?! not|be)", ["(?! not|be)"]),
        ("(?=a|b)c", ["a", "b"]),
        ("a(?i)|b", []),
    ],
)
def test_alternatives_and_optional_parts_are_cut_out_as_written(
    pattern: str, cut: list[str]
) -> None:
    assert [piece.cut(pattern) for piece in pieces(pattern)] == cut


def test_a_hit_tells_which_pieces_it_used() -> None:
    seen = watched(["(?:kind|sort) of", "maybe"], r"\b(?:%s)\b")
    assert seen is not None

    used = [list(seen.used(hit.groups)) for hit in seen.regex.hits("sort of, maybe")]

    first = [(number, piece and piece.cut("(?:kind|sort) of")) for number, piece in used[0]]
    assert first == [(0, None), (0, "sort")]
    assert used[1] == [(1, None)]


def test_an_expression_with_names_of_its_own_is_not_watched() -> None:
    assert watched(["(?<own>a)b"], "%s") is None


def test_a_piece_can_be_left_out() -> None:
    (piece,) = pieces("maybe(?! not)")

    assert without("maybe(?! not)", piece) == "maybe"


@pytest.mark.parametrize(
    ("pattern", "made"),
    [
        ("maybe", ["maybe"]),
        ("a|b", ["a", "b"]),
        ("(?:kind|sort) of", ["kind of", "sort of"]),
        (r"\d+%", ["7%", "777%"]),
        ("colou?r", ["colour", "color"]),
        ("[^a-z]", ["7"]),
        ("x{2}", ["xx"]),
        (r"(a)\1", []),
        ("a(?=b)", []),
    ],
)
def test_texts_are_made_up_that_an_expression_finds(pattern: str, made: list[str]) -> None:
    assert list(samples(pattern)) == made
