"""Broken rule files, each with what a trainer is told, and where."""

from pathlib import Path
from textwrap import dedent
from time import perf_counter

import pytest

from tests.rules.folders import mistakes, rulebook

HEAD = "extends: existence\nmessage: m\n"
PROOF = "good: [a, b]\nbad: [c, d]\n"

YAML = {
    "tab": (
        "extends: existence\n\tmessage: m\n",
        "2:1: A tab stands here: indent with spaces.",
    ),
    "no colon": (
        "extends existence\nmessage: m\n",
        "1:1: No colon after the key: write 'key: value', or indent a value that goes on.",
    ),
    "two colons": (
        "extends: existence\nmessage: Say it: now\n",
        "2:16: A second colon on this line: put a value that holds ': ' in quotes.",
    ),
    "percent": (
        "extends: existence\nmessage: %s is weak\n",
        "2:10: A value that begins with '%' needs quotes around it.",
    ),
    "words after the quotes": (
        "extends: existence\nmessage: '%s' is weak\n",
        "2:15: The quotes end before this, but the value goes on: quote the whole value; "
        "inside single quotes write '' for an apostrophe.",
    ),
    "open quote": (
        'extends: existence\nmessage: "weak\ntokens: [a]\n',
        "2:10: The quote that opens here is never closed.",
    ),
    "open bracket": (
        f"{HEAD}tokens: [a, b\nlevel: error\n",
        "3:9: The list or table that opens here needs ',' between its parts and ']' at its "
        "end; if it is a text, put it in quotes.",
    ),
    "backslash in double quotes": (
        f'{HEAD}tokens: ["\\d+"]\n',
        "3:11: In double quotes a backslash has a meaning of its own: write the value in "
        "single quotes.",
    ),
    "star": (
        f"{HEAD}tokens:\n  - *ly\n",
        "4:5: A value that begins with '*' needs quotes: '*ly'.",
    ),
    "tag": (
        f"{HEAD}tokens: !!python/object/apply:os.system [ls]\n",
        "3:9: A value that begins with '!' needs quotes ",
    ),
    "indented too far": (
        "extends: existence\n  message: m\n",
        "2:10: Indented further than the key above, which has its value already.",
    ),
    "indented too little": (
        f"{HEAD}fr:\n    why: a\n  asks: b\n",
        "5:3: Indented unlike every key above: begin it in the column of its kind.",
    ),
    "list under a value": (
        "extends: existence\nmessage: m\n- a\n",
        "3:1: A list item where a key is expected: indent it like the items above, further "
        "than its key.",
    ),
    "second document": (
        f"{HEAD}---\n{HEAD}",
        "3:1: A second document begins here: remove the '---', and put several rules of a "
        "file under one 'rules:' key.",
    ),
    "key twice": (
        f"{HEAD}message: n\n",
        "3:1: 'message' stands here a second time (first in line 2). Keep one of the two.",
    ),
    "key in another case": (
        f"{HEAD}Message: n\n",
        "3:1: 'Message' is the same key as 'message': keep one of the two.",
    ),
    "swap twice": (
        "extends: substitution\nmessage: m\nswap:\n  a: b\n  a: c\n",
        "5:3: 'a' stands here a second time (first in line 4). Keep one of the two.",
    ),
    "a list as key": (
        f"{HEAD}[a]: b\n",
        "3:1: A key must be a text: put it in quotes if it begins with '[' or '{'.",
    ),
    "only a list": (
        "- extends: existence\n",
        "1:1: This file is no table of keys such as 'extends: existence'.",
    ),
    "empty": ("# nothing\n", "1:1: This file is empty: write its keys, or delete it."),
    "invisible": (
        f"{HEAD}tokens: [a\x07]\n",
        "3:11: An invisible character (U+0007): remove it.",
    ),
}

KEYS = {
    "no kind": (
        "message: m\n",
        "1:1: Missing 'extends', the kind of rule: one of ",
    ),
    "misspelt kind": (
        "extends: existense\nmessage: m\n",
        "1:10: There is no kind of rule called 'existense'. Did you mean 'existence'?",
    ),
    "another rule": (
        "extends: write-good.So\nmessage: m\n",
        "1:10: There is no rule 'write-good.So' to extend. The packs are: Pack.",
    ),
    "script": (
        "extends: script\nmessage: m\nscript: x\n",
        "1:10: 'script' rules hold Tengo programs, not run here: use another kind.",
    ),
    "spelling": (
        "extends: spelling\nmessage: m\n",
        "1:10: 'spelling' rules need a Hunspell dictionary, which is not read here: list ",
    ),
    "a list for a spelling": (
        "extends: consistency\nmessage: m\neither: [{advisor: [adviser]}]\n",
        "3:20: 'advisor' is a text, not a list; ",
    ),
    "no message": ("extends: existence\n", "1:1: Pack.Rule needs the key 'message'."),
    "empty message": (
        "extends: existence\nmessage:\n",
        "2:1: 'message' is empty: give it a value.",
    ),
    "unknown key": (
        f"{HEAD}token: [a]\n",
        "3:1: Unknown key 'token'. Did you mean 'tokens'?",
    ),
    "key of another kind": (
        f"{HEAD}swap: {{a: b}}\n",
        "3:1: Unknown key 'swap'. There are: append, exceptions, ignorecase, nonword, ",
    ),
    "unknown level": (
        f"{HEAD}level: warnin\n",
        "3:8: 'level' is one of suggestion, warning, error, not 'warnin'. "
        "Did you mean 'warning'?",
    ),
    "not a truth": (
        f"{HEAD}ignorecase: maybe\n",
        "3:13: 'ignorecase' is true or false, not 'maybe'.",
    ),
    "not a whole number": (
        f"{HEAD}limit: 1.5\n",
        "3:8: 'limit' is a whole number, not '1.5'.",
    ),
    "not a number": (
        f"{HEAD}points: many\n",
        "3:9: 'points' is a number such as 2 or 0.5, not 'many'.",
    ),
    "endless number": (
        f"{HEAD}limit: {'9' * 5000}\n",
        "3:8: 'limit' is a whole number, not '9999",
    ),
    "below zero": (f"{HEAD}points: -1\n", "3:9: 'points' is a number from 0 to 100."),
    "a table as text": (
        "extends: existence\nmessage: {a: b}\n",
        "2:10: 'message' is a text, not a table; if it is meant as a text, put it in ",
    ),
    "a class of characters as list": (
        f"{HEAD}tokens:\n  - [abc]\n",
        "4:5: Each item of 'tokens' is a text, not a list: put it in quotes.",
    ),
    "empty item": (
        f"{HEAD}tokens:\n  - a\n  - null\n",
        "5:5: An empty item in 'tokens': remove it, or put a word like null in quotes.",
    ),
    "not a table": (
        "extends: substitution\nmessage: m\nswap: [a, b]\n",
        "3:7: 'swap' is a table, one 'key: value' a line, not a list.",
    ),
    "unknown French key": (
        f"{HEAD}fr: {{mesage: m}}\n",
        "3:6: Unknown key 'mesage'. Did you mean 'message'?",
    ),
    "French as text": (
        f"{HEAD}fr: bonjour\n",
        "3:5: 'fr' is a table of these keys: message, why, asks, advice.",
    ),
    "Unknown scope": (f"{HEAD}scope: [text, headin]\n", "3:15: Unknown scope `headin`; "),
    "unknown criterion": (
        f"{HEAD}criterion: direkt\nitem: hedging\n{PROOF}",
        "3:12: 'criterion' names 'direkt', which does not exist. Did you mean 'direct'?",
    ),
    "unknown item": (
        f"{HEAD}item: hedgin\n{PROOF}",
        "3:7: 'item' names 'hedgin', which does not exist. Did you mean 'hedging'?",
    ),
    "item of no criterion": (
        f"{HEAD}criterion: direct\nitem: interference\n{PROOF}",
        "3:12: 'interference' belongs to no criterion: remove the criterion.",
    ),
    "criterion alone": (
        f"{HEAD}criterion: direct\n",
        "3:1: 'criterion' goes with an 'item', one of: hedging, ask.",
    ),
    "unknown profile": (
        f"{HEAD}profiles: [meting]\n",
        "3:12: 'profiles' names 'meting', which does not exist. Did you mean 'meeting'?",
    ),
    "unknown sort": (
        f"{HEAD}needs_near: {{any: [numbr]}}\n",
        "3:20: 'any' is one of number, money, percent, date, name, not 'numbr'. "
        "Did you mean 'number'?",
    ),
    "nothing near": (
        f"{HEAD}only_near: {{sentences: 1}}\n",
        "3:12: 'only_near' needs the key 'any'.",
    ),
    "unknown unit": (
        f"{HEAD}allow: 1\nper: page\n",
        "4:6: 'per' is '100 words', 'sentence', 'section', 'pitch' or 'minute', not ",
    ),
    "unit alone": (
        f"{HEAD}per: pitch\n",
        "3:1: 'per' goes with 'allow', the number that is free: 'allow: 1'.",
    ),
    "unknown measure": (
        "extends: measure\nmessage: m\nmeasure: word\nmax: 3\n",
        "3:10: 'measure' names 'word', which does not exist. Did you mean 'words'?",
    ),
    "unknown move": (
        "extends: move\nmessage: m\nmove: asc\npresent: true\n",
        "3:7: 'move' names 'asc', which does not exist. Did you mean 'ask'?",
    ),
    "unknown unit of a move": (
        "extends: move\nmessage: m\nmove: ask\nby: {minutes: 1}\n",
        "4:6: 'by' counts words, seconds, share, not 'minutes'.",
    ),
    "half safe": (
        f"{HEAD}fix: safely\n",
        "3:6: 'fix' is one of safe, unsafe, not 'safely'. ",
    ),
    "unknown action": (
        f"{HEAD}action: {{name: delete}}\n",
        "3:16: 'name' is one of suggest, replace, remove, convert, edit, not 'delete'.",
    ),
    "no proof": (
        f"{HEAD}item: hedging\nbad: [maybe, perhaps]\n",
        "1:1: Pack.Rule needs at least 2 examples under 'good', and has 0.",
    ),
    "one proof": (
        f"{HEAD}item: hedging\ngood: [a, b]\nbad: [maybe]\n",
        "5:1: Pack.Rule needs at least 2 examples under 'bad', and has 1.",
    ),
    "good and bad": (
        f"{HEAD}good: [a, b]\nbad: [b, c]\n",
        "4:7: The same example is under 'good' and 'bad': keep one.",
    ),
}

EXPRESSIONS = {
    "in a list": (
        f"{HEAD}tokens:\n  - kind (of\n",
        "4:10: This regular expression cannot be read: ",
    ),
    "in single quotes": (
        f"{HEAD}tokens: ['it''s (a']\n",
        "3:17: This regular expression cannot be read: ",
    ),
    "in double quotes": (
        f'{HEAD}tokens: ["a\\\\b\\u00e9 [a"]\n',
        "3:22: This regular expression cannot be read: ",
    ),
    "in a block": (
        f"{HEAD}raw:\n  - |\n    a**\n",
        "4:5: This regular expression cannot be read: ",
    ),
    "in a swap": (
        "extends: substitution\nmessage: m\nswap:\n  fine: (\n  bad): fine\n",
        "5:6: This regular expression cannot be read: ",
    ),
    "in an exception": (
        f"{HEAD}tokens: [a]\nunless: ['b', '(?<c']\n",
        "4:16: This regular expression cannot be read: ",
    ),
    "in a pattern": (
        "extends: pattern\nmessage: m\npattern:\n  - lower: we\n  - regex: '(a'\n",
        "5:13: This regular expression cannot be read: ",
    ),
    "of a pattern's condition": (
        "extends: pattern\nmessage: m\npattern:\n  - {lowr: we}\n",
        "4:6: Unknown condition 'lowr'",
    ),
    "of an exception's condition": (
        f"{HEAD}tokens: [a]\nunless: {{pattern: [{{lower: a, hed: {{tag: VB}}}}]}}\n",
        "4:31: Unknown condition 'hed'",
    ),
    "key of an exception": (
        f"{HEAD}tokens: [a]\nunless:\n  - pattrn: [{{lower: a}}]\n",
        "5:5: Unknown key 'pattrn'. Did you mean 'pattern",
    ),
}

GROUPS = {
    "rules as list": (
        f"{HEAD}rules: [a]\n",
        "3:1: 'rules' is a table: 'Name:', and the rule's keys indented below.",
    ),
    "member without keys": (
        f"{HEAD}rules:\n  A:\n",
        "4:3: 'A' has no keys: indent them below its name.",
    ),
    "member's name": (
        f"{HEAD}rules:\n  A b: {{tokens: [a]}}\n",
        "4:3: A rule's name is made of letters, digits, '-' and '_'.",
    ),
    "member's key": (
        f"{HEAD}rules:\n  A: {{tokens: [a]}}\n  B: {{tokns: [b]}}\n",
        "5:7: Unknown key 'tokns'. Did you mean 'tokens'?",
    ),
    "member's lack": (
        "extends: existence\nrules:\n  A: {tokens: [a], message: m}\n  B: {tokens: [b]}\n",
        "4:3: Pack.B needs the key 'message'.",
    ),
}


@pytest.mark.parametrize(
    ("text", "told"),
    [*YAML.values(), *KEYS.values(), *EXPRESSIONS.values(), *GROUPS.values()],
)
def test_a_broken_file_is_answered_with_its_place_and_what_would_be_right(
    text: str, told: str, tmp_path: Path
) -> None:
    said = mistakes(tmp_path, {"Pack/Rule.yml": text})

    assert len(said) == 1
    assert said[0].startswith(f"Pack/Rule.yml:{told}")


def test_all_mistakes_of_all_files_are_told_at_once(tmp_path: Path) -> None:
    said = mistakes(
        tmp_path,
        {
            "Pack/One.yml": "extends: existence\nlevel: high\ntokns: [a]\n",
            "Pack/Two.yml": "extends existence\n",
            "Other/Rule.yaml": HEAD,
            "profiles/mine.yml": "title: Mine\n",
        },
    )

    assert [line.partition(": ")[0] for line in said] == [
        "Other/Rule.yaml:1:1",
        "Pack/One.yml:1:1",
        "Pack/One.yml:2:8",
        "Pack/One.yml:3:1",
        "Pack/Two.yml:1:1",
        "profiles/mine.yml:1:1",
        "profiles/mine.yml:1:1",
    ]


def test_a_name_may_be_given_once_in_a_pack(tmp_path: Path) -> None:
    said = mistakes(
        tmp_path,
        {"Pack/Group.yml": f"{HEAD}rules:\n  One: {{tokens: [a]}}\n", "Pack/One.yml": HEAD},
    )

    there = tmp_path / "own/Pack/Group.yml"
    assert said == [
        f"Pack/One.yml:1:1: Pack.One is already the name of the rule at {there}:4."
    ]


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"\xff\xfee\x00", "Pack/Rule.yml:1:1: Not UTF-8 text from here on"),
        (b"message: caf\xe9", "Pack/Rule.yml:1:13: Not UTF-8 text from here on"),
        (b"#" * 1_000_001, "Pack/Rule.yml:1:1: Larger than 1 MB"),
        (b"- a\n" * 200_000, "Pack/Rule.yml:50000:3: More than 50,000 values"),
        (b"[" * 900_000, "Pack/Rule.yml:1:42: Nested more than 40 levels deep."),
        (b"a: &a [*a]", "Pack/Rule.yml:1:8: A value that begins with '*' needs quotes"),
        (b"a: &a b\nc: [" + b"*a," * 200, "Pack/Rule.yml:2:305: More than 100 references"),
        (
            b"a: '" + b"x\n" * 400_000,
            "Pack/Rule.yml:1:4: The quote that opens here is never",
        ),
        (b'a: "' + b"\\'" * 400_000 + b'"', "Pack/Rule.yml:1:"),
    ],
)
def test_a_hostile_file_is_answered_soon(content: bytes, told: str, tmp_path: Path) -> None:
    path = tmp_path / "own/Pack/Rule.yml"
    path.parent.mkdir(parents=True)
    path.write_bytes(content)
    start = perf_counter()

    said = mistakes(tmp_path, {})

    assert perf_counter() - start < 2
    assert said[0].startswith(told)


def test_references_that_multiply_are_counted_not_followed(tmp_path: Path) -> None:
    lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x]"]
    lines += [f"a{n}: &a{n} [{','.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 9)]

    said = mistakes(tmp_path, {"Pack/Rule.yml": "\n".join(lines)})

    assert said == [
        "Pack/Rule.yml:5:26: More than 50,000 values: divide the file into several."
    ]


def test_a_message_stays_one_readable_line(tmp_path: Path) -> None:
    text = f'{HEAD}level: "\\x1b[31m\\nred"\n{"x" * 900}: y\n'

    level, key = mistakes(tmp_path, {"Pack/Rule.yml": text})

    assert "not '\ufffd[31m red'." in level
    assert len(key) < 700


def test_a_repaired_file_loads(tmp_path: Path) -> None:
    text = dedent("""\
        extends: existence
        message: "You\\'re too modest: '%s'"
        tokens: [modest]
        """)

    rules = rulebook(tmp_path, {"Pack/Rule.yml": text}).rules

    assert rules[0].english.message == "You're too modest: '%s'"
