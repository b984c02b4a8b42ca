"""What a rule file of one's own begins with, where a shipped rule is to be changed."""

from pathlib import Path

from pitchcoach.rules.rule import Rule

_INHERITED = """\
# Like {id}, but for what stands below: each key here takes the place of the one there.
# Add to a list with 'tokens+:', take from it with 'tokens-:'.
extends: {id}
level: {level}
"""
_COPIED = "# Copied from {id}: of its pack and name, so it takes the place of that rule.\n"


def beginning(rule: Rule, *, inherit: bool) -> str:
    """The text of a new file that says the same as a rule."""
    if inherit:
        return _INHERITED.format(id=rule.id, level=rule.level)
    lines = Path(rule.path).read_text(encoding="utf-8").splitlines()
    at = next((n for n, line in enumerate(lines) if line.rstrip() == "rules:"), None)
    if at is not None and rule.line > at:
        lines = _member(lines, at, rule.line - 1)
    return _COPIED.format(id=rule.id) + "\n".join(lines) + "\n"


def _member(lines: list[str], rules: int, start: int) -> list[str]:
    """A rule of a group as a file of its own: its keys, and of the group's the others."""
    own: list[str] = []
    depth = len(lines[start]) - len(lines[start].lstrip())
    for line in lines[start + 1 :]:
        if line.strip() and len(line) - len(line.lstrip()) <= depth:
            break
        own.append(line)
    while own and not own[-1].strip():
        own.pop()
    inner = min((len(x) - len(x.lstrip()) for x in own if x.strip()), default=0)
    keys = [line[inner:] for line in own]
    named = {_key(line) for line in keys if _key(line)}
    return [*_shared(lines[:rules], named), *keys]


def _shared(lines: list[str], named: set[str]) -> list[str]:
    """The keys of a group, with all that stands below them, that its rule has not."""
    kept: list[str] = []
    keeping = False
    for line in lines:
        if key := _key(line):
            keeping = key not in named
        if keeping and line.strip() and not line.startswith("#"):
            kept.append(line)
    return kept


def _key(line: str) -> str:
    """The key at the edge of a line; empty where there is none."""
    key, colon, _ = line.partition(":")
    return key if colon and key and not key[0].isspace() and key[0] not in "#-" else ""
