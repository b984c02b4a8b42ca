"""A draft as its author wrote it: sections (slides), and the blocks inside them."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Literal

from pitchcoach.text import Origin, Span

BlockKind = Literal[
    "paragraph", "heading", "item", "quote", "cell", "header_cell", "caption", "code"
]


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, heading, list item, quote or table cell: parsed and cached at once.

    `text` is the block without its markup, as it stands in the source but for inline code,
    which is masked with `*`, and line ends, which are `\\n` however they are written.
    """

    kind: BlockKind
    text: str
    origin: Origin
    """Where each character of `text` stands in the pitch's source text."""
    span: Span
    """The block in the source text, markup included."""
    level: int = 0
    """Of a heading: 1 to 6."""
    within: tuple[str, ...] = ()
    """What the block stands in, outermost first: `list`, `quote`, `table`, `notes`."""
    code: tuple[Span, ...] = ()
    """Masked inline code, in `text`."""

    def source(self, span: Span) -> Span:
        """A span of `text`, in the source text."""
        return self.origin.span(span)

    def cut(self, part: Span) -> "Block":
        """The block with only a part of its text."""
        return replace(
            self,
            text=part.cut(self.text),
            origin=self.origin.after(Origin(((0, part.start),))),
            code=tuple(
                Span(code.start - part.start, code.end - part.start)
                for code in self.code
                if code.within(part)
            ),
        )

    @property
    def trimmed(self) -> "Block":
        """The block without white space around its text."""
        lead = len(self.text) - len(self.text.lstrip())
        part = Span(lead, max(lead, len(self.text.rstrip())))
        return self if len(part) == len(self.text) else self.cut(part)


@dataclass(frozen=True, slots=True)
class Section:
    """A slide, a page or a heading's part of a pitch."""

    title: str
    label: str
    """How a reader finds it: `slide 3`, `section 2`."""
    span: Span
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Comment:
    """A comment in the source: in `<!-- pitchcoach off -->`, `text` is `pitchcoach off`."""

    text: str
    span: Span


@dataclass(frozen=True, slots=True)
class Dismissal:
    """What somebody decided to leave as it is, and why."""

    rule: str
    """A rule, a pack, or `off` for everything."""
    words: str = ""
    """Only these words; all the rule's findings where there are none."""
    reason: str = ""
    place: str = ""
    """Where that is written: `pitch.md:12`."""

    def __str__(self) -> str:
        words = f" '{self.words}'" if self.words else ""
        return f"{self.rule}{words}"


@dataclass(frozen=True, slots=True)
class Pitch:
    """One draft: what is said, and how the file divides it."""

    name: str
    text: str
    """The source, decoded, without byte-order mark, with its own line endings."""
    sections: tuple[Section, ...]
    format: str = "txt"
    front_matter: Mapping[str, str] = field(default_factory=dict)
    comments: tuple[Comment, ...] = ()
    dismissals: tuple[Dismissal, ...] = ()
    """Those that stand in a file beside the draft."""

    @property
    def blocks(self) -> Iterator[Block]:
        """All blocks, in reading order."""
        return (block for section in self.sections for block in section.blocks)
