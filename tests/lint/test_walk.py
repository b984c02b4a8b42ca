import pytest
from hypothesis import given
from hypothesis import strategies as st

from pitchcoach.lint.markdown import events
from pitchcoach.lint.walk import Walk, tags


def blocks(markdown: str) -> list[tuple[str, str]]:
    """Scope and text of each block."""
    return [(s.scope, s.text) for s in Walk().along(events(markdown)).stretches]


@pytest.mark.parametrize(
    ("markdown", "expected"),
    [
        ("# A *b* c", [("text.heading.h1", "A b c")]),
        ("A\n=\n\nb\nc", [("text.heading.h1", "A"), ("text", "b\nc")]),
        ("- a\n- b", [("text.list", "a"), ("text.list", "b")]),
        ("- a\n  - b", [("text.list", "a b")]),
        ("1. a\n\n   b", [("text.list", "a"), ("text", "b")]),
        ("> a\n> b", [("text.blockquote", "a\nb")]),
        (
            "| a | b |\n|---|---|\n| c | d |",
            [
                ("text.table.header", "a"),
                ("text.table.header", "b"),
                ("text.table.cell", "c"),
                ("text.table.cell", "d"),
            ],
        ),
        ("a `b c` d", [("text", "a *** d")]),
        ("a <kbd>b</kbd>.", [("text", "a *.")]),
        ("a [b](c), d", [("text", "a b, d")]),
        ("a ([b](c)) d", [("text", "a (b) d")]),
        ("a **b**s", [("text", "a b s")]),
        ("see <https://a.b>", [("text", "see ***********")]),
        ("see https://a.b/c.", [("text", "see *************.")]),
        ("![a b](c.png) d", [("text.attr.alt", "a b"), ("text", " d")]),
        ("a\\\nb", [("text", "a b")]),
        ("~~a~~ b", [("text", " a b")]),
        ("```\na\n```\n\n    b\n\nc", [("text", "c")]),
        ("<div>\n\na\n\n</div>", [("text", "a")]),
        ("<div>a <b>b</b></div>", [("text", "a b")]),
        ('<div class="pre">\n\na <div>x</div>\n\n</div>\n\nb', [("text", "b")]),
        ("<figure><figcaption>a</figcaption></figure>", []),
        ("<script>\nif (a < b) c()\n</script>\n\nd", [("text", "d")]),
        ("a &amp; b &#8212; c \\* d", [("text", "a & b — c * d")]),
        ("- [ ] a\n- [x] b", [("text.list", "a"), ("text.list", "b")]),
        ("a[^1] b\n\n[^1]: c d", [("text", "a 1 b"), ("text.list", "c d ↩︎")]),
        ("---\n\na", [("text", "a")]),
        ("", []),
    ],
)
def test_markdown_becomes_the_blocks_that_vale_lints(
    markdown: str, expected: list[tuple[str, str]]
) -> None:
    assert blocks(markdown) == expected


def test_tags_can_be_chosen() -> None:
    chosen = tags(("blockquote",), ("big",), ("em",))

    walk = Walk(chosen).along(events("> a\n\n*b* `c` <p class='big'>d</p>\n\n    e"))

    assert [s.text for s in walk.stretches] == [" * c", " e"]


def test_blocks_are_counted_by_sort() -> None:
    walk = Walk().along(events("# a\n\n## b\n\n## c\n\n- d\n\n```\ne\n```\n"))

    assert walk.counts == {"heading.h1": 1, "heading.h2": 2, "list": 1, "pre": 1}


def test_a_comment_counts_from_the_block_in_which_it_stands() -> None:
    walk = Walk().along(events("a\n\n<!-- vale off -->\n\nb\n\nc <!-- vale on --> d"))

    assert walk.comments == [("vale off", 1), ("vale on", 2)]


@given(
    st.lists(
        st.sampled_from(
            ["a b", "\n", "\n\n", "*", "**", "`", "c", "[d](e)", "[d]", "(", "&amp;", "\\*",
             "#",
             "- ", "> ", "1. ", "<b>", "</b>", "<!-- f -->", "|", "    ", "![g](h)", "http://i.j",
             "```", "é—", "\t", "[^1]", "[^1]: ", "<div>", "x_y_z", "~~"]
        ),
        max_size=30,
    )
)  # fmt: skip
def test_words_stand_where_they_are_said_to_stand(parts: list[str]) -> None:
    markdown = "".join(parts)

    for stretch in Walk().along(events(markdown)).stretches:
        for offset, char in enumerate(stretch.text):
            if char.isalnum() and char not in "&123":
                assert markdown[stretch.origin.offset(offset)] == char
