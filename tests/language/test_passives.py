from collections.abc import Sequence

import pytest

from pitchcoach.language.parser import Parser
from pitchcoach.language.passives import passives
from pitchcoach.language.tokens import Tokens
from tests.making import passage

PASSIVE = (
    "The pilot was run in March.",
    "Mistakes were made.",
    "The house is being built.",
    "Our app gets used every day by nurses.",
    "He got fired last week.",
    "It can't be helped.",
    "Was the report signed?",
    "What is the dish called?",
    "Where is the bread baked?",
    "The invoices are sent at night and nobody sees them",
    "the results were confirmed",
    "The results were, to our surprise, confirmed.",
    "They're sold in boxes of ten.",
    "She was given a book.",
    "I was born in Lyon.",
    "We were surprised by the price.",
    "The library was closed in May.",
    "The report is supposed to be ready.",
)
NOT_PASSIVE = (
    "We are interested in bakeries.",
    "She is very excited about it.",
    "We are done.",
    "They are done counting.",
    "The money is gone.",
    "It's been a good year.",
    "He's got ten customers.",
    "We have signed two ports.",
    "We get rid of paper.",
    "Let's get started.",
    "He is used to the noise.",
    "The library is closed.",
    "The rooms were outdated, dirty and small.",
    "It is frozen food from Brittany.",
    "Divers trained in Brest inspect each pier.",
    "Built in Lyon, our sensor lasts nine years.",
    "Parents sued after the crash.",
    "I had my car repaired.",
    "He seems worried.",
    "She's finished her work.",
)


@pytest.fixture(scope="module")
def parser() -> Parser:
    return Parser("parse")


def found(parser: Parser, text: str) -> Sequence[tuple[str, str]]:
    (analysis,) = parser.analyses([text])
    assert analysis.tokens is not None
    return told(analysis.tokens)


def told(tokens: Tokens) -> list[tuple[str, str]]:
    return [(tokens.text[first], tokens.text[last]) for first, last in passives(tokens)]


def tagged(text: str) -> list[tuple[str, str]]:
    tokens = passage(text).tokens
    assert tokens is not None
    return told(tokens)


@pytest.mark.model
@pytest.mark.parametrize("text", PASSIVE)
def test_what_is_done_to_the_subject_is_a_passive(parser: Parser, text: str) -> None:
    assert len(found(parser, text)) == 1


@pytest.mark.model
@pytest.mark.parametrize("text", NOT_PASSIVE)
def test_states_feelings_and_perfects_are_no_passives(parser: Parser, text: str) -> None:
    assert found(parser, text) == []


def test_a_passive_is_its_auxiliary_and_its_participle() -> None:
    text = (
        "It/PRP/nsubjpass/2 was/VBD/auxpass/2 built/VBN/ROOT/2 and/CC/cc/2 sold/VBN/conj/2"
    )

    assert tagged(text) == [("was", "built")]


def test_an_adjective_is_passive_only_where_somebody_acts() -> None:
    alone = "We/PRP/nsubj/1 are/VBP/ROOT/1 alarmed/JJ/acomp/1"

    assert tagged(alone) == []
    assert tagged(f"{alone} by/IN/agent/2 it/PRP/pobj/3") == [("are", "alarmed")]


def test_only_be_and_get_make_passives() -> None:
    assert tagged("It/PRP/nsubjpass/2 looks/VBZ/auxpass/2 burned/VBN/ROOT/2") == []


def test_a_label_of_the_parser_is_not_believed_for_an_infinitive() -> None:
    assert tagged("I/PRP/nsubjpass/2 am/VBP/auxpass/2 suppose/VBN/ROOT/2") == []
    assert tagged("shoes/NNS/nsubjpass/2 is/VBZ/auxpass/2 click/VB/ROOT/2") == []


def test_s_before_what_was_done_means_has() -> None:
    text = "She/PRP/nsubjpass/2 's/VBZ/auxpass/2 built/VBN/ROOT/2 boats/NNS/dobj/2"

    assert tagged(text) == []
