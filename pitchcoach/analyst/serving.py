"""Answers requests for reviews, until nobody asks any more."""

import gc
import traceback
from collections.abc import Callable, Iterator

from pitchcoach.analyst.feedback import (
    Answer,
    Fault,
    Profiles,
    Ready,
    Report,
    Request,
    Word,
)
from pitchcoach.analyst.reading import Known, choice, feedback
from pitchcoach.errors import PitchcoachError
from pitchcoach.readers import likely_format, read_text
from pitchcoach.reports.parts.page import Page
from pitchcoach.reports.text import report
from pitchcoach.review import Coach, Review


def serve(coach: Coach, asked: Iterator[Request], say: Callable[[Word], None]) -> None:
    """Say which profiles there are and when the model is loaded, then answer requests."""
    try:
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
    for request in asked:
        say(answered(request, coach, quoted))


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


def _review(request: Request, coach: Coach) -> Review:
    format = request.format or likely_format(request.text)
    pitch = read_text(request.text, request.name, format)
    coach.profile = request.profile or pitch.front_matter.get("profile") or request.usual
    return coach.review(pitch)
