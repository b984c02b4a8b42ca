"""How far a transcript's scores are from those of the same words with punctuation.

    python benchmarks/transcripts.py [--data DIR] [--errors N]

The paragraphs that one would say of each shipped example, and the company texts of 60 words
and more, are scored as they stand and once more as one long line: as captions give them, in
lower case with no punctuation at all, and with the punctuation alone taken away. Kept are
apostrophes, hyphens, numbers, `%` and currency signs.
"""

import argparse
import json
import re
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import mean, median, quantiles

sys.path.insert(0, str(Path(__file__).parents[1]))

from benchmarks.counting import Tally
from pitchcoach.language.parsed import parsed
from pitchcoach.language.speech import told
from pitchcoach.readers import read
from pitchcoach.review import Coach, Review

EXAMPLES = Path(__file__).parents[1] / "examples"
DATA = Path(__file__).parents[2] / "shared/data"
SHORTEST = 60
"""Words of the shortest company text."""
CRITERIA = ("direct", "efficient", "sell")
PROMISED = 8
"""Points by which a transcript's scores differ at the most, on average."""
_SAID = re.compile(r"[$€£¥]?\w+(?:(?:['’&@/.-]|(?<=\d)[,:](?=\d))\w+)*(?:\s?%|[$€£¥+])?")
"""A word, sum or share as captions write it."""


@dataclass(frozen=True, slots=True)
class Spoken:
    """A text to be said, and the profile that it is judged by."""

    text: str
    profile: str


@dataclass(frozen=True, slots=True)
class Transcript:
    """A text as it was heard, and where its sentences begin in truth."""

    text: str
    begins: frozenset[int]


def unpunctuated(text: str) -> str:
    """The words of a text on one line."""
    return " ".join(_SAID.findall(text))


def captions(text: str) -> str:
    """The words of a text as captions give them."""
    return unpunctuated(text).lower()


def heard(review: Review, form: Callable[[str], str]) -> Transcript:
    """The transcript of a text that was reviewed, sentence by sentence."""
    text, begins = "", []
    for sentence in review.sentences:
        if words := form(sentence.cut(review.pitch.text)):
            begins.append(len(text))
            text += words + " "
    return Transcript(text.rstrip(), frozenset(begins[1:]))


def examples(coach: Coach) -> Iterator[Spoken]:
    """The paragraphs that one would say of each shipped example."""
    for path in sorted(EXAMPLES.iterdir()):
        if path.stem == "README":
            continue
        pitch = read(path)
        blocks = [each.block for each in told(parsed(pitch, coach.parser)) if each.said]
        text = "\n\n".join(block.passage.text for block in dict.fromkeys(blocks))
        yield Spoken(text, coach.profile_of(pitch).name)


def companies(data: Path) -> Iterator[Spoken]:
    """The company texts that are long enough."""
    path = data / "yc_descriptions.jsonl"
    rows = path.read_text(encoding="utf-8").splitlines() if path.exists() else []
    texts = [json.loads(row)["text"] for row in rows]
    yield from (Spoken(t, "investor-meeting") for t in texts if len(t.split()) >= SHORTEST)


def reviews(spoken: Sequence[Spoken], texts: Sequence[str]) -> list[Review]:
    """A review of each text, by the profile of what was said."""
    found: dict[int, Review] = {}
    for name in sorted({each.profile for each in spoken}):
        numbers = [n for n, each in enumerate(spoken) if each.profile == name]
        given = Coach(profile=name).reviews([texts[n] for n in numbers])
        found.update(zip(numbers, given, strict=True))
    return [found[number] for number in range(len(spoken))]


def scores(review: Review) -> list[float]:
    """Total and criteria."""
    result = review.score
    return [result.total or 0, *(result.criteria[name] or 0 for name in CRITERIA)]


def ends(transcript: Transcript, review: Review) -> Tally:
    """The sentence ends that were found, against those there were."""
    found = {span.start for span in review.sentences[1:]}
    hits = len(found & transcript.begins)
    return Tally(hits, len(found), hits, len(transcript.begins))


def row(
    name: str, before: list[Review], transcripts: list[Transcript], after: list[Review]
) -> str:
    """A line of the table."""
    apart = [
        [abs(a - b) for a, b in zip(scores(old), scores(new), strict=True)]
        for old, new in zip(before, after, strict=True)
    ]
    cells = [_spread(column) for column in zip(*apart, strict=True)]
    tally = sum(map(ends, transcripts, after), Tally())
    found = f"{tally.precision:6.2f} {tally.recall:6.2f}"
    return f"{name:26} {len(before):4} {' '.join(cells)} {found}"


def _spread(apart: Sequence[float]) -> str:
    return f"{mean(apart):5.1f} {median(apart):5.1f} {quantiles(apart, n=10)[-1]:5.1f} "


def measure(name: str, spoken: Sequence[Spoken], errors: int) -> Iterator[str]:
    """A line for each form of these texts, and after it those that are furthest apart."""
    reviewed = reviews(spoken, [each.text for each in spoken])
    kept = [n for n, review in enumerate(reviewed) if review.score.total is not None]
    spoken, before = [spoken[n] for n in kept], [reviewed[n] for n in kept]
    for form in (captions, unpunctuated):
        transcripts = [heard(review, form) for review in before]
        after = reviews(spoken, [each.text for each in transcripts])
        yield row(f"{name}, {form.__name__}", before, transcripts, after)
        yield from _furthest(before, after, errors)


def _furthest(before: list[Review], after: list[Review], count: int) -> Iterator[str]:
    pairs = sorted(
        zip(before, after, strict=True),
        key=lambda pair: -abs(scores(pair[0])[0] - scores(pair[1])[0]),
    )
    for old, new in pairs[:count]:
        lost = {
            item: round(new.score.lost[item] - cost, 1)
            for item, cost in old.score.lost.items()
            if abs(new.score.lost[item] - cost) >= 1
        }
        totals = f"{scores(old)[0]:5.1f} {scores(new)[0]:5.1f}"
        yield f"    {totals} {lost} {old.pitch.text[:50]!r}"


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--data", type=Path, default=DATA, help="folder of labelled data")
    parser.add_argument("--errors", type=int, default=0, help="texts to list, per line")
    options = parser.parse_args()
    heads = "".join(f"{name:19}" for name in ("total", *CRITERIA))
    print(f"{'points apart, promised ≤ ' + str(PROMISED):31} {heads}sentence ends")
    print(f"{'':26} {'n':>4} {' mean   med   90%  ' * 4}{'P':>6} {'R':>6}")
    sets = {"examples": list(examples(Coach())), "companies": list(companies(options.data))}
    for name, spoken in sets.items():
        if spoken:
            for line in measure(name, spoken, options.errors):
                print(line, flush=True)


if __name__ == "__main__":
    main()
