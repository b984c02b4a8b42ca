"""A pitch with its blocks analysed: what every rule, measure and move looks at."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from pitchcoach.language.parser import Analysis, Parser
from pitchcoach.language.passage import Passage
from pitchcoach.language.prose import prose
from pitchcoach.language.restoring import restored
from pitchcoach.pitch import Block, Pitch
from pitchcoach.text import Origin, Span

_MASK = re.compile(r"\*+")
"""How readers show inline code."""
_TOLD = frozenset(("paragraph", "item", "quote"))
"""Blocks of sentences, which a transcript can be; headings and cells have no stops."""


@dataclass(frozen=True, eq=False)
class ParsedBlock:
    """A block of the pitch and its prose, analysed."""

    block: Block
    passage: Passage
    section: int
    """Index of its section in the pitch."""


@dataclass(frozen=True, eq=False)
class Parsed:
    """A pitch and its analysed blocks in reading order; code blocks are left out."""

    pitch: Pitch
    blocks: tuple[ParsedBlock, ...]


def parsed(pitch: Pitch, parser: Parser) -> Parsed:
    """The pitch with every block analysed, parsing only what was not seen before."""
    return parsed_all([pitch], parser)[0]


def parsed_all(pitches: Sequence[Pitch], parser: Parser) -> list[Parsed]:
    """Many pitches at once: their blocks travel through the model together."""
    spoken = [_prose_blocks(pitch) for pitch in pitches]
    analyses = iter(parser.analyses([text for blocks in spoken for *_, text, _ in blocks]))
    return [
        Parsed(pitch, tuple(_parsed_block(*block, next(analyses)) for block in blocks))
        for pitch, blocks in zip(pitches, spoken, strict=True)
    ]


def _prose_blocks(pitch: Pitch) -> list[tuple[Block, int, str, Origin]]:
    return [
        (block, index, *_prose(block))
        for index, section in enumerate(pitch.sections)
        for block in section.blocks
        if block.kind != "code" and not block.text.isspace()
    ]


def _prose(block: Block) -> tuple[str, Origin]:
    """The block's prose, with stops where it came without, and where it stood."""
    if block.kind not in _TOLD:
        return prose(block.text)
    text, origin = restored(block.text)
    plain, tightened = prose(text)
    return plain, origin.after(tightened)


def _parsed_block(
    block: Block, section: int, text: str, origin: Origin, analysis: Analysis
) -> ParsedBlock:
    moved = len(origin.pieces) > 1 or origin.pieces[0] != (0, 0)
    passage = Passage(
        text=text,
        origin=block.origin.after(origin) if moved else block.origin,
        sentences=analysis.sentences,
        tokens=analysis.tokens,
        scope=block.kind,
        code=tuple(Span(*run.span()) for run in _MASK.finditer(text)) if block.code else (),
    )
    return ParsedBlock(block, passage, section)
