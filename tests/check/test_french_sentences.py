import pytest

from pitchcoach import Coach

pytestmark = pytest.mark.model

BEFORE = "We fill empty nurse shifts in eleven hospitals."
AFTER = "We are raising $1M to hire four engineers by June."


@pytest.fixture(scope="module")
def coach() -> Coach:
    return Coach()


@pytest.mark.parametrize("gap", [" ", "\n\n"])
@pytest.mark.parametrize(
    "french",
    [
        "Nous avons réalisé une étude de formation à la concurrence.",
        "Notre chiffre d'affaires est de 1,5 M€ depuis 3 ans !",
        "Je vais peut-être présenter la solution innovante, environ 30 clients, etc.",
        "C'est une plateforme leader, unique et performante ; on espère signer bientôt.",
        "Bonne question !",
        "Le prix : 50 €.",
    ],
)
def test_a_french_sentence_in_an_english_draft_is_left_alone(
    coach: Coach, french: str, gap: str
) -> None:
    draft = gap.join([BEFORE, french, AFTER])
    start = draft.index(french)

    flagged = [
        finding.text
        for finding in coach.review(draft).findings
        if finding.text and start <= finding.start < start + len(french)
    ]

    assert flagged == []


def test_the_english_beside_a_french_sentence_is_still_flagged(coach: Coach) -> None:
    draft = f"{BEFORE} Bonne question ! All informations stay in the hospital."

    found = [finding.rule.id for finding in coach.review(draft).findings]

    assert "FrenchFounder.PluralUncountable" in found
