import pytest

from pitchcoach.pitch import Block, Pitch
from pitchcoach.readers import read_text
from pitchcoach.text import Span


def read(text: str) -> Pitch:
    return read_text(text, "draft", "md")


def blocks(text: str) -> list[Block]:
    return list(read(text).blocks)


def only(text: str) -> Block:
    [block] = blocks(text)
    return block


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("We **sell** *hot* ~~cold~~ __tea__.", "We sell hot cold tea."),
        ("The [the the](/the 'the') tea", "The the the tea"),
        ("The [the][r] and [r] tea\n\n[r]: /the", "The the and r tea"),
        ("See <https://tea.io/%20> now", "See https://tea.io/%20 now"),
        ("Hot ![the *tea*](/the.png) pot", "Hot the tea pot"),
        ("R&amp;D \\*for\\* caf&eacute;s", "R&D *for* cafés"),
        ("We  sell\n  tea  \nand\\\ncups.", "We  sell\ntea\nand\ncups."),
        ("We<br>sell <b>tea</b>", "We\nsell tea"),
        ("We <!-- the -->sell", "We sell"),
        ("2 * 3 * 4 and snake_case_word", "2 * 3 * 4 and snake_case_word"),
        ("[not a link] (the)", "[not a link] (the)"),
        ("é́ 👩‍🚀 漢字\u00a0!", "é́ 👩‍🚀 漢字\u00a0!"),
    ],
)
def test_marks_are_not_part_of_the_text(source: str, text: str) -> None:
    assert only(source).text == text


def test_repeated_words_are_found_where_they_stand() -> None:
    source = "[the](/the 'the') <!-- the -->the *the* &amp; `the` the"
    block = only(source)

    assert block.text == "the the the & *** the"
    assert [block.source(Span(at, at + 3)) for at in (0, 4, 8, 14, 18)] == [
        Span(1, 4),
        Span(30, 33),
        Span(35, 38),
        Span(47, 50),
        Span(52, 55),
    ]


def test_an_entity_is_taken_as_a_whole() -> None:
    source = "R&amp;D &laquo;oui&raquo;"
    block = only(source)

    assert block.source(Span(4, len(block.text))).cut(source) == "&laquo;oui&raquo;"


def test_inline_code_is_masked() -> None:
    block = only("Run `tea  go` and `` a`b `` now")

    assert block.text == "Run ******* and *** now"
    assert [code.cut(block.text) for code in block.code] == ["*******", "***"]


@pytest.mark.parametrize(
    ("source", "kind", "text", "within"),
    [
        ("> We sell\ntea\n>  now", "quote", "We sell\ntea\nnow", ("quote",)),
        ("- We\n  sell", "item", "We\nsell", ("list",)),
        ("> 1. We\n>    sell", "item", "We\nsell", ("quote", "list")),
        ("- - We", "item", "We", ("list", "list")),
        ("* > We", "quote", "We", ("list", "quote")),
        ("> # We sell #", "heading", "We sell", ("quote",)),
        ("\tWe\n    \tsell", "code", "We\n\tsell", ()),
        ("> ```tea\n> We\n>   sell\n> ```", "code", "We\n  sell", ("quote",)),
        ("![We sell](/a.png)", "caption", "We sell", ()),
        ("We sell\ntea\n===", "heading", "We sell\ntea", ()),
    ],
)
def test_blocks_know_what_they_are_and_where(
    source: str, kind: str, text: str, within: tuple[str, ...]
) -> None:
    block = only(source)

    assert (block.kind, block.text, block.within) == (kind, text, within)
    assert block.span == Span(0, len(source))


def test_a_table_is_read_cell_by_cell() -> None:
    source = "> | Tea | A \\| B |\n> |--|--|\n> | the | `a\\|b` **the** |\n> the | the"
    found = blocks(source)

    assert [(cell.kind, cell.text) for cell in found] == [
        ("header_cell", "Tea"),
        ("header_cell", "A | B"),
        ("cell", "the"),
        ("cell", "*** the"),
        ("cell", "the"),
        ("cell", "the"),
    ]
    assert [cell.span.cut(source) for cell in found][3:] == [
        "`a\\|b` **the**",
        "the",
        "the",
    ]
    assert {cell.within for cell in found} == {("quote", "table")}


def test_headings_have_levels_and_begin_sections() -> None:
    pitch = read("Hello.\n\n# Tea\nHot.\n\n### Why *now*?\n\n> # Quoted\n")

    assert [(section.label, section.title) for section in pitch.sections] == [
        ("section 1", ""),
        ("section 2", "Tea"),
        ("section 3", "Why now?"),
    ]
    assert [block.level for block in pitch.blocks] == [0, 1, 0, 3, 1]


def test_rules_and_form_feeds_break_slides() -> None:
    pitch = read(
        "# Tea\n\nHot.\n\n---\n\n## Ask\n\nPay.\n\fCups.\n\n***\n\n# Slide 7: Team\n"
    )

    assert [(section.label, section.title) for section in pitch.sections] == [
        ("slide 1", "Tea"),
        ("slide 2", "Ask"),
        ("slide 3", ""),
        ("slide 7", "Team"),
    ]
    assert [block.text for block in pitch.sections[3].blocks] == ["Team"]


def test_a_sentence_over_a_rule_is_no_title() -> None:
    pitch = read("We sell tea.\n---\nOur ask\n---\n")

    assert [(block.kind, block.text) for block in pitch.blocks] == [
        ("paragraph", "We sell tea."),
        ("heading", "Our ask"),
    ]
    assert [section.label for section in pitch.sections] == ["slide 1", "slide 2"]


def test_front_matter_is_read_and_left_out() -> None:
    settings = "# mine\nProfile: 'investor-meeting'\nlanguage: fr\ntags:\n  - tea\n"
    pitch = read(f"---\n{settings}---\nWe sell.\n")

    assert pitch.front_matter == {
        "profile": "investor-meeting",
        "language": "fr",
        "tags": "",
    }
    assert [block.text for block in pitch.blocks] == ["We sell."]
    assert [section.label for section in pitch.sections] == ["section 1"]


@pytest.mark.parametrize(
    "text", ["---\nWe sell: tea\n---\n", "---\nprofile: x\n", "---\n---\nx"]
)
def test_other_rules_at_the_top_are_no_front_matter(text: str) -> None:
    assert read(text).front_matter == {}


def test_speaker_notes_are_marked() -> None:
    text = "# Tea\n\n- Hot.\n\n> **Notes:** smile `a`.\n>\n> Breathe.\n\nWe grow.\n"

    assert [(block.text, block.within) for block in blocks(text)] == [
        ("Tea", ()),
        ("Hot.", ("list",)),
        ("smile *.", ("notes", "quote")),
        ("Breathe.", ("notes", "quote")),
        ("We grow.", ()),
    ]


def test_comments_are_collected_with_their_places() -> None:
    text = "<!-- pitchcoach off -->\n\nWe <!-- vale off -->sell.\n\n<!--\nopen"
    pitch = read(text)

    assert [comment.text for comment in pitch.comments] == [
        "pitchcoach off",
        "vale off",
        "open",
    ]
    assert [comment.span.cut(text) for comment in pitch.comments] == [
        "<!-- pitchcoach off -->",
        "<!-- vale off -->",
        "<!--\nopen",
    ]


def test_words_in_html_are_read() -> None:
    text = (
        "<div>\n<h2>Caf&eacute; tea</h2>\n<style>p {}</style>"
        "<p>We <b>sell</b><br>\n tea.</p>\n"
        "<ul><li>Hot &nope; pots</li></ul><!-- off -->\n<script>x <p> y\n</div>\n"
    )
    pitch = read(text)

    assert [(block.kind, block.level, block.text) for block in pitch.blocks] == [
        ("heading", 2, "Café tea"),
        ("paragraph", 0, "We sell\n\n tea."),
        ("item", 0, "Hot &nope; pots"),
    ]
    assert [comment.text for comment in pitch.comments] == ["off"]
    assert [section.title for section in pitch.sections] == ["Café tea"]


def test_brackets_without_end_are_read_as_they_stand() -> None:
    assert only("[" * 2_000 + " *tea*").text == "[" * 2_000 + " tea"


def test_deep_nesting_is_read() -> None:
    assert only("> " * 40 + "tea").within == ("quote",) * 40
