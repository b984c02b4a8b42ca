"""What a trainer may write as a rule's `scope`, and what to say to anything else."""

from difflib import get_close_matches

from pitchcoach.rules.scopes import ALIASES

OURS = frozenset(
    ("opening", "closing", "section", "slide", "title", "notes", "first_sentence")
)
"""Scopes Vale does not have: where in a pitch the words stand."""

_VALE = frozenset(
    (
        "text", "heading", "h1", "h2", "h3", "h4", "h5", "h6", "table", "header",
        "cell", "caption", "list", "blockquote", "figure", "attr", "alt", "frontmatter",
        "comment", "line", "block", "paragraph", "sentence", "summary", "raw",
    )
)  # fmt: skip
_FORMATS = frozenset(
    ("md", "markdown", "mdown", "markdn", "mdx", "txt", "html", "rst", "adoc")
)
_INLINE = frozenset(("code", "link", "strong", "emphasis"))
_KNOWN = _VALE | _FORMATS | OURS | ALIASES.keys()


def scope_mistake(expression: str) -> str:
    """What is wrong with a scope expression and what would be right, or nothing."""
    problems = (_part_mistake(part.strip(), expression) for part in expression.split("&"))
    return next(filter(None, problems), "")


def _part_mistake(part: str, expression: str) -> str:
    wanted = part.removeprefix("~").strip()
    if not all(wanted.split(".")):
        return f"the scope `{expression}` misses a name; write it as `heading & ~list`"
    if " " in wanted:
        return f"the scope `{expression}` holds a space; join names with `&` or a dot"
    if wanted.startswith(("frontmatter.", "text.frontmatter.")):
        return ""
    return next(filter(None, map(_name_mistake, wanted.split("."))), "")


def _name_mistake(name: str) -> str:
    if name in _INLINE:
        return f"the scope `{name}` is not supported; look for its markup with `raw`"
    if name in _KNOWN:
        return ""
    near = get_close_matches(name, sorted(_KNOWN), n=1)
    advice = f"did you mean `{near[0]}`?" if near else "use `text`, `heading`, `sentence` …"
    return f"unknown scope `{name}`; {advice}"
