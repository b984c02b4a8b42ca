import tomllib
from pathlib import Path

import pytest

from pitchcoach.caches import cache_folder
from tests.cli.running import ROOT, run_apart, run_here

COMMANDS = ["dismiss", "explain", "lint", "profiles", "rules", "schema", "score", "write"]


def test_without_arguments_it_says_how_to_start(capsys: pytest.CaptureFixture[str]) -> None:
    run = run_here(capsys)

    assert run.code == 0
    assert "pitchcoach score my-pitch.txt" in run.out


def test_the_help_lists_every_command(capsys: pytest.CaptureFixture[str]) -> None:
    run = run_here(capsys, "--help")

    listed = run.out.partition("Commands:")[2].splitlines()
    assert [line.split()[0] for line in listed if line.strip()] == COMMANDS


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_has_help_with_an_example(
    command: str, capsys: pytest.CaptureFixture[str]
) -> None:
    run = run_here(capsys, command, "--help")

    assert run.code == 0
    assert "Example" in run.out or "Commands:" in run.out


def test_the_version_is_that_of_the_package(capsys: pytest.CaptureFixture[str]) -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]

    assert run_here(capsys, "--version").out == f"pitchcoach {project['version']}\n"


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["scor"], "There is no command 'scor'. Did you mean 'score'?"),
        (["zzz"], "The commands are: dismiss, explain, lint,"),
        (["README.md"], "To score a draft, type: pitchcoach score README.md"),
        (
            ["score", "a.txt", "--min", "200"],
            "'200' is no mark: give a number from 0",
        ),
        (["score", "a.txt", "--min", "nan"], "'nan' is no mark"),
        (["score", "a.txt", "--min", "half"], "'half' is no mark"),
        (["score", "a.txt", "--format", "pdf"], "'pdf' is not one of 'json', 'text'"),
        (["score", "a.txt", "--language", "de"], "'de' is not one of 'en', 'fr'"),
        (["score", "a.txt", "--rules", "no/such"], "There is no folder 'no/such'."),
        (["score", "a.txt", "--profile", "investor"], "There is no profile 'investor'."),
        (["explain"], "Name a rule (Direct.KindOf)"),
        (["explain", "Direct.KindOff"], "Did you mean 'Direct.KindOf'?"),
        (["explain", "direct"], "'direct' is a pack. Name one of its rules: Direct."),
        (["schema", "rules"], "'rules' is not 'report'"),
        (["score", "--zzz"], "No such option '--zzz'. For help, type: pitchcoach score"),
    ],
)
def test_a_mistake_is_told_in_a_message_and_is_2(
    arguments: list[str],
    told: str,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("PITCHCOACH_CACHE", "")
    Path("README.md").write_text("# A pitch\n")

    run = run_here(capsys, *arguments)

    assert (run.code, run.out) == (2, "")
    assert told in " ".join(run.err.split())


def test_help_imports_nothing_heavy() -> None:
    python = (
        "import sys, atexit; from pitchcoach.cli.main import main\n"
        "heavy = {'spacy', 'textual', 'yaml', 'rich', 'numpy', 'importlib.metadata'}\n"
        "atexit.register(lambda: print('imported', heavy & set(sys.modules)))\n"
        "main(['--help'])"
    )

    assert run_apart(python=python).out.endswith("imported set()\n")


def test_a_closed_pipe_ends_the_run_without_a_word() -> None:
    python = (
        "import os, sys; from pitchcoach.cli.main import main\n"
        "reader, writer = os.pipe(); os.close(reader); os.dup2(writer, 1)\n"
        "main(['schema', 'report'])"
    )

    run = run_apart(python=python)

    assert (run.code, run.err) == (141, "")


def test_a_full_disk_is_told() -> None:
    python = (
        "import os; from pitchcoach.cli.main import main\n"
        "os.dup2(os.open('/dev/full', os.O_WRONLY), 1)\n"
        "main(['schema', 'report'])"
    )
    if not Path("/dev/full").exists():
        pytest.skip("only some systems have a device that is always full")

    run = run_apart(python=python)

    assert run.code == 2
    assert run.err == "pitchcoach: The report cannot be written: No space left on device.\n"


def test_an_interrupted_run_ends_without_a_trace() -> None:
    python = (
        "import click; from pitchcoach.cli.main import main\n"
        "def interrupt(*_, **__): raise KeyboardInterrupt\n"
        "click.echo = interrupt\n"
        "main([])"
    )

    run = run_apart(python=python)

    assert run.code == 130
    assert "Traceback" not in run.err


def test_commands_complete_with_the_tab_key() -> None:
    run = run_apart(
        environment={
            "_PITCHCOACH_COMPLETE": "bash_complete",
            "COMP_WORDS": "pitchcoach sc",
            "COMP_CWORD": "1",
        },
        python="from pitchcoach.cli.main import main; main()",
    )

    assert run.out.splitlines() == ["plain,schema", "plain,score"]


@pytest.mark.parametrize(
    ("environment", "folder"),
    [
        ({"PITCHCOACH_CACHE": ""}, None),
        ({"PITCHCOACH_CACHE": "kept/here"}, Path("kept/here")),
    ],
)
def test_the_cache_stands_where_it_is_told(
    environment: dict[str, str], folder: Path | None
) -> None:
    assert cache_folder(environment) == folder
