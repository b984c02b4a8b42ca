"""The manual page of a rule: what it finds, why it matters, what to say, examples."""

from collections.abc import Iterable, Iterator, Sequence

from pitchcoach.authoring.listing import parent, short_message
from pitchcoach.reports.parts.page import Page, shown
from pitchcoach.reports.parts.wording import number, says, titled
from pitchcoach.reports.parts.wording_rules import ENGLISH
from pitchcoach.rules.profiles import Profile
from pitchcoach.rules.rubric import Item, Rubric
from pitchcoach.rules.rule import Rule


def rule_page(
    rule: Rule, rubric: Rubric, page: Page, profiles: Iterable[Profile] = ()
) -> str:
    """A rule's page.

    Args:
        profiles: those that it may be in force for.
    """
    advice = rule.says(page.language)
    item = next((item for item in rubric.items if item.name == rule.item), None)
    kind = f"kind {type(rule.kind).__name__.lower()}"
    does = says(page.language, kind) if kind in ENGLISH else ""
    rows: list[tuple[str, Sequence[str]]] = [
        ("does", [does]),
        ("why", [advice.why]),
        ("asks", [advice.asks]),
        ("advice", [advice.advice]),
        ("weak", rule.bad),
        ("light", rule.light),
        ("fine", rule.good),
        ("counts", [_counts(rule, item, page.language)]),
        ("weights", list(dict.fromkeys(_weights(rule, page.language)))),
        ("level", [rule.level]),
        ("where", [", ".join(rule.scope) if rule.scope != ("text",) else ""]),
        ("free", [_free(rule)]),
        ("only for", [", ".join(rule.profiles)]),
        ("profiles", [_in_profiles(rule, item, profiles, page.language)]),
        ("fix", [says(page.language, f"fix {rule.fix}") if rule.fix else ""]),
        ("parent", [parent(rule)]),
        ("source", [rule.source]),
        ("link", [rule.link]),
    ]
    lines = [*page.heading(rule.id), *page.wrapped(_message(rule, page)), ""]
    lines += [line for row in _filled(rows) for line in _row(*row, page)]
    lines += _file(rule.path, page)
    return page.finished("\n".join(lines) + "\n")


def _message(rule: Rule, page: Page) -> str:
    return shown(short_message(rule, page.language))


def _free(rule: Rule) -> str:
    """How many findings cost nothing, as it is written in the rule."""
    allow = rule.allow
    if allow is None:
        return ""
    per = f"{allow.words} words" if allow.per == "words" else allow.per
    return f"allow: {allow.count} per: {per}"


def _in_profiles(
    rule: Rule, item: Item | None, profiles: Iterable[Profile], language: str
) -> str:
    """Where a rule is in force, and where its item has another weight than usual."""
    listed = list(profiles)
    if not listed:
        return ""
    other: dict[int, list[str]] = {}
    for profile in listed:
        weight = profile.weights.get(item.name) if item else None
        if weight is not None and item and weight != item.weight:
            other.setdefault(weight, []).append(profile.name)
    told = ["" if rule.profiles else says(language, "all profiles")]
    told += [
        says(language, "item in profiles", weight, ", ".join(other[weight]))
        for weight in sorted(other, reverse=True)
    ]
    return " ".join(filter(None, told))


def _filled(rows: Sequence[tuple[str, Sequence[str]]]) -> list[tuple[str, list[str]]]:
    filled = [(key, [shown(text) for text in texts if text]) for key, texts in rows]
    return [(key, texts) for key, texts in filled if texts]


def _row(key: str, texts: Sequence[str], page: Page) -> Iterator[str]:
    title = says(page.language, f"manual {key}")
    for number_, text in enumerate(texts):
        start = f"{'' if number_ else title:<12}"
        first, *more = page.wrapped(text, start)
        yield first.replace(title, page.paint(title, "cyan"), 1) if not number_ else first
        yield from more


def _file(path: str, page: Page) -> Iterator[str]:
    """The path in one piece, so that it can be copied."""
    if path:
        title = says(page.language, "manual file")
        yield f"{page.paint(title, 'cyan')}{' ' * (12 - len(title))}{shown(path)}"


def _weights(rule: Rule, language: str) -> Iterator[str]:
    """What the words may be about, and what a finding weighs then."""
    for weight in rule.weights:
        french = weight.fr if language == "fr" else None
        scope = (french and french.scope) or weight.scope
        points = rule.points if weight.points is None else weight.points
        yield says(language, "told", scope, number(points, language, "g"))


def _counts(rule: Rule, item: Item | None, language: str) -> str:
    """What a finding of the rule counts for."""
    if item is None or not rule.points:
        return says(language, "counts nothing")
    points, weight = number(rule.points, language, "g"), item.weight
    if item.earned_by == "presence":
        return says(language, "counts points", points, weight, titled(item, language))
    free = number(item.allowance, language, "g")
    floor = number(item.floor, language, "g")
    return says(
        language, "counts often", points, free, floor, weight, titled(item, language)
    )
