"""`pitchcoach rules new`: a first rule from a few questions."""

import sys
from contextlib import suppress
from pathlib import Path
from shlex import quote
from typing import TYPE_CHECKING, cast

import click

from pitchcoach.cli import coach, complain, page, show
from pitchcoach.cli.rules import counted
from pitchcoach.errors import RuleFileError, SettingsError

if TYPE_CHECKING:
    from pitchcoach.authoring.proving import Failed
    from pitchcoach.authoring.starting import Answers
    from pitchcoach.review import Coach


@click.command()
@click.argument("name", required=False, metavar="[PACK.NAME]")
@click.option(
    "--rules",
    "folder",
    default="my-rules",
    show_default=True,
    metavar="DIR",
    help="Your folder of rules; it is made if there is none.",
)
@click.option(
    "--words", multiple=True, metavar="TEXT", help="The words to catch, commas between."
)
@click.option("--say", metavar="TEXT", help="What to say instead; without it they are cut.")
@click.option(
    "--message", metavar="TEXT", help="What is wrong, in one line; %s is the words."
)
@click.option("--why", metavar="TEXT", help="Why the listener minds.")
@click.option("--asks", metavar="TEXT", help="What the listener asks because of it.")
@click.option("--bad", multiple=True, metavar="TEXT", help="A sentence to flag; repeat it.")
@click.option(
    "--good", multiple=True, metavar="TEXT", help="A sentence to leave alone; repeat it."
)
@click.option("--item", metavar="ITEM", help="The line of the rubric it counts for.")
@click.option("--yes", is_flag=True, help="Ask nothing: take all answers from options.")
@click.option("--force", is_flag=True, help="Replace the file if there is one.")
@click.pass_context
def command(
    ctx: click.Context,
    /,
    name: str | None,
    folder: str,
    yes: bool,
    force: bool,
    **given: object,
) -> None:
    """Write a rule: answer a few questions, and get a file that works.

    It asks which words to catch, what to say instead, why, and for a few sentences that
    prove the rule; then it writes the file and tries it at once.

    \b
    Example: pitchcoach rules new
             pitchcoach rules new OurSchool.ToBeHonest --words "to be honest, honestly" \\
               --bad "To be honest, we grew." --bad "Honestly, it works." \\
               --good "We grew 9%." --good "It works." --yes

    Exit code: 0 if the rule judges its sentences as it should, 1 if it does not yet, 2 for
    an answer that cannot be used.
    """
    asked = not yes and _is_terminal()
    session = _session(folder)
    try:
        answers = _answers(session, name, Path(folder), given, asked, force)
    except click.Abort:
        complain("Nothing was written.")
        raise
    ctx.exit(1 if _written(session, answers, Path(folder)) else 0)


def _session(folder: str) -> "Coach":
    """A coach by the trainer's rules too, or by ours alone while theirs cannot be read."""
    if Path(folder).is_dir():
        with suppress(RuleFileError, SettingsError):
            session = coach(folders=(folder,))
            assert session.rulebook
            return session
    return coach()


def _answers(
    session: "Coach",
    name: str | None,
    folder: Path,
    given: dict[str, object],
    asked: bool,
    force: bool,
) -> "Answers":
    from pitchcoach.authoring.starting import file_of
    from pitchcoach.authoring.starting.asking import Interview, own_pack

    def check(full: str) -> None:
        _refuse_taken(session, full, folder / file_of(full), force)

    ask = _ask if asked else None
    words = ", ".join(cast(tuple[str, ...], given["words"]))
    given = {**given, "words": words}
    interview = Interview(session.rulebook, given, _tell, check, ask)
    return interview.answers(name, own_pack(folder))


def _ask(question: str) -> str:
    answer: str = click.prompt(question, default="", show_default=False, err=True)
    return answer


def _tell(text: str) -> None:
    click.echo(text, err=True)


def _is_terminal() -> bool:
    return bool(sys.stdin and sys.stdin.isatty() and sys.stderr.isatty())


def _refuse_taken(session: "Coach", name: str, path: Path, force: bool) -> None:
    """Do not take the place of a rule or a file unless that is wished."""
    for rule in session.rulebook.rules:
        if rule.id.lower() == name.lower() and Path(rule.path).resolve() != path.resolve():
            raise SettingsError(
                f"There is a rule {rule.id} already, in {rule.path}, whose place yours "
                "would take. Choose another name; to change that rule, edit its file."
            )
    if path.exists() and not force:
        raise SettingsError(f"'{path}' is there already: take another name, or --force.")


def _written(session: "Coach", answers: "Answers", folder: Path) -> "list[Failed]":
    """Write the rule and try it; says what comes next."""
    from pitchcoach.authoring.proving import examples, proved
    from pitchcoach.authoring.starting import file_of, rule_from, rule_text
    from pitchcoach.authoring.starting.written import SCHEMA, write_rule

    path = folder / file_of(answers.name)
    prove = f"pitchcoach rules test {answers.name} --rules {quote(str(folder))}"
    text = rule_text(answers, prove, f"../{SCHEMA}")
    rule = rule_from(text, path)
    write_rule(session.rulebook, folder, path, text)
    failed = list(proved(session, [rule]))
    show(f"Written: {path}\n")
    _show_failed(failed)
    tried = counted(len(examples(rule)), "example")
    show(f"{tried}, {len(failed)} failed.\n\n{_next(path, prove, folder, bool(failed))}")
    return failed


def _show_failed(failed: "list[Failed]") -> None:
    from pitchcoach.reports.parts.proofs import proof_page

    sheet = page()
    for each in failed:
        show(proof_page(each, sheet), sheet.colour)


def _next(path: Path, prove: str, folder: Path, failed: bool) -> str:
    first = (
        f"1. Open {path} in a text editor.\n"
        "   Change the words under tokens: or swap:, add an exception under unless:, or\n"
        "   correct the sentence.\n"
        if failed
        else f"1. Open {path} in a text editor and make it yours.\n"
    )
    score = f"pitchcoach score my-pitch.txt --rules {quote(str(folder))}"
    return f"Next:\n{first}2. Prove it:  {prove}\n3. Use it:    {score}\n"
