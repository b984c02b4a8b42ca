"""Feedback written by hand, so that widgets need no engine."""

from collections.abc import Sequence

from pitchcoach.analyst.feedback import (
    Choice,
    Feedback,
    Fix,
    Gauge,
    Note,
    Part,
    Step,
    Warmth,
)

TEXT = (
    "We maybe sell robots to bakers.\nLast month 12 bakers paid $400 each.\n"
    "In order to grow, we hire.\n"
)
PROFILE = Choice("investor-meeting", "Investor meeting", 180, 130, "A partner, one hour")
SECOND = Choice("elevator-30s", "Elevator, 30 seconds", 30, 130, "A stranger")


def note(words: str = "maybe", *, rule: str = "Direct.Maybe", **fields: object) -> Note:
    """A note about words of `TEXT`, or about something missing where they are empty."""
    start = TEXT.index(words)
    line = TEXT.count("\n", 0, start)
    sentence = TEXT.splitlines()[line] if words else ""
    at = sentence.index(words) if words else 0
    told: dict[str, object] = {
        "rule": rule,
        "criterion": "direct",
        "item": "No hedging",
        "level": "warning",
        "start": start,
        "end": start + len(words),
        "line": line + 1,
        "column": at + 1,
        "section": "",
        "text": words,
        "sentence": sentence,
        "message": f"'{words}' softens your own result.",
        "why": "A US investor hears doubt.",
        "asks": "Are you sure?",
        "advice": "Say it as a fact.",
        "source": "Example, 2012",
        "mark": (at, at + len(words)),
    }
    return Note(**{**told, **fields})  # type: ignore[arg-type]  # fields are told by name


NOTES = (
    note(cost=4, gain=4),
    note(
        "In order to",
        rule="Efficient.InOrderTo",
        criterion="efficient",
        item="Few words",
        message="Use 'to' instead of 'In order to'.",
        replacement="To",
        safe=True,
        cost=1,
        gain=1,
    ),
    note(
        "",
        rule="SellYourself.AskMissing",
        criterion="sell",
        item="A clear ask",
        level="error",
        message="You do not ask for anything.",
        cost=10,
        gain=10,
    ),
)
GAUGES = (
    Gauge("direct", "Direct", 62.5, "No hedging", 4),
    Gauge("efficient", "Efficient", 91, "Few words", 1),
    Gauge("sell", "Sell yourself", 40, "A clear ask", 10),
    Gauge("total", "Total", 64.8, "A clear ask", 10),
)
FIXES = (
    Fix("A clear ask", 10, (2,)),
    Fix("No hedging", 4, (0,)),
    Fix("Few words", 1, (1,)),
)
STEPS = (
    Step("one_liner", "What you do", True, True, "strong", 0, 31, 0.0),
    Step("traction", "Traction", True, True, "weak", 32, 68, 3.0, ("how fast",)),
    Step("ask", "What you want", False, True, why="They wait for it."),
)
HEAT = (
    Warmth(0, 31, 6, "middling", 0),
    Warmth(32, 68, 6, "specific", 0),
    Warmth(69, 95, 6, "vague", 0),
)


def feedback(
    notes: Sequence[Note] = NOTES,
    *,
    gauges: Sequence[Gauge] = GAUGES,
    fixes: Sequence[Fix] = FIXES,
    steps: Sequence[Step] = STEPS,
    parts: Sequence[Part] = (Part("", "", 0, len(TEXT), 18, 8.3),),
    profile: Choice = PROFILE,
    words: int = 18,
    seconds: float = 8.3,
    keep: Sequence[str] = ("Traction: “Last month 12 bakers paid $400 each.”",),
    heat: Sequence[Warmth] = HEAT,
    notices: Sequence[str] = (),
    reason: str = "",
) -> Feedback:
    """Feedback on `TEXT`."""
    return Feedback(
        profile=profile,
        words=words,
        seconds=seconds,
        gauges=tuple(gauges),
        notes=tuple(notes),
        fixes=tuple(fixes),
        steps=tuple(steps),
        parts=tuple(parts),
        heat=tuple(heat),
        specificity=57.6 if heat else None,
        vaguest=69 if heat else None,
        vaguest_advice="Say it with a number." if heat else "",
        keep=tuple(keep),
        notices=tuple(notices),
        reason=reason,
    )
