"""Ways to make any pitch worse, each with what a good coach answers to it."""

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
    depth: int = 0
    """How often it was damaged before."""

    def again(self, text: str) -> "Pitch":
        """The same pitch, damaged once more."""
        review = self.coach.review(text, self.review.name)
        return Pitch(review, self.chance, self.coach, self.depth + 1)

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

    def of_move(self, name: str) -> str:
        """That sentence's words."""
        span = self.move(name)
        return span.cut(self.text) if span else ""

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


@dataclass(frozen=True)
class Damage:
    """One way to make a pitch worse."""

    name: str
    criterion: str
    """Which criterion should fall; empty for what is taken off the total only."""
    items: tuple[str, ...]
    """The rubric's items in which a finding should appear."""
    done: Operator
    """The damaged text; `None` where the pitch gives no occasion."""


def _swapped(pattern: str, put: str, most: int = 2) -> Operator:
    def done(pitch: Pitch) -> str | None:
        start = pitch.said[0].start if pitch.said else 0
        body, count = re.subn(pattern, put, pitch.text[start:], count=most)
        return pitch.text[:start] + body if count else None

    return done


def _added_first(*sentences: str) -> Operator:
    return lambda pitch: pitch.first(pitch.chance.choice(sentences))


def _added_last(*sentences: str) -> Operator:
    return lambda pitch: pitch.last(pitch.chance.choice(sentences))


def _added(*sentences: str) -> Operator:
    return lambda pitch: pitch.somewhere(pitch.chance.choice(sentences))


def _bare(pitch: Pitch, name: str) -> Pitch | None:
    """The pitch without any sentence that makes a move, the plainest cut first."""
    for _ in range(6):
        span = pitch.move(name)
        if not span:
            return pitch if pitch.depth else None
        pitch = pitch.again(pitch.without(span))
    return None


def _cut(name: str) -> Operator:
    def done(pitch: Pitch) -> str | None:
        bare = _bare(pitch, name)
        return bare.text if bare else None

    return done


def _ask_first(pitch: Pitch) -> str | None:
    bare = _bare(pitch, "ask")
    if not bare or not bare.said:
        return None
    return bare.first(pitch.of_move("ask"))


def _one_liner_last(pitch: Pitch) -> str | None:
    span = pitch.move("one_liner")
    if not span or span.end >= pitch.said[-1].start:
        return None
    return _moved(pitch, span, pitch.said[-1].end)


def _moved(pitch: Pitch, span: Span, place: int) -> str:
    words, rest = span.cut(pitch.text), pitch.without(span)
    if place > span.start:
        place -= len(pitch.text) - len(rest)
        return f"{rest[:place]} {words}{rest[place:]}"
    return f"{rest[:place]}{words} {rest[place:]}"


def _merged(pitch: Pitch) -> str | None:
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
    joined = ", and this is also because ".join([parts[0], *map(_lowered, parts[1:])])
    return pitch.replaced(Span(run[0].start, run[-1].end), joined + ".")


def _lowered(words: str) -> str:
    return words if re.match(r"I\b|[A-Z]\w*[A-Z]", words) else words[:1].lower() + words[1:]


_COUNTED = "two three four five six seven eight nine ten eleven twelve".replace(" ", "|")
_FIGURE = re.compile(
    r"[$€£]?\b(?:\d[\d,.]*(?:%| percent| million| billion| thousand|k\b)*"
    rf"|(?:{_COUNTED}|(?:twen|thir|for|fif|six|seven|eigh|nine)ty(?:-\w+)?)\b)",
    re.IGNORECASE,
)


def _vague_numbers(pitch: Pitch) -> str | None:
    """Every figure becomes an adjective."""
    text = pitch.text
    for span in reversed(pitch.said):
        words = _FIGURE.sub(lambda _: pitch.chance.choice(_VAGUE), span.cut(text))
        text = text[: span.start] + words + text[span.end :]
    return text if text != pitch.text else None


_VAGUE = ("many", "a lot of", "several", "significant")


def _on_a_number(put: str) -> Operator:
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


def _doubted(*openings: str) -> Operator:
    """A sentence about ourselves that begins with a doubt."""

    def done(pitch: Pitch) -> str | None:
        own = [s for s in pitch.said if re.match(r"(?:We|Our|I)\b", s.cut(pitch.text))]
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


def _passive(pitch: Pitch) -> str | None:
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


def _praised_team(pitch: Pitch) -> str | None:
    span = pitch.move("team")
    said = "We are a passionate and very experienced team of talented experts."
    return pitch.replaced(span, said) if span else None


def _overlong(pitch: Pitch) -> str | None:
    """So many more sentences that the slot is overrun by a third."""
    share = pitch.review.measures.get("slot_share")
    words = pitch.review.measures["words"].value
    if not share or not share.value:
        return None
    missing = words * 133 / share.value - words
    story = "The weather was fine that day, and the trains were late again in the station."
    return pitch.last(" ".join([story] * int(missing / 15 + 1))) if missing > 0 else None


def _hedged_action(pitch: Pitch) -> str | None:
    return _swapped(r"\b([Ww]e)(?:'ll| will)\b", r"\1 might")(pitch) or _swapped(
        r"(?<=[.!?] )We(?= (?:\w+ed|make|sell|built|cut|put|count|find|test)\b)",
        "Maybe we",
        1,
    )(pitch)


_PADDING = "It is important to note that at this point in time, "

DAMAGES = (
    Damage(
        "an own number hedged",
        "direct",
        ("hedging",),
        lambda pitch: _on_a_number(pitch.chance.choice(["maybe ", "probably ", "about "]))(
            pitch
        ),
    ),
    Damage(
        "an own statement doubted",
        "direct",
        ("hedging",),
        _doubted("I think ", "We believe that ", "Maybe ", "It seems that ", "Perhaps "),
    ),
    Damage(
        "might in place of will",
        "direct",
        ("hedging",),
        _swapped(r"\b([Ww]e|I|[Ii]t)(?:'ll| will)\b", r"\1 might"),
    ),
    Damage(
        "would in place of will",
        "direct",
        ("will_would", "hedging"),
        _swapped(r"\b([Ww]e|I|[Ii]t)(?:'ll| will)\b", r"\1 would"),
    ),
    Damage("the ask removed", "direct", ("ask",), _cut("ask")),
    Damage("the ask moved to the front", "direct", ("ask", "one_liner"), _ask_first),
    Damage("the one-liner moved to the end", "direct", ("one_liner",), _one_liner_last),
    Damage(
        "an apology added",
        "direct",
        ("opener",),
        _added_first(
            "Sorry for my English, I'm a bit nervous.",
            "Please excuse my accent, I am not an expert in pitching.",
        ),
    ),
    Damage(
        "a weak opening added",
        "direct",
        ("opener", "one_liner"),
        _added_first(
            "Hello everybody, thank you for having me here today.",
            "Good morning, I am very happy to present you our project today.",
        ),
    ),
    Damage(
        "thanks at the end",
        "direct",
        ("ask", "opener"),
        _added_last("Thank you for your attention. Do you have any questions?"),
    ),
    Damage("sentences merged", "efficient", ("sentence_length",), _merged),
    Damage("an own deed in the passive", "efficient", ("passive",), _passive),
    Damage("padding", "efficient", ("wordiness",), _doubted(_PADDING)),
    Damage(
        "long forms of short words",
        "efficient",
        ("wordiness",),
        _swapped(r"\b(so that|to (?=[a-z]+ (?:the|a|our)\b))", "in order to ", 3),
    ),
    Damage(
        "full forms in place of contractions",
        "efficient",
        ("contractions",),
        _swapped(r"\b([Ww]e|[Tt]hey|[Yy]ou)'re\b", r"\1 are", 99),
    ),
    Damage("too long for the slot", "efficient", ("time_fit",), _overlong),
    Damage("numbers made adjectives", "sell", ("traction", "proof"), _vague_numbers),
    Damage("the traction removed", "sell", ("traction",), _cut("traction")),
    Damage("self-praise in place of the team", "sell", ("founder_facts",), _praised_team),
    Damage(
        "claims without proof",
        "sell",
        ("proof",),
        _added(
            "Our revolutionary product is the best on the market.",
            "We are the leading and most innovative platform in the world.",
        ),
    ),
    Damage("the contrast removed", "sell", ("contrast",), _cut("contrast")),
    Damage("the reason for now removed", "sell", ("contrast",), _cut("why_now")),
    Damage(
        "gallicisms",
        "",
        ("interference",),
        _added(
            "Actually we propose a very performant solution since three years.",
            "It permits to reduce the turnover of the society, and we are 12 in the team.",
        ),
    ),
)
