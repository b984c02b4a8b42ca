"""A first rule from a few plain answers: its file, with comments and its examples."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from json import dumps
from pathlib import Path

from pitchcoach.errors import SettingsError
from pitchcoach.rules.load import RuleFile, rules_of
from pitchcoach.rules.reading import read_rules
from pitchcoach.rules.rule import Rule

DEFAULT_PACK = "MyPack"
LEAST_EXAMPLES = 2
"""Sentences to flag, and to leave alone, that a rule of the score cannot do without."""
_NAME = re.compile(r"[^\W_][\w-]{0,79}")
_NO_PACKS = ("profiles", "templates")
_MOST_CHARACTERS = 2_000
_SPECIAL = re.compile(r"([\\.*+?^$()\[\]{}|])")
_APOSTROPHE = re.compile("['’]")
_INTRODUCTION = """\
# A rule of your own. Change what you like in any text editor, save, and let it prove
# itself:
#
#   {command}
#
# All that a rule may hold: rules/README.md. A line that begins with # is a note to you.
"""


@dataclass(frozen=True)
class Answers:
    """What a trainer says about the rule they want."""

    name: str
    """As `MyPack.ToBeHonest`."""
    words: tuple[str, ...]
    """The words or phrases to catch."""
    say: str = ""
    """What to say instead; without it the words are to be cut."""
    message: str = ""
    """What is wrong, in one line; made up where it is empty."""
    why: str = ""
    asks: str = ""
    bad: tuple[str, ...] = ()
    good: tuple[str, ...] = ()
    item: str = ""
    """The line of the rubric that it counts for; without one it costs nothing."""
    criterion: str = ""
    """The criterion that the item belongs to."""


def file_of(name: str) -> Path:
    """A rule's file, in the trainer's folder."""
    pack, _, rule = name.partition(".")
    return Path(pack, f"{rule}.yml")


def full_name(name: str, pack: str = DEFAULT_PACK) -> str:
    """A rule's name with its pack; a name that cannot be is told of."""
    first, dot, second = name.strip().partition(".")
    pack, rule = (first, second) if dot else (pack, first)
    for part in (pack, rule):
        if not _NAME.fullmatch(part):
            raise SettingsError(
                f"'{name[:60]}' is no name for a rule: take letters and digits without "
                "spaces, as in ToBeHonest or MyPack.ToBeHonest."
            )
    if pack.lower() in _NO_PACKS:
        raise SettingsError(f"A pack cannot be called '{pack}': take another name.")
    return f"{pack}.{rule}"


def name_for(words: str) -> str:
    """A name made of the first words that a rule catches: `ToBeHonest`."""
    parts = re.findall(r"[A-Za-z0-9]+", words.replace("'", "").replace("’", ""))
    name = "".join(part[:1].upper() + part[1:] for part in parts[:4])
    return name[:40] or "MyRule"


def cleaned(text: str) -> str:
    """An answer on one line, without characters that a rule file cannot hold."""
    line = " ".join(text[:_MOST_CHARACTERS].split())
    return "".join(char for char in line if char.isprintable()).strip()


def divided(text: str) -> tuple[str, ...]:
    """Words and phrases that commas or semicolons divide, each once."""
    parts = (cleaned(part).strip('"“”') for part in re.split(r"[,;\n]", text))
    return tuple(dict.fromkeys(filter(None, parts)))


def rule_text(answers: Answers, command: str, schema: str = "") -> str:
    """The file of a rule.

    Args:
        command: what proves the rule, for its first lines.
        schema: where editors find the schema of rule files, as seen from the file.
    """
    lines = [f"# yaml-language-server: $schema={schema}"] if schema else []
    lines += [_INTRODUCTION.format(command=command), *_finding(answers), ""]
    lines += [*_weighing(answers), "", *_saying(answers), "", *_examples(answers)]
    return "\n".join(lines) + "\n"


def rule_from(text: str, path: Path) -> Rule:
    """The rule that a file with this text would hold; mistakes are raised."""
    file = RuleFile(path, text.encode())
    (rule,) = rules_of(read_rules([file], tolerant=False)["rules"], [file])
    return rule


def _finding(answers: Answers) -> Iterator[str]:
    """What the rule looks for."""
    whole = all(_is_whole(word) for word in answers.words)
    tokens = [_expression(word, whole) for word in answers.words]
    if answers.say:
        yield "extends: substitution"
        yield "# The first %s is the better word, the second what was found."
        yield f"message: {_quoted(answers.message or _SAY)}"
    else:
        yield "extends: existence"
        yield "# %s stands for the words that were found."
        yield f"message: {_quoted(answers.message or _CUT)}"
    yield "# Capitals and small letters are the same."
    yield "ignorecase: true"
    if not whole:
        yield "# Some of the words begin or end with a sign; \\b is where a word ends."
        yield "nonword: true"
    if answers.say:
        yield "# What not to say, and what to say instead; add a line for each."
        yield "swap:"
        yield from (f"  {_quoted(token)}: {_quoted(answers.say)}" for token in tokens)
    else:
        yield "# The words to catch. (?:a|b) means a or b; what is before ? may be absent."
        yield "tokens:"
        yield from (f"  - {_quoted(token)}" for token in tokens)
    yield "# Where one of these covers the same words, they are left alone:"
    yield "# unless:"
    yield f"#   - {_quoted(tokens[0] + ' with')}"


_SAY = "Say '%s', not '%s'."
_CUT = "'%s' weakens your pitch. Cut it."


def _weighing(answers: Answers) -> Iterator[str]:
    """What a finding costs."""
    yield "# suggestion (a hint), warning (weakens it) or error (changes the meaning)"
    if answers.item:
        yield "level: warning"
        yield "# What it counts for in the score, and how much each time: see rubric.yml."
        if answers.criterion:
            yield f"criterion: {answers.criterion}"
        yield f"item: {answers.item}"
        yield "points: 1"
    else:
        yield "level: suggestion"
        yield "# It costs nothing. To make it count, name a line of rubric.yml:"
        yield "# criterion: direct"
        yield "# item: hedging"
        yield "# points: 1"


def _saying(answers: Answers) -> Iterator[str]:
    """What the founder is told."""
    advice = f"Say “{answers.say}” instead." if answers.say else "Cut the words."
    yield "# What the founder reads: why it matters, the listener's question, what to do."
    yield f"why: {_quoted(answers.why)}"
    yield f"asks: {_quoted(answers.asks)}"
    yield f"advice: {_quoted(advice)}"
    yield 'source: "our own practice"'
    yield "# The same in French, for founders who read French:"
    yield "# fr:"
    yield '#   message: "« %s » …"'


def _examples(answers: Answers) -> Iterator[str]:
    """What proves the rule."""
    yield "# Sentences that it must leave alone; the best hold the same words and are fine."
    yield from _listed("good", answers.good)
    yield "# Sentences that it must flag."
    yield from _listed("bad", answers.bad)


def _listed(key: str, texts: Sequence[str]) -> Iterable[str]:
    return (
        [f"{key}:", *(f"  - {_quoted(text)}" for text in texts)]
        if texts
        else [f"{key}: []"]
    )


def _is_whole(word: str) -> bool:
    """Whether it begins and ends with a letter or a digit, as the words of a rule do."""
    return bool(re.fullmatch(r"\w(?:.*\w)?", word))


def _expression(word: str, whole: bool) -> str:
    """Words as a regular expression that finds just these, with any apostrophe."""
    plain = _APOSTROPHE.sub("['’]", _SPECIAL.sub(r"\\\1", word))
    if whole:
        return plain
    start = r"\b" if re.match(r"\w", word) else ""
    return f"{start}{plain}" + (r"\b" if re.search(r"\w$", word) else "")


def _quoted(text: str) -> str:
    """A text in quotation marks, as YAML reads it."""
    if "\\" in text:
        return "'" + text.replace("'", "''") + "'"
    return dumps(text, ensure_ascii=False)
