from dataclasses import replace

from pitchcoach.readers import read_text
from pitchcoach.reports.parts.page import MARK, UNMARK
from pitchcoach.reports.parts.quotes import Quotes
from pitchcoach.text import Span
from tests.making_reviews import review

DECK = """\
# Kalio

**Kalio** helps *many* `big` pharmacies, see [our site](https://example.org).

| Before | After |
|--------|-------|
| 6 hours | 20 minutes |
"""


def quotes(text: str, format: str = "md") -> Quotes:
    """Quotes from a draft of one sentence a block."""
    pitch = read_text(text, "draft", format)
    spans = tuple(block.source(Span(0, len(block.text))) for block in pitch.blocks)
    return Quotes(replace(review(text=text), pitch=pitch, sentences=spans))


def spanned(text: str, words: str) -> Span:
    """Where words stand in a text."""
    return Span(text.index(words), text.index(words) + len(words))


def marked(quote: str) -> str:
    return quote.replace(MARK, "[").replace(UNMARK, "]")


def test_a_quotation_has_no_markup() -> None:
    quote = quotes(DECK).quote(spanned(DECK, "many"))

    assert marked(quote) == "Kalio helps [many] big pharmacies, see our site."


def test_words_of_several_blocks_are_quoted_one_after_the_other() -> None:
    assert quotes(DECK).words(spanned(DECK, "6 hours | 20 minutes")) == "6 hours 20 minutes"


def test_a_space_at_the_end_of_a_finding_is_not_lost() -> None:
    text = "They pay us €190 a month.\n"

    quote = quotes(text, "txt").quote(spanned(text, "€190 "))

    assert marked(quote) == "They pay us [€190] a month."


def test_a_long_quotation_is_cut_between_words() -> None:
    text = f"{'before ' * 40}maybe {'behind ' * 40}\n"

    quote = marked(quotes(text, "txt").quote(spanned(text, "maybe")))

    assert quote.startswith("…before before")
    assert quote.endswith("behind behind…")
    assert "[maybe]" in quote


def test_the_section_is_named_where_there_are_several() -> None:
    assert quotes("We bake.\n").section("section 1") == ""
    assert (
        quotes("# A\n\nWe bake.\n\n# B\n\nWe sell.\n").section("section 2") == "section 2"
    )
