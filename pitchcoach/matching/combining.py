"""Tests of one word combined: all of them, any of them, on the words around.

They run more often than anything else, so they are loops and not generators.
"""

from collections.abc import Callable, Sequence

from pitchcoach.matching.look import Look

Holds = Callable[[Look, int], bool]
"""Whether a word of a passage is what is asked for."""


def all_of(tests: Sequence[Holds]) -> Holds:
    """Whether all tests hold."""
    if len(tests) == 1:
        return tests[0]
    if len(tests) == 2:
        first, second = tests
        return lambda look, word: first(look, word) and second(look, word)

    def hold(look: Look, word: int) -> bool:
        for test in tests:  # noqa: SIM110 # a generator takes longer
            if not test(look, word):
                return False
        return True

    return hold


def any_of(tests: Sequence[Holds]) -> Holds:
    """Whether one of the tests holds."""
    if len(tests) == 1:
        return tests[0]

    def hold(look: Look, word: int) -> bool:
        for test in tests:  # noqa: SIM110 # a generator takes longer
            if test(look, word):
                return True
        return False

    return hold


def none_of(test: Holds) -> Holds:
    """Whether a test does not hold."""
    return lambda look, word: not test(look, word)


def some(test: Holds, around: Callable[[Look, int], Sequence[int]]) -> Holds:
    """Whether one of the words around fulfils a test."""

    def hold(look: Look, word: int) -> bool:
        for other in around(look, word):  # noqa: SIM110 # a generator takes longer
            if test(look, other):
                return True
        return False

    return hold
