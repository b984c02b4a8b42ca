from json import loads
from pathlib import Path

import pytest

from tests.cli.running import run_here
from tests.rules.folders import RULE, written

pytestmark = pytest.mark.model

HALF = f"{RULE}bad: [We maybe grow.]\n".replace("[maybe]", "[maybe, perhaps]")


def own(folder: Path) -> str:
    """A user's folder with two rules, one of them without examples."""
    files = {"Mine/Half.yml": HALF, "Mine/None.yml": RULE}
    return str(written(folder, files))


def test_the_rules_of_the_folder_are_told_part_by_part(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run = run_here(capsys, "rules", "coverage", "--rules", own(tmp_path))

    assert (run.code, run.err) == (0, "")
    assert run.out.splitlines() == [
        " 50%  Mine.Half: 1 of 2 parts",
        "        'perhaps' (line 3) is in no bad example",
        "  0%  Mine.None: 0 of 1 part",
        "        'maybe' (line 3) is in no bad example",
        " 33%  Mine, 2 rules",
    ]


@pytest.mark.parametrize(("least", "code"), [("50", 0), ("51", 1)])
def test_too_small_a_share_can_fail_a_check(
    least: str, code: int, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    arguments = ["rules", "coverage", "Mine.Half", "--rules", own(tmp_path), "--min", least]

    assert run_here(capsys, *arguments).code == code


def test_programs_read_it_as_json(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = own(tmp_path)

    run = run_here(
        capsys, "rules", "coverage", "Half", "--rules", folder, "--format", "json"
    )

    assert loads(run.out) == {
        "percent": 50,
        "rules": [
            {
                "rule": "Mine.Half",
                "path": f"{folder}/Mine/Half.yml",
                "line": 1,
                "percent": 50,
                "parts": 2,
                "used": 1,
                "missed": [{"says": "perhaps", "of": "", "wanted": "bad", "line": 3}],
            }
        ],
    }


def test_a_name_that_does_not_exist_is_told_of(
    capsys: pytest.CaptureFixture[str],
) -> None:
    run = run_here(capsys, "rules", "coverage", "Direct.KindOff")

    assert run.code == 2
    assert "There is no rule 'Direct.KindOff'. Did you mean 'Direct.KindOf'?" in run.err
