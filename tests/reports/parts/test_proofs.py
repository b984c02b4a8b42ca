from dataclasses import replace

from pitchcoach.authoring.proving import Failed, Word
from pitchcoach.reports.parts.page import Page
from pitchcoach.reports.parts.proofs import proof_data, proof_page

FAILED = Failed(
    rule="Mine.Rule",
    path="my-rules/Mine/Rule.yml",
    line=7,
    column=5,
    sort="good",
    name="2",
    text="We maybe\ngrow.",
    problem="is flagged, and should be left alone",
    reasons=("'maybe' is found",),
    messages=("'maybe' is weak.",),
    remedy="unless: ['maybe grow']",
    words=(Word("maybe", "RB", "advmod", "grow"), Word("grow", "VBP", "ROOT", "")),
)


def test_a_failing_example_is_told_with_its_reasons() -> None:
    assert proof_page(FAILED, Page()).splitlines() == [
        "my-rules/Mine/Rule.yml:7:5: Mine.Rule",
        "  Good example 2 is flagged, and should be left alone:",
        "    “We maybe”",
        "    “grow.”",
        "  Why       'maybe' is found",
        "  It says   'maybe' is weak.",
        "  Try       unless: ['maybe grow']",
        "  Words     maybe  RB   advmod  → grow",
        "            grow   VBP  ROOT",
    ]


def test_a_failing_test_is_called_by_its_name() -> None:
    page = proof_page(replace(FAILED, sort="test", name="a heading", words=()), Page())

    assert "  The test 'a heading' is flagged" in page


def test_what_would_steer_the_terminal_is_left_out() -> None:
    page = proof_page(replace(FAILED, text="a\x1b[2Jb"), Page(encoding="ascii"))

    assert "\x1b" not in page
    assert page.isascii()


def test_the_same_is_told_as_plain_data() -> None:
    data = proof_data(FAILED)

    assert data["words"][0] == {
        "text": "maybe", "tag": "RB", "role": "advmod", "head": "grow",
    }  # fmt: skip
