"""A pack's files checked as a rulebook before they are written anywhere."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from pitchcoach.authoring.packs.about import PAGE, About, mistake, read_about
from pitchcoach.authoring.packs.archive import Members
from pitchcoach.errors import SettingsError
from pitchcoach.review import Coach
from pitchcoach.rules.examples import Failure, failures
from pitchcoach.rules.folders import Files, files_of
from pitchcoach.rules.load import RuleFile
from pitchcoach.rules.reading_rulebook import read_rulebook
from pitchcoach.rules.rule import Rule
from pitchcoach.rules.rulebook import Rulebook, load_rulebook, rulebook_of
from pitchcoach.shipped import rules_folder

_FRAME = ("rubric.yml", "moves.yml", "weights.yml", "profiles")


@dataclass(frozen=True, slots=True)
class Pack:
    """A pack that can be installed: its page, its files and its rules."""

    about: About
    members: Members
    rulebook: Rulebook
    """Its rules together with the shipped ones."""
    rules: tuple[Rule, ...]
    replaces: tuple[str, ...]
    """Shipped rules whose places its own take, by id."""
    others: tuple[str, ...]
    """Files beside the rules that change a score, such as a rubric, and templates."""


def checked_pack(members: Members, place: str, cache: Path | None = None) -> Pack:
    """The pack that some files make, or every mistake in them.

    Args:
        place: the zip or the folder they come from, for the mistakes' places.
        cache: folder in which the shipped rules are kept; without one they are read anew.
    """
    if PAGE not in members:
        keys = "name, version, author and licence"
        raise mistake(f"{place}/{PAGE}", f"The pack has no {PAGE} with its {keys}.")
    about = read_about(members[PAGE], f"{place}/{PAGE}")
    shipped = files_of([rules_folder()])
    files = _with_members(shipped, members, Path(place))
    rulebook = rulebook_of(read_rulebook(files), files)
    own = tuple(r for r in rulebook.rules if Path(r.path).is_relative_to(place))
    others = tuple(path for path in sorted(members) if _is_other(path))
    if not own and not others:
        raise SettingsError(f"{place} holds no rules: put some into MyPack/MyRule.yml.")
    known = {rule.id for rule in load_rulebook([rules_folder()], cache=cache).rules}
    replaced = tuple(sorted(known & {rule.id for rule in own}))
    return Pack(about, members, rulebook, own, replaced, others)


def failing(pack: Pack, cache: Path | None = None) -> Iterator[Failure]:
    """The examples that the pack's rules judge wrongly."""
    coach = Coach(cache=cache)
    coach.rulebook = pack.rulebook
    yield from failures(pack.rules, coach.tried)


def _with_members(shipped: Files, members: Members, place: Path) -> Files:
    """The shipped files and the pack's, as if it stood in a folder beside them."""
    own = {
        path: RuleFile(place / path, members[path], folder=1)
        for path in sorted(members)
        if path.endswith(".yml") and path != PAGE and not path.endswith(".test.yml")
    }
    named = (own[path] for path in own if path.startswith("profiles/"))
    profiles = {file.path.name: file for file in (*shipped.profiles, *named)}
    rules = [file for path, file in own.items() if path.split("/")[0] not in _FRAME]
    weights = [own["weights.yml"]] if "weights.yml" in own else []
    return replace(
        shipped,
        rules=(*shipped.rules, *rules),
        rubric=own.get("rubric.yml", shipped.rubric),
        moves=own.get("moves.yml", shipped.moves),
        profiles=tuple(profiles.values()),
        weights=(*shipped.weights, *weights),
    )


def _is_other(path: str) -> bool:
    return path.split("/")[0] in (*_FRAME, "templates")
