"""Findings on good native prose, drawn at random and judged by hand.

    python benchmarks/verdicts.py                      what the verdicts kept beside it say
    python benchmarks/verdicts.py --draw 200 --seed 4  a fresh sample, to be read and judged
    python benchmarks/verdicts.py --draw 12 --each     so many of every rule

A sample is of findings at `warning` or above, under the profile `investor-meeting`. A row
of `verdicts.tsv` is: rule, text (by its name in the data), offset, verdict (`right`,
`doubtful`, `wrong`) and a remark; no sentence of the data is repeated there.
"""

import argparse
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))

from benchmarks.labelled import coach, reviewed, rows  # noqa: E402 # beside this folder
from pitchcoach.check import Finding  # noqa: E402 # as above

KEPT = Path(__file__).with_name("verdicts.tsv")
DATA = ROOT.parent / "shared/data"
AROUND = 70
"""Characters shown on each side of a finding."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a reader said of one finding."""

    rule: str
    text: str
    offset: int
    said: str
    remark: str = ""


def kept(path: Path = KEPT) -> list[Verdict]:
    """The verdicts in the file, without its first line, which names the columns."""
    lines = path.read_text("utf-8").splitlines()[1:]
    cells = [line.split("\t") for line in lines]
    return [Verdict(c[0], c[1], int(c[2]), c[3], "".join(c[4:])) for c in cells]


Found = tuple[Finding, str, str]
"""A finding, the name of its text, and the text."""


def drawn(count: int, seed: int, *, each: bool) -> Iterator[str]:
    """A random sample of the findings, of all or of each rule's, a line each."""
    baskets: dict[str, list[Found]] = {}
    for row, review in reviewed(rows(DATA, "yc_descriptions.jsonl")):
        for finding in review.findings:
            if finding.level != "suggestion":
                basket = baskets.setdefault(finding.rule.id if each else "", [])
                basket.append((finding, row["id"], review.pitch.text))
    for basket in baskets.values():
        for found in Random(seed).sample(basket, min(count, len(basket))):
            yield _row(*found)


def _row(finding: Finding, name: str, text: str) -> str:
    before = text[max(finding.start - AROUND, 0) : finding.start]
    after = text[finding.end : finding.end + AROUND]
    place = f"{before}[{finding.text}]{after}".replace("\n", " ")
    return "\t".join([finding.rule.id, name, str(finding.start), "", place])


def summary(verdicts: Sequence[Verdict]) -> Iterator[str]:
    """The verdicts counted, altogether and by rule; rules with a wrong one first."""
    yield _line("all", verdicts)
    levels = {rule.id: rule.level for rule in coach().rulebook.rules}
    loud = [each for each in verdicts if levels.get(each.rule) not in (None, "suggestion")]
    yield _line("of rules that warn today", loud)
    by_rule: dict[str, list[Verdict]] = {}
    for verdict in verdicts:
        by_rule.setdefault(verdict.rule, []).append(verdict)
    for rule, own in sorted(by_rule.items(), key=lambda each: (_right(each[1]), each[0])):
        yield _line(rule, own)


def _line(name: str, verdicts: Sequence[Verdict]) -> str:
    counts = Counter(verdict.said for verdict in verdicts)
    said = "  ".join(f"{counts[word]:4} {word}" for word in ("right", "doubtful", "wrong"))
    return f"{name:32} {len(verdicts):4} {_right(verdicts):7.1%} {said}"


def _right(verdicts: Sequence[Verdict]) -> float:
    return sum(each.said == "right" for each in verdicts) / max(len(verdicts), 1)


def main() -> None:
    """Print the summary, or a fresh sample."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--draw", type=int, default=0, help="how many findings to draw")
    parser.add_argument("--seed", type=int, default=4)
    parser.add_argument("--each", action="store_true", help="so many of every rule")
    options = parser.parse_args()
    if options.draw:
        print(*drawn(options.draw, options.seed, each=options.each), sep="\n")
    else:
        print(*summary(kept()), sep="\n")


if __name__ == "__main__":
    main()
