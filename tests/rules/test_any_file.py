"""Whatever stands in a rule file, it is answered with rules or with mistakes."""

from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from pitchcoach.errors import RuleFileError
from pitchcoach.rules.checks import Known
from pitchcoach.rules.keys import keys_of, kind_class
from pitchcoach.rules.kind_names import KINDS
from pitchcoach.rules.load import RuleFile, rules_of
from pitchcoach.rules.reading import Desk, rules
from pitchcoach.rules.shared import Shared

KNOWN = Known(
    items={"hedging": "direct", "interference": ""},
    profiles=frozenset({"meeting"}),
    moves=("ask",),
    measures=("words",),
)
KEYS = sorted(
    {*keys_of(Shared), *(key for kind in KINDS for key in keys_of(kind_class(kind)))}
)
VALUES = [
    *(
        "''",
        "~",
        "a",
        "-1",
        "0.5",
        "1e400",
        "nan",
        "yes",
        "'%s'",
        "'$1'",
        "9999999999999999",
    ),
    *("(", "'['", "'a**'", "\\", "'\\p{'", "*x", "&x y", "!!int 3", "|\n  x", "(a+)+$"),
    *("[]", "{}", "[[]]", "[{}]", "[null]", "[1, [2]]", "{a: {b: c}}", "{a: [b, {c: d}]}"),
    *("{? [a] : b}", "{null: null}", "{pattern: a}", "[{pattern: [{lower: {a: b}}]}]"),
    *(
        "[{lower: [a, [b]], op: x, skip: y}]",
        "[{skip: -5}]",
        "[{tag: 'VB(', pattern: '('}]",
    ),
    *("[[{lower: a}]]", "[{not: a}]", "[{any: a}]", "[{regex: [a]}]", "[{morph: {a: b}}]"),
    *("{any: [number], sentences: 1}", "{words: many}", "meeting", "hedging", "100 words"),
]


def answer(content: bytes, *, tolerant: bool) -> None:
    """Read a file as one of a rulebook, or as one of a Vale style."""
    file = RuleFile(Path("Pack/Rule.yml"), content, ours=not tolerant)
    desk = Desk(left_out=[] if tolerant else None)
    try:
        entries = rules([file], desk, None if tolerant else KNOWN)
        desk.finish()
    except RuleFileError:
        return
    rules_of(entries, [file])


@given(st.binary(max_size=60), st.booleans())
def test_any_bytes_are_answered(content: bytes, tolerant: bool) -> None:
    answer(content, tolerant=tolerant)


@given(
    st.sampled_from(KINDS),
    st.dictionaries(st.sampled_from(KEYS), st.sampled_from(VALUES), max_size=6),
    st.booleans(),
)
def test_any_keys_and_values_are_answered(
    kind: str, keys: dict[str, str], tolerant: bool
) -> None:
    lines = [f"{key}: {value}\n" for key, value in keys.items() if key != "extends"]

    answer(f"extends: {kind}\n{''.join(lines)}".encode(), tolerant=tolerant)
