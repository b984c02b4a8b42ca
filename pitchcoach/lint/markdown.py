"""Markdown as a row of tags and words, as Vale's renderer writes it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache
from re import compile as pattern

from markdown_it import MarkdownIt
from markdown_it.token import Token

from pitchcoach.lint.footnotes import Footnotes, without_footnotes
from pitchcoach.lint.place import Placer
from pitchcoach.lint.tags import Event
from pitchcoach.lint.tags import events as html_events
from pitchcoach.text import Lines

_TASK = pattern(r"\[[ xX]\]\s")
_ADDRESS = pattern(r"(?<![\w@/.])(?:(?:https?|ftp)://|www\.)[^\s<]*[^\s<?!.,:*_~'\"();]")
_NAMES = {"s": "del"}


def events(markdown: str) -> Iterator[Event]:
    """The tags, words and comments of a Markdown text, in order."""
    text, footnotes = without_footnotes(markdown)
    yield from _joined(_Renderer(Placer(markdown), footnotes).events(text))


@cache
def _parser() -> MarkdownIt:
    return MarkdownIt("commonmark").enable(["table", "strikethrough"])


@dataclass(eq=False, repr=False)
class _Renderer:
    """Turns the parser's tokens into tags and words, in step with the source."""

    placer: Placer
    footnotes: Footnotes
    in_item: bool = False
    """Whether the next words are the first of a list item."""
    in_link: bool = field(default=False)

    def events(self, text: str) -> Iterator[Event]:
        starts = [*Lines(text).starts, len(text)]
        for token in _parser().parse(text):
            if token.map:
                first, last = token.map
                self.placer.enter(starts[first], starts[min(last, len(starts) - 1)])
            yield from self._block(token)
        for label in self.footnotes.cited:
            yield from self._footnote(label)

    def _footnote(self, label: str) -> Iterator[Event]:
        footnote = self.footnotes.defined[label]
        end = footnote.start + len(footnote.words)
        self.placer.cursor = footnote.start
        self.placer.enter(footnote.start, end)
        yield Event("start", "li")
        for token in _parser().parse(footnote.words):
            if token.type == "paragraph_close":
                yield Event("start", "a")
                yield Event("text", "\u21a9\ufe0e", pieces=((0, end),))
                yield Event("end", "a")
            yield from self._block(token)
        yield Event("end", "li")

    def _block(self, token: Token) -> Iterator[Event]:
        if token.type == "inline":
            for child in token.children or ():
                yield from self._inline(child)
        elif token.type == "html_block":
            yield from html_events(token.content, self.placer)
        elif token.type in ("fence", "code_block"):
            yield Event("start", "pre")
            yield from self._code(token)
            yield Event("end", "pre")
        elif token.tag and not token.hidden:
            self.in_item = token.type == "list_item_open" or (
                self.in_item and token.type == "paragraph_open"
            )
            yield Event("end" if token.nesting < 0 else "start", token.tag)

    def _inline(self, token: Token) -> Iterator[Event]:
        if token.type == "text":
            yield from self._words(token.content)
        elif token.type == "html_inline":
            yield from html_events(token.content, self.placer)
        elif token.type == "code_inline":
            yield from self._code(token)
        elif token.type in ("softbreak", "hardbreak"):
            yield from self._break(token)
        elif token.type == "image":
            yield self._image(token)
        elif token.tag:
            yield self._span(token)
        self.in_item = False

    def _words(self, text: str) -> Iterator[Event]:
        if self.in_item and (task := _TASK.match(text)):
            self.placer.skip(task[0])
            text = text[task.end() :]
        for start, end, number in self.footnotes.split(text):
            words = text[start:end]
            if number:
                yield from self._citation(number, words)
            elif self.in_link:
                yield self._text(words)
            else:
                yield from self._addresses(words)

    def _addresses(self, text: str) -> Iterator[Event]:
        """Words, and bare addresses as the links they are shown as."""
        at = 0
        for found in _ADDRESS.finditer(text):
            yield self._text(text[at : found.start()])
            href = found[0] if "://" in found[0] else f"http://{found[0]}"
            yield Event("start", "a", {"href": href})
            yield self._text(found[0])
            yield Event("end", "a")
            at = found.end()
        yield self._text(text[at:])

    def _citation(self, number: str, written: str) -> Iterator[Event]:
        pieces = self.placer.place(written)
        yield Event("start", "sup")
        yield Event("text", number, pieces=pieces[:1])
        yield Event("end", "sup")

    def _text(self, text: str) -> Event:
        return Event("text", text, pieces=self.placer.place(text) if text else ())

    def _code(self, token: Token) -> Iterator[Event]:
        yield Event("start", "code")
        yield self._text(token.content)
        yield Event("end", "code")

    def _break(self, token: Token) -> Iterator[Event]:
        if token.type == "hardbreak":
            yield Event("start", "br")
        yield self._text("\n")

    def _image(self, token: Token) -> Event:
        self.placer.skip("![")
        pieces = self.placer.place(token.content)
        self.placer.skip_link()
        attributes = {"alt": token.content, "src": str(token.attrs.get("src", ""))}
        return Event("start", "img", attributes, pieces)

    def _span(self, token: Token) -> Event:
        name = _NAMES.get(token.tag, token.tag)
        link = token.type in ("link_open", "link_close")
        self.in_link = token.nesting > 0 if link else self.in_link
        if token.nesting > 0:
            attributes = {key: str(value) for key, value in token.attrs.items()}
            return Event("start", name, attributes)
        if link and token.markup != "autolink":
            self.placer.skip_link()
        return Event("end", name)


def _joined(row: Iterator[Event]) -> Iterator[Event]:
    """Words that no tag divides, as one."""
    words: list[Event] = []
    for event in row:
        if event.kind == "text":
            words.append(event)
            continue
        if words:
            yield _one(words)
            words = []
        yield event
    if words:
        yield _one(words)


def _one(words: Sequence[Event]) -> Event:
    if len(words) == 1:
        return words[0]
    pieces: list[tuple[int, int]] = []
    length = 0
    for event in words:
        pieces.extend((length + start, at) for start, at in event.pieces)
        length += len(event.name)
    return Event("text", "".join(event.name for event in words), pieces=tuple(pieces))
