"""How right pitchcoach is: findings and moves against what people marked.

    python benchmarks/accuracy.py [--data DIR] [--errors N] [BENCH…]

Scored is what a founder is told: findings by their item, and moves. What each data set
holds and how it is scored is described beside it, in `README.md` of its folder.
"""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from benchmarks.labelled import BENCHES, NotMeasuredError, Result

DATA = Path(__file__).parents[2] / "shared/data"


def line(result: Result) -> str:
    """A result as a line of the table."""
    tally = result.tally
    figures = [tally.precision, tally.recall, tally.f1]
    if result.share:
        # Nothing was marked that could be missed.
        figures = figures[:1] if tally.right else []
    cells = [f"{figure:6.3f}" for figure in figures] + ["     –"] * (3 - len(figures))
    return (
        f"{result.name:34} {' '.join(cells)} {result.n:6,}  "
        f"{result.target:17} {result.peers}"
    ).rstrip()


def measure(benches: Sequence[str], data: Path, errors: int) -> None:
    """Print a line for each result, and after it as many mistakes as asked for."""
    print(f"{'':34} {'P':>6} {'R':>6} {'F1':>6} {'n':>6}  {'promised':17} others")
    for bench in benches:
        try:
            for result in BENCHES[bench](data):
                print(line(result), flush=True)
                for mistake in result.mistakes[:errors]:
                    print("   ", mistake)
        except NotMeasuredError as reason:
            print(f"{bench:34} not measured: {reason}")


def main() -> None:
    """Measure the benches asked for and print them."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--data", type=Path, default=DATA, help="folder of labelled data")
    parser.add_argument("--errors", type=int, default=0, help="mistakes to list, per line")
    parser.add_argument("bench", nargs="*", choices=[[], *BENCHES], help=", ".join(BENCHES))
    options = parser.parse_args()
    measure(options.bench or list(BENCHES), options.data, options.errors)


if __name__ == "__main__":
    main()
