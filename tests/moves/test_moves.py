"""How moves are told and chosen, whatever they are: definitions of the tests' own."""

from typing import Any

import pytest

from pitchcoach.language.parsed import Parsed, ParsedBlock
from pitchcoach.language.speech import told
from pitchcoach.moves import Move, definitions, moves
from pitchcoach.moves.definition import mistakes
from pitchcoach.moves.scout import scout_for
from pitchcoach.moves.signs import signs_of
from pitchcoach.pitch import Block, Pitch, Section
from pitchcoach.text import Span
from tests.making import passage
from tests.telling import telling


def made(text: str, move: dict[str, Any], **rest: Any) -> Move:
    data = {"moves": {"tea": {"title": "Tea", **move}}, **rest}
    return moves(telling(text), definitions(data), pace=120)[0]


def words_of(move: Move, text: str) -> str:
    return move.span.cut(text) if move.span else ""


def test_a_move_is_found_where_a_cue_stands() -> None:
    text = "Hello to all. We sell tea."

    move = made(text, {"cues": [{"words": ["we sell"]}]})

    assert words_of(move, text) == "We sell tea."
    assert (move.found, move.strength, move.word, move.seconds) == (True, "strong", 3, 1.5)


def test_a_move_without_a_cue_is_missing_all_that_would_make_it_strong() -> None:
    strong = {"all": ["price"], "any": ["day", "week"]}
    features = {name: {"words": [name]} for name in ("price", "day", "week")}

    move = made(
        "Hello.", {"cues": [{"words": ["tea"]}], "strong": strong}, features=features
    )

    assert (move.found, move.strength, move.span) == (False, "", None)
    assert move.missing == ("price", "day")


def test_an_expression_finds_the_beginning_of_every_sentence() -> None:
    text = "Tea? We sell tea. Tea is sold."

    move = made(text, {"cues": [{"phrase": "^tea is"}]})

    assert words_of(move, text) == "Tea is sold."


def test_no_cue_runs_from_one_sentence_into_the_next() -> None:
    cue = {"words": ["we sell"], "phrase": "we.sell"}

    assert not made("So do we. Sell it.", {"cues": [cue]}).found


def test_a_feature_must_follow_its_cue_within_reach() -> None:
    features = {"tea": {"words": ["tea"]}}
    cue = {"words": ["we sell"], "then": ["tea"], "reach": 1}

    assert made("We sell green tea.", {"cues": [cue]}, features=features).found
    assert not made("We sell very green tea.", {"cues": [cue]}, features=features).found
    assert not made("Tea we sell.", {"cues": [cue]}, features=features).found


def test_a_feature_alone_can_be_a_cue() -> None:
    features = {"sum": {"mentions": ["money"]}}

    assert made("It costs $3.", {"cues": [{"features": ["sum"]}]}, features=features).found


def test_all_near_features_must_be_in_the_sentence() -> None:
    features = {"sum": {"mentions": ["money"]}, "when": {"mentions": ["date"]}}
    cue = {"words": ["pay"], "near": ["sum", "when"]}

    assert made("They pay $3 since May.", {"cues": [cue]}, features=features).found
    assert not made("They pay $3. Since May.", {"cues": [cue]}, features=features).found


def test_an_exception_over_the_same_words_takes_a_cue_back() -> None:
    move = {"cues": [{"words": ["looking for"]}], "unless": [r"people looking for"]}

    assert not made("It helps people looking for tea.", move).found
    assert made("It helps people. We're looking for tea.", move).found


def test_a_feature_may_build_on_others_and_have_exceptions() -> None:
    features = {
        "one": {"words": ["tea"]},
        "two": {"also": ["one"], "phrases": "cups?", "unless": "no cups"},
    }
    cue = {"words": ["sell"], "near": ["two"]}

    assert made("We sell tea.", {"cues": [cue]}, features=features).found
    assert made("We sell a cup.", {"cues": [cue]}, features=features).found
    assert not made("We sell no cups.", {"cues": [cue]}, features=features).found


def test_a_feature_can_be_the_absence_of_words() -> None:
    features = {"plain": {"words": ["synergy"], "absent": "true"}}
    move = {"cues": [{"words": ["sell"]}], "strong": {"all": ["plain"]}}

    assert made("We sell tea.", move, features=features).strength == "strong"
    assert made("We sell synergy.", move, features=features).missing == ("plain",)


def test_a_cue_may_have_to_stand_in_the_closing() -> None:
    cue = {"words": ["tea"], "where": "closing"}
    filler = "We walk a long way every day. " * 9

    assert made(f"{filler}We sell tea.", {"cues": [cue]}).found
    assert not made(f"We sell tea. {filler}", {"cues": [cue]}).found


@pytest.mark.parametrize(
    ("best", "expected"),
    [
        ("first", "Tea one."),
        ("last", "Tea four."),
        ("strongest", "Tea two $2."),
        (["strongest", "last"], "Tea three $3."),
    ],
)
def test_the_best_of_several_sentences_counts(best: str | list[str], expected: str) -> None:
    text = "Tea one. Tea two $2. Tea three $3. Tea four."
    move = {
        "cues": [{"words": ["tea"]}],
        "strong": {"all": ["sum"], "within": "0"},
        "best": best,
    }

    assert (
        words_of(made(text, move, features={"sum": {"mentions": ["money"]}}), text)
        == expected
    )


def test_strength_looks_as_far_around_as_it_says() -> None:
    features = {"sum": {"mentions": ["money"]}}
    text = "We sell tea. It is good. It costs $3."

    def strength(within: str) -> str:
        strong = {"all": ["sum"], "within": within}
        return made(
            text, {"cues": [{"words": ["tea"]}], "strong": strong}, features=features
        ).strength

    assert [strength("1"), strength("2")] == ["weak", "strong"]


def test_of_several_ways_the_one_gone_furthest_says_what_is_missing() -> None:
    features = {name: {"words": [name]} for name in ("cup", "price", "day")}
    strong = [{"all": ["price", "day"]}, {"all": ["cup", "day"]}]
    move = {"cues": [{"words": ["tea"]}], "strong": strong}

    assert made("A cup of tea.", move, features=features).missing == ("day",)
    assert made("Some tea.", move, features=features).missing == ("price", "day")


def test_speech_without_full_stops_is_looked_at_around_the_cue_alone() -> None:
    features = {"sum": {"mentions": ["money"]}}
    move = {"cues": [{"words": ["tea"]}], "strong": {"all": ["sum"]}}
    far = "we walk a long way every day and " * 20

    near = made(f"{far} we sell tea for $3 {far}", move, features=features)
    away = made(f"it costs $3 {far} we sell tea {far}", move, features=features)

    assert (near.strength, away.strength) == ("strong", "weak")
    assert near.span is not None
    assert len(near.span) < 400


def test_parts_are_put_in_and_may_use_parts_above_them() -> None:
    parts = {"leaf": "tea|mate", "drink": "{leaf} bags?"}

    assert made(
        "We sell mate bags.", {"cues": [{"phrase": "sell {drink}"}]}, parts=parts
    ).found


def test_a_token_pattern_can_be_a_cue_where_there_is_a_parse() -> None:
    seen = passage("Tea/NNP/nsubj/1 sells/VBZ/ROOT/1 ././punct/1")
    block = Block("paragraph", seen.text, seen.origin, Span(0, len(seen.text)))
    pitch = Pitch("tea", seen.text, (Section("", "", block.span, (block,)),))
    parsed = Parsed(pitch, (ParsedBlock(block, seen, 0),))
    data = {
        "moves": {
            "tea": {"title": "", "cues": [{"pattern": [{"tag": "NNP"}, {"tag": "VBZ"}]}]}
        }
    }

    shaped = definitions(data)

    assert moves(parsed, shaped, pace=120)[0].found
    assert shaped[0].needs == "parse"
    assert not moves(telling("Tea sells."), shaped, pace=120)[0].found


def test_what_a_passage_shows_is_remembered_by_its_text() -> None:
    tea = definitions({"moves": {"tea": {"title": "", "cues": [{"words": ["tea"]}]}}})
    one, other = telling("Some tea."), telling("Some tea.\n\nMore tea.")

    assert signs_of(one.blocks[0].passage, scout_for(tea)) is signs_of(
        other.blocks[0].passage, scout_for(tea)
    )


def test_an_expression_that_runs_away_is_stopped_and_named() -> None:
    text = "a" * 60 + "b, and we sell tea"
    runaway = r"(a|aa)+\1$"
    data = {
        "moves": {"tea": {"title": "", "cues": [{"phrase": runaway}, {"words": ["tea"]}]}}
    }
    tea = definitions(data)

    assert moves(telling(text), tea, pace=120)[0].found
    assert any("takes too long" in said for said in scout_for(tea).stopped.values())


def test_a_feature_that_does_not_exist_is_told_with_its_place() -> None:
    data = {
        "features": {"sum": {}},
        "moves": {"tea": {"cues": [{"words": ["tea"], "near": ["summ"]}]}},
    }

    ((route, message),) = mistakes(data)

    assert route == ("moves", "tea", "cues", 0, "near")
    assert message == "There is no feature 'summ'. There are: sum."


def test_an_empty_pitch_makes_no_move() -> None:
    assert not made("…", {"cues": [{"words": ["tea"]}]}).found
    assert told(telling("…")) == ()
    assert moves(telling("Tea."), (), pace=120) == ()


def test_spans_stand_in_the_source() -> None:
    text = "  Hello   all.\n\nWe “sell”\ntea.  "

    assert words_of(made(text, {"cues": [{"words": ["tea"]}]}), text) == "We “sell”\ntea."


@pytest.mark.parametrize(
    ("best", "expected"),
    [("strong", "Tea two $2."), ("plainest", "We sell tea three.")],
)
def test_a_complete_or_a_plain_sentence_can_count_first(best: str, expected: str) -> None:
    text = "Tea one. Tea two $2. We sell tea three. We sell tea four."
    cues = [{"words": ["tea"], "lesser": "true"}, {"words": ["we sell"]}]
    move = {"cues": cues, "strong": {"all": ["sum"], "within": "0"}, "best": best}

    assert (
        words_of(made(text, move, features={"sum": {"mentions": ["money"]}}), text)
        == expected
    )


def test_an_exception_takes_back_a_mention_too() -> None:
    features = {"price": {"mentions": ["money"], "unless": "save .*"}}
    cue = {"words": ["sell"], "near": ["price"]}

    assert made("We sell it for $3.", {"cues": [cue]}, features=features).found
    assert not made("We sell it, save $3.", {"cues": [cue]}, features=features).found


def test_places_are_those_of_the_words_as_they_were_said() -> None:
    text = "Um, so, uh, we we sell um tea. Bye."

    move = made(text, {"cues": [{"words": ["sell tea"]}]})

    assert words_of(move, text) == "Um, so, uh, we we sell um tea."
