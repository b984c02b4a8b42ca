"""The names of the kinds of rules: those that run here, and those that cannot."""

from pkgutil import iter_modules

from pitchcoach.rules import kinds

KINDS = tuple(sorted(module.name for module in iter_modules(kinds.__path__)))
"""Every kind of rule, by its module."""
REFUSED = {
    "script": "'script' rules hold Tengo programs, not run here: use another kind.",
    "spelling": "'spelling' rules need a Hunspell dictionary, which is not read here: list "
    "the words in an 'existence' or 'substitution' rule.",
}
"""Kinds that Vale has and that cannot run here, with what to do instead."""
