import json

import pytest

from tests.cli.running import run_here


@pytest.fixture(autouse=True)
def _no_cache(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PITCHCOACH_CACHE", "")


def test_rules_are_listed_with_what_they_count_for(
    capsys: pytest.CaptureFixture[str],
) -> None:
    run = run_here(capsys, "rules", "list", "--pack", "direct", "softeners", "informal")

    assert run.code == 0
    row, _, counts = run.out.splitlines()
    assert row.split()[:4] == ["Direct.KindOf", "warn", "direct/hedging", "1"]
    assert counts == "1 rule (Direct 1): 1 warning."


def test_no_line_is_wider_than_80_columns(capsys: pytest.CaptureFixture[str]) -> None:
    run = run_here(capsys, "rules", "list")

    assert max(map(len, run.out.splitlines())) <= 80


def test_programs_read_the_list_as_json(capsys: pytest.CaptureFixture[str]) -> None:
    run = run_here(
        capsys,
        "rules",
        "list",
        "--criterion",
        "sell",
        "--level",
        "error",
        "--format",
        "json",
    )

    listed = json.loads(run.out)
    assert sum(listed["packs"].values()) == len(listed["rules"]) > 0
    assert {rule["criterion"] for rule in listed["rules"]} == {"sell"}


def test_a_pack_that_does_not_exist_is_told_of(capsys: pytest.CaptureFixture[str]) -> None:
    run = run_here(capsys, "rules", "list", "--pack", "Drect")

    assert (run.code, run.out) == (2, "")
    assert "There is no pack 'Drect'. Did you mean 'Direct'?" in run.err
