"""What an editor would put in place of a match, by the rule's `action`, as in Vale."""

import re
from collections.abc import Callable, Sequence

from pitchcoach.errors import BadRegexError
from pitchcoach.matching.regexes import compiled

_BETWEEN_WORDS = re.compile(r"(?<=[a-z])(?=[A-Z])(?<=..)")
_NO_LETTERS = re.compile(r"[\W_]+")


def suggestions(action: Sequence[str], words: str) -> tuple[str, ...]:
    """The texts a rule's action offers for the matched words; none if it has no answer."""
    name, params = (action[0], action[1:]) if action else ("", ())
    if name == "replace":
        return tuple(params)
    if name == "remove":
        return ("",)
    if name == "convert":
        return (_simple(words) if params[:1] == ("simple",) else words,)
    edit = _EDITS.get(params[0]) if name == "edit" and params else None
    edited = edit(words, params[1:]) if edit else None
    return () if edited is None else (edited.strip(),)


def _simple(words: str) -> str:
    """Words in small letters with spaces between them, as `camel case` for `camelCase`."""
    apart = _BETWEEN_WORDS.sub(" ", words)
    return " ".join(_NO_LETTERS.sub(" ", apart).lower().split())


def _regex(words: str, params: Sequence[str]) -> str | None:
    """Replaces what a regular expression finds; `$1` stands for its first group."""
    if len(params) != 2:
        return None
    parts: list[str] = []
    at = 0
    try:
        for hit in compiled(params[0]).hits(words):
            parts += (words[at : hit.start], _filled(params[1], hit.groups))
            at = hit.end
    except BadRegexError:
        return None
    return "".join((*parts, words[at:]))


def _filled(template: str, groups: Sequence[str | None]) -> str:
    for number, group in reversed(list(enumerate(groups, start=1))):
        template = template.replace(f"${{{number}}}", group or "")
        template = template.replace(f"${number}", group or "")
    return template


def _split(words: str, params: Sequence[str]) -> str | None:
    if len(params) != 2 or not params[0] or not params[1].isdigit():
        return None
    parts = words.split(params[0])
    return parts[int(params[1])] if int(params[1]) < len(parts) else None


def _trimmed(trim: Callable[[str, str], str]) -> Callable[[str, Sequence[str]], str | None]:
    return lambda words, params: trim(words, params[0]) if len(params) == 1 else None


def _truncated(words: str, params: Sequence[str]) -> str | None:
    return words.split(params[0])[0] if len(params) == 1 and params[0] else None


_EDITS: dict[str, Callable[[str, Sequence[str]], str | None]] = {
    "regex": _regex,
    "split": _split,
    "truncate": _truncated,
    "trim": _trimmed(str.strip),
    "trim_left": _trimmed(str.lstrip),
    "trim_right": _trimmed(str.rstrip),
}
