import pytest

from tests.cli.running import run_here


@pytest.fixture(autouse=True)
def _no_cache(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PITCHCOACH_CACHE", "")


@pytest.mark.parametrize("name", ["Direct.KindOf", "direct.kindof", "KindOf"])
def test_a_rule_is_explained(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    run = run_here(capsys, "explain", name)

    assert run.code == 0
    assert run.out.startswith("Direct.KindOf\n")
    for title in ("Why", "They ask", "Do", "Weak", "Fine", "Counts", "Source", "File"):
        assert f"\n{title}" in run.out


@pytest.mark.model
def test_a_sentence_is_explained(capsys: pytest.CaptureFixture[str]) -> None:
    run = run_here(capsys, "explain", "--text", "We hope to sign 40 clinics.")

    assert run.code == 0
    assert "hope" in run.out
    assert "└" in run.out
    assert "Direct.HopeTry" in run.out


def test_a_rule_and_a_sentence_at_once_are_too_much(
    capsys: pytest.CaptureFixture[str],
) -> None:
    run = run_here(capsys, "explain", "Direct.KindOf", "--text", "We hope.")

    assert run.code == 2
