"""Rules that can never fire as a whole, and keys without effect."""

from collections.abc import Iterator
from itertools import product

from pitchcoach.authoring.doubts.doubt import Doubt
from pitchcoach.authoring.parts import short
from pitchcoach.authoring.worded import Route
from pitchcoach.language.words import word_set
from pitchcoach.rules.kinds.measure import Measure
from pitchcoach.rules.kinds.missing import Missing
from pitchcoach.rules.kinds.move import Move
from pitchcoach.rules.kinds.occurrence import Occurrence
from pitchcoach.rules.kinds.pattern import Pattern
from pitchcoach.rules.kinds.substitution import Substitution
from pitchcoach.rules.rule import Rule
from pitchcoach.rules.rulebook import Rulebook
from pitchcoach.rules.scopes import selects

_BLOCKS = (
    "paragraph",
    "item.list",
    "quote.blockquote",
    "cell.table",
    "header_cell.table.header",
    "caption",
    *(f"heading.title.h{level}" for level in range(1, 7)),
)
_PLACES = ("", "opening", "closing", "opening.closing", "opening.first_sentence")
_FORMATS = ("md", "txt", "html", "rst", "adoc", "mdx", "pptx", "docx", "pdf", "srt", "vtt")
_NOT_JUDGED = word_set("notes comment frontmatter raw summary alt attr figure block line")
"""Scopes of foreign styles and other files, of which nothing is said here."""
_LARGEST_SHARE = 100

Told = Iterator[tuple[Route, str]]


def never_rules(rule: Rule, rulebook: Rulebook) -> Iterator[Doubt]:
    """Why a rule can never fire, and which of its keys change nothing."""
    for route, message in (*_scope(rule), *_company(rule), *_bounds(rule)):
        yield Doubt(rule, "never", message, route)
    for route, message in (*_counting(rule, rulebook), *_without_effect(rule)):
        yield Doubt(rule, "never", message, route)


def _scope(rule: Rule) -> Told:
    if hasattr(rule.kind, "find_in"):
        return
    for number, expression in enumerate(rule.scope):
        if not any(name in expression for name in _NOT_JUDGED) and not _is_somewhere(
            expression
        ):
            message = f"the scope '{short(expression)}' is nowhere in a pitch"
            yield ("scope", number), message


def _is_somewhere(expression: str) -> bool:
    return any(
        selects(expression, f"text.{block}.section.slide.sentence.{where}.{ending}")
        for block, where, ending in product(_BLOCKS, _PLACES, _FORMATS)
    )


def _company(rule: Rule) -> Told:
    """What is asked for nearby, and must not be nearby at once."""
    need, only = rule.needs_near, rule.only_near
    if not (need and only) or need.sentences < only.sentences:
        return
    if set(only.sorts) <= set(need.sorts):
        yield (
            ("only_near",),
            "never fires: 'only_near' asks for what 'needs_near' lets pass",
        )


def _bounds(rule: Rule) -> Told:
    match rule.kind:
        case Measure():
            yield from _measured(rule.kind)
        case Occurrence(max=0, min=0):
            yield ("token",), "never fires: give 'max' or 'min' a number above 0"
        case Occurrence() as kind if 0 < kind.max < kind.min:
            yield ("max",), f"always fires: 'max' {kind.max} is below 'min' {kind.min}"
        case Missing() as kind if kind.times < 1:
            yield ("times",), "never fires: 'times' is 1 or more"
        case Move():
            yield from _moved(rule.kind)


def _measured(kind: Measure) -> Told:
    if kind.max is None and kind.min is None:
        yield ("measure",), "never fires: give it a 'max' or a 'min'"
    if kind.min is not None and kind.min <= 0 and not kind.measure.startswith("flesch"):
        yield ("min",), f"never fires: '{kind.measure}' is never below {kind.min:g}"
    share = kind.measure.endswith("_share") and kind.measure != "slot_share"
    if share and kind.max is not None and kind.max >= _LARGEST_SHARE:
        yield ("max",), f"never fires: '{kind.measure}' is never above 100 (percent)"


def _moved(kind: Move) -> Told:
    if not (kind.present or kind.strong or kind.by or kind.after or kind.before):
        yield ("move",), "never fires: write 'present: true', or what else is flagged"
    if kind.before == kind.move:
        yield ("before",), f"never fires: '{kind.move}' cannot come after itself"
    if kind.by.get("share", 0) >= 1:
        yield ("by", "share"), "never fires: no move comes after the whole pitch (share 1)"
    for unit in kind.after:
        if kind.after[unit] <= 0:
            yield ("after", unit), "never fires: no move comes before the beginning (0)"


def _counting(rule: Rule, rulebook: Rulebook) -> Told:
    if rule.points and not rule.item:
        yield ("points",), "'points' count for nothing without an 'item'"
    known = rulebook.profiles
    profiles = [known[name] for name in rule.profiles if name in known]
    usual = rulebook.rubric.weights.get(rule.item, 1)
    if profiles and not any(each.weights.get(rule.item, usual) for each in profiles):
        yield (
            ("profiles",),
            f"its points count for nothing: '{rule.item}' has the weight 0 in the profiles "
            "it is for",
        )


def _without_effect(rule: Rule) -> Told:
    """Keys that rules of this kind do not look at."""
    if hasattr(rule.kind, "find_in"):
        for key, usual in (
            ("unless", ()),
            ("needs_near", None),
            ("only_near", None),
            ("limit", 0),
            ("allow", None),
            ("scope", ("text",)),
            ("weights", ()),
        ):
            if getattr(rule, key) != usual:
                yield (key,), f"'{key}' has no effect in a rule that judges a number"
    replaces = isinstance(rule.kind, Pattern) and rule.kind.replace
    offers = isinstance(rule.kind, Substitution) or rule.action or replaces
    if rule.fix and not offers:
        yield ("fix",), "'fix' has no effect: the rule offers no words to put in"
