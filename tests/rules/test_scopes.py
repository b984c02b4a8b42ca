import pytest

from pitchcoach.rules.scope_names import scope_mistake
from pitchcoach.rules.scopes import selects


@pytest.mark.parametrize(
    ("expression", "scope", "selected"),
    [
        ("text", "text.md", True),
        ("text", "text.heading.h2.md", True),
        ("text", "sentence.text.md", True),
        ("text", "raw.md", False),
        ("text", "summary.md", False),
        ("heading", "text.heading.h2.md", True),
        ("heading.h2", "text.heading.h2.md", True),
        ("heading.h1", "text.heading.h2.md", False),
        ("text.md", "text.list.md", True),
        ("text.md", "text.txt", False),
        ("~heading", "text.md", True),
        ("~heading", "text.heading.h1.md", False),
        ("~heading", "raw.md", False),
        ("~heading & ~list", "text.list.md", False),
        ("text & ~heading", "text.md", True),
        ("table & ~header", "text.table.cell.md", True),
        ("heading & opening", "text.heading.h1.md.opening", True),
        ("heading & opening", "text.heading.h1.md", False),
        ("quote", "text.blockquote.md", True),
        ("item", "text.list.md", True),
        ("raw", "raw.md", True),
        ("frontmatter.title", "text.frontmatter.title.md", True),
    ],
)
def test_an_expression_selects_the_blocks_that_have_its_names(
    expression: str, scope: str, selected: bool
) -> None:
    assert selects(expression, scope) is selected


@pytest.mark.parametrize(
    "expression",
    ["text", "heading.h2", "~list", "text & ~heading.h1", "opening", "first_sentence",
     "quote",
     "text.frontmatter.anything", "notes", "slide", "closing & sentence"],
)  # fmt: skip
def test_vales_scopes_and_ours_are_known(expression: str) -> None:
    assert scope_mistake(expression) == ""


@pytest.mark.parametrize(
    ("expression", "advice"),
    [
        ("heding", "heading"),
        ("link", "raw"),
        ("text heading", "&"),
        ("text & ", "misses a name"),
        ("", "misses a name"),
        ("text.", "misses a name"),
    ],
)
def test_a_wrong_scope_is_answered_with_what_would_be_right(
    expression: str, advice: str
) -> None:
    assert advice in scope_mistake(expression)
