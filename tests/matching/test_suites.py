"""The rules of public styles: both engines find the same, and the index loses nothing."""

from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from pitchcoach.matching.phrases import PhraseIndex
from pitchcoach.matching.regexes import compiled

SUITES = Path(__file__).parents[3] / "shared" / "suites" / "vale"
SPACES = (" ", " ", " ", "\n", "\u00a0", "-", ", ", ".", "’", "é", "")

pytestmark = pytest.mark.skipif(
    not SUITES.is_dir(), reason="public styles are not beside the project"
)


@cache
def patterns() -> list[tuple[str, bool]]:
    """Every word rule of every style, each as one expression."""
    rules = [_read(path) for path in sorted(SUITES.rglob("*.yml"))]
    written = [(_pattern(rule), bool(rule.get("ignorecase"))) for rule in rules]
    return list(dict.fromkeys((pattern, case) for pattern, case in written if pattern))


def _read(path: Path) -> dict[str, Any]:
    try:
        rule = yaml.load(path.read_bytes(), getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    except yaml.YAMLError:
        return {}
    return rule if isinstance(rule, dict) else {}


def _pattern(rule: dict[str, Any]) -> str:
    either = [side for pair in (rule.get("either") or {}).items() for side in pair]
    words = [*(rule.get("swap") or ()), *either, *(rule.get("tokens") or ())]
    plain = [str(word) for word in words if not isinstance(word, dict)]
    raw = "".join(rule.get("raw") or ())
    boundary = "" if rule.get("nonword") else r"\b"
    return raw + (f"(?m){boundary}(?:{'|'.join(plain)}){boundary}" if plain else "")


@cache
def index() -> PhraseIndex:
    return PhraseIndex({str(n): pattern for n, pattern in enumerate(patterns())})


@cache
def words() -> list[str]:
    """Words of the rules themselves, and of the texts they are tried on."""
    texts = [path.read_text("utf-8") for path in sorted(SUITES.rglob("*.md"))]
    return sorted(
        {*" ".join(texts).split(), *" ".join(p for p, _ in patterns()).split("|")}
    )


def texts() -> st.SearchStrategy[str]:
    drawn = st.integers(0, 10_000).map(lambda number: words()[number % len(words())])
    return st.lists(st.tuples(drawn, st.sampled_from(SPACES)), max_size=30).map(
        lambda pairs: "".join(word + space for word, space in pairs)
    )


@given(texts())
@settings(deadline=None, max_examples=40)
def test_both_engines_find_the_same_and_the_index_loses_nothing(text: str) -> None:
    candidates = index().candidates(text)

    for number, (pattern, ignorecase) in enumerate(patterns()):
        regex = compiled(pattern, ignorecase=ignorecase)
        hits = list(regex.hits(text))
        assert hits == regex._careful_hits(text)
        assert not hits or str(number) in candidates
