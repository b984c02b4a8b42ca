"""textstat's readability formulas, imported when one is first asked for."""

import re
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import lru_cache
from importlib import import_module
from importlib.util import find_spec
from io import BytesIO
from pathlib import Path
from threading import Lock
from types import ModuleType
from typing import Any

_ENDS_INSIDE = re.compile(r"[.!?]")
_lock = Lock()


def readability(formula: str, sentences: Sequence[str]) -> float:
    """The figure of one of textstat's formulas for a text whose sentences are known."""
    return float(getattr(textstat(), formula)(_plain(sentences)))


def syllables(word: str) -> int:
    """The syllables of a word, by textstat's hyphenation."""
    return int(textstat().syllable_count(word))


def _plain(sentences: Sequence[str]) -> str:
    """The sentences with full stops at their ends only, where textstat then finds them."""
    return " ".join(f"{_ENDS_INSIDE.sub('', text).rstrip()}." for text in sentences)


@lru_cache(maxsize=1)
def textstat() -> Any:
    """The textstat module."""
    with _lock, _own_pkg_resources():
        return import_module("textstat")


@contextmanager
def _own_pkg_resources() -> Iterator[None]:
    """Lend textstat 0.7.4 the one function of `pkg_resources` that it uses.

    The real module takes as long to import as textstat itself, warns that it is deprecated,
    and is gone from newer setuptools. Nobody else sees ours: it leaves `sys.modules` when
    textstat is imported.
    """
    if "pkg_resources" in sys.modules:
        yield
        return
    lent = ModuleType("pkg_resources")
    lent.resource_stream = _resource_stream  # type: ignore[attr-defined] # made just above
    sys.modules["pkg_resources"] = lent
    try:
        yield
    finally:
        sys.modules.pop("pkg_resources", None)


def _resource_stream(package: str, name: str) -> BytesIO:
    spec = find_spec(package)
    if spec is None or spec.origin is None:
        raise FileNotFoundError(f"{package} is not installed")
    return BytesIO((Path(spec.origin).parent / name).read_bytes())
