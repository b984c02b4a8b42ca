"""How likely a sentence ends between two words, told from the words alone.

Two small networks look at six words before a gap and eight after it: each word by itself,
by its last letters and, in a text that has them, by its capital. `odds.npz` holds what they
learned from 1.3 million words of the blogs of 18F and Digital.gov, which their authors
dedicated to the public domain (CC0 1.0), with the punctuation taken away;
`benchmarks/odds.py` trains them.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from pitchcoach.language.model import import_numpy

BEFORE, AFTER = 6, 8
"""Words looked at on either side of a gap."""
WEIGHTS = Path(__file__).with_name("odds.npz")
SEEDS = (0, 1)
"""Two networks that began differently err differently: their mean errs less."""
LAYERS = ("word", "ending", "capital", "hidden", "bias", "out", "offset")
"""What a network is made of, from its first layer to its last."""
OTHER = 1
"""The row of words and endings that were too rare to learn; row 0 is no word at all."""
NUMBER = "0"
"""What stands for every number and sum."""
SILENT, GOES_ON, BEGINS = 0, 1, 2
"""The rows for a capital that tells nothing, for a small letter, and for a capital."""
_TOGETHER = 4096
"""Gaps looked at in one go: 8 MB."""
_I = frozenset(("i", "i'm", "i'd", "i've", "i'll"))


@dataclass(frozen=True, eq=False)
class _Network:
    """What was learned, layer by layer."""

    words: dict[str, int]
    endings: dict[str, int]
    tables: tuple[Any, Any, Any]
    """A row of numbers for each word, each ending, each use of a capital."""
    hidden: tuple[Any, Any]
    out: tuple[Any, Any]


def odds(words: Sequence[str], cased: bool) -> list[float]:
    """For each gap between two words, the log odds that a sentence ends there.

    Args:
        cased: whether a capital may tell that a sentence begins.
    """
    if len(words) < 2:
        return []
    found = [_found(network, words, cased) for network in _networks()]
    return [sum(both) / len(both) for both in zip(*found, strict=True)]


def _found(network: _Network, words: Sequence[str], cased: bool) -> list[float]:
    numpy = import_numpy()
    rows = _rows(network, words, cased)
    around = numpy.arange(-BEFORE, AFTER)
    found: list[float] = []
    for first in range(1, len(words), _TOGETHER):
        gaps = numpy.arange(first, min(first + _TOGETHER, len(words)))
        seen = rows[gaps[:, None] + around + BEFORE].reshape(len(gaps), -1)
        (weights, bias), (last, offset) = network.hidden, network.out
        layer = numpy.maximum(seen @ weights + bias, 0)
        found += (layer @ last + offset).tolist()
    return found


def _rows(network: _Network, words: Sequence[str], cased: bool) -> Any:
    """The numbers that stand for each word, with room at either end."""
    keys = (
        [network.words.get(plain(word), OTHER) for word in words],
        [network.endings.get(ending(plain(word)), OTHER) for word in words],
        [capital(word, cased) for word in words],
    )
    numpy = import_numpy()
    columns = [table[key] for table, key in zip(network.tables, keys, strict=True)]
    return numpy.pad(numpy.concatenate(columns, axis=1), ((BEFORE, AFTER), (0, 0)))


def plain(word: str) -> str:
    """A word as the network knows it: in lower case, all numbers and sums the same."""
    number = word.lstrip("$€£¥")[:1].isdigit()
    return NUMBER if number else word.lower().replace("’", "'")


def ending(word: str) -> str:
    """The last letters of a plain word, which tell much of what it can be."""
    if word == NUMBER:
        return word
    return word[-3:] if len(word) > 4 else "-" + word[-2:]


def capital(word: str, cased: bool) -> int:
    """Which row says what a capital tells of a word."""
    if not cased or plain(word) in _I:
        return SILENT
    return BEGINS if word[0].isupper() else GOES_ON


@cache
def known_words() -> tuple[str, ...]:
    """The words that the network knows, the most usual ones first."""
    return tuple(_networks()[0].words)


@cache
def _networks() -> tuple[_Network, ...]:
    numpy = import_numpy()
    with numpy.load(WEIGHTS, allow_pickle=False) as kept:
        words = bytes(kept["words"]).decode().split("\n")
        endings = bytes(kept["endings"]).decode().split("\n")
        layers = [dict(_layers(kept, seed)) for seed in SEEDS]
    known, ended = _rows_of(words), _rows_of(endings)
    return tuple(_network(known, ended, named) for named in layers)


def _rows_of(keys: Sequence[str]) -> dict[str, int]:
    return {key: row for row, key in enumerate(keys, OTHER + 1)}


def _network(
    words: dict[str, int], endings: dict[str, int], layers: dict[str, Any]
) -> _Network:
    return _Network(
        words=words,
        endings=endings,
        tables=(layers["word"], layers["ending"], layers["capital"]),
        hidden=(layers["hidden"], layers["bias"]),
        out=(layers["out"], layers["offset"]),
    )


def _layers(kept: Any, seed: int) -> Iterator[tuple[str, Any]]:
    """Each layer from its whole numbers and the step between two of them."""
    for name in LAYERS:
        step = kept[f"{name}_step_{seed}"]
        yield name, kept[f"{name}_{seed}"].astype("float32") * step
