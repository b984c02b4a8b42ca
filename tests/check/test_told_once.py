from pitchcoach import Coach


def test_a_habit_is_told_once_with_a_count() -> None:
    found = (
        Coach().review("We realized a study. Then we realized a study again. " * 2).findings
    )
    habits = [f for f in found if f.rule.id == "FrenchFounder.Realize"]

    assert [(f.line, f.column, f.times) for f in habits] == [(1, 4, 4)]
    assert habits[0].message.endswith("(×4)")
