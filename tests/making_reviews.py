"""Reviews written by hand, so that reports need no model."""

from collections.abc import Sequence

from pitchcoach.check import Finding
from pitchcoach.measures import Measure
from pitchcoach.moves import Move, definitions
from pitchcoach.pitch import Pitch
from pitchcoach.review import Review
from pitchcoach.rules.profiles import Profile
from pitchcoach.score import charged, score
from pitchcoach.text import Span
from tests.making_findings import PROFILE, RUBRIC

MOVE_DEFINITIONS = definitions(
    {
        "features": {"growth": {"title": "how fast", "fr": "à quelle vitesse"}},
        "moves": {
            "one_liner": {
                "title": "What you do",
                "fr": {"title": "Ce que vous faites"},
                "cues": {"phrase": "we sell"},
            },
            "ask": {"title": "What you want", "cues": {"phrase": "we raise"}},
        },
    }
)

TEXT = (
    "We maybe sell robots to bakers.\nLast month 12 bakers paid $400 each.\n"
    "In order to grow, we hire.\n"
)


def review(
    findings: Sequence[Finding] = (),
    *,
    text: str = TEXT,
    words: int = 100,
    moves: Sequence[Move] = (),
    profile: Profile = PROFILE,
    measures: Sequence[Measure] = (),
    english: bool = True,
    name: str = "draft.txt",
    notices: Sequence[str] = (),
) -> Review:
    """A review of a draft with one sentence a line."""
    ends = [offset + 1 for offset, char in enumerate(text) if char == "\n"]
    found = charged(findings)
    counted = [Measure("words", words, "words"), Measure("seconds", words * 60 / 130, "s")]
    return Review(
        pitch=Pitch(name, text, ()),
        profile=profile,
        findings=found,
        moves=tuple(moves),
        measures={measure.name: measure for measure in [*counted, *measures]},
        score=score(found, words, RUBRIC, profile, english=english),
        rubric=RUBRIC,
        move_definitions=MOVE_DEFINITIONS,
        sentences=tuple(Span(a, b - 1) for a, b in zip([0, *ends], ends, strict=False)),
        notices=tuple(notices),
        rulebook_hash="0123456789abcdef",
        model="none",
    )
