from pathlib import Path

import pytest

from tests.cli.running import run_here
from tests.rules.folders import written

RULES = {
    "Mine/Weak.yml": (
        "extends: existence\nmessage: \"'%s' is weak.\"\ntokens: "
        "[maybe]\nignorecase: true\n"
        "why: It is weak.\ngood: [We grow.]\nbad: [Maybe we grow.]\n"
    ),
    "Mine/Early.yml": "extends: existence\nmessage: m\nscope: opening\ntokens: [well]\n",
}


@pytest.fixture(autouse=True)
def _no_cache(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PITCHCOACH_CACHE", "")


@pytest.mark.model
def test_a_pack_is_written_as_a_style_that_lint_runs(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(written(tmp_path, {f"rules/{name}": RULES[name] for name in RULES}))
    Path("draft.md").write_text("Maybe we sell bread.\n", encoding="utf-8")

    run = run_here(
        capsys, "rules", "export", "--vale", "Mine", "--rules", "rules", "-o", "vale"
    )
    lint = run_here(capsys, "lint", "--config", "vale/.vale.ini", "draft.md")

    note = Path("vale", "LEFT-OUT.md")
    assert run.out == f"1 rule written to vale, 1 left out (see {note}).\n"
    assert run.err == (
        "pitchcoach: left out: Mine.Early: it looks at the scope 'opening', "
        "which Vale does "
        "not know.\n"
    )
    assert "* `Mine.Early`: it looks at the scope" in note.read_text("utf-8")
    assert lint.out == "draft.md:1:1:Mine.Weak:'Maybe' is weak.\n"


@pytest.mark.model
def test_an_export_is_not_written_over_unless_forced(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    rules = str(written(tmp_path / "rules", RULES))
    arguments = ("rules", "export", "--vale", "Weak", "--rules", rules, "-o")

    first = run_here(capsys, *arguments, str(tmp_path / "vale"))
    second = run_here(capsys, *arguments, str(tmp_path / "vale"))
    forced = run_here(capsys, *arguments, str(tmp_path / "vale"), "--force")

    assert (first.code, second.code, forced.code) == (0, 2, 0)
    assert "is there already. Name another folder with -o" in second.err


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["-o", "x"], "Say in which format: pitchcoach rules export --vale -o DIR"),
        (["--vale", "KindOff", "-o", "x"], "Did you mean 'Direct.KindOf'?"),
        (["--vale", "Direct.AskWeak", "-o", "x"], "Vale can run none of these rules"),
    ],
)
def test_what_cannot_be_exported_is_told(
    arguments: list[str], message: str, capsys: pytest.CaptureFixture[str]
) -> None:
    run = run_here(capsys, "rules", "export", *arguments)

    assert (run.code, run.out) == (2, "")
    assert message in run.err
