import pytest

from pitchcoach.language.passage import Passage
from pitchcoach.matching.conditions import mistakes
from pitchcoach.matching.look import look
from pitchcoach.matching.patterns import compiled_pattern
from tests.making import passage

MIGHT = passage(
    "We/PRP/nsubj/2 might/MD/aux/2 sign/VB/ROOT/2 three/CD/nummod/4 big/JJ/amod/5 "
    "customers/NNS/dobj/2 ././punct/2 They/PRP/nsubj/8 pay/VBP/ROOT/8 ././punct/8"
)
KIND = passage(
    "Our/PRP$/poss/1 robot/NN/nsubj/2 is/VBZ/ROOT/2 kind/RB/advmod/4 of/RB/advmod/5 "
    "huge/JJ/acomp/2 ././punct/2"
)


def found(pattern: list[dict[str, object]], where: Passage = MIGHT) -> list[str]:
    seen = look(where)
    assert seen is not None
    text = seen.passage.text
    return [s.span(seen).cut(text) for s in compiled_pattern(pattern).matches(seen.passage)]


@pytest.mark.parametrize(
    ("pattern", "words"),
    [
        ([{"lower": "might"}], ["might"]),
        ([{"lower": ["WE", "they"]}], ["We", "They"]),
        ([{"tag": "VB*"}], ["sign", "pay"]),
        ([{"dep": "nsubj"}, {"tag": "MD"}], ["We might"]),
        ([{"tag": "MD", "mark": "true"}, {"tag": "VB"}], ["might"]),
        ([{"lower": "sign"}, {"dep": "dobj", "skip": 2}], ["sign three big customers"]),
        ([{"lower": "sign"}, {"dep": "dobj", "skip": 1}], []),
        (
            [{"dep": "nsubj", "skip": 3}, {"dep": "dobj", "skip": 4}],
            ["We might sign three big customers"],
        ),
        (
            [{"tag": "MD"}, {"tag": "VB"}, {"tag": "CD", "op": "?"}, {"tag": "JJ"}],
            ["might sign three big"],
        ),
        ([{"tag": "MD", "op": "?"}, {"tag": "VB*"}], ["might sign", "pay"]),
        ([{"tag": "CD"}, {"tag": ["JJ", "NNS"], "op": "+"}], ["three big customers"]),
        (
            [{"lower": "might", "head": {"child": {"lower": "we", "dep": "nsubj"}}}],
            ["might"],
        ),
        ([{"lower": "might", "head": {"no_child": {"dep": "dobj"}}}], []),
        ([{"lower": "customers", "not": {"child": {"tag": "CD"}}}], ["customers"]),
        ([{"lower": "pay", "sentence": {"lower": "three"}}], []),
        ([{"lower": "pay", "no_sentence": {"lower": "three"}}], ["pay"]),
        ([{"lower": "big", "before": {"tag": "CD"}, "after": {"tag": "NNS"}}], ["big"]),
        ([{"any": [{"lower": "big"}, {"lower": "pay"}]}], ["big", "pay"]),
        ([{"lower": "sign", "is": "own"}], ["sign"]),
        ([{"lower": "pay", "is": "own"}], []),
        ([{"is": "sentence_start"}], ["We", "They"]),
        ([{"is": "number"}], ["three"]),
        ([{"regex": "^cust"}], ["customers"]),
        ([{"lower": "customers"}, {"lower": "they", "skip": 3}], []),
    ],
)
def test_a_pattern_finds(pattern: list[dict[str, object]], words: list[str]) -> None:
    assert found(pattern) == words


def test_the_owner_may_be_a_subjects_our() -> None:
    assert found([{"dep": "acomp", "is": "own"}], KIND) == ["huge"]


def test_marked_words_are_what_is_found() -> None:
    pattern: list[dict[str, object]] = [
        {"lower": "kind", "mark": "true"},
        {"lower": "of", "mark": "true"},
        {"tag": ["JJ*", "RB*"]},
    ]

    assert found(pattern, KIND) == ["kind of"]


def test_the_us_is_not_us() -> None:
    country = passage("US/NNP/nsubj/1 pays/VBZ/ROOT/1 us/PRP/dobj/1 ././punct/1")

    assert found([{"is": "first_person"}], country) == ["us"]


@pytest.mark.parametrize(
    ("spec", "says"),
    [
        ({"lowr": "we"}, "unknown condition 'lowr'"),
        ({"tag": "VERB"}, "'VERB' is not a Penn tag"),
        ({"is": "numbr"}, "'numbr' is not a known sort of word"),
        ({"op": "!"}, "'!' is not one of"),
        ({"child": {"head": {"lemm": "be"}}}, "unknown condition 'lemm'"),
        ("we", "a mapping of conditions"),
    ],
)
def test_a_mistake_in_a_pattern_is_named(spec: object, says: str) -> None:
    messages = [message for _, message in mistakes(spec)]

    assert len(messages) == 1
    assert says in messages[0]


def test_a_mistake_is_found_by_its_keys() -> None:
    assert next(mistakes({"child": [{"lower": "a"}, {"hed": {}}]}))[0] == (
        "child",
        1,
        "hed",
    )


def test_a_near_miss_says_which_condition_failed() -> None:
    seen = look(MIGHT)
    assert seen is not None
    pattern = compiled_pattern([{"lower": "sign"}, {"tag": "IN"}])

    assert pattern.failure(seen, 2) == "no word beside 'sign' fulfils tag: IN"
    assert compiled_pattern([{"lower": "sign", "dep": "dobj"}]).failure(seen, 2) == (
        "'sign' does not fulfil dep: dobj"
    )
