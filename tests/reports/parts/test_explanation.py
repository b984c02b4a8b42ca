from pitchcoach.check.near_misses import NearMiss
from pitchcoach.reports.parts.explanation import sentence_page
from pitchcoach.reports.parts.page import Page
from pitchcoach.review import Explanation
from tests.making import passage
from tests.making_findings import FINE, finding

HOPE = passage("We/PRP/nsubj/1 hope/VBP/ROOT/1 to/TO/aux/3 win/VB/xcomp/1 ././punct/1")
FOUND = finding(0, 2, values=("hope",))


def test_a_sentence_is_shown_as_words_and_as_a_tree() -> None:
    page = sentence_page(Explanation((HOPE,), (), ()), Page())

    assert page == (
        "  We    PRP  nsubj  → hope\n"
        "  hope  VBP  ROOT\n"
        "  to    TO   aux    → win\n"
        "  win   VB   xcomp  → hope\n"
        "  .     .    punct  → hope\n"
        "\n"
        "  hope\n"
        "  ├ We\n"
        "  ├ win\n"
        "  │ └ to\n"
        "  └ .\n"
        "\n"
        "No rule fired\n"
    )


def test_the_rules_that_fired_and_those_that_nearly_did_are_told() -> None:
    near = NearMiss(FOUND.rule, "plan", "matches, but it is dated")

    page = sentence_page(Explanation((HOPE,), (FOUND,), (near, near)), Page())

    assert page.endswith(
        "Rules that fired\n"
        "  Direct.Maybe: 'hope' softens it.\n"
        "\n"
        "Rules that nearly did\n"
        "  Direct.Maybe: “plan” matches, but it is dated\n"
    )


def test_a_long_chain_of_words_is_no_trouble() -> None:
    chain = " ".join(f"x/NN/dep/{max(n - 1, 0)}" for n in range(3_000))

    assert "No rule fired" in sentence_page(Explanation((passage(chain),), (), ()), Page())


def test_a_text_that_was_not_parsed_shows_its_rules() -> None:
    assert sentence_page(Explanation((), (FOUND,), ()), Page()).startswith(
        "Rules that fired"
    )


def test_a_rule_that_fired_tells_what_the_words_are_about_and_weigh() -> None:
    fine = finding(0, 2, points=0, values=("may",), weight=FINE)

    page = sentence_page(Explanation((), (fine,), ()), Page())

    assert page == (
        "Rules that fired\n"
        "  Direct.Maybe: 'may' is fine here.\n"
        "    About a contrast: it weighs 0.\n"
    )
