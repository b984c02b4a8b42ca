"""How long it is, how it is cut into sentences, and how hard it is to follow."""

from pitchcoach.measures.readability import readability
from pitchcoach.measures.stretch import Stretch, Value


def words(stretch: Stretch) -> Value:
    """Words said aloud; a number is a word, a hyphenated word is one.

    Unit: words. Source: the word budgets by which slots are planned (words ÷ pace).
    """
    return stretch.counts.words, "words"


def seconds(stretch: Stretch) -> Value:
    """How long it takes to say at the profile's pace.

    Unit: seconds. Source: words ÷ words a minute; Microsoft's Speaker Coach holds 100 to
    165 for a good pace, 130 leaves a non-native speaker room for pauses.
    """
    return 60 * stretch.counts.words / stretch.pace, "seconds"


def slot_share(stretch: Stretch) -> Value:
    """How much of the slot it fills at the profile's pace.

    Unit: %. Source: Toastmasters' timing lights; aim at 90 to 100.
    """
    if stretch.slot <= 0:
        return None
    return 100 * 60 * stretch.counts.words / stretch.pace / stretch.slot, "%"


def sections(stretch: Stretch) -> Value:
    """Sections or slides.

    Unit: sections. Source: Sequoia and DocSend for decks: 15 to 20, at most 18.
    """
    return stretch.sections, "sections"


def words_per_section(stretch: Stretch) -> Value:
    """Words said in a section or on a slide, on average.

    Unit: words. Source: one idea a slide (Kawasaki: ten slides in twenty minutes).
    """
    return (stretch.counts.words / stretch.sections, "words") if stretch.sections else None


def sentences(stretch: Stretch) -> Value:
    """Sentences said aloud; a list item without a full stop is one.

    Unit: sentences. Source: a count.
    """
    return stretch.counts.sentences, "sentences"


def words_per_sentence(stretch: Stretch) -> Value:
    """Words in a sentence, on average.

    Unit: words. Source: US Army Regulation 25-50, at most 15 on average.
    """
    counts = stretch.counts
    return (counts.words / counts.sentences, "words") if counts.sentences else None


def longest_sentence(stretch: Stretch) -> Value:
    """Words in the longest sentence.

    Unit: words. Source: Amazon's writing rule, under 30.
    """
    longest = max((one.words for one in stretch.by_sentence), default=0)
    return (longest, "words") if longest else None


def long_sentences(stretch: Stretch) -> Value:
    """Sentences of more than 30 words.

    Unit: sentences. Source: Amazon's writing rule, under 30 words each.
    """
    return sum(one.words > 30 for one in stretch.by_sentence), "sentences"


def questions(stretch: Stretch) -> Value:
    """Sentences that end on a question mark.

    Unit: questions. Source: a count.
    """
    return stretch.counts.questions, "questions"


def distinct_word_share(stretch: Stretch) -> Value:
    """Different words among all words.

    Unit: %. Source: the type-token ratio; compare only texts of like length.
    """
    if not stretch.words:
        return None
    return 100 * len(set(stretch.words)) / len(stretch.words), "%"


def readability_grade(stretch: Stretch) -> Value:
    """School years a reader needs, by the Automated Readability Index.

    Unit: grade. Source: Senter & Smith 1967, 4.71 × characters ÷ words + 0.5 × words ÷
    sentences − 21.43, worked out from our own words and sentence ends; at most 8 spoken, 10
    written (Seibel: simple language).
    """
    words, sentences = stretch.counts.words, len(stretch.sentences)
    if not words or not sentences:
        return None
    characters = sum(map(len, stretch.words))
    return 4.71 * characters / words + 0.5 * words / sentences - 21.43, "grade"


def flesch_reading_ease(stretch: Stretch) -> Value:
    """How easily it is read, by textstat: 100 very easily, 0 hardly at all.

    Unit: points of 100. Source: Flesch 1948, with textstat's syllables.
    """
    return _by_textstat("flesch_reading_ease", stretch, "points of 100")


def flesch_kincaid_grade(stretch: Stretch) -> Value:
    """School years a reader needs, by textstat's Flesch-Kincaid grade.

    Unit: grade. Source: Kincaid et al. 1975, with textstat's syllables.
    """
    return _by_textstat("flesch_kincaid_grade", stretch, "grade")


def gunning_fog(stretch: Stretch) -> Value:
    """School years a reader needs, by textstat's Gunning Fog index.

    Unit: grade. Source: Gunning 1952, with textstat's syllables and list of easy words.
    """
    return _by_textstat("gunning_fog", stretch, "grade")


def _by_textstat(formula: str, stretch: Stretch, unit: str) -> Value:
    if not stretch.counts.words:
        return None
    return readability(formula, [one.text for one in stretch.sentences]), unit
