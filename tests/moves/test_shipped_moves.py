"""The moves of `rules/moves.yml`, tried on pitches of many kinds."""

import re

import pytest
import yaml

from pitchcoach.moves import Move, MoveDefinition, moves
from pitchcoach.moves.definition import mistakes
from pitchcoach.shipped import rules_folder
from tests.moves.pitches import ASKS, NO_ASKS, PITCHES, Heard
from tests.telling import telling

Definitions = tuple[MoveDefinition, ...]


def made(text: str, shipped: Definitions) -> dict[str, Move]:
    return {move.name: move for move in moves(telling(text), shipped, pace=130)}


def words_of(move: Move, text: str) -> str:
    return re.sub(r"\s", " ", move.span.cut(text)) if move.span else ""


@pytest.mark.parametrize("heard", PITCHES, ids=lambda heard: heard.name)
def test_the_moves_a_trainer_hears_are_found_and_no_others(
    heard: Heard, shipped: Definitions
) -> None:
    found = made(heard.text, shipped)

    for name, words in heard.moves.items():
        assert found[name].found == bool(words), (name, words_of(found[name], heard.text))
        assert words in words_of(found[name], heard.text), name


@pytest.mark.parametrize("ask", ASKS)
def test_an_ask_is_found_with_and_without_full_stops_and_capitals(
    ask: str, shipped: Definitions
) -> None:
    spoken = re.sub(r"[^\w\s$%]", "", ask.lower())
    before = "every year people throw away a broken umbrella ours never breaks and "

    assert made(ask, shipped)["ask"].found
    assert made(spoken, shipped)["ask"].found
    assert made(before + spoken, shipped)["ask"].found


@pytest.mark.parametrize("text", NO_ASKS)
def test_what_is_told_or_done_is_no_ask(text: str, shipped: Definitions) -> None:
    assert not made(text, shipped)["ask"].found


def test_a_strong_ask_says_how_much_what_for_and_by_when(shipped: Definitions) -> None:
    strong = made("We're raising $1.5M to open Boston by June 2027.", shipped)["ask"]
    weak = made("We're raising a round this year.", shipped)["ask"]

    assert (strong.strength, strong.missing) == ("strong", ())
    assert weak.strength == "weak"
    assert "amount" in weak.missing


def test_a_buyers_ask_is_strong_with_one_dated_step(shipped: Definitions) -> None:
    assert made("Can we run a pilot in your Ohio store on May 4?", shipped)[
        "ask"
    ].strength == ("strong")


def test_strong_traction_has_a_number_a_unit_and_a_period(shipped: Definitions) -> None:
    assert (
        made("Forty clinics pay us $300 a month.", shipped)["traction"].strength == "strong"
    )
    assert made("We work with Nestlé and Danone.", shipped)["traction"].strength == "weak"


def test_plans_are_no_traction(shipped: Definitions) -> None:
    assert not made("We will have 400 customers next year.", shipped)["traction"].found


@pytest.mark.parametrize(
    "text",
    [
        "Millions of sailors use our rope.",
        "Our rope is used by hundreds of yards.",
        "Tarpo has 40,000 users.",
        "Tarpo works with some of the largest ports.",
        "Tarpo has answered thousands of calls.",
        "The yards of Brest rely on us.",
        "We're already partnering with Beneteau.",
        "so our rope helps ninety yards sleep at night",
        "Our rope is trusted by leading yards.",
    ],
)
def test_use_that_is_told_without_a_date_is_weak_traction(
    text: str, shipped: Definitions
) -> None:
    assert made(text, shipped)["traction"].strength == "weak"


@pytest.mark.parametrize(
    "text",
    [
        "Our mission is to help thousands of yards.",
        "With our rope you reach 40,000 users.",
        "There are 9 million users of such a rope.",
        "It can be used by leading yards.",
        "It integrates with the tools used by your yard.",
        "Rivals sold for $2 billion in revenue.",
    ],
)
def test_hopes_features_and_markets_are_no_traction(
    text: str, shipped: Definitions
) -> None:
    assert not made(text, shipped)["traction"].found


@pytest.mark.parametrize(
    "text",
    [
        "Today, skippers have to call the port.",
        "No more calls to the port.",
        "They book a berth without having to call.",
        "Until now a skipper called every port.",
        "We replace the radio on the quay.",
        "Conventional ropes are heavy.",
        "Berths are tracked manually.",
        "They plan the berths in spreadsheets.",
        "Our rope is 40% lighter.",
    ],
)
def test_what_people_do_today_makes_a_contrast(text: str, shipped: Definitions) -> None:
    assert made(text, shipped)["contrast"].found


@pytest.mark.parametrize(
    "text",
    [
        "Our rope works with your existing boat.",
        "Today we use cotton.",
        "It is made by hand in Brest.",
        "Nobody can replace a skipper.",
        "It integrates with legacy software.",
    ],
)
def test_what_a_product_fits_makes_no_contrast(text: str, shipped: Definitions) -> None:
    assert not made(text, shipped)["contrast"].found


@pytest.mark.parametrize(
    "text",
    [
        "We build a berth exchange for the shipping industry.",
        "We build a berth exchange for West Africa and Latin America.",
        "We are developing a gel for arthritis.",
        "We book every berth for an independent sailor on a single platform.",
    ],
)
def test_a_trade_a_region_and_an_illness_tell_for_whom(
    text: str, shipped: Definitions
) -> None:
    assert made(text, shipped)["one_liner"].missing == ()


def test_every_move_has_its_reason_in_both_languages(shipped: Definitions) -> None:
    for move in shipped:
        assert move.title
        assert move.why
        assert move.fr.title
        assert move.fr.why


def test_the_file_names_only_features_that_exist() -> None:
    text = (rules_folder() / "moves.yml").read_text(encoding="utf-8")

    assert not list(mistakes(yaml.load(text, Loader=yaml.BaseLoader)))


def test_the_moves_come_in_the_order_of_the_file(shipped: Definitions) -> None:
    assert [move.name for move in moves(telling("Hello."), shipped, pace=130)] == [
        *("one_liner", "problem", "customer", "traction", "market", "team", "why_now"),
        *("contrast", "ask", "next_step"),
    ]
