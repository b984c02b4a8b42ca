"""A `.vale.ini` file becomes a configuration; its mistakes are told with their places."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from pitchcoach.errors import (
    BadRegexError,
    Mistake,
    RuleFileError,
    UnreadableError,
    did_you_mean,
)
from pitchcoach.matching.regexes import compiled
from pitchcoach.rules.rule import LEVELS, Level
from pitchcoach.rules.vale import Section, ValeConfig
from pitchcoach.rules.vale_glob import valid
from pitchcoach.rules.vale_ini import Entry, entries

_LARGEST_FILE = 1_000_000
_CORE = (
    "StylesPath", "MinAlertLevel", "Vocab", "IgnoredScopes", "SkippedScopes",
    "IgnoredClasses", "WordTemplate", "Packages", "NLPEndpoint",
)  # fmt: skip
_SYNTAX = (
    "BasedOnStyles", "BlockIgnores", "IgnorePatterns", "TokenIgnores",
    "CommentDelimiters", "Transform", "Lang", "View",
)  # fmt: skip
_REGEXES = ("BlockIgnores", "IgnorePatterns", "TokenIgnores")
_WITHOUT_EFFECT = ("NLPEndpoint", "Transform", "Lang", "View")
_OTHERS = ("formats", "asciidoctor")


def read_config(path: Path) -> ValeConfig:
    """The configuration a file holds."""
    said = entries(_text(path), str(path))
    core = {entry.key: entry for entry in said if not entry.section}
    sections = defaultdict[str, list[Entry]](list)
    for entry in said:
        sections[entry.section].append(entry)
    mistakes = [*_mistakes(said, str(path)), *_missing_paths(said, path)]
    if mistakes:
        raise RuleFileError(mistakes)
    accepted, rejected = _vocabularies(sections[""], path)
    return ValeConfig(
        path=path,
        styles_paths=_styles_paths(said, path),
        min_level=_level(core.get("MinAlertLevel")),
        accepted=accepted,
        rejected=rejected,
        ignored_scopes=_items(sections[""], "IgnoredScopes"),
        skipped_scopes=_items(sections[""], "SkippedScopes"),
        ignored_classes=_items(sections[""], "IgnoredClasses"),
        word_template=core["WordTemplate"].value if "WordTemplate" in core else "",
        formats={entry.key: entry.value for entry in sections["formats"]},
        levels=_levels(said),
        sections=tuple(_sections(sections)),
        notices=tuple(_notices(said, path)),
    )


def _text(path: Path) -> str:
    try:
        if path.stat().st_size > _LARGEST_FILE:
            raise UnreadableError(f"{path} is too large for a configuration file")
        return path.read_text(encoding="utf-8-sig")
    except OSError as error:
        reason = (error.strerror or "it cannot be opened").lower()
        raise UnreadableError(f"{path} cannot be read: {reason}") from None
    except UnicodeDecodeError:
        raise UnreadableError(f"{path} is not text; save it as UTF-8") from None


def _sections(sections: Mapping[str, list[Entry]]) -> Iterator[Section]:
    """The sections in order, the one for all files (`*`) first, as in Vale."""
    named = [name for name in sections if name and name not in _OTHERS]
    for name in sorted(named, key=lambda name: name != "*"):
        said = sections[name]
        based = any(entry.key == "BasedOnStyles" for entry in said)
        yield Section(
            glob=name,
            styles=_items(said, "BasedOnStyles") if based else None,
            switches={e.key: _is_on(e) for e in said if e.key not in _SYNTAX},
            block_ignores=_items(said, "BlockIgnores") + _items(said, "IgnorePatterns"),
            token_ignores=_items(said, "TokenIgnores"),
            comments=_items(said, "CommentDelimiters"),
        )


def _items(said: Iterable[Entry], key: str) -> tuple[str, ...]:
    found = (item for entry in said if entry.key == key for item in entry.items)
    return tuple(dict.fromkeys(found))


def _is_on(entry: Entry) -> bool:
    return entry.value == "YES" or entry.value in LEVELS


def _level(entry: Entry | None) -> Level:
    return next((level for level in LEVELS if entry and entry.value == level), LEVELS[0])


def _levels(said: Iterable[Entry]) -> dict[str, Level]:
    return {
        entry.key: _level(entry)
        for entry in said
        if _names_rules(entry) and entry.value in LEVELS
    }


def _names_rules(entry: Entry) -> bool:
    return bool(entry.section) and entry.section not in _OTHERS and entry.key not in _SYNTAX


def _mistakes(said: Iterable[Entry], path: str) -> Iterator[Mistake]:
    for entry in said:
        if problem := _mistake(entry):
            yield Mistake(path, entry.line, entry.column, problem)


def _mistake(entry: Entry) -> str:
    if entry.key == "MinAlertLevel" and entry.value not in LEVELS:
        return f"`MinAlertLevel` is one of {', '.join(LEVELS)}, not `{entry.value}`"
    if not entry.section and entry.key in _SYNTAX:
        return f"`{entry.key}` belongs in a section for files, such as `[*.md]`"
    if entry.section and entry.key in _CORE:
        return f"`{entry.key}` belongs at the top, above the first `[section]`"
    if entry.section and not valid(entry.section):
        return f"`[{entry.section}]` is no file pattern; write it like `[*.{{md,txt}}]`"
    if entry.key == "CommentDelimiters" and len(entry.items) != 2:
        return f"`{entry.key}` is how a comment begins, a comma, and how it ends"
    return _regex_mistake(entry) if entry.key in _REGEXES else ""


def _regex_mistake(entry: Entry) -> str:
    for item in entry.items:
        try:
            compiled(item)
        except BadRegexError as error:
            return f"`{item}` in `{entry.key}` cannot be read: {error.reason}"
    return ""


def _missing_paths(said: Iterable[Entry], path: Path) -> Iterator[Mistake]:
    for entry in said:
        if entry.key == "StylesPath" and not _below(path, entry.value).is_dir():
            problem = f"the styles folder `{entry.value}` does not exist beside this file"
            yield Mistake(str(path), entry.line, entry.column, problem)


def _styles_paths(said: Iterable[Entry], path: Path) -> tuple[Path, ...]:
    named = (entry.value for entry in said if entry.key == "StylesPath" and entry.value)
    return tuple(dict.fromkeys(_below(path, value) for value in named))


def _below(path: Path, value: str) -> Path:
    return path.parent / Path(value).expanduser()


def _notices(said: Iterable[Entry], path: Path) -> Iterator[str]:
    for entry in said:
        if notice := _notice(entry):
            yield f"{path}:{entry.line}:{entry.column}: {notice}"


def _notice(entry: Entry) -> str:
    if entry.key in _WITHOUT_EFFECT:
        return f"`{entry.key}` has no effect here"
    if not entry.section and entry.key not in _CORE:
        return f"`{entry.key}` is unknown.{did_you_mean(entry.key, _CORE)}"
    if _names_rules(entry) and entry.value not in ("YES", "NO", *LEVELS):
        right = did_you_mean(entry.key, _SYNTAX) or " Use YES, NO or a level."
        return f"`{entry.key} = {entry.value}` switches the rule off.{right}"
    return ""


def _vocabularies(
    core: Iterable[Entry], path: Path
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    said = list(core)
    folders = [
        _vocabulary(name, entry, path, said)
        for entry in said
        if entry.key == "Vocab"
        for name in entry.items
    ]
    return _words(folders, "accept.txt"), _words(folders, "reject.txt")


def _vocabulary(name: str, entry: Entry, path: Path, core: Iterable[Entry]) -> Path:
    for styles in _styles_paths(core, path):
        folder = styles / "config" / "vocabularies" / name
        if folder.is_dir():
            return folder
    problem = f"the vocabulary `{name}` is no folder in `config/vocabularies` of StylesPath"
    raise RuleFileError([Mistake(str(path), entry.line, entry.column, problem)])


def _words(folders: Iterable[Path], name: str) -> tuple[str, ...]:
    files = (file for folder in folders for file in sorted(folder.rglob(name)))
    lines = (line.strip() for file in files for line in _text(file).splitlines())
    return tuple(line for line in lines if line and not line.startswith("# "))
