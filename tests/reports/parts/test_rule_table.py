from dataclasses import replace

from pitchcoach.reports.parts.page import Page
from pitchcoach.reports.parts.rule_table import rule_table
from tests.making_findings import finding

RULE = finding(0, 5, "hedging").rule
LONG = replace(
    RULE,
    id=f"Other.{'Long' * 8}",
    item="",
    criterion="",
    points=0,
    level="error",
    english=replace(RULE.english, message="It goes on and on, " * 9),
)


def test_a_rule_is_a_line_and_a_pack_a_paragraph() -> None:
    lines = rule_table([RULE, LONG], Page()).splitlines()

    assert lines == [
        "Direct.Maybe  warn  direct/hedging  1  '…' softens it.",
        "",
        "Other.LongLongLongLongLongLongLongLong  error  -  0  It goes on and on, It goes…",
        "",
        "2 rules (Direct 1, Other 1): 1 warning, 1 error.",
    ]


def test_no_line_is_wider_than_the_page() -> None:
    for width in (40, 60, 80):
        lines = rule_table([RULE, LONG], Page(width=width)).splitlines()

        assert all(len(line) <= max(width, 53) for line in lines)


def test_that_there_is_none_is_said() -> None:
    assert rule_table([], Page()) == "No rule is like that.\n"
