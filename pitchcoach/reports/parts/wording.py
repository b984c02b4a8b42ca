"""Every word that reports say of themselves, in English and in French."""

from collections.abc import Iterable, Mapping
from typing import Protocol

from pitchcoach.moves import MoveDefinition
from pitchcoach.reports.parts import wording_rules

LANGUAGES = ("en", "fr")


class Titled(Protocol):
    """What trainers have given a title in both languages."""

    @property
    def title(self) -> str:
        """In English."""

    @property
    def fr(self) -> str:
        """In French; may be empty."""


_ENGLISH = {
    **wording_rules.ENGLISH,
    "word": "{} word",
    "words": "{} words",
    "total": "Total",
    "caution": "Coaching score, not a forecast of funding.",
    "no score": "No score:",
    "too short to judge": "only {} so far, and it takes {}. Write on, or choose a profile "
    "for short pitches: --profile one-liner.",
    "too short so far": "only {} so far, and it takes {}. Write on, or press F7 and choose "
    "a profile for short pitches.",
    "not English": "this draft is not in English, and only English is scored here. "
    "Write it as you will say it to an American.",
    "fixes": "Fix first",
    "together": "Together: {} → {}.",
    "nothing to fix": "Nothing to fix: not one point is lost.",
    "also": "Also at {}.",
    "and more": "{} and {} more",
    "moves": "What your pitch does, and when",
    "strong": "strong",
    "weak": "weak",
    "lacks": "weak: say {}",
    "missing": "missing",
    "time": "Time",
    "of slot": "{} of {} at {} words a minute.",
    "over": "{} too long: cut about {} words.",
    "under": "{} left, about {} words.",
    "full": "It fills the slot.",
    "specific": "How specific you are: {} of 100",
    "heat": "{} vague   {} so-so   {} specific: who, what, how many",
    "vaguest": "Vaguest: {}",
    "say what": "Say it with {}.",
    "say what instead": "Say it with {} in place of {}.",
    "or": "{} or {}",
    "lacks number": "a number",
    "lacks name": "a name",
    "lacks date": "a date",
    "lacks none": "one thing that can be seen or counted",
    "keep": "Keep",
    "told": "{}: {}",
    "numbers_per_100": "You give numbers: {} in 100 words.",
    "names_per_100": "You name names: {} in 100 words.",
    "contraction_share": "You sound spoken: you contract {} of what can be contracted.",
    "hedges_per_100": "No hedges.",
    "words_per_sentence": "Short sentences: {} words on average.",
    "passive_share": "You act: hardly a passive.",
    "whole": "The whole pitch",
    "findings": "Your words",
    "at": "at line:column",
    "details": "Small things",
    "dismissed": "Dismissed, not scored",
    "stale": "{} is dismissed in vain ({}): nothing matches any more.",
    "why": "Why",
    "asks": "They ask",
    "advice": "Do",
    "replacement": "Say",
    "cut": "(cut it)",
    "costs": "costs {}",
    "the rest": "… and {} more: --format json lists all.",
    "nothing found": "No finding.",
    "next": "Next: {} (+{}). Then score it again.",
    "quoted": "“{}”",
    "weighs": "About {}: it weighs {}.",
    "harmless": "Fine where they stand, at no cost: {}.",
    "so often": "{} ({})",
    "pace": "{} words/min",
    "default": "Without --profile it is the one your draft names at its top, else {}.",
    "fired": "Rules that fired",
    "none fired": "No rule fired",
    "nearly": "Rules that nearly did",
}

_FRENCH = {
    **wording_rules.FRENCH,
    "word": "{} mot",
    "words": "{} mots",
    "total": "Total",
    "caution": "Une note d'entraînement, pas une prévision de levée de fonds.",
    "no score": "Pas de note :",
    "too short to judge": "{} pour l'instant, et il en faut {}. Continuez, ou choisissez "
    "un profil pour pitchs courts : --profile one-liner.",
    "too short so far": "{} pour l'instant, et il en faut {}. Continuez, ou prenez avec "
    "F7 un profil pour pitchs courts.",
    "not English": "ce texte n'est pas en anglais, et seul l'anglais est noté ici. "
    "Écrivez-le comme vous le direz à un Américain.",
    "fixes": "À corriger d'abord",
    "together": "En tout : {} → {}.",
    "nothing to fix": "Rien à corriger : pas un point de perdu.",
    "also": "Aussi en {}.",
    "and more": "{} et {} autres",
    "moves": "Ce que fait votre pitch, et quand",
    "strong": "solide",
    "weak": "faible",
    "lacks": "faible : précisez {}",
    "missing": "manque",
    "time": "Temps",
    "of slot": "{} sur {} à {} mots par minute.",
    "over": "{} de trop : coupez environ {} mots.",
    "under": "Il reste {}, environ {} mots.",
    "full": "Le temps est bien rempli.",
    "specific": "Votre précision : {} sur 100",
    "heat": "{} vague   {} moyen   {} précis : qui, quoi, combien",
    "vaguest": "Le plus vague : {}",
    "say what": "Dites-le avec {}.",
    "say what instead": "Dites-le avec {} à la place de {}.",
    "or": "{} ou {}",
    "lacks number": "un chiffre",
    "lacks name": "un nom",
    "lacks date": "une date",
    "lacks none": "une chose qu'on puisse voir ou compter",
    "keep": "À garder",
    "told": "{} : {}",
    "numbers_per_100": "Vous donnez des chiffres : {} pour 100 mots.",
    "names_per_100": "Vous citez des noms : {} pour 100 mots.",
    "contraction_share": "Un anglais parlé : vous contractez {} de ce qui peut l'être.",
    "hedges_per_100": "Aucune précaution oratoire.",
    "words_per_sentence": "Des phrases courtes : {} mots en moyenne.",
    "passive_share": "Vous agissez : presque pas de passif.",
    "whole": "L'ensemble",
    "findings": "Vos mots",
    "at": "à ligne:colonne",
    "details": "Détails",
    "dismissed": "Écarté, hors note",
    "stale": "{} n'écarte plus rien ({}) : à retirer.",
    "why": "Pourquoi",
    "asks": "Question",
    "advice": "Faites",
    "replacement": "Dites",
    "cut": "(à couper)",
    "costs": "coûte {}",
    "the rest": "… et {} de plus : --format json donne tout.",
    "nothing found": "Aucune remarque.",
    "next": "Ensuite : {} (+{}). Puis relancez le calcul.",
    "quoted": "« {} »",
    "weighs": "À propos de {} : cela pèse {}.",
    "harmless": "Bien à leur place, sans rien coûter : {}.",
    "so often": "{} ({})",
    "pace": "{} mots/min",
    "default": "Sans --profile, c'est celui que votre texte nomme en tête, sinon {}.",
    "fired": "Règles déclenchées",
    "none fired": "Aucune règle déclenchée",
    "nearly": "Règles presque déclenchées",
}

_WORDING: Mapping[str, Mapping[str, str]] = {"en": _ENGLISH, "fr": _FRENCH}


def says(language: str, key: str, *values: object) -> str:
    """What a report says for a key, its gaps filled with the values."""
    return _WORDING[language][key].format(*values)


_FRENCH_UNITS = {
    "%": "%",
    "word": "mot",
    "words": "mots",
    "second": "seconde",
    "seconds": "secondes",
    "section": "section",
    "sections": "sections",
    "sentence": "phrase",
    "sentences": "phrases",
    "question": "question",
    "questions": "questions",
    "year of school": "année d'école",
    "years of school": "années d'école",
    "per 100 words": "pour 100 mots",
}


def unit(language: str, number: str, name: str) -> str:
    """A number with its unit as a measure says it in English, in the language."""
    if language != "fr":
        return f"{number}%" if name == "%" else f"{number} {name}".strip()
    return f"{number.replace('.', ',')} {_FRENCH_UNITS.get(name, name)}".strip()


def titled(thing: Titled, language: str) -> str:
    """The title of an item, a criterion or a profile."""
    return thing.fr if language == "fr" and thing.fr else thing.title


def move_title(name: str, definitions: Iterable[MoveDefinition], language: str) -> str:
    """What founders call a move."""
    for move in definitions:
        if move.name == name:
            return move.fr.title if language == "fr" and move.fr.title else move.title
    return name.replace("_", " ")


def feature_title(name: str, definitions: Iterable[MoveDefinition], language: str) -> str:
    """What founders call a thing that makes a move strong."""
    for move in definitions:
        if name in move.features:
            return titled(move.features[name], language) or name
    return name.replace("_", " ")


def number(value: float, language: str, form: str = ".1f") -> str:
    """A number as it is written in the language, with one decimal or in another form."""
    written = f"{value:{form}}"
    return written.replace(".", ",") if language == "fr" else written
