"""Packs for tests: the files of a good one, and zips with anything in them."""

import stat
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

ABOUT = 'name: OurSchool\nversion: 1.0\nauthor: "Ana Ruiz"\nlicence: CC BY 4.0\n'
RULE = """\
extends: existence
message: "'%s' says nothing of what it does."
item: wordiness
points: 1
ignorecase: true
tokens: [platforms?]
good: [We sell bread., We count loaves.]
bad: [Our platform is new., It is a platform.]
"""
GOOD = {"pack.yml": ABOUT, "School/Platform.yml": RULE}


def entry(
    name: str, mode: int = stat.S_IFREG | 0o644, compression: int = ZIP_STORED
) -> ZipInfo:
    """A file's entry with a mode, and packed in a way."""
    info = ZipInfo(name)
    info.external_attr = mode << 16
    info.compress_type = compression
    return info


def zip_of(path: Path, *more: tuple[ZipInfo | str, str | bytes]) -> Path:
    """A zip of the good pack's files and some more; a later file of a name is a second."""
    whole = BytesIO()
    with ZipFile(whole, "w", ZIP_DEFLATED) as archive:
        for name, content in (*GOOD.items(), *more):
            info = entry(name) if isinstance(name, str) else name
            archive.writestr(info, content)
    path.write_bytes(whole.getvalue())
    return path
