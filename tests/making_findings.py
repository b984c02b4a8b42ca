"""Findings written by hand, and a rubric and profiles to score them by."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from pitchcoach.check import Finding
from pitchcoach.language.passage import Passage
from pitchcoach.language.plan import Need
from pitchcoach.rules.profiles import Profile
from pitchcoach.rules.rubric import Criterion, Item, Rubric
from pitchcoach.rules.rule import Advice, Level, Match, Rule
from pitchcoach.rules.weights import Weight, WeightInFrench
from pitchcoach.text import Span

RUBRIC = Rubric(
    items=(
        Item("one_liner", "direct", 30, "presence", title="One-liner", fr="En une phrase"),
        Item(
            "hedging",
            "direct",
            20,
            "density",
            0.5,
            2.5,
            title="No hedges",
            fr="Sans détour",
        ),
        Item("wordiness", "efficient", 10, "density", 0, 2, title="No padding"),
        Item("traction", "sell", 40, "presence", title="Traction"),
        Item("interference", "", 10, "density", 0, 5, title="French showing through"),
    ),
    minimum_words=60,
    criteria=(
        Criterion("direct", "Direct", "Direct"),
        Criterion("efficient", "Efficient", "Efficace"),
        Criterion("sell", "Sell yourself", "Se vendre"),
    ),
)
CRITERION = RUBRIC.criterion_of

PROFILE = Profile(
    name="investor-meeting",
    title="Investor meeting",
    fr="Rendez-vous investisseur",
    audience="An investor",
    audience_fr="Un investisseur",
    seconds=120,
    pace=100,
    required=("one_liner", "ask"),
)
SHORT = Profile(
    name="one-liner", title="One-liner", audience="Anyone", seconds=12, short=True
)


FINE = Weight(
    "a contrast",
    points=0,
    message="'%s' is fine here.",
    fr=WeightInFrench(scope="un contraste", message="« %s » va bien ici."),
)
"""What harmless words weigh."""


@dataclass(frozen=True)
class Words:
    """A kind that finds words."""

    needs: Need = "text"

    def find(self, passage: Passage) -> Iterator[Match]:
        yield from ()


@dataclass(frozen=True)
class Number:
    """A kind that judges the whole pitch."""

    needs: Need = "text"

    def find_in(self, facts: Any) -> Iterator[tuple[Span, Match]]:
        yield from ()


def finding(
    start: int,
    end: int,
    item: str = "hedging",
    points: float = 1,
    *,
    rule: str = "Direct.Maybe",
    level: Level = "warning",
    kind: Words | Number = Words(),
    replacement: str | None = None,
    values: tuple[str, ...] = (),
    weight: Weight | None = None,
) -> Finding:
    """A finding of a rule with every explanation in two languages."""
    made = Rule(
        id=rule,
        kind=kind,
        english=Advice(
            "'%s' softens it.", "It sounds unsure.", "“Does it work?”", "Say it plainly."
        ),
        french=Advice("« %s » adoucit.", "On doute.", "« Ça marche ? »", "Dites-le."),
        level=level,
        criterion=CRITERION.get(item, ""),
        item=item,
        points=points,
        source="Durik 2008",
        good=("We sign clinics.",),
        bad=("Maybe we sign clinics.",),
        path="rules/Direct/Maybe.yml",
    )
    return Finding(
        rule=made,
        span=Span(start, end),
        message=f"'{''.join(values)}' softens it.",
        level=level,
        section="section 1",
        replacement=replacement,
        points=points,
        values=values,
        weight=weight,
    )
