"""The rules of a configuration tried on one file after the other."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from pathlib import PurePath

from pitchcoach.errors import RunawayRegexError
from pitchcoach.lint.alerts import Alert, alert, in_order
from pitchcoach.lint.blocks import Document, Tagger, Wanted, tagged
from pitchcoach.lint.documents import Markup, markdown, plain
from pitchcoach.lint.files import format_of
from pitchcoach.lint.placing import Hit, placed
from pitchcoach.lint.trial import Trial
from pitchcoach.lint.walk import tags
from pitchcoach.matching.phrases import PhraseIndex
from pitchcoach.rules.rule import LEVELS, Rule
from pitchcoach.rules.suppressions import switched
from pitchcoach.rules.vale import ValeConfig

Tell = Callable[[str], object]
"""Takes a sentence for the person at the keyboard."""


@dataclass(eq=False, repr=False)
class Linter:
    """Rules that wait for files; it remembers those that had to be stopped."""

    config: ValeConfig
    rules: Sequence[Rule]
    index: PhraseIndex
    """Which of the rules may hold in a text."""
    tell: Tell
    tagger: Tagger | None = None
    """Only where a rule asks for tags."""
    _stopped: set[str] = field(default_factory=set)

    def alerts(self, source: str, path: str) -> list[Alert]:
        """What the rules in force for a file find in it, in order.

        Args:
            path: relative to the working directory, with forward slashes.
        """
        in_force = self.config.in_force(path)
        rules = [rule for rule in self._loud_enough if in_force.runs(rule.id)]
        if not rules:
            return []
        document = self._document(source, path)
        silent = switched(document.comments, in_force.styles)
        trial = Trial(document, silent, self.index, self._stop)
        hits = [
            Hit(rule, unit, match)
            for rule in rules
            if rule.id not in self._stopped
            for unit, match in trial.of(rule)
        ]
        return in_order(alert(hit, at, path) for hit, at in placed(hits, document))

    def _stop(self, rule: Rule, reason: str) -> None:
        """Take a rule out for good."""
        self._name_once(rule.id, f"stopped: {rule.id} ({rule.path}): {reason}")

    def _name_once(self, name: str, trouble: str) -> None:
        if name not in self._stopped:
            self._stopped.add(name)
            self.tell(trouble)

    @cached_property
    def _scoped(self) -> list[Rule]:
        return [_by_sentence(rule) for rule in self.rules]

    @cached_property
    def _loud_enough(self) -> list[Rule]:
        least = LEVELS.index(self.config.min_level)
        return [rule for rule in self._scoped if LEVELS.index(rule.level) >= least]

    @cached_property
    def _wanted(self) -> Wanted:
        scopes = {scope.split(".")[0] for rule in self._scoped for scope in rule.scope}
        return Wanted("paragraph" in scopes, "sentence" in scopes)

    def _document(self, source: str, path: str) -> Document:
        suffix = PurePath(path).suffix
        if format_of(PurePath(path), self.config.formats) == "txt":
            document = plain(source, suffix, self._wanted)
        else:
            document = self._markdown(source, suffix, self._markup(path))
        if self.tagger is None:
            return document
        return document._replace(units=tagged(document.units, self.tagger))

    def _markdown(self, source: str, suffix: str, markup: Markup) -> Document:
        """The text, nothing ignored in it where finding that takes too long."""
        try:
            return markdown(source, suffix, markup, self._wanted)
        except RunawayRegexError as error:
            self._name_once(error.pattern, f"{self.config.path}: {error}")
            everything = markup._replace(block_ignores=(), token_ignores=())
            return markdown(source, suffix, everything, self._wanted)

    def _markup(self, path: str) -> Markup:
        config = self.config
        blocks, words = config.ignores(path)
        named = tags(config.skipped_scopes, config.ignored_classes, config.ignored_scopes)
        comments = config.comments(path)
        return Markup(named, tuple(blocks), tuple(words), config.ignored_scopes, comments)


def _by_sentence(rule: Rule) -> Rule:
    """Rules about word classes look at sentences, whatever their scope, as in Vale."""
    return rule if rule.kind.needs == "text" else replace(rule, scope=("sentence",))
