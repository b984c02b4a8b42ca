"""How requests and answers travel between the two processes: a length, then a pickle.

Only our own two processes talk here, over pipes that nobody else can open.
"""

import pickle
import struct
from asyncio import IncompleteReadError, StreamReader
from typing import Any, BinaryIO

_LENGTH = struct.Struct("!Q")


def packed(value: object) -> bytes:
    """A value as it travels."""
    body = pickle.dumps(value, pickle.HIGHEST_PROTOCOL)
    return _LENGTH.pack(len(body)) + body


def write(stream: BinaryIO, value: object) -> None:
    """Send a value at once."""
    stream.write(packed(value))
    stream.flush()


def read(stream: BinaryIO) -> Any:
    """The next value; none when the other end is closed."""
    head = stream.read(_LENGTH.size)
    if len(head) < _LENGTH.size:
        return None
    body = stream.read(_LENGTH.unpack(head)[0])
    return pickle.loads(body)


async def received(stream: StreamReader) -> Any:
    """The next value; none when the other end is closed."""
    try:
        head = await stream.readexactly(_LENGTH.size)
        return pickle.loads(await stream.readexactly(*_LENGTH.unpack(head)))
    except (IncompleteReadError, ConnectionError):
        return None
