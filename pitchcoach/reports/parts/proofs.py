"""Examples and tests of rules that fail: where they stand, what is wrong and why."""

from collections.abc import Iterator, Sequence
from dataclasses import asdict
from typing import Any

from pitchcoach.authoring.proving import Failed, Word
from pitchcoach.reports.parts.page import Page, shown

_INDENT = "    "
_MOST_WORDS = 40


def proof_page(failed: Failed, page: Page) -> str:
    """One example that fails, in a few lines."""
    lines = [_place(failed, page)]
    lines += page.wrapped(f"{_example(failed)} {failed.problem}:", "  ")
    for text in shown_lines(failed.text):
        lines += page.wrapped(f"“{text}”", _INDENT)
    for title, texts in _told(failed):
        for number, text in enumerate(texts):
            start = f"  {'' if number else title:<10}"
            lines += page.wrapped(shown(text), start, " " * 12)
    lines += _table(failed.words[:_MOST_WORDS], page)
    return page.finished("\n".join(lines) + "\n")


def proof_data(failed: Failed) -> dict[str, Any]:
    """The same as plain data."""
    return asdict(failed)


def shown_lines(text: str) -> list[str]:
    """A text's lines, without what would steer the terminal."""
    return [shown(line) for line in text.splitlines() if line.strip()]


def _place(failed: Failed, page: Page) -> str:
    place = f"{shown(failed.path)}:{failed.line}:{failed.column}:"
    return f"{page.paint(place, 'bold')} {page.paint(failed.rule, 'cyan')}"


def _example(failed: Failed) -> str:
    if failed.sort == "test":
        return f"The test '{shown(failed.name)}'"
    return f"{failed.sort.capitalize()} example {failed.name}"


def _told(failed: Failed) -> Iterator[tuple[str, Sequence[str]]]:
    yield "Why", failed.reasons
    yield "It says", failed.messages
    yield "Try", [failed.remedy] if failed.remedy else []


def _table(words: Sequence[Word], page: Page) -> Iterator[str]:
    """Each word with its tag and its role, and the word it hangs on."""
    rows = [(shown(word.text), word.tag, word.role) for word in words]
    widths = [max((len(row[column]) for row in rows), default=0) for column in range(3)]
    for number, (word, row) in enumerate(zip(words, rows, strict=True)):
        cells = "  ".join(cell.ljust(w) for cell, w in zip(row, widths, strict=True))
        head = f"  → {shown(word.head)}" if word.head else ""
        title = "" if number else "Words"
        yield f"  {title:<10}{cells}{head}".rstrip()[: page.width]
