"""The manual page of a rule: what it finds, why it matters, what to say, examples."""

from collections.abc import Iterator, Sequence

from pitchcoach.reports.parts.page import Page, shown
from pitchcoach.reports.parts.wording import number, says, titled
from pitchcoach.rules.messages import format_message
from pitchcoach.rules.rubric import Item, Rubric
from pitchcoach.rules.rule import Rule

_GAP = "…"


def rule_page(rule: Rule, rubric: Rubric, page: Page) -> str:
    """A rule's page."""
    advice = rule.says(page.language)
    item = next((item for item in rubric.items if item.name == rule.item), None)
    rows: list[tuple[str, Sequence[str]]] = [
        ("why", [advice.why]),
        ("asks", [advice.asks]),
        ("advice", [advice.advice]),
        ("weak", rule.bad),
        ("light", rule.light),
        ("fine", rule.good),
        ("counts", [_counts(rule, item, page.language)]),
        ("weights", list(dict.fromkeys(_weights(rule, page.language)))),
        ("only for", [", ".join(rule.profiles)]),
        ("source", [rule.source]),
        ("link", [rule.link]),
    ]
    lines = [*page.heading(rule.id), *page.wrapped(_message(rule, page.language)), ""]
    lines += [line for row in _filled(rows) for line in _row(*row, page)]
    lines += _file(rule.path, page)
    return page.finished("\n".join(lines) + "\n")


def _message(rule: Rule, language: str) -> str:
    message = rule.says(language).message
    spoken = language if rule.french else "en"
    return shown(format_message(message, [_GAP] * message.count("%"), spoken))


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
