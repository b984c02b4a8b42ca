import gc
import os
import subprocess
import sys
from pathlib import Path

import pytest

from pitchcoach import Coach
from pitchcoach.reports.json import review_data

PITCH = (
    "Ovena tells bakeries how many loaves to bake. Sixty bakeries pay us $40 a month. "
    "Today they throw away one loaf in nine. Unlike a spreadsheet, we count the shelf with "
    "one camera. I baked for nine years. We might reach 200 bakeries by June.\n\n"
    "We're raising $1.5M to open Texas by May 2027. Introduce us to one bakery chain this "
    "week."
)
pytestmark = pytest.mark.model


@pytest.fixture(scope="module")
def coach() -> Coach:
    return Coach(profile="elevator-30s")


def rules_of(coach: Coach, text: str) -> list[str]:
    return [finding.rule.id for finding in coach.review(text).findings]


def test_a_finding_stands_at_its_words(coach: Coach) -> None:
    review = coach.review(PITCH)

    cut = {f.rule.id: f.span.cut(PITCH) for f in review.findings}

    assert "might" in cut["Direct.HedgedModal"]
    assert review.score.total is not None


def test_a_review_has_the_fields_of_the_json_report(coach: Coach) -> None:
    review = coach.review(PITCH)
    data = review_data(review)

    for finding, told in zip(review.findings, data["findings"], strict=True):
        for field in ("start", "end", "line", "column", "text", "item", "level", "gain"):
            assert getattr(finding, field) == told[field]
    for move, told in zip(review.moves, data["moves"], strict=True):
        assert (move.name, move.found) == (told["move"], told["found"])
        assert (move.start, move.end) == (told["start"], told["end"])


def test_what_was_parsed_once_is_not_parsed_again(coach: Coach) -> None:
    coach.review(PITCH)
    before = coach.parser.parsed

    coach.review(PITCH)
    unchanged = coach.parser.parsed
    coach.review(PITCH.replace("one bakery chain", "two bakery chains"))

    assert (unchanged, coach.parser.parsed) == (before, before + 1)


def test_many_drafts_get_the_reviews_they_would_get_alone(coach: Coach) -> None:
    texts = [PITCH, PITCH.replace("might", "will"), PITCH]

    totals = [review.score.total for review in coach.reviews(texts)]

    assert totals == [coach.review(text).score.total for text in texts]
    assert totals[1] is not None
    assert totals[0] is not None
    assert totals[1] > totals[0]


@pytest.mark.parametrize(
    "quiet",
    [
        '"We might reach 200 bakeries by June," says the mayor.',
        "<!-- pitchcoach off --> We might reach 200 bakeries. <!-- pitchcoach on -->",
        "<!-- pitchcoach Direct.HedgedModal = NO -->\n\nWe might reach 200 bakeries.",
    ],
)
def test_quotations_and_what_comments_switch_off_are_left_alone(
    coach: Coach, quiet: str
) -> None:
    loud = "We might reach 200 bakeries."

    assert "Direct.HedgedModal" in rules_of(coach, loud)
    assert "Direct.HedgedModal" not in rules_of(coach, quiet)


def test_a_word_that_is_no_hedge_is_explained_as_nearly_one(coach: Coach) -> None:
    explanation = coach.explain('"We might sign three customers in June," says the mayor.')

    reasons = {miss.rule.id: miss.reason for miss in explanation.near_misses}

    assert "it stands in a quotation" in reasons["Direct.HedgedModal"]


def test_a_runaway_expression_is_named_and_the_other_rules_still_run(
    tmp_path: Path,
) -> None:
    pack = tmp_path / "Mine"
    pack.mkdir()
    (pack / "Slow.yml").write_text(
        "extends: existence\nmessage: slow\nnonword: true\ntokens:\n  - '(?=(a+)+$)a'\n"
    )
    coach = Coach(profile="elevator-30s", rules=[tmp_path])

    review = coach.review(f"{PITCH}\n\nThis is {'a' * 4_000}b.")

    assert any("Mine.Slow" in notice for notice in review.notices)
    assert "Direct.HedgedModal" in {finding.rule.id for finding in review.findings}


def test_a_rulebook_of_phrases_alone_never_imports_spacy() -> None:
    code = (
        "import sys; from dataclasses import replace; from pitchcoach import Coach;"
        "coach = Coach(profile='elevator-30s'); book = coach.rulebook;"
        "lexical = tuple(r for r in book.rules if r.kind.needs == 'text');"
        "coach.__dict__['rulebook'] = replace(book, rules=lexical);"
        f"review = coach.review({PITCH!r});"
        "print(len(lexical) > 50, review.score.total is not None, 'spacy' in sys.modules)"
    )

    run = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    )

    assert run.stdout.strip() == "True True False"


def test_a_run_is_like_every_other() -> None:
    code = (
        "from pitchcoach import Coach; from pitchcoach.reports.json import review_data;"
        f"print(review_data(Coach(profile='elevator-30s').review({PITCH!r})))"
    )

    told = {
        subprocess.run(
            [sys.executable, "-c", code],
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    }

    assert len(told) == 1


def test_a_runaway_rule_is_waited_for_once(tmp_path: Path) -> None:
    pack = tmp_path / "Mine"
    pack.mkdir()
    (pack / "Slow.yml").write_text(
        "extends: existence\nmessage: slow\nnonword: true\ntokens:\n  - '(?=(a+)+$)a'\n"
    )
    coach = Coach(profile="elevator-30s", rules=[tmp_path])
    slow = [f"This is {letter}{'a' * 4_000}b." for letter in "bcd"]

    notices = [coach.review(text).notices for text in slow]

    assert [len(each) for each in notices] == [1, 1, 1]
    assert next(iter(coach._sweeps.values())).runaways.keys() == {"Mine.Slow"}


def test_memory_is_not_searched_during_a_review_and_as_usual_after_it() -> None:
    searches: list[str] = []
    gc.unfreeze()
    before = gc.get_threshold()
    gc.callbacks.append(lambda phase, _: searches.append(phase))
    try:
        Coach().review("We sell tea to nurses. We need $2 million to hire.")
    finally:
        gc.callbacks.pop()
    assert not searches
    assert gc.get_threshold() == before
    assert gc.get_freeze_count() == 0


def test_now_and_then_memory_is_searched(monkeypatch: pytest.MonkeyPatch) -> None:
    searches: list[str] = []
    monkeypatch.setattr("pitchcoach.review.SEARCHED", 2)
    coach = Coach()
    coach.review("We sell tea.")
    gc.callbacks.append(lambda phase, _: searches.append(phase))
    try:
        coach.review("We sell tea to nurses.")
    finally:
        gc.callbacks.pop()
    assert searches
