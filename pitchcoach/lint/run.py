"""The one call that lints: files and folders in, alerts out."""

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from pitchcoach.errors import UnreadableError
from pitchcoach.lint.alerts import Alert
from pitchcoach.lint.blocks import Tagger
from pitchcoach.lint.files import files, source
from pitchcoach.lint.linter import Linter
from pitchcoach.rules.likely import phrase_index
from pitchcoach.rules.vale import ValeConfig
from pitchcoach.rules.vale_styles import style_rules


def lint(
    paths: Iterable[Path],
    config: ValeConfig,
    tell: Callable[[object], object],
    *,
    cache: Path | None = None,
    tagger: Callable[[], Tagger] | None = None,
) -> Iterator[Alert]:
    """What the configured rules find in files and folders, file by file in order.

    Args:
        tell: told of what is left out: a file that cannot be read (an `UnreadableError`), a
            rule that cannot run here or was stopped, a setting without effect (sentences).
        cache: folder in which checked rules are kept between runs.
        tagger: makes what tags words; called only when a rule in force asks for tags.
    """
    for notice in config.notices:
        tell(notice)
    rules = style_rules(config, tell, cache)
    tagged = tagger and any(rule.kind.needs != "text" for rule in rules)
    index = phrase_index(rules, cache)
    linter = Linter(config, rules, index, tell, tagger() if tagger and tagged else None)
    for path in files(paths, config.formats):
        try:
            yield from linter.alerts(source(path, config.formats), shown(path))
        except UnreadableError as error:
            tell(error)


def shown(path: Path) -> str:
    """A path as alerts name it: relative to the working directory where it lies below."""
    here = Path.cwd()
    absolute = Path(here, path)
    below = absolute.relative_to(here) if absolute.is_relative_to(here) else path
    return below.as_posix()
