import pytest

from tests.cli.running import run_here


def test_without_a_terminal_it_says_what_to_do_instead(
    capsys: pytest.CaptureFixture[str],
) -> None:
    run = run_here(capsys, "rules", "edit", "Direct.KindOf")

    assert run.code == 2
    assert "pitchcoach rules check" in run.err
