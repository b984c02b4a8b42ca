"""What trainers ask about rules they are writing, and what they are told: plain values."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True)
class RuleCard:
    """A rule as it stands in a list."""

    id: str
    message: str
    criterion: str
    """`direct`, `efficient`, `sell`, or empty where it counts for none."""
    item: str
    level: str
    """`suggestion`, `warning`, `error`, or empty for a file that is not in force."""
    kind: str
    path: str
    line: int
    own: bool
    """Whether its file is the trainer's, and not shipped."""
    words: str = ""
    """Its reasons and advice, in which is searched too."""

    @property
    def pack(self) -> str:
        """The folder it stands in."""
        return self.id.partition(".")[0]


@dataclass(frozen=True)
class Offer:
    """A key or a value that may be written, and what it means."""

    text: str
    about: str = ""


Offers = tuple[Offer, ...]


@dataclass(frozen=True)
class Vocabulary:
    """Everything that can be written in a rule file."""

    shared: Offers = ()
    """Keys of every rule."""
    kinds: Mapping[str, Offers] = field(default_factory=dict)
    """Keys of each kind beside those."""
    within: Mapping[str, Offers] = field(default_factory=dict)
    """Keys of the tables below a key, such as `fr`."""
    values: Mapping[str, Offers] = field(default_factory=dict)
    """What a key may hold, where that is one of a few things."""
    conditions: Offers = ()
    """What may be asked of a word in a pattern."""
    rules: Mapping[str, str] = field(default_factory=dict)
    """The kind of each rule, by its name."""


@dataclass(frozen=True)
class Slip:
    """A mistake at its place; line and column count from 1."""

    line: int
    column: int
    message: str
    path: str = ""
    """The file, where it is another one than that being edited."""


@dataclass(frozen=True)
class Words:
    """Words in their context."""

    before: str
    text: str
    """Empty where something is missing rather than said."""
    after: str
    rule: str
    message: str
    start: int = 0
    line: int = 0

    @property
    def identity(self) -> tuple[str, str, str, str]:
        """The same for the same words in the same sentence."""
        return self.rule, self.before, self.text, self.after


@dataclass(frozen=True)
class Trial:
    """An example that its rule judges wrongly."""

    rule: str
    sort: str
    """`good`, `light` or `bad`."""
    number: int
    """Which of that sort, counted from 1."""
    text: str
    said: tuple[str, ...] = ()
    """What the rule says of it."""


@dataclass(frozen=True)
class Change:
    """What an edit does to one pitch."""

    before: float | None
    """Points of 100; none where it cannot be judged."""
    after: float | None
    hits: tuple[Words, ...] = ()
    """Where the rules of the file fire now."""
    gained: tuple[Words, ...] = ()
    """Findings that are new, of any rule."""
    lost: tuple[Words, ...] = ()


# What is asked: each has a version, which the answer returns.


@dataclass(frozen=True)
class Browse:
    """Which rules there are, and what can be written in a rule file."""

    version: int
    language: str = "en"


@dataclass(frozen=True)
class Explain:
    """The manual page of a rule."""

    version: int
    rule: str
    width: int
    language: str = "en"


@dataclass(frozen=True)
class Check:
    """What is wrong in a rule file as it is being edited."""

    version: int
    path: str
    source: str


@dataclass(frozen=True)
class Try:
    """What a rule file does to its own examples and to a draft."""

    version: int
    path: str
    source: str
    text: str = ""
    """The draft; empty for none."""
    name: str = "draft"
    format: str = ""
    profile: str | None = None
    language: str = "en"


@dataclass(frozen=True)
class Compare:
    """What a rule file does to a pitch in a file."""

    version: int
    path: str
    source: str
    pitch: str
    profile: str | None = None
    language: str = "en"


@dataclass(frozen=True)
class Own:
    """A file of one's own wanted that begins with a shipped rule."""

    version: int
    rule: str
    inherit: bool
    """Only what is different is written; else all of the rule is copied."""


@dataclass(frozen=True)
class Reload:
    """The rule files are to be read again, from these folders beside the shipped one."""

    version: int
    folders: tuple[str, ...]


Order = Browse | Explain | Check | Try | Compare | Own | Reload
"""Anything a trainer may ask."""


# What is told.


@dataclass(frozen=True)
class Shelf:
    """The rules there are."""

    version: int
    rules: tuple[RuleCard, ...]
    vocabulary: Vocabulary


@dataclass(frozen=True)
class Manual:
    """A rule's page."""

    version: int
    rule: str
    text: str


@dataclass(frozen=True)
class Checked:
    """The mistakes in a file, in reading order."""

    version: int
    slips: tuple[Slip, ...]


@dataclass(frozen=True)
class Tried:
    """What came of the examples and of the draft."""

    version: int
    examples: int
    failures: tuple[Trial, ...]
    change: Change | None = None
    """Of the draft; none without one."""
    notices: tuple[str, ...] = ()
    """What else is to be known, such as an expression that took too long."""


@dataclass(frozen=True)
class Compared:
    """What came of a pitch."""

    version: int
    pitch: str
    change: Change | None = None
    trouble: str = ""
    """Why it could not be read."""


@dataclass(frozen=True)
class Begun:
    """The text that a file of one's own begins with."""

    version: int
    rule: str
    source: str


@dataclass(frozen=True)
class Reloaded:
    """The rules are read again; those in files with mistakes are left out."""

    version: int
    slips: tuple[Slip, ...] = ()


@dataclass(frozen=True)
class Undone:
    """Why there is no answer to what was asked."""

    version: int
    order: str
    """What was asked, such as `Try`."""
    message: str


Told = Shelf | Manual | Checked | Tried | Compared | Begun | Reloaded | Undone
"""Anything a trainer is told."""
