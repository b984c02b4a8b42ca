"""Which words, alternatives and exceptions of a rule its examples exercise."""

from collections.abc import Iterable, Iterator, Sequence

from pitchcoach.authoring.expressions import Piece, Watched, pieces, watched, without
from pitchcoach.authoring.parts import Part, Wanted, short
from pitchcoach.authoring.shown import Shown, Trial
from pitchcoach.authoring.worded import Worded, worded
from pitchcoach.errors import BadRegexError, RunawayRegexError
from pitchcoach.matching.regexes import Hit, compiled
from pitchcoach.rules.exceptions import exceptions
from pitchcoach.rules.kinds.missing import Missing
from pitchcoach.rules.rule import Rule
from pitchcoach.text import Span

_Used = set[tuple[int, Piece | None]]


def worded_parts(
    rule: Rule, examples: Sequence[Shown], trials: Sequence[Trial]
) -> Iterator[Part]:
    """The parts of a rule that finds words by expressions; none for another."""
    written = worded(rule.kind)
    seen = written and watched(
        written.patterns, written.template, ignorecase=written.ignorecase
    )
    if not (written and seen):
        return
    shown = [example for example in examples if example.sort == "good"]
    good = [text for example in shown for text in _texts(example)]
    if isinstance(rule.kind, Missing):
        yield from _pieces(written, _found(seen, good), "good")
    else:
        yield from _pieces(written, _flagged(seen, trials), "bad")
        yield from _forbidden(written, good)
    yield from _exceptions(rule, seen, good)


def _pieces(written: Worded, used: _Used, wanted: Wanted) -> Iterator[Part]:
    """The pieces of each expression, or itself where it has none or none was used."""
    for number, (route, pattern) in enumerate(written):
        inside = [piece for piece in pieces(pattern) if piece.sort != "forbidden"]
        if not inside or (number, None) not in used:
            yield Part(route, short(pattern), wanted, (number, None) in used)
        for piece in inside if (number, None) in used else ():
            is_used = (number, piece) in used
            yield Part(route, short(piece.cut(pattern)), wanted, is_used, short(pattern))


def _texts(example: Shown) -> Iterator[str]:
    for block in example.parsed.blocks:
        passage = block.passage
        if "sentence" in example.rule.scope:
            yield from (sentence.cut(passage.text) for sentence in passage.sentences)
        else:
            yield passage.text


def _found(seen: Watched, texts: Iterable[str]) -> _Used:
    """What takes part in any hit in some texts."""
    hits = (hit for text in texts for hit in _hits(seen, text))
    return {each for hit in hits for each in seen.used(hit.groups)}


def _hits(seen: Watched, text: str) -> list[Hit]:
    try:
        return list(seen.regex.hits(text))
    except RunawayRegexError:
        return []


def _flagged(seen: Watched, trials: Sequence[Trial]) -> _Used:
    """What takes part in a finding of a bad or light example."""
    used: _Used = set()
    for trial in trials:
        if trial.shown.sort == "good" or trial.stopped:
            continue
        passage, offset = _where(trial)
        for hit in _hits(seen, passage):
            span = Span(hit.start + offset, hit.end + offset)
            if span.overlaps(trial.candidate.match.span):
                used.update(seen.used(hit.groups))
    return used


def _where(trial: Trial) -> tuple[str, int]:
    """The text that the rule looked at, and where it begins in its passage."""
    passage = trial.candidate.block.passage
    if "sentence" in trial.candidate.rule.scope:
        for sentence in passage.sentences:
            if sentence.overlaps(trial.candidate.match.span):
                return sentence.cut(passage.text), sentence.start
    return passage.text, 0


def _forbidden(written: Worded, texts: Sequence[str]) -> Iterator[Part]:
    """What must not stand beside the words: a good example would be flagged without it."""
    for route, pattern in written:
        for piece in pieces(pattern):
            if piece.sort == "forbidden":
                used = _is_missed(written, pattern, without(pattern, piece), texts)
                yield Part(route, short(piece.cut(pattern)), "good", used, short(pattern))


def _is_missed(written: Worded, pattern: str, looser: str, texts: Sequence[str]) -> bool:
    try:
        tight, loose = (
            compiled(written.template.replace("%s", each, 1), ignorecase=written.ignorecase)
            for each in (pattern, looser)
        )
        return any(loose.first(text) and not tight.first(text) for text in texts)
    except (BadRegexError, RunawayRegexError):
        return True


def _exceptions(rule: Rule, seen: Watched, texts: Sequence[str]) -> Iterator[Part]:
    """Each of `exceptions`, used where it lets something pass that was found."""
    for number, term in enumerate(getattr(rule.kind, "exceptions", ())):
        alone = exceptions((term,))
        used = any(
            alone.pardon(text, hit.start, hit.end)
            for text in texts
            for hit in _hits(seen, text)
        )
        yield Part(("exceptions", number), f"exceptions: {short(term)}", "good", used)


def unless_parts(rule: Rule, trials: Sequence[Trial]) -> Iterator[Part]:
    """Each of `unless`, used where it takes back a match in an example."""
    vetoed = [trial.candidate for trial in trials if trial.candidate.vetoed]
    for number, kind in enumerate(rule.unless):
        used = any(
            veto.span.overlaps(candidate.match.span)
            for candidate in vetoed
            for veto in kind.find(candidate.block.passage)
        )
        yield Part(("unless", number), f"unless no. {number + 1}", "good", used)
