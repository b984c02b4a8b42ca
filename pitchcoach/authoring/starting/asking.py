"""The questions behind a new rule, in plain words; what was given already is not asked."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, cast

from pitchcoach.authoring.starting import (
    DEFAULT_PACK,
    LEAST_EXAMPLES,
    Answers,
    cleaned,
    divided,
    file_of,
    full_name,
    name_for,
    rule_from,
    rule_text,
)
from pitchcoach.errors import SettingsError, did_you_mean
from pitchcoach.language.passage import Passage
from pitchcoach.rules.rule import PassageKind
from pitchcoach.rules.rulebook import Rulebook
from pitchcoach.text import Origin

Ask = Callable[[str], str]
"""Shows a question and gives the answer, empty where there is none."""
Tell = Callable[[str], object]

_MOST_EXAMPLES = 3
_WORDS = "Which words should be caught? (commas between several)"
_SAY = "What should one say instead? (Enter: nothing, they are to be cut)"
_WHY = "Why do they weaken a pitch? One short sentence (Enter: later)"
_ASKS = "What does the listener ask because of them? (Enter: later)"
_ITEM = "Which line of the score? A number (Enter: none, it is a hint and costs nothing)"
_LACKING = {
    "words": 'Say which words to catch: --words "to be honest, honestly".',
    "bad": 'Give --bad twice: two sentences to flag, as --bad "To be honest, we grew."',
    "good": 'Give --good twice: two sentences to leave alone, as --good "We grew."',
}


@dataclass(frozen=True)
class Interview:
    """Asks a trainer for what the options did not say; without `ask` it asks nothing."""

    rulebook: Rulebook
    given: Mapping[str, Any]
    tell: Tell
    check: Callable[[str], object]
    """Raises what speaks against a rule's name."""
    ask: Ask | None = None

    def answers(self, name: str | None, pack: str = DEFAULT_PACK) -> Answers:
        """Everything that a rule is made of."""
        words = self._words()
        rule = self._name(name, words[0], pack)
        bare = Answers(
            rule,
            words,
            say=self._text("say", _SAY, words),
            message=cleaned(self.given.get("message") or ""),
            why=self._text("why", _WHY),
            asks=self._text("asks", _ASKS),
        )
        item = self._item()
        bad = self._examples("bad", bare)
        good = self._examples("good", replace(bare, bad=bad))
        both = next((text for text in bad if text in good), "")
        if both:
            raise SettingsError(f"'{both}' is to be flagged and left alone: keep one.")
        criterion = self.rulebook.rubric.criterion_of.get(item, "")
        return replace(bare, bad=bad, good=good, item=item, criterion=criterion)

    def _words(self) -> tuple[str, ...]:
        words = divided(self.given.get("words") or "")
        while not words:
            words = divided(self._asked(_WORDS, "words"))
        return words

    def _asked(self, question: str, key: str) -> str:
        if self.ask is None:
            raise SettingsError(_LACKING[key])
        return self.ask(question)

    def _text(self, key: str, question: str, other_than: Sequence[str] = ()) -> str:
        """An answer that may be empty, but must not be one of the words to catch."""
        known = self.given.get(key)
        text = cleaned(self.ask(question) if known is None and self.ask else known or "")
        if text and text.lower() in map(str.lower, other_than):
            message = f"'{text}' is to be caught and said instead: change one of both."
            if known is not None or not self.ask:
                raise SettingsError(message)
            self.tell(message)
            return self._text(key, question, other_than)
        return text

    def _name(self, name: str | None, words: str, pack: str) -> str:
        offered = f"{pack}.{name_for(words)}"
        while self.ask and not name:
            asked = self.ask(f"What shall the rule be called? (Enter: {offered})")
            try:
                return self._checked(asked.strip() or offered, pack)
            except SettingsError as error:
                self.tell(str(error))
        return self._checked(name or offered, pack)

    def _checked(self, name: str, pack: str) -> str:
        full = full_name(name, pack)
        self.check(full)
        return full

    def _item(self) -> str:
        """The line of the rubric that it counts for."""
        items = self.rulebook.rubric.items
        if self.given.get("item") or self.ask is None:
            return _known_item(self.given.get("item") or "", [item.name for item in items])
        for number, item in enumerate(items, 1):
            self.tell(f"  {number:>2}  {item.criterion or 'taken off':<10} {item.title}")
        while True:
            chosen = self.ask(_ITEM).strip()
            if chosen.isdecimal() and 0 < int(chosen) <= len(items):
                return items[int(chosen) - 1].name
            try:
                return _known_item(chosen, [item.name for item in items])
            except SettingsError as error:
                self.tell(str(error))

    def _examples(self, key: str, bare: Answers) -> tuple[str, ...]:
        """Sentences to flag or to leave alone; a wrong one is told of."""
        texts = [cleaned(text) for text in self.given.get(key) or ()]
        texts = list(dict.fromkeys(filter(None, texts)))
        if self.ask and len(texts) < LEAST_EXAMPLES:
            texts += self._sentences(key, bare, texts)
        if len(texts) < LEAST_EXAMPLES:
            raise SettingsError(_LACKING[key])
        return tuple(texts)

    def _sentences(self, key: str, bare: Answers, known: Sequence[str]) -> Iterator[str]:
        assert self.ask
        told = list(known)
        most = LEAST_EXAMPLES if key == "bad" else _MOST_EXAMPLES
        while len(told) < most:
            enough = len(told) >= LEAST_EXAMPLES
            text = cleaned(self.ask(_question(key, len(told) + 1, enough)))
            if not text and enough:
                return
            trouble = _trouble(key, text, bare, told)
            if trouble:
                self.tell(trouble)
            if text and text not in (*told, *bare.bad) and not (trouble and key == "bad"):
                told.append(text)
                yield text


def own_pack(folder: Path) -> str:
    """The pack of a folder that has just one, else the usual name."""
    packs = [path.parent.name for path in folder.glob("[!._]*/*.yml")]
    packs = [pack for pack in dict.fromkeys(packs) if pack not in ("profiles", "templates")]
    return packs[0] if len(packs) == 1 else DEFAULT_PACK


def _question(key: str, number: int, enough: bool) -> str:
    skip = " (Enter: no more)" if enough else ""
    if key == "bad":
        return f"Sentence {number} that should be flagged{skip}"
    return f"Sentence {number} that should be left alone, at best with the same words{skip}"


def _trouble(key: str, text: str, bare: Answers, told: Sequence[str]) -> str:
    """What is to be said of an example before it is taken."""
    if not text:
        return "Two are needed: they prove that the rule works."
    if text in (*told, *bare.bad):
        return "That one is there already: write another."
    found = _finds(bare, text)
    if key == "bad" and not found:
        words = ", ".join(f"'{word}'" for word in bare.words[:5])
        return f"Nothing would be flagged there: write a sentence that holds {words}."
    if key == "good" and found:
        return "It holds the words, so it is flagged for now. The test will say what helps."
    return ""


def _finds(bare: Answers, text: str) -> bool:
    """Whether the words stand in a text, without the language model."""
    rule = rule_from(rule_text(bare, ""), file_of(bare.name))
    passage = Passage(text, Origin(((0, 0),)))
    return any(True for _ in cast(PassageKind, rule.kind).find(passage))


def _known_item(name: str, items: Sequence[str]) -> str:
    if not name or name in items:
        return name
    near = did_you_mean(name, items) or f" There are: {', '.join(items)}."
    raise SettingsError(f"The rubric has no item '{name[:60]}'.{near}")
