"""The wheel holds everything: installed elsewhere, pitchcoach scores a shipped example."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
pytestmark = pytest.mark.wheel


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder in which the wheel, built from this checkout, is installed."""
    folder = tmp_path_factory.mktemp("wheel")
    pip = [sys.executable, "-m", "pip", "--quiet", "--disable-pip-version-check"]
    build = [*pip, "wheel", "--no-deps", "--wheel-dir", str(folder), str(ROOT)]
    subprocess.run(build, check=True)
    wheel = next(folder.glob("pitchcoach-*.whl"))
    install = [*pip, "install", "--no-deps", "--target", str(folder / "site"), str(wheel)]
    subprocess.run(install, check=True)
    return folder / "site"


def _run(site: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, *arguments],
        cwd=site.parent,
        env={**os.environ, "PYTHONPATH": str(site), "PITCHCOACH_CACHE": ""},
        capture_output=True,
        text=True,
        check=False,
    )


def test_the_wheel_is_what_runs(site: Path) -> None:
    run = _run(site, "-c", "import pitchcoach; print(pitchcoach.__file__)")

    assert Path(run.stdout.strip()).is_relative_to(site)


@pytest.mark.model
def test_an_example_from_the_wheel_is_scored_with_the_rules_from_the_wheel(
    site: Path,
) -> None:
    example = site / "pitchcoach/shipped_data/examples/investor-strong.md"

    run = _run(site, "-m", "pitchcoach", "score", "--format", "json", str(example))

    assert run.returncode == 0, run.stderr
    assert '"findings": [' in run.stdout


def test_every_rule_file_and_example_is_in_the_wheel(site: Path) -> None:
    shipped = site / "pitchcoach/shipped_data"

    for folder in ("rules", "examples"):
        here = {p.relative_to(ROOT) for p in (ROOT / folder).rglob("*") if p.is_file()}
        there = {
            p.relative_to(shipped)
            for p in shipped.joinpath(folder).rglob("*")
            if p.is_file()
        }
        assert here == there
