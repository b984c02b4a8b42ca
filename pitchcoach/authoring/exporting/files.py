"""The files of a style for Vale: one a rule, a `.vale.ini`, a list of what is not there."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path, PurePosixPath
from re import compile as pattern

from pitchcoach.authoring.exporting import Exported, LeftOut
from pitchcoach.errors import SettingsError
from pitchcoach.kept import written_whole
from pitchcoach.review import DEFAULT_PROFILE
from pitchcoach.rules.rule import Rule

Files = Mapping[PurePosixPath, str]
"""Texts by the path of their file."""

_PLAIN = pattern(r"\w[\w .+-]*")
_LEFT_OUT = "LEFT-OUT.md"
_INI = """\
# Written by pitchcoach. To use it: vale --config .vale.ini my-pitch.md
StylesPath = styles
MinAlertLevel = suggestion

[*.{{md,txt}}]
BasedOnStyles = {packs}
"""
_SWITCHED = """
# Rules for other audiences than investors. Write YES for those of yours.
"""
_NOTE = """\
# What is not in this style

Vale finds words and counts them, sentence by sentence. It does not read the grammar of a
sentence as pitchcoach does, and it knows no moves, no score and no audience.
{exported} of {all} rules are in this style. The others would find too much or too little,
so they are left out. `pitchcoach score` runs all of them.

Three things differ for the rules that are here:

* pitchcoach passes over quotations, code and French sentences; Vale passes over code only.
* A rule on headings or lists needs a Markdown file in Vale.
* A rule of the kind `sequence` relies on the tags that Vale's own tagger gives to words.

## Left out
"""


def style_files(outcome: Sequence[Exported | LeftOut]) -> Files:
    """Every file of a style, by its path in the style's folder."""
    kept = [each for each in outcome if isinstance(each, Exported)]
    left = [each for each in outcome if isinstance(each, LeftOut)]
    if not kept:
        reasons = "\n".join(f"  {each.rule.id}: {each.reason}." for each in left)
        raise SettingsError(
            f"Vale can run none of these rules, so there is no style.\n{reasons}"
        )
    for pack in _packs(kept):
        if not _PLAIN.fullmatch(pack):
            raise SettingsError(
                f"'{pack}' cannot be a style's name: in the name of the pack's folder use "
                "letters, digits, '-' and '_'."
            )
    files = {PurePosixPath(".vale.ini"): _ini(kept)}
    files |= {_path(each.rule): each.text for each in kept}
    files[PurePosixPath(_LEFT_OUT)] = _note(kept, left)
    return files


def _path(rule: Rule) -> PurePosixPath:
    pack, _, name = rule.id.partition(".")
    return PurePosixPath("styles", pack, f"{name}.yml")


def _packs(kept: Iterable[Exported]) -> list[str]:
    return list(dict.fromkeys(each.rule.pack for each in kept))


def _ini(kept: Sequence[Exported]) -> str:
    """The configuration; rules for other profiles than the usual one are off."""
    text = _INI.format(packs=", ".join(_packs(kept)))
    rules = (each.rule for each in kept if each.rule.profiles)
    special = [rule for rule in rules if DEFAULT_PROFILE not in rule.profiles]
    if not special:
        return text
    lines = (f"# for {', '.join(r.profiles)}\n{r.id} = NO\n" for r in special)
    return text + _SWITCHED + "".join(lines)


def _note(kept: Sequence[Exported], left: Sequence[LeftOut]) -> str:
    lines = [f"\n* `{each.rule.id}`: {each.reason}." for each in left] or ["\nNothing."]
    head = _NOTE.format(exported=len(kept), all=len(kept) + len(left))
    return f"{head}{''.join(lines)}\n"


def write_style(files: Files, folder: Path, force: bool) -> None:
    """Write a style, each file in one step.

    Args:
        force: write over files that are there already.
    """
    there = [str(folder / path) for path in files if (folder / path).exists()]
    if there and not force:
        raise SettingsError(
            f"{there[0]} is there already. Name another folder with -o, or write over it "
            "with --force."
        )
    try:
        for path, text in files.items():
            place = folder / path
            place.parent.mkdir(parents=True, exist_ok=True)
            written_whole(place, text.encode(), mode=0o666, lasting=False)
        for stale in _stale(files, folder):
            stale.unlink()
    except OSError as error:
        reason = f"cannot be written to {folder} ({error.strerror or error})"
        message = f"The style {reason}: name another folder with -o."
        raise SettingsError(message) from None


def _stale(files: Files, folder: Path) -> Iterator[Path]:
    """Rules of an earlier export that are not in this one: they would still be run."""
    for parent in {path.parent for path in files if path.suffix == ".yml"}:
        for path in (folder / parent).glob("*.yml"):
            if parent / path.name not in files:
                yield path
