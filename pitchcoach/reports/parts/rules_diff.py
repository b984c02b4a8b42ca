"""What other rules change over a folder of pitches, for a trainer to read."""

from collections.abc import Iterator
from dataclasses import dataclass

from pitchcoach.authoring.comparing.rules_changed import RulesChanged
from pitchcoach.authoring.comparing.tally import Climb, Context, RuleTally, Tally
from pitchcoach.reports.parts.details import dotted
from pitchcoach.reports.parts.page import Page, shown
from pitchcoach.reports.parts.quotes import Quotes
from pitchcoach.reports.parts.said import told

_MOST_RULES = 20
"""Rules named one by one; what a whole pack adds is told by its number."""
MOST_PITCHES = 10
"""Pitches shown, of those whose score or place changes."""
_MOST_OVERTAKEN = 3


@dataclass(frozen=True, eq=False)
class RulesDiff:
    """Two rulebooks, what they are called, and what they make of some pitches."""

    before: str
    after: str
    changed: RulesChanged
    tally: Tally


def text(diff: RulesDiff, page: Page) -> str:
    """The comparison for a trainer to read."""
    parts = (_title, _rules, _findings, _contexts, _scores, _ranking)
    blocks = ("\n".join(part(diff, page)).rstrip() for part in parts)
    return page.finished("\n\n".join(block for block in blocks if block) + "\n")


def _title(diff: RulesDiff, page: Page) -> Iterator[str]:
    pitches = _counted(len(diff.tally.scores), "pitch")
    yield from page.heading(f"{shown(diff.before)} → {shown(diff.after)}, over {pitches}")


def _rules(diff: RulesDiff, page: Page) -> Iterator[str]:
    changed = diff.changed
    if not changed.any:
        yield from page.wrapped("Rules: the two are the same.")
        return
    keys = changed.changed or {}
    counts = (
        f"{len(changed.added)} added, {len(changed.removed)} removed, {len(keys)} changed"
    )
    yield from page.heading(f"Rules: {counts}")
    yield from _names("+", list(changed.added), "green", page)
    yield from _names("−", list(changed.removed), "red", page)
    yield from _names("~", [f"{n} ({', '.join(keys[n])})" for n in keys], "yellow", page)
    yield from _names("~", list(changed.files), "yellow", page)


def _names(mark: str, names: list[str], colour: str, page: Page) -> Iterator[str]:
    for name in names[:_MOST_RULES]:
        head, *rest = page.wrapped(shown(name), f"  {mark} ")
        yield head.replace(mark, page.paint(mark, colour), 1)
        yield from rest
    if len(names) > _MOST_RULES:
        yield f"  {mark} and {len(names) - _MOST_RULES} more"


def _findings(diff: RulesDiff, page: Page) -> Iterator[str]:
    tally = diff.tally
    if not tally.rules:
        yield from page.wrapped("Findings: none gained and none lost.")
        return
    counts = f"{tally.gained} gained, {tally.lost} lost"
    yield from page.heading(f"Findings: {counts}, in {_counted(tally.touched, 'pitch')}")
    width = max(len(name) for name, _ in tally.by_weight)
    for name, rule in tally.by_weight:
        counts = dotted(_signed(rule), f"in {_counted(rule.pitches, 'pitch')}")
        yield from page.wrapped(f"{name.ljust(width)}  {counts}", "  ", "    ")


def _signed(rule: RuleTally) -> str:
    gained = f"+{rule.gained}" if rule.gained else ""
    lost = f"−{rule.lost}" if rule.lost else ""
    return " ".join(filter(None, (gained, lost)))


def _contexts(diff: RulesDiff, page: Page) -> Iterator[str]:
    """The words that are found now, or no longer, in their sentences."""
    for number, (name, rule) in enumerate(diff.tally.by_weight):
        if not rule.contexts:
            continue
        if number:
            yield ""
        yield from page.heading(name)
        for gained in (True, False):
            kept = [each for each in rule.contexts if each.gained is gained]
            for context in kept:
                yield from _context(context, page)
            count = rule.gained if gained else rule.lost
            if len(kept) < count:
                rest = f"… {count - len(kept)} more {'gained' if gained else 'lost'}: "
                yield from page.wrapped(f"{rest}--limit {count} shows them.", "  ", "    ")


def _context(context: Context, page: Page) -> Iterator[str]:
    finding, quotes = context.finding, Quotes(context.review)
    mark = "+" if context.gained else "−"
    colour = "green" if context.gained else "red"
    head, *rest = page.wrapped(_place(context), f"  {mark} ")
    yield head.replace(mark, page.paint(mark, colour), 1)
    yield from rest
    quote = quotes.quote(finding.span)
    if quote:
        yield from page.marked(page.wrapped(f"“{quote}”", "    "), colour, "underline")
    else:
        message = told(finding, "en", context.review.move_definitions)
        yield from page.wrapped(message, "    ")


def _place(context: Context) -> str:
    place = Quotes(context.review).place(context.finding.span)
    name = shown(context.review.name)
    return f"{name}:{place}" if place else name


def _scores(diff: RulesDiff, page: Page) -> Iterator[str]:
    tally = diff.tally
    means, moved = tally.means, tally.moved
    if means is None:
        yield from page.wrapped("Scores: none of the pitches can be scored.")
        return
    rise = sum(score.rise > 0 for score in moved)
    mean = f"mean {means[0]:.1f} → {means[1]:.1f} ({_plus(means[1] - means[0])})"
    yield from page.heading(f"Scores: {mean}; {rise} rise, {len(moved) - rise} fall")
    width = max((len(_short(score.name)) for score in moved[:MOST_PITCHES]), default=0)
    for score in moved[:MOST_PITCHES]:
        name = _short(score.name).ljust(width)
        yield f"  {name}  {score.before:5.1f} → {score.after:5.1f}  {_plus(score.rise)}"
    if len(moved) > MOST_PITCHES:
        yield f"  and {len(moved) - MOST_PITCHES} more"
    unscored = sum(score.before is None or score.after is None for score in tally.scores)
    if unscored:
        without = f"{_counted(unscored, 'pitch')} without a score"
        yield from page.wrapped(f"{without}: too short, or not English.", "  ")


def _ranking(diff: RulesDiff, page: Page) -> Iterator[str]:
    ranking = diff.tally.ranking
    if not ranking.changed:
        yield from page.wrapped("Ranking: nobody changes places.")
        return
    pitches = _counted(ranking.changed, "pitch")
    verb = "changes" if ranking.changed == 1 else "change"
    yield from page.heading(f"Ranking: {pitches} {verb} places; who rises most:")
    for climb in ranking.climbs(MOST_PITCHES):
        yield from page.wrapped(_climbed(climb), "  ", "    ")


def _climbed(climb: Climb) -> str:
    rise = f"{_short(climb.name)} from {climb.before} to {climb.after}"
    names = [_short(name) for name in climb.overtaken]
    if not names:
        return rise
    rest = len(names) - _MOST_OVERTAKEN
    more = f" and {rest} more" if rest > 0 else ""
    return f"{rise}, overtakes {', '.join(names[:_MOST_OVERTAKEN])}{more}"


def _short(name: str, width: int = 36) -> str:
    """A name's end, which tells files of one folder apart."""
    name = shown(name)
    return name if len(name) <= width else f"…{name[1 - width :]}"


def _plus(value: float) -> str:
    shown_value = f"{value:+.1f}".replace("-", "−")
    return "no change" if shown_value[1:] == "0.0" else shown_value


def _counted(number: int, thing: str) -> str:
    plural = f"{thing}es" if thing.endswith("ch") else f"{thing}s"
    return f"{number} {thing if number == 1 else plural}"
