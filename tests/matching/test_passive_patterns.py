from pitchcoach.matching.look import look
from pitchcoach.matching.patterns import compiled_pattern
from tests.making import passage

BUILT = passage(
    "It/PRP/nsubjpass/3 was/VBD/auxpass/3 soon/RB/advmod/3 built/VBN/ROOT/3 ././punct/3"
)


def test_a_passive_verb_is_found_from_its_auxiliary_to_its_participle() -> None:
    pattern = compiled_pattern(
        [{"is": "passive_verb", "op": "*", "mark": True}, {"tag": "VBN", "is": "passive"}]
    )
    seen = look(BUILT)
    assert seen is not None

    (sighting,) = pattern.matches(BUILT)

    assert (sighting.first, sighting.last) == (1, 3)


def test_only_the_participle_is_the_passive_itself() -> None:
    seen = look(BUILT)
    assert seen is not None

    assert [word for word in range(5) if seen.has("passive", word)] == [3]
    assert [word for word in range(5) if seen.has("passive_verb", word)] == [1, 2, 3]
