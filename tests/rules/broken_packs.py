"""Broken packs, as zip files, each with what a trainer is told."""

import stat
from collections.abc import Callable
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

PAGE = "name: Ours\nversion: '1.0'\nauthor: Ada\nlicence: MIT\n"
RULE = "extends: existence\nmessage: m\ntokens: [maybe]\n"


def zipped(files: dict[str, str], page: str = PAGE) -> bytes:
    """A zip with these files, and a pack's page unless it is empty."""
    whole = BytesIO()
    with ZipFile(whole, "w", ZIP_DEFLATED) as archive:
        for path, text in {**({"pack.yml": page} if page else {}), **files}.items():
            archive.writestr(path, text)
    return whole.getvalue()


def linked() -> bytes:
    """A pack in which a rule file is a link to a file outside."""
    whole = BytesIO()
    with ZipFile(whole, "w") as archive:
        archive.writestr("pack.yml", PAGE)
        info = ZipInfo("Ours/Rule.yml")
        info.external_attr = (stat.S_IFLNK | 0o777) << 16
        archive.writestr(info, "/etc/passwd")
    return whole.getvalue()


PACKS: dict[str, tuple[Callable[[], bytes], str]] = {
    "path outside": (
        lambda: zipped({"../../Rule.yml": RULE}),
        "'../../Rule.yml' leads out of the pack's folder. Nothing was installed.",
    ),
    "absolute path": (
        lambda: zipped({"/etc/Rule.yml": RULE}),
        "'/etc/Rule.yml' leads out of the pack's folder. Nothing was installed.",
    ),
    "link": (linked, "'Ours/Rule.yml' is a link: pack the file that it leads to. "),
    "bomb": (
        lambda: zipped({"Ours/Rule.yml": "#" * 900_000}),
        "'Ours/Rule.yml' is 100 times as large unpacked as packed: no rule file is. ",
    ),
    "program": (
        lambda: zipped({"Ours/run.py": "print('hello')\n"}),
        "'Ours/run.py' does not belong in a pack: a pack holds rule files ",
    ),
    "no zip": (lambda: b"PK\x03\x04 no more of it", " is no zip file, or damaged"),
    "no page": (
        lambda: zipped({"Ours/Rule.yml": RULE}, page=""),
        "pack.yml:1:1: The pack has no pack.yml with its name, version, author and ",
    ),
    "broken rule": (
        lambda: zipped({"Ours/Rule.yml": f"{RULE}tokns: [a]\n"}),
        "Ours/Rule.yml:4:1: Unknown key 'tokns'. Did you mean 'tokens'?",
    ),
}
