"""Pitches parsed as far as that goes without a trained model."""

from pitchcoach.language.parsed import Parsed, parsed
from pitchcoach.language.parser import Parser
from pitchcoach.readers import read_text


def telling(text: str, format: str = "txt") -> Parsed:
    """A pitch in blocks and sentences, without tags or trees."""
    return parsed(read_text(text, "pitch", format), Parser(need="text"))
