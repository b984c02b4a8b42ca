"""Rules as a style for Vale, each proved on its own examples by our own lint."""

from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml

from pitchcoach.authoring.exporting import Exported, LeftOut, exported
from pitchcoach.authoring.exporting.files import style_files, write_style
from pitchcoach.check.finding import Finding
from pitchcoach.errors import SettingsError
from pitchcoach.lint.blocks import Tagger
from pitchcoach.lint.run import lint
from pitchcoach.readers import likely_format
from pitchcoach.review import Coach
from pitchcoach.rules.kinds.measure import Measure
from pitchcoach.rules.rule import Rule
from pitchcoach.rules.vale_config import read_config
from tests.rules.folders import rulebook

COMMON = {"extends", "message", "level", "scope", "link", "description", "limit", "action"}
KEYS = {
    "existence": {
        "tokens",
        "raw",
        "exceptions",
        "append",
        "ignorecase",
        "nonword",
        "vocab",
    },
    "substitution": {
        *("swap", "exceptions", "ignorecase", "nonword", "vocab", "capitalize"),
    },
    "occurrence": {"token", "max", "min", "ignorecase"},
    "repetition": {"tokens", "max", "ignorecase", "alpha", "vocab", "exceptions"},
    "consistency": {"either", "nonword", "ignorecase"},
    "conditional": {"first", "second", "exceptions", "vocab", "ignorecase"},
    "capitalization": {
        *("match", "style", "exceptions", "indicators", "threshold", "vocab", "prefix"),
    },
    "metric": {"formula", "condition"},
    "readability": {"metrics", "grade"},
    "sequence": {"tokens", "ignorecase"},
}
"""What Vale 3.15 knows; it refuses a file with any other key."""


@pytest.fixture(scope="module")
def coach() -> Coach:
    return Coach()


@pytest.fixture(scope="module")
def tagger(coach: Coach) -> Tagger:
    return lambda texts: [each.tokens for each in coach.parser.analyses(texts)]


@pytest.fixture(scope="module")
def shipped(coach: Coach, tagger: Tagger) -> list[Exported | LeftOut]:
    return list(exported(coach.rulebook.rules, coach.tried, tagger))


def kept(outcome: list[Exported | LeftOut]) -> list[Exported]:
    return [each for each in outcome if isinstance(each, Exported)]


@pytest.mark.model
def test_a_third_of_the_shipped_rules_can_be_said_in_vale(
    shipped: list[Exported | LeftOut],
) -> None:
    share = len(kept(shipped)) / len(shipped)

    assert share > 1 / 3


@pytest.mark.model
def test_an_exported_file_holds_only_keys_that_vale_knows(
    shipped: list[Exported | LeftOut],
) -> None:
    for each in kept(shipped):
        keys = yaml.safe_load(each.text)

        assert keys.keys() <= COMMON | KEYS[keys["extends"]], each.rule.id
        assert keys["level"] in ("suggestion", "warning", "error")
        assert keys["message"]
        assert keys["description"]


@pytest.mark.model
def test_lint_finds_with_the_exported_style_what_the_rules_find_in_their_examples(
    shipped: list[Exported | LeftOut],
    coach: Coach,
    tagger: Tagger,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    files = dict(style_files(shipped))
    config = next(path for path in files if path.name == ".vale.ini")
    files[config] = files[config].replace(" = NO", " = YES")
    write_style(files, tmp_path, force=False)
    monkeypatch.chdir(tmp_path)
    asked = dict(_examples(kept(shipped), Path("examples")))

    alerts = lint(
        [Path("examples")], read_config(Path(".vale.ini")), fail, tagger=lambda: tagger
    )
    found = defaultdict[str, list[str]](list)
    for alert in alerts:
        if alert.rule == asked[alert.path][0].id:
            long = isinstance(asked[alert.path][0].kind, Measure)
            found[alert.path].append("a sentence" if long else alert.match)

    for path, (rule, example) in asked.items():
        assert sorted(found[path]) == sorted(words(coach, rule, example)), (
            rule.id,
            example,
        )


def fail(message: object) -> None:
    raise AssertionError(message)


def _examples(
    rules: list[Exported], folder: Path
) -> Iterator[tuple[str, tuple[Rule, str]]]:
    """Every example in a file of its own, with its rule."""
    folder.mkdir()
    for each in rules:
        rule = each.rule
        for number, example in enumerate((*rule.good, *rule.light, *rule.bad)):
            path = folder / f"{rule.id}-{number}.{likely_format(example)}"
            path.write_text(f"{example}\n", encoding="utf-8")
            yield path.as_posix(), (rule, example)


def words(coach: Coach, rule: Rule, example: str) -> list[str]:
    """What the rule finds in an example."""
    if isinstance(rule.kind, Measure):
        return ["a sentence" for _ in coach.tried(example, rule)]
    return [found.span.cut(example) for found in coach.tried(example, rule)]


def only(folder: Path, text: str) -> Rule:
    """The one rule of a user's pack."""
    return next(r for r in rulebook(folder, {"Mine/R.yml": text}).rules if r.pack == "Mine")


def nothing(text: str, rule: Rule) -> tuple[Finding, ...]:
    """Tries a rule that has no examples."""
    return ()


EXISTENCE = "extends: existence\nmessage: \"'%s' is weak.\"\ntokens: [maybe]\n"
LEFT_OUT = {
    "a move": ("extends: move\nmessage: m\nmove: ask\npresent: true\n", "no moves"),
    "a measure": (
        "extends: measure\nmessage: m\nmeasure: words\nmax: 9\n",
        "'words' of the",
    ),
    "what is missing": ("extends: missing\nmessage: m\ntokens: [a]\n", "no sentence says"),
    "a place in the pitch": (f"{EXISTENCE}scope: opening\n", "scope 'opening'"),
    "a negated place": (f"{EXISTENCE}scope: 'text & ~closing'\n", "scope 'closing'"),
    "a fact nearby": (
        f"{EXISTENCE}needs_near: {{any: [number]}}\n",
        "a number near the words ('needs_near')",
    ),
    "a free allowance": (f"{EXISTENCE}allow: 1\n", "'allow'"),
    "a pattern as exception": (
        f"{EXISTENCE}unless: [{{pattern: [{{lower: so}}]}}]\n",
        "'unless'",
    ),
    "an exception of a kind that has none": (
        "extends: occurrence\nmessage: m\ntoken: a\nmax: 1\nunless: [b]\n",
        "of the kind 'occurrence'",
    ),
    "an exception that reaches over the end of the words": (
        "extends: existence\nmessage: m\ntokens: [five persons]\nunless: "
        "['persons with']\n",
        "as in 'five persons with'",
    ),
    "a role in the sentence": (
        "extends: pattern\nmessage: m\npattern: [{lower: a, dep: nsubj}]\n",
        "asks for 'dep'",
    ),
    "several patterns": (
        "extends: pattern\nmessage: m\npatterns: [[{lower: a}], [{lower: b}]]\n",
        "several patterns",
    ),
    "marked words": (
        "extends: pattern\nmessage: m\npattern: [{lower: a, mark: true}, {lower: b}]\n",
        "marks some of the words",
    ),
    "words between that a message would name": (
        "extends: pattern\nmessage: \"'%s'\"\npattern: [{lower: a}, {lower: b, skip: 2}]\n",
        "names all its words",
    ),
    "a price": (
        "extends: substitution\nmessage: m\nswap: {five dollars: $5}\n",
        "takes '$' and the digit",
    ),
}


@pytest.mark.parametrize("name", LEFT_OUT)
def test_what_vale_cannot_say_is_left_out(name: str, tmp_path: Path) -> None:
    text, reason = LEFT_OUT[name]

    (outcome,) = exported([only(tmp_path, text)], nothing)

    assert isinstance(outcome, LeftOut)
    assert reason in outcome.reason


def test_a_rule_is_left_out_if_vale_finds_more_in_an_example(tmp_path: Path) -> None:
    rule = only(tmp_path, f"{EXISTENCE}good: ['He said \"maybe\".']\n")

    (outcome,) = exported([rule], nothing)

    assert isinstance(outcome, LeftOut)
    assert outcome.reason == (
        "in 'He said \"maybe\".' Vale would find 'maybe', and the rule finds nothing"
    )


def keys_of(folder: Path, text: str) -> dict[str, object]:
    """The keys with which a rule is exported."""
    (outcome,) = exported([only(folder, text)], nothing)
    assert isinstance(outcome, Exported), outcome
    keys: dict[str, object] = yaml.safe_load(outcome.text)
    return keys


def test_why_and_advice_are_the_description_with_percent_signs_that_vale_reads(
    tmp_path: Path,
) -> None:
    keys = keys_of(tmp_path, f"{EXISTENCE}why: It costs 9% of trust.\nadvice: Cut it.\n")

    assert keys["description"] == "It costs 9%% of trust. Cut it."


def test_a_bare_percent_sign_is_no_place_in_messages_and_expressions(
    tmp_path: Path,
) -> None:
    keys = keys_of(
        tmp_path,
        "extends: existence\nmessage: 9% or '%s'\ntokens: ['\\d+ %', "
        "'100%']\nnonword: true\n",
    )

    assert keys["message"] == "9%% or '%s'"
    assert keys["tokens"] == [r"\d+ \x25", r"100\x25"]


@pytest.mark.parametrize(
    ("scope", "expected"),
    [
        ("title", ["heading"]),
        ("list & ~quote", ["list & ~blockquote"]),
        ("slide", None),
        ("sentence", ["sentence"]),
    ],
)
def test_scopes_are_called_as_in_vale(
    scope: str, expected: list[str] | None, tmp_path: Path
) -> None:
    assert keys_of(tmp_path, f"{EXISTENCE}scope: {scope}\n").get("scope") == expected


def test_exceptions_take_in_whole_words_in_any_case(tmp_path: Path) -> None:
    keys = keys_of(tmp_path, f"{EXISTENCE}unless: ['\\bmaybe not\\b']\n")

    assert keys["exceptions"] == [r"(?i)(?m)(?:(?:\bmaybe not\b))"]


def test_the_first_quotes_go_where_vale_puts_its_own(
    tmp_path: Path,
) -> None:
    text = (
        "extends: substitution\nmessage: \"Say '%s'.\"\naction: {name: replace}\n"
        "swap: {utilize: use|apply}\n"
    )

    assert keys_of(tmp_path, text)["message"] == "Say %s."


def test_words_and_tags_become_a_sequence(tmp_path: Path) -> None:
    text = (
        "extends: pattern\nmessage: \"'%s' is weak.\"\n"
        "pattern: [{lower: [might, may], tag: MD}, {tag: 'VB*'}]\n"
    )

    keys = keys_of(tmp_path, text)

    assert keys["message"] == "'%[1]s %[2]s' is weak."
    assert keys["tokens"] == [
        {"pattern": "^(?i:might|may)$", "tag": "^(?:MD)$"},
        {"tag": "^(?:VB.*)$"},
    ]


def test_a_long_sentence_is_counted_in_words(tmp_path: Path) -> None:
    text = (
        "extends: measure\nmessage: It runs to %s.\nmeasure: words\nof: sentence\n"
        "max: 25\nspan: sentence\n"
    )

    keys = keys_of(tmp_path, text)

    assert (keys["extends"], keys["scope"], keys["max"]) == ("occurrence", "sentence", 25)
    assert keys["message"] == "It runs to %s words."


def test_a_rule_for_another_audience_is_switched_off(tmp_path: Path) -> None:
    rule = only(tmp_path, f"{EXISTENCE}profiles: [meeting]\n")

    files = style_files(list(exported([rule], nothing)))

    assert "# for meeting\nMine.R = NO\n" in files[next(iter(files))]


def test_without_any_rule_there_is_no_style(tmp_path: Path) -> None:
    rule = only(tmp_path, f"{EXISTENCE}allow: 1\n")

    with pytest.raises(SettingsError, match="Vale can run none of these rules"):
        style_files(list(exported([rule], nothing)))


def test_files_that_are_there_are_kept_unless_forced(tmp_path: Path) -> None:
    files = style_files(list(exported([only(tmp_path, EXISTENCE)], nothing)))
    place = tmp_path / "vale"
    write_style(files, place, force=False)
    stale = place / "styles" / "Mine" / "Old.yml"
    stale.write_text("old")

    with pytest.raises(SettingsError, match="is there already"):
        write_style(files, place, force=False)
    write_style(files, place, force=True)

    assert not stale.exists()
    assert "Nothing." in (place / "LEFT-OUT.md").read_text("utf-8")
