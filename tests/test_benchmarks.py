"""The benchmarks' own parts: drafts, chance, and the comparison of underlines."""

import subprocess
import sys
from pathlib import Path
from random import Random

import pytest

from benchmarks.deeds import Chance
from benchmarks.tui import Row, draft
from benchmarks.underlines import difference, letters_of, letters_on
from pitchcoach.text import Span
from tests.driving.screen import Screen

FENCED = Path(__file__).parents[1] / "benchmarks/fenced.py"


def painted(*rows: str) -> Screen:
    screen = Screen(20, len(rows) + 8)
    screen.feed("\r\n".join(rows).encode() + b"\x1b[H")
    return screen


@pytest.mark.parametrize("words", [500, 2000])
def test_a_draft_has_its_words_in_usual_paragraphs(words: int) -> None:
    paragraphs = draft(words).strip().split("\n\n")

    assert words <= sum(len(p.split()) for p in paragraphs) < words + 120
    assert all(60 <= len(p.split()) <= 120 for p in paragraphs)
    assert len(set(paragraphs)) == len(paragraphs)


def test_a_promise_is_held_or_missed() -> None:
    assert "≤ 1.3: held" in str(Row("start", 0.12, 0.10, 1.3))
    assert "≤ 1.3: MISSED" in str(Row("start", 0.14, 0.10, 1.3))
    assert "held" in str(Row("findings", 0.21, 0.10, 2, 1 / 60))


def test_the_same_seed_does_the_same() -> None:
    one, other = Chance(Random(7), 100), Chance(Random(7), 100)

    assert [one.burst() for _ in range(50)] == [other.burst() for _ in range(50)]


def test_underlines_are_compared_letter_by_letter_however_rows_are_wrapped() -> None:
    rows = ("We \x1b[4mmaybe\x1b[m", "日本\x1b[4m  ju\x1b[m", "\x1b[4mst\x1b[m e\u0301")
    text = "We maybe 日本\tjust e\u0301"

    meant = letters_of(text, [Span(3, 8), Span(12, 16)])

    assert letters_on(painted(*rows)) == meant
    assert difference(letters_on(painted(*rows)), meant) is None


@pytest.mark.parametrize(
    ("spans", "told"),
    [
        ([Span(0, 2)], "at letter 0"),
        ([Span(3, 9)], "at letter 7"),
        ([Span(3, 7)], "at letter 6"),
        ([], "at letter 2"),
    ],
)
def test_a_missing_or_extra_underline_is_found(spans: list[Span], told: str) -> None:
    screen = painted("We \x1b[4mmaybe\x1b[m grow")

    found = difference(letters_on(screen), letters_of("We maybegrow", spans))

    assert told in str(found)


def test_what_stands_beside_the_draft_is_no_part_of_it() -> None:
    rows = [f"word    │\x1b[4mnote{n}\x1b[m" for n in range(3)]

    shown = letters_on(painted(*rows))

    assert "".join(c for c, _ in shown) == "wordwordword"


def test_the_fence_keeps_a_program_in_its_folder(tmp_path: Path) -> None:
    inside, outside = tmp_path / "inside", tmp_path / "outside"
    inside.mkdir()
    outside.mkdir()
    script = f"echo a > {inside}/a; echo b > {outside}/b; mv {inside}/a {inside}/c"

    run = subprocess.run(
        [sys.executable, str(FENCED), str(inside), "/bin/sh", "-c", script],
        capture_output=True,
        check=False,
        text=True,
    )

    if "needs Linux" in run.stderr:
        pytest.skip(run.stderr)
    assert [p.name for p in inside.iterdir()] == ["c"]
    assert list(outside.iterdir()) == []
