"""Ways to make any pitch worse, each with what a good coach answers to it."""

from dataclasses import dataclass

from benchmarks.operators import (
    Operator,
    added,
    added_first,
    ask_first,
    cut,
    doubted,
    long_forms,
    merged,
    on_a_number,
    one_liner_last,
    overlong,
    passive,
    praised_team,
    swapped,
    thanks_last,
    vague_numbers,
    where_spoken,
)


@dataclass(frozen=True)
class Damage:
    """One way to make a pitch worse."""

    name: str
    criterion: str
    """Which criterion should fall; empty for what is taken off the total only."""
    items: tuple[str, ...]
    """The rubric's items in which a finding should appear."""
    done: Operator
    """The damaged text; `None` where the pitch gives no occasion."""


_PADDING = "It is important to note that at this point in time, "

DAMAGES = (
    Damage(
        "an own number hedged",
        "direct",
        ("hedging",),
        lambda pitch: on_a_number(pitch.chance.choice(["maybe ", "probably ", "about "]))(
            pitch
        ),
    ),
    Damage(
        "an own statement doubted",
        "direct",
        ("hedging",),
        doubted("I think ", "We believe that ", "Maybe ", "It seems that ", "Perhaps "),
    ),
    Damage(
        "might in place of will",
        "direct",
        ("hedging",),
        swapped(r"\b([Ww]e|I|[Ii]t)(?:'ll| will)\b", r"\1 might"),
    ),
    Damage(
        "would in place of will",
        "direct",
        ("will_would", "hedging"),
        swapped(r"\b([Ww]e|I|[Ii]t)(?:'ll| will)\b", r"\1 would"),
    ),
    Damage("the ask removed", "direct", ("ask",), cut("ask")),
    Damage("the ask moved to the front", "direct", ("ask", "one_liner"), ask_first),
    Damage("the one-liner moved to the end", "direct", ("one_liner",), one_liner_last),
    Damage(
        "an apology added",
        "direct",
        ("opener",),
        added_first(
            "Sorry for my English, I'm a bit nervous.",
            "Please excuse my accent, I am not an expert in pitching.",
        ),
    ),
    Damage(
        "a weak opening added",
        "direct",
        ("opener", "one_liner"),
        added_first(
            "Hello everybody, thank you for having me here today.",
            "Good morning, I am very happy to present you our project today.",
        ),
    ),
    Damage(
        "thanks at the end",
        "direct",
        ("ask", "opener"),
        thanks_last,
    ),
    Damage("sentences merged", "efficient", ("sentence_length",), merged),
    Damage("an own deed in the passive", "efficient", ("passive",), passive),
    Damage("padding", "efficient", ("wordiness",), doubted(_PADDING)),
    Damage("long forms of short words", "efficient", ("wordiness",), long_forms),
    Damage(
        "full forms in place of contractions",
        "efficient",
        ("contractions",),
        where_spoken(swapped(r"\b([Ww]e|[Tt]hey|[Yy]ou)'re\b", r"\1 are", 99)),
    ),
    Damage("too long for the slot", "efficient", ("time_fit",), overlong),
    Damage("numbers made adjectives", "sell", ("traction", "proof"), vague_numbers),
    Damage("the traction removed", "sell", ("traction",), cut("traction")),
    Damage("self-praise in place of the team", "sell", ("founder_facts",), praised_team),
    Damage(
        "claims without proof",
        "sell",
        ("proof",),
        added(
            "Our revolutionary product is the best on the market.",
            "We are the leading and most innovative platform in the world.",
        ),
    ),
    Damage("the contrast removed", "sell", ("contrast",), cut("contrast")),
    Damage("the reason for now removed", "sell", ("contrast",), cut("why_now")),
    Damage(
        "gallicisms",
        "",
        ("interference",),
        added(
            "Actually we propose a very performant solution since three years.",
            "It permits to reduce the turnover of the society, and we are 12 in the team.",
        ),
    ),
)
