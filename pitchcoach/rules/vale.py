"""What a `.vale.ini` says: where the styles are, and which rules are for which files."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from pitchcoach.rules.rule import Level
from pitchcoach.rules.vale_glob import matches

NAMES = (".vale", "_vale", "vale.ini", ".vale.ini", "_vale.ini")
"""What the file may be called, in the order in which Vale looks."""


class InForce(NamedTuple):
    """What holds for one file: styles, and single rules switched on or off."""

    styles: tuple[str, ...]
    switches: Mapping[str, bool]

    def runs(self, rule_id: str) -> bool:
        """Whether a rule is for this file."""
        style = rule_id.partition(".")[0]
        based = style in self.styles and self.switches.get(style, True)
        return self.switches.get(rule_id, based)


class Section(NamedTuple):
    """What an ini file says for the files whose names match a pattern."""

    glob: str
    styles: tuple[str, ...] | None = None
    """`BasedOnStyles`; `None` where the section leaves them as they are."""
    switches: Mapping[str, bool] = {}
    block_ignores: tuple[str, ...] = ()
    token_ignores: tuple[str, ...] = ()
    comments: tuple[str, ...] = ()
    """How comments begin and end in these files, beside `<!--` and `-->`."""

    def covers(self, path: str) -> bool:
        """Whether a file is one the section speaks of."""
        return matches(self.glob, path)


class ValeConfig(NamedTuple):
    """A `.vale.ini`, read and checked."""

    path: Path
    styles_paths: tuple[Path, ...] = ()
    min_level: Level = "suggestion"
    accepted: tuple[str, ...] = ()
    """Words of the vocabularies that are right as they are (regular expressions)."""
    rejected: tuple[str, ...] = ()
    """Words of the vocabularies to avoid."""
    ignored_scopes: tuple[str, ...] = ()
    skipped_scopes: tuple[str, ...] = ()
    ignored_classes: tuple[str, ...] = ()
    word_template: str = ""
    formats: Mapping[str, str] = {}
    """File name endings to be read as another: `mdx` as `md`."""
    levels: Mapping[str, Level] = {}
    """Levels the user gives to rules (`Style.Rule`) or styles (`Style`)."""
    sections: tuple[Section, ...] = ()
    notices: tuple[str, ...] = ()
    """What the file asks for and gets no answer to."""

    def in_force(self, path: str) -> InForce:
        """What holds for a file: later sections go before earlier ones."""
        styles: tuple[str, ...] = ()
        switches: dict[str, bool] = {}
        for section in self.sections:
            if section.covers(path):
                styles = styles if section.styles is None else section.styles
                switches.update(section.switches)
        return InForce(styles, switches)

    def ignores(self, path: str) -> tuple[Sequence[str], Sequence[str]]:
        """Regular expressions for what no rule reads in a file: blocks, and words."""
        ending = Path(path).suffix
        sections = [s for s in self.sections if s.covers(path) or s.covers(ending)]
        return (
            [regex for section in sections for regex in section.block_ignores],
            [regex for section in sections for regex in section.token_ignores],
        )

    def comments(self, path: str) -> tuple[str, ...]:
        """How comments begin and end in a file, where it has a way of its own."""
        ending = Path(path).suffix
        own = (s.comments for s in self.sections if s.covers(path) or s.covers(ending))
        return next(filter(None, own), ())

    @property
    def styles(self) -> tuple[str, ...]:
        """Every style some section is based on, in order."""
        return tuple(
            dict.fromkeys(style for s in self.sections for style in s.styles or ())
        )

    @property
    def single_rules(self) -> tuple[str, ...]:
        """Every rule (`Style.Rule`) some section switches, in order."""
        named = (name for section in self.sections for name in section.switches)
        return tuple(dict.fromkeys(name for name in named if "." in name))

    def level(self, rule_id: str, written: Level) -> Level:
        """A rule's level: the user's for it, else for its style, else the one written."""
        style = rule_id.partition(".")[0]
        return self.levels.get(rule_id, self.levels.get(style, written))


def find_config(*folders: Path) -> Path | None:
    """The nearest configuration file at or above each folder in turn, if there is one."""
    for folder in folders:
        for place in (folder, *folder.parents):
            if found := next((place / n for n in NAMES if (place / n).is_file()), None):
                return found
    return None
