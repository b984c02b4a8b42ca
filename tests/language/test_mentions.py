from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pitchcoach.language.mentions import mentions
from pitchcoach.language.passage import Passage
from pitchcoach.language.tokens import Tokens
from pitchcoach.text import Origin, Span


def seen(text: str, tokens: Tokens | None = None) -> list[tuple[str, str]]:
    passage = Passage(text, Origin(((0, 0),)), (Span(0, len(text)),), tokens)
    return [(mention.sort, mention.span.cut(text)) for mention in mentions(passage)]


def of(sort: str, text: str) -> list[str]:
    return [words for each, words in seen(text) if each == sort]


@pytest.mark.parametrize(
    "money",
    [
        *("$2M", "$1.5 million", "€20k", "1,5M€", "£300", "$0.03", "$1-2 million", "$ 40"),
        *(
            "200,000 dollars",
            "two hundred and fifty thousand dollars",
            "half a million bucks",
        ),
        *("a million dollars", "fifty grand", "EUR 3 million", "one dollar", "30 euros"),
        *("one point five million dollars", "five US dollars"),
    ],
)
def test_sums_of_money_are_told_however_they_are_written(money: str) -> None:
    assert seen(f"we need {money} now") == [("money", money)]


@pytest.mark.parametrize("percent", ["10%", "3.5 %", "20 percent", "ten per cent", "5-10%"])
def test_percentages_are_told(percent: str) -> None:
    assert seen(f"we grew {percent} again") == [("percent", percent)]


@pytest.mark.parametrize(
    "number",
    [
        *("40", "1,200", "3.5k", "10x", "twenty-five", "a hundred", "two thousand", "5-10"),
        *("3 million", "dozen", "half a million"),
    ],
)
def test_numbers_are_told_in_digits_and_in_words(number: str) -> None:
    assert seen(f"we met {number} nurses") == [("number", number)]


@pytest.mark.parametrize(
    "text",
    [
        *(
            "no one knows",
            "one of them left",
            "one must try",
            "this one is better",
            "the one",
        ),
        *("the first nurse", "the 1st and the 3rd nurse", "a two-sided market", "step 3"),
        *("open 24/7", "GPT4all and B2B", "our 2FA code", "second to none"),
    ],
)
def test_pronouns_ordinals_and_labels_are_no_numbers(text: str) -> None:
    assert of("number", text) == []


def test_one_is_a_number_where_it_counts() -> None:
    assert of("number", "it takes one click") == ["one"]


@pytest.mark.parametrize(
    "date",
    [
        *("in May", "since March", "by June 30", "in May 2024", "by the end of the year"),
        *("in 6 weeks", "within two days", "for 3 years", "over the past 18 months"),
        *(
            "six weeks ago",
            "three months later",
            "last quarter",
            "next week",
            "this summer",
        ),
        *("Q3", "Q4 2025", "FY25", "on Tuesday", "tomorrow", "in early March", "12 June"),
        *("2024-01-31", "12/06/2025", "10 am", "in 2021", "since january"),
    ],
)
def test_dates_are_told(date: str) -> None:
    assert of("date", f"we sold it {date}") == [date.removeprefix("on ")]


@pytest.mark.parametrize(
    "text",
    ["May I start?", "It may rain", "We march on", "in 5 minutes", "we fall and spring up"],
)
def test_the_verbs_may_and_march_are_no_months_and_minutes_no_dates(text: str) -> None:
    assert of("date", text) == []


def test_a_year_is_a_date_and_a_round_number_of_things_is_not() -> None:
    assert seen("2021 was hard") == [("date", "2021")]
    assert seen("2000 users came") == [("number", "2000")]
    assert seen("we got $2000") == [("money", "$2000")]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("we left Bank of America for Stripe", ["Bank of America", "Stripe"]),
        ("then Acme's nurse met John Smith", ["Acme", "John Smith"]),
        ("on Monday I met the CEO of an AI company", []),
        ("Most nurses wait", []),
        ("HubSpot and IBM wait", ["HubSpot", "IBM"]),
        ("THE BEST TOOL IN TOWN", []),
        ("The Problem With Payroll", []),
        ("it's simple: We sell", []),
        ("we ship in Summer 2026", []),
    ],
)
def test_names_are_capitals_that_the_place_does_not_ask_for(
    text: str, names: list[str]
) -> None:
    assert of("name", text) == names


def test_a_tag_tells_a_name_at_the_beginning_of_a_sentence() -> None:
    text = "Linvo tells hotels"
    tokens = Tokens(
        text=("Linvo", "tells", "hotels"),
        start=(0, 6, 12),
        end=(5, 11, 18),
        tag=("NNP", "VBZ", "NNS"),
        dep=("nsubj", "ROOT", "dobj"),
        head=(1, 1, 1),
        sentences=(Span(0, 3),),
    )

    assert seen(text, tokens) == [("name", "Linvo")]
    assert seen(text) == []


@given(st.text(alphabet="a1 $%.,-'’MmayQ3onehundredJune20é🚀", max_size=60))
def test_any_text_can_be_read_and_no_mentions_overlap(text: str) -> None:
    passage = Passage(text, Origin(((0, 0),)))
    spans = [mention.span for mention in mentions(passage)]

    assert all(span.cut(text) for span in spans)
    assert all(a.end <= b.start for a, b in pairwise(spans))
