from pathlib import Path

import pytest

from pitchcoach.errors import RuleFileError, UnreadableError
from pitchcoach.rules.vale import ValeConfig, find_config
from pitchcoach.rules.vale_config import read_config


def config(folder: Path, text: str) -> ValeConfig:
    """What a configuration file with this text says; `styles` lies beside it."""
    (folder / "styles").mkdir(exist_ok=True)
    path = folder / ".vale.ini"
    path.write_text(text, encoding="utf-8")
    return read_config(path)


@pytest.mark.parametrize("name", [".vale", "_vale", "vale.ini", ".vale.ini", "_vale.ini"])
def test_the_configuration_is_found_upwards_under_each_of_vales_names(
    tmp_path: Path, name: str
) -> None:
    below = tmp_path / "a" / "b"
    below.mkdir(parents=True)
    (tmp_path / name).touch()

    assert find_config(below) == tmp_path / name


def test_the_nearest_configuration_wins(tmp_path: Path) -> None:
    below = tmp_path / "a"
    below.mkdir()
    (tmp_path / ".vale.ini").touch()
    (below / "_vale").touch()

    assert find_config(below) == below / "_vale"


def test_folders_are_searched_in_turn(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "b").mkdir()
    (tmp_path / "b" / "vale.ini").touch()

    assert find_config(tmp_path / "a", tmp_path / "b") == tmp_path / "b" / "vale.ini"


def test_the_settings_at_the_top_are_read(tmp_path: Path) -> None:
    (tmp_path / "more").mkdir()

    read = config(
        tmp_path,
        """
        # where things are
        StylesPath = styles
        StylesPath = more
        MinAlertLevel = warning # no hints
        SkippedScopes = pre, figure
        IgnoredScopes = code
        IgnoredClasses = "big"
        WordTemplate = '(?:%s)'
        [formats]
        mdx = md
        """,
    )

    assert read.styles_paths == (tmp_path / "styles", tmp_path / "more")
    assert read.min_level == "warning"
    assert read.skipped_scopes == ("pre", "figure")
    assert read.ignored_scopes == ("code",)
    assert read.ignored_classes == ("big",)
    assert read.word_template == "(?:%s)"
    assert read.formats == {"mdx": "md"}
    assert read.notices == ()


def test_later_sections_go_before_earlier_ones_and_single_rules_before_styles(
    tmp_path: Path,
) -> None:
    read = config(
        tmp_path,
        """
        [*.md]
        BasedOnStyles = A, B
        A.One = NO
        C.Two = error
        [talk/*.md]
        BasedOnStyles = B
        A.One = YES
        [*]
        BasedOnStyles = C
        C.Two = NO
        """,
    )

    for_all, notes, talk = (read.in_force(p) for p in ("a.txt", "a.md", "talk/a.md"))
    assert [for_all.runs(rule) for rule in ("A.Two", "C.One", "C.Two")] == [
        False,
        True,
        False,
    ]
    assert [notes.runs(rule) for rule in ("A.One", "A.Two", "C.One", "C.Two")] == [
        False,
        True,
        False,
        True,
    ]
    assert [talk.runs(rule) for rule in ("A.One", "A.Two", "B.One")] == [True, False, True]
    assert read.level("C.Two", "suggestion") == "error"
    assert read.styles == ("C", "A", "B")
    assert set(read.single_rules) == {"A.One", "C.Two"}


def test_a_style_gets_a_level_and_can_be_switched_off(tmp_path: Path) -> None:
    read = config(
        tmp_path, "[*]\nBasedOnStyles = A, B\nA = error\nB = NO\nA.One = warning\n"
    )

    assert read.level("A.Two", "suggestion") == "error"
    assert read.level("A.One", "suggestion") == "warning"
    assert read.in_force("a.md").runs("A.Two")
    assert not read.in_force("a.md").runs("B.Two")


def test_vocabularies_give_words_to_accept_and_to_reject(tmp_path: Path) -> None:
    folder = tmp_path / "styles" / "config" / "vocabularies" / "Ours"
    folder.mkdir(parents=True)
    (folder / "accept.txt").write_text("GitHub\n# a comment\n\n[pP]y.*\n", encoding="utf-8")
    (folder / "reject.txt").write_text("synergy\n", encoding="utf-8")

    read = config(tmp_path, "StylesPath = styles\nVocab = Ours\n")

    assert read.accepted == ("GitHub", "[pP]y.*")
    assert read.rejected == ("synergy",)


def test_ignored_blocks_and_words_are_those_of_the_sections_for_a_file(
    tmp_path: Path,
) -> None:
    read = config(
        tmp_path,
        r"""
        [*]
        BlockIgnores = (?s) *({{<.*?>}}), \
        (a)
        [*.md]
        TokenIgnores = (\$+[^$]+\$+)
        """,
    )

    assert read.ignores("a.md") == (["(?s) *({{<.*?>}})", "(a)"], [r"(\$+[^$]+\$+)"])
    assert read.ignores("a.txt") == (["(?s) *({{<.*?>}})", "(a)"], [])


@pytest.mark.parametrize(
    ("text", "place", "words"),
    [
        ("MinAlertLevel = loud\n", "1:1", "suggestion, warning, error"),
        ("\n  StylesPath = nowhere\n", "2:3", "does not exist"),
        ("BasedOnStyles = A\n", "1:1", "[*.md]"),
        ("[*.md]\nStylesPath = styles\n", "2:1", "at the top"),
        ("[*.md\nA.B = YES\n", "1:1", "`]`"),
        ("[*]\nA.B\n", "2:1", "Key = value"),
        ("[*.{md]\nA.B = YES\n", "2:1", "*.{md,txt}"),
        ("StylesPath = styles\nVocab = Nobody\n", "2:1", "Nobody"),
        ("[*]\nTokenIgnores = a, (b\n", "2:1", "`(b`"),
    ],
)
def test_a_mistake_is_told_with_its_place_and_what_would_be_right(
    tmp_path: Path, text: str, place: str, words: str
) -> None:
    with pytest.raises(RuleFileError) as told:
        config(tmp_path, text)

    assert str(told.value).startswith(f"{tmp_path / '.vale.ini'}:{place}: ")
    assert words in str(told.value)


def test_all_mistakes_are_told_at_once(tmp_path: Path) -> None:
    with pytest.raises(RuleFileError) as told:
        config(tmp_path, "MinAlertLevel = loud\nStylesPath = nowhere\n")

    assert len(told.value.mistakes) == 2


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("MinAlertLvel = error\n", "MinAlertLevel"),
        ("Colour = red\n", "unknown"),
        ("NLPEndpoint = http://localhost\n", "no effect"),
        ("[*]\nTransform = x.xsl\n", "no effect"),
        ("[*]\nBasedOnStyle = A\n", "BasedOnStyles"),
        ("[*]\nA.B = maybe\n", "Use YES, NO or a level"),
    ],
)
def test_what_has_no_effect_is_noted_and_nothing_else_happens(
    tmp_path: Path, text: str, words: str
) -> None:
    (notice,) = config(tmp_path, text).notices

    assert words in notice


@pytest.mark.parametrize(
    "text", ["", "\ufeff[*]\n", "[]\n", "=\n", "[*]\n= x\n", '"""\n', "a = `b\n"]
)
def test_odd_files_are_read_or_refused_but_never_crash(tmp_path: Path, text: str) -> None:
    try:
        read = config(tmp_path, text)
    except RuleFileError:
        return

    assert read.in_force("a.md").styles == ()


def test_a_file_that_is_no_text_is_refused(tmp_path: Path) -> None:
    path = tmp_path / ".vale.ini"
    path.write_bytes(b"\xff\xfe\x00")

    with pytest.raises(UnreadableError):
        read_config(path)


def test_a_comment_needs_a_beginning_and_an_end(tmp_path: Path) -> None:
    place = tmp_path / ".vale.ini"
    place.write_text("[*.md]\nCommentDelimiters = {/*\n", encoding="utf-8")

    with pytest.raises(RuleFileError, match="how a comment begins, a comma, and how"):
        read_config(place)
