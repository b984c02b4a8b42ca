from pitchcoach.authoring.comparing.tally import Climb, Ranking, ScoreChange, Tally


def scores(**totals: tuple[float | None, float | None]) -> tuple[ScoreChange, ...]:
    return tuple(ScoreChange(name, *both) for name, both in totals.items())


def test_a_pitch_overtakes_those_that_stood_above_it_and_stand_below() -> None:
    ranking = Ranking(scores(a=(80, 70), b=(75, 78), c=(60, 72), d=(50, 50)))

    assert ranking.climbs(5) == [Climb("b", 2, 1, ("a",)), Climb("c", 3, 2, ("a",))]
    assert ranking.changed == 3


def test_equal_totals_share_a_place() -> None:
    ranking = Ranking(scores(a=(80, 80), b=(80, 80), c=(60, 90)))

    assert ranking.climbs(5) == [Climb("c", 3, 1, ("a", "b"))]


def test_a_pitch_without_a_score_has_no_place() -> None:
    ranking = Ranking(scores(a=(80, 70), b=(None, None), c=(60, None), d=(75, 75)))

    assert [climb.name for climb in ranking.climbs(5)] == ["d"]


def test_means_are_of_the_pitches_with_both_scores() -> None:
    tally = Tally(scores=list(scores(a=(80, 70), b=(None, 10), c=(60, 60))))

    assert tally.means == (70, 65)
    assert [score.name for score in tally.moved] == ["a"]


def test_nothing_scored_has_no_mean() -> None:
    assert Tally(scores=list(scores(a=(None, None)))).means is None
