import pytest

from pitchcoach.measures import measures
from pitchcoach.measures.heat import Heat, heat
from tests.telling import telling

WARM = "Since March, 38 bakers in Lyon pay us $40 a month for a sensor above the oven."
COLD = (
    "Our solution is unique, and many people are really happy with everything that we do."
)


def of(text: str, format: str = "md") -> Heat:
    return heat(telling(text, format))


def test_every_sentence_that_is_said_has_its_place_and_its_warmth() -> None:
    seen = of(f"# A title\n\n{WARM} {COLD}")

    assert [one.words for one in seen.sentences] == [17, 15]
    assert seen.sentences[0].breath > 65 > 50 > seen.sentences[1].breath


def test_a_short_sentence_is_as_warm_as_those_around_it() -> None:
    warm, short = of(f"{WARM[:-1]} in Lyon. It works.").sentences

    assert short.breath == warm.breath
    assert short.specificity < warm.specificity


def test_each_section_has_a_mean_and_one_where_nothing_is_said_has_none() -> None:
    seen = of(f"# One\n\n{WARM}\n\n# Two\n\n# Three\n\n{COLD}")

    one, two, three = seen.sections
    assert two is None
    assert one is not None
    assert three is not None
    assert one > three


def test_a_short_section_is_judged_as_if_it_went_on_like_that() -> None:
    seen = of("# One\n\n38 bakers in Lyon pay us.\n\n# Two\n\nIt is really great.")

    assert seen.sentences[0].breath > 60
    assert seen.sentences[1].breath < 30


def test_the_vaguest_words_are_told_with_what_they_lack_and_what_to_replace() -> None:
    seen = of(f"{WARM} {COLD}")

    assert seen.vaguest is not None
    assert seen.vaguest.span.cut(f"{WARM} {COLD}") == COLD
    assert seen.vaguest.lacks == ("number", "name", "date")
    assert seen.vaguest.opinions == ("unique", "many")


@pytest.mark.parametrize(
    "text",
    [
        WARM,
        "It is great.",
        "They promise you a lot of good things, but nobody there does any of them for you.",
        "Thank you very much for being here with all of us today in this place.",
    ],
)
def test_nothing_is_vaguest_where_all_is_specific_short_courtesy_or_contrast(
    text: str,
) -> None:
    assert of(text).vaguest is None


def test_the_measure_is_the_mean_of_the_breaths() -> None:
    parsed = telling(f"{WARM} {COLD}", "txt")
    first, second = heat(parsed).sentences

    value = measures(parsed, pace=120, slot=60)["specificity"].value

    assert value == pytest.approx(17 / 32 * first.breath + 15 / 32 * second.breath)


def test_a_sentence_alone_measures_as_it_does_in_the_list() -> None:
    parsed = telling(WARM, "txt")

    value = measures(parsed, pace=120, slot=60)["specificity"].value

    assert value == heat(parsed).sentences[0].specificity


def test_nothing_said_has_no_measure() -> None:
    assert "specificity" not in measures(telling("…", "txt"), pace=120, slot=60)
