"""The report that programs read; `pitchcoach schema report` says what stands in it."""

import json
from collections.abc import Iterable, Iterator, Mapping
from math import isfinite
from typing import Any

from pitchcoach.moves import Move
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
        "moves": [_move(move) for move in review.moves],
        "measures": {
            name: {"value": _number(measure.value), "unit": measure.unit}
            for name, measure in review.measures.items()
        },
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
        advice = finding.rule.says(language)
        yield {
            "rule": finding.rule.id,
            "criterion": finding.criterion,
            "item": finding.item,
            "level": finding.level,
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


def _number(value: float) -> float | None:
    """The number, or null for one that JSON cannot hold."""
    return round(value, 3) if isfinite(value) else None
