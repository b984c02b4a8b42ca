"""How fast pitchcoach is: ratios to raw spaCy, click and proselint of the same run.

    python benchmarks/speed.py [--runs N] [ROW…]

Every figure is the median of N runs (5 by default), ours and theirs in turn. Raw spaCy is
what a user gets: `spacy.load(MODEL)` with all components and default settings, on the
same text.
"""

import argparse
import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache, partial
from pathlib import Path
from statistics import median
from typing import Any

ROOT = Path(__file__).parents[1]
SHARED = ROOT.parent / "shared"
COMPANIES = SHARED / "data/yc_descriptions.jsonl"
STYLES = SHARED / "suites/vale"
BIN = Path(sys.executable).parent


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the table: our seconds, theirs, and the ratio that was promised."""

    name: str
    ours: float
    theirs: float
    target: float
    at_least: bool = False

    @property
    def ratio(self) -> float:
        """Ours to theirs in time; where `at_least`, in words per second."""
        return self.theirs / self.ours if self.at_least else self.ours / self.theirs

    @property
    def holds(self) -> bool:
        """Whether the promise is kept."""
        return self.ratio >= self.target if self.at_least else self.ratio <= self.target


class NotMeasuredError(Exception):
    """A row that cannot be measured here, and why."""


def drafts(words: int) -> str:
    """A draft of about so many words from the shipped examples, no paragraph twice."""
    text, number = "", 0
    sources = sorted((ROOT / "examples").glob("*.txt")) + sorted(
        (ROOT / "examples").glob("*.md")
    )
    bodies = [_body(path) for path in sources if path.stem != "README"]
    while len(text.split()) < words:
        paragraphs = bodies[number % len(bodies)].split("\n\n")
        text += (
            "\n\n".join(f"{p} Reference {number}." for p in paragraphs if p.strip())
            + "\n\n"
        )
        number += 1
    return _first_words(text, words)


def _body(path: Path) -> str:
    text = path.read_text(encoding="utf-8")
    body = text.split("---", 2)[2] if text.startswith("---") else text
    return "\n\n".join(
        p for p in body.split("\n\n") if not p.lstrip().startswith(("#", "---"))
    )


def _first_words(text: str, words: int) -> str:
    kept, seen = [], 0
    for paragraph in text.split("\n\n"):
        kept.append(paragraph)
        seen += len(paragraph.split())
        if seen >= words:
            break
    return "\n\n".join(kept)


def variants(text: str, count: int) -> list[str]:
    """The same words with another number in each paragraph: nothing is remembered."""
    return [
        "\n\n".join(f"{p} Copy {copy + 11}." for p in text.split("\n\n"))
        for copy in range(count)
    ]


@cache
def raw_spacy() -> Any:
    """spaCy as a user gets it."""
    import spacy  # noqa: PLC0415 # the benchmark's other rows must not pay for it

    from pitchcoach.language.known_files import MODEL  # noqa: PLC0415 # as above

    return spacy.load(MODEL)


@cache
def coach() -> Any:
    """A coach with model and rules loaded."""
    from pitchcoach import Coach  # noqa: PLC0415 # as above

    made = Coach(profile="investor-meeting")
    made.review(drafts(60))
    return made


def timed(work: Callable[[], object]) -> float:
    """Seconds that a piece of work takes."""
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def in_turn(
    ours: list[Callable[[], object]], theirs: list[Callable[[], object]]
) -> tuple[float, float]:
    """Median seconds of each side, run alternately."""
    pairs = [(timed(a), timed(b)) for a, b in zip(ours, theirs, strict=True)]
    return median(a for a, _ in pairs), median(b for _, b in pairs)


def warm_review(runs: int) -> Row:
    """A draft never seen before, with model and rules loaded."""
    texts = variants(drafts(500), runs + 1)
    nlp, ours = raw_spacy(), coach()
    nlp(texts[-1]), ours.review(texts[-1])
    seconds = in_turn(
        [partial(ours.review, t) for t in texts[:runs]],
        [partial(nlp, t) for t in texts[:runs]],
    )
    return Row("review of 500 new words, warm", *seconds, target=0.6)


def one_character(runs: int) -> Row:
    """A draft seen before but for one character."""
    text = drafts(2000)
    nlp, ours = raw_spacy(), coach()
    nlp(text), ours.review(text)
    middle = text.index(" ", len(text) // 2)
    edited = [text[: middle + n] + "x" + text[middle + n :] for n in range(1, runs + 1)]
    seconds = in_turn(
        [partial(ours.review, t) for t in edited], [partial(nlp, t) for t in edited]
    )
    return Row("one character changed in 2,000 words", *seconds, target=0.05)


def companies(runs: int) -> Row:
    """Many texts in one process."""
    if not COMPANIES.exists():
        raise NotMeasuredError(f"needs {COMPANIES.relative_to(ROOT.parent)}")
    with COMPANIES.open(encoding="utf-8") as lines:
        texts = [json.loads(line)["text"] for line in lines]
    nlp = raw_spacy()

    warm = [_without_memory() for _ in range(runs)]

    def ours() -> int:
        return sum(1 for _ in warm.pop().reviews(texts))

    def theirs() -> int:
        return sum(1 for _ in nlp.pipe(texts))

    seconds = in_turn([ours] * runs, [theirs] * runs)
    return Row("603 company texts, words per second", *seconds, target=1.8, at_least=True)


def _without_memory() -> Any:
    """A coach with model and rules loaded that remembers no text."""
    from pitchcoach import Coach  # noqa: PLC0415 # as above

    fresh, known = Coach(profile="investor-meeting"), coach()
    fresh.__dict__["rulebook"] = known.rulebook
    fresh.parser.__dict__["_pipeline"] = known.parser._pipeline
    fresh.review(drafts(60))
    return fresh


def process(command: list[str]) -> Callable[[], object]:
    """A whole process, its output thrown away; it must succeed or find fault with a text.

    Compiled modules are kept between runs, as on a user's machine.
    """
    environment = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}

    def run() -> None:
        done = subprocess.run(command, env=environment, capture_output=True, check=False)
        if done.returncode not in (0, 1):
            raise SystemExit(f"{command[0]} failed:\n{done.stderr.decode()}")

    return run


def cold_score(runs: int) -> Row:
    """A process that scores one draft."""
    with file_of(drafts(500), "draft.txt") as path:
        bare = (
            "import spacy,sys; from pitchcoach.language.known_files import MODEL; "
            "spacy.load(MODEL)(open(sys.argv[1], encoding='utf-8').read())"
        )
        ours = process([str(BIN / "pitchcoach"), "score", str(path)])
        theirs = process([sys.executable, "-c", bare, str(path)])
        ours(), theirs()
        seconds = in_turn([ours] * runs, [theirs] * runs)
    return Row("cold process: score 500 words", *seconds, target=1.1)


def help_page(runs: int) -> Row:
    """A process that prints the help page."""
    ours = process([str(BIN / "pitchcoach"), "--help"])
    theirs = process([sys.executable, "-c", "import click"])
    ours(), theirs()
    return Row("cold process: --help", *in_turn([ours] * runs, [theirs] * runs), target=2.5)


def cold_lint(runs: int) -> Row:
    """A process that lints one file."""
    with file_of(drafts(500), "draft.txt") as path:
        return Row(
            "cold process: lint 500 words", *_against_proselint(path, runs), target=1.3
        )


def much_lint(runs: int) -> Row:
    """A process that lints many files."""
    with tempfile.TemporaryDirectory() as folder:
        text, size, number = drafts(3000).split("\n\n"), 0, 0
        while size < 1_000_000:
            body = "\n\n".join(text[number % 7 :: 4])
            (Path(folder) / f"{number:03}.txt").write_text(body, encoding="utf-8")
            size, number = size + len(body), number + 1
        seconds = _against_proselint(Path(folder), min(runs, 5))
        return Row(
            f"lint 1 MB in {number} files, words/s", *seconds, target=1.0, at_least=True
        )


def _against_proselint(path: Path, runs: int) -> tuple[float, float]:
    if not STYLES.exists():
        raise NotMeasuredError(f"needs {STYLES.relative_to(ROOT.parent)}")
    proselint = shutil.which("proselint", path=f"{BIN}{os.pathsep}{os.environ['PATH']}")
    if proselint is None:
        raise NotMeasuredError("needs proselint: python -m pip install proselint")
    folder = path if path.is_dir() else path.parent
    (folder / "styles").mkdir(exist_ok=True)
    for style in ("write-good", "proselint"):
        shutil.copytree(
            STYLES / style / style, folder / "styles" / style, dirs_exist_ok=True
        )
    (folder / ".vale.ini").write_text(
        "StylesPath = styles\nMinAlertLevel = suggestion\n"
        "[*]\nBasedOnStyles = write-good, proselint\n"
    )
    files = [str(p) for p in (sorted(path.glob("*.txt")) if path.is_dir() else [path])]
    ours = process(
        [str(BIN / "pitchcoach"), "lint", "--config", str(folder / ".vale.ini"), *files]
    )
    theirs = process([proselint, "check", *files])
    ours(), theirs()
    return in_turn([ours] * runs, [theirs] * runs)


@contextmanager
def file_of(text: str, name: str) -> Iterator[Path]:
    """A file in a folder of its own, gone afterwards."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / name
        path.write_text(text, encoding="utf-8")
        yield path


ROWS: dict[str, Callable[[int], Row]] = {
    "warm": warm_review,
    "edit": one_character,
    "companies": companies,
    "cold": cold_score,
    "help": help_page,
    "lint": cold_lint,
    "lint-many": much_lint,
}


def main() -> None:
    """Measure the rows asked for and print them."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("rows", nargs="*", metavar="ROW", help=", ".join(ROWS))
    parser.add_argument("--runs", type=int, default=5)
    asked = parser.parse_args()
    print(f"{'':38} {'ours':>10} {'theirs':>10} {'ratio':>7}  promised")
    for name in asked.rows or ROWS:
        try:
            row = ROWS[name](asked.runs)
        except NotMeasuredError as reason:
            print(f"{name:38} not measured: {reason}")
            continue
        sign = "≥" if row.at_least else "≤"
        verdict = "" if row.holds else "  FALLS SHORT"
        print(
            f"{row.name:38} {row.ours * 1000:7.0f} ms {row.theirs * 1000:7.0f} ms "
            f"{row.ratio:7.2f}  {sign} {row.target}{verdict}"
        )


if __name__ == "__main__":
    main()
