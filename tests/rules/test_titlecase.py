import pytest

from pitchcoach.rules.titlecase import Casing


@pytest.mark.parametrize(
    ("heading", "ap", "chicago"),
    [
        ("a plan for the road", "A Plan for the Road", "A Plan for the Road"),
        ("what we build with you", "What We Build With You", "What We Build with You"),
        (
            "what the team stands for",
            "What the Team Stands For",
            "What the Team Stands For",
        ),
        ("how to sell", "How To Sell", "How to Sell"),
        ("from Paris to Lyon", "From Paris to Lyon", "From Paris to Lyon"),
        ("step-by-step growth", "Step-by-Step Growth", "Step-by-Step Growth"),
        ("growth: a plan", "Growth: A Plan", "Growth: A Plan"),
        ("growth — a plan", "Growth — A Plan", "Growth — A Plan"),
        ("and/or NASA", "And/or NASA", "And/or NASA"),
        ("élan vital", "Élan Vital", "Élan Vital"),
        ("what we aspire to", "What We Aspire To", "What We Aspire To"),
        ("", "", ""),
    ],
)
def test_a_title_has_its_capitals(heading: str, ap: str, chicago: str) -> None:
    assert Casing().title(heading) == ap
    assert Casing().title(heading, chicago=True) == chicago


@pytest.mark.parametrize(
    ("heading", "sentence"),
    [
        ("Why Now", "Why now"),
        ("lesson 1: Getting started", "Lesson 1: Getting started"),
        ("1. an Idea", "1. An idea"),
        ("b. the Market", "b. The market"),
        ("Our macos App In paris", "Our macOS app in Paris"),
        ("", ""),
    ],
)
def test_a_sentence_has_one_capital(heading: str, sentence: str) -> None:
    casing = Casing(("macOS", "Paris"), r"^[a-z]\.\s", (":",))

    assert casing.sentence(heading) == sentence


def test_what_an_exception_finds_in_a_word_leaves_it_as_it_is() -> None:
    assert Casing(("[Rr]epo",)).title("our monorepo here") == "Our monorepo Here"
