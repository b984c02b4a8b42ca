from pathlib import Path

import pytest

from tests.cli.running import run_here

DRAFT = "It's kind of a tea for nurses. Nurses drink it at work, every night.\n" * 6


@pytest.mark.model
def test_what_is_dismissed_is_left_out_of_the_score_from_then_on(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    draft = tmp_path / "pitch.txt"
    draft.write_text(DRAFT)

    run = run_here(
        capsys, "dismiss", str(draft), "kindof", "--words", "kind of", "--reason", "a name"
    )

    assert (run.code, run.err) == (0, "")
    told = f"{draft}.dismissed.yml: 'kind of' of Direct.KindOf is dismissed from now on.\n"
    assert run.out == told
    report = run_here(capsys, "score", str(draft)).out
    assert "Dismissed, not scored (6)" in report
    assert "a name" in report


@pytest.mark.parametrize(
    ("draft", "rule", "message"),
    [
        ("none.txt", "Direct.KindOf", "There is no file"),
        ("pitch.txt", "Direct.KindOv", "Did you mean 'Direct.KindOf'?"),
    ],
)
def test_what_does_not_exist_is_not_dismissed(
    draft: str, rule: str, message: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "pitch.txt").write_text(DRAFT)

    run = run_here(capsys, "dismiss", str(tmp_path / draft), rule)

    assert run.code == 2
    assert message in run.err
    assert not list(tmp_path.glob("*.yml"))


def test_a_broken_file_beside_one_draft_does_not_stop_the_others(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text("We sell tea.\n")
    (tmp_path / "a.txt.dismissed.yml").write_text("- word: tea\n")

    run = run_here(capsys, "score", str(tmp_path / "a.txt"), str(tmp_path / "b.txt"))

    assert run.code == 2
    assert "a.txt.dismissed.yml:1:3: Unknown key 'word'. Did you mean 'words'?" in run.err
    assert f"{tmp_path}/b.txt" in run.out
