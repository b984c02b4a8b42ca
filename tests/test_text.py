import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pitchcoach.text import UNMOVED, Lines, Origin, Part, Span, stitched, touching


def test_a_span_cuts_out_its_words() -> None:
    assert Span(3, 7).cut("we sell tea") == "sell"


@pytest.mark.parametrize(
    ("inner", "outer", "within", "overlaps"),
    [
        (Span(1, 3), Span(0, 3), True, True),
        (Span(1, 4), Span(0, 3), False, True),
        (Span(3, 4), Span(0, 3), False, False),
        (Span(2, 2), Span(0, 3), True, False),
    ],
)
def test_spans_compare(inner: Span, outer: Span, within: bool, overlaps: bool) -> None:
    assert inner.within(outer) is within
    assert inner.overlaps(outer) is overlaps


@pytest.mark.parametrize(
    ("offset", "position"),
    [(0, (1, 1)), (2, (1, 3)), (3, (2, 1)), (4, (3, 1)), (6, (3, 3)), (7, (4, 1))],
)
def test_every_line_end_ends_a_line(offset: int, position: tuple[int, int]) -> None:
    assert Lines("ab\n\rc\r\nd").position(offset) == position


def test_a_piece_maps_its_characters_one_by_one() -> None:
    origin = Origin(((0, 4), (3, 10)))

    assert [origin.offset(i) for i in range(5)] == [4, 5, 6, 10, 11]


def test_a_span_ends_where_its_last_character_ends() -> None:
    origin = Origin(((0, 4), (3, 10)))

    assert origin.span(Span(1, 3)) == Span(5, 7)
    assert origin.span(Span(1, 4)) == Span(5, 11)
    assert origin.span(Span(3, 3)) == Span(10, 10)


def test_a_wide_character_takes_all_that_it_stands_for() -> None:
    text, origin = stitched([Part("R", 0), Part("&", 1, 5), Part("D", 6)])

    assert text == "R&D"
    assert origin.span(Span(0, 2)) == Span(0, 6)
    assert origin.span(Span(2, 3)) == Span(6, 7)


def test_stitched_parts_that_run_on_make_one_piece() -> None:
    assert stitched([Part("ab", 5), Part("", 9), Part("cd", 7)])[1] == Origin(((0, 5),))


def test_no_parts_make_an_empty_text() -> None:
    assert stitched([]) == ("", UNMOVED)


def test_a_wide_character_stays_wide_when_derived_again() -> None:
    outer = Origin(((0, 0), (1, 5)), ((0, 5),))

    assert outer.after(Origin(((0, 0), (2, 3)))).span(Span(0, 1)) == Span(0, 5)
    assert Origin(((0, 7),)).after(outer).span(Span(0, 1)) == Span(7, 12)


@st.composite
def derivations(draw: st.DrawFn, text: str) -> tuple[str, Origin]:
    """A text made of stretches of another, in any order."""
    cuts = st.tuples(st.integers(0, len(text)), st.integers(0, 6))
    return stitched(
        Part(text[at : at + n], at) for at, n in draw(st.lists(cuts, max_size=8))
    )


@settings(max_examples=150, deadline=None)
@given(st.data())
def test_two_derivations_lead_back_as_one(data: st.DataObject) -> None:
    source = data.draw(st.text("abcdef", min_size=1, max_size=20))
    middle, outer = data.draw(derivations(source))
    derived, inner = data.draw(derivations(middle))

    whole = outer.after(inner)

    assert derived == "".join(source[whole.offset(i)] for i in range(len(derived)))
    assert [whole.offset(i) for i in range(len(derived))] == [
        outer.offset(inner.offset(i)) for i in range(len(derived))
    ]


@given(
    st.lists(st.integers(0, 40), unique=True).map(sorted),
    st.integers(0, 40),
    st.integers(0, 9),
)
def test_the_spans_that_a_span_touches_are_those_it_overlaps(
    edges: list[int], start: int, length: int
) -> None:
    spans = [Span(*pair) for pair in zip(edges[::2], edges[1::2], strict=False)]
    span = Span(start, start + length)

    assert list(touching(spans, span)) == [
        index for index, each in enumerate(spans) if each.overlaps(span)
    ]
