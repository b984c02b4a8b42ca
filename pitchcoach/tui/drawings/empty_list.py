"""What the list of findings says while it has no line to show."""

from pitchcoach.analyst.feedback import Feedback

PRAISE = "Not one finding. Say it aloud now, and time yourself."
_STATES = {
    "loading": "Your coach is getting ready …",
    "reading": "Your coach is reading …",
    "stopped": "Your coach has stopped. Press Ctrl+P and choose “Read the rules again”.",
}
_HERE = "What weakens your pitch is listed here. Write or paste it first."


def empty_list(feedback: Feedback | None, sought: str, state: str) -> str:
    """Why there is nothing to list, and what to do.

    Args:
        sought: words that findings must have.
        state: what the coach is doing; `loading`, `reading` or `stopped`, or anything.
    """
    if feedback is None:
        return _STATES.get(state, _HERE)
    if sought and feedback.notes:
        return "No finding has these words. Press Escape to see all."
    if feedback.reason:
        return "Nothing found yet: write on. A score takes a few more sentences."
    return PRAISE
