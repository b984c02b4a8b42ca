import subprocess
import sys
from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pitchcoach.matching.regexes import BadRegexError, Regex, RunawayRegexError, compiled

PIECES = (
    *("a", "b", "K", "s", "é", "_", "-", " ", "the", "0", ",", "'", r"\.", ".", "[ab]"),
    *("[^ab]", "[a-z]", "[^a-z]", "[A-Z_]", r"[\w-]", r"[^\s,]", r"[\S]", r"[^\W]", "[—é]"),
    *(r"\b", r"\B", r"\w", r"\W", r"\d", r"\D", r"\s", r"\S", "^", "$", r"\A", r"\z"),
    *("(?i)", "(?-i)", "(?m)", "[[:alpha:]]", "[^[:punct:]]", r"\x41", "ſ", "[!-~]"),
)
COUNTS = ("", "", "", "*", "+", "?", "{2}", "{1,2}", "*?", "+?", "??")
LETTERS = "abKsSiIéÉ_- .,'0\n—’\u00a0ſ\u212a\u0301½İ٣\u200dⒶ\x0b\x01"


def patterns() -> st.SearchStrategy[str]:
    piece = st.sampled_from(PIECES)
    return st.recursive(piece, _larger, max_leaves=8)


def _larger(inner: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    row = st.lists(inner, min_size=1, max_size=4).map("".join)
    group = st.tuples(st.sampled_from(("(", "(?:")), row, st.sampled_from(COUNTS))
    return st.one_of(
        row,
        group.map(lambda parts: f"{parts[0]}{parts[1]}){parts[2]}"),
        st.tuples(inner, inner).map("|".join),
    )


def found(pattern: str, text: str, *, ignorecase: bool = False) -> list[str]:
    return [text[a:b] for a, b, _ in compiled(pattern, ignorecase=ignorecase).hits(text)]


@given(patterns(), st.booleans(), st.text(LETTERS, max_size=14))
@settings(deadline=None, max_examples=400)
def test_both_engines_find_the_same(pattern: str, ignorecase: bool, text: str) -> None:
    regex = Regex(pattern, ignorecase)
    try:
        slow = regex._careful_hits(text)
    except (BadRegexError, RunawayRegexError):
        return

    assert list(regex.hits(text)) == slow


@pytest.mark.parametrize(
    ("pattern", "text", "words"),
    [
        (r"\bcaf\b", "café caf", ["caf"]),
        (r"\w+", "naïve œuvre", ["naïve", "œuvre"]),
        (r"\d", "1٣", ["1", "٣"]),
        (r"a\sb", "a\u00a0b", ["a\u00a0b"]),
        ("(?i)a(?-i)b", "AB Ab aB", ["Ab"]),
        ("x(?i)y|z", "xY Z", ["xY", "Z"]),
        ("a$", "a\na\n", []),
        ("(?m)a$", "a\na\n", ["a", "a"]),
        (r"(?<n>a)\k<n>", "aa", ["aa"]),
        (r"(?P<n>a)b\1", "aba", ["aba"]),
        ("[[:upper:]]+", "aBCÉ", ["BC"]),
        (r"\_\-\/", "_-/", ["_-/"]),
        (r"[a-z-[aeiou]]+", "hello", ["h", "ll"]),
        (r"\p{Lu}", "aÉ", ["É"]),
        ("(?x) a b # both\n c", "abc", ["abc"]),
        ("a(?#what)b", "ab", ["ab"]),
        (r"\x{1F600}|\u00e9|\cI", "😀é\t", ["😀", "é", "\t"]),
        ("a{,2}{", "a{,2}{", ["a{,2}{"]),
        ("k", "K\u212a", ["K", "\u212a"]),
        ("(?n)(a)(?<n>b)|(?s).", "ab\n", ["ab", "\n"]),
        ("(?>a+)b", "aab", ["aab"]),
        (r"\Gab?", "abab", ["ab", "ab"]),
        (r"[[:^alpha:]\b]", "a1\b", ["1", "\b"]),
        (r"[^\d[:space:]]", "1 a[", ["a", "["]),
        ("[]-]|[[:x]", "]-[:x", ["]", "-", "[", ":", "x"]),
        ("[\x00-\uffff]", "é1", ["é", "1"]),
        (r"\012", "\n", ["\n"]),
        ("", "", [""]),
        ("b*", "ab", ["", "b", ""]),
    ],
)
def test_a_pattern_means_what_it_means_to_vale(
    pattern: str, text: str, words: list[str]
) -> None:
    assert found(pattern, text, ignorecase=pattern == "k") == words


def test_groups_come_in_vales_order() -> None:
    hit = compiled(r"(?<last>a)(b)(c)?").first("ab")

    assert hit is not None
    assert hit.groups == ("b", None, "a")


@pytest.mark.parametrize(
    ("pattern", "position", "reason"),
    [
        ("a(b", 1, "')' is missing"),
        ("a)b", 1, "nothing is open"),
        ("[a", 0, "']' is missing"),
        ("a**", 2, "a repeat of a repeat"),
        ("ab|*", 3, "nothing before '*'"),
        ("a{3,1}", 1, "the wrong way round"),
        ("[z-a]", 1, "the wrong way round"),
        ("(?<n>a)(?<n>b)", 7, "already a group 'n'"),
        ("a\\", 1, "nothing stands after the backslash"),
        (r"a\y", 1, r"'\y' means nothing"),
        (r"(a)\2", 3, "there is no group '2'"),
        ("(?(1)a|b)", 0, "unknown kind of group"),
        ("[[:foo:]]", 1, "'[:foo:]' is not one of"),
        (r"\p{Nonsense}", 0, "unknown property"),
        (r"\p{}", 0, "is no Unicode category"),
        (r"\pL", 0, "stands in braces"),
        (r"\p{L", 0, "'}' is missing"),
        (r"\x{110000}", 0, "no character with such a number"),
        (r"\c1", 0, "needs a letter"),
        (r"[a-\d]", 1, "a character at both ends"),
        ("[a-z-[b]c]", 8, "']' must follow"),
        ("[a-[" * 30, 83, "out of one another too often"),
        ("a(?#b", 1, "')' is missing"),
        ("(a{1000}){1000}", 0, "repeats too much"),
        ("((((" * 20, 50, "brackets in one another"),
        ("a" * 256_001, 0, "longer than"),
    ],
)
def test_a_broken_pattern_is_told_with_its_place(
    pattern: str, position: int, reason: str
) -> None:
    with pytest.raises(BadRegexError) as caught:
        compiled(pattern)

    assert caught.value.position == position
    assert reason in caught.value.reason


@given(st.text("ab()[]{}|*+?.^$\\-:<>!=,1ikpw", max_size=12), st.text("ab1 é", max_size=6))
@settings(deadline=None, max_examples=400)
def test_whatever_is_written_is_a_pattern_or_a_mistake(pattern: str, text: str) -> None:
    with suppress(BadRegexError, RunawayRegexError):
        found(pattern, text)


@pytest.mark.parametrize(
    ("pattern", "text"),
    [
        (r"(?=(a+)+$)a", "a" * 5_000 + "b"),
        (r"(\w+\s?)+(?<!x)$", "a " * 20_000 + "x"),
        (r"(a|aa)+\1$", "a" * 60 + "b"),
    ],
)
def test_a_runaway_is_stopped_and_named(pattern: str, text: str) -> None:
    with pytest.raises(RunawayRegexError) as caught:
        compiled(pattern).first(text)

    assert pattern in str(caught.value)


def test_nested_repeats_without_looking_around_run_in_linear_time() -> None:
    assert found("(a+)+$", "a" * 50_000 + "b") == []


def test_huge_texts_are_searched() -> None:
    assert len(found(r"\bvery\b", "very well — " * 100_000)) == 100_000


def test_plain_rules_do_not_load_the_slow_engine() -> None:
    program = (
        "import sys; from pitchcoach.matching.regexes import compiled; "
        "list(compiled(r'\\b(?:very|quite)\\b').hits('very “nice” café')); "
        "assert 're2' in sys.modules and 'regex' not in sys.modules"
    )

    subprocess.run([sys.executable, "-c", program], check=True)
