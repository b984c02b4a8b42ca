"""Where a clause begins and ends in a parsed sentence, and what a careful word weakens."""

from pitchcoach.language.tokens import Tokens

_SUBJECTS = frozenset(("nsubj", "nsubjpass", "csubj", "csubjpass", "expl"))
_ALWAYS = frozenset(("ROOT", "relcl", "csubj", "csubjpass", "parataxis"))
"""Roles of a word that heads a clause of its own."""
_WITH_SUBJECT = frozenset(("ccomp", "advcl", "conj"))
"""Roles that make a clause where the word has a subject of its own."""
_PREDICATES = frozenset(("acomp", "attr", "oprd"))


def clause_head(tokens: Tokens, word: int) -> int:
    """The word, usually a verb, on which all others of a word's clause hang."""
    seen = {word}
    while not _heads_clause(tokens, word) and tokens.head[word] not in seen:
        word = tokens.head[word]
        seen.add(word)
    return word


def clause(tokens: Tokens, word: int) -> list[int]:
    """The words of the clause in which a word stands, without those of clauses inside."""
    waiting = [clause_head(tokens, word)]
    members = set(waiting)
    while waiting:
        children = set(tokens.children[waiting.pop()]) - members
        inside = {child for child in children if not _heads_clause(tokens, child)}
        members |= inside
        waiting += inside
    return sorted(members)


def about(tokens: Tokens, word: int) -> int:
    """The head of what a word is said of: of the clause after it, or else of its own.

    "We think that it works" thinks of "works", and so does "It is likely that it works".
    """
    said = (word, tokens.head[word]) if tokens.dep[word] in _PREDICATES else (word,)
    for each in said:
        for child in tokens.children[each]:
            if child != word and tokens.dep[child] == "ccomp":
                return child
    return clause_head(tokens, word)


def _heads_clause(tokens: Tokens, word: int) -> bool:
    role = tokens.dep[word]
    if role in _WITH_SUBJECT:
        return any(tokens.dep[child] in _SUBJECTS for child in tokens.children[word])
    return role in _ALWAYS
