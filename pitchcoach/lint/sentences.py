"""Where Vale ends sentences: at most full stops, whatever the next word looks like."""

from re import compile as pattern

from pitchcoach.text import Span

_WORD = pattern(r"\S+")
_ENDERS = (
    *('."', ".)", ".’", ".”", "?", '?"', "?'", "?)", "?’", "?”"),
    *("!", '!"', "!'", "!)", "!’", "!”"),
)
_INSIDE = pattern(r'[.?!][\[(]|\."')
_QUOTED = (")", "’", "”", '"', "'")
_LETTERS = pattern(r"(?:\w\.)+\w*\.")
_INITIAL = pattern(r"[^\W\d_]\.")
_NUMBER = pattern(r"-?[.,]?\d[\d,.-]*\.?")
_ABBREVIATIONS = frozenset(
    _WORD.findall(
        """
        adj adm adv ala alt apr ariz assn asst aug ave bldg blvd brig bros calif capt cf
        ch cmdr co col colo comdr conn corp cpl ct dec del dept det dist div dr ed eds
        engr esp est et ext feb fig figs fla fri ft ga gen gov govt hon hosp ill inc
        ind insp jan jr kan ky lt ltd maj mar mass mfg mg mich min minn miss mon mr mrs
        ms msgr mt nev no nos nov oct okla ont op ord ore pa para pfc ph pl pp pres prof
        prop pt pvt rd ref rep reps res rev rt sat sec sen sens sep sept sfc sgt sr st
        subj supt surg tel tenn tex thu thurs tue tues univ usu va viz vol vols vs vt
        wash wed wis wyo
        """
    )
)
_COMMON = frozenset(
    _WORD.findall(
        """
        a about according after all also although among an and another any are as at
        because before both but by can do during each even every few first for from
        further give had has have he her here his how however i if in indeed instead
        into is it its just last later let like many may more moreover most much my next
        no nor not nothing now of on once one only or other our over perhaps please she
        should since so some still such than that the their them then there therefore
        these they this those though through thus to today two under unless until up use
        was we were what when where whether which while who why will with would yes yet
        you your
        """
    )
)
"""Words that a capital marks as the first of a sentence rather than as a name."""


def sentences(text: str) -> tuple[Span, ...]:
    """The sentences of a text, without the white space around them."""
    words = list(_WORD.finditer(text))
    found: list[Span] = []
    start = 0
    for index, word in enumerate(words):
        following = words[index + 1][0] if index + 1 < len(words) else ""
        if not following or _ends(word[0], following):
            found.append(Span(words[start].start(), word.end()))
            start = index + 1
    return tuple(found)


def _ends(word: str, following: str) -> bool:
    """Whether a sentence ends with a word, going by the word that follows."""
    bare = word.lstrip("([{\"'‘“*")
    if "..." in word and following[0].isupper():
        return True
    if _LETTERS.search(bare):
        return _starts(following)
    if word.endswith(_ENDERS) or _INSIDE.search(word):
        internal = word.endswith(_QUOTED) and following[0].islower()
        return not internal and not word.startswith("Yahoo!")
    if not word.endswith(".") or following == ".":
        return False
    if word.endswith(".."):
        return _starts(following)
    if _INITIAL.fullmatch(bare) or bare[:-1].lower().rpartition("-")[2] in _ABBREVIATIONS:
        return _starts(following)
    return not (_NUMBER.fullmatch(bare) and following[0].islower())


def _starts(word: str) -> bool:
    bare = word.strip("([{\"'‘’“”,.;:!?")
    return bare[:1].isupper() and bare.lower() in _COMMON
