"""Trains the networks that tell where sentences end in text without punctuation.

    python benchmarks/odds.py FOLDER… [--out FILE] [--epochs N]

FOLDER holds posts in Markdown, of which each block that ends in a stop is read. The
shipped file was trained on the posts of two blogs of the United States government, which
dedicated them to the public domain worldwide (CC0 1.0): `content/posts` of
github.com/18F/18f.gsa.gov and `content` of github.com/GSA/digitalgov.gov. Every tenth post
is held back; what is found in those is printed.
"""

import argparse
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

sys.path.insert(0, str(Path(__file__).parents[1]))

from benchmarks.counting import of_flags
from benchmarks.transcripts import unpunctuated
from pitchcoach.errors import PitchcoachError
from pitchcoach.language import odds
from pitchcoach.language.sentence_ends import LIKELY
from pitchcoach.language.sentences import sentences
from pitchcoach.readers import read

PROSE = ("paragraph", "item", "quote")
SHORTEST, POST = 8, 150
"""Words of the shortest paragraph and the shortest post that is learned from."""
RUN = (1, 2, 3, 4, 6, 8)
"""Paragraphs that are joined to one transcript."""
SEEN, ENDINGS = 30, 700
"""How often a word must occur to be learned, and how many endings are."""
SIZES = {"word": 20, "ending": 10, "capital": 2}
HIDDEN, TOGETHER, RATE = 128, 512, 0.003
LEFT_OUT, UNSEEN = 0.2, 0.03
"""Share of the hidden numbers, and of the words, that are left out while learning."""
WINDOW = np.arange(-odds.BEFORE, odds.AFTER)


@dataclass(frozen=True, slots=True)
class Talk:
    """Words without punctuation, and which of them begin a sentence."""

    words: tuple[str, ...]
    begins: tuple[bool, ...]
    cased: bool

    @property
    def small(self) -> "Talk":
        """The same in lower case."""
        return Talk(tuple(word.lower() for word in self.words), self.begins, False)


def posts(folders: Iterable[Path]) -> Iterator[list[str]]:
    """The paragraphs of each post."""
    for path in sorted(path for folder in folders for path in folder.rglob("*.md")):
        try:
            blocks = list(read(path).blocks)
        except PitchcoachError:
            continue
        texts = [
            " ".join(block.text.split()) for block in blocks if block.kind == "paragraph"
        ]
        kept = [
            t for t in texts if t.endswith((".", "!", "?")) and t.count(" ") >= SHORTEST
        ]
        if sum(text.count(" ") for text in kept) > POST:
            yield kept


def talks(posts: Iterable[Sequence[str]]) -> Iterator[Talk]:
    """A transcript of every few paragraphs, as many as come next in `RUN`."""
    number = 0
    for paragraphs in posts:
        first = 0
        while first < len(paragraphs):
            length = RUN[number % len(RUN)]
            yield _talk(paragraphs[first : first + length])
            first, number = first + length, number + 1


def _talk(paragraphs: Iterable[str]) -> Talk:
    said = [
        unpunctuated(sentence.cut(paragraph)).split()
        for paragraph in paragraphs
        for sentence in sentences(paragraph)
    ]
    return Talk(
        tuple(word for sentence in said for word in sentence),
        tuple(place == 0 for sentence in said for place, _ in enumerate(sentence)),
        cased=True,
    )


class Data:
    """Transcripts as the network sees them: numbers of words, endings, capitals, gaps."""

    def __init__(self, talks: Iterable[Talk], words: list[str], endings: list[str]) -> None:
        known = {word: row for row, word in enumerate(words, odds.OTHER + 1)}
        ended = {end: row for row, end in enumerate(endings, odds.OTHER + 1)}
        room = [0] * max(odds.BEFORE, odds.AFTER)
        keys: tuple[list[int], ...] = ([*room], [*room], [*room])
        gaps: list[int] = []
        begins: list[bool] = []
        for talk in talks:
            plain = [odds.plain(word) for word in talk.words]
            gaps += range(len(keys[0]) + 1, len(keys[0]) + len(plain))
            begins += talk.begins[1:]
            keys[0].extend([*(known.get(word, odds.OTHER) for word in plain), *room])
            keys[1].extend(
                [*(ended.get(odds.ending(word), odds.OTHER) for word in plain), *room]
            )
            keys[2].extend(
                [*(odds.capital(word, talk.cased) for word in talk.words), *room]
            )
        self.keys = [np.array(column, np.int32) for column in keys]
        self.gaps, self.begins = np.array(gaps), np.array(begins, np.float32)


def vocabulary(talks: Sequence[Talk]) -> tuple[list[str], list[str]]:
    """The words that occur often enough, and the most usual endings."""
    words = Counter(odds.plain(word) for talk in talks for word in talk.words)
    endings = Counter[str]()
    for word, count in words.items():
        endings[odds.ending(word)] += count
    usual = [word for word, count in words.most_common() if count >= SEEN]
    return usual, [end for end, _ in endings.most_common(ENDINGS)]


def beginning(words: int, endings: int, random: np.random.Generator) -> list[Any]:
    """The layers before anything is learned; row 0 stands for no word and stays nothing."""
    wide = len(WINDOW) * sum(SIZES.values())
    rows = (words + 2, endings + 2, 3)
    tables = [
        random.normal(0, 0.3, (n, d)) for n, d in zip(rows, SIZES.values(), strict=True)
    ]
    for table in tables:
        table[0] = 0
    rest = [
        random.normal(0, 2 / wide**0.5, (wide, HIDDEN)),
        np.zeros(HIDDEN),
        random.normal(0, 1 / HIDDEN**0.5, HIDDEN),
        np.array([-3.0]),
    ]
    return [layer.astype(np.float32) for layer in (*tables, *rest)]


def slopes(layers: list[Any], keys: list[Any], begins: Any, random: Any) -> list[Any]:
    """How the error of some gaps changes with each layer."""
    count = len(begins)
    *tables, hidden, bias, out, offset = layers
    rows = [table[key] for table, key in zip(tables, keys, strict=True)]
    seen = np.concatenate(rows, axis=2).reshape(count, -1)
    heard = _dropped(seen.shape, LEFT_OUT / 2, random)
    seen = seen * heard
    before = seen @ hidden + bias
    open_ = _dropped(before.shape, LEFT_OUT, random) * (before > 0)
    layer = before * open_
    error = (1 / (1 + np.exp(-(layer @ out + offset))) - begins) / count
    back = np.outer(error, out) * open_
    spread = ((back @ hidden.T) * heard).reshape(count * len(WINDOW), -1)
    parts = np.split(spread, np.cumsum([*SIZES.values()])[:-1], axis=1)
    learned = [_summed(t, k, p) for t, k, p in zip(tables, keys, parts, strict=True)]
    return [*learned, seen.T @ back, back.sum(0), layer.T @ error, error.sum(keepdims=True)]


def _dropped(shape: tuple[int, ...], share: float, random: Any) -> Any:
    kept = random.random(shape, dtype=np.float32) > share
    return kept / np.float32(1 - share)


def _summed(table: Any, key: Any, part: Any) -> Any:
    """What each row of a table is to change by, from all the places that it stood at."""
    flat = key.ravel()
    columns = [np.bincount(flat, column, minlength=len(table)) for column in part.T]
    summed = np.stack(columns, axis=1)
    summed[0] = 0
    return summed


def trained(data: Data, layers: list[Any], epochs: int, random: Any) -> list[Any]:
    """The layers after so many rounds; Adam (Kingma & Ba 2015) with a falling rate."""
    means = [np.zeros_like(layer) for layer in layers]
    squares = [np.zeros_like(layer) for layer in layers]
    steps = epochs * (len(data.gaps) // TOGETHER + 1)
    step = 0
    for epoch in range(epochs):
        order = random.permutation(len(data.gaps))
        for first in range(0, len(order), TOGETHER):
            picked = order[first : first + TOGETHER]
            around = data.gaps[picked][:, None] + WINDOW
            keys = [column[around] for column in data.keys]
            keys[0][(random.random(keys[0].shape) < UNSEEN) & (keys[0] > 1)] = odds.OTHER
            step += 1
            rate = RATE * max(0.02, 1 - step / steps)
            for n, slope in enumerate(slopes(layers, keys, data.begins[picked], random)):
                means[n] = 0.9 * means[n] + 0.1 * slope
                squares[n] = 0.999 * squares[n] + 0.001 * slope**2
                spread = np.sqrt(squares[n] / (1 - 0.999**step)) + 1e-8
                change = rate * means[n] / (1 - 0.9**step) / spread
                layers[n] = (layers[n] - change).astype(np.float32)
        print(f"round {epoch + 1} of {epochs}", flush=True)
    return layers


def write(
    path: Path, networks: Sequence[list[Any]], words: list[str], endings: list[str]
) -> None:
    """Keep each layer as whole numbers from -127 to 127 and the step between two."""
    kept: dict[str, Any] = {
        "words": np.frombuffer("\n".join(words).encode(), np.uint8),
        "endings": np.frombuffer("\n".join(endings).encode(), np.uint8),
    }
    for seed, layers in zip(odds.SEEDS, networks, strict=True):
        for name, layer in zip(odds.LAYERS, layers, strict=True):
            step = np.float32(np.abs(layer).max() / 127)
            kept[f"{name}_{seed}"] = np.round(layer / step).astype(np.int8)
            kept[f"{name}_step_{seed}"] = step
    np.savez_compressed(path, **kept)


def report(name: str, talks: Iterable[Talk]) -> None:
    """Print how many sentence ends are found in transcripts that were held back."""
    pairs = [
        (likely > LIKELY, begins)
        for talk in talks
        for likely, begins in zip(
            odds.odds(talk.words, talk.cased), talk.begins[1:], strict=True
        )
    ]
    tally = of_flags(pairs)
    print(f"{name:16} P {tally.precision:.3f}  R {tally.recall:.3f}  F1 {tally.f1:.3f}")


def main() -> None:
    """Train, keep and measure."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("folder", type=Path, nargs="+", help="posts in Markdown")
    parser.add_argument("--out", type=Path, default=odds.WEIGHTS)
    parser.add_argument("--epochs", type=int, default=10)
    options = parser.parse_args()
    read_posts = list(posts(options.folder))
    held = list(talks(read_posts[9::10]))
    cased = list(talks(post for n, post in enumerate(read_posts) if n % 10 != 9))
    both = [talk.small for talk in cased] + cased[::3]
    words, endings = vocabulary(both)
    data = Data(both, words, endings)
    print(f"{len(read_posts)} posts, {len(data.gaps):,} gaps, {len(words):,} words")
    random = np.random.default_rng(0)
    layers = trained(
        data, beginning(len(words), len(endings), random), options.epochs, random
    )
    write(options.out, layers, words, endings)
    if options.out == odds.WEIGHTS:
        report("lower case", [talk.small for talk in held])
        report("with capitals", held)


if __name__ == "__main__":
    main()
