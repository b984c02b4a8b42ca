"""The report that programs read; `pitchcoach schema report` says what stands in it."""

import json
from collections.abc import Iterable, Iterator, Mapping
from math import isfinite
from typing import Any

from pitchcoach.check import Dismissed
from pitchcoach.measures.heat import Heat, Vague
from pitchcoach.moves import Move
from pitchcoach.pitch import Dismissal
from pitchcoach.reports.parts.page import Page
from pitchcoach.reports.parts.said import said
from pitchcoach.reports.parts.wording import titled
from pitchcoach.review import Review
from pitchcoach.score import Fix
from pitchcoach.text import Lines

_START = '{"reviews": ['


def report(reviews: Iterable[Review], page: Page) -> Iterator[str]:
    """One object with the list `reviews`, one review after the other as they come."""
    before = _START
    for review in reviews:
        data = review_data(review, page.language)
        yield f"{before}\n{json.dumps(data, ensure_ascii=not page.unicode, indent=1)}"
        before = ","
    yield "\n]}\n" if before == "," else f"{_START}]}}\n"


def review_data(review: Review, language: str = "en") -> dict[str, Any]:
    """A review as plain values."""
    return {
        "name": review.pitch.name,
        "profile": review.profile.name,
        "language": language,
        "words": round(review.measures["words"].value),
        "score": {
            "total": review.score.total,
            "criteria": dict(review.score.criteria),
            "lost": dict(review.score.lost),
            "reason": review.score.reason,
        },
        "fixes": [_fix(fix, language) for fix in review.score.fixes],
        "findings": list(_findings(review, language)),
        "dismissed": [_dismissed(each, review) for each in review.dismissed],
        "stale_dismissals": [_dismissal(each) for each in review.stale],
        "moves": [_move(move) for move in review.moves],
        "measures": {
            name: {"value": _number(measure.value), "unit": measure.unit}
            for name, measure in review.measures.items()
        },
        "specificity": _specificity(review.heat, review),
        "notices": list(review.notices),
        "rulebook_hash": review.rulebook_hash,
        "model": review.model,
    }


def _fix(fix: Fix, language: str) -> Mapping[str, Any]:
    return {
        "item": fix.item.name,
        "title": titled(fix.item, language),
        "findings": list(fix.findings),
        "gain": fix.gain,
    }


def _findings(review: Review, language: str) -> Iterator[Mapping[str, Any]]:
    lines = Lines(review.pitch.text)
    for finding, charge in zip(review.findings, review.score.charges, strict=True):
        line, column = lines.position(finding.span.start)
        advice = finding.says(language)
        yield {
            "rule": finding.rule.id,
            "criterion": finding.criterion,
            "item": finding.item,
            "level": finding.level,
            "scope": finding.scope(language),
            "start": finding.span.start,
            "end": finding.span.end,
            "line": line,
            "column": column,
            "section": finding.section,
            "text": finding.span.cut(review.pitch.text),
            "message": said(finding, language, review.move_definitions),
            "why": advice.why,
            "asks": advice.asks,
            "advice": advice.advice,
            "replacement": finding.replacement,
            "cost": charge.cost,
            "gain": charge.gain,
        }


def _dismissed(dismissed: Dismissed, review: Review) -> Mapping[str, Any]:
    span = dismissed.finding.span
    return {
        **_dismissal(dismissed.dismissal),
        "rule": dismissed.finding.rule.id,
        "start": span.start,
        "end": span.end,
        "words": span.cut(review.pitch.text),
    }


def _dismissal(dismissal: Dismissal) -> Mapping[str, Any]:
    return {
        "rule": dismissal.rule,
        "words": dismissal.words,
        "reason": dismissal.reason,
        "place": dismissal.place,
    }


def _move(move: Move) -> Mapping[str, Any]:
    return {
        "move": move.name,
        "found": move.found,
        "strength": move.strength,
        "start": move.span.start if move.span else None,
        "end": move.span.end if move.span else None,
        "seconds": None if move.seconds is None else _number(move.seconds),
        "lacks": list(move.missing),
    }


def _specificity(heat: Heat, review: Review) -> Mapping[str, Any]:
    labels = [section.label for section in review.pitch.sections]
    return {
        "sentences": [
            {
                "start": one.span.start,
                "end": one.span.end,
                "section": labels[one.section],
                "words": one.words,
                "specificity": _number(one.specificity),
                "breath": _number(one.breath),
            }
            for one in heat.sentences
        ],
        "sections": [
            {
                "section": section.label,
                "start": section.span.start,
                "end": section.span.end,
                "specificity": None if value is None else _number(value),
            }
            for section, value in zip(review.pitch.sections, heat.sections, strict=False)
        ],
        "vaguest": _vaguest(heat.vaguest) if heat.vaguest else None,
    }


def _vaguest(vague: Vague) -> Mapping[str, Any]:
    return {
        "start": vague.span.start,
        "end": vague.span.end,
        "specificity": _number(vague.specificity),
        "lacks": list(vague.lacks),
        "opinions": list(vague.opinions),
    }


def _number(value: float) -> float | None:
    """The number, or null for one that JSON cannot hold."""
    return round(value, 3) if isfinite(value) else None
