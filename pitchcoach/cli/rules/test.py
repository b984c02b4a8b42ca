"""`pitchcoach rules test`: rules tried on their own examples and tests."""

import sys
from typing import TYPE_CHECKING

import click

from pitchcoach.cli import coach, page, rules_option, show
from pitchcoach.cli.rules import counted
from pitchcoach.errors import SettingsError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pitchcoach.authoring.proving import Failed
    from pitchcoach.authoring.proving.cases import Case
    from pitchcoach.review import Coach
    from pitchcoach.rules.rule import Rule

_QUICK = 60
"""Rules that are tried within a second."""


@click.command()
@click.argument("names", nargs=-1, metavar="[RULE]...")
@rules_option
@click.option(
    "--format",
    "format_name",
    type=click.Choice(["text", "json"]),
    default="text",
    show_default=True,
    help="What to print: a page to read, or JSON.",
)
@click.pass_context
def command(
    ctx: click.Context, names: tuple[str, ...], folders: tuple[str, ...], format_name: str
) -> None:
    """Try rules on their own examples and tests.

    RULE is a rule (Direct.KindOf) or a pack (Direct); all are tried if none is named. What
    fails is told with its place and the reason: the words, their tags, the part of the rule
    that found them or the first condition that failed.

    Examples stand in a rule under good:, light: and bad:. Tests stand under tests:, or
    beside rules in files that end in .test.yml.

    \b
    Example: pitchcoach rules test KindOf --rules my-rules

    Exit code: 0 if every example is judged as it should be, 1 if one is not, 2 for a
    mistake in a rule file or a name that does not exist.
    """
    from pitchcoach.authoring.proving import examples
    from pitchcoach.authoring.proving.cases import cases, chosen

    session = coach(folders=folders, changed=False)
    every = session.rulebook.rules
    rules = _selected(session, names)
    tests = chosen(cases(every), rules, every)
    tried = sum(len(examples(rule)) for rule in rules)
    if not tried and not tests:
        raise SettingsError("These rules have no examples. Add some under good: and bad:.")
    failed = _told(_failed(session, rules, tests), format_name)
    if format_name == "json":
        _show_json(len(rules), tried, len(tests), failed)
    else:
        told = [counted(len(rules), "rule"), counted(tried, "example")]
        told += [counted(len(tests), "test")] if tests else []
        show(f"{', '.join(told)}, {len(failed)} failed.\n")
    ctx.exit(1 if failed else 0)


def _selected(session: "Coach", names: tuple[str, ...]) -> "tuple[Rule, ...]":
    """The rules named; a name that means none is told of."""
    from pitchcoach.rules.examples import selected

    for name in names:
        if not selected(session.rulebook.rules, [name]):
            session.rulebook.rule(name)
    return selected(session.rulebook.rules, names)


def _failed(
    session: "Coach", rules: "tuple[Rule, ...]", tests: "list[Case]"
) -> "Iterator[Failed]":
    from pitchcoach.authoring.proving import proved, tested

    if len(rules) > _QUICK and sys.stderr.isatty():
        with click.progressbar(length=len(rules), label="Trying", file=sys.stderr) as bar:
            found = list(proved(session, rules, bar.update))
        yield from found
    else:
        yield from proved(session, rules)
    yield from tested(session, tests, session.rulebook)


def _told(failed: "Iterator[Failed]", format_name: str) -> "list[Failed]":
    """What fails, each shown at once where a page is asked for."""
    from pitchcoach.reports.parts.proofs import proof_page

    told = []
    sheet = page()
    for each in failed:
        told.append(each)
        if format_name == "text":
            show(proof_page(each, sheet), sheet.colour)
    return told


def _show_json(rules: int, tried: int, tests: int, failed: "list[Failed]") -> None:
    import json

    from pitchcoach.reports.parts.proofs import proof_data

    counts = {"rules": rules, "examples": tried, "tests": tests, "failed": len(failed)}
    report = {**counts, "failures": [proof_data(each) for each in failed]}
    show(json.dumps(report, indent=2, ensure_ascii=False) + "\n")
