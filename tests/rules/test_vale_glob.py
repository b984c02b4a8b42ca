import pytest

from pitchcoach.rules.vale_glob import matches, valid


@pytest.mark.parametrize(
    ("glob", "path", "matched"),
    [
        ("*.md", "talk/pitch.md", True),
        ("*.{md,txt}", "a.txt", True),
        ("*.{md,txt}", "a.rst", False),
        ("test.md", "test.md", True),
        ("test.md", "more/test.md", False),
        ("docs/**/*.md", "docs/a/b/c.md", True),
        ("docs/**/*.md", "docs/c.md", True),
        ("docs/**", "docs/a/c.md", True),
        ("docs/*", "docs/a/c.md", True),
        ("!*.md", "a.md", False),
        ("!*.md", "a.txt", True),
        ("?.md", "a.md", True),
        ("[ab].md", "a.md", True),
        ("[!ab].md", "a.md", False),
        ("a\\*.md", "a*.md", True),
        ("a\\*.md", "ab.md", False),
        ("{a,b{c,d}}.md", "bd.md", True),
        ("a+b.md", "a+b.md", True),
    ],
)
def test_a_pattern_means_the_files_vale_takes_it_for(
    glob: str, path: str, matched: bool
) -> None:
    assert matches(glob, path) is matched


@pytest.mark.parametrize("glob", ["*.{md", "[z-a].md"])
def test_a_pattern_that_cannot_be_read_means_no_file(glob: str) -> None:
    assert not valid(glob)
    assert not matches(glob, "a.md")


@pytest.mark.parametrize("glob", ["a}b", "[", "a]", "\\", "!"])
def test_a_lone_sign_stands_for_itself(glob: str) -> None:
    assert valid(glob)
