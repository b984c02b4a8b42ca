"""Words that English has a closed list of, by the Penn tag that only they have.

From the tagging guidelines of the Penn Treebank (Santorini, 1990), which list them, and
with the short forms that spaCy's tokenizer makes.
"""

from collections.abc import Mapping

from pitchcoach.language.words import word_set

_OWNERS = "my your his her its our their"
_PRONOUNS = (
    "i you he she it we they me him her us them mine yours hers ours theirs his its one's"
    " myself yourself himself herself itself ourselves yourselves themselves oneself"
    " 's ya ye y'all y em 'em thou thee u"
)

CLOSED: Mapping[str, frozenset[str]] = {
    "MD": word_set(
        "can could may might must shall should will would ought need dare ca wo sha 'd 'll"
        " ’d ’ll d ll cannot better"
    ),
    "PRP": word_set(_PRONOUNS),
    "PRP$": word_set(f"{_OWNERS} mine yours hers ours theirs thy"),
    "TO": word_set("to na ta"),
    "EX": word_set("there"),
    "WP$": word_set("whose"),
    "POS": word_set("' 's ’s ’ s"),
    "WP": word_set("what who whom whoever whatever whomever which that"),
    "WDT": word_set("which that what whatever whichever who"),
    "WRB": word_set("how when where why whenever wherever however whereby wherein why's"),
}
"""Tags left out here can be any word's."""

PERSONS: Mapping[str, frozenset[str]] = {
    "first_person": word_set("i we me us my our mine ours myself ourselves"),
    "second_person": word_set("you your yours yourself yourselves"),
}
"""The words that each sort of word is."""
