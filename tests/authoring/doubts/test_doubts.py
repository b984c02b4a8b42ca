from pathlib import Path

import pytest

from pitchcoach.authoring.doubts import doubts, rules_in
from tests.authoring.folders import coach_with

pytestmark = pytest.mark.model

WHOLE = """\
item: hedging
why: It makes the listener doubt.
asks: Are you sure?
advice: Cut it.
source: our school, 2026
fr: {message: m, why: w, asks: a, advice: a}
good: [We grow., It works., It sells.]
bad: [Zibbly zobbly., Zobbly zibbly.]
"""
WORDS = f"""\
{WHOLE}extends: existence
message: "'%s' is weak."
ignorecase: true
"""
SWAP = f"""\
{WHOLE}extends: substitution
message: "Say '%s', not '%s'."
"""
PATTERN = f"""\
{WHOLE}extends: pattern
message: "'%s' is weak."
"""
MEASURE = f"""\
{WHOLE}extends: measure
message: "%s."
"""


def told(folder: Path, *rules: str) -> list[str]:
    """Line, column and message of each doubt about some rules."""
    coach, own = coach_with(folder, *rules)
    return [f"{d.place[1]}:{d.place[2]}: {d.message}" for d in doubts(coach, own)]


@pytest.mark.parametrize(
    "text",
    [
        f"{WORDS}tokens: ['kinda', '(?:sorta|maybe) so']\nexceptions: [sorta music]\n",
        f"{SWAP}swap: {{'zo(?:b|p)': zip, 'zibbly': '$1 zip'}}\n",
        f'{PATTERN}pattern: [{{lower: [zibbly, "n\'t", "\'m", u.s.], tag: NN}}]\n',
        f"{MEASURE}measure: passive_share\nmax: 30\n",
    ],
)
def test_of_a_sound_rule_nothing_is_told(text: str, tmp_path: Path) -> None:
    assert told(tmp_path, text) == []


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (
            f"{WORDS}tokens: [zib, zib]\n",
            "12:15: 'zib' stands here a second time (first in line 12): delete it",
        ),
        (
            f"{WORDS}tokens:\n  - zib\n  - zib zob\n",
            "14:5: 'zib zob' is never used: 'zib' (line 13) is tried first and finds the "
            "same words. Delete it, or put it before the other",
        ),
        (
            f"{WORDS}tokens: [zib, zob!]\n",
            "12:15: 'zob!' can never be found: a whole word is looked for, and it begins "
            "or ends with a sign or a space. Remove that, or write 'nonword: true'",
        ),
        (
            f"{WORDS}tokens: [zib, zob]\nexceptions: [zob]\n",
            "12:15: 'zob' never fires: the exception 'zob' lets all of it pass",
        ),
        (
            f"{WORDS}tokens: [zib, zob]\nunless: [we, 'zo.']\n",
            "12:15: 'zob' never fires: unless no. 2 takes back all that it finds. Narrow "
            "the exception, or delete the words",
        ),
        (
            f"{WORDS}tokens: [zib]\nunless: [we, we]\n",
            "13:14: unless no. 2 stands here a second time: delete it",
        ),
        (
            f"{SWAP}swap:\n  zib: zip\n  same: same\n",
            "13:3: 'same' never fires: what is offered instead is what was found",
        ),
        (
            f"{SWAP}swap: {{zib|zob: zip, zib: zap}}\n",
            "11:22: 'zib' is never used: 'zib|zob' (line 11) is tried first and finds the "
            "same words. Delete it",
        ),
    ],
)
def test_words_that_can_never_be_found_are_told(
    text: str, message: str, tmp_path: Path
) -> None:
    assert told(tmp_path, text) == [message]


@pytest.mark.parametrize(
    ("word", "message"),
    [
        (
            "lower: [zib, don't]",
            "`lower` never holds for 'don't', which is not a word to the parser "
            "(do + n't): write the parts one after the other in the pattern",
        ),
        ("lower: [zib, zob, zib]", "'zib' stands in this list a second time: delete it"),
        (
            "lower: [zib], tag: MD",
            "never holds: no word of `lower` can have the tag MD. Words that can: ",
        ),
        (
            "lower: [zib], is: first_person",
            "never holds: no word of `lower` is of the first person",
        ),
        (
            "lower: [zib], text: [Zob]",
            "never holds: no word is under both `lower` and `text`",
        ),
        (
            "tag: VBD, not: {tag: 'VB*'}",
            "never holds: `not: {tag: …}` takes back every `tag` asked for",
        ),
        (
            "regex: 'zib zob'",
            "`regex: zib zob` never holds: it asks for a space, and one word has none. ",
        ),
        (
            "head: {lower: zib, tag: TO}",
            "never holds: no word of `lower` can have the tag TO.",
        ),
    ],
)
def test_conditions_that_no_word_fulfils_are_told(
    word: str, message: str, tmp_path: Path
) -> None:
    (line,) = told(tmp_path, f"{PATTERN}pattern: [{{{word}}}]\n")

    assert line.startswith("11:")
    assert line.partition(": ")[2].startswith(message)


def test_a_word_after_another_cannot_begin_a_sentence(tmp_path: Path) -> None:
    text = f"{PATTERN}pattern: [{{lower: zib}}, {{is: sentence_start}}]\n"

    assert "it cannot begin the sentence" in " ".join(told(tmp_path, text))


@pytest.mark.parametrize(
    ("keys", "message"),
    [
        ("scope: [text, heading & list]\n", "13:15: the scope 'heading & list' is nowhere"),
        (
            "needs_near: {any: [number], sentences: 1}\nonly_near: {any: [number]}\n",
            "14:1: never fires: 'only_near' asks for what 'needs_near' lets pass",
        ),
        ("fix: safe\n", "13:1: 'fix' has no effect: the rule offers no words to put in"),
    ],
)
def test_a_rule_that_never_fires_as_a_whole_is_told(
    keys: str, message: str, tmp_path: Path
) -> None:
    (line,) = told(tmp_path, f"{WORDS}tokens: [zib]\n{keys}")

    assert line.startswith(message)


@pytest.mark.parametrize(
    ("keys", "message"),
    [
        (
            "measure: passive_share\nmax: 120\n",
            "12:1: never fires: 'passive_share' is never",
        ),
        ("measure: words\nmin: 0\n", "12:1: never fires: 'words' is never below 0"),
        ("measure: words\n", "11:1: never fires: give it a 'max' or a 'min'"),
        (
            "measure: words\nmax: 3\nlimit: 2\n",
            "13:1: 'limit' has no effect in a rule that judges a number",
        ),
    ],
)
def test_bounds_that_no_number_breaks_are_told(
    keys: str, message: str, tmp_path: Path
) -> None:
    (line,) = told(tmp_path, f"{MEASURE}{keys}")

    assert line.startswith(message)


@pytest.mark.parametrize(
    ("keys", "message"),
    [
        ("present: false\n", "never fires: write 'present: true'"),
        ("before: ask\n", "never fires: 'ask' cannot come after itself"),
        ("by: {share: 1}\n", "never fires: no move comes after the whole pitch"),
        ("after: {words: 0}\n", "never fires: no move comes before the beginning"),
    ],
)
def test_a_move_that_cannot_be_wrong_is_told(
    keys: str, message: str, tmp_path: Path
) -> None:
    (line,) = told(tmp_path, f"{WHOLE}extends: move\nmessage: '%s'\nmove: ask\n{keys}")

    assert message in line


def test_points_without_an_item_count_for_nothing(tmp_path: Path) -> None:
    text = f"{WORDS}tokens: [zib]\npoints: 2\n".replace("item: hedging\n", "")

    assert told(tmp_path, text) == ["12:1: 'points' count for nothing without an 'item'"]


def test_two_rules_that_say_the_same_are_told_once(tmp_path: Path) -> None:
    first = f"{WORDS}tokens: [zibbly]\n"
    second = f"{WORDS}tokens: [zibbly, zobbly]\n"

    (line,) = told(tmp_path, first, second)

    place = tmp_path / "own/Ours/R2.yml"
    assert line == (
        f"1:1: says the same as Ours.R2 ({place}:1), which flags 2 of its 2 bad examples "
        "at the same words. Delete one of the two, or except the other's words under "
        "'unless'"
    )


def test_rules_of_other_items_do_not_say_the_same(tmp_path: Path) -> None:
    other = WORDS.replace("item: hedging", "item: interference")

    assert told(tmp_path, f"{WORDS}tokens: [zibbly]\n", f"{other}tokens: [zibbly]\n") == []


def test_an_example_that_another_rule_flags_is_a_hint(tmp_path: Path) -> None:
    text = f"{WORDS}tokens: [zibbly]\n".replace("It works.", "It sort of works.")
    other = WORDS.replace("[Zibbly zobbly., Zobbly zibbly.]", "[Sort of., It sort of is.]")
    coach, own = coach_with(tmp_path, text, f"{other}tokens: [sort of]\n")

    (hint,) = doubts(coach, own)

    assert hint.is_hint
    assert str(hint) == (
        f"{tmp_path}/own/Ours/R1.yml:7:1: hint: Ours.R1: good example no. 2 is flagged by "
        "other rules: no. 2 by Ours.R2"
    )


def test_what_a_rule_lacks_is_told_in_one_line(tmp_path: Path) -> None:
    text = "extends: existence\nmessage: m\ntokens: [zib]\ngood: [a, b]\n"

    lacks = "lacks why, asks, advice, source, fr; has 2 of 3 good examples; has 0 of 2 bad"
    assert told(tmp_path / "one", text) == [f"1:1: {lacks} examples"]
    assert told(tmp_path / "four", *[text.replace("zib", f"zib{n}") for n in "abcd"]) == [
        f"1:1: {lacks} examples. So do R2, R3, R4"
    ]


def test_a_message_longer_than_a_line_is_told(tmp_path: Path) -> None:
    text = f"{WORDS}tokens: [zib]\n".replace("is weak.", "is weak. " * 12)

    assert told(tmp_path, text) == [
        "1:1: its message is longer than a line (100 characters)"
    ]


def test_only_the_rules_of_the_folders_named_are_looked_at(tmp_path: Path) -> None:
    coach, own = coach_with(tmp_path, f"{WORDS}tokens: [zib]\n")

    assert rules_in(coach.rulebook.rules, [tmp_path]) == own
    assert rules_in(coach.rulebook.rules, [tmp_path / "elsewhere"]) == []
