"""The Markdown parser, made to say where things stand."""

from collections.abc import Callable
from functools import lru_cache
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.rules_block import StateBlock, heading, lheading, paragraph, table
from markdown_it.rules_inline import StateInline, image, link
from markdown_it.token import Token

_BlockRule = Callable[[StateBlock, int, int, bool], bool]
_InlineRule = Callable[[StateInline, bool], bool]
_BLOCKS: tuple[tuple[str, _BlockRule, list[str]], ...] = (
    ("table", table, ["paragraph", "reference"]),
    ("heading", heading, ["paragraph", "reference", "blockquote"]),
    ("lheading", lheading, []),
    ("paragraph", paragraph, []),
)
"""Rules for blocks that hold words, each with the kinds of block that it may cut short."""
_ROWED = ("paragraph_open", "heading_open", "tr_open")


MAX_BRACKETS = 500
"""Opening brackets in one paragraph beyond which none is looked at as a link: each may
begin one that holds all the others."""


def tokens(text: str) -> list[Token]:
    """The text's block tokens, with the inline tokens of each as its children.

    Paragraphs, headings and table rows tell in `meta["starts"]` where each of their rows
    begins after the marks of lists and quotes, links and images in `meta["end"]` where they
    end.
    """
    references: dict[str, Any] = {}
    found = _block_parser().parse(text, references)
    for token in found:
        if token.type == "inline":
            parser = _inline_parser(links=token.content.count("[") <= MAX_BRACKETS)
            token.children = parser.inline.parse(token.content, parser, references, [])
    return found


@lru_cache(maxsize=1)
def _block_parser() -> MarkdownIt:
    parser = MarkdownIt("commonmark", {"maxNesting": 100})
    parser.enable("table").disable("inline")
    for name, rule, cuts_short in _BLOCKS:
        parser.block.ruler.at(name, _with_starts(rule), {"alt": cuts_short})
    return parser


@lru_cache(maxsize=2)
def _inline_parser(links: bool) -> MarkdownIt:
    parser = MarkdownIt("commonmark").enable("strikethrough")
    parser.inline.ruler.at("link", _with_end(link))
    parser.inline.ruler.at("image", _with_end(image))
    return parser if links else parser.disable(["link", "image"])


def _with_starts(rule: _BlockRule) -> _BlockRule:
    def placed(state: StateBlock, first: int, end: int, silent: bool) -> bool:
        before = len(state.tokens)
        matched = rule(state, first, end, silent)
        for token in state.tokens[before:]:
            if token.map and token.type in _ROWED:
                token.meta["starts"] = [
                    state.bMarks[row] + state.tShift[row] for row in range(*token.map)
                ]
        return matched

    return placed


def _with_end(rule: _InlineRule) -> _InlineRule:
    def placed(state: StateInline, silent: bool) -> bool:
        matched = rule(state, silent)
        if matched and not silent:
            state.tokens[-1].meta["end"] = state.pos
        return matched

    return placed
