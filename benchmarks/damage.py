"""How surely a pitch made worse scores lower: damaged copies, operator by operator.

    python benchmarks/damage.py [--profile NAME] [--seed N] [--silent] [PITCH…]

Without files it damages the shipped examples. A copy answers in the total when it scores
lower, in the criterion when that falls, and in a finding when one more appears in the item
that the damage concerns. `--silent` lists the copies that do not answer in the total.
"""

import argparse
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))

from benchmarks.damages import DAMAGES, Damage  # noqa: E402 (the project's root first)
from benchmarks.operators import Pitch  # noqa: E402 # as above
from pitchcoach import Coach  # noqa: E402
from pitchcoach.readers import read  # noqa: E402
from pitchcoach.review import Review  # noqa: E402

PROFILES = {"elevator": "elevator-30s", "partner": "partner"}
"""For the examples that name no profile themselves, by the first word of their names."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What a review said of one damaged copy."""

    pitch: str
    sound: bool
    """Whether the pitch had 60 points or more before."""
    total: bool
    criterion: bool
    finding: bool
    text: str


def answers(
    coach: Coach, damage: Damage, reviews: Sequence[Review], seed: int
) -> list[Answer]:
    """What the coach says of every pitch damaged in this way."""
    return list(_answers(coach, damage, reviews, seed))


def _answers(
    coach: Coach, damage: Damage, reviews: Sequence[Review], seed: int
) -> Iterator[Answer]:
    for before in reviews:
        coach.profile = before.profile.name
        pitch = Pitch(before, Random(f"{seed} {damage.name} {before.name}"), coach)
        text = damage.done(pitch) if pitch.said else None
        if text is None:
            continue
        after = coach.review(text, before.name)
        yield Answer(
            before.name,
            (before.score.total or 0) >= 60,
            _fell(before.score.total, after.score.total),
            _fell(*(_marks(review, damage.criterion) for review in (before, after))),
            _against(after, damage) > _against(before, damage),
            text,
        )


def _marks(review: Review, criterion: str) -> float | None:
    return review.score.criteria[criterion] if criterion else review.score.total


def _fell(before: float | None, after: float | None) -> bool:
    return before is not None and (after is None or after < before)


def _against(review: Review, damage: Damage) -> int:
    return sum(finding.item in damage.items for finding in review.findings)


def line(name: str, found: Sequence[Answer]) -> str:
    """One line of the table."""
    count = max(len(found), 1)
    shares = [
        sum(getattr(answer, part) for answer in found) / count
        for part in ("total", "criterion", "finding")
    ]
    cells = " ".join(f"{share:9.1%}" for share in shares)
    return f"{name:36} {len(found):5} {cells}"


def _reviews(coach: Coach, paths: Sequence[Path]) -> list[Review]:
    named = coach.profile
    every = []
    for path in paths:
        coach.profile = named or PROFILES.get(path.name.partition("-")[0])
        every.append(coach.review(read(path)))
    return [review for review in every if review.score.total is not None]


def main() -> None:
    """Damage the pitches and print what the coach answers."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument(
        "--profile", help="the profile to review by (else each draft's own)"
    )
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument(
        "--silent", action="store_true", help="list copies without an answer"
    )
    parser.add_argument("pitch", nargs="*", type=Path)
    options = parser.parse_args()
    shipped = [p for p in sorted((ROOT / "examples").iterdir()) if p.name != "README.md"]
    coach = Coach(options.profile)
    reviews = _reviews(coach, options.pitch or shipped)
    print(f"{'':36} {'n':>5} {'total':>9} {'criterion':>9} {'finding':>9}")
    every: list[Answer] = []
    for damage in DAMAGES:
        found = answers(coach, damage, reviews, options.seed)
        every += found
        print(line(damage.name, found), flush=True)
        if options.silent:
            print(*(f"    {each.pitch}" for each in found if not each.total), sep="\n")
    print(line("all", every))
    print(line("all of pitches at 60 and above", [each for each in every if each.sound]))


if __name__ == "__main__":
    main()
