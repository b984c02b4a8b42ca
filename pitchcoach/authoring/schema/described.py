"""What each key of a file is for, as the code says it below the field."""

import ast
import inspect
import sys
from collections.abc import Iterator, Mapping
from functools import cache

CONDITIONS: Mapping[str, str] = {
    "lower": "The word is one of these, in small letters.",
    "text": "The word is one of these, exactly as written.",
    "regex": "This regular expression is found in the word.",
    "lemma": "Its dictionary form is one of these: be, go, company.",
    "tag": "Its Penn tag is one of these: VBD a past verb, NN* any noun, VB* any verb.",
    "pos": "Its part of speech is one of these: VERB, NOUN, ADJ …",
    "morph": "It has these features of form, such as Number=Plur.",
    "dep": "Its role is one of these: nsubj a subject, dobj an object, amod an adjective.",
    "entity": "It belongs to such a name: PERSON, ORG, GPE …; slow, so prefer is: name.",
    "is": "It is one of these sorts: number, money, own, sentence_start …",
    "not": "These conditions do not hold for the word.",
    "any": "One of these sets of conditions holds for the word.",
    "head": "The word it hangs on fulfils these conditions.",
    "ancestor": "A word above it, however far, fulfils these conditions.",
    "child": "A word that hangs on it fulfils these conditions.",
    "no_child": "No word that hangs on it fulfils these conditions.",
    "before": "The word just before it fulfils these conditions.",
    "after": "The word just after it fulfils these conditions.",
    "clause": "Some word of its clause fulfils these conditions.",
    "no_clause": "No word of its clause fulfils these conditions.",
    "sentence": "Some word of its sentence fulfils these conditions.",
    "no_sentence": "No word of its sentence fulfils these conditions.",
    "about": "The verb of what the word is said of fulfils these conditions.",
    "op": "How often it stands there: ? perhaps, + once or more, * any number of times.",
    "skip": "So many other words may stand before it.",
    "mark": "The finding covers the marked words; without a mark, all of them.",
}
"""What a pattern may ask of a word."""


@cache
def described(type_: type) -> Mapping[str, str]:
    """What stands in the source below each field of a class, those it inherits included."""
    found: dict[str, str] = {}
    for class_ in reversed(type_.__mro__):
        if class_ is not object:
            found.update(_below_fields(class_))
    return found


def _below_fields(class_: type) -> Iterator[tuple[str, str]]:
    try:
        tree = ast.parse(inspect.getsource(sys.modules[class_.__module__]))
    except (OSError, TypeError):
        # A program frozen into one file has no sources to read.
        return
    for node in tree.body:
        if isinstance(node, ast.ClassDef) and node.name == class_.__name__:
            for field, below in zip(node.body, node.body[1:], strict=False):
                yield from _said(field, below)


def _said(field: ast.stmt, below: ast.stmt) -> Iterator[tuple[str, str]]:
    named = isinstance(field, ast.AnnAssign) and isinstance(field.target, ast.Name)
    if named and isinstance(below, ast.Expr) and isinstance(below.value, ast.Constant):
        assert isinstance(field, ast.AnnAssign)
        assert isinstance(field.target, ast.Name)
        yield field.target.id, " ".join(str(below.value.value).split())
