"""Which moves a pitch makes (one-liner, traction, ask …), where, and how strongly."""

from pathlib import Path

from pitchcoach.language.parsed import Parsed
from pitchcoach.language.speech import told
from pitchcoach.moves.choice import Line, Telling, move_made
from pitchcoach.moves.definition import MoveDefinition, definitions
from pitchcoach.moves.move import Move
from pitchcoach.moves.scout import scout_for
from pitchcoach.moves.signs import signs_of

__all__ = ["Move", "MoveDefinition", "definitions", "moves", "runaways"]


def moves(
    parsed: Parsed,
    definitions: tuple[MoveDefinition, ...],
    *,
    pace: int,
    cache: Path | None = None,
) -> tuple[Move, ...]:
    """Every move, found or not, in the order of the definitions.

    Args:
        pace: words a minute.
        cache: folder in which is kept between runs what was worked out of the definitions.
    """
    looking = scout_for(definitions, cache)
    shown = {block: signs_of(block.passage, looking) for block in parsed.blocks}
    lines = [Line(each, shown[each.block][each.index]) for each in told(parsed)]
    telling = Telling(lines, looking.features)
    return tuple(move_made(telling, definition, pace) for definition in definitions)


def runaways(
    definitions: tuple[MoveDefinition, ...], cache: Path | None = None
) -> tuple[str, ...]:
    """Why expressions of the definitions were stopped, for those that were."""
    return tuple(scout_for(definitions, cache).stopped.values())
