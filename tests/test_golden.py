"""The examples' reports, compared with those kept in `tests/golden`."""

import json
from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import groupby
from pathlib import Path

import pytest

from pitchcoach import Coach, Review
from pitchcoach.readers import read
from pitchcoach.reports.json import review_data
from pitchcoach.reports.parts.page import Page
from pitchcoach.reports.text import report
from pitchcoach.shipped import examples_folder

GOLDEN = Path(__file__).parent / "golden"
EXAMPLES = sorted(p for p in examples_folder().glob("*.*") if p.stem != "README")
LEVELS = ("weak", "middling", "strong")
PROFILES = {"elevator": "elevator-30s", "one": "one-liner", "partner": "partner"}
"""For the examples that name no profile themselves, by the first word of their names."""

pytestmark = pytest.mark.model


@pytest.fixture(scope="module")
def reviews() -> dict[str, Review]:
    """Every example reviewed under its profile."""
    coach = Coach()
    return {path.name: _reviewed(coach, path) for path in EXAMPLES}


def _reviewed(coach: Coach, path: Path) -> Review:
    named = PROFILES.get(path.stem.partition("-")[0])
    coach.profile = named if path.suffix == ".txt" else None
    return coach.review(replace(read(path), name=path.name))


def _told(review: Review) -> str:
    return "".join(report([review], Page(width=80)))


def _data(review: Review) -> str:
    """The JSON report, less what changes with every word of every rule."""
    data = review_data(review)
    del data["rulebook_hash"]
    return json.dumps(data, ensure_ascii=False, indent=1) + "\n"


@pytest.mark.parametrize("name", [path.name for path in EXAMPLES])
@pytest.mark.parametrize(("ending", "written"), [(".txt", _told), (".json", _data)])
def test_a_report_is_as_it_was(
    name: str,
    ending: str,
    written: Callable[[Review], str],
    reviews: dict[str, Review],
    request: pytest.FixtureRequest,
) -> None:
    golden = GOLDEN / f"{name}{ending}"
    text = written(reviews[name])
    if request.config.getoption("--rewrite-golden"):
        golden.parent.mkdir(exist_ok=True)
        golden.write_text(text, encoding="utf-8")

    assert text == golden.read_text(encoding="utf-8")


def _siblings() -> Iterator[tuple[str, dict[str, str]]]:
    """Each company's examples, by level."""
    for stem, paths in groupby(EXAMPLES, key=lambda path: path.stem.rpartition("-")[0]):
        levels = {path.stem.rpartition("-")[2]: path.name for path in paths}
        if set(levels) <= set(LEVELS):
            yield stem, levels


@pytest.mark.parametrize(("company", "names"), list(_siblings()))
def test_strong_examples_score_high_and_weak_ones_low(
    company: str, names: dict[str, str], reviews: dict[str, Review]
) -> None:
    totals = {level: reviews[name].score.total for level, name in names.items()}

    assert (totals["strong"] or 0) >= 80, totals
    assert (totals["weak"] or 100) <= 50, totals
    if "middling" in totals:
        middling = totals["middling"] or 0
        assert (totals["weak"] or 0) < middling < (totals["strong"] or 0), totals


def test_a_french_draft_is_not_scored_as_english(reviews: dict[str, Review]) -> None:
    french = [review for name, review in reviews.items() if name.startswith("french")]

    assert french
    for review in french:
        assert review.score.total is None
        assert review.score.reason == "not English"
        assert not review.findings
