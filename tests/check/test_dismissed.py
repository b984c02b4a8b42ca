from dataclasses import replace

import pytest

from pitchcoach.pitch import Dismissal
from pitchcoach.readers import read_text
from pitchcoach.reports.json import review_data
from pitchcoach.reports.text import text_report
from pitchcoach.review import Coach, Review

TEXT = "It's kind of a tea for nurses. Nurses drink it at work. It's kind of sweet. "
pytestmark = pytest.mark.model


@pytest.fixture(scope="module")
def coach() -> Coach:
    return Coach()


def reviewed(coach: Coach, text: str, *dismissals: Dismissal) -> Review:
    pitch = read_text(text * 4, "pitch.md", "md")
    return coach.review(replace(pitch, dismissals=dismissals))


def rules(review: Review) -> set[str]:
    return {finding.rule.id for finding in review.findings}


def test_what_is_dismissed_is_not_scored_but_counted(coach: Coach) -> None:
    usual = reviewed(coach, TEXT)
    why = Dismissal("Direct.KindOf", reason="our brand", place="pitch.md.dismissed.yml:1")

    spared = reviewed(coach, TEXT, why)

    assert "Direct.KindOf" in rules(usual)
    assert "Direct.KindOf" not in rules(spared)
    assert len(spared.dismissed) == 8
    assert {each.dismissal for each in spared.dismissed} == {why}
    assert usual.score.total is not None
    assert spared.score.total is not None
    assert spared.score.total > usual.score.total
    assert spared.stale == ()


@pytest.mark.parametrize(
    ("rule", "words", "count"),
    [
        ("direct.kindof", "KIND  of", 8),
        ("Direct.KindOf", "sort of", 0),
        ("Direct.KindO", "", 0),
        ("Efficient", "kind of", 0),
    ],
)
def test_only_what_is_named_is_dismissed(
    coach: Coach, rule: str, words: str, count: int
) -> None:
    review = reviewed(coach, TEXT, Dismissal(rule, words))

    assert len(review.dismissed) == count
    assert len(review.stale) == (not count)


def test_a_comment_dismisses_with_a_reason(coach: Coach) -> None:
    comment = '<!-- pitchcoach Direct.KindOf["kind of"] = NO: our brand -->\n'

    review = reviewed(coach, f"{comment}\n{TEXT}\n\n")

    dismissal = review.dismissed[0].dismissal
    assert dismissal == Dismissal("Direct.KindOf", "kind of", "our brand", "pitch.md:1")


def test_a_comment_by_which_nothing_is_dismissed_is_told_of(coach: Coach) -> None:
    review = reviewed(coach, f"<!-- pitchcoach Direct.Greeting = NO -->\n\n{TEXT}\n\n")

    report = text_report(review, width=200)

    assert "Direct.Greeting is dismissed in vain (pitch.md:1)" in report
    assert [each["rule"] for each in review_data(review)["stale_dismissals"]] == [
        "Direct.Greeting"
    ] * 4


def test_the_report_lists_what_is_dismissed_with_its_reason(coach: Coach) -> None:
    review = reviewed(coach, TEXT, Dismissal("Direct.KindOf", reason="our brand"))

    report = text_report(review, width=200)

    assert "Dismissed, not scored (8)" in report
    assert "Direct.KindOf · our brand" in report
    assert review_data(review)["dismissed"][0]["words"] == "kind of"


def test_measures_can_be_dismissed_too(coach: Coach) -> None:
    usual = reviewed(coach, TEXT)
    assert "SellYourself.NoTraction" in rules(usual)

    review = reviewed(coach, TEXT, Dismissal("SellYourself.NoTraction"))

    assert "SellYourself.NoTraction" not in rules(review)
    assert len(review.dismissed) == 1
