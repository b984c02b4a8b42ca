"""Small drawings made of characters: bars, and marks along a line of time."""

from collections.abc import Iterable


def bar(share: float, width: int) -> str:
    """A bar filled up to a share of 1."""
    filled = round(max(0.0, min(1.0, share)) * width)
    return "█" * filled + "░" * (width - filled)


def strip(marks: Iterable[tuple[float, str]], width: int) -> str:
    """A line with a mark (one character) at each share of 1, nudged on where two meet."""
    cells = ["▁"] * width
    for share, mark in sorted(marks):
        wanted = min(width - 1, int(max(0.0, share) * width))
        free = [cell for cell in range(width) if cells[cell] == "▁"]
        if free:
            cells[min(free, key=lambda cell: (abs(cell - wanted), -cell))] = mark
    return "".join(cells)


def clock(seconds: float) -> str:
    """Seconds as minutes and seconds: `1:38`."""
    whole = max(0, round(seconds))
    return f"{whole // 60}:{whole % 60:02}"
