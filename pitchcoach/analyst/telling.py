"""Rules and what they find, as a trainer is told of them: plain values."""

from pathlib import Path

from pitchcoach.analyst.craft import Change, RuleCard, Words
from pitchcoach.authoring import comparing
from pitchcoach.check import Finding
from pitchcoach.reports.parts.page import MARK, UNMARK
from pitchcoach.reports.parts.quotes import Quotes
from pitchcoach.reports.parts.said import told
from pitchcoach.review import Review
from pitchcoach.rules.load import RuleFile
from pitchcoach.rules.rule import Rule

_MOST = 200
"""Places of one pitch that are told of; who sees so many needs no more."""
_GAP = "…"
_SILENT = "Not in force: it has mistakes, or rules of another file take its place."


def card(rule: Rule, shipped: Path, language: str) -> RuleCard:
    """A rule as it stands in a list."""
    advice = rule.says(language)
    return RuleCard(
        id=rule.id,
        message=advice.message.replace("%s", _GAP),
        criterion=rule.criterion,
        item=rule.item,
        level=rule.level,
        kind=type(rule.kind).__name__.lower(),
        path=rule.path,
        line=rule.line,
        own=not Path(rule.path).is_relative_to(shipped),
        words=" ".join((advice.why, advice.asks, advice.advice, rule.source)),
    )


def left_out(file: RuleFile) -> RuleCard:
    """A file of the trainer's of which no rule is in force, so that it can be mended."""
    id = f"{file.pack}.{file.path.name.partition('.')[0]}"
    return RuleCard(id, _SILENT, "", "", "", "", str(file.path), 1, own=True)


def change(made: comparing.Change, path: str, language: str) -> Change:
    """What an edit of a rule file does to a pitch."""
    before, after = _Quoted(made.before, language), _Quoted(made.after, language)
    hits = [finding for finding in made.after.findings if finding.rule.path == path]
    return Change(
        made.before.score.total,
        made.after.score.total,
        tuple(map(after.words, hits[:_MOST])),
        tuple(map(after.words, made.gained[:_MOST])),
        tuple(map(before.words, made.lost[:_MOST])),
    )


class _Quoted:
    """Findings of a review with the words around them."""

    def __init__(self, review: Review, language: str) -> None:
        self._quotes = Quotes(review)
        self._language = language

    def words(self, finding: Finding) -> Words:
        """The words of a finding, in their sentence."""
        before, text, after = _parted(self._quotes.quote(finding.span))
        moves = self._quotes.review.move_definitions
        place = self._quotes.place(finding.span).partition(":")[0]
        message = told(finding, self._language, moves)
        start, line = finding.start, int(place or 0)
        return Words(before, text, after, finding.rule.id, message, start, line)


def _parted(quote: str) -> tuple[str, str, str]:
    before, opened, rest = quote.partition(MARK)
    if not opened:
        return "", quote, ""
    words, _, after = rest.partition(UNMARK)
    return before, words, after
