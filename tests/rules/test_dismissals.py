from pathlib import Path

import pytest

from pitchcoach.errors import RuleFileError
from pitchcoach.pitch import Dismissal
from pitchcoach.rules.dismissals import beside, dismiss, dismissals_of


def written(folder: Path, text: str) -> Path:
    """A draft with a file of dismissals beside it."""
    draft = folder / "pitch.md"
    draft.write_text("We sell tea.\n")
    beside(draft).write_text(text)
    return draft


def test_a_draft_without_a_file_beside_it_has_no_dismissals(tmp_path: Path) -> None:
    assert dismissals_of(tmp_path / "pitch.md") == ()


def test_what_is_dismissed_is_read_back_with_its_place(tmp_path: Path) -> None:
    draft = written(tmp_path, "# by Ana\n- rule: Direct.KindOf\n  words: sort of\n")

    dismiss(draft, Dismissal("Efficient", "a 'b': c", "it's\nfine"))

    assert dismissals_of(draft) == (
        Dismissal("Direct.KindOf", "sort of", "", f"{beside(draft)}:2"),
        Dismissal("Efficient", "a 'b': c", "it's fine", f"{beside(draft)}:4"),
    )
    assert beside(draft).read_text().startswith("# by Ana\n- rule: Direct.KindOf\n")


@pytest.mark.parametrize(
    ("text", "place", "message"),
    [
        ("rule: A.B\n", "1:1", "This is a list: '- rule: Direct.KindOf'"),
        ("- A.B\n", "1:3", "Each entry has keys"),
        ("- rule: A.B\n  word: x\n", "2:3", "Unknown key 'word'. Did you mean 'words'?"),
        ("- words: x\n", "1:3", "Missing 'rule'"),
        ("- rule: [A.B]\n", "1:9", "'rule' is a text."),
        ("- rule: 'A.B\n", "1:9", ""),
    ],
)
def test_a_mistake_is_told_with_its_place(
    text: str, place: str, message: str, tmp_path: Path
) -> None:
    draft = written(tmp_path, text)

    with pytest.raises(RuleFileError) as told:
        dismissals_of(draft)

    first = str(told.value).splitlines()[0]
    assert first.startswith(f"{beside(draft)}:{place}: ")
    assert message in first


def test_a_file_with_mistakes_is_not_added_to(tmp_path: Path) -> None:
    draft = written(tmp_path, "- words: x\n")

    with pytest.raises(RuleFileError):
        dismiss(draft, Dismissal("A.B"))

    assert beside(draft).read_text() == "- words: x\n"
