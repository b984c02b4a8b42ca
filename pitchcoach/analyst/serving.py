"""Answers requests for reviews, until nobody asks any more."""

import gc
import traceback
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from pitchcoach.analyst import craft
from pitchcoach.analyst.craft import Slip, Undone
from pitchcoach.analyst.feedback import (
    Answer,
    Aside,
    Asked,
    Fault,
    Profiles,
    Ready,
    Report,
    Request,
    Word,
)
from pitchcoach.analyst.reading import Known, choice, feedback
from pitchcoach.errors import PitchcoachError, RuleFileError
from pitchcoach.readers import likely_format, read_text
from pitchcoach.reports.parts.page import Page
from pitchcoach.reports.text import report
from pitchcoach.review import Coach, Review
from pitchcoach.rules.dismissals import dismissals_of

if TYPE_CHECKING:
    from pitchcoach.analyst.workshop import Workshop


def serve(coach: Coach, asked: Iterator[Asked], say: Callable[[Word], None]) -> None:
    """Say which profiles there are and when the model is loaded, then answer requests."""
    try:
        if slips := _left_out(coach):
            say(Aside(slips))
        known = coach.rulebook.profiles.values()
        say(Profiles(tuple(choice(profile) for profile in known)))
        coach.parser.warm()
    except PitchcoachError as error:
        say(Fault(0, str(error)))
        return
    # What is there by now stays: no search for garbage needs to look at it again.
    gc.freeze()
    say(Ready())
    quoted: Known = {}
    crafted = _crafting(coach)
    for request in asked:
        if isinstance(request, Request):
            say(answered(request, coach, quoted))
        else:
            say(crafted(request))


def answered(request: Request, coach: Coach, known: Known | None = None) -> Word:
    """The answer to one request; a mistake is an answer too."""
    try:
        review = _review(request, coach)
        if request.report:
            page = Page(width=request.report, language=request.language)
            return Report(request.version, "".join(report([review], page)))
        return Answer(request.version, feedback(review, request.language, known))
    except PitchcoachError as error:
        return Fault(request.version, str(error))
    except Exception:
        # A fault of ours must not end the process: the next draft may well be read.
        return Fault(request.version, traceback.format_exc(), ours=True)


def _left_out(coach: Coach) -> tuple[Slip, ...]:
    """What is wrong in rule files; those are not in force then, but all others are."""
    try:
        assert coach.rulebook
    except RuleFileError:
        from pitchcoach.analyst.trial_files import standing  # noqa: PLC0415 - see below
        from pitchcoach.analyst.workshop import put_in_force  # noqa: PLC0415

        rulebook, slips = standing(coach)
        put_in_force(coach, rulebook)
        return slips
    return ()


def _crafting(coach: Coach) -> Callable[[craft.Order], Word]:
    """Answers to what trainers ask."""

    @cache
    def workshop() -> "Workshop":
        # What reads rule files takes a while to import, and founders never need it.
        from pitchcoach.analyst.workshop import Workshop  # noqa: PLC0415

        return Workshop(coach)

    def crafted(order: craft.Order) -> Word:
        try:
            return workshop().answered(order)
        except Exception:
            # As above: what is being written may be mended with the next key.
            return Undone(order.version, type(order).__name__, traceback.format_exc())

    return crafted


def _review(request: Request, coach: Coach) -> Review:
    format = request.format or likely_format(request.text)
    pitch = read_text(request.text, request.name, format)
    said = request.profile or pitch.front_matter.get("profile")
    coach.profile = said or coach.usual or request.usual
    try:
        dismissals = dismissals_of(Path(request.path)) if request.path else ()
    except RuleFileError as error:
        review = coach.review(pitch)
        return replace(review, notices=(*review.notices, str(error)))
    return coach.review(replace(pitch, dismissals=dismissals))
