from pitchcoach.rules.kinds.pattern import Pattern
from tests.making import passage

SIGN = passage(
    "We/PRP/nsubj/2 might/MD/aux/2 sign/VB/ROOT/2 in/IN/prep/2 May/NNP/pobj/3 ././punct/2"
)
TWICE = passage(
    "We/PRP/nsubj/1 hope/VBP/ROOT/1 ././punct/1"
    " We/PRP/nsubj/4 think/VBP/ROOT/4 so/RB/advmod/4 ././punct/4"
)


def near(kind: Pattern, *, twice: bool = False) -> list[tuple[str, str]]:
    return list(kind.near_misses(TWICE if twice else SIGN))


def test_a_rare_word_is_near_and_tells_what_failed() -> None:
    kind = Pattern(({"lower": "may", "tag": "MD"},))

    assert near(kind) == [("May", "'May' does not fulfil tag: MD")]


def test_a_common_word_alone_makes_nothing_near() -> None:
    kind = Pattern(({"lower": "we"}, {"lower": "believe", "tag": "VBP"}))

    assert near(kind) == []


def test_a_common_word_is_near_where_half_of_the_others_hold() -> None:
    half = Pattern(({"lower": "we"}, {"lower": "sign"}, {"lower": "maybe"}))

    assert near(half) == [("We", "no word beside 'We' fulfils lower: maybe")]


def test_a_word_that_only_has_a_tag_makes_nothing_near() -> None:
    kind = Pattern(({"lower": "we"}, {"tag": "VB*"}, {"lower": "maybe"}))

    assert near(kind) == []


def test_where_a_rule_fires_in_a_sentence_it_is_not_near_too() -> None:
    kind = Pattern(patterns=(({"lower": "might"},), ({"lower": "may", "tag": "MD"},)))

    assert near(kind) == []


def test_a_rule_is_near_once_a_sentence_at_its_nearest_word() -> None:
    far = ({"lower": "think"}, {"lower": "that"})
    nearer = ({"lower": "so"}, {"lower": "think"}, {"lower": "we"}, {"lower": "far"})
    hoping = ({"lower": "hope"}, {"lower": "to"})

    found = near(Pattern(patterns=(far, nearer, hoping)), twice=True)

    assert [words for words, _ in found] == ["hope", "so"]
