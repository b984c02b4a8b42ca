"""Accuracy on labelled public data: what the product reports, scored as the data say."""

import json
import os
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from benchmarks.counting import Mistake, Tally, of_flags, of_spans
from pitchcoach import Coach
from pitchcoach.caches import cache_folder
from pitchcoach.review import Review
from pitchcoach.text import Span


class NotMeasuredError(Exception):
    """A benchmark that cannot be run here, and why."""


@dataclass(frozen=True, slots=True)
class Result:
    """One line of the table."""

    name: str
    tally: Tally
    n: int
    """Texts it was measured on."""
    target: str = ""
    peers: str = ""
    mistakes: tuple[Mistake, ...] = ()
    share: bool = False
    """Whether only the share of right ones (precision) has a meaning."""


def _listed(words: str) -> frozenset[str]:
    return frozenset(words.split(", "))


_MASKED = _listed(
    "if, or, can, can't, cannot, must, either, whether, and/or, vs, versus, without, unless"
)
"""Cues of the corpus that no pitch trainer calls a hedge."""
_APPROXIMATORS = _listed(
    "kind of, sort of, a bit, a little, about, around, almost, nearly, roughly, "
    "approximately, quite, rather, pretty, somewhat, fairly, more or less"
)
"""What the corpus does not mark, so that finding it says nothing."""


@cache
def coach() -> Coach:
    """A coach with every shipped rule."""
    return Coach(cache=cache_folder(os.environ))


def rows(data: Path, name: str) -> list[dict[str, Any]]:
    """The rows of a data set, one JSON object a line."""
    path = data / name
    if not path.is_file():
        raise NotMeasuredError(f"there is no {name} in {data}")
    with path.open(encoding="utf-8") as lines:
        return [json.loads(line) for line in lines if line.strip()]


def reviewed(
    found: Sequence[Mapping[str, Any]], key: str = "text"
) -> Iterator[tuple[Mapping[str, Any], Review]]:
    """Each row with the review of its text."""
    return zip(found, coach().reviews(row[key] for row in found), strict=True)


def _flagged(review: Review, item: str) -> list[Span]:
    return [finding.span for finding in review.findings if finding.item == item]


def passive(data: Path) -> Iterator[Result]:
    """Sentences with a passive finding, against Universal Dependencies' labels."""
    peers = {
        "ewt-dev": "write-good .826, PassivePy .849, spaCy .888",
        "gum-dev": "write-good .828, PassivePy .886, spaCy .931",
    }
    targets = {"ewt-dev": "F1 ≥ .91", "gum-dev": "F1 ≥ .95"}
    found = list(reviewed(rows(data, "passive.jsonl")))
    for source in dict.fromkeys(row["source"] for row, _ in found):
        answers = [
            (row, bool(_flagged(review, "passive")))
            for row, review in found
            if row["source"] == source
        ]
        yield Result(
            f"passive, {source}",
            of_flags((said, row["passive"]) for row, said in answers),
            len(answers),
            targets.get(source, ""),
            peers.get(source, ""),
            tuple(
                Mistake("extra" if said else "missed", "", row["text"])
                for row, said in answers
                if said != row["passive"]
            ),
        )


def hedges(data: Path) -> Iterator[Result]:
    """Hedge cues, and sentences with one, against the SFU Review Corpus."""
    cues, sentences = Tally(), []
    mistakes: list[Mistake] = []
    found = list(reviewed(rows(data, "hedge_sfu.jsonl")))
    for row, review in found:
        marked, ignored = _cues(row)
        predicted = _judged(row["text"], _flagged(review, "hedging"), ignored)
        cues += of_spans(predicted, marked)
        mistakes += _about_spans(row["text"], predicted, marked)
        if marked or not ignored:
            sentences.append((bool(predicted), bool(marked)))
    list_of_words = "33-word list {}; people agree {}"
    yield Result(
        "hedges, cues",
        cues,
        len(found),
        "F1 ≥ .87",
        list_of_words.format(".838", ".89"),
        tuple(mistakes),
    )
    yield Result(
        "hedges, sentences",
        of_flags(sentences),
        len(sentences),
        "F1 ≥ .90",
        "33-word list .880",
    )


def _cues(row: Mapping[str, Any]) -> tuple[list[Span], list[Span]]:
    """The cues that count, and those that are ignored."""
    marked: list[Span] = []
    ignored: list[Span] = []
    for start, end, words in row["cues"]:
        masked = _MASKED.issuperset(words.lower().split())
        (ignored if masked else marked).append(Span(start, end))
    return marked, ignored


def _judged(text: str, found: list[Span], ignored: list[Span]) -> list[Span]:
    """The predictions that the corpus can speak to."""
    return [
        span
        for span in found
        if " ".join(span.cut(text).lower().split()) not in _APPROXIMATORS
        and not any(span.overlaps(other) for other in ignored)
    ]


def _about_spans(text: str, predicted: list[Span], marked: list[Span]) -> Iterator[Mistake]:
    for sort, spans, others in (
        ("missed", marked, predicted),
        ("extra", predicted, marked),
    ):
        for span in spans:
            if not any(span.overlaps(other) for other in others):
                yield Mistake(sort, span.cut(text), text)


def wordiness(data: Path) -> Iterator[Result]:
    """Words flagged as padding that most of five editors cut as well."""
    found = list(reviewed(rows(data, "conciseness.jsonl"), "source"))
    right, flags = 0, 0
    mistakes = []
    for row, review in found:
        for span in _flagged(review, "wordiness"):
            words = span.cut(row["source"])
            confirmed = _confirmed(words, row["source"], row["rewrites"])
            right, flags = right + confirmed, flags + 1
            if not confirmed:
                mistakes.append(Mistake("extra", words, row["source"]))
    yield Result(
        f"wordiness, {flags * 2_000 / max(len(found), 1):.0f} flags per 2,000",
        Tally(right, flags),
        len(found),
        "P ≥ .85 at ≥ 120",
        "write-good .59, retext-simplify .50, 36 phrases .86",
        tuple(mistakes),
        share=True,
    )


def _confirmed(words: str, source: str, rewrites: Sequence[str]) -> bool:
    """Whether the words occur less often in more than half of the rewrites."""
    words, often = words.lower(), source.lower().count(words.lower())
    agreeing = sum(rewrite.lower().count(words) < often for rewrite in rewrites)
    return agreeing * 2 > len(rewrites)


def native(data: Path) -> Iterator[Result]:
    """What good native prose draws: warnings of French habits, asks that are none."""
    found = list(reviewed(rows(data, "yc_descriptions.jsonl")))
    sentences = sum(len(review.sentences) for _, review in found)
    habits = [
        Mistake("extra", f.text, f"{f.rule.id}, {row['id']}: {f.message}")
        for row, review in found
        for f in review.findings
        if f.rule.pack == "FrenchFounder" and f.level != "suggestion"
    ]
    asks = [
        Mistake("extra", "ask", f"{row['id']}: {move.span.cut(review.pitch.text)}")
        for row, review in found
        for move in review.moves
        if move.name == "ask" and move.span
    ]
    yield Result(
        f"French habits, {len(habits) * 1_000 / max(sentences, 1):.1f} per 1,000",
        Tally(predicted=len(habits)),
        sentences,
        "≤ 2 per 1,000",
        mistakes=tuple(habits),
        share=True,
    )
    yield Result(
        f"false asks, {len(asks) / max(len(found), 1):.1%}",
        Tally(predicted=len(asks)),
        len(found),
        "≤ 4%",
        mistakes=tuple(asks),
        share=True,
    )


BENCHES: Mapping[str, Callable[[Path], Iterator[Result]]] = {
    "passive": passive,
    "hedges": hedges,
    "wordiness": wordiness,
    "native": native,
}
