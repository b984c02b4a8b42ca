"""What Vale prints for public styles and for its own test data, printed by lint as well.

Two expectations are stale in their own repositories, so two lines are extra and one is
missing: write-good has gained the weasel word `fairly` since, and Vale has come to put each
of several replacements in quotes (`'lower left' or 'lower-left'`).
"""

import json
import sys
from collections import Counter
from pathlib import Path

import pytest

from pitchcoach.language.parser import Parser
from pitchcoach.lint.blocks import Tagger
from pitchcoach.lint.run import lint
from pitchcoach.reports.parts.vale import lines
from pitchcoach.rules.vale import find_config
from pitchcoach.rules.vale_config import read_config

SUITE = Path(__file__).parents[2] / "shared" / "suites" / "vale"


def tagger() -> Tagger:
    """Tags by the shipped model."""
    parser = Parser(need="tags")
    return lambda texts: [analysis.tokens for analysis in parser.analyses(texts)]


def printed(folder: Path, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What lint prints when it is run in a folder on all that is in it."""
    monkeypatch.chdir(folder)
    path = find_config(folder)
    assert path is not None
    alerts = lint([Path()], read_config(path), lambda _: None, tagger=tagger)
    return [line.rstrip("\n") for line in lines(alerts)]


@pytest.mark.model
@pytest.mark.skipif(not SUITE.is_dir(), reason="Vale's suite is not beside the project")
def test_lint_says_what_vale_says(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    exact = expected = extra = 0
    report: list[str] = []
    for case in map(json.loads, (SUITE / "cases.jsonl").read_text("utf-8").splitlines()):
        wanted = Counter(case["expect"])
        given = Counter(printed(SUITE / case["dir"], monkeypatch))
        exact += (wanted & given).total()
        expected += wanted.total()
        extra += (given - wanted).total()
        report += [f"{case['id']}  - {line}" for line in (wanted - given).elements()]
        report += [f"{case['id']}  + {line}" for line in (given - wanted).elements()]
    summary = f"Vale: {exact} of {expected} lines exact, {extra} extra"
    with capsys.disabled():
        sys.stdout.write("\n".join(["", *report, summary, ""]))

    assert exact >= 119
    assert extra <= 6
