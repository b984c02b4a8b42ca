import pytest

from pitchcoach.authoring.proving.nearest import nearest
from pitchcoach.language.passage import Passage
from pitchcoach.rules.kinds.existence import Existence
from pitchcoach.rules.kinds.occurrence import Occurrence
from pitchcoach.rules.kinds.substitution import Substitution
from pitchcoach.text import Origin


def passages(text: str) -> list[Passage]:
    """A text of one passage."""
    return [Passage(text, Origin(((0, 0),)))]


@pytest.mark.parametrize(
    ("kind", "text", "told"),
    [
        (Existence(("maybe",)), "Maybe so.", "write 'ignorecase: true'"),
        (Existence(("may",)), "It is a mayor.", "a token is a whole word"),
        (Existence(("may",), exceptions=("may",)), "We may.", "its 'exceptions' lets"),
        (
            Existence(("to be (?:very )?honest",)),
            "To be frank, no.",
            "'To be ' fits 'to be (?:very )?', but 'honest' does not follow",
        ),
        (Existence(("maybe",)), "We grow.", "not even the beginning of one of its"),
        (Substitution({"wide scale": "x"}), "A wide net.", "'wide ' fits 'wide ', but"),
    ],
)
def test_it_is_told_how_far_an_expression_got(
    kind: Existence, text: str, told: str
) -> None:
    (reason,) = nearest(kind, passages(text))

    assert told in reason


def test_other_kinds_have_no_expressions_to_compare() -> None:
    assert list(nearest(Occurrence("a"), passages("b"))) == []
