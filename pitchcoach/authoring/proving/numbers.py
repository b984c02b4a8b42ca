"""What a rule about numbers or moves reads in a text, and from where on it is flagged."""

from collections.abc import Iterator

from pitchcoach.rules.facts import Facts
from pitchcoach.rules.kinds.measure import Measure
from pitchcoach.rules.kinds.missing import Missing
from pitchcoach.rules.kinds.move import Move
from pitchcoach.rules.rule import Kind
from pitchcoach.text import Span

_MOST = 3


def told_numbers(kind: Kind, facts: Facts) -> Iterator[str]:
    """What such a rule goes by."""
    match kind:
        case Measure():
            yield from _measure(kind, facts)
        case Move():
            yield from _move(kind, facts)
        case Missing():
            said = [kind.is_said(sentence) for sentence in facts.sentences(kind.of)]
            yield (
                f"{sum(said)} of {len(said)} sentences say it, and it is flagged when "
                f"fewer than {kind.times} do"
            )
        case _:
            yield "it judges numbers of the whole text: see its formula or bounds"


def _measure(kind: Measure, facts: Facts) -> Iterator[str]:
    bounds = [f"more than {kind.max:g}"] if kind.max is not None else []
    bounds += [f"less than {kind.min:g}"] if kind.min is not None else []
    flagged = f"flagged is {' and '.join(bounds)}"
    readings = facts.readings(kind.of)
    if not readings:
        yield f"there is no {kind.of} of whole sentences to measure"
    for span, values in readings[:_MOST]:
        value = values.get(kind.measure)
        told = f"is {value.value:g}" if value else "cannot be told"
        where = "" if kind.of == "pitch" else f" of “{_beginning(span, facts)}”"
        yield f"'{kind.measure}'{where} {told}, and {flagged}"


def _move(kind: Move, facts: Facts) -> Iterator[str]:
    made = next((move for move in facts.moves if move.name == kind.move), None)
    if made is None or not made.found or made.span is None:
        yield f"no sentence makes the move '{kind.move}'"
        return
    lacking = f", lacking {', '.join(made.missing)}" if made.missing else ""
    yield (
        f"“{_beginning(made.span, facts)}” makes the move '{kind.move}' "
        f"({made.strength}{lacking}), after {made.word} words and {made.seconds or 0:.0f} s"
    )


def _beginning(span: Span, facts: Facts) -> str:
    words = " ".join(span.cut(facts.parsed.pitch.text).split())
    return words if len(words) <= 60 else f"{words[:59]}…"
