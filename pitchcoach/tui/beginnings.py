"""What a founder can begin with, as lines to choose from."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from pitchcoach.analyst.feedback import Choice
from pitchcoach.tui.screens.dialogs.rows import Row
from pitchcoach.tui.starters import Example, Template

Kind = Literal["template", "example", "recent", "recover", "empty", "open", "tour"]
_SIGNS = {"weak": "✗", "middling": "~", "strong": "✓"}
_NOTHING_YET = "Nothing yet: what you save comes here."


@dataclass(frozen=True, slots=True)
class Start:
    """What the founder wants to begin with."""

    kind: Kind
    path: Path | None = None
    profile: str = ""
    """Whom it is for, where that is known beforehand."""
    copy: str = ""
    """Name of the safety copy to recover."""


@dataclass(frozen=True, slots=True)
class Recent:
    """A draft that was open before."""

    path: Path | None
    """None for one that never had a file."""
    name: str
    folder: str
    when: str
    """`2 hours ago`."""
    gone: bool = False
    """Whether its file is not there any more."""
    copy: str = ""
    """Name of the safety copy with words that were never saved, if there is one."""


@dataclass(frozen=True, slots=True)
class Beginning:
    """A line to choose, and what it begins."""

    row: Row
    start: Start | None = None
    """None where there is nothing to begin."""
    sorry: str = ""
    """Why there is not."""

    def holds(self, query: str) -> bool:
        """Whether every word that is looked for stands in the line."""
        said = f"{self.row.label} {self.row.detail}".casefold()
        return all(word in said for word in query.casefold().split())


def from_templates(
    templates: Iterable[Template], choices: Iterable[Choice]
) -> tuple[Beginning, ...]:
    """A line for each template: for whom it is, and how long that may take."""
    by_name = {choice.name: choice for choice in choices}
    return tuple(_template(template, by_name) for template in templates)


def from_examples(examples: Iterable[Example]) -> tuple[Beginning, ...]:
    """A line for each example: what it is, how good, and about whom."""
    return tuple(
        Beginning(
            Row(_example_label(example), example.company),
            Start("example", example.path, example.profile),
        )
        for example in examples
    )


def from_recent(recent: Iterable[Recent]) -> tuple[Beginning, ...]:
    """A line for each draft, what was never saved first."""
    ordered = sorted(recent, key=lambda draft: not draft.copy)
    lines = tuple(_recent(draft) for draft in ordered)
    return lines or (Beginning(Row(_NOTHING_YET, heading=True)),)


def matching(beginnings: Iterable[Beginning], query: str) -> tuple[Beginning, ...]:
    """The lines with the words looked for, or one that says there are none."""
    if not query.strip():
        return tuple(beginnings)
    found = tuple(each for each in beginnings if each.start and each.holds(query))
    return found or (Beginning(Row("None with these words.", heading=True)),)


def _template(template: Template, choices: Mapping[str, Choice]) -> Beginning:
    known = choices.get(template.profile)
    row = Row(known.title, _slot(known.seconds)) if known else Row(template.title)
    return Beginning(row, Start("template", template.path, template.profile))


def _example_label(example: Example) -> str:
    if not example.level:
        return example.title
    return f"{_SIGNS[example.level]} {example.title}, {example.level}"


def _recent(draft: Recent) -> Beginning:
    label = f"{draft.name} · {draft.folder}" if draft.folder else draft.name
    if draft.copy:
        row = Row(f"! {draft.name}, not saved", "recovered")
        return Beginning(row, Start("recover", draft.path, copy=draft.copy))
    if draft.gone:
        sorry = f"{draft.name} is not in {draft.folder} any more. Was it moved or renamed?"
        return Beginning(Row(label, "gone", faint=True), None, sorry)
    return Beginning(Row(label, draft.when), Start("recent", draft.path))


def _slot(seconds: float) -> str:
    """A slot as people say it: `30 seconds`, `2 min`."""
    if seconds < 60:
        return f"{seconds:.0f} s"
    minutes, rest = divmod(round(seconds), 60)
    return f"{minutes}:{rest:02d} min" if rest else f"{minutes} min"
