"""Operators that make any pitch worse, in one way each."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property
from random import Random

from pitchcoach import Coach
from pitchcoach.review import Review
from pitchcoach.text import Span


@dataclass(frozen=True, eq=False)
class Pitch:
    """A pitch to be damaged, with its review."""

    review: Review
    chance: Random
    coach: Coach

    def again(self, text: str) -> "Pitch":
        """The same pitch, damaged once more."""
        review = self.coach.review(text, self.review.name)
        return Pitch(review, self.chance, self.coach)

    @property
    def text(self) -> str:
        """The source."""
        return self.review.pitch.text

    @cached_property
    def said(self) -> Sequence[Span]:
        """Its sentences without headings, list items and front matter."""
        return [
            span
            for span in self.review.sentences
            if not re.match(r"[#>*|:-]|\d\.", self._line(span.start))
        ]

    def _line(self, place: int) -> str:
        start = self.text.rfind("\n", 0, place) + 1
        return self.text[start : place + 1]

    def move(self, name: str) -> Span | None:
        """The sentence that makes a move."""
        return next((m.span for m in self.review.moves if m.name == name), None)

    def without(self, span: Span) -> str:
        """The text with a sentence cut."""
        return self.text[: span.start] + self.text[span.end :].lstrip(" ")

    def replaced(self, span: Span, words: str) -> str:
        """The text with other words in place of a sentence."""
        return self.text[: span.start] + words + self.text[span.end :]

    def first(self, words: str) -> str:
        """The text with a sentence put before what is said first."""
        return self.replaced(Span(self.said[0].start, self.said[0].start), words + " ")

    def last(self, words: str) -> str:
        """The text with a sentence put after what is said last."""
        return self.replaced(Span(self.said[-1].end, self.said[-1].end), " " + words)

    def somewhere(self, words: str) -> str:
        """The text with a sentence put after one in the middle."""
        place = self.chance.choice(self.said[: len(self.said) - 1] or self.said).end
        return self.replaced(Span(place, place), " " + words)


Operator = Callable[[Pitch], str | None]


def swapped(pattern: str, put: str, most: int = 2) -> Operator:
    """Some words swapped for others, the first few times they occur."""

    def done(pitch: Pitch) -> str | None:
        start = pitch.said[0].start if pitch.said else 0
        body, count = re.subn(pattern, put, pitch.text[start:], count=most)
        return pitch.text[:start] + body if count else None

    return done


def added_first(*sentences: str) -> Operator:
    """One of these sentences put before what is said first."""
    return lambda pitch: pitch.first(pitch.chance.choice(sentences))


def added(*sentences: str) -> Operator:
    """One of these sentences put somewhere in the middle."""
    return lambda pitch: pitch.somewhere(pitch.chance.choice(sentences))


def _bared(pitch: Pitch, name: str) -> tuple[Pitch, str] | None:
    """The pitch without any sentence that makes a move, and those sentences."""
    whole = pitch.text
    taken: list[str] = []
    for _ in range(6):
        span = pitch.move(name)
        if not span:
            said = " ".join(sorted(taken, key=whole.find))
            return (pitch, said) if taken else None
        # Nothing would be left of a pitch that says nothing else.
        if len(pitch.said) < 2:
            return None
        taken.append(span.cut(pitch.text))
        pitch = pitch.again(pitch.without(span))
    return None


def cut(name: str) -> Operator:
    """Cut a move where the profile asks for it."""

    def done(pitch: Pitch) -> str | None:
        asked = {"ask", *pitch.review.profile.required}
        bare = _bared(pitch, name) if name in asked else None
        return bare[0].text if bare else None

    return done


def ask_first(pitch: Pitch) -> str | None:
    """All that is asked said first: nothing is cut, so only its place is worse."""
    bare = _bared(pitch, "ask")
    return bare[0].first(bare[1]) if bare and bare[0].said else None


def one_liner_last(pitch: Pitch) -> str | None:
    """All that tells what one makes said last: nothing is cut, only its place is worse."""
    bare = _bared(pitch, "one_liner")
    return bare[0].last(bare[1]) if bare and bare[0].said else None


def thanks_last(pitch: Pitch) -> str | None:
    """Thanks said last, where there are none yet."""
    said = re.search(r"(?i)thank|question", pitch.text[-200:])
    words = "Thank you for your attention. Do you have any questions?"
    return None if said else pitch.last(words)


def merged(pitch: Pitch) -> str | None:
    """Four sentences on end in one paragraph become one."""
    runs = [
        pitch.said[at : at + 4]
        for at in range(len(pitch.said) - 3)
        if "\n\n" not in pitch.text[pitch.said[at].start : pitch.said[at + 3].end]
    ]
    if not runs:
        return None
    run = pitch.chance.choice(runs)
    parts = [span.cut(pitch.text).rstrip(".!?") for span in run]
    joined = ", and ".join([parts[0], *map(_lowered, parts[1:])])
    return pitch.replaced(Span(run[0].start, run[-1].end), joined + ".")


def _lowered(words: str) -> str:
    return words if re.match(r"I\b|[A-Z]\w*[A-Z]", words) else words[:1].lower() + words[1:]


_COUNTED = "two three four five six seven eight nine ten eleven twelve".replace(" ", "|")
_FIGURE = re.compile(
    r"[$€£]?\b(?:\d+(?:[.,]\d+)*(?:%| percent| million| billion| thousand|k\b)*"
    rf"|(?:{_COUNTED}|(?:twen|thir|for|fif|six|seven|eigh|nine)ty(?:-\w+)?)\b)",
    re.IGNORECASE,
)


def vague_numbers(pitch: Pitch) -> str | None:
    """Every figure becomes an adjective, on slides too."""
    text = pitch.text
    for span in reversed(pitch.review.sentences):
        words = _FIGURE.sub(lambda _: pitch.chance.choice(_VAGUE), span.cut(text))
        text = text[: span.start] + words + text[span.end :]
    return text if text != pitch.text else None


_VAGUE = ("many", "a lot of", "several", "significant")


def on_a_number(put: str) -> Operator:
    """Something put before a figure in a sentence about ourselves."""

    def done(pitch: Pitch) -> str | None:
        own = [
            (span, figure)
            for span in pitch.said
            if re.search(r"\b(?:we|our|us|I|my)\b", span.cut(pitch.text), re.IGNORECASE)
            for figure in _FIGURE.finditer(pitch.text, span.start, span.end)
        ]
        if not own:
            return None
        _, figure = pitch.chance.choice(own)
        number = figure[0][:1].lower() + figure[0][1:]
        return pitch.replaced(Span(*figure.span()), put + number)

    return done


def doubted(*openings: str) -> Operator:
    """A sentence about ourselves that begins with a doubt; rivals may well be doubted."""
    ours = re.compile(r"(?:We|I|Our(?! (?:competit|rivals|market)))\b")

    def done(pitch: Pitch) -> str | None:
        own = [s for s in pitch.said if ours.match(s.cut(pitch.text))]
        if not own:
            return None
        span = pitch.chance.choice(own)
        opening = pitch.chance.choice(openings)
        return pitch.replaced(span, opening + _lowered(span.cut(pitch.text)))

    return done


_IRREGULAR = {
    "ran": "run", "led": "led", "built": "built", "sold": "sold", "made": "made",
    "wrote": "written", "won": "won", "cut": "cut", "put": "put", "found": "found",
    "lost": "lost", "grew": "grown", "spent": "spent", "drew": "drawn", "took": "taken",
    "rode": "ridden", "met": "met", "sent": "sent", "bought": "bought", "got": "gotten",
}  # fmt: skip
_DEED = re.compile(
    r"(?:We|I) (?P<verb>[a-z]+ed|" + "|".join(_IRREGULAR) + r") "
    r"(?P<what>(?:the|a|an|our|my|\d+|two|three|four) (?:[\w-]+ )*?[\w-]+)"
    r"(?P<rest>(?: (?:in|for|to|with|on|from|by|at|since|last|and|after|before)\b[^.]*)?)\."
)


def passive(pitch: Pitch) -> str | None:
    """An own deed told without the one who did it."""
    deeds = [
        (span, deed)
        for span in pitch.said
        if (deed := _DEED.fullmatch(span.cut(pitch.text)))
    ]
    if not deeds:
        return None
    span, deed = pitch.chance.choice(deeds)
    what, verb = deed["what"], _IRREGULAR.get(deed["verb"], deed["verb"])
    was = "were" if what.endswith("s") else "was"
    said = f"{what[:1].upper()}{what[1:]} {was} {verb}{deed['rest']}."
    return pitch.replaced(span, said)


def praised_team(pitch: Pitch) -> str | None:
    """Praise in place of what the team has done."""
    span = pitch.move("team")
    said = "We are a passionate and very experienced team of talented experts."
    return pitch.replaced(span, said) if span else None


def overlong(pitch: Pitch) -> str | None:
    """So many more sentences that the slot is overrun by a third."""
    share = pitch.review.measures.get("slot_share")
    words = pitch.review.measures["words"].value
    if not share or not share.value:
        return None
    missing = words * 133 / share.value - words
    story = "The weather was fine that day, and the trains were late again in the station."
    return pitch.last(" ".join([story] * int(missing / 15 + 1))) if missing > 0 else None


_LONG_FORMS = {
    r"\bbecause\b": "due to the fact that",
    r"\bif\b": "in the event that",
    r"\bnow\b": "at this point in time",
    r"\bevery day\b": "on a daily basis",
    r"\bcan\b": "has the ability to",
    r"\bbefore\b": "prior to",
}


def long_forms(pitch: Pitch) -> str | None:
    """A few short words said in many."""
    text = pitch.text
    for pattern, words in _LONG_FORMS.items():
        text = swapped(pattern, words, 1)(pitch.again(text)) or text
    return text if text != pitch.text else None


def where_spoken(operator: Operator) -> Operator:
    """Only where the profile is one for speaking."""
    return lambda pitch: operator(pitch) if pitch.review.profile.spoken else None
