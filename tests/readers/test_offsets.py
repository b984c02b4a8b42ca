"""Whatever a reader is given, what it says stands where it says."""

import re
from contextlib import suppress
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token

from pitchcoach.errors import UnreadableError
from pitchcoach.pitch import Block, Pitch
from pitchcoach.readers import read_bytes, read_text
from pitchcoach.text import Span

WORDS = (
    "We sell.¦the the¦a b  c¦é¦e\u0301¦漢字¦👩\u200d🚀¦40\u00a0%¦« oui »¦a|b¦Notes: hi"
    "¦Slide 2: Ask¦1. one¦x\ty¦#¦\\¦&¦<¦*¦_¦`¦[¦]¦!"
)
INLINE = (
    "{}¦{}¦{}¦**{}**¦*{}*¦~~{}~~¦`{}`¦`` {} ``¦[{}](/u 'the the')¦![{}](/the)¦[{}][r]"
    "¦<b>{}</b>¦<!-- {} -->¦&amp;{}¦\\*{}\\[¦<http://a.b/%20the>¦{}<br>¦{}  \n¦{}\\\n  "
    "¦_{}_¦***{}**¦![*{}*][r]¦{}\n¦{} ¦&ngE;{}¦[![{}](/a)](/b)"
)
PREFIXES = "¦¦> ¦- ¦  ¦1. ¦\t¦# ¦    ¦> - ¦## ¦   "
LINES = (
    "---¦***¦===¦¦¦```¦| a | b |¦|---|---|¦| the \\| `x\\|y` | the |¦\f¦[r]: /u 'the'"
    "¦<div>the</div>¦<p>R&amp;D <i>the</i>¦<!-- off -->¦Slide 3¦>¦-¦</div>"
    "¦<h2>the &eacute;</h2>¦Speaker notes:¦• the¦– the¦<!-- the¦-->"
)
ENDS = "\n¦\n¦\r\n¦\r¦\n\n¦\r\n\r\n¦\f¦  \n"


def one_of(choices: str) -> st.SearchStrategy[str]:
    return st.sampled_from(choices.split("¦"))


@st.composite
def prose(draw: st.DrawFn) -> str:
    """Words with inline marks around some of them."""
    words = draw(st.lists(st.tuples(one_of(INLINE), one_of(WORDS)), min_size=1, max_size=4))
    return draw(one_of(PREFIXES)) + "".join(mark.format(word) for mark, word in words)


@st.composite
def drafts(draw: st.DrawFn) -> str:
    """A draft of many constructs, with line ends of all sorts."""
    line = st.tuples(prose() | one_of(LINES), one_of(ENDS))
    lines = draw(st.lists(line, min_size=1, max_size=9))
    return draw(st.sampled_from(["", "", "---\nprofile: x\n---\n"])) + "".join(
        line + end for line, end in lines
    )


def read(text: str, format: str) -> Pitch | None:
    try:
        return read_text(text, "draft", format)
    except UnreadableError:
        return None


def stands_there(block: Block, index: int, source: str) -> bool:
    """Whether a character of a block is the one in the source, or stands for it."""
    there, here, at = (
        source[block.origin.offset(index)],
        block.text[index],
        Span(index, index + 1),
    )
    masked = here == "*" and any(at.within(code) for code in block.code)
    decoded = there in "&<" and len(block.source(at)) > 1
    return here == there or masked or decoded or (here == "\n" and there in "\r\f")


@pytest.mark.parametrize("format", ["txt", "md"])
@settings(max_examples=150, deadline=None)
@given(text=drafts())
def test_every_character_of_a_block_stands_where_it_says(format: str, text: str) -> None:
    if pitch := read(text, format):
        for block in pitch.blocks:
            wrong = [i for i in range(len(block.text)) if not stands_there(block, i, text)]
            assert not wrong, (block, wrong)


@pytest.mark.parametrize("format", ["txt", "md"])
@settings(max_examples=150, deadline=None)
@given(text=drafts())
def test_sections_tile_the_text_and_blocks_are_in_reading_order(
    format: str, text: str
) -> None:
    if pitch := read(text, format):
        assert pitch.sections[0].span.start == 0
        assert pitch.sections[-1].span.end == len(text)
        assert all(a.span.end == b.span.start for a, b in pairwise(pitch.sections))
        for section in pitch.sections:
            assert all(block.span.within(section.span) for block in section.blocks)
        starts = [block.origin.offset(0) for block in pitch.blocks]
        assert starts == sorted(starts)


@pytest.mark.parametrize("format", ["txt", "md"])
@settings(max_examples=150, deadline=None)
@given(text=drafts())
def test_a_block_lies_in_its_span_and_says_something(format: str, text: str) -> None:
    if pitch := read(text, format):
        for block in pitch.blocks:
            assert block.text.strip()
            assert block.source(Span(0, len(block.text))).within(block.span)
        for comment in pitch.comments:
            assert comment.span.cut(text).startswith("<!--")
            assert comment.text.split("\n")[0] in comment.span.cut(text)


def shown(tokens: list[Token]) -> str:
    """What inline tokens show, with inline code as a single `*`."""
    return "".join(
        shown(token.children or [])
        if token.type == "image"
        else {
            "code_inline": "*",
            "softbreak": " ",
            "hardbreak": " ",
            "html_inline": " ",
        }.get(token.type, token.content)
        for token in tokens
    )


def plain(text: str) -> str:
    return re.sub(r"\s|\*|%20", "", text)


@settings(max_examples=150, deadline=None)
@given(text=drafts())
def test_markdown_shows_what_its_parser_shows(text: str) -> None:
    tokens = MarkdownIt("commonmark").enable(["table", "strikethrough"]).parse(text)
    pitch = read(text, "md")
    ours = re.search("\f|Slide|Notes:|notes:|^---\nprofile", text)
    if pitch is None or ours or any(token.type == "html_block" for token in tokens):
        return

    said = [plain(block.text) for block in pitch.blocks if block.kind != "code"]

    children = [token.children or [] for token in tokens if token.type == "inline"]
    assert [words for words in said if words] == [
        words for words in map(plain, map(shown, children)) if words
    ]


@settings(max_examples=150, deadline=None)
@given(
    st.binary(max_size=60) | st.text(max_size=40).map(lambda text: text.encode("utf-16"))
)
def test_bytes_are_read_or_refused(data: bytes) -> None:
    with suppress(UnreadableError):
        assert all(block.text.strip() for block in read_bytes(data).blocks)
