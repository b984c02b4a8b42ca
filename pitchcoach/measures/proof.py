"""How much of it can be checked: numbers, names, details."""

from pitchcoach.language.mentions import mentions
from pitchcoach.language.words import words
from pitchcoach.measures import specificity as details
from pitchcoach.measures.stretch import Stretch, Value, per_hundred_words


def numbers_per_100(stretch: Stretch) -> Value:
    """Numbers, sums of money and percentages.

    Unit: per 100 words. Source: Larrimore et al. 2011, over 200,000 loan requests:
    quantities went with more money.
    """
    return per_hundred_words(stretch.counts.numbers, stretch)


def names_per_100(stretch: Stretch) -> Value:
    """Names of people, companies, products and places.

    Unit: per 100 words. Source: Mitra & Gilbert 2014, 45,815 campaigns: social proof pays.
    """
    return per_hundred_words(stretch.counts.names, stretch)


def words_before_number(stretch: Stretch) -> Value:
    """Words before the first number, sum or percentage; absent where there is none.

    Unit: words. Source: US Army, the bottom line up front.
    """
    with_one = (n for n, counted in enumerate(stretch.by_sentence) if counted.numbers)
    return _words_before(stretch, next(with_one, None), ("number", "money", "percent"))


def words_before_name(stretch: Stretch) -> Value:
    """Words before the first name; absent where there is none.

    Unit: words. Source: Seibel (Y Combinator), say your name and what you do first.
    """
    with_one = (n for n, counted in enumerate(stretch.by_sentence) if counted.names)
    return _words_before(stretch, next(with_one, None), ("name",))


def specificity(stretch: Stretch) -> Value:
    """How much of who, what, where, when and how many is told in one breath, on average.

    Unit: points of 100. Source: Louis & Nenkova 2011; Li & Nenkova 2015 (Speciteller); Ko,
    Durrett & Li 2019; the formula stands in `measures.specificity`.
    """
    if not stretch.counts.words:
        return None
    told = [details.details(one.block.passage)[one.index] for one in stretch.sentences]
    return details.mean_specificity(told), "points of 100"


def _words_before(stretch: Stretch, index: int | None, sorts: tuple[str, ...]) -> Value:
    if index is None:
        return None
    sentence = stretch.sentences[index]
    passage = sentence.block.passage
    spoken = words(passage.text)
    first = next(
        mention.span.start
        for mention in mentions(passage)
        if mention.sort in sorts and mention.span.end > sentence.span.start
    )
    inside = max(spoken.before(first) - spoken.before(sentence.span.start), 0)
    return stretch.words_to(index) + inside, "words"
