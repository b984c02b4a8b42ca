"""Participles that look passive and are not, from the grammar of English."""

from pitchcoach.language.words import word_set

INTRANSITIVE = word_set(
    "been become gone come got gotten had arrived happened occurred existed emerged"
    " appeared disappeared vanished departed arisen risen fallen died lain stayed remained"
    " gotta wanna cost lasted belonged consisted seemed slept smiled laughed arose began"
    " retired resigned graduated rid ought elapsed expired collapsed grown-up hatched"
    " withered matured strived thrived succeeded"
)
"""Verbs without an object, or never passive: `is gone` and `it's been` say a state."""
FEELINGS = word_set(
    "interested excited tired bored pleased delighted thrilled satisfied dissatisfied"
    " worried concerned scared terrified afraid ashamed embarrassed impressed surprised"
    " amazed astonished annoyed puzzled exhausted depressed relaxed fascinated frustrated"
    " amused upset determined inclined disinclined relieved flattered humbled intrigued"
    " enthused psyched stoked bummed heartbroken addicted accustomed acquainted"
)
"""How somebody feels; passive only where `by` says what did it."""
STATES = word_set(
    "married engaged divorced drunk complicated sophisticated advanced experienced"
    " inexperienced talented gifted skilled unskilled educated qualified outdated overrated"
    " underrated aged rugged jagged naked wicked learned beloved privileged perverted"
    " retarded deceased deranged crooked wretched sacred crazed oversized varied assorted"
    " pronounced renowned animated opinionated cramped secluded swollen sunken rotten"
    " misguided mistaken unrelated unexpected unprecedented undisputed unlimited"
)
"""Qualities that only look like something done to somebody."""
CLOSED = word_set("closed finished completed broken dressed seated stuck packed gone done")
"""In the present a state (`is closed`), in the past a deed (`was closed in May`)."""
VERBAL = word_set(
    "committed dedicated devoted limited restricted confined prepared convinced equipped"
    " required needed reserved intended destined obliged obligated contaminated affected"
    " protected connected divided united separated attached enclosed involved designed"
    " documented established organized organised licensed certified insured tailored"
    " targeted customized integrated automated updated renovated situated located based"
    " accepted expected trusted shared hidden given known written spoken taken hurt shut"
    " injured wounded damaged destroyed"
)
"""Deeds and bonds that a tagger often calls adjectives."""
GET_STATES = word_set(
    "started going done ready drunk wasted dressed undressed lost stuck used engaged"
    " divorced married involved rich sick better worse old wet cold warm dark mad hammered"
    " rid hurt changed settled adjusted accustomed acquainted lucky close"
)
"""`To get started` and the like: somebody does or becomes it."""
DEGREES = word_set(
    "very too quite rather extremely incredibly pretty more most less least super overly"
    " terribly awfully somewhat fairly unbelievably exceedingly immensely"
)
"""What is done is not done *very*: such words stand before adjectives."""
TWO_OBJECTS = word_set(
    "given offered paid sent told shown taught asked awarded granted charged called named"
    " considered elected appointed made deemed dubbed labeled labelled declared titled"
    " entitled kept lent denied allowed owed promised refused assigned handed left served"
    " fined billed crowned voted rated ranked termed nicknamed christened designated"
    " proclaimed pronounced guaranteed forgiven spared bought brought fed issued loaned"
    " sold classed rendered thought believed judged baptized ordained"
)
"""Verbs whose passive keeps a noun: `was given money`, `is called Ada`."""


def is_formed(word: str) -> bool:
    """Whether a word can be a past participle at all, by its ending."""
    if word.endswith("e"):
        return word.endswith(("made", "done", "overcome"))
    return not word.endswith(("ing", "s", "y"))
