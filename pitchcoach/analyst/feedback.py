"""A review in plain values, in one language: all that a screen needs to show it."""

from dataclasses import dataclass
from functools import cached_property

from pitchcoach.analyst.craft import Order, Slip, Told


@dataclass(frozen=True)
class Note:
    """A finding as a founder reads it; offsets are code points of the draft's text."""

    rule: str
    """`Direct.KindOf`."""
    criterion: str
    """`direct`, `efficient`, `sell`, or empty where it counts for none."""
    item: str
    """Title of the rubric's item it counts for."""
    level: str
    """`suggestion`, `warning` or `error`."""
    start: int
    end: int
    """As `start` where something is missing rather than said wrongly."""
    line: int
    """Counted from 1, like the column."""
    column: int
    section: str
    """`slide 3`; empty in a draft without sections."""
    text: str
    """The words themselves; empty where something is missing."""
    sentence: str
    """The sentence around them, on one line, shortened where it is long."""
    message: str
    why: str = ""
    asks: str = ""
    """The question a listener asks because of it."""
    advice: str = ""
    source: str = ""
    replacement: str | None = None
    """What to write in place of the words; empty to cut them."""
    safe: bool = False
    """Whether the replacement may be applied without reading the sentence again."""
    cost: float = 0
    """Points of 100 that it takes from the total."""
    gain: float = 0
    """Points that the total rises by when this one alone is put right."""
    mark: tuple[int, int] = (0, 0)
    """Where the words stand in `sentence`, end exclusive."""

    @cached_property
    def identity(self) -> str:
        """The same for the same finding in the same sentence, wherever that stands."""
        return "\n".join((self.rule, self.text, self.sentence if self.text else ""))


@dataclass(frozen=True)
class Gauge:
    """One of the three criteria, or the total."""

    name: str
    """`direct`, `efficient`, `sell`, `total`."""
    title: str
    value: float | None
    """Points of 100; none where it cannot be judged."""
    costliest: str = ""
    """Title of the item that loses most; empty where nothing is lost."""
    lost: float = 0
    """Points of the total lost in that item."""


@dataclass(frozen=True)
class Fix:
    """One thing to work on: an item of the rubric with everything found against it."""

    title: str
    gain: float
    """Points that the total rises by when all of it is put right."""
    notes: tuple[int, ...]
    """Indices of its findings, the costliest first."""


@dataclass(frozen=True)
class Step:
    """A move: a thing the pitch does, or should do."""

    name: str
    title: str
    found: bool
    required: bool
    """Whether the profile asks for it."""
    strength: str = ""
    """`strong`, `weak`, or empty where it is missing."""
    start: int | None = None
    end: int | None = None
    seconds: float | None = None
    """When it is reached at the founder's pace, in seconds."""
    lacks: tuple[str, ...] = ()
    """What would make a weak one strong."""
    why: str = ""
    """Why a listener waits for it."""


@dataclass(frozen=True)
class Part:
    """A section (slide) of the draft, or all of it where it has none."""

    label: str
    """`slide 3`; empty in a draft without sections."""
    title: str
    start: int
    end: int
    words: int
    seconds: float


@dataclass(frozen=True)
class Warmth:
    """How specific a sentence is, heard with the short ones around it."""

    start: int
    end: int
    words: int
    degree: str
    """`vague`, `middling` or `specific`."""
    part: int
    """Index of its section in `Feedback.parts`."""


@dataclass(frozen=True)
class Choice:
    """A profile that can be chosen."""

    name: str
    title: str
    seconds: float
    """The slot."""
    pace: float
    """Words a minute."""
    about: str = ""


@dataclass(frozen=True)
class Feedback:
    """Everything to show of one draft."""

    profile: Choice
    words: int
    seconds: float
    """At the profile's pace."""
    gauges: tuple[Gauge, ...] = ()
    """Direct, efficient, sell yourself, total."""
    notes: tuple[Note, ...] = ()
    """In reading order."""
    fixes: tuple[Fix, ...] = ()
    """What gains most first."""
    steps: tuple[Step, ...] = ()
    """Those made in the order of time, then those missing."""
    parts: tuple[Part, ...] = ()
    heat: tuple[Warmth, ...] = ()
    """The sentences that are said, in reading order."""
    specificity: float | None = None
    """Of the whole pitch, 0 to 100; none where nothing can be judged."""
    vaguest: int | None = None
    """Where the vaguest words begin; none where nothing is vague."""
    vaguest_advice: str = ""
    """With what these could be said."""
    keep: tuple[str, ...] = ()
    """What is good and should stay."""
    notices: tuple[str, ...] = ()
    """What happened that the founder should know, such as a rule stopped."""
    reason: str = ""
    """Why there is no score, in a sentence."""


@dataclass(frozen=True)
class Request:
    """A draft to be reviewed."""

    version: int
    """Returned with the answer, which holds for this text and no other."""
    text: str
    name: str
    format: str = ""
    """A file's extension; without one the text itself shows what it is."""
    profile: str | None = None
    """Without one the draft decides, and where it does not, `usual`."""
    usual: str | None = None
    language: str = "en"
    report: int = 0
    """Columns of the text report that is wanted in place of feedback."""
    path: str = ""
    """Where the draft is kept, beside which its dismissals stand; empty where it is not."""


@dataclass(frozen=True)
class Profiles:
    """The profiles there are: said first, before the language model is loaded."""

    choices: tuple[Choice, ...]


@dataclass(frozen=True)
class Ready:
    """The language model is loaded."""


@dataclass(frozen=True)
class Aside:
    """Rule files that have mistakes, and are not in force until these are mended."""

    slips: tuple[Slip, ...]


@dataclass(frozen=True)
class Answer:
    """Feedback on the text of one request."""

    version: int
    feedback: Feedback


@dataclass(frozen=True)
class Report:
    """The text report that was asked for."""

    version: int
    text: str


@dataclass(frozen=True)
class Fault:
    """Why there is no answer, in words for the founder."""

    version: int
    """0 where it concerns no one text."""
    message: str
    ours: bool = False
    """Whether it is a fault in pitchcoach, with a trace as its message."""


Asked = Request | Order
"""Anything the analyst is asked."""
Word = Profiles | Ready | Aside | Answer | Report | Fault | Told
"""Anything the analyst says."""
