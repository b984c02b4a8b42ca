"""One pass over a text that tells which of many patterns cannot match in it."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from importlib import import_module
from typing import Any

from pitchcoach.matching.dialects import loosened
from pitchcoach.matching.parsing import parsed_regex
from pitchcoach.matching.shadow import shadow

_MEMORY = 64 << 20
"""Bytes the automaton may take; RE2 starts it anew where that is not enough."""


@dataclass(eq=False)
class Gate:
    """Patterns, each with whether it ignores case, run as one automaton by RE2."""

    patterns: Mapping[str, tuple[str, bool]]

    @cached_property
    def _linear(self) -> Mapping[str, str]:
        """The patterns that RE2 can run on the shadow of any text."""
        written = {}
        for key, (pattern, ignorecase) in self.patterns.items():
            tree = parsed_regex(pattern, ignorecase)
            found = loosened(tree)
            if found is not None:
                flag = "i" if tree.ignorecase else ""
                written[key] = f"(?{flag}:{found.pattern})" if flag else found.pattern
        return written

    @cached_property
    def _automaton(self) -> Any:
        # Imported here: not paid for where every pattern has a telling word.
        re2: Any = import_module("re2")
        options = re2.Options()
        options.encoding = re2.Options.Encoding.LATIN1
        options.max_mem = _MEMORY
        options.log_errors = False
        automaton = re2.Set.SearchSet(options)
        for pattern in self._linear.values():
            automaton.Add(pattern.encode("latin-1"))
        automaton.Compile()
        return automaton

    def closed(self, text: str) -> frozenset[str]:
        """The patterns that do not match anywhere in the text."""
        subject = shadow(text) if self._linear else None
        if subject is None:
            return frozenset()
        keys = list(self._linear)
        open_ = (keys[number] for number in self._automaton.Match(subject) or ())
        return frozenset(keys).difference(open_)
