import pytest

from pitchcoach.rules.kinds.sequence import Sequence, Word
from tests.making import passage
from tests.rules.kinds.looking import passage as plain

GREAT = "It/PRP// would/MD// be/VB// great/JJ// write/VB// stories/NNS// ././/"
PLAYER = "He/PRP// is/VBZ// greatest/JJS// player/NN// of/IN// all/DT// times/NNS// ././/"


def tagged(words: str) -> str:
    """Words with tags, each its own head."""
    return " ".join(f"{word}{n}" for n, word in enumerate(words.split()))


def found(kind: Sequence, words: str) -> list[str]:
    place = passage(tagged(words))
    return [match.span.cut(place.text) for match in kind.find(place)]


@pytest.mark.parametrize(
    ("words", "text", "spans"),
    [
        (
            (Word(tag="MD"), Word("be"), Word(tag="JJ"), Word(tag="VB|VBN")),
            GREAT,
            ["would be great write"],
        ),
        ((Word("be"), Word(tag="JJ")), GREAT, ["be great"]),
        ((Word("be"), Word(tag="NN")), GREAT, []),
        ((Word("be"), Word(tag="VB", negate=True)), GREAT, ["be great"]),
        ((Word("be"), Word("great", negate=True)), GREAT, []),
        ((Word("be", "VB"),), GREAT, ["be"]),
        ((Word("be", "NN"),), GREAT, []),
        (
            (Word(tag="JJS", skip=3), Word("of"), Word("all"), Word("times")),
            PLAYER,
            ["greatest player of all times"],
        ),
        ((Word(tag="JJS"), Word("of")), PLAYER, []),
        ((Word("of"), Word("times", skip=2)), PLAYER, ["of all times"]),
        ((Word("it"), Word(tag="MD")), GREAT, []),
        ((Word("stories"), Word(tag="NN", skip=2)), GREAT, []),
        ((Word(tag="NN"), Word("It")), GREAT, []),
        ((Word("e", "VB"),), GREAT, ["be", "write"]),
    ],
)
def test_sequences_are_found(words: tuple[Word, ...], text: str, spans: list[str]) -> None:
    assert found(Sequence(words), text) == spans


def test_case_is_ignored_where_asked() -> None:
    assert found(Sequence((Word("it"), Word(tag="MD")), ignorecase=True), GREAT) == [
        "It would"
    ]


def test_a_sequence_does_not_cross_sentences() -> None:
    text = "We/PRP// grow/VBP// ./.// Fast/RB// now/RB//"

    assert found(Sequence((Word(tag="VBP"), Word(r"\."), Word("Fast"))), text) == []


def test_the_message_gets_the_words() -> None:
    kind = Sequence((Word("be"), Word(tag="JJ"), Word(tag="VB")))
    (match,) = kind.find(passage(tagged(GREAT)))

    assert match.values == ("be", "great", "write")


def test_nothing_is_found_where_words_have_no_tags() -> None:
    assert list(Sequence((Word("be"),)).find(plain("be"))) == []


def test_one_word_must_be_told_by_its_spelling() -> None:
    tags_only = {"tokens": [{"tag": "NN"}, {"pattern": "x", "negate": True}]}

    assert Sequence.mistakes(tags_only) == [
        (("tokens",), "One of the words needs a 'pattern' without 'negate'.")
    ]
    assert Sequence.mistakes({"tokens": [{"pattern": "x"}]}) == []
    assert found(Sequence((Word(tag="NN"),)), PLAYER) == []


def test_the_prefilter_is_the_spelling_looked_for_first() -> None:
    assert Sequence((Word(tag="NN"), Word("'s"))).prefilter == "(?m)(?:'s)"
    assert Sequence((Word(tag="NN"),)).prefilter is None
