"""Why a rule that was near did not fire, in French."""

import re
from collections.abc import Mapping

STOPS: Mapping[str, str] = {
    "one of its 'unless' exceptions holds": "une de ses exceptions « unless » s'applique",
    "it stands outside the rule's scope": "c'est hors de la portée de la règle (« scope »)",
    "what 'only_near' asks for is not near": "ce que demande « only_near » n'est pas près",
    "what the words need stands near them ('needs_near')": "ce qu'il faut à ces mots est "
    "près d'eux (« needs_near »)",
    "it stands in code": "c'est du code",
    "it stands in a quotation": "c'est une citation",
    "the sentence is French": "la phrase est en français",
    "a comment in the text, or the file beside it, dismisses it": "un commentaire du "
    "texte, ou le fichier à côté, l'écarte",
}
"""What keeps a match from being a finding, in both languages."""

_SHAPES = {
    r"matches, but (.*)": "correspond, mais {}",
    r"'(.*)' does not fulfil (.*)": "« {} » ne remplit pas {}",
    r"no word beside '(.*)' fulfils (.*)": "aucun mot près de « {} » ne remplit {}",
    r"the words around '(.*)' are not in the pattern's order": "les mots autour de « {} » "
    "ne sont pas dans l'ordre du motif",
}


def reason(text: str, language: str) -> str:
    """The reason in the language of the report."""
    if language != "fr":
        return text
    for shape, french in _SHAPES.items():
        found = re.fullmatch(shape, text, re.DOTALL)
        if found:
            return french.format(*(STOPS.get(part, part) for part in found.groups()))
    return text
