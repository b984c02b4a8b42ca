"""An `unless` that lets a good example pass and still finds every bad one."""

import re
from collections.abc import Iterator
from dataclasses import replace

from pitchcoach.authoring.proving.trying import Bench
from pitchcoach.check import Finding
from pitchcoach.rules.examples import failures
from pitchcoach.rules.load import exception
from pitchcoach.rules.rule import Rule
from pitchcoach.text import Span

_BESIDE = re.compile(r"\w+(?:['’-]\w+)*")
_MOST_BAD = 60
"""Bad examples tried again with each exception."""


def pardon(bench: Bench, rule: Rule, text: str) -> str:
    """What to write into the rule so that it leaves the text alone; empty if none is found.

    The words around the first one flagged are tried, as few of them as will do.
    """
    found = bench.tried(text, rule)
    if hasattr(rule.kind, "find_in") or not found or not len(found[0].span):
        return ""
    if len(rule.bad) > _MOST_BAD:
        return ""
    source = bench.parsed(text).pitch.text
    caught = tuple(bad for bad in rule.bad if bench.tried(bad, rule))
    for words in _phrases(found[0], source):
        expression = re.sub(r"([\\.*+?^$()\[\]{}|])", r"\\\1", words)
        unless = (*rule.unless, exception(expression))
        changed = replace(rule, unless=unless, good=(text,), light=())
        if not any(failures([replace(changed, bad=caught)], bench.tried)):
            quoted = "'" + expression.replace("'", "''") + "'"
            return f"under unless: - {quoted}" if rule.unless else f"unless: [{quoted}]"
    return ""


def _phrases(finding: Finding, text: str) -> Iterator[str]:
    """The words that are flagged with the next one, the one before, both."""
    span = finding.span
    before = [w.span() for w in _BESIDE.finditer(text) if w.end() <= span.start]
    after = [w.span() for w in _BESIDE.finditer(text) if w.start() >= span.end]
    first = before[-1][0] if before else span.start
    last = after[0][1] if after else span.end
    for start, end in ((span.start, last), (first, span.end), (first, last)):
        words = Span(start, end).cut(text)
        if (
            words != span.cut(text)
            and "\n" not in words
            and not re.search(r"[.!?;]\s", words)
        ):
            yield words
