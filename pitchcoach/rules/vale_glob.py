"""File patterns as a `.vale.ini` has them: `*.{md,txt}`, `docs/**/*.md`, `!*.txt`."""

from functools import lru_cache
from re import DOTALL, Pattern, error, escape
from re import compile as compiled

_TOKEN = compiled(r"\*\*/|\*\*|\[[!^]?[^\]]+\]|\\.|.", DOTALL)


def valid(glob: str) -> bool:
    """Whether the pattern is one that can match."""
    return _regex(glob.lstrip("!")) is not None


def matches(glob: str, path: str) -> bool:
    """Whether a path (with forward slashes) is one the pattern means."""
    regex = _regex(glob.lstrip("!"))
    return regex is not None and bool(regex.fullmatch(path)) != glob.startswith("!")


@lru_cache(maxsize=256)
def _regex(glob: str) -> Pattern[str] | None:
    try:
        return compiled(_translated(glob), DOTALL)
    except (error, RecursionError):
        return None


def _translated(glob: str) -> str:
    """As a regular expression; a `*` crosses folders unless the pattern has a `**`."""
    wild = {
        "**/": "(?:.*/)?",
        "**": ".*",
        "*": "[^/]*" if "**" in glob else ".*",
        "?": "[^/]",
    }
    parts: list[str] = []
    depth = 0
    for token in _TOKEN.findall(glob):
        if depth and token in ",}":
            parts.append("|" if token == "," else ")")
        else:
            parts.append(wild.get(token) or _part(token))
        depth = max(depth + (token == "{") - (token == "}"), 0)
    return "".join(parts)


def _part(token: str) -> str:
    if token == "{":
        return "(?:"
    if len(token) > 2 and token.startswith("["):
        inside = token[1:-1].replace("\\", "\\\\").replace("[", "\\[")
        return f"[^{inside[1:]}]" if inside[0] in "!^" else f"[{inside}]"
    return escape(token[1:] if len(token) == 2 else token)
