"""What the READMEs show exists: commands, options, files, kinds, measures, profiles."""

import re
import shlex
from collections.abc import Iterator
from pathlib import Path

import click
import pytest

from pitchcoach.cli.main import command
from pitchcoach.cli.rules import command as rules_command
from pitchcoach.cli.score import FORMATS
from pitchcoach.measures import FUNCTIONS
from pitchcoach.review import Coach
from tests.cli.running import run_apart

ROOT = Path(__file__).parents[1]
README = ROOT / "README.md"
MANUAL = ROOT / "rules" / "README.md"
PAGES = (README, MANUAL, ROOT / "examples" / "README.md")
_FENCED = re.compile(r"^```(\w*)\n(.*?)^```", re.MULTILINE | re.DOTALL)
_INLINE = re.compile(r"(?<!`)`(pitchcoach [^`\n]+)`(?!`)")
_STOP = {"|", "<", ">", "&&"}


def fenced(page: Path, language: str) -> list[str]:
    """The blocks of code of a language."""
    found = _FENCED.findall(page.read_text(encoding="utf-8"))
    return [code for named, code in found if named == language]


def shown(page: Path) -> Iterator[str]:
    """Every command line of pitchcoach that a page shows."""
    for code in (*fenced(page, "sh"), *fenced(page, "")):
        for line in code.splitlines():
            _, start, rest = line.partition("pitchcoach ")
            if start and not rest.startswith(("–", "-")):
                yield f"{start}{rest}"
    yield from _INLINE.findall(page.read_text(encoding="utf-8"))


def arguments(line: str) -> list[str]:
    """The words of a command line, up to a pipe or a comment."""
    words = shlex.split(line, comments=True)[1:]
    ends = [index for index, word in enumerate(words) if word in _STOP]
    return words[: ends[0]] if ends else words


LINES = sorted({(page.parent.name, line) for page in PAGES for line in shown(page)})


def test_command_lines_are_found_in_every_page() -> None:
    assert {name for name, _ in LINES} == {page.parent.name for page in PAGES}
    assert len(LINES) > 20


@pytest.mark.parametrize("line", [line for _, line in LINES])
def test_a_command_line_that_is_shown_can_be_typed(line: str) -> None:
    parsed: click.Command = command
    words = arguments(line)
    # A file alone is short for `write FILE`.
    if words and words[0].endswith((".md", ".txt")):
        words = ["write", *words]
    while isinstance(parsed, click.Group) and words and not words[0].startswith("-"):
        inner = parsed.get_command(click.Context(parsed), words.pop(0))
        assert inner is not None, line
        parsed = inner

    # The files need not be there: click only checks names of options and their values.
    parsed.make_context("pitchcoach", words)


@pytest.mark.parametrize("line", [line for _, line in LINES])
def test_an_example_that_is_named_is_there(line: str) -> None:
    for word in arguments(line):
        if word.startswith("examples/"):
            assert list(ROOT.glob(word)), line


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_a_file_that_is_linked_is_there(page: Path) -> None:
    text = page.read_text(encoding="utf-8")

    for link in re.findall(r"\]\((?!https?:)([^)#]+)\)", text):
        assert (page.parent / link).exists(), link


def _names(folder: str, ending: str) -> list[str]:
    paths = (ROOT / folder).glob(f"*{ending}")
    return sorted(path.stem for path in paths if not path.stem.startswith("_"))


def _commands(group: click.Command) -> list[str]:
    assert isinstance(group, click.Group)
    return group.list_commands(click.Context(group))


@pytest.mark.parametrize(
    "name",
    [*_commands(command), *(f"rules {name}" for name in _commands(rules_command))],
)
def test_every_command_is_in_the_readme(name: str) -> None:
    assert f"pitchcoach {name} " in README.read_text(encoding="utf-8").replace("`", " ")


@pytest.mark.parametrize(
    "name",
    [
        *_names("rules/profiles", ".yml"),
        *_names("pitchcoach/rules/kinds", ".py"),
        *FUNCTIONS,
    ],
)
def test_every_profile_kind_and_measure_is_in_a_readme(name: str) -> None:
    pages = README.read_text(encoding="utf-8") + MANUAL.read_text(encoding="utf-8")

    assert f"`{name}`" in pages


def test_every_format_of_the_report_is_in_the_readme() -> None:
    named = set(re.findall(r"--format (\w+)", README.read_text(encoding="utf-8")))

    assert named | {"text"} == set(FORMATS)


def test_every_example_is_in_the_examples_readme() -> None:
    text = (ROOT / "examples" / "README.md").read_text(encoding="utf-8")

    for path in (ROOT / "examples").glob("*.*"):
        assert path.name == "README.md" or f"({path.name})" in text


@pytest.mark.model
def test_a_command_line_of_the_readme_runs() -> None:
    (line,) = (line for line in shown(README) if "- < examples/one-liner.txt" in line)
    draft = (ROOT / "examples" / "one-liner.txt").read_bytes()

    run = run_apart(*arguments(line), stdin=draft)

    assert (run.code, run.err) == (0, "")


@pytest.mark.model
def test_the_python_of_the_readme_says_what_is_there(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (code,) = fenced(README, "python")
    monkeypatch.chdir(ROOT)

    exec(compile(code, "README.md", "exec"), {})

    assert "draft 3" in capsys.readouterr().out


def test_a_profile_named_at_the_top_is_the_one_the_readme_says() -> None:
    top = next(code for code in fenced(README, "text") if code.startswith("---"))
    name = re.search(r"^profile: (\S+)$", top, re.MULTILINE)

    assert name
    assert name[1] in Coach().rulebook.profiles
