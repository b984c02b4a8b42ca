from pathlib import Path

from pitchcoach.drafts.trouble import shown


def test_a_path_is_shown_without_what_steers_a_terminal() -> None:
    assert shown(Path("/tmp/a\x1b[31m\udcff漢.md")) == "/tmp/a?[31m?漢.md"
