import pytest

from pitchcoach.measures import Measure
from pitchcoach.measures.heat import Heat, Vague, Warmth
from pitchcoach.reports.parts.heat import degree, heat, hint
from pitchcoach.reports.parts.page import Page
from pitchcoach.reports.parts.quotes import Quotes
from pitchcoach.review import Review
from pitchcoach.text import Span
from tests.making_reviews import review

LINES = (Span(0, 31), Span(32, 68), Span(69, 95))
VAGUEST = Vague(LINES[2], 20, ("number", "name", "date"), ("unique", "many"))


def warm(*degrees: float, sections: tuple[int, ...] = (0, 0, 0)) -> Heat:
    sentences = tuple(
        Warmth(span, section, 6, degree, degree)
        for span, degree, section in zip(LINES, degrees, sections, strict=True)
    )
    return Heat(sentences, vaguest=VAGUEST if min(degrees) < 50 else None)


def seen(told: Heat | None) -> Review:
    made = review(measures=[Measure("specificity", 58.4, "points of 100")])
    return made if told is None else Review(**{**vars(made), "heat": told})


def printed(told: Heat | None, **page: object) -> list[str]:
    return list(heat(Quotes(seen(told)), Page(**page)))  # type: ignore[arg-type] # options by name


def test_the_strip_is_pale_where_words_are_vague() -> None:
    head, strip, legend, *_ = printed(warm(90, 55, 20), width=41)

    assert head == "How specific you are: 58 of 100"
    assert strip == "  0:00 █████████▒▒▒▒▒▒▒▒▒▒░░░░░░░░░ 0:46"
    assert legend.startswith("  ░ vague   ▒ so-so")


def test_sections_have_an_edge_between_them() -> None:
    strip = printed(warm(90, 90, 90, sections=(0, 1, 1)), width=41)[1]

    assert strip == "  0:00 █████████│██████████████████ 0:46"


def test_more_sections_than_there_is_room_for_have_no_edges() -> None:
    strip = printed(warm(90, 90, 90, sections=(0, 1, 2)), width=12)[1]

    assert "│" not in strip


def test_the_vaguest_words_are_quoted_with_what_to_put_in() -> None:
    told = " ".join(line.strip() for line in printed(warm(90, 55, 20)))

    assert "“In order to grow, we hire.”" in told
    assert "Say it with a number, a name or a date in place of “unique” or “many”." in told


def test_nothing_is_called_vague_where_nothing_is() -> None:
    assert len(printed(warm(90, 55, 60))) == 3


def test_without_sentences_or_a_score_there_is_no_strip() -> None:
    unscored = Review(**{**vars(review(words=1)), "heat": warm(90, 55, 20)})

    assert printed(None) == []
    assert list(heat(Quotes(unscored), Page())) == []


@pytest.mark.parametrize("width", [1, 20, 40, 80, 200])
def test_no_line_is_wider_than_a_page_can_be(width: int) -> None:
    assert max(map(len, printed(warm(90, 55, 20), width=max(width, 40)))) <= max(width, 40)


def test_colour_is_not_needed_to_read_the_strip() -> None:
    told = warm(90, 55, 20)

    assert "\x1b[32m█" in printed(told, colour=True)[1]
    assert "\x1b" not in printed(told)[1]


def test_a_page_of_plain_letters_has_three_signs_too() -> None:
    page = Page(encoding="ascii")

    assert page.finished("░▒█│") == ".=#|"


@pytest.mark.parametrize(
    ("lacks", "opinions", "english"),
    [
        (("name",), (), "Say it with a name."),
        (
            ("number", "date"),
            ("big",),
            "Say it with a number or a date in place of “big”.",
        ),
        ((), (), "Say it with one thing that can be seen or counted."),
    ],
)
def test_a_hint_names_what_is_not_there(
    lacks: tuple[str, ...], opinions: tuple[str, ...], english: str
) -> None:
    assert hint(Vague(LINES[0], 20, lacks, opinions), "en") == english


def test_a_hint_can_be_french() -> None:
    assert hint(VAGUEST, "fr") == (
        "Dites-le avec un chiffre, un nom ou une date à la place de « unique » ou « many »."
    )


@pytest.mark.parametrize(
    ("value", "named"),
    [(0, "vague"), (49.9, "vague"), (50, "middling"), (65, "specific"), (100, "specific")],
)
def test_each_degree_has_a_name(value: float, named: str) -> None:
    assert degree(value) == named
