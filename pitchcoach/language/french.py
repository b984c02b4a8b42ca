"""Whether a draft or a sentence is French: a guess from its small words and accents."""

import re
from functools import lru_cache
from typing import NamedTuple

_WORD = re.compile(r"[^\W\d_]+(?:['’](?=[^\W\d_]))?")
_ACCENT = re.compile("[éèêëàâçîïôûùœæ]")


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_FRENCH = _words(
    """
    alors aucun aujourd au aussi aux avec avez avoir avons beaucoup bonjour bonsoir ça
    années ans ce ceci cela celle celui ces cet cette bonne bonnes chaque chez comme dans
    demain depuis deux donc dès elles enfin ensuite est et étaient était été être faire
    fait font gens hier il ils jamais je jours jusqu jusque leur leurs lorsque maintenant
    mais merci mes moi moins mois mon même nos notre nous ont oui où parce pas pendant
    peut peuvent plusieurs pour pourquoi prix puis quand que quel quelle quelles quels
    qui quoi rien semaine semaines ses sommes sont souvent sur surtout toujours tous tout
    toute toutes trop très trois une veulent veut voici vos votre vous vraiment à
    """
)
"""Words that hardly ever stand in English."""
_PARTICLES = _words(
    """
    de des du en la le les un l' d' n' s' c' j' m' t' qu' jusqu' lorsqu' puisqu'
    """
)
"""Words that names are made of as well: `La French Tech`, `Jean de la Tour`, `L'Oréal`."""
_ENGLISH = _words(
    """
    about after all and any are at be been before but by can could did do does don
    each every for from get had has have he her here him his how i if in into is isn
    it its just know make more most my need new no not now of one only our out over
    own people see she so some than that the their them then there these they this
    those three to today two up us use want was we were what when where which while
    who why will with would yes you your
    """
)
_BORROWED = _words(
    """
    attaché blasé brûlée café cafés cliché clichés communiqué cortège crème crêpe
    crêpes décor déjà éclair élan entrée entrées exposé façade façades fiancé fiancée
    matinée naïve naïveté née papier-mâché passé pâté première protégé protégés purée
    rosé résumé résumés risqué sauté soirée touché voilà
    """
)
"""Accented words that English has taken over."""
ENOUGH = 3
"""French words without which a draft is not taken to be French."""


class _Signs(NamedTuple):
    """What speaks for French and for English in a text."""

    plain: int
    """Small words that are only French."""
    particles: int
    accents: int
    english: int
    words: int

    @property
    def french(self) -> float:
        return self.plain + self.particles + self.accents / 2


def french_share(text: str) -> float:
    """How much of what tells French from English speaks for French, from 0 to 1."""
    signs = _signs(text)
    return signs.french / ((signs.french + signs.english) or 1)


def is_french(text: str) -> bool:
    """Whether a whole draft is French, not English, with more than a word of proof."""
    signs = [_signs(paragraph) for paragraph in text.split("\n\n")]
    french = sum(one.french for one in signs)
    return french >= ENOUGH and french > sum(one.english for one in signs)


def is_french_sentence(text: str) -> bool:
    """Whether a sentence is French rather than English with French names or words in it."""
    signs = _signs(text)
    if signs.french <= signs.english or signs.words == 1:
        return False
    if signs.plain or signs.accents > 1 or (signs.accents and signs.particles > 1):
        return signs.french >= 2 or signs.plain >= signs.words / 4
    return False


@lru_cache(maxsize=1024)
def _signs(text: str) -> _Signs:
    words = _WORD.findall((text.lower() if text.isupper() else text).replace("’", "'"))
    plain = particles = accents = english = 0
    for before, word, after in zip(["", *words], words, [*words[1:], ""], strict=False):
        named = word[0].isupper() and (before or after[:1].isupper())
        small = word.lower()
        if small in _ENGLISH or small.rstrip("'") in _ENGLISH:
            english += 1
        elif small in _FRENCH:
            plain += not named
        elif small in _PARTICLES:
            particles += not (before[:1].isupper() or after[:1].isupper())
        elif _accented(word, before):
            accents += 1
    return _Signs(plain, particles, accents, english, len(words))


def _accented(word: str, before: str) -> bool:
    """Whether a word has an accent that neither a name nor a borrowed word would have."""
    plain = word if before else word[:1].lower() + word[1:]
    return plain.islower() and plain not in _BORROWED and bool(_ACCENT.search(plain))
