import pytest

from tests.cli.running import run_here

NAMES = [
    "one-liner",
    "elevator-30s",
    "demo-day-2min",
    "deck",
    "partner",
    "investor-meeting",
    "enterprise-buyer",
]


@pytest.fixture(autouse=True)
def _no_cache(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PITCHCOACH_CACHE", "")


def test_the_profiles_are_listed_by_their_slot(capsys: pytest.CaptureFixture[str]) -> None:
    run = run_here(capsys, "profiles")

    begun = [line for line in run.out.splitlines() if "words/min" in line]
    assert [line.split()[0] for line in begun] == NAMES
    assert "Without --profile it is the one your draft names" in run.out
    assert "  0:30  130 words/min  Someone you have just met, standing" in run.out


def test_the_profiles_are_listed_in_french(capsys: pytest.CaptureFixture[str]) -> None:
    assert "mots/min" in run_here(capsys, "profiles", "--language", "fr").out
