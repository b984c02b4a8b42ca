import json

import pytest

from pitchcoach.reports.parts.schema import REPORT
from tests.cli.running import run_here


def test_the_schema_of_the_report_is_printed(capsys: pytest.CaptureFixture[str]) -> None:
    run = run_here(capsys, "schema", "report")

    assert run.code == 0
    assert json.loads(run.out) == REPORT
