from pathlib import Path

import pytest

from pitchcoach.errors import RuleFileError
from pitchcoach.project.places import spots
from pitchcoach.project.reading import read_project
from pitchcoach.rules.change import Spot
from pitchcoach.rules.located import Place

PATH = Path("drafts/.pitchcoach.toml")
WHOLE = """\
# our school
rules = ["my-rules", "OurSchool"]
profile = "demo-day-2min"
language = "fr"

[change]
"Direct.KindOf" = "off"
FrenchFounder = "suggestion"
"Efficient.LongSentence" = { max = 25, "tokens+" = ["a"] }
Direct.HopeTry = "error"

[change.SellYourself]
level = "suggestion"
WeAlso = "off"

[weights]
hedging = 6

[profiles.demo-day-2min]
seconds = 150
"""


def told(text: str | bytes) -> list[str]:
    """All that is told of a file."""
    content = text.encode() if isinstance(text, str) else text
    with pytest.raises(RuleFileError) as caught:
        read_project(PATH, content)
    return [str(mistake).removeprefix(f"{PATH}:") for mistake in caught.value.mistakes]


@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
def test_a_file_says_all_that_is_other_than_usual(line_end: str) -> None:
    written = read_project(PATH, WHOLE.replace("\n", line_end).encode("utf-8-sig"))

    assert written.rules == (("my-rules", Place(2, 10)), ("OurSchool", Place(2, 22)))
    assert (written.profile, written.language) == ("demo-day-2min", "fr")
    assert [(c.of, c.name, c.value, c.place) for c in written.changes] == [
        ("profile", "demo-day-2min", "", (3, 1)),
        ("change", "Direct.KindOf", "off", (7, 1)),
        ("change", "FrenchFounder", "suggestion", (8, 1)),
        ("change", "Efficient.LongSentence", {"max": 25, "tokens+": ["a"]}, (9, 1)),
        ("change", "Direct.HopeTry", "error", (10, 8)),
        ("change", "SellYourself.WeAlso", "off", (14, 1)),
        ("change", "SellYourself", {"level": "suggestion"}, (12, 9)),
        ("weights", "hedging", 6, (17, 1)),
        ("profiles", "demo-day-2min", {"seconds": 150}, (19, 11)),
    ]
    assert written.changes[3].spot("tokens+", 0).value == Place(9, 53)
    assert written.changes[8].spot("seconds") == Spot(Place(20, 1), Place(20, 11))


def test_an_empty_file_says_nothing() -> None:
    written = read_project(PATH, b"\n# nothing yet\n")

    assert (written.rules, written.profile, written.changes) == ((), None, ())


def test_a_single_folder_needs_no_list() -> None:
    assert read_project(PATH, b'rules = "mine"').rules == (("mine", Place(1, 9)),)


WRONG: dict[str, tuple[str | bytes, str]] = {
    "unknown key": ('rule = ["a"]', "1:1: Unknown key 'rule'. Did you mean 'rules'?"),
    "unknown table": (
        "[changes]\na = 1",
        "1:2: Unknown key 'changes'. Did you mean 'change'?",
    ),
    "far from any": (
        "x = 1",
        "1:1: Unknown key 'x'. There are: rules, profile, language, change, weights, "
        "profiles.",
    ),
    "change in the wrong place": (
        '"Direct.KindOf" = "off"',
        "1:1: 'Direct.KindOf' belongs below a line [change].",
    ),
    "rules of the wrong type": (
        "rules = 3",
        "1:9: 'rules' is a list of folders or installed packs: rules = [\"my-rules\"].",
    ),
    "rules of wrong types": (
        'rules = ["a", 3]',
        "1:9: 'rules' is a list of folders or installed packs: rules = [\"my-rules\"].",
    ),
    "too many folders": (
        f"rules = {[f'r{n}' for n in range(21)]}",
        "1:1: 'rules' names more than 20 folders: put packs together.",
    ),
    "profile of the wrong type": (
        "\nprofile = 3",
        "2:11: 'profile' is the name of one in quotes: profile = \"demo-day-2min\".",
    ),
    "empty profile": (
        'profile = ""',
        "1:11: 'profile' is the name of one in quotes: profile = \"demo-day-2min\".",
    ),
    "other language": ('language = "de"', '1:12: \'language\' is "en" or "fr".'),
    "no table": (
        "weights = 6",
        "1:11: 'weights' is a table: [weights], and below it lines such as hedging = 6.",
    ),
    "list of tables": (
        "[[change]]\na = 1",
        "1:3: 'change' is a table: [change], and below it lines such as "
        '"Direct.KindOf" = "off".',
    ),
    "without quotes": (
        "profile = demo",
        "1:11: This cannot be read: this value needs quotes, as in profile = "
        '"demo-day-2min".',
    ),
    "no equals sign": (
        "profile: demo",
        "1:8: This cannot be read: after a key stands '=' and its value; a key with dots "
        'or spaces needs quotes: "Direct.KindOf" = "off".',
    ),
    "twice": (
        'profile = "a"\nprofile = "b"',
        "2:14: This cannot be read: this key stands here a second time: keep one of the "
        "two.",
    ),
    "table twice": (
        "[change]\n[weights]\n[change]\n",
        "3:8: This cannot be read: this table begins a second time: put its lines below "
        "the first.",
    ),
    "open list": (
        'rules = ["a",\n',
        "1:14: The file ends too early: a list, a table or a quote is opened and never "
        "closed.",
    ),
    "no comma": (
        'rules = ["a" "b"]',
        "1:14: This cannot be read: items of a list stand between '[' and ']', with commas "
        "between.",
    ),
    "table over two lines": (
        "[change]\nA = {max = 3,\nmin = 2}",
        "2:14: This cannot be read: ",
    ),
    "open quote": (
        'profile = "a\nx = 1',
        "1:13: This cannot be read: the quote is never closed on this line.",
    ),
    "two on a line": (
        'profile = "a" language = "fr"',
        "1:15: This cannot be read: one line holds one key: the rest of this line belongs "
        "elsewhere, or needs quotes.",
    ),
    "binary": (b"\x89PNG\r\n\x1a\n", "1:1: Not UTF-8 text: save the file as UTF-8."),
    "huge": (b"#" * 64_001, "1:1: Larger than 64 kB: nothing is that long."),
    "nested deeply": (
        "a = " + "[" * 30 + "]" * 30,
        "1:1: Nested more than 20 levels deep.",
    ),
    "nested out of all bounds": (
        "a = " + "[" * 30_000,
        "1:1: Nested more than 20 levels deep.",
    ),
    "dots out of all bounds": (".".join("a" * 30_000) + " = 1", "1:1: Nested more than 20"),
    "quoted dots": ("\n[" + ".".join(['"a b"'] * 30) + "]", "2:2: Nested more than 20"),
    "a long word": ("a" * 60_000 + " = 1", f"1:1: Unknown key '{'a' * 80}'."),
    "many spaces": ("a" + " " * 60_000 + "= 1", "1:1: Unknown key 'a'."),
    "too many changes": (
        "[change]\n" + "".join(f"R{n} = 1\n" for n in range(400)),
        "302:1: More than 300 changes: write a pack of rules instead.",
    ),
}


@pytest.mark.parametrize(("text", "expected"), WRONG.values(), ids=WRONG)
def test_a_mistake_is_told_with_its_place_and_what_would_be_right(
    text: str | bytes, expected: str
) -> None:
    (said,) = told(text)

    assert said.startswith(expected)


def test_all_mistakes_are_told_at_once() -> None:
    assert len(told('rule = 1\nprofile = 2\nlanguage = "x"\nweights = 1\n')) == 4


def test_places_are_found_among_all_that_toml_can_hold() -> None:
    text = (
        '# c [x]\n"a.b" . c = """\n[no]\nkey = 1 \\""" "" """  # d\n'
        "d = '''\n'x' ''' \n"
        'e = [ # f\n  1, 1979-05-27 07:32:00Z,\n  {g = \'h, }\', "i\\"" = [true]}, ]\n'
        "[ j . 'k]' ]\nl=-1.5e3\n"
    )
    places = {route: spot.key for route, spot in spots(text).items()}

    assert places == {
        ("a.b",): (2, 1),
        ("a.b", "c"): (2, 9),
        ("d",): (5, 1),
        ("e",): (7, 1),
        ("e", 0): (8, 3),
        ("e", 1): (8, 6),
        ("e", 2): (9, 3),
        ("e", 2, "g"): (9, 4),
        ("e", 2, 'i"'): (9, 16),
        ("e", 2, 'i"', 0): (9, 25),
        ("j",): (10, 3),
        ("j", "k]"): (10, 7),
        ("j", "k]", "l"): (11, 1),
    }
