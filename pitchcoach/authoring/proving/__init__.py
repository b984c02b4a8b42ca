"""Rules proved by their examples and tests; what fails is told with its reasons."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from pitchcoach.authoring.located import place
from pitchcoach.authoring.proving.cases import Case
from pitchcoach.authoring.proving.pardons import pardon
from pitchcoach.authoring.proving.reasons import why_flagged, why_missed
from pitchcoach.authoring.proving.trying import Bench
from pitchcoach.review import Coach
from pitchcoach.rules.examples import Failure, failures
from pitchcoach.rules.rule import Rule
from pitchcoach.rules.rulebook import Rulebook
from pitchcoach.text import Lines

_TOGETHER = 16
"""Rules whose examples are parsed at once."""


@dataclass(frozen=True, slots=True)
class Word:
    """A word of an example as the parser sees it."""

    text: str
    tag: str
    role: str
    head: str
    """The word it hangs on; empty for the verb that holds the sentence."""


@dataclass(frozen=True, slots=True)
class Failed:
    """An example or a test that fails, where it stands, and why."""

    rule: str
    path: str
    line: int
    column: int
    sort: str
    """`good`, `light`, `bad` or `test`."""
    name: str
    """Which of the rule's examples of that sort, counted from 1; of a test its name."""
    text: str
    problem: str
    """What should be, and what is."""
    reasons: tuple[str, ...] = ()
    messages: tuple[str, ...] = ()
    """What the rule says of it."""
    remedy: str = ""
    """What would put it right, as it is to be written in the rule."""
    words: tuple[Word, ...] = ()
    """Where the rule goes by grammar."""


def proved(
    coach: Coach, rules: Sequence[Rule], step: Callable[[int], object] = int
) -> Iterator[Failed]:
    """The examples of rules that are judged wrongly, rule by rule.

    Args:
        step: told from time to time how many rules more have been tried.
    """
    bench = Bench(coach)
    left = iter(rules)
    while batch := list(islice(left, _TOGETHER)):
        bench.prepare(text for rule in batch for text in examples(rule))
        for failure in failures(batch, bench.tried):
            yield failed(bench, failure)
        step(len(batch))


def examples(rule: Rule) -> tuple[str, ...]:
    """Every example of a rule."""
    return (*rule.good, *rule.light, *rule.bad)


def failed(bench: Bench, failure: Failure) -> Failed:
    """An example that fails, with the reasons."""
    rule, text = failure.rule, failure.text
    at = place(rule, failure.sort, failure.number - 1)
    reasons = _reasons(bench, failure)
    return Failed(
        rule=rule.id,
        path=rule.path,
        line=at.line,
        column=at.column,
        sort=failure.sort,
        name=str(failure.number),
        text=text,
        problem=_problem(failure),
        reasons=tuple(dict.fromkeys(reasons)),
        messages=tuple(dict.fromkeys(failure.messages)),
        remedy=pardon(bench, rule, text) if failure.sort == "good" else "",
        words=tuple(_words(bench, rule, text)),
    )


def _reasons(bench: Bench, failure: Failure) -> Sequence[str]:
    if not failure.text.strip():
        return ["the example is empty: write a sentence"]
    if failure.sort == "good" or (failure.sort == "light" and failure.messages):
        return why_flagged(bench, failure.rule, failure.text)
    return why_missed(bench, failure.rule, failure.text)


def _problem(failure: Failure) -> str:
    return {
        ("good", True): "is flagged, and should be left alone",
        ("light", True): "is flagged at full weight, and should weigh less",
        ("light", False): "is not flagged, and should be",
        ("bad", True): "is flagged with too little weight",
        ("bad", False): "is not flagged, and should be",
    }[failure.sort, bool(failure.messages)]


def _words(bench: Bench, rule: Rule, text: str) -> Iterator[Word]:
    """The words of an example, for a rule that goes by grammar."""
    if rule.needs == "text" or not text.strip():
        return
    for block in bench.parsed(text).blocks:
        tokens = block.passage.tokens
        for word in range(len(tokens) if tokens else 0):
            assert tokens
            head = tokens.head[word]
            on = "" if head == word else tokens.text[head]
            yield Word(tokens.text[word], tokens.tag[word], tokens.dep[word], on)


def tested(coach: Coach, cases: Iterable[Case], rulebook: Rulebook) -> Iterator[Failed]:
    """The tests that fail."""
    bench = Bench(coach)
    for case in cases:
        tried = [r for r in rulebook.rules if r.id == case.rule or _in_pack(r, case)]
        lines = _told(bench, case, tried)
        reasons = tuple(_unmet(case, lines))
        if reasons:
            yield Failed(
                rule=case.rule or case.pack,
                path=case.path,
                line=case.line,
                column=case.column,
                sort="test",
                name=case.name,
                text=case.input,
                problem="does not give what it should",
                reasons=reasons,
                messages=tuple(lines),
            )


def _in_pack(rule: Rule, case: Case) -> bool:
    return not case.rule and rule.pack == case.pack


def _told(bench: Bench, case: Case, rules: Sequence[Rule]) -> list[str]:
    """The findings in a test's text, a line each, as Vale writes them."""
    parsed = bench.parsed(case.input, case.format)
    lines = Lines(parsed.pitch.text)
    return [
        f"{line}:{column}:{finding.rule.id}:{finding.message}"
        for finding in bench.found(parsed, rules)
        for line, column in [lines.position(finding.start)]
    ]


def _unmet(case: Case, lines: Sequence[str]) -> Iterator[str]:
    """What a test asks for and does not get."""
    if case.want is not None:
        wanted = [line.strip() for line in case.want.splitlines() if line.strip()]
        yield from (f"wanted, and not told: {line}" for line in _beyond(wanted, lines))
        yield from (f"told, and not wanted: {line}" for line in _beyond(lines, wanted))
    told = "\n".join(lines)
    yield from (
        f"nothing that is told contains '{p}'" for p in case.contains if p not in told
    )
    for phrase in case.absent:
        yield from (
            f"'{phrase}' should be absent: {line}" for line in lines if phrase in line
        )


def _beyond(some: Sequence[str], others: Sequence[str]) -> Iterator[str]:
    left = list(others)
    for line in some:
        if line in left:
            left.remove(line)
        else:
            yield line
