"""What it takes to compare two rulebooks over many pitches, against reviewing them once.

    python benchmarks/rules_diff.py [--runs N]

Both are whole processes, start and model included, in turn, with warm caches: a program
that reviews every text once, and `pitchcoach rules diff shipped PACK TEXTS.jsonl` with a
pack that adds a rule and changes another. The figure is the ratio of the medians.
"""

import argparse
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping
from pathlib import Path
from statistics import median

ROOT = Path(__file__).parents[1]
COMPANIES = ROOT.parent / "shared/data/yc_descriptions.jsonl"
TARGET = 1.3

_ONCE = """
import sys
from pathlib import Path
from pitchcoach.authoring.comparing.corpus import Corpus
from pitchcoach.review import Coach

coach = Coach(cache=Path(sys.argv[1]))
drafts = Corpus((Path(sys.argv[2]),), print)
print(sum(1 for _ in coach.reviews(drafts.pitches())))
"""
_DIFF = "from pitchcoach.cli.main import main; main()"
_RULES = {
    "School/Platform.yml": """\
extends: existence
message: "'%s' says nothing of what it does."
item: wordiness
points: 1
ignorecase: true
tokens: [platforms?]
good: ["We sell bread.", "We count loaves."]
bad: ["Our platform is new.", "It is a platform."]
""",
    "Direct/KindOf.yml": """\
extends: existence
message: "'%s' is vague."
item: hedging
points: 2
ignorecase: true
tokens: [kind of, sort of]
good: ["We sell bread.", "We count loaves."]
bad: ["It is kind of new.", "It sort of works."]
""",
}


def main() -> None:
    """Measure both in turn, and print the ratio."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=5)
    runs = parser.parse_args().runs
    if not COMPANIES.is_file():
        print(f"Skipped: {COMPANIES.name} is not in ../shared/data.")
        return
    with tempfile.TemporaryDirectory() as folder:
        seconds = _measured(Path(folder), runs)
    once, diff = (median(seconds[name]) for name in ("once", "diff"))
    ratio = diff / once
    print(f"reviewing once {once:.2f} s, rules diff {diff:.2f} s: {ratio:.2f} ×")
    print(f"at most {TARGET} ×: {'holds' if ratio <= TARGET else 'BROKEN'}")
    sys.exit(0 if ratio <= TARGET else 1)


def _measured(folder: Path, runs: int) -> Mapping[str, list[float]]:
    for name, text in _RULES.items():
        path = folder / "pack" / name
        path.parent.mkdir(parents=True)
        path.write_text(text, encoding="utf-8")
    cache, pack, texts = folder / "cache", str(folder / "pack"), str(COMPANIES)
    commands = {
        "once": (_ONCE, str(cache), texts),
        "diff": (_DIFF, "rules", "diff", "shipped", pack, texts),
    }
    seconds: dict[str, list[float]] = {name: [] for name in commands}
    for run in range(runs + 1):
        for name, command in commands.items():
            took = _seconds(command, cache)
            if run:  # The first run of each fills the caches.
                seconds[name].append(took)
    return seconds


def _seconds(command: tuple[str, ...], cache: Path) -> float:
    environment = {**os.environ, "PITCHCOACH_CACHE": str(cache), "PITCHCOACH_HOME": ""}
    start = time.perf_counter()
    subprocess.run(
        [sys.executable, "-c", *command],
        check=True,
        cwd=ROOT,
        env=environment,
        stdout=subprocess.DEVNULL,
    )
    return time.perf_counter() - start


if __name__ == "__main__":
    main()
