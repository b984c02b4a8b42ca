"""The rules of the styles a `.vale.ini` names, with its levels and its vocabulary."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import fields, replace
from pathlib import Path
from typing import Any

from pitchcoach.errors import Mistake, SettingsError
from pitchcoach.rules.keys import kind
from pitchcoach.rules.load import load_rules
from pitchcoach.rules.rule import Advice, Kind, Rule
from pitchcoach.rules.vale import ValeConfig

BUILT_IN = "Vale"
"""The style that needs no files."""

_SPELLING = f"{BUILT_IN}.Spelling"

Tell = Callable[[str], object]
"""Takes a sentence for the person at the keyboard."""


def style_rules(
    config: ValeConfig, tell: Tell, cache: Path | None = None
) -> tuple[Rule, ...]:
    """Every rule that some section of the configuration may use."""
    files = (*_style_files(config), *_single_files(config, tell))
    written = load_rules(files, cache=cache, left_out=lambda left: tell(_left_out(left)))
    rules = {rule.id: rule for rule in (*reversed(written), *_built_in(config, tell))}
    return tuple(_as_configured(rule, config) for rule in rules.values())


def _left_out(mistake: Mistake) -> str:
    return f"skipped: {mistake}"


def _style_files(config: ValeConfig) -> Iterator[Path]:
    for style in config.styles:
        folders = [path / style for path in config.styles_paths if (path / style).is_dir()]
        if not folders and style != BUILT_IN:
            raise SettingsError(
                f"{config.path}: the style '{style}' is in no StylesPath; "
                "put its folder there, or take it out of BasedOnStyles"
            )
        for folder in folders:
            yield from sorted(folder.rglob("*.yml"))


def _single_files(config: ValeConfig, tell: Tell) -> Iterator[Path]:
    """Rules that a section switches on though their style is not in use."""
    for name in config.single_rules:
        style, _, rule = name.partition(".")
        if style in (BUILT_IN, *config.styles):
            continue
        places = (path / style / f"{rule}.yml" for path in config.styles_paths)
        files = [place for place in places if place.is_file()]
        if not files:
            tell(f"{config.path}: there is no rule '{name}' in StylesPath")
        yield from files


def _built_in(config: ValeConfig, tell: Tell) -> Iterator[Rule]:
    if not _wants_built_in(config):
        return
    if _wants_spelling(config):
        tell(f"skipped: {_SPELLING} needs a Hunspell dictionary, which is not read here")
    yield _rule("Repetition", "'%s' is repeated!", _REPETITION, ("edit", "truncate", " "))
    if config.accepted:
        swap = {term.lower(): term for term in config.accepted}
        options = {"swap": swap, "ignorecase": True, "vocab": False}
        yield _rule("Terms", "Use '%s' instead of '%s'.", ("substitution", options))
    if config.rejected:
        yield _rule(
            "Avoid", "Avoid using '%s'.", ("existence", {"tokens": [*config.rejected]})
        )


_REPETITION: tuple[str, dict[str, Any]] = (
    "repetition",
    {"tokens": [r"[^\s.!?]+"], "alpha": True, "ignorecase": True},
)


def _rule(
    name: str, message: str, made: tuple[str, dict[str, Any]], action: tuple[str, ...] = ()
) -> Rule:
    return Rule(
        id=f"{BUILT_IN}.{name}",
        kind=kind(*made),
        english=Advice(message),
        level="error",
        action=action,
    )


def _wants_built_in(config: ValeConfig) -> bool:
    switched = any(name.startswith(BUILT_IN) for name in config.single_rules)
    return switched or BUILT_IN in config.styles


def _wants_spelling(config: ValeConfig) -> bool:
    return any(
        section.switches.get(_SPELLING, BUILT_IN in (section.styles or ()))
        for section in config.sections
    )


def _as_configured(rule: Rule, config: ValeConfig) -> Rule:
    return replace(
        rule, level=config.level(rule.id, rule.level), kind=_configured(rule.kind, config)
    )


def _configured(rule_kind: Kind, config: ValeConfig) -> Kind:
    """A kind that knows the user's vocabulary and what the user takes for a word."""
    changes: dict[str, Any] = {}
    own: tuple[str, ...] = getattr(rule_kind, "exceptions", ())
    if config.accepted and _heeds_vocabulary(rule_kind):
        changes["exceptions"] = (*own, *config.accepted)
    elif own:
        changes["exceptions"] = tuple(map(_cased, own))
    if config.word_template and "word_template" in _names(rule_kind):
        changes["word_template"] = config.word_template
    return replace(rule_kind, **changes) if changes else rule_kind  # type: ignore[type-var] # kinds are dataclasses


def _cased(exception: str) -> str:
    """Words that must be spelt as they are, as Vale asks where it has no vocabulary."""
    return exception if exception.startswith("(?i)") else f"(?-i){exception}"


def _heeds_vocabulary(rule_kind: Kind) -> bool:
    names = _names(rule_kind)
    only_words = "tokens" in names and getattr(rule_kind, "nonword", False)
    return (
        "exceptions" in names
        and bool(getattr(rule_kind, "vocab", False))
        and not only_words
    )


def _names(rule_kind: Kind) -> Iterable[str]:
    return [field.name for field in fields(rule_kind)]  # type: ignore[arg-type] # as above
