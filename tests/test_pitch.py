from pitchcoach.pitch import Block, Pitch, Section
from pitchcoach.text import Origin, Span

SOURCE = "  **We** sell `tea`  "
BLOCK = Block(
    kind="paragraph",
    text="  We sell ***  ",
    origin=Origin(((0, 0), (2, 4), (4, 8), (10, 15), (13, 19))),
    span=Span(2, 19),
    code=(Span(10, 13),),
)


def test_a_span_of_a_block_is_found_in_the_source() -> None:
    assert BLOCK.source(Span(2, 9)).cut(SOURCE) == "We** sell"
    assert BLOCK.source(Span(10, 13)).cut(SOURCE) == "tea"


def test_a_cut_block_keeps_its_places() -> None:
    part = BLOCK.cut(Span(5, 13))

    assert part.text == "sell ***"
    assert part.source(Span(0, 4)).cut(SOURCE) == "sell"
    assert [code.cut(part.text) for code in part.code] == ["***"]
    assert part.span == BLOCK.span


def test_a_cut_block_leaves_code_outside_behind() -> None:
    assert BLOCK.cut(Span(0, 9)).code == ()


def test_a_trimmed_block_has_no_white_space_around_it() -> None:
    assert BLOCK.trimmed.text == "We sell ***"
    assert BLOCK.trimmed.origin.offset(0) == 4


def test_a_pitch_has_the_blocks_of_all_its_sections_in_order() -> None:
    first, second = BLOCK.cut(Span(2, 4)), BLOCK.cut(Span(5, 9))
    sections = (
        Section("", "section 1", Span(0, 8), (first,)),
        Section("", "section 2", Span(8, 21), (second,)),
    )

    assert list(Pitch("draft", SOURCE, sections).blocks) == [first, second]
