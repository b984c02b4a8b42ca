import pytest

from pitchcoach.pitch import Comment, Pitch
from pitchcoach.rules.suppressions import Suppressions, suppressions, switched
from pitchcoach.text import Span


def after(*comments: str, styles: tuple[str, ...] = ()) -> Suppressions:
    """What holds after comments that end at 10, 20, 30 …"""
    return switched([(text, n * 10) for n, text in enumerate(comments, start=1)], styles)


@pytest.mark.parametrize("tool", ["vale", "pitchcoach"])
def test_off_silences_every_rule_until_on(tool: str) -> None:
    silent = after(f"{tool} off", f"{tool} on")

    assert [silent("A.B", offset) for offset in (9, 10, 19, 20)] == [
        False,
        True,
        True,
        False,
    ]


@pytest.mark.parametrize(
    ("comment", "rule", "words", "silenced"),
    [
        ("vale A.B = NO", "A.B", "x", True),
        ("vale A.B = NO", "A.C", "x", False),
        ("vale A.B = YES", "A.B", "x", False),
        ("vale A = NO", "A.C", "x", True),
        ("vale A = off", "A.C", "x", True),
        ("vale A = NO", "AB.C", "x", False),
        ('vale A.B["one", "two"] = NO', "A.B", "two", True),
        ('vale A.B["one", "two"] = NO', "A.B", "three", False),
        ('vale A.B["one" = NO', "A.B", "one", False),
        ("vale styles = A, B", "B.C", "x", False),
        ("vale styles = A, B", "C.D", "x", True),
        ("vale style = A", "B.D", "x", True),
        ("vale of", "A.B", "x", False),
        ("a word about vale off", "A.B", "x", False),
    ],
)
def test_a_comment_silences_what_it_names(
    comment: str, rule: str, words: str, silenced: bool
) -> None:
    silent = after(comment, styles=("A", "B", "C"))

    assert silent(rule, 15, words) is silenced


def test_words_are_silenced_and_heard_again() -> None:
    silent = after('vale A.B["x"] = NO', 'vale A.B["x"] = YES')

    assert [silent("A.B", offset, "x") for offset in (15, 25)] == [True, False]


def test_a_pitch_answers_for_its_own_comments() -> None:
    pitch = Pitch("p", "…", (), comments=(Comment("pitchcoach off", Span(0, 3)),))

    silent = suppressions(pitch)

    assert silent("A.B", 3)
    assert silent.all_off(3)


def test_a_comment_of_any_length_is_read_at_once() -> None:
    silent = after("vale " + "a." * 500_000 + "[" * 500_000)

    assert not silent("A.B", 15)
