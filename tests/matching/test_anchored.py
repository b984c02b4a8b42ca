from pitchcoach.matching.anchored import PatternIndex
from pitchcoach.matching.look import Look
from pitchcoach.matching.patterns import compiled_pattern
from tests.making import passage

SIGN = passage(
    "We/PRP/nsubj/2 might/MD/aux/2 sign/VB/ROOT/2 three/CD/nummod/4 big/JJ/amod/5 "
    "customers/NNS/dobj/2 ././punct/2"
)


def likely(*tokens: dict[str, object]) -> bool:
    index = PatternIndex({"it": (compiled_pattern(tokens),)})
    assert SIGN.tokens is not None
    return "it" in index.likely(Look(SIGN, SIGN.tokens))


def test_a_pattern_is_likely_where_all_it_needs_occurs_somewhere() -> None:
    assert likely({"lower": "sign"}, {"lower": ["two", "three"]})
    assert likely({"tag": "VB*", "child": {"dep": "dobj", "lower": "customers"}})
    assert likely({"lower": "sign"}, {"lower": "never", "op": "?"})


def test_a_pattern_is_not_likely_where_a_word_tag_or_role_is_missing() -> None:
    assert not likely({"lower": "sign"}, {"lower": "two"})
    assert not likely({"lower": "sign", "child": {"lower": "contract"}})
    assert not likely({"lower": "sign"}, {"tag": "RB"})
    assert not likely({"dep": "nsubjpass"})


def test_what_must_not_be_there_is_not_needed() -> None:
    assert likely({"lower": "sign", "no_child": {"lower": "never"}})
    assert likely({"lower": "sign", "not": {"tag": "NN"}})


def test_a_pattern_without_words_tags_or_roles_is_always_likely() -> None:
    assert likely({"is": "number"})
