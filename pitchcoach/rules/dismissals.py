"""Dismissals in a file beside a draft: which findings somebody decided to live with."""

from collections.abc import Iterator
from pathlib import Path

from pitchcoach.errors import RuleFileError, did_you_mean
from pitchcoach.kept import written_whole
from pitchcoach.pitch import Dismissal
from pitchcoach.rules.load import RuleFile, rule_file
from pitchcoach.rules.located import Listing, Node, Page, Place, Scalar, Table

_ENDING = ".dismissed.yml"
_KEYS = ("rule", "words", "reason")
_MOST = 2_000
_START = Place(1, 1)


def beside(draft: Path) -> Path:
    """Where a draft's dismissals stand: `pitch.md.dismissed.yml` beside `pitch.md`."""
    return draft.with_name(f"{draft.name}{_ENDING}")


def dismissals_of(draft: Path) -> tuple[Dismissal, ...]:
    """The dismissals of a draft; none where there is no file beside it.

    `RuleFileError` with every mistake where the file is not as it should be.
    """
    path = beside(draft)
    if not path.exists():
        return ()
    file, page = rule_file(path), Page(str(path))
    found = tuple(_dismissals(file, page))
    if page.mistakes:
        raise RuleFileError(page.mistakes)
    return found


def dismiss(draft: Path, new: Dismissal) -> Path:
    """Add a dismissal to the file beside a draft, whose other lines stay as they are."""
    dismissals_of(draft)
    path = beside(draft)
    before = path.read_bytes() if path.exists() else b""
    end = b"" if not before or before.endswith(b"\n") else b"\n"
    keys = zip(_KEYS, (new.rule, new.words, new.reason), strict=True)
    lines = [f"{key}: {_quoted(value)}" for key, value in keys if value]
    entry = "- " + "\n  ".join(lines) + "\n"
    written_whole(path, before + end + entry.encode(), mode=0o644)
    return path


def _quoted(value: str) -> str:
    """A text as YAML takes it back, whatever it holds."""
    return "'" + " ".join(value.split()).replace("'", "''") + "'"


def _dismissals(file: RuleFile, page: Page) -> Iterator[Dismissal]:
    # Reading YAML costs a start, and few drafts have such a file.
    from pitchcoach.rules.yaml_files import read_yaml  # noqa: PLC0415 - see above

    node = read_yaml(file.content, page) if not file.trouble else None
    if file.trouble:
        page.wrong(_START, file.trouble)
    if node is None:
        return
    if not isinstance(node, Listing) or len(node.items) > _MOST:
        message = "This is a list: '- rule: Direct.KindOf', with 'words' and 'reason' below"
        page.wrong(node.place, message)
        return
    for item in node.items:
        yield from _dismissal(item, page)


def _dismissal(node: Node, page: Page) -> Iterator[Dismissal]:
    if not isinstance(node, Table):
        page.wrong(node.place, "Each entry has keys: 'rule', and 'words' and 'reason'.")
        return
    values: dict[str, str] = {}
    for key, value in node.entries:
        if key.text not in _KEYS:
            near = did_you_mean(key.text, _KEYS) or " There are: rule, words, reason."
            page.wrong(key.place, f"Unknown key '{key.text}'.{near}")
        elif not isinstance(value, Scalar):
            page.wrong(value.place, f"'{key.text}' is a text.")
        else:
            values[key.text] = value.text
    if "rule" not in (key.text for key, _ in node.entries) or values.get("rule") == "":
        page.wrong(node.place, "Missing 'rule': which rule's findings are dismissed.")
    elif "rule" in values:
        yield Dismissal(**values, place=f"{page.path}:{node.place.line}")
