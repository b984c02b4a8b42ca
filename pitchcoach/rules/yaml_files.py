"""YAML files read within bounds: size, depth, and no more than plain texts."""

from collections.abc import Iterator
from re import compile as pattern

import yaml

from pitchcoach.rules.load import LARGEST_FILE
from pitchcoach.rules.located import Listing, Node, Page, Place, Scalar, Table
from pitchcoach.rules.yaml_words import explained

_MOST_VALUES = 50_000
_DEEPEST = 40
_MOST_ALIASES = 100
_MOST_REPAIRS = 100
_REPAIRED_CHARACTERS = 2_000_000
"""So many are read over again for the sake of repairs."""
_EMPTY = {"", "~", "null", "Null", "NULL"}
_UNSEEN = pattern("[^\t\n\r\x20-\x7e\x85\xa0-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]")
_LOADER: type[yaml.SafeLoader] = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def read_yaml(source: bytes, page: Page) -> Node | None:
    """What a file holds, or nothing where it is empty or cannot be read on."""
    text = _decoded(source, page)
    if text is None:
        return None
    for _ in range(1 + min(_MOST_REPAIRS, _REPAIRED_CHARACTERS // (len(text) + 1))):
        try:
            return _Composer(text, page).document()
        except yaml.MarkedYAMLError as error:
            repaired = _without_idle_escape(text, error)
            if repaired is None:
                line, column, message = explained(error, text)
                page.wrong(Place(line, column), message)
                break
            text = repaired
        except _GivenUpError as error:
            page.wrong(error.place, str(error))
            break
    return None


def _without_idle_escape(text: str, error: yaml.MarkedYAMLError) -> str | None:
    """The text without the `\\` of a `\\'` in double quotes, which Vale lets pass."""
    mark = error.problem_mark
    if mark is None or "unknown escape" not in (error.problem or ""):
        return None
    for start in (mark.index, mark.index - 1):
        if text.startswith("\\'", start):
            return text[:start] + text[start + 1 :]
    return None


class _GivenUpError(Exception):
    """A file that is not worth reading on; says where and why."""

    def __init__(self, place: Place, message: str) -> None:
        super().__init__(message)
        self.place = place


def _decoded(source: bytes, page: Page) -> str | None:
    if len(source) > LARGEST_FILE:
        page.wrong(Place(1, 1), "Larger than 1 MB: divide it into several rule files.")
        return None
    try:
        text = source.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = source[: error.start].decode("utf-8", "replace")
        page.wrong(_end_of(before), "Not UTF-8 text from here on: save the file as UTF-8.")
        return None
    unseen = _UNSEEN.search(text)
    if unseen:
        place = _end_of(text[: unseen.start()])
        page.wrong(place, f"An invisible character (U+{ord(unseen[0]):04X}): remove it.")
        return None
    return text


def _end_of(text: str) -> Place:
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    return Place(len(lines), len(lines[-1]) + 1)


class _Composer:
    """Turns the parser's events into nodes, within bounds of size and depth."""

    def __init__(self, text: str, page: Page) -> None:
        self._text = text
        self._page = page
        self._events: Iterator[yaml.Event] = yaml.parse(text, Loader=_LOADER)
        self._anchors: dict[str, tuple[Node, int]] = {}
        self._values = 0
        self._aliases = 0

    def document(self) -> Node | None:
        """The file's one document."""
        node = None
        for event in self._events:
            if isinstance(event, yaml.DocumentStartEvent):
                start = _place(event)
                following = self._node(next(self._events), 0)
                if node is None or _is_nothing(node):
                    node = following
                elif not _is_nothing(following):
                    message = (
                        "A second document begins here: remove the '---', and put several "
                        "rules of a file under one 'rules:' key."
                    )
                    raise _GivenUpError(start, message)
        return None if node is None or _is_nothing(node) else node

    def _node(self, event: yaml.Event, depth: int) -> Node:
        place, before = _place(event), self._values
        self._count(1, place)
        if depth > _DEEPEST:
            raise _GivenUpError(place, f"Nested more than {_DEEPEST} levels deep.")
        if isinstance(event, yaml.AliasEvent):
            return self._alias(event, place)
        self._refuse_tag(event, place)
        node = self._value(event, place, depth)
        anchor = getattr(event, "anchor", None)
        if anchor is not None:
            self._anchors[anchor] = (node, self._values - before)
        return node

    def _value(self, event: yaml.Event, place: Place, depth: int) -> Node:
        if isinstance(event, yaml.SequenceStartEvent):
            return self._listing(place, depth)
        if isinstance(event, yaml.MappingStartEvent):
            return self._table(place, depth)
        assert isinstance(event, yaml.ScalarEvent)
        self._doubt_swallowed(event)
        return _scalar(event, place, self._text)

    def _doubt_swallowed(self, event: yaml.ScalarEvent) -> None:
        """Note an entry of a list that YAML takes for more text of the one above it."""
        start, end = event.start_mark, event.end_mark
        if event.style or start is None or end is None or start.line == end.line:
            return
        lines = self._text[start.index : end.index].split("\n")
        for number, line in enumerate(lines[1:], start.line + 2):
            if line.lstrip().startswith("- "):
                place = Place(number, len(line) - len(line.lstrip()) + 1)
                message = "This '-' is indented further than the one above: align the two."
                self._page.doubtful(place, message)

    def _listing(self, place: Place, depth: int) -> Listing:
        items: list[Node] = []
        for event in self._events:
            if isinstance(event, yaml.SequenceEndEvent):
                break
            items.append(self._node(event, depth + 1))
        return Listing(tuple(items), place)

    def _table(self, place: Place, depth: int) -> Table:
        entries: dict[str, tuple[Scalar, Node]] = {}
        for event in self._events:
            if isinstance(event, yaml.MappingEndEvent):
                break
            key = self._key(event, depth)
            value = self._node(next(self._events), depth + 1)
            first = entries.setdefault(key.text, (key, value))[0]
            if first is not key:
                line = first.place.line
                message = f"'{key.text}' stands here a second time (first in line {line})."
                note = self._page.doubtful if depth else self._page.wrong
                note(key.place, f"{message} Keep one of the two.")
        return Table(tuple(entries.values()), place)

    def _key(self, event: yaml.Event, depth: int) -> Scalar:
        key = self._node(event, depth + 1)
        if isinstance(key, Scalar):
            return key
        message = "A key must be a text: put it in quotes if it begins with '[' or '{'."
        raise _GivenUpError(key.place, message)

    def _alias(self, event: yaml.AliasEvent, place: Place) -> Node:
        name = event.anchor
        if name not in self._anchors:
            message = f"A value that begins with '*' needs quotes: '*{name}'."
            raise _GivenUpError(place, message)
        self._aliases += 1
        if self._aliases > _MOST_ALIASES:
            message = f"More than {_MOST_ALIASES} references (*name): write the values out."
            raise _GivenUpError(place, message)
        node, size = self._anchors[name]
        self._count(size, place)
        return node

    def _count(self, values: int, place: Place) -> None:
        self._values += values
        if self._values > _MOST_VALUES:
            message = f"More than {_MOST_VALUES:,} values: divide the file into several."
            raise _GivenUpError(place, message)

    def _refuse_tag(self, event: yaml.Event, place: Place) -> None:
        tag = getattr(event, "tag", None)
        if tag is not None:
            written = "!!" + tag.removeprefix("tag:yaml.org,2002:") if ":" in tag else tag
            message = f"A value that begins with '!' needs quotes ('{written}')."
            self._page.wrong(place, message)


def _place(event: yaml.Event) -> Place:
    mark = event.start_mark
    assert mark is not None
    return Place(mark.line + 1, mark.column + 1)


def _is_nothing(node: Node) -> bool:
    return isinstance(node, Scalar) and node.empty


def _scalar(event: yaml.ScalarEvent, place: Place, text: str) -> Scalar:
    start, end = event.start_mark, event.end_mark
    assert start is not None
    assert end is not None
    whole = start.line == end.line and event.anchor is None
    block = not whole or event.style in ("|", ">")
    if event.style in ("'", '"'):
        raw = "" if block else text[start.index : end.index]
        return Scalar(event.value, place, raw, block=block)
    empty = event.style in (None, "") and event.value in _EMPTY
    return Scalar("" if empty else event.value, place, empty=empty, block=block)
