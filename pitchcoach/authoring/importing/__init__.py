"""Rules of others as packs of our own: Vale styles, `prh.yml`, spreadsheets."""

from collections.abc import Iterator
from pathlib import Path

from pitchcoach.authoring.importing.drafts import Taken, camel, pack_name
from pitchcoach.authoring.importing.prh import is_prh, prh
from pitchcoach.authoring.importing.sheet import sheet
from pitchcoach.authoring.importing.vale import configured, from_rules, style
from pitchcoach.errors import SettingsError, UnreadableError
from pitchcoach.readers.files import MAX_SIZE
from pitchcoach.rules.vale import NAMES
from pitchcoach.shipped import rules_folder

_SHEETS = (".csv", ".tsv", ".txt", ".xlsx", ".xlsm")
_KNOWN = (
    "a Vale style (a folder), a .vale.ini, a prh.yml, or a spreadsheet (.csv, .tsv, .xlsx)"
)


def taken(source: Path, pack: str | None = None) -> Iterator[Taken]:
    """What can be taken of a source, pack by pack.

    Args:
        pack: the name of the pack; of several styles, the one to take.
    """
    shipped = [path.name for path in rules_folder().iterdir() if path.is_dir()]
    if source.is_dir():
        ini = next((source / name for name in NAMES if (source / name).is_file()), None)
        if ini is None:
            yield style(source, pack_name(pack, source.absolute().name, shipped))
            return
        source = ini
    if source.name in NAMES or source.suffix == ".ini":
        yield from _styles(source, pack, shipped)
        return
    yield _file(source, pack, shipped)


def _styles(source: Path, pack: str | None, shipped: list[str]) -> Iterator[Taken]:
    _contents(source)
    styles = list(configured(source))
    named = [each for each in styles if each[0] == pack] if len(styles) > 1 else styles
    if pack and not named:
        names = ", ".join(name for name, *_ in styles)
        raise SettingsError(
            f"{source} uses several styles: {names}. Say one of them with --pack, or leave "
            "--pack out to take all."
        )
    for name, rules, left in named or styles:
        wanted = pack if len(styles) == 1 else None
        yield from_rules(rules, pack_name(wanted, name, shipped), left)


def _file(source: Path, pack: str | None, shipped: list[str]) -> Taken:
    data = _contents(source)
    name = pack_name(pack, camel(source.stem), shipped)
    if source.suffix.lower() in (".yml", ".yaml"):
        if is_prh(data):
            return prh(source, data, name)
        raise UnreadableError(
            f"{source} has no 'rules:' with 'expected:', so it is no prh file. Of a Vale "
            "style, name the folder."
        )
    if source.suffix.lower() in _SHEETS:
        return sheet(source, data, name)
    raise UnreadableError(f"{source} is none of what can be imported: {_KNOWN}")


def _contents(path: Path) -> bytes:
    """A file's bytes, up to what any list of rules may hold."""
    try:
        if not path.exists():
            raise UnreadableError(f"There is no file or folder {path}: name {_KNOWN}")
        if not path.is_file():
            raise UnreadableError(f"{path} is no ordinary file: name {_KNOWN}")
        with path.open("rb") as stream:
            data = stream.read(MAX_SIZE + 1)
    except OSError as error:
        reason = error.strerror or error
        raise UnreadableError(f"{path} cannot be read: {reason}") from None
    except ValueError:
        raise UnreadableError(f"{str(path)!r} cannot be a file's name") from None
    if len(data) > MAX_SIZE:
        raise UnreadableError(
            f"{path} is larger than {MAX_SIZE / 1e6:.0f} MB: keep the rows with rules, and "
            "divide them into several files"
        )
    if not data.strip():
        raise UnreadableError(f"{path} is empty: write your rules into it first")
    return data
