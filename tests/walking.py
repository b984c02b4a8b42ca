"""A recorded walk: what a page says to save, to change and to type, and what is printed."""

import re
import shlex
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from pitchcoach.cli.main import main

LEFT_OUT = "[…]"
"""A line of a page that stands for any number of printed lines."""
_STEP = re.compile(
    r"Save (?:it|this) as `(?P<save>[^`\n]+)`"
    r"|In `(?P<change>[^`\n]+)`, find"
    r"|^```(?P<language>\w*)\n(?P<code>.*?)^```$",
    re.MULTILINE | re.DOTALL,
)
_COMMAND = re.compile(r"^\$ (?P<line>.+)\n(?P<printed>(?:(?!\$ ).*\n)*)", re.MULTILINE)
_WIPED = re.compile(r"[^\n]*\r(?:\x1b\[K)?")


@dataclass(frozen=True, slots=True)
class Save:
    """A file to save."""

    path: str
    content: str


@dataclass(frozen=True, slots=True)
class Edit:
    """Lines of a file to find, and those that take their place."""

    path: str
    old: str
    new: str


@dataclass(frozen=True, slots=True)
class Command:
    """A command to type, and what the page says is printed."""

    line: str
    printed: str
    start: int
    """Where in the page that stands."""


Step = Save | Edit | Command


def steps(page: str) -> Iterator[Step]:
    """What a page tells its reader to do, in order."""
    path, blocks = "", list[str]()
    changes = False
    for found in _STEP.finditer(page):
        if found["code"] is None:
            path, changes, blocks = found["save"] or found["change"], not found["save"], []
        elif found["language"] == "console":
            yield from _commands(found["code"], found.start("code"))
        elif path:
            blocks.append(found["code"])
            if len(blocks) == 1 + changes:
                yield Edit(path, *blocks) if changes else Save(path, blocks[0])
                path = ""


def _commands(code: str, start: int) -> Iterator[Command]:
    for found in _COMMAND.finditer(code):
        yield Command(found["line"], found["printed"], start + found.start("printed"))


def fits(printed: str, shown: str) -> bool:
    """Whether what was printed is what a page shows, but for lines it leaves out."""
    parts = (re.escape(part) for part in shown.split(f"{LEFT_OUT}\n"))
    return re.fullmatch(r"(?:.*\n)*?".join(parts), printed) is not None


@dataclass(frozen=True, slots=True)
class Walker:
    """Somebody who does what a page says, in a folder of their own."""

    folder: Path
    monkeypatch: pytest.MonkeyPatch

    def save(self, step: Save) -> None:
        """Write a file."""
        path = self.folder / step.path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(step.content, encoding="utf-8")

    def edit(self, step: Edit) -> None:
        """Change a file, in which the lines to find stand just once."""
        path = self.folder / step.path
        text = path.read_text(encoding="utf-8")
        assert text.count(step.old) == 1, f"{step.path} does not hold once:\n{step.old}"
        path.write_text(text.replace(step.old, step.new), encoding="utf-8")

    def type(self, step: Command) -> str:
        """Run a command; gives what stands on the terminal then."""
        terminal = _Terminal(step.printed)
        monkeypatch = self.monkeypatch
        monkeypatch.chdir(self.folder)
        with monkeypatch.context() as patched:
            patched.setattr(sys, "stdout", _Screen(terminal))
            patched.setattr(sys, "stderr", _Screen(terminal, is_terminal=True))
            patched.setattr(sys, "stdin", _Keyboard(terminal))
            with pytest.raises(SystemExit):
                main(shlex.split(step.line)[1:])
        text = _WIPED.sub("", terminal.text).replace(str(self.folder.parent), "~")
        return "".join(f"{line.rstrip()}\n" for line in text.splitlines())


@dataclass(slots=True)
class _Terminal:
    """What stands on a terminal, and what its reader will answer to questions."""

    answers: str
    """The walk as recorded, with each answer behind its question."""
    text: str = field(default="")

    def answer(self) -> str:
        """What the page shows behind the question that stands in the last line."""
        question = self.text.rpartition("\n")[2].rstrip()
        for line in self.answers.splitlines():
            if line.startswith(question):
                answer = line.removeprefix(question).strip()
                self.text += f"{answer}\n"
                return f"{answer}\n"
        raise AssertionError(f"The page shows no answer to: {question}")


@dataclass(frozen=True, eq=False)
class _Screen:
    """Where a program prints."""

    terminal: _Terminal
    is_terminal: bool = False
    """Whether it knows that somebody looks; if not it neither colours nor asks."""
    encoding: str = "utf-8"
    errors: str = "strict"

    def write(self, text: str) -> int:
        """Print."""
        self.terminal.text += text
        return len(text)

    def flush(self) -> None:
        """Everything is printed at once."""

    def fileno(self) -> int:
        """It is no file of the system, and as wide as a pipe."""
        raise OSError

    def isatty(self) -> bool:
        """Whether questions are asked here."""
        return self.is_terminal


@dataclass(frozen=True, slots=True)
class _Keyboard:
    """Where a program reads the answers from."""

    terminal: _Terminal

    def readline(self, size: int = -1) -> str:
        """The next answer."""
        return self.terminal.answer()

    def isatty(self) -> bool:
        """Whether somebody sits there."""
        return True
