"""Rule files written as a trainer would write them: keys in order, one value a line."""

from collections.abc import Mapping
from typing import Any

import yaml

_WIDEST = 1_000_000
"""No value is folded, for a folded expression is hard to read and easy to break."""


class _Writer(yaml.SafeDumper):
    """Lists stand indented below their key, and nothing is written as an alias."""

    def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:
        """One step to the right, for the items of a list too."""
        super().increase_indent(flow, False)

    def ignore_aliases(self, data: Any) -> bool:
        """Write a value that occurs twice twice."""
        return True


def _text(writer: yaml.SafeDumper, text: str) -> yaml.Node:
    """A text in the quotes that it does not hold itself, if it needs any."""
    plain = not set(text) & set('"\\\n') and text.isprintable()
    style = '"' if plain and "'" in text else None
    return writer.represent_scalar("tag:yaml.org,2002:str", text, style=style)


_Writer.add_representer(str, _text)


def yaml_text(keys: Mapping[str, Any]) -> str:
    """The text of a file with these keys, in their order."""
    text: str = yaml.dump(
        _plain(keys), Dumper=_Writer, sort_keys=False, allow_unicode=True, width=_WIDEST
    )
    return text


def _plain(value: Any) -> Any:
    """Tuples as lists, whole numbers without a decimal point."""
    if isinstance(value, Mapping):
        return {key: _plain(inner) for key, inner in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(inner) for inner in value]
    if isinstance(value, float) and value.is_integer():
        return int(value)
    return value
