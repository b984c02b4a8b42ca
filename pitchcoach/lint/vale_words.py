"""The words of a sentence as Vale splits it where it looks for the line it stands in."""

import re

_ONE_WORD = re.compile(r"(?:[A-Za-z]\.){2,}|[A-Z][a-z]{1,2}\.")
_STRAIGHT = str.maketrans({"\u201c": '"', "\u201d": '"', "\u2018": "'", "\u2019": "'"})
_BEFORE = ("$", "(", '"', "[", "'")
_AFTER = (",", ")", '"', "]", "!", ";", ".", "?", ":", "'")


def vale_words(sentence: str) -> list[str]:
    """Words without the signs around them; what holds no letter is left out."""
    parts = sentence.translate(_STRAIGHT).split()
    return [word for part in parts if _has_letter(word := _bare(part))]


def _bare(word: str) -> str:
    while len(word) > 1 and not _ONE_WORD.fullmatch(word):
        if word.startswith(_BEFORE):
            word = word[1:]
        elif word.endswith(_AFTER):
            word = word[:-1]
        else:
            break
    return word


def _has_letter(word: str) -> bool:
    return any(char.isalpha() for char in word)
