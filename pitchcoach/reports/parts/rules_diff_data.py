"""What other rules change over a folder of pitches, as plain values for programs."""

from collections.abc import Mapping
from typing import Any

from pitchcoach.authoring.comparing.tally import Climb, Context, RuleTally
from pitchcoach.reports.parts.quotes import Quotes
from pitchcoach.reports.parts.rules_diff import MOST_PITCHES, RulesDiff
from pitchcoach.reports.parts.said import said


def data(diff: RulesDiff) -> Mapping[str, Any]:
    """The comparison as plain values."""
    tally, changed = diff.tally, diff.changed
    means = tally.means or (None, None)
    return {
        "before": diff.before,
        "after": diff.after,
        "rules": {
            "added": list(changed.added),
            "removed": list(changed.removed),
            "changed": {name: list(keys) for name, keys in (changed.changed or {}).items()},
            "files": list(changed.files),
        },
        "findings": {
            "gained": tally.gained,
            "lost": tally.lost,
            "pitches": tally.touched,
            "rules": [_rule_data(*each) for each in tally.by_weight],
        },
        "scores": {
            "mean": {"before": _rounded(means[0]), "after": _rounded(means[1])},
            "pitches": [
                {"name": score.name, "before": score.before, "after": score.after}
                for score in tally.scores
            ],
        },
        "ranking": {
            "changed": tally.ranking.changed,
            "climbs": [_climb_data(each) for each in tally.ranking.climbs(MOST_PITCHES)],
        },
    }


def _rule_data(name: str, rule: RuleTally) -> Mapping[str, Any]:
    return {
        "rule": name,
        "gained": rule.gained,
        "lost": rule.lost,
        "pitches": rule.pitches,
        "contexts": [_context_data(context) for context in rule.contexts],
    }


def _context_data(context: Context) -> Mapping[str, Any]:
    finding, review = context.finding, context.review
    sentence = Quotes(review).sentence(finding.span)
    return {
        "change": "gained" if context.gained else "lost",
        "pitch": review.name,
        "line": finding.line,
        "column": finding.column,
        "start": finding.start,
        "end": finding.end,
        "text": finding.text,
        "sentence": sentence.cut(review.pitch.text),
        "message": said(finding, "en", review.move_definitions),
    }


def _climb_data(climb: Climb) -> Mapping[str, Any]:
    return {
        "name": climb.name,
        "before": climb.before,
        "after": climb.after,
        "overtaken": list(climb.overtaken),
    }


def _rounded(value: float | None) -> float | None:
    return None if value is None else round(value, 3)
