import pytest

from tests.cli.running import run_here


@pytest.fixture(autouse=True)
def _no_cache(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PITCHCOACH_CACHE", "")


@pytest.mark.parametrize("language", ["en", "fr"])
def test_both_commands_show_the_same_page(
    language: str, capsys: pytest.CaptureFixture[str]
) -> None:
    here = run_here(capsys, "rules", "explain", "Direct.KindOf", "--language", language)
    there = run_here(capsys, "explain", "Direct.KindOf", "--language", language)

    assert here == there
    assert here.out.startswith("Direct.KindOf\n")


def test_the_page_tells_of_profiles_and_what_the_item_weighs_there(
    capsys: pytest.CaptureFixture[str],
) -> None:
    run = run_here(capsys, "rules", "explain", "Direct.AskMissing")

    for title in ("Finds", "Level", "Profiles", "Counts", "Source", "File"):
        assert f"\n{title}" in run.out
    assert "Its item is worth" in run.out


def test_a_pack_is_answered_with_its_rules(capsys: pytest.CaptureFixture[str]) -> None:
    run = run_here(capsys, "rules", "explain", "Direct")

    assert run.code == 2
    assert "'Direct' is a pack. Name one of its rules: " in run.err
