"""What careful words weigh by the words around them, through the whole engine."""

import pytest

from pitchcoach.check import Finding
from pitchcoach.review import Coach

pytestmark = pytest.mark.model

NUMBER, OWN = "your own number", "your own product, plan or result"
CONTRAST, CONDITION, WORLD = "a contrast", "a condition", "others or the world"
PAST, ADVICE, QUESTION = "the past", "advice", "a question"
IDEA, THEIRS = "your one idea about the world", "what it costs or brings them"


@pytest.fixture(scope="module")
def coach() -> Coach:
    return Coach()


def weighed(coach: Coach, text: str) -> list[Finding]:
    found = coach.review(text).findings
    return [each for each in found if each.item == "hedging" and each.weight]


@pytest.mark.parametrize(
    ("text", "scope", "points"),
    [
        ("We probably have 240 customers.", NUMBER, 1),
        ("Kelvo might cut energy bills by 32%.", NUMBER, 1),
        ("It seems that our churn is 2%.", NUMBER, 1),
        ("I think we have $40K in monthly revenue.", NUMBER, 1),
        ("Perhaps 31 bakeries pay us $99 a month.", NUMBER, 1),
        ("We may have 240 clinics, but nine are in Texas.", NUMBER, 1),
        ("We have about 30 customers.", NUMBER, 1),
        ("The US throws away about 40 million tons.", "a figure of others", 0),
        ("We set up a bakery in about 30 minutes.", "a length of time", 0.2),
        ("We might open an office in Denver.", OWN, 1),
        ("We might sign more than a dozen clinics.", NUMBER, 1),
        ("We might sign when the lawyers are done.", OWN, 1),
        ("The app could replace a fax machine.", OWN, 1),
        ("We think that our sensor is the best one.", OWN, 1),
        ("Perhaps we will open in Texas.", OWN, 1),
        ("We should sign the first hospital in June.", OWN, 1),
        ("We might be smaller, but we ship every day.", CONTRAST, 0),
        ("Although rivals may copy us, our data is ours.", CONTRAST, 0),
        ("Unlike banks, we may say no.", CONTRAST, 0),
        ("If every bakery used it, we could save tons of flour.", CONDITION, 0),
        ("Before us, nurses could only send a fax.", PAST, 0),
        ("You should ask your nurses.", ADVICE, 0),
        ("What could a nurse do with an hour more?", QUESTION, 0),
        ("We believe every clinic will plan its beds by software.", IDEA, 0),
        ("A failed audit could cost them $2M.", THEIRS, 0),
        ("Insurers probably pay twice for the same scan.", WORLD, 0.2),
        ("Hospitals seem slow to sign.", WORLD, 0.2),
        ("Our competitors probably lose money.", WORLD, 0.2),
        ("A rival might copy our screens.", WORLD, 0.2),
    ],
)
def test_a_careful_word_weighs_what_it_weakens(
    text: str, scope: str, points: float, coach: Coach
) -> None:
    (found,) = weighed(coach, text)

    assert (found.scope(), found.points) == (scope, points)
    assert found.level == ("warning" if points == 1 else "suggestion")


@pytest.mark.parametrize(
    "text",
    [
        "We launch in Boston in May and in June.",
        "May I show you the dashboard?",
        "The might of the banks is in their data.",
        "Our app can read any invoice, and it will soon read contracts.",
        "The alert appears on the screen of the nurse.",
        "We think about the nurse first.",
        "We believe in open standards.",
        "Send it as early as possible.",
    ],
)
def test_the_same_words_in_another_sense_are_left_alone(text: str, coach: Coach) -> None:
    assert weighed(coach, text) == []


def test_one_idea_about_the_world_is_free_and_the_next_is_not(coach: Coach) -> None:
    text = "We believe every clinic will plan by software. We think nurses will decide."

    assert [found.scope() for found in weighed(coach, text)] == [IDEA, WORLD]


def test_a_lighter_finding_offers_no_replacement(coach: Coach) -> None:
    own, other = weighed(coach, "We might sign Acme. A rival might copy our screens.")

    assert (own.replacement, other.replacement) == ("will", None)


def test_a_lighter_finding_teaches_its_own_lesson_in_both_languages(coach: Coach) -> None:
    own, other = weighed(coach, "We might sign Acme. A rival might copy our screens.")

    assert own.message == "'might' puts doubt on your own plan or product."
    assert other.message.startswith("'might' is careful, here about others.")
    assert other.says("fr").message.startswith("« %s » est prudent")


def test_would_on_an_own_plan_is_charged_once(coach: Coach) -> None:
    found = coach.review("Our app would help nurses plan their shifts.").findings
    charged = {each.rule.id: each.points for each in found if each.text == "would"}

    assert charged == {"Direct.WouldForWill": 1, "Direct.Conditional": 0}
