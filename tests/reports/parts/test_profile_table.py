from pitchcoach.reports.parts.page import Page
from pitchcoach.reports.parts.profile_table import profile_table
from tests.making_findings import PROFILE, SHORT


def test_profiles_are_listed_the_shortest_slot_first() -> None:
    assert profile_table([PROFILE, SHORT], Page()).splitlines() == [
        "one-liner          0:12  130 words/min  Anyone",
        "investor-meeting   2:00  100 words/min  An investor",
        "",
        "Without --profile it is the one your draft names at its top, else",
        "investor-meeting.",
    ]


def test_on_a_narrow_page_the_audience_has_its_own_line() -> None:
    assert profile_table([PROFILE], Page(width=40)).splitlines()[:2] == [
        "investor-meeting   2:00  100 words/min",
        "    An investor",
    ]


def test_the_audience_is_told_in_french_where_there_is_a_translation() -> None:
    table = profile_table([PROFILE, SHORT], Page(language="fr"))

    assert "100 mots/min  Un investisseur" in table
    assert "130 mots/min  Anyone" in table
