"""From a review to what a screen shows of it, in the founder's language."""

from collections.abc import Iterator

from pitchcoach.analyst.feedback import (
    Choice,
    Feedback,
    Fix,
    Gauge,
    Note,
    Part,
    Step,
    Warmth,
)
from pitchcoach.check import Finding
from pitchcoach.moves import Move
from pitchcoach.reports.parts.heat import degree, hint
from pitchcoach.reports.parts.keep import strengths
from pitchcoach.reports.parts.page import MARK, UNMARK, shown
from pitchcoach.reports.parts.quotes import Quotes
from pitchcoach.reports.parts.said import told
from pitchcoach.reports.parts.scores import no_score
from pitchcoach.reports.parts.wording import feature_title, move_title, says, titled
from pitchcoach.review import Review
from pitchcoach.rules.profiles import Profile

_SECONDS = 60


Known = dict[tuple[str, int, int], tuple[str, tuple[int, int]]]
"""Quotations and where their words are marked, by the sentence and the place in it."""


def feedback(review: Review, language: str = "en", known: Known | None = None) -> Feedback:
    """All there is to show of a review; what does no harm where it stands is left out.

    Args:
        known: quotations of the review before, most of which are the same after a key was
            pressed; becomes those of this one.
    """
    quotes = Quotes(review)
    kept = [i for i, finding in enumerate(review.findings) if not finding.harmless]
    notes = {index: number for number, index in enumerate(kept)}
    warmth, vaguest = tuple(_warmth(review)), review.heat.vaguest
    return Feedback(
        profile=choice(review.profile, language),
        words=round(review.measures["words"].value),
        seconds=review.measures["seconds"].value,
        gauges=tuple(_gauges(review, language)),
        notes=tuple(_notes(quotes, language, {} if known is None else known)),
        fixes=tuple(
            Fix(
                titled(fix.item, language),
                fix.gain,
                tuple(notes[index] for index in fix.findings),
            )
            for fix in review.score.fixes
        ),
        steps=tuple(_steps(review, language)),
        parts=tuple(_parts(review)),
        heat=warmth,
        specificity=review.measures["specificity"].value if warmth else None,
        vaguest=vaguest.span.start if vaguest else None,
        vaguest_advice=hint(vaguest, language) if vaguest else "",
        keep=strengths(quotes, language),
        notices=(*review.notices, *_dismissed(review, language)),
        reason=no_score(review, language, writing=True),
    )


def choice(profile: Profile, language: str = "en") -> Choice:
    """A profile as it is offered."""
    about = profile.audience_fr if language == "fr" else ""
    return Choice(
        name=profile.name,
        title=titled(profile, language),
        seconds=profile.seconds,
        pace=profile.pace,
        about=about or profile.audience,
    )


def _gauges(review: Review, language: str) -> Iterator[Gauge]:
    score, items = review.score, review.rubric.items
    for criterion in review.rubric.criteria:
        lost = {
            titled(item, language): score.lost.get(item.name, 0)
            for item in items
            if item.criterion == criterion.name
        }
        value = score.criteria.get(criterion.name)
        yield _gauge(criterion.name, titled(criterion, language), value, lost)
    lost = {titled(item, language): score.lost.get(item.name, 0) for item in items}
    yield _gauge("total", "Total", score.total, lost)


def _gauge(name: str, title: str, value: float | None, lost: dict[str, float]) -> Gauge:
    costliest = max(lost, key=lost.__getitem__, default="")
    most = lost.get(costliest, 0)
    return Gauge(name, title, value, costliest if most else "", most)


def _notes(quotes: Quotes, language: str, known: Known) -> Iterator[Note]:
    review, before = quotes.review, dict(known)
    known.clear()
    items = {item.name: titled(item, language) for item in review.rubric.items}
    for finding, charge in zip(review.findings, review.score.charges, strict=True):
        if finding.harmless:
            continue
        around = quotes.sentence(finding.span)
        first = finding.start - around.start
        key = around.cut(review.pitch.text), first, first + len(finding.span)
        known[key] = before.get(key) or _marked(quotes.quote(finding.span))
        item = items.get(finding.item, "")
        yield _note(finding, item, charge.cost, quotes, language, *known[key])


def _note(
    finding: Finding,
    item: str,
    cost: float,
    quotes: Quotes,
    language: str,
    sentence: str,
    mark: tuple[int, int],
) -> Note:
    advice = finding.says(language)
    return Note(
        rule=finding.rule.id,
        criterion=finding.criterion,
        item=item,
        level=finding.level,
        start=finding.start,
        end=finding.end,
        line=finding.line,
        column=finding.column,
        section=quotes.section(finding.section),
        text=finding.text,
        sentence=sentence,
        message=told(finding, language, quotes.review.move_definitions),
        why=advice.why,
        asks=advice.asks,
        advice=advice.advice,
        source=finding.rule.source,
        replacement=finding.replacement,
        safe=finding.rule.fix == "safe",
        cost=cost,
        gain=finding.gain,
        mark=mark,
    )


def _marked(quote: str) -> tuple[str, tuple[int, int]]:
    """A quotation without the signs around its marked words, and where those stood."""
    before, opened, rest = quote.partition(MARK)
    if not opened:
        return quote, (0, len(quote))
    words, _, after = rest.partition(UNMARK)
    return before + words + after, (len(before), len(before) + len(words))


def _steps(review: Review, language: str) -> Iterator[Step]:
    made = sorted(review.moves, key=lambda move: (not move.found, move.seconds or 0))
    for move in made:
        required = move.name in review.profile.required
        if move.found or required:
            yield _step(move, review, language, required=required)


def _step(move: Move, review: Review, language: str, *, required: bool) -> Step:
    named = review.move_definitions
    lacks = (feature_title(part, named, language) for part in move.missing)
    return Step(
        name=move.name,
        title=move_title(move.name, named, language),
        found=move.found,
        required=required,
        strength=move.strength or "strong" if move.found else "",
        start=move.start,
        end=move.end,
        seconds=move.seconds,
        lacks=tuple(lacks) if move.found else (),
        why=_why(move.name, review, language),
    )


def _why(name: str, review: Review, language: str) -> str:
    for move in review.move_definitions:
        if move.name == name:
            return move.fr.why if language == "fr" and move.fr.why else move.why
    return ""


def _warmth(review: Review) -> Iterator[Warmth]:
    for one in review.heat.sentences:
        span, told = one.span, degree(one.breath)
        yield Warmth(span.start, span.end, one.words, told, one.section)


def _parts(review: Review) -> Iterator[Part]:
    sections = review.pitch.sections
    words = review.section_words or (0,) * len(sections)
    several = len(sections) > 1
    for section, count in zip(sections, words, strict=True):
        yield Part(
            label=shown(section.label) if several else "",
            title=shown(section.title) if several else "",
            start=section.span.start,
            end=section.span.end,
            words=count,
            seconds=count * _SECONDS / review.profile.pace,
        )


def _dismissed(review: Review, language: str) -> Iterator[str]:
    """How much is dismissed in the draft or beside it, and what is so in vain."""
    if review.dismissed:
        yield f"{says(language, 'dismissed')}: {len(review.dismissed)}"
    for stale in review.stale:
        yield says(language, "stale", str(stale), stale.place)
