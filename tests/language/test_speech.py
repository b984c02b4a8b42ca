from pitchcoach.language.speech import closing, opening, told
from tests.telling import telling


def test_headings_tables_and_captions_are_shown_and_not_said() -> None:
    sentences = told(telling("# Our market\n\nWe sell it.\n\n- You buy it.\n", "md"))

    assert [(s.text, s.said) for s in sentences] == [
        ("Our market", False),
        ("We sell it.", True),
        ("You buy it.", True),
    ]


def test_where_a_slide_has_notes_they_are_what_is_said() -> None:
    sentences = told(telling("# Title\n\nOn the slide.\n\nNotes: I say this.\n", "md"))

    assert [s.text for s in sentences if s.said] == ["I say this."]


def test_a_deck_of_titles_is_said_as_a_whole() -> None:
    sentences = told(telling("# We sell tea\n\n---\n\n# You drink it\n", "md"))

    assert [s.said for s in sentences] == [True, True]


def test_each_sentence_knows_the_words_said_before_it() -> None:
    sentences = told(telling("# Tea\n\nWe sell it. You buy it.\n\nThanks.", "md"))

    assert [(s.before, s.words) for s in sentences] == [(0, 0), (0, 3), (3, 3), (6, 1)]


def test_each_sentence_is_cut_out_of_the_source() -> None:
    text = "We  sell\nit. You buy “it”."
    sentences = told(telling(text))

    assert [s.source.cut(text) for s in sentences] == ["We  sell\nit.", "You buy “it”."]


def test_opening_and_closing_have_a_fifth_of_the_words_and_two_sentences_at_least() -> None:
    sentences = told(
        telling("One two. Three four. " + "Five six seven eight nine ten. " * 9)
    )

    assert len(opening(sentences)) == 3
    assert len(closing(sentences)) == 2
    assert opening(sentences[:1]) == closing(sentences[:1]) == sentences[:1]
    assert opening(()) == ()
