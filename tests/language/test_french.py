import pytest

from pitchcoach.language.french import french_share, is_french, is_french_sentence


@pytest.mark.parametrize(
    "text",
    [
        "Crédit Agricole",
        "Crédit Agricole pays us.",
        "La French Tech",
        "La French Tech and Bpifrance back us.",
        "We met at a café in Lyon.",
        "Le Wagon",
        "L’Oréal signed a pilot.",
        "Notre Dame is our first site.",
        "Our team: Jean de la Tour and Marie du Pré.",
        "Voilà!",
        "Bonjour, we are Kettle.",
        "Our raison d'être is simple.",
        "EST. 2019",
        "Station F, Côte d'Azur.",
        "Hermès and Nestlé pay us.",
        "Élise runs sales in Lyon.",
        "The Grand Prix is our next event.",
        "Our chiffre d'affaires doubled.",
        "We comment on it.",
        "40 %",
        "",
    ],
)
def test_english_with_french_in_it_is_english(text: str) -> None:
    assert not is_french_sentence(text)
    assert not is_french(text)


@pytest.mark.parametrize(
    "text",
    [
        "Notre startup fait du machine learning.",
        "Nous levons 2 M€.",
        "Notre go-to-market est simple.",
        "C’est la vie.",
        "Qui veut payer ?",
        "L’équipe a construit le produit.",
        "On signe avec Stripe.",
        "Startup française spécialisée en intelligence artificielle",
        "NOUS LEVONS DES FONDS",
        "Aujourd’hui, 40 % des cliniques utilisent notre SaaS.",
        "Le prix : 50 €.",
        "Bonne question !",
        "Réponse dans deux semaines.",
    ],
)
def test_french_with_jargon_in_it_is_french(text: str) -> None:
    assert is_french_sentence(text)


def test_a_french_draft_is_french() -> None:
    draft = "Bonjour, nous sommes Théière. Nous aidons les cafés à payer leur thé à temps."

    assert is_french(draft)
    assert french_share(draft) == 1


def test_an_english_draft_that_quotes_french_is_english() -> None:
    draft = (
        "We are Kettle. Our users say « Je ne peux pas vivre sans vous ». We help the cafés"
        " of France to pay for their tea, and they have paid us for two years."
    )

    assert not is_french(draft)
    assert is_french_sentence("Je ne peux pas vivre sans vous.")


def test_two_french_words_do_not_make_a_french_draft() -> None:
    assert not is_french("Merci beaucoup")
    assert french_share("12 345") == 0


def test_a_borrowed_word_that_begins_an_english_sentence_is_no_french() -> None:
    assert not is_french_sentence("Élite clinics pay.")
    assert not is_french_sentence("Cafés pay late.")
