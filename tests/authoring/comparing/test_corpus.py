import json
from pathlib import Path

import pytest

from pitchcoach.authoring.comparing.corpus import Corpus
from tests.rules.folders import written


def names(corpus: Corpus) -> list[str]:
    return [Path(pitch.name).name for pitch in corpus.pitches()]


def test_a_folder_gives_its_drafts_in_order_and_no_hidden_ones(tmp_path: Path) -> None:
    files = {"b.md": "# B", "a.txt": "A.", "in/c.txt": "C.", ".x/d.md": "D", "e.pdf": "E"}
    folder = written(tmp_path, files)

    told: list[str] = []

    assert names(Corpus((folder,), told.append)) == ["a.txt", "b.md", "c.txt"]
    assert told == []


def test_a_draft_that_cannot_be_read_stops_no_other(tmp_path: Path) -> None:
    folder = written(tmp_path, {"a.txt": "", "b.txt": "We bake."})

    told: list[str] = []

    assert names(Corpus((folder, tmp_path / "none.md"), told.append)) == ["b.txt"]
    empty, missing = told
    assert "is empty" in empty
    assert "There is no file" in missing


def test_lines_are_drafts_called_by_their_id(tmp_path: Path) -> None:
    lines = [
        json.dumps({"id": "Bakery", "text": "We bake."}),
        "",
        json.dumps({"text": "We count."}),
        json.dumps({"id": 7, "text": "We sell."}),
    ]
    file = tmp_path / "all.jsonl"
    file.write_text("\n".join(lines), encoding="utf-8")

    told: list[str] = []

    assert names(Corpus((file,), told.append)) == ["Bakery", "all.jsonl:3", "7"]
    assert told == []


@pytest.mark.parametrize(
    "line",
    [
        "{",
        "[]",
        "null",
        '{"text": 3}',
        '{"id": "a"}',
        '{"text": " "}',
        "[" * 100_000,
        "1" * 10_000,
        '{"text": "\\ud800"}',
        '{"text": "a\\u0000b"}',
        "\xff\xfe",
    ],
)
def test_a_line_without_a_text_is_told_of_with_its_place(line: str, tmp_path: Path) -> None:
    file = tmp_path / "all.jsonl"
    file.write_bytes(line.encode("latin-1") + b'\n{"text": "We bake."}\n')

    told: list[str] = []
    pitches = list(Corpus((file,), told.append).pitches())

    assert pitches[-1].text == "We bake."
    assert len(pitches) + len(told) == 2
    assert all(message.startswith(f"{file}:1: ") for message in told)
