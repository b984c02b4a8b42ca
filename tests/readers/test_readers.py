import subprocess
import sys
from pathlib import Path

import pytest

from pitchcoach.errors import UnreadableError
from pitchcoach.readers import likely_format, read, read_bytes, read_text
from pitchcoach.readers.files import MAX_SIZE


def refusal(path: Path) -> str:
    with pytest.raises(UnreadableError) as refused:
        read(path)
    return str(refused.value)


def written(folder: Path, name: str, data: bytes = b"# Tea\n\nWe sell **tea**.") -> Path:
    path = folder / name
    path.write_bytes(data)
    return path


@pytest.mark.parametrize(
    ("name", "format", "title"),
    [
        ("pitch.md", "md", "Tea"),
        ("pitch.MARKDOWN", "md", "Tea"),
        ("pitch.txt", "txt", "Tea"),
        ("pitch", "txt", "Tea"),
        ("pitch.notes", "txt", "Tea"),
        ("pitch.decode", "txt", "Tea"),
        ("pitch.not a name", "txt", "Tea"),
    ],
)
def test_the_extension_says_the_format(
    tmp_path: Path, name: str, format: str, title: str
) -> None:
    pitch = read(written(tmp_path, name))

    assert pitch.format == format
    assert pitch.name == str(tmp_path / name)
    assert pitch.sections[0].title == title


def test_a_windows_file_is_read_with_its_own_line_ends(tmp_path: Path) -> None:
    pitch = read(written(tmp_path, "pitch.txt", b"Caf\xe9.\r\n\r\nIt\x92s open."))

    assert pitch.text == "Café.\r\n\r\nIt’s open."
    assert [block.text for block in pitch.blocks] == ["Café.", "It’s open."]


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("deck.pptx", "is a slide file: save it as text (.txt or .md) first"),
        ("deck.KEY", "is a slide file"),
        ("memo.docx", "is a document"),
        ("deck.pdf", "is a PDF"),
        ("logo.png", "is a picture: type its words"),
        ("talk.mp3", "is a recording: type its words"),
        ("all.zip", "is an archive: unpack it first"),
    ],
)
def test_known_files_that_are_no_text_are_refused(
    tmp_path: Path, name: str, told: str
) -> None:
    assert told in refusal(written(tmp_path, name))


@pytest.mark.parametrize("data", [b"", b" \r\n\t\x0c ", "\ufeff\u00a0\n".encode()])
def test_an_empty_file_is_refused(tmp_path: Path, data: bytes) -> None:
    assert "is empty: write or paste your pitch" in refusal(
        written(tmp_path, "a.txt", data)
    )


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    assert refusal(tmp_path / "no.txt") == (
        f"There is no file {tmp_path / 'no.txt'}: check its name and folder"
    )


def test_a_folder_is_no_draft(tmp_path: Path) -> None:
    assert refusal(tmp_path).endswith("is a folder: name the files in it")


def test_a_file_without_permission_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise PermissionError

    path = written(tmp_path, "a.txt")
    monkeypatch.setattr(Path, "open", refuse)

    assert refusal(path).startswith(f"You may not read {path}: ")


def test_a_pipe_is_not_waited_for() -> None:
    assert "no ordinary file" in refusal(Path("/dev/null"))


def test_a_name_that_no_file_can_have_is_refused() -> None:
    assert "cannot be a file's name" in refusal(Path("a\0b.txt"))
    assert "cannot be read" in refusal(Path("a" * 5_000))


def test_a_large_file_is_refused_before_it_is_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = written(tmp_path, "a.txt", b"We sell tea. " * 800_000)
    monkeypatch.delattr(Path, "open")

    assert refusal(path) == (
        f"{path} is 10.4 MB: at most 1 MB (about 150,000 words) can be read"
    )


def test_long_input_without_a_file_is_refused_too() -> None:
    with pytest.raises(UnreadableError, match=r"^- is 1\.0 MB: at most 1 MB"):
        read_bytes(b"a" * (MAX_SIZE + 1))
    with pytest.raises(UnreadableError, match=r"^draft is 1\.0 MB: at most 1 MB"):
        read_text("a" * (MAX_SIZE + 1))


@pytest.mark.parametrize(
    ("text", "format"),
    [
        ("We sell tea.", "txt"),
        ("# Tea\n\nWe sell it.", "md"),
        ("---\nprofile: deck\n---\nWe sell tea.", "md"),
        ("We sell:\n- tea\n- cups", "md"),
        ("1. tea\n2. cups", "md"),
        ("We sell tea.\n- Marie", "txt"),
        ("---\nWe sell tea.\n---\nAsk", "txt"),
        ("#1 in tea", "txt"),
        ("• tea\n• cups", "txt"),
    ],
)
def test_piped_text_is_markdown_when_it_looks_like_it(text: str, format: str) -> None:
    assert likely_format(text) == format
    assert read_bytes(text.encode()).format == format


def test_a_nul_in_a_string_is_refused() -> None:
    with pytest.raises(UnreadableError, match="draft is a binary file"):
        read_text("We\0sell", format="md")


def test_plain_text_is_read_without_the_markdown_parser() -> None:
    code = (
        "import sys; from pitchcoach.readers import read_text;"
        " read_text('We sell tea.'); print('markdown_it' in sys.modules)"
    )

    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True)

    assert done.stdout.split() == [b"False"]
