"""Whether an exported rule finds in its own examples what it finds here."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from pitchcoach.check.finding import Finding
from pitchcoach.lint.alerts import Alert
from pitchcoach.lint.blocks import Tagger
from pitchcoach.lint.linter import Linter
from pitchcoach.readers import likely_format
from pitchcoach.rules.kinds.measure import Measure
from pitchcoach.rules.likely import phrase_index
from pitchcoach.rules.rule import Rule
from pitchcoach.rules.vale import Section, ValeConfig

Seen = tuple[str, str]
"""The words found and what is said of them; Vale has ways of its own to place them."""

Try = Callable[[str, Rule], Sequence[Finding]]

_SHOWN = 80


def difference(rule: Rule, vale: Rule, tried: Try, tagger: Tagger | None) -> str:
    """Why the two are not the same rule, empty if every example says they are.

    Args:
        vale: the rule as read from the exported file.
    """
    linter = _linter(vale, tagger)
    for example in (*rule.good, *rule.light, *rule.bad):
        ours = sorted(_found(rule, example, tried))
        theirs = sorted(
            _alerted(
                rule, linter.alerts(f"{example}\n", f"example.{likely_format(example)}")
            )
        )
        if ours != theirs:
            return f"in '{_short(example)}' {_told(ours, theirs)}"
    return ""


def _linter(rule: Rule, tagger: Tagger | None) -> Linter:
    section = Section("*", (rule.pack,))
    config = ValeConfig(Path(".vale.ini"), sections=(section,))
    needs_tags = rule.kind.needs != "text"
    index = phrase_index([rule])
    return Linter(config, [rule], index, lambda _: None, tagger if needs_tags else None)


def _found(rule: Rule, example: str, tried: Try) -> Iterator[Seen]:
    # A habit is counted here, which Vale does not do.
    for finding in tried(example, replace(rule, item="")):
        yield _compared(rule, finding.span.cut(example), finding.message)
        if rule.once:
            return


def _alerted(rule: Rule, alerts: Sequence[Alert]) -> Iterator[Seen]:
    return (_compared(rule, alert.match, alert.message) for alert in alerts)


def _compared(rule: Rule, words: str, message: str) -> Seen:
    """What must be the same; of a long sentence Vale shows only the first word."""
    return ("a sentence" if isinstance(rule.kind, Measure) else words, message)


def _told(ours: Sequence[Seen], theirs: Sequence[Seen]) -> str:
    def said(found: Sequence[Seen]) -> str:
        return ", ".join(f"'{_short(words)}'" for words, _ in found) or "nothing"

    if [words for words, _ in ours] == [words for words, _ in theirs]:
        return f"Vale would say '{theirs[0][1]}', and the rule says '{ours[0][1]}'"
    return f"Vale would find {said(theirs)}, and the rule finds {said(ours)}"


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _SHOWN else f"{line[: _SHOWN - 1]}…"
