import pytest
from markdown_it.token import Token

from pitchcoach.readers.inline import MisalignedError, Piece, pieces, shown
from pitchcoach.readers.layout import layout, paragraph, verbatim
from pitchcoach.readers.rows import rows


def test_content_that_does_not_stand_there_is_what_does() -> None:
    text = "> We sell\r\n> tea."
    page = layout(text, rows(text))

    content = paragraph(page, "We brew\ntea.", [2, 12])

    assert content.text == "We sell\ntea."
    assert [content.origin.offset(at) for at in (0, 7, 8)] == [2, 10, 13]


def test_a_row_of_white_space_has_no_first_word() -> None:
    page = layout("We\n  ", rows("We\n  "))

    assert paragraph(page, "tea", [3]).text == ""


def test_code_is_found_at_the_ends_of_its_rows() -> None:
    text = "> x\n>  \ty"
    page = layout(text, rows(text))

    content = verbatim(page, "x\n   y\n", 0)

    assert content.text == "x\ny"
    assert content.origin.offset(2) == text.index("y")


@pytest.mark.parametrize(
    "token",
    [
        Token("text", "", 0, content="tea"),
        Token("text_special", "", 0, content="&", markup="&amp;", info="entity"),
        Token("softbreak", "br", 0),
        Token("em_open", "em", 1, markup="*"),
        Token("link_open", "a", 1),
        Token("link_close", "a", -1),
        Token("image", "img", 0, content="tea"),
        Token("html_inline", "", 0, content="<b>"),
        Token("code_inline", "code", 0, content="tea", markup="`"),
    ],
)
def test_a_token_that_does_not_stand_there_is_reported(token: Token) -> None:
    with pytest.raises(MisalignedError):
        list(pieces([token], "We sell cups"))


@pytest.mark.parametrize("content", ["We *sell*", "We cups"])
def test_content_that_its_tokens_do_not_fit_is_shown_as_it_is(content: str) -> None:
    token = Token(
        "inline", "", 0, content="We cups", children=[Token("text", "", 0, content="tea")]
    )

    assert shown(token, content) == [Piece("copy", 0, len(content))]
