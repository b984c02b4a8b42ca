import pytest

from pitchcoach.pitch import Pitch
from pitchcoach.readers import read_text


def read(text: str) -> Pitch:
    return read_text(text, "draft", "txt")


def kinds(text: str) -> list[tuple[str, str]]:
    return [(block.kind, block.text) for block in read(text).blocks]


def titles(text: str) -> list[tuple[str, str]]:
    return [(section.label, section.title) for section in read(text).sections]


def test_blank_lines_separate_paragraphs() -> None:
    assert kinds("We sell\ntea.  Hot.\n \t\nWe grow.\n") == [
        ("paragraph", "We sell\ntea.  Hot."),
        ("paragraph", "We grow."),
    ]


@pytest.mark.parametrize("mark", ["-", "*", "•", "–", "1.", "12)"])
def test_a_bullet_begins_an_item_and_indented_lines_go_on(mark: str) -> None:
    assert kinds(f"{mark} We sell\n   tea.\nWe grow.") == [
        ("item", "We sell\ntea."),
        ("paragraph", "We grow."),
    ]


def test_items_stand_in_a_list_and_in_their_own_lines() -> None:
    text = "Plan:\n  - tea\n  - cups"
    paragraph, *items = read(text).blocks

    assert paragraph.within == ()
    assert [(item.within, item.span.cut(text)) for item in items] == [
        (("list",), "- tea"),
        (("list",), "- cups"),
    ]


@pytest.mark.parametrize(
    "text", ["We sold\n12. That was new.", "We sold *tea*\n*Marie", "-5 %"]
)
def test_a_wrapped_line_is_no_item(text: str) -> None:
    assert [kind for kind, _ in kinds(text)] == ["paragraph"]


@pytest.mark.parametrize("rule", ["---", "***", "- - -", "  -----  ", "\f"])
def test_a_rule_or_form_feed_breaks_slides(rule: str) -> None:
    assert titles(f"Tea.\n{rule}\nCups.") == [("slide 1", ""), ("slide 2", "")]


def test_an_empty_slide_is_counted_but_not_one_at_either_end() -> None:
    assert [label for label, _ in titles("---\nTea.\n---\n---\nCups.\n---\n")] == [
        "slide 1",
        "slide 2",
        "slide 3",
    ]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("# Tea\nHot.\n# Ask\nPay.", [("section 1", "Tea"), ("section 2", "Ask")]),
        ("Hello.\n\n# Ask\nPay.", [("section 1", ""), ("section 2", "Ask")]),
        ("---\n# Tea\n---\n# Ask", [("slide 1", "Tea"), ("slide 2", "Ask")]),
        (
            "Slide 1: Tea\nHot.\nSlide 3 – Ask\nPay.",
            [("slide 1", "Tea"), ("slide 3", "Ask")],
        ),
        ("slide 2\nHot.\n[Slide 4]\nPay.", [("slide 2", ""), ("slide 4", "")]),
        ("---\n\nSlide 5\nTea.", [("slide 5", "")]),
        ("Tea.\n---\nSlide 5\n# Ask\nPay.", [("slide 1", ""), ("slide 5", "Ask")]),
        ("Slide 3 shows our tea.", [("section 1", "")]),
        ("Slide 3-5 show our tea.", [("section 1", "")]),
        ("#1 in tea", [("section 1", "")]),
    ],
)
def test_titles_and_labels(text: str, found: list[tuple[str, str]]) -> None:
    assert titles(text) == found


def test_a_heading_inside_a_slide_stays_on_that_slide() -> None:
    assert titles("# Tea\nHot.\n# Why\nCold.\n---\nAsk.") == [
        ("slide 1", "Tea"),
        ("slide 1", "Why"),
        ("slide 2", ""),
    ]


def test_notes_go_to_the_end_of_their_slide() -> None:
    blocks = read("Slide 1: Tea\nHot.\n\nNotes: Smile.\n\nBreathe.\n---\nCups.").blocks

    assert [(block.text, block.within) for block in blocks] == [
        ("Tea", ()),
        ("Hot.", ()),
        ("Smile.", ("notes",)),
        ("Breathe.", ("notes",)),
        ("Cups.", ()),
    ]


def test_a_note_in_plain_prose_is_one_paragraph() -> None:
    blocks = read("We sell tea.\n\nNote : it is hot.\n\nWe grow.").blocks

    assert [block.within for block in blocks] == [(), ("notes",), ()]


def test_a_notes_line_of_its_own_speaks_for_what_follows() -> None:
    blocks = read("We sell tea.\n\nSpeaker notes:\n\nSmile.\n\nBreathe.").blocks

    assert [(block.text, block.within) for block in blocks] == [
        ("We sell tea.", ()),
        ("Smile.", ("notes",)),
        ("Breathe.", ("notes",)),
    ]


def test_comments_are_set_aside() -> None:
    pitch = read("<!-- pitchcoach off -->\nWe <!-- now\n -->sell tea. <!-- open")

    assert [comment.text for comment in pitch.comments] == ["pitchcoach off", "now"]
    assert [block.text for block in pitch.blocks] == ["We\nsell tea. <!-- open"]
