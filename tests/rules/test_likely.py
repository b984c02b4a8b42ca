from pathlib import Path

from pitchcoach.rules.keys import kind
from pitchcoach.rules.likely import phrase_index
from pitchcoach.rules.rule import Advice, Rule

RULES = (
    Rule("S.Very", kind("existence", {"tokens": ["very"]}), Advice("No.")),
    Rule("S.Few", kind("occurrence", {"token": "x", "min": 1}), Advice("No.")),
)


def test_only_rules_with_a_chance_are_named() -> None:
    index = phrase_index(RULES)

    assert index.candidates("so very good") == {"S.Very", "S.Few"}
    assert index.candidates("so good") == {"S.Few"}


def test_the_index_is_kept_between_runs(tmp_path: Path) -> None:
    made, kept = phrase_index(RULES, tmp_path), phrase_index(RULES, tmp_path)

    assert list(tmp_path.iterdir())
    for text in ("so very good", "so good"):
        assert kept.candidates(text) == made.candidates(text)
