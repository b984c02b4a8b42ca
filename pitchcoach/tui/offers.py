"""What can be done just now, as the palette lists it."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from pitchcoach.tui.beginnings import Start
from pitchcoach.tui.palette import Offer
from pitchcoach.tui.starters import templates

if TYPE_CHECKING:
    from pitchcoach.tui.app import PitchcoachApp
    from pitchcoach.tui.screens.draft import DraftScreen

_LANGUAGES = (
    ("en", "Explain in English", "Findings and reports speak English"),
    ("fr", "Expliquer en français", "Findings and reports speak French"),
)


def offers(app: "PitchcoachApp") -> Iterator[Offer]:
    """Everything, what concerns the draft first."""
    if app.drafting:
        yield from _about_draft(app.drafting)
        yield from _profiles(app, app.drafting)
    yield "New draft", "Choose a template, an example or an empty page", app.action_start
    yield "Open a file", "Open another draft (Ctrl+O)", app.action_open
    yield from _templates(app)
    yield from _recent(app)
    for language, title, about in _LANGUAGES:
        yield title, about, _doing(app.speak, language)
    for theme in app.themes_offered:
        yield f"Theme: {theme}", "Change the colours", _doing(app.wear, theme)
    yield "Take the tour", "What is where, in four steps", app.action_tour
    yield "Rules", "Browse, write and try rules (F10)", app.action_rules
    yield "Read the rules again", "After you have changed rule files", app.read_rules
    yield "Help", "What you see and all keys (F1)", app.action_help
    yield "Quit", "Leave pitchcoach (Ctrl+Q)", app.action_leave


def _about_draft(screen: "DraftScreen") -> Iterator[Offer]:
    yield "Save", "Save the draft in its file (Ctrl+S)", screen.action_save
    yield "Save as", "Save the draft in another file", screen.action_save_as
    yield "Find", "Look for words in the draft (Ctrl+F)", screen.action_find
    yield "Next finding", "Go to it (F4)", _doing(screen.action_step, 1)
    yield "Previous finding", "Go to it (F3)", _doing(screen.action_step, -1)
    yield "Apply", "Write what the finding proposes (F5)", screen.action_apply
    yield "Dismiss", "Set the finding aside, for a reason (F6)", screen.action_set_aside
    yield "Bring back", "Show a dismissed finding again", screen.action_bring_back
    yield "List of findings", "Go to the list (F2)", screen.action_findings
    yield "Group findings", "By criterion, or by place", screen.action_regroup
    yield "Moves", "All that the pitch does, and when (F8)", screen.action_moves
    yield "Layout", "Only the draft, or all again (F9)", screen.action_layout
    yield "Copy the report", "All of it, as text", screen.action_copy_report
    yield "Export the report", "Into a text file", screen.action_export_report
    yield "Undo", "Take back the last change (Ctrl+Z)", screen.editor.undo
    yield "Redo", "Make it again (Ctrl+Y)", screen.editor.redo


def _profiles(app: "PitchcoachApp", screen: "DraftScreen") -> Iterator[Offer]:
    for choice in app.profiles:
        change = _doing(screen.choose_profile, choice.name)
        yield f"Profile: {choice.title}", choice.about, change


def _templates(app: "PitchcoachApp") -> Iterator[Offer]:
    titles = {choice.name: choice.title for choice in app.profiles}
    for template in templates(app.rules):
        start = Start("template", template.path, template.profile)
        title = titles.get(template.profile, template.title)
        yield f"Template: {title}", "Begin a new draft with it", _doing(app.begin, start)


def _recent(app: "PitchcoachApp") -> Iterator[Offer]:
    for path in map(Path, app.settings.recent):
        start = Start("recent", path)
        yield f"Open {path.name}", str(path.parent), _doing(app.begin, start)


def _doing(deed: Callable[..., Any], *values: Any) -> Callable[[], Any]:
    return lambda: deed(*values)
