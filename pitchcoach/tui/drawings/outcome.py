"""What an edit of a rule does, as lines to choose from."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from textwrap import wrap

from pitchcoach.analyst.craft import Change, Compared, Slip, Trial, Tried, Words
from pitchcoach.tui.drawings.one_line import clipped_left, one_line
from pitchcoach.tui.screens.dialogs.rows import Row

_BEFORE = 28
"""Columns of what stands before the words, so that these are always seen."""
_SIGN = 5
"""Columns of the sign before a line, and of the edges."""
_MOST_LINES = 4
_MOST_PLACES = 40
_SORTS = {"good": "leave alone", "light": "flag lightly", "bad": "flag"}


@dataclass(frozen=True)
class Target:
    """Where a line leads."""

    sort: str
    """`slip`, `example`, `draft` or `pitch`."""
    line: int = 0
    column: int = 1
    text: str = ""
    start: int = 0


@dataclass(frozen=True)
class Batch:
    """A folder of pitches, as far as they are read."""

    folder: Path
    paths: tuple[Path, ...] = ()
    more: bool = False
    """Whether there are more than are read."""
    done: tuple[Compared, ...] = ()
    stopped: bool = False

    @property
    def next(self) -> Path | None:
        """The next pitch to read."""
        left = not self.stopped and len(self.done) < len(self.paths)
        return self.paths[len(self.done)] if left else None


@dataclass(frozen=True)
class Outcome:
    """All that is known of the text as it is being edited."""

    slips: tuple[Slip, ...] | None = None
    """None while they are looked for."""
    tried: Tried | None = None
    draft: str = ""
    """The open draft's name; empty without one."""
    batch: Batch | None = None
    trouble: str = ""
    opened: frozenset[str] = frozenset()
    """Pitches of the folder whose places are shown."""


Lines = Iterator[tuple[Row, Target | None]]


def outcome_rows(outcome: Outcome, width: int = 80) -> Lines:
    """The lines, each with where it leads; what is wrong is told to the last word."""
    if outcome.trouble:
        yield from _told(outcome.trouble.strip().splitlines()[-1], None, width)
    if outcome.slips is None:
        yield Row("Reading the rule …", heading=True), None
        return
    if outcome.slips:
        yield from _slips(outcome.slips, width)
        return
    if outcome.tried is None:
        yield Row("No mistakes. Trying the examples …", heading=True), None
        return
    yield from _examples(outcome.tried, width)
    yield from _draft(outcome.tried.change, outcome.draft)
    yield from _batch(outcome.batch, outcome.opened)


def _told(text: str, target: Target | None, width: int) -> Lines:
    """Something wrong, on as many lines as it takes; the first can be chosen."""
    first, *more = wrap(one_line(text), max(width - _SIGN, 20)) or [""]
    yield Row(first, sign="✗"), target
    for line in more[:_MOST_LINES]:
        yield Row(line, heading=True), None


def _slips(slips: Sequence[Slip], width: int) -> Lines:
    title = f"{_counted(len(slips), 'mistake')}: not in force until mended"
    yield Row(title, heading=True), None
    for slip in slips:
        where = f"{Path(slip.path).name}:" if slip.path else ""
        text = f"{where}{slip.line}:{slip.column}  {slip.message}"
        target = None if slip.path else Target("slip", slip.line, slip.column)
        yield from _told(text, target, width)


def _examples(tried: Tried, width: int) -> Lines:
    failed = len(tried.failures)
    if not tried.examples:
        yield Row("No examples yet: add some under good: and bad:", heading=True), None
    elif failed:
        number = _counted(tried.examples, "example")
        yield Row(f"{failed} of {number} judged wrongly", heading=True), None
    else:
        number = _counted(tried.examples, "example")
        yield Row(f"✓ {number} judged as they should be", heading=True), None
    for failure in tried.failures:
        target = Target("example", text=failure.text)
        yield from _told(_wrong(failure), target, width)
    for notice in tried.notices:
        yield from _told(notice, None, width)


def _wrong(failure: Trial) -> str:
    text = one_line(failure.text)
    should = f"{failure.sort} {failure.number}: should {_SORTS[failure.sort]}"
    said = f" – it says: {one_line(failure.said[0])}" if failure.said else ""
    name = failure.rule.partition(".")[2]
    return f"{name}, {should} “{text}”{said}"


def _draft(change: Change | None, name: str) -> Lines:
    if change is None:
        yield Row("No draft is open to try it on", heading=True), None
        return
    fires = _counted(len(change.hits), "place")
    yield Row(f"In {one_line(name)}: {fires}{_points(change)}", heading=True), None
    yield from _places(change, "draft")


def _places(change: Change, sort: str, pitch: str = "") -> Lines:
    """Where the rules fire now, and where something is found no more."""
    gained = {words.identity for words in change.gained}
    for words in change.hits[:_MOST_PLACES]:
        sign = "+" if words.identity in gained else " "
        where = f"line {words.line}" if words.line else ""
        target = Target(sort, start=words.start, text=pitch)
        yield Row(in_context(words), where, sign), target
    for words in change.lost[:_MOST_PLACES]:
        target = Target(sort, start=words.start, text=pitch)
        yield Row(in_context(words), "no more", "-"), target


def _batch(batch: Batch | None, opened: frozenset[str]) -> Lines:
    if batch is None:
        yield Row("F5 tries it on a folder of pitches", heading=True), None
        return
    fired = [one for one in batch.done if one.change and one.change.hits]
    places = sum(len(one.change.hits) for one in fired if one.change)
    read, all_ = len(batch.done), len(batch.paths)
    of = f"{read:,}" if read == all_ else f"{read:,} of {all_:,}"
    more = f" (the first {all_:,})" if batch.more else ""
    stopped = ", then stopped" if batch.stopped else ""
    title = f"In {one_line(batch.folder.name)}/, {of} pitches{more} read{stopped}"
    told = f"{title}: {_counted(places, 'place')} in {len(fired):,} of them"
    yield Row(told, heading=True), None
    for one in sorted(batch.done, key=_moved, reverse=True):
        yield from _pitch(one, batch.folder, one.pitch in opened)


def _pitch(one: Compared, folder: Path, opened: bool) -> Lines:
    name = one_line(str(Path(one.pitch).relative_to(folder)))
    if one.change is None:
        yield Row(f"{name}: {one_line(one.trouble)}", sign="✗", faint=True), None
    elif one.change.hits or one.change.gained or one.change.lost:
        gained, lost = len(one.change.gained), len(one.change.lost)
        told = _counted(len(one.change.hits), "place")
        news = f", {gained:,} new, {lost:,} no more" if gained or lost else ""
        row = Row(f"{name}: {told}{news}{_points(one.change)}", sign="▾" if opened else "▸")
        yield row, Target("pitch", text=one.pitch)
        if opened:
            yield from _places(one.change, "pitch", one.pitch)


def _moved(one: Compared) -> tuple[float, int]:
    if one.change is None:
        return -1, 0
    after, before = one.change.after or 0, one.change.before or 0
    return abs(after - before), len(one.change.hits)


def in_context(words: Words) -> str:
    """Words on one line, in brackets in their sentence."""
    if not words.text:
        return one_line(words.message)
    before = clipped_left(one_line(words.before), _BEFORE)
    return f"{before}[{one_line(words.text)}]{one_line(words.after)}"


def _points(change: Change) -> str:
    if change.before is None or change.after is None:
        return ", no score"
    before, after = round(change.before, 1), round(change.after, 1)
    if before == after:
        return f", score {after:g} as before"
    return f", score {before:g} → {after:g} ({after - before:+.1f})".replace("-", "−")


def _counted(number: int, thing: str) -> str:
    return f"{number:,} {thing}{'' if number == 1 else 's'}"
