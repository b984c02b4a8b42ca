import pytest
from hypothesis import given
from hypothesis import strategies as st

from pitchcoach.drafts.difference import difference

TEXTS = st.text(alphabet="ab\n", max_size=30)


@pytest.mark.parametrize(
    ("old", "new", "lines"),
    [
        ("a\nb\nc", "a\nX\nc", [" a", "-b", "+X", " c"]),
        ("a\nb", "a\nb", [" a", " b"]),
        ("a", "a\nb", [" a", "+b"]),
        ("a\r\nb", "a\nb", [" a", " b"]),
        ("", "a", ["-", "+a"]),
    ],
)
def test_lines_carry_the_sign_of_the_version_that_has_them(
    old: str, new: str, lines: list[str]
) -> None:
    assert [line.sign + line.text for line in difference(old, new)] == lines


@given(TEXTS, TEXTS)
def test_both_versions_can_be_read_from_it(old: str, new: str) -> None:
    lines = difference(old, new)

    assert "\n".join(text for sign, text in lines if sign != "+") == old
    assert "\n".join(text for sign, text in lines if sign != "-") == new
