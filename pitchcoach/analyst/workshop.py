"""Where rules are tried before they are in force: on their examples, and on pitches."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from pitchcoach.analyst import craft
from pitchcoach.analyst.craft import Change, Trial
from pitchcoach.analyst.own_rules import beginning
from pitchcoach.analyst.telling import card, change, left_out
from pitchcoach.analyst.trial_files import Reader, standing
from pitchcoach.analyst.vocabulary import vocabulary
from pitchcoach.authoring.comparing import changes
from pitchcoach.errors import PitchcoachError, RunawayRegexError, SettingsError
from pitchcoach.pitch import Pitch
from pitchcoach.readers import likely_format, read, read_text
from pitchcoach.reports.parts.manual import rule_page
from pitchcoach.reports.parts.page import Page
from pitchcoach.review import Coach
from pitchcoach.rules.examples import failures
from pitchcoach.rules.rule import Rule
from pitchcoach.rules.rulebook import Rulebook
from pitchcoach.shipped import rules_folder

_MENDED_FIRST = "This file has mistakes: they are mended first."


@dataclass(eq=False)
class Workshop:
    """Rules being written, beside a coach whose rules are in force."""

    coach: Coach
    _reader: Reader | None = field(default=None, init=False)
    _tried: tuple[str, str] = field(default=("", ""), init=False)
    """The file and its text by which `_trial` judges."""
    _trial: Coach | None = field(default=None, init=False)

    def answered(self, order: craft.Order) -> craft.Told:
        """The answer to what a trainer asks; a mistake of theirs is an answer too."""
        name = type(order).__name__
        try:
            return self._answers[name](order)
        except (PitchcoachError, OSError) as error:
            return craft.Undone(order.version, name, str(error))

    @property
    def _answers(self) -> Mapping[str, Callable[[Any], craft.Told]]:
        return {
            "Browse": self._browse,
            "Explain": self._explain,
            "Check": self._check,
            "Try": self._try,
            "Compare": self._compare,
            "Own": self._own,
            "Reload": self._reload,
        }

    def _browse(self, order: craft.Browse) -> craft.Told:
        shipped, rulebook = rules_folder(), self.coach.rulebook
        cards = [card(rule, shipped, order.language) for rule in rulebook.rules]
        cards += map(left_out, self._read().silent)
        return craft.Shelf(order.version, tuple(cards), vocabulary(rulebook))

    def _explain(self, order: craft.Explain) -> craft.Told:
        rulebook = self.coach.rulebook
        page = Page(width=order.width, language=order.language)
        text = rule_page(rulebook.rule(order.rule), rulebook.rubric, page)
        return craft.Manual(order.version, order.rule, text)

    def _check(self, order: craft.Check) -> craft.Told:
        slips = self._read().read(Path(order.path), order.source).slips
        return craft.Checked(order.version, slips)

    def _try(self, order: craft.Try) -> craft.Told:
        trial = self._trial_of(order.path, order.source)
        rules = [rule for rule in trial.rulebook.rules if rule.path == order.path]
        notices: list[str] = []
        failed = [one for rule in rules for one in _failed(rule, trial, notices)]
        made = None
        if order.text.strip():
            format = order.format or likely_format(order.text)
            pitch = read_text(order.text, order.name, format)
            made = self._change(pitch, order, trial)
        count = sum(len(r.good) + len(r.light) + len(r.bad) for r in rules)
        return craft.Tried(order.version, count, tuple(failed), made, tuple(notices))

    def _compare(self, order: craft.Compare) -> craft.Told:
        trial = self._trial_of(order.path, order.source)
        try:
            made = self._change(read(Path(order.pitch)), order, trial)
        except PitchcoachError as error:
            return craft.Compared(order.version, order.pitch, trouble=str(error))
        return craft.Compared(order.version, order.pitch, made)

    def _own(self, order: craft.Own) -> craft.Told:
        rule = self.coach.rulebook.rule(order.rule)
        text = beginning(rule, inherit=order.inherit)
        return craft.Begun(order.version, order.rule, text)

    def _reload(self, order: craft.Reload) -> craft.Told:
        folders = [Path(folder) for folder in order.folders]
        fresh = replace(self.coach, rules=folders)
        rulebook, slips = standing(fresh)
        self.coach.rules = folders
        put_in_force(self.coach, rulebook)
        self._reader, self._trial = None, None
        return craft.Reloaded(order.version, slips)

    def _read(self) -> Reader:
        self._reader = self._reader or Reader(self.coach)
        return self._reader

    def _trial_of(self, path: str, source: str) -> Coach:
        """A coach by the rules as they would be with this text in that file."""
        if self._trial is None or self._tried != (path, source):
            checked = self._read().read(Path(path), source)
            if checked.slips:
                raise SettingsError(_MENDED_FIRST)
            rulebook = with_rules(self.coach.rulebook, checked.rules, path)
            self._trial, self._tried = _beside(self.coach, rulebook), (path, source)
        return self._trial

    def _change(
        self, pitch: Pitch, order: craft.Try | craft.Compare, trial: Coach
    ) -> Change:
        # The draft's own choice, as `serving` has it, where none is made here.
        self.coach.profile = trial.profile = order.profile
        made = next(changes(self.coach, trial, [pitch]))
        return change(made, order.path, order.language)


def with_rules(rulebook: Rulebook, rules: Sequence[Rule], path: str) -> Rulebook:
    """A rulebook in which these rules stand in a file, in place of what it held."""
    named = {rule.id for rule in rules}
    others = (r for r in rulebook.rules if r.path != path and r.id not in named)
    return replace(rulebook, rules=(*others, *rules))


def put_in_force(coach: Coach, rulebook: Rulebook) -> None:
    """Have a coach judge by another rulebook from now on, with the model it has."""
    vars(coach)["rulebook"] = rulebook
    vars(coach)["_sweeps"] = {}


def _beside(coach: Coach, rulebook: Rulebook) -> Coach:
    """Another coach, by another rulebook; what one of them parses the other need not."""
    other = replace(coach, cache=None, _sweeps={})
    vars(other)["rulebook"], vars(other)["parser"] = rulebook, coach.parser
    return other


def _failed(rule: Rule, trial: Coach, notices: list[str]) -> Iterator[Trial]:
    """A rule's examples that it judges wrongly; what stops it is noted."""
    try:
        for each in failures([rule], trial.tried):
            yield Trial(rule.id, each.sort, each.number, each.text, each.messages)
    except RunawayRegexError as error:
        notices.append(f"{rule.id}: {error}")
