"""`pitchcoach rules coverage`: what of each rule no example exercises."""

from typing import TYPE_CHECKING

import click

from pitchcoach.cli import coach, rules_option, show
from pitchcoach.cli.rules import counted

if TYPE_CHECKING:
    from pitchcoach.authoring.coverage import Coverage
    from pitchcoach.review import Coach
    from pitchcoach.rules.rule import Rule


@click.command()
@click.argument("names", nargs=-1, metavar="[RULE|PACK]...")
@rules_option
@click.option(
    "--format",
    type=click.Choice(["text", "json"]),
    default="text",
    show_default=True,
    help="How to print it.",
)
@click.option(
    "--min",
    "least",
    type=click.IntRange(0, 100),
    default=0,
    metavar="N",
    help="Exit with 1 if the examples exercise less than N percent.",
)
@click.pass_context
def command(
    ctx: click.Context,
    names: tuple[str, ...],
    folders: tuple[str, ...],
    format: str,
    least: int,
) -> None:
    """Show what of each rule no example exercises.

    A word, an alternative, a swap or a pattern is exercised by a bad example that is
    flagged because of it; an exception, a `not` or a `needs_near` by a good example that
    would be flagged without it.

    RULE is a rule (Direct.KindOf) or a pack (Direct). Without one, the rules of the
    folders named with --rules are taken, else a line for each shipped rule is shown.

    \b
    Example: pitchcoach rules coverage Direct.KindOf

    Exit code: 0 if all is well, 1 if less than --min is exercised, 2 for a name that does
    not exist or a mistake in a rule file.
    """
    from pitchcoach.authoring.coverage import coverage, percent

    session = coach(folders=folders, changed=False)
    found = list(coverage(session, _chosen(session, names, folders)))
    if format == "json":
        show(_json(found))
    else:
        _print(found, detailed=bool(names or folders))
    ctx.exit(1 if percent(found) < least else 0)


def _chosen(
    session: "Coach", names: tuple[str, ...], folders: tuple[str, ...]
) -> list["Rule"]:
    """The rules named, else those of the user's folders, else all."""
    from pathlib import Path

    from pitchcoach.authoring.doubts import rules_in
    from pitchcoach.rules.examples import selected

    rules = session.rulebook.rules
    for name in names:
        if not selected(rules, [name]):
            session.rulebook.rule(name)
    if names or not folders:
        return list(selected(rules, names))
    return rules_in(rules, list(map(Path, folders)))


def _print(found: list["Coverage"], *, detailed: bool) -> None:
    from pitchcoach.authoring.coverage import percent

    for each in found:
        parts = f"{each.used} of {counted(len(each.parts), 'part')}"
        show(f"{percent([each]):3}%  {each.rule.id}: {parts}\n")
        for sentence in each.sentences() if detailed else ():
            show(f"        {sentence}\n")
    packs: dict[str, list[Coverage]] = {}
    for each in found:
        packs.setdefault(each.rule.pack, []).append(each)
    for pack, rules in packs.items():
        if len(rules) > 1:
            show(f"{percent(rules):3}%  {pack}, {counted(len(rules), 'rule')}\n")
    if len(packs) > 1:
        show(f"{percent(found):3}%  of all parts of {counted(len(found), 'rule')}\n")


def _json(found: list["Coverage"]) -> str:
    from json import dumps

    from pitchcoach.authoring.coverage import percent

    rules = [_entry(each) for each in found]
    data = {"percent": percent(found), "rules": rules}
    return f"{dumps(data, ensure_ascii=False, indent=2)}\n"


def _entry(each: "Coverage") -> dict[str, object]:
    from pitchcoach.authoring.coverage import percent
    from pitchcoach.authoring.located import place

    return {
        "rule": each.rule.id,
        "path": each.rule.path,
        "line": each.rule.line,
        "percent": percent([each]),
        "parts": len(each.parts),
        "used": each.used,
        "missed": [
            {
                "says": part.says,
                "of": part.of,
                "wanted": part.wanted,
                "line": place(each.rule, *part.route).line,
            }
            for part in each.missed
        ],
    }
