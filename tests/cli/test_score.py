import io
import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import cast

import jsonschema
import pytest

from pitchcoach.cli.score import Session, _sources
from pitchcoach.errors import SettingsError
from pitchcoach.pitch import Pitch
from pitchcoach.reports.parts.schema import REPORT
from pitchcoach.review import Coach, Review
from tests.cli.running import run_apart, run_here
from tests.making_findings import PROFILE, finding
from tests.making_reviews import review

DRAFT = (
    "We are a very innovative platform. Maybe we could sign some customers this year. "
    "Our team is passionate and experienced, and we believe that the market is huge. "
    "We would like to raise funds in order to grow in the United States. It is important "
    "to note that many companies are interested in our solution. Thank you for your "
    "attention and sorry for my English, because I am not a native speaker at all.\n"
)


class Reader:
    """Stands for a coach: gives every draft the same review, and knows one profile."""

    def __init__(self, points: float = 0) -> None:
        self._points = points

    def profile_of(self, pitch: Pitch) -> object:
        if pitch.front_matter.get("profile", "partner") != "partner":
            raise SettingsError("There is no such profile.")
        return PROFILE

    def reviews(self, pitches: Iterable[Pitch]) -> Iterator[Review]:
        for pitch in pitches:
            yield review([finding(0, 2, "traction", self._points)], name=pitch.name)


def session(points: float = 0, minimum: float | None = None) -> Session:
    return Session(cast(Coach, Reader(points)), minimum)


def draft(folder: Path, name: str, text: str = DRAFT) -> str:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return str(path)


def test_a_draft_that_cannot_be_read_does_not_stop_the_others(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run, good = session(), draft(tmp_path, "good.txt")

    reviews = list(run.reviews([str(tmp_path / "none.txt"), good, str(tmp_path), good]))

    assert [seen.pitch.name for seen in reviews] == [good, good]
    assert run.failed
    assert [line.split(":")[0] for line in capsys.readouterr().err.splitlines()] == [
        "pitchcoach",
        "pitchcoach",
    ]


def test_a_draft_that_names_an_unknown_profile_does_not_stop_the_others(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    odd = draft(tmp_path, "odd.md", f"---\nprofile: pub\n---\n\n{DRAFT}")
    run = session()

    reviews = list(run.reviews([odd, draft(tmp_path, "good.txt")]))

    assert len(reviews) == 1
    assert run.failed
    assert f"{odd}: There is no such profile." in capsys.readouterr().err


@pytest.mark.parametrize(
    ("points", "minimum", "below"), [(20, 80, False), (20.1, 80, True), (40, None, False)]
)
def test_a_total_below_the_mark_is_remembered(
    points: float, minimum: float | None, below: bool, tmp_path: Path
) -> None:
    run = session(points, minimum)

    list(run.reviews([draft(tmp_path, "a.txt")]))

    assert run.below is below


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_without_files_and_without_a_pipe_it_says_what_to_type(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("sys.stdin", Terminal())

    with pytest.raises(SettingsError, match="Name a draft: pitchcoach score"):
        _sources(())


def test_without_files_a_pipe_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO())

    assert _sources(()) == ["-"]


def test_a_closed_standard_input_is_told(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stdin", None)

    assert not list(session().reviews(["-"]))
    assert "Standard input is closed" in capsys.readouterr().err


@pytest.mark.model
def test_a_draft_is_scored_with_every_part_of_the_report(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run = run_here(capsys, "score", draft(tmp_path, "a.txt"))

    assert (run.code, run.err) == (0, "")
    for part in ("a.txt", "Total", "Fix first", "and when", "Time", "Your words", "Next"):
        assert part in run.out
    assert "\x1b" not in run.out


@pytest.mark.model
def test_the_json_report_is_what_its_schema_says(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    drafts = [
        draft(tmp_path, "a.txt"),
        draft(tmp_path, "b.md", "# We bake\n\nWe sell bread.\n"),
    ]

    run = run_here(capsys, "score", *drafts, str(tmp_path / "c.txt"), "--format", "json")

    data = json.loads(run.out)
    jsonschema.validate(data, REPORT)
    assert [seen["name"] for seen in data["reviews"]] == drafts
    assert data["reviews"][1]["score"]["reason"] == "too short to judge"
    assert run.code == 2
    assert "c.txt" in run.err


@pytest.mark.model
def test_a_mark_not_reached_is_1(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = draft(tmp_path, "a.txt")

    assert run_here(capsys, "score", path, "--min", "99.5").code == 1
    assert run_here(capsys, "score", path, "--min", "0").code == 0


@pytest.mark.model
def test_a_draft_says_for_whom_it_is_unless_the_command_does(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = draft(tmp_path, "a.md", f"---\nprofile: partner\n---\n\n{DRAFT}")

    own = run_here(capsys, "score", path, "--format", "json")
    named = run_here(capsys, "score", path, "--format", "json", "--profile", "deck")

    assert json.loads(own.out)["reviews"][0]["profile"] == "partner"
    assert json.loads(named.out)["reviews"][0]["profile"] == "deck"


@pytest.mark.model
def test_a_piped_draft_is_read_and_the_report_can_be_french_and_ascii() -> None:
    run = run_apart(
        "score",
        "-",
        "--language",
        "fr",
        stdin=DRAFT.encode(),
        environment={"PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0"},
    )

    assert (run.code, run.err) == (0, "")
    assert "Se vendre" in run.out
    assert run.out.isascii()


@pytest.mark.model
def test_a_terminal_asked_to_be_coloured_is(tmp_path: Path) -> None:
    run = run_apart(
        "score", draft(tmp_path, "a.txt"), environment={"FORCE_COLOR": "1", "COLUMNS": "40"}
    )

    assert "\x1b[1m" in run.out
