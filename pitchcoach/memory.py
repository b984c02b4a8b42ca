"""What was worked out of rule files, kept between runs by the hash of their contents."""

import json
from collections.abc import Callable, Iterable
from hashlib import sha256
from os import getpid
from pathlib import Path
from typing import Any

_MOST_KEPT = 24
_LARGEST = 20_000_000
_ENDING = ".rules.json"
_PACKAGE = Path(__file__).parent

Data = Any
"""Text, numbers, lists and dicts, as JSON holds them."""


def digest(parts: Iterable[bytes]) -> str:
    """A name for contents: the same parts in the same order give the same."""
    whole = sha256()
    for part in parts:
        whole.update(b"%d:" % len(part))
        whole.update(part)
    return whole.hexdigest()


def remembered(folder: Path | None, key: str, work: Callable[[], Data]) -> Data:
    """What is kept under the key, else what the work answers, which is kept from now on.

    A cache that cannot be read or written is as good as none.
    """
    if folder is None:
        return work()
    path = folder / f"{digest([key.encode(), *_reader_version()])[:40]}{_ENDING}"
    data = _kept(path)
    if data is None:
        data = work()
        _keep(path, data)
    return data


def _reader_version() -> Iterable[bytes]:
    """Changes whenever the code does that reads rule files."""
    for name in ("rules", "rules/kinds", "matching", "moves"):
        for module in sorted((_PACKAGE / name).glob("*.py")):
            stat = module.stat()
            yield f"{module.name} {stat.st_size} {stat.st_mtime_ns}".encode()


def _kept(path: Path) -> Data:
    try:
        if not path.is_file() or path.stat().st_size > _LARGEST:
            return None
        seal, _, body = path.read_bytes().partition(b"\n")
        return json.loads(body.decode("ascii")) if seal == _seal(body) else None
    except (OSError, ValueError, RecursionError):
        return None


def _seal(body: bytes) -> bytes:
    return sha256(body).hexdigest().encode()


def _keep(path: Path, data: Data) -> None:
    body = json.dumps(data, separators=(",", ":")).encode("ascii")
    unfinished = path.with_suffix(f".{getpid()}.tmp")
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        unfinished.write_bytes(_seal(body) + b"\n" + body)
        unfinished.replace(path)
        _forget_old(path.parent)
    except OSError:
        return


def _forget_old(folder: Path) -> None:
    kept = [*folder.glob(f"*{_ENDING}"), *folder.glob("*.tmp")]
    for path in sorted(kept, key=lambda path: path.stat().st_mtime_ns)[:-_MOST_KEPT]:
        path.unlink(missing_ok=True)
